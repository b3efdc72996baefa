"""Which seats are put aside until they are checked (V17): their votes, marks and answers do not count."""

from collections.abc import Iterable
from typing import Final

from sqlalchemy import ColumnElement, SQLColumnExpression, String, bindparam, exists, select
from sqlalchemy.orm import Session

from facilitator.domain.breakdowns import MIN_GROUP
from facilitator.protocol import QuarantineRecord, Record
from facilitator.store import tables
from facilitator.store.lasting import ASIDE
from facilitator.store.memo import remembered
from facilitator.store.prepared import row_of, rows_of

_seat, _group, _track = tables.QuarantineSeat, tables.Quarantine, tables.Track
_OF_BOARD: Final = (
    select(_seat.participant_id)
    .join(_group, _group.id == _seat.quarantine_id)
    .join(_track, _track.event_id == _group.event_id)
    .where(_track.id == bindparam("board"), _group.on)
)


def aside(session: Session, board_id: str) -> frozenset[str]:
    """Seats of the board's event that are put aside now."""
    read = lambda: frozenset(row.participant_id for row in rows_of(session, _OF_BOARD, board=board_id))  # noqa: E731
    return remembered(session, ASIDE, board_id, read)


def is_put_aside(participant_id: SQLColumnExpression[str]) -> ColumnElement[bool]:
    """For statements: whether the seat is put aside now."""
    seat, group = tables.QuarantineSeat, tables.Quarantine
    return exists().where(seat.participant_id == participant_id, group.id == seat.quarantine_id, group.on)


_ASIDE: Final = select(is_put_aside(bindparam("person", type_=String)))


def is_aside(session: Session, participant_id: str) -> bool:
    row = row_of(session, _ASIDE, person=participant_id)
    return row is not None and bool(row[0])


def in_force(session: Session, event_id: str) -> list[str]:
    """The groups that are put aside now."""
    group = tables.Quarantine
    return list(session.scalars(select(group.id).where(group.event_id == event_id, group.on).order_by(group.id)))


def seats_of(session: Session, groups: Iterable[str]) -> frozenset[str]:
    """Everybody in these groups."""
    seat = tables.QuarantineSeat
    return frozenset(session.scalars(select(seat.participant_id).where(seat.quarantine_id.in_(list(groups)))))


def counted_out(session: Session, ballot: tables.Ballot, groups: Iterable[str] | None = None) -> frozenset[str]:
    """Seats that the ballot leaves out while these groups, else those in force, are put aside.

    V12: of a secret ballot votes go and come back by MIN_GROUP voters at least, or the difference would tell what one
    person chose. So each voter belongs to the first group that was ever made with them, and goes with the whole of it.
    """
    track = session.get_one(tables.Track, ballot.track_id)
    on = set(in_force(session, track.event_id) if groups is None else groups)
    if not on:
        return frozenset()
    group, seat = tables.Quarantine, tables.QuarantineSeat
    rows = select(group.id, seat.participant_id).join(seat, seat.quarantine_id == group.id)
    rows = rows.where(group.event_id == track.event_id).order_by(group.created_at, group.id)
    members: dict[str, set[str]] = {}
    for key, person in session.execute(rows):
        members.setdefault(key, set()).add(person)
    every = frozenset().union(*(seats for key, seats in members.items() if key in on))
    return every if ballot.mode != "blind" else every & _together(members, on, _voters(session, ballot.id))


def _together(members: dict[str, set[str]], on: set[str], voters: frozenset[str]) -> frozenset[str]:
    known: set[str] = set()
    out: set[str] = set()
    for seats in members.values():
        first = (seats & voters) - known
        known |= first
        if len(first) >= MIN_GROUP and any(first <= members.get(key, set()) for key in on):
            out |= first
        out |= seats - voters
    return frozenset(out)


def _voters(session: Session, ballot_id: str) -> frozenset[str]:
    voter = tables.Voter
    return frozenset(session.scalars(select(voter.participant_id).where(voter.ballot_id == ballot_id)))


def voters_aside(session: Session, ballot_id: str, seats: frozenset[str]) -> frozenset[str]:
    """Those of the seats that have had a vote accepted in the ballot."""
    return seats & _voters(session, ballot_id)


def changed(session: Session, event_id: str, after: int) -> list[Record]:
    """Groups that were put aside or taken back since the revision."""
    group = tables.Quarantine
    rows = session.scalars(
        select(group).where(group.event_id == event_id, group.rev > after).order_by(group.created_at)
    )
    return [
        QuarantineRecord(row.id, row.signal, row.seats, dict(row.figures), row.on, len(row.ideas), row.created_at)  # type: ignore[arg-type]
        for row in rows
    ]
