"""Devices, seats and grants: who may act as what."""

import secrets
from collections.abc import Sequence
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from facilitator import protocol
from facilitator.actions import counts
from facilitator.actions.arrivals import UNKNOWN
from facilitator.actions.transaction import Services, Transaction, new_id
from facilitator.domain import codes
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Role
from facilitator.store import families, find, tables
from facilitator.store.sync import stream_of_event

OTHER_REGIONS = ("other", "federal")


def return_code(services: Services, participant: str, number: int) -> str:
    """V17: six letters and digits, derived from a secret key so that the database need not hold it."""
    letters = codes.letters(services.digest("return", f"{participant}:{number}"), 6)
    return f"{letters[:3]}-{letters[3:]}"


def normal_code(code: str) -> str:
    """A return code as typed by a person: case, alphabet, spaces and dashes do not matter."""
    letters = "".join(letter for letter in codes.as_seen(code) if letter.isalnum())
    return f"{letters[:3]}-{letters[3:]}"


def device_of(session: Session, services: Services, token: str) -> tables.Device | None:
    """The device that holds this cookie."""
    if not token:
        return None
    return session.scalar(select(tables.Device).where(tables.Device.token_hash == services.digest("device", token)))


def take_seat(
    session: Session,
    services: Services,
    token: str,
    event: tables.Event,
    track: tables.Track | None,
    address: str = UNKNOWN,
    *,
    anew: bool = False,
    before: Sequence[str] = (),
) -> tables.Participant:
    """The device's seat in the event, made where there is none; with `track`, that becomes the current one.

    A newcomer is one with `anew` also where the device's seat went on to another one, which else raises `seat_moved`,
    and where one of those `before` was erased, which else raises `erased`. Raises `sealed` where the event is closed;
    for a newcomer `doors_closed` where the organiser has closed the doors, `too_many_seats` and `slow_down` where the
    address, given by its hash, has as many as it may.
    """
    if event.sealed_at is not None:
        raise Refused("sealed")
    seat = seat_of(session, services, token, event)
    if seat is None:
        if not anew:
            _check_unknown(session, services, token, event, before)
        person = _newcomer(session, services, token, event, address)
    else:
        person = session.get_one(tables.Participant, seat)
    if track is not None and person.track_id != track.id:
        person.track_id = track.id
        person.rev += 1
    return person


def seat_of(session: Session, services: Services, token: str, event: tables.Event) -> str | None:
    """The participant that the device is in the event."""
    device = device_of(session, services, token)
    if device is None:
        return None
    grant = tables.Grant
    held = select(grant.participant_id).where(grant.device_id == device.id, grant.event_id == event.id)
    return session.scalar(held.where(grant.role == Role.PARTICIPANT))


def _check_unknown(
    session: Session, services: Services, token: str, event: tables.Event, before: Sequence[str]
) -> None:
    """Whether nobody has sat here before who would be surprised by a new seat."""
    device = device_of(session, services, token)
    if device is not None and session.get(tables.Departure, (device.id, event.id)) is not None:
        raise Refused("seat_moved")
    if erased(session, services, before):
        raise Refused("erased")


def _newcomer(
    session: Session, services: Services, token: str, event: tables.Event, address: str
) -> tables.Participant:
    if not event.doors_open:
        raise Refused("doors_closed")
    key = new_id()
    services.arrivals.admit(address, event.id, key, services.digest("device", token), services.now())
    device = _ensure_device(session, services, token)
    _forget_departure(session, device, event)
    person = _new_seat(session, services, event, key)
    _give(session, services, device, tables.Grant(event_id=event.id, role="participant", participant_id=person.id))
    return person


def _forget_departure(session: Session, device: tables.Device, event: tables.Event) -> None:
    """The device has a seat again."""
    left = session.get(tables.Departure, (device.id, event.id))
    if left is not None:
        session.delete(left)


def erased_mark(services: Services, seat: str) -> bytes:
    """What is kept of a seat that was erased."""
    return services.digest("erased", seat)


def erased(session: Session, services: Services, seats: Sequence[str]) -> tuple[str, ...]:
    """Those of the seats whose persons were erased."""
    marks = {erased_mark(services, seat): seat for seat in seats}
    column = tables.ErasedSeat.digest
    found = set(session.scalars(select(column).where(column.in_(list(marks)))))
    return tuple(seat for mark, seat in marks.items() if mark in found)


def gone(session: Session, seats: Sequence[str]) -> tuple[str, ...]:
    """Those of the seats that are no more."""
    there = set(session.scalars(select(tables.Participant.id).where(tables.Participant.id.in_(seats))))
    return tuple(seat for seat in seats if seat not in there)


def known_device(session: Session, services: Services, token: str) -> str | None:
    """The device's id, if it holds any grant: somebody whom we have met."""
    device = device_of(session, services, token)
    if device is None:
        return None
    held = session.scalar(select(tables.Grant.id).where(tables.Grant.device_id == device.id).limit(1))
    return device.id if held is not None else None


