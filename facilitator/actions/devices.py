"""A device that may do more than before is known by a new token: whoever has known the old one has lost it all."""

from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.actions import people
from facilitator.actions.transaction import Services
from facilitator.domain.roles import Role
from facilitator.store import tables


class Held(NamedTuple):
    """What a device may act as: by a link, or in a seat."""

    role: str
    event: str | None
    link: str | None
    seat: str | None


def token_key(digest: bytes) -> str:
    """Names whoever came with this token, among the keys of actors."""
    return f"t:{digest.hex()}"


def held(session: Session, services: Services, token: str) -> frozenset[Held]:
    """All that whoever comes with the token may act as."""
    device, grant = people.device_of(session, services, token), tables.Grant
    if device is None:
        return frozenset()
    columns = select(grant.role, grant.event_id, grant.link_id, grant.participant_id)
    return frozenset(Held(*row) for row in session.execute(columns.where(grant.device_id == device.id)))


def renewed(session: Session, services: Services, token: str, before: frozenset[Held]) -> str:
    """The device's token from now on: a new one where it may do more than `before`.

    Of an event's organiser no link of that event makes more: all of them are opened in one browser, often at once, and
    of several new tokens the last one would win.
    """
    session.flush()
    device = people.device_of(session, services, token)
    if device is None or not _is_more(held(session, services, token), before):
        return token
    fresh = people.new_token()
    device.token_hash = services.digest("device", fresh)
    return fresh


def _is_more(now: frozenset[Held], before: frozenset[Held]) -> bool:
    organised = {one.event for one in before if one.role == Role.ORGANISER}
    return any(one.seat is not None or one.event not in organised for one in now - before)
