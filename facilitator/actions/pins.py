"""PINs: six digits with which the holder of a role link signs in on another device."""

import hashlib
import hmac
import secrets
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.actions import people
from facilitator.actions.transaction import Services
from facilitator.domain.errors import Refused
from facilitator.domain.roles import TRACK_ROLES, Role
from facilitator.store import find, tables
from facilitator.store.sync import stream_of_event

# Screens and observers need none: their links are on paper, and change nothing.
ROLES: Final = frozenset({Role.ORGANISER, Role.HOST, Role.MODERATOR, Role.SCRIBE})
DIGITS: Final = 6
COST, BLOCK, LANES = 2**14, 8, 1
# So many PINs of one role in one place are compared, the newest links first.
MOST: Final = 4
# So many tries wait for the thread at most: a second's work.
ROOM: Final = 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """A link with a PIN."""

    link: str
    salt: bytes
    digest: bytes


@dataclass(frozen=True, slots=True)
class Account:
    """A role in a place of an event. `device`: the one that asks, if it holds or has held a grant of it."""

    key: str
    candidates: tuple[Candidate, ...]
    device: str | None


class Pins:
    """Hashes PINs on a thread of their own: scrypt is slow on purpose."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "pins")
        self._under_way: set[Future[Candidate | None]] = set()

    def check_room(self) -> None:
        """Raises `slow_down` where as many tries as may wait are waiting."""
        if len(self._under_way) >= ROOM:
            raise Refused("slow_down", retry_in=1)

    def make(self) -> "tuple[str, bytes, Future[bytes]]":
        """A new PIN, its salt and its digest to be."""
        pin, salt = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}", secrets.token_bytes(16)
        return pin, salt, self._thread.submit(hashed, pin, salt)

    def match(self, account: Account, pin: str) -> "Future[Candidate | None]":
        asked = self._thread.submit(matching, account, pin)
        self._under_way.add(asked)
        asked.add_done_callback(self._under_way.discard)
        return asked

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)


def hashed(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=COST, r=BLOCK, p=LANES, dklen=32)


def matching(account: Account, pin: str) -> Candidate | None:
    """The link whose PIN it is. An account without any takes as long, and nothing tells how near a PIN was."""
    compared = account.candidates or (Candidate("", b"\0" * 16, b""),)
    right = [one for one in compared if hmac.compare_digest(hashed(pin, one.salt), one.digest)]
    return right[0] if right else None


def account_of(session: Session, services: Services, token: str, event: tables.Event, role: str, no: int) -> Account:
    """Raises `pin_invalid` for what cannot be an account."""
    if role not in {known.value for known in ROLES}:
        raise Refused("pin_invalid")
    track = None
    if Role(role) in TRACK_ROLES:
        track = next((track for track in find.tracks(session, event.id) if track.no == no), None)
        if track is None:
            raise Refused("pin_invalid")
    place = track.id if track else None
    link = tables.Link
    rows = select(link).where(link.event_id == event.id, link.role == role)
    rows = rows.where(
        link.track_id.is_not_distinct_from(place), link.pin_hash.is_not(None), link.revoked_at.is_(None)
    ).order_by(link.created_at.desc())
    found = [Candidate(row.id, row.pin_salt or b"", row.pin_hash or b"") for row in session.scalars(rows.limit(MOST))]
    device = people.device_of(session, services, token)
    held = None
    if device is not None:
        own = select(tables.Grant.id).where(tables.Grant.device_id == device.id, tables.Grant.role == role)
        own = own.where(tables.Grant.event_id == event.id, tables.Grant.track_id.is_not_distinct_from(place))
        held = session.scalar(own.limit(1))
    return Account(f"{event.id}:{role}:{place}", tuple(found), device.id if device and held else None)


def keep(session: Session, event: tables.Event, link_id: str, salt: bytes, digest: bytes) -> None:
    """The link's PIN from now on. Raises `not_found`, `bad_choice` for a role that needs none."""
    link = session.get(tables.Link, link_id)
    if link is None or link.event_id != event.id or link.revoked_at is not None:
        raise Refused("not_found")
    if link.role not in {known.value for known in ROLES}:
        raise Refused("bad_choice")
    stream = find.stream(session, stream_of_event(event.id))
    stream.rev += 1
    link.pin_salt, link.pin_hash, link.rev = salt, digest, stream.rev


def sign_in(session: Session, services: Services, token: str, candidate: Candidate) -> tables.Link:
    """A grant of the link on this device. Raises `pin_invalid` where it was revoked or renewed a moment ago."""
    link = session.get(tables.Link, candidate.link)
    if link is None or link.revoked_at is not None or link.pin_hash != candidate.digest:
        raise Refused("pin_invalid")
    people.hold(session, services, token, link)
    return link
