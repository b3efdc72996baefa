"""Hiding, striking, restoring and muting."""

from typing import Any

from sqlalchemy import select

from facilitator import protocol
from facilitator.actions import counts, stage
from facilitator.actions.ballots import UNDER_WAY
from facilitator.actions.transaction import Transaction
from facilitator.domain import texts
from facilitator.domain.errors import Refused
from facilitator.domain.phases import Phase
from facilitator.protocol import LIMITS
from facilitator.store import families, find, situation, tables


def set_hidden(tx: Transaction, track: tables.Track, command: protocol.SetHidden) -> dict[str, Any]:
    """Hides with a reason that the author reads, or puts an idea that was hidden, held or kept on the board."""
    row = find.idea(tx.session, track, command.idea)
    if row.parent_id is not None:
        raise Refused("merged", no=row.no)
    if row.status == "withdrawn":
        raise Refused("not_votable", no=row.no)
    reason = texts.clean_line(command.reason)
    if reason:
        texts.check_length(reason, LIMITS["reason"])
    was = row.status
    if command.on:
        tx.undoable = tx.change(row, status="hidden", reason=reason, pinned=False)
    else:
        tx.undoable = tx.change(row, status="visible", reason="")
    if row.status != was:
        stage.follow_sight(tx, track, row)
    _strike(tx, track, row)
    after_status(tx, track, row)
    return {"no": row.no}


def set_muted(tx: Transaction, track: tables.Track, command: protocol.SetMuted) -> dict[str, Any]:
    """All ideas of the person on the board carry the mark; they may still vote."""
    row = find.idea(tx.session, track, command.idea)
    if row.author_id is None:
        raise Refused("not_found")
    own = select(tables.Idea).where(tables.Idea.author_id == row.author_id, tables.Idea.track_id == track.id)
    changed = [tx.change(one, muted=command.on) for one in tx.session.scalars(own)]
    tx.undoable = any(changed)
    tx.session.flush()
    counts.tell(tx, track, [row.author_id])
    return {"no": row.no}


def after_status(tx: Transaction, track: tables.Track, row: tables.Idea) -> None:
    """Screen, counts and authors follow an idea that has come into sight or gone out of it."""
    if track.spotlight == row.id and row.status != "visible":
        tx.change(track, spotlight=None)
    counts.recount(tx, track, [row.id])
    # I2: in silence nobody learns from a message that there is a family.
    alone = situation.hides_merges(track)
    counts.tell_authors(tx, track, [row.id] if alone else families.load(tx.session, track.id).family(row.id))


def _strike(tx: Transaction, track: tables.Track, row: tables.Idea) -> None:
    """V5: an option taken off a ballot that is under way is recorded; restoring it takes the record back."""
    ballot = situation.present_ballot(tx.session, track)
    if ballot is None or track.phase != Phase.VOTE or ballot.state not in UNDER_WAY:
        return
    if row.id not in (ballot.options or ()):
        return
    struck = {*ballot.struck, row.no} if row.status == "hidden" else {*ballot.struck} - {row.no}
    tx.change(ballot, struck=sorted(struck))
