"""Merging and unmerging: a parent pointer, nothing else; votes never move."""

from collections.abc import Iterable
from typing import Any

from facilitator import protocol
from facilitator.actions import counts
from facilitator.actions.transaction import Transaction
from facilitator.domain import grouping
from facilitator.store import families, find, tables


def merge_idea(tx: Transaction, track: tables.Track, command: protocol.MergeIdea) -> dict[str, Any]:
    """Replies `{no, into}`, the numbers of the idea and of the one that now leads it."""
    row = find.idea(tx.session, track, command.idea)
    find.idea(tx.session, track, command.into)
    forest = families.load(tx.session, track.id)
    root = grouping.check_merge(row.id, command.into, forest.parents, forest.is_visible)
    if row.parent_id != root:
        tx.undoable = tx.change(row, parent_id=root, pinned=False)
        _mark(tx, forest.above(row.id))
        _after(tx, track, row, root, *forest.family(row.id))
    return {"no": row.no, "into": forest.numbers[root]}


def unmerge_idea(tx: Transaction, track: tables.Track, command: protocol.UnmergeIdea) -> dict[str, Any]:
    """The idea stands by itself again, with the ideas that came with it."""
    row = find.idea(tx.session, track, command.idea)
    if row.parent_id is not None:
        above = families.load(tx.session, track.id).above(row.id)
        tx.undoable = tx.change(row, parent_id=None)
        _mark(tx, above)
        _after(tx, track, row, above[-1])
    return {"no": row.no}


def _mark(tx: Transaction, ideas: Iterable[str]) -> None:
    """Their numbers of members and regions are others now."""
    for key in ideas:
        tx.mark(tx.session.get_one(tables.Idea, key))


def _after(tx: Transaction, track: tables.Track, row: tables.Idea, root: str, *others: str) -> None:
    if track.spotlight == row.id and row.parent_id is not None:
        tx.change(track, spotlight=root)
    tx.mark(tx.session.get_one(tables.Idea, root))
    counts.recount(tx, track, [row.id, root])
    forest = families.load(tx.session, track.id)
    counts.tell_authors(tx, track, {*forest.family(row.id), *forest.family(root), *others})
