"""Ideas of different tracks that say the same: linked, taken out again or told apart; never by votes (V13)."""

from collections.abc import Iterable
from typing import Any

from facilitator import protocol
from facilitator.actions.transaction import Transaction, new_id
from facilitator.domain import relations
from facilitator.domain.errors import Refused
from facilitator.protocol import LIMITS
from facilitator.store import families, find, situation, tables
from facilitator.store import relations as stored
from facilitator.store.decisions import sources

LEAST = 2
Place = tuple[str, str]


def link_ideas(tx: Transaction, event: tables.Event, command: protocol.LinkIdeas) -> dict[str, Any]:
    """One group of all that are linked by it. Replies `{numbers}`, as «3-17», of the whole group."""
    asked = _places(tx, command.ideas)
    rows = stored.linked(tx.session, event.id)
    known = {_root(tx, place): place for row in rows for place in _pairs(row)}
    known |= {place[1]: place for place in asked}
    groups = {row.id: [_root(tx, place) for place in _pairs(row)] for row in rows}
    wanted = [idea for _, idea in asked]
    keys = relations.joined(groups.values(), wanted)
    whole = [list(known[key]) for key in keys]
    if len(whole) > LIMITS["linked_max"]:
        raise Refused("bad_choice")
    first, *rest = [row for row in rows if relations.touched([groups[row.id]], wanted)] or [_new(tx, event, "linked")]
    changed = [tx.change(row, ideas=value) for row, value in ((first, whole), *((row, []) for row in rest))]
    changed += [tx.change(row, ideas=[]) for row in _between(tx, event, set(keys))]
    tx.undoable = any(changed)
    return {"numbers": _numbers(tx, whole)}


def unlink_idea(tx: Transaction, event: tables.Event, command: protocol.UnlinkIdea) -> dict[str, Any]:
    """Replies `{numbers}` of the family that was taken out. What is left alone is no group."""
    place = (command.board, find.idea(tx.session, find.board(tx.session, tx.actor, command.board), command.idea).id)
    root = _root(tx, place)
    for row in stored.linked(tx.session, event.id):
        rest = [pair for pair in row.ideas if _root(tx, (str(pair[0]), str(pair[1]))) != root]
        if len(rest) < len(row.ideas):
            tx.undoable |= tx.change(row, ideas=rest if len(rest) >= LEAST else [])
    return {"numbers": _numbers(tx, [[place[0], root]])}


def tell_apart(tx: Transaction, event: tables.Event, command: protocol.TellApart) -> dict[str, Any]:
    """Replies `{numbers}` of the two. Raise `bad_choice` where they are linked."""
    asked = _places(tx, command.ideas)
    ideas = {idea for _, idea in asked}
    for row in stored.linked(tx.session, event.id):
        if ideas <= {_root(tx, place) for place in _pairs(row)}:
            raise Refused("bad_choice")
    if not _between(tx, event, ideas):
        tx.undoable = tx.change(_new(tx, event, "apart"), ideas=[list(place) for place in asked])
    return {"numbers": _numbers(tx, [list(place) for place in asked])}


def _places(tx: Transaction, named: Iterable[protocol.Source]) -> list[Place]:
    """(board, leading idea) of each, once. Raise `bad_choice` where they are not of two tracks or more.

    What a track collects in silence is nobody else's yet: `wrong_phase`.
    """
    found: dict[Place, None] = {}
    for one in named:
        track = find.board(tx.session, tx.actor, one.board)
        idea = find.idea(tx.session, track, one.idea)
        if track.kind == "hall":
            raise Refused("not_allowed")
        if track.trial_at is not None:
            raise Refused("in_trial")
        if situation.hides_merges(track):
            raise Refused("wrong_phase", phase=track.phase)
        forest = families.load(tx.session, track.id)
        root = forest.root(idea.id)
        if not forest.is_visible(root):
            raise Refused("not_votable", no=idea.no)
        found[track.id, root] = None
    if len({board for board, _ in found}) < LEAST:
        raise Refused("bad_choice")
    return list(found)


def _root(tx: Transaction, place: Place) -> str:
    """The idea that leads its family now; an idea that was deleted stands for itself."""
    row = tx.session.get(tables.Idea, place[1])
    while row is not None and row.parent_id is not None:
        row = tx.session.get_one(tables.Idea, row.parent_id)
    return row.id if row else place[1]


def _pairs(row: tables.Relation) -> list[Place]:
    return [(str(board), str(idea)) for board, idea in row.ideas]


def _between(tx: Transaction, event: tables.Event, ideas: set[str]) -> list[tables.Relation]:
    """What was told apart among these families."""
    rows = stored.apart(tx.session, event.id)
    return [row for row in rows if {_root(tx, place) for place in _pairs(row)} <= ideas]


def _new(tx: Transaction, event: tables.Event, state: str) -> tables.Relation:
    """Empty until it is filled in, so that undoing takes it away again."""
    row = tables.Relation(id=new_id(), event_id=event.id, state=state, ideas=[], created_at=tx.now)
    tx.session.add(row)
    tx.session.flush()
    return row


def _numbers(tx: Transaction, places: Iterable[list[str]]) -> list[str]:
    found = sorted(sources(tx.session, places), key=lambda idea: (idea.track, idea.no))
    return [f"{idea.track}-{idea.no}" for idea in found]
