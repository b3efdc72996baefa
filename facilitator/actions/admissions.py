"""Codes of badges and lists: made, used once, voided. Which code a seat has used is written nowhere."""

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from facilitator.actions import people
from facilitator.actions.transaction import Services, Transaction, new_id
from facilitator.domain import admission, texts
from facilitator.domain.errors import Refused
from facilitator.protocol import LIMITS
from facilitator.store import find, tables
from facilitator.store.sync import stream_of_event


@dataclass(frozen=True, slots=True)
class Code:
    """One that was not used yet."""

    kind: str
    no: int
    label: str
    secret: str


@dataclass(frozen=True, slots=True)
class Admitted:
    """The seat and its board; `to`: the page of the track that the person is on, or of the event.

    `fresh`: the code was used for it; without it the seat was admitted before.
    """

    seat: str
    board: str | None
    title: str
    to: str
    fresh: bool


def secret_of(services: Services, key: str) -> str:
    """128 bits, derived from a secret key so that the database need not hold them."""
    return base64.urlsafe_b64encode(services.digest("badge", key)[:16]).decode().rstrip("=")


def make_badges(session: Session, services: Services, event: tables.Event, count: int) -> int:
    """How many were made. Raises `sealed`, `too_large`."""
    return _make(session, services, event, "badge", [""] * count)


def make_list(session: Session, services: Services, event: tables.Event, entries: Iterable[str]) -> int:
    """How many were made: one for each entry that is not on the list yet. Raises `sealed`, `too_large`, …"""
    lines = dict.fromkeys(line for entry in entries if (line := texts.clean_line(entry)))
    for line in lines:
        texts.check_length(line, LIMITS["entry"])
    table = tables.Admission
    known = set(session.scalars(select(table.label).where(table.event_id == event.id, table.kind == "list")))
    return _make(session, services, event, "list", [line for line in lines if line not in known])


def _make(session: Session, services: Services, event: tables.Event, kind: str, labels: Sequence[str]) -> int:
    if event.sealed_at is not None:
        raise Refused("sealed")
    table = tables.Admission
    counted = select(func.count(), func.coalesce(func.max(table.no), 0)).where(table.event_id == event.id)
    there, last = session.execute(counted).one()
    if there + len(labels) > LIMITS["codes_max"]:
        raise Refused("too_large", limit=LIMITS["codes_max"])
    for no, label in enumerate(labels, last + 1):
        key = new_id()
        digest = services.digest("admission", secret_of(services, key))
        session.add(table(id=key, event_id=event.id, no=no, kind=kind, label=label, code_hash=digest))
    session.flush()
    _offer(session, event)
    return len(labels)


def void_unused(session: Session, event: tables.Event) -> int:
    """Ends all codes that nobody has used; how many."""
    table = tables.Admission
    theirs = (table.event_id == event.id, table.used.is_(False))
    ended = session.scalar(select(func.count()).select_from(table).where(*theirs)) or 0
    session.execute(delete(table).where(*theirs))
    _offer(session, event)
    return ended


def _offer(session: Session, event: tables.Event) -> None:
    """Everybody may know which ballots there can be."""
    table = tables.Admission
    kinds = sorted(session.scalars(select(table.kind).where(table.event_id == event.id).distinct()))
    if kinds != event.admits:
        stream = find.stream(session, stream_of_event(event.id))
        stream.rev += 1
        event.admits, event.rev = kinds, stream.rev


def unused(session: Session, services: Services, event_id: str) -> list[Code]:
    """In the order in which they were made."""
    table = tables.Admission
    rows = session.scalars(select(table).where(table.event_id == event_id, table.used.is_(False)).order_by(table.no))
    return [Code(row.kind, row.no, row.label, secret_of(services, row.id)) for row in rows]


def report(session: Session, event_id: str) -> dict[str, Any]:
    """By kind how many there are and how many were used; of a list each entry, and whether its code was used."""
    table = tables.Admission
    rows = session.scalars(select(table).where(table.event_id == event_id).order_by(table.no)).all()
    counts = {
        kind: {
            "made": sum(row.kind == kind for row in rows),
            "used": sum(row.kind == kind and row.used for row in rows),
        }
        for kind in admission.LEVELS[1:]
    }
    entries = [{"entry": row.label, "used": row.used} for row in rows if row.kind == "list"]
    return {**counts, "entries": entries}


def admit(session: Session, services: Services, token: str, secret: str) -> Admitted:
    """Marks the device's seat, and the code as used, once: whoever repeats it is admitted already and uses no other.

    Raises `link_invalid`; `not_signed_in` with the event's code where the device has no seat in it.
    """
    table, digest = tables.Admission, services.digest("admission", secret)
    code = session.scalar(select(table).where(table.code_hash == digest))
    if code is None:
        raise Refused("link_invalid")
    event = session.get_one(tables.Event, code.event_id)
    seat = people.seat_of(session, services, token, event)
    person = session.get(tables.Participant, seat) if seat else None
    if person is None and not code.used:
        raise Refused("not_signed_in", event=event.code)
    if person is None:
        raise Refused("link_invalid")
    fresh = not admission.covers(person.admitted, code.kind)
    if fresh:
        if code.used:
            raise Refused("link_invalid", to=find.address(session, event.id, person.track_id))
        code.used, person.admitted = True, code.kind
        person.rev += 1
    to = find.address(session, event.id, person.track_id)
    return Admitted(person.id, person.track_id, event.title, to, fresh)


def free(tx: Transaction, event: tables.Event) -> None:
    """Whoever has used the codes is gone with the rehearsal: the badges are good for the event itself."""
    tx.session.execute(update(tables.Admission).where(tables.Admission.event_id == event.id).values(used=False))


def drop(tx: Transaction, event: tables.Event) -> None:
    """The event is over: codes go, and with them whoever was on the list."""
    tx.session.execute(delete(tables.Admission).where(tables.Admission.event_id == event.id))
    tx.change(event, admits=[])
