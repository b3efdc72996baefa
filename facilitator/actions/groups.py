"""Merging, unmerging, leading: a parent pointer, nothing else; votes never move."""

from collections.abc import Iterable
from typing import Any

from facilitator import protocol
from facilitator.actions import counts, stage
from facilitator.actions.transaction import Transaction
from facilitator.domain import grouping
from facilitator.domain.errors import Refused
from facilitator.domain.phases import Phase
from facilitator.store import families, find, situation, tables


def merge_idea(tx: Transaction, track: tables.Track, command: protocol.MergeIdea) -> dict[str, Any]:
    """Replies `{no, into}`, the numbers of the idea and of the one that now leads it."""
    check_settled(tx, track)
    row = find.idea(tx.session, track, command.idea)
    find.idea(tx.session, track, command.into)
    forest = families.load(tx.session, track.id)
    root = grouping.check_merge(row.id, command.into, forest.parents, forest.is_visible)
    if row.parent_id != root:
        if row.parent_id is None and row.listed:
            tx.change(tx.session.get_one(tables.Idea, root), listed=True)
        tx.undoable = tx.change(row, parent_id=root, pinned=False)
        _mark(tx, forest.above(row.id))
        _after(tx, track, row, root, *forest.family(row.id))
    return {"no": row.no, "into": forest.numbers[root]}


def unmerge_idea(tx: Transaction, track: tables.Track, command: protocol.UnmergeIdea) -> dict[str, Any]:
    """The idea stands by itself again, with the ideas that came with it."""
    row = find.idea(tx.session, track, command.idea)
    tx.undoable = separate(tx, track, row)
    return {"no": row.no}


def separate(tx: Transaction, track: tables.Track, row: tables.Idea) -> bool:
    """Whether the idea was part of another one."""
    check_settled(tx, track)
    if row.parent_id is None:
        return False
    above = families.load(tx.session, track.id).above(row.id)
    tx.change(row, parent_id=None)
    _mark(tx, above)
    _after(tx, track, row, above[-1])
    return True


def leave(tx: Transaction, track: tables.Track, row: tables.Idea) -> None:
    """The idea stands by itself, without those that came with it: the smallest number leads on the family that it led.

    What is withdrawn leads nobody, and stays where it is.
    """
    forest = families.load(tx.session, track.id)
    family = [tx.session.get_one(tables.Idea, key) for key in forest.family(row.id) if key != row.id]
    rest = [one for one in family if one.status != "withdrawn"]
    if not rest:
        return
    root = forest.root(row.id)
    if root == row.id:
        heir = min(rest, key=lambda one: (one.status != "visible", one.no))
        ours, theirs = _handed_over(row, heir)
        tx.change(heir, parent_id=None, pinned=row.pinned, listed=row.listed, **theirs)
        tx.change(row, **ours)
        root = heir.id
    for one in family:
        if one.parent_id == row.id:
            tx.change(one, parent_id=root)
    tx.change(row, parent_id=None)
    tx.session.flush()
    tx.mark(tx.session.get_one(tables.Idea, root))


def lead_family(tx: Transaction, track: tables.Track, command: protocol.LeadFamily) -> dict[str, Any]:
    """I5: the member stands for the family; the one that stood for it becomes its member. Replies `{no, was}`."""
    check_settled(tx, track)
    row = find.idea(tx.session, track, command.idea)
    if row.status == "withdrawn":
        raise Refused("not_votable", no=row.no)
    forest = families.load(tx.session, track.id)
    root = forest.root(row.id)
    if not forest.is_visible(root):
        raise Refused("cannot_merge")
    if root != row.id:
        old = tx.session.get_one(tables.Idea, root)
        above = forest.above(row.id)
        ours, theirs = _handed_over(old, row)
        if old.stages and not row.stages:
            theirs |= {"kind": old.kind, "stages": old.stages}
        is_back = tx.change(row, status="visible")
        tx.change(row, parent_id=None, pinned=old.pinned, listed=old.listed, **theirs)
        if is_back:
            stage.follow_sight(tx, track, row)
        tx.change(old, parent_id=row.id, pinned=False, **ours)
        tx.undoable = True
        _mark(tx, above)
        tx.session.flush()
        _after(tx, track, old, row.id, *forest.family(row.id))
    return {"no": row.no, "was": forest.numbers[root]}


def _handed_over(old: tables.Idea, row: tables.Idea) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the track has worked out belongs to the family: it goes to the idea that leads it now, for that one's own.

    Replies the fields of the one that led and of the one that leads. A level may be the old one's own, and stays there.
    """
    if not (old.wording or old.first_step or (old.level and old.kind != "law")):
        return {}, {}
    ours = {"wording": row.wording, "first_step": row.first_step}
    return ours, {"wording": old.wording, "first_step": old.first_step, "level": old.level or row.level}


def check_settled(tx: Transaction, track: tables.Track) -> None:
    """Raise `wrong_phase` while rows are being revealed one by one: families stay as they are."""
    ballot = situation.present_ballot(tx.session, track)
    if ballot is not None and track.phase == Phase.REVEAL and ballot.state == "revealing":
        raise Refused("wrong_phase", phase=track.phase)


def _mark(tx: Transaction, ideas: Iterable[str]) -> None:
    """Their numbers of members and regions are others now."""
    for key in ideas:
        tx.mark(tx.session.get_one(tables.Idea, key))


def _after(tx: Transaction, track: tables.Track, row: tables.Idea, root: str, *others: str) -> None:
    if track.spotlight == row.id and row.parent_id is not None:
        tx.change(track, spotlight=root)
    tx.mark(tx.session.get_one(tables.Idea, root))
    counts.recount(tx, track, [row.id, root])
    if situation.hides_merges(track):
        return
    forest = families.load(tx.session, track.id)
    counts.tell_authors(tx, track, {*forest.family(row.id), *forest.family(root), *others})
