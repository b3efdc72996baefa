"""Pairs of ideas that look alike, proposed to staff; never from votes."""

from typing import Any

from sqlalchemy import or_, select

from facilitator import protocol
from facilitator.actions.transaction import Transaction, new_id
from facilitator.domain.errors import Refused
from facilitator.store import find, tables


def propose(tx: Transaction, row: tables.Idea) -> None:
    """Proposes the idea's pairs anew; rejected ones stay rejected, those that no longer match go."""
    matches = {match.key: match.score for match in tx.services.alike.find(tx.session, row)}
    pair = tables.Pair
    known = {
        ({one.one_id, one.other_id} - {row.id}).pop(): one
        for one in tx.session.scalars(select(pair).where(or_(pair.one_id == row.id, pair.other_id == row.id)))
    }
    for other, one in known.items():
        if one.state != "rejected":
            tx.change(one, state="new" if other in matches else "stale", score=matches.get(other, one.score))
    tx.session.flush()
    for other in matches.keys() - known.keys():
        found = tx.session.get(tables.Idea, other)
        if found is not None and found.track_id == row.track_id:
            first, second = sorted((found, row), key=lambda idea: idea.no)
            new = pair(
                id=new_id(), track_id=row.track_id, one_id=first.id, other_id=second.id, score=matches[other], rev=0
            )
            tx.session.add(new)
            tx.mark(new)


def reject_pair(tx: Transaction, track: tables.Track, command: protocol.RejectPair) -> dict[str, Any]:
    """Replies the numbers of the two ideas."""
    row = find.by_id(tx.session, tables.Pair, command.pair)
    if row.track_id != track.id:
        raise Refused("not_found")
    tx.undoable = tx.change(row, state="rejected")
    numbers = [tx.session.get_one(tables.Idea, key).no for key in (row.one_id, row.other_id)]
    return {"numbers": numbers}