def return_to_seat(
    session: Session, services: Services, token: str, event: tables.Event, code: str
) -> tables.Participant:
    """V17: moves the seat of the return code to this device; the code stays. Raises `code_invalid`."""
    wanted = services.digest("seat", f"{event.id}:{normal_code(code)}")
    person = session.scalar(select(tables.Participant).where(tables.Participant.code_hash == wanted))
    if person is None or person.event_id != event.id:
        raise Refused("code_invalid")
    device = _ensure_device(session, services, token)
    seats = select(tables.Grant).where(tables.Grant.event_id == event.id, tables.Grant.role == Role.PARTICIPANT)
    either = or_(tables.Grant.device_id == device.id, tables.Grant.participant_id == person.id)
    left = [grant.participant_id for grant in session.scalars(seats.where(tables.Grant.device_id == device.id))]
    services.arrivals.hop(event.id, device.id, *(str(seat) for seat in left if seat), person.id)
    for grant in session.scalars(seats.where(either)):
        if grant.device_id != device.id:
            session.merge(tables.Departure(device_id=grant.device_id, event_id=event.id, at=services.now()))
        session.delete(grant)
    _forget_departure(session, device, event)
    session.flush()
    _give(session, services, device, tables.Grant(event_id=event.id, role="participant", participant_id=person.id))
    return person


def enter(session: Session, services: Services, token: str, secret: str) -> tables.Link:
    """Exchanges a role link's secret for a grant on this device. Raises `link_invalid`."""
    link = session.scalar(select(tables.Link).where(tables.Link.secret_hash == services.digest("link", secret)))
    if link is None or link.revoked_at is not None:
        raise Refused("link_invalid")
    hold(session, services, token, link)
    return link


def hold(session: Session, services: Services, token: str, link: tables.Link) -> None:
    """The device gets the link's grant, if it has none yet. Raises `link_invalid` where it was for one device."""
    device = _ensure_device(session, services, token)
    held = select(tables.Grant).where(tables.Grant.device_id == device.id, tables.Grant.link_id == link.id)
    if session.scalar(held) is not None:
        return
    if link.once and link.devices:
        raise Refused("link_invalid")
    link.devices += 1
    if link.event_id is not None:
        stream = find.stream(session, stream_of_event(link.event_id))
        stream.rev += 1
        link.rev = stream.rev
    grant = tables.Grant(event_id=link.event_id, role=link.role, track_id=link.track_id, link_id=link.id)
    grant.decision_id = link.decision_id
    _give(session, services, device, grant)


def set_profile(tx: Transaction, event: tables.Event, command: protocol.SetProfile) -> dict[str, Any]:
    """Region and group, each of which may be skipped; the person's ideas take them over."""
    person = find.participant(tx.session, tx.actor)
    if command.region is not None and command.region not in (*event.regions, *OTHER_REGIONS):
        raise Refused("bad_choice")
    if command.group is not None and command.group not in event.groups:
        raise Refused("bad_choice")
    person.region, person.group, person.asked = command.region, command.group, True
    own = tx.session.scalars(select(tables.Idea).where(tables.Idea.author_id == person.id))
    _follow(tx, [idea for idea in own if tx.change(idea, region=command.region, group=command.group)])
    if person.track_id:
        tx.tell(person, person.track_id)
    return {}


def _follow(tx: Transaction, changed: list[tables.Idea]) -> None:
    """Families and boards say how many regions they come from."""
    tx.session.flush()
    for board in {idea.track_id for idea in changed}:
        counts.numbers(tx, tx.session.get_one(tables.Track, board))
        forest = families.load(tx.session, board)
        for idea in changed:
            for above in forest.above(idea.id):
                tx.mark(tx.session.get_one(tables.Idea, above))


def _ensure_device(session: Session, services: Services, token: str) -> tables.Device:
    device = device_of(session, services, token)
    if device is None:
        device = tables.Device(id=new_id(), token_hash=services.digest("device", token), created_at=services.now())
        session.add(device)
        session.flush()
    return device


def _new_seat(session: Session, services: Services, event: tables.Event, key: str) -> tables.Participant:
    number = 0
    while True:
        code = services.digest("seat", f"{event.id}:{return_code(services, key, number)}")
        if session.scalar(select(tables.Participant.id).where(tables.Participant.code_hash == code)) is None:
            break
        number += 1
    person = tables.Participant(id=key, event_id=event.id, code_hash=code, code_no=number, created_at=services.now())
    session.add(person)
    session.flush()
    return person


def _give(session: Session, services: Services, device: tables.Device, grant: tables.Grant) -> None:
    grant.id, grant.device_id, grant.created_at = new_id(), device.id, services.now()
    session.add(grant)


def new_token() -> str:
    """A device's cookie: 128 random bits."""
    return secrets.token_urlsafe(16)
