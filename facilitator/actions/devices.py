"""A device that may do more than before is known by a new token: whoever has known the old one has lost it all."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.actions import people
from facilitator.actions.transaction import Services
from facilitator.store import tables

Held = frozenset[tuple[str | None, str | None]]


def token_key(digest: bytes) -> str:
    """Names whoever came with this token, among the keys of actors."""
    return f"t:{digest.hex()}"


def held(session: Session, services: Services, token: str) -> Held:
    """What it may act as: links and seats."""
    device, grant = people.device_of(session, services, token), tables.Grant
    if device is None:
        return frozenset()
    found = session.execute(select(grant.link_id, grant.participant_id).where(grant.device_id == device.id))
    return frozenset((row.link_id, row.participant_id) for row in found)


def renewed(session: Session, services: Services, token: str, before: Held) -> str:
    """The device's token from now on: a new one where it has grants that it had not `before`."""
    session.flush()
    device = people.device_of(session, services, token)
    if device is None or held(session, services, token) <= before:
        return token
    fresh = people.new_token()
    device.token_hash = services.digest("device", fresh)
    return fresh
