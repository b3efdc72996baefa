"""Putting a group of seats aside and taking it back (V17): nothing is deleted, and the hall is not told."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import select

from facilitator import protocol
from facilitator.actions import anomalies, consents, counts, stage
from facilitator.actions.transaction import Transaction, new_id
from facilitator.domain.errors import Refused
from facilitator.domain.phases import Phase
from facilitator.store import find, quarantine, tables
from facilitator.store.sync import stream_of_event

# Where an idea may leave the board without anything that people are voting on, or have, being changed.
LOOSE = frozenset({Phase.OPEN, Phase.COLLECT, Phase.GROUP})


def quarantine_group(tx: Transaction, event: tables.Event, command: protocol.QuarantineGroup) -> dict[str, Any]:
    """V16: names a group of the report, never a person. Replies `{quarantine, seats}`. Raises `not_found`."""
    report = anomalies.report(tx.session, tx.services, event.id)
    found = next((one for one in report if one.id == command.group), None)
    if found is None or not found.group.seats:
        raise Refused("not_found")
    group = found.group
    row = tables.Quarantine(
        id=new_id(),
        event_id=event.id,
        signal=group.signal,
        figures=dict(group.figures),
        seats=len(group.seats),
        on=True,
        ideas=[],
        created_at=tx.now,
        rev=tx.advance(stream_of_event(event.id)),
    )
    tx.session.add(row)
    tx.session.flush()
    tx.session.add_all(tables.QuarantineSeat(quarantine_id=row.id, participant_id=key) for key in group.seats)
    tx.session.flush()
    row.ideas = _hold(tx, event, group.seats)
    _recount(tx, event, group.seats)
    return {"quarantine": row.id, "seats": row.seats}


def set_quarantine(tx: Transaction, event: tables.Event, command: protocol.SetQuarantine) -> dict[str, Any]:
    """Puts a known group aside again, or takes it back. Replies `{seats}`."""
    row = tx.session.get(tables.Quarantine, command.quarantine)
    if row is None or row.event_id != event.id:
        raise Refused("not_found")
    if row.on == command.on:
        return {"seats": row.seats}
    row.on, row.rev = command.on, tx.advance(stream_of_event(event.id))
    tx.session.flush()
    seats = quarantine.seats_of(tx.session, [row.id])
    if row.on:
        row.ideas = _hold(tx, event, seats)
    else:
        _let_go(tx, row)
    _recount(tx, event, seats)
    return {"seats": row.seats}


def holds(tx: Transaction, author: tables.Participant, idea: tables.Idea) -> bool:
    """Whether an idea of the author waits for a look because the seat is put aside; the group remembers it."""
    seat, group = tables.QuarantineSeat, tables.Quarantine
    rows = select(group).join(seat, seat.quarantine_id == group.id).where(seat.participant_id == author.id, group.on)
    row = tx.session.scalar(rows.limit(1))
    if row is not None:
        row.ideas = [*dict.fromkeys([*row.ideas, idea.id])]
    return row is not None


def _hold(tx: Transaction, event: tables.Event, seats: Collection[str]) -> list[str]:
    """Ideas of theirs that stand alone on a board where ideas are gathered wait for a look; their ids."""
    idea, held = tables.Idea, []
    for track in find.boards(tx.session, event.id):
        if track.phase not in LOOSE:
            continue
        leading = set(tx.session.scalars(select(idea.parent_id).where(idea.track_id == track.id).distinct()))
        rows = select(idea).where(idea.track_id == track.id, idea.status == "visible", idea.parent_id.is_(None))
        for row in tx.session.scalars(rows.order_by(idea.no)).all():
            if row.author_id in seats and row.id not in leading:
                _show(tx, track, row, "held")
                held.append(row.id)
    return held


def _let_go(tx: Transaction, row: tables.Quarantine) -> None:
    """What the group held, and nobody has decided on since, is on its board again."""
    for key in row.ideas:
        idea = tx.session.get(tables.Idea, str(key))
        if idea is None or idea.status != "held" or quarantine.is_aside(tx.session, idea.author_id or ""):
            continue
        track = tx.session.get_one(tables.Track, idea.track_id)
        if track.phase in LOOSE:
            _show(tx, track, idea, "visible")
    row.ideas = []


def _show(tx: Transaction, track: tables.Track, row: tables.Idea, status: str) -> None:
    tx.change(row, status=status)
    stage.follow_sight(tx, track, row)
    if status != "visible" and track.spotlight == row.id:
        tx.change(track, spotlight=None)


def _recount(tx: Transaction, event: tables.Event, seats: Collection[str]) -> None:
    """V4: shown counts are those of everybody who is not put aside; a blind ballot's wait for its count (V8)."""
    tx.session.flush()
    for track in find.boards(tx.session, event.id):
        counts.recount(tx, track)
        consents.remark(tx, track)
        _mark_outdated(tx, track)
    person = tables.Participant
    for row in tx.session.scalars(select(person).where(person.id.in_(list(seats)))).all():
        for board in {row.track_id, event.hall_id} - {None}:
            tx.tell(row, str(board))


def _mark_outdated(tx: Transaction, track: tables.Track) -> None:
    """Whether the newest result that was sent counts other people than would count now."""
    result = tables.Result
    sent = select(result).where(result.track_id == track.id, result.retracted.is_(False))
    newest = tx.session.scalar(sent.order_by(result.version.desc()).limit(1))
    if newest is None:
        return
    of = str(newest.body["ballot"])
    ballot = tx.session.get_one(tables.Ballot, of)
    counted_out = quarantine.counted_out(tx.session, ballot, map(str, newest.aside))
    now = quarantine.counted_out(tx.session, ballot)
    is_other = quarantine.voters_aside(tx.session, of, counted_out) != quarantine.voters_aside(tx.session, of, now)
    if track.outdated != is_other:
        tx.change(track, outdated=is_other)
        tx.lane(track)
