"""From a device's cookie and the grant that its page names to an actor."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitator.domain.roles import NUMBERED, Actor, Role, event_audience
from facilitator.domain.visibility import INSIDE
from facilitator.store import tables

TEAM = tuple(role.value for role in Role if event_audience(role) in INSIDE)


def actor_of(session: Session, token_hash: bytes, ref: str) -> Actor | None:
    """The actor for a grant reference such as "417208/moderator/2", if the device holds that grant.

    The number is a track's, and an assignee's is the decision's.
    """
    code, _, rest = ref.partition("/")
    name, _, number = rest.partition("/")
    if ref == Role.OWNER:
        code, name = "", Role.OWNER
    if name not in set(Role):
        return None
    grant, event, track, decision = tables.Grant, tables.Event, tables.Track, tables.Decision
    held = (
        select(grant, func.coalesce(track.no, decision.no))
        .join(tables.Device, tables.Device.id == grant.device_id)
        .outerjoin(event, event.id == grant.event_id)
        .outerjoin(track, track.id == grant.track_id)
        .outerjoin(decision, decision.id == grant.decision_id)
        .where(tables.Device.token_hash == token_hash, grant.role == name)
    )
    for row, no, event_code in session.execute(held.add_columns(event.code)):
        if (event_code or "") == code and (name not in NUMBERED or str(no) == number):
            return _actor(row)
    return None


def is_staff(session: Session, token_hash: bytes, event_id: str) -> bool:
    """Whether the device holds a grant of somebody who sees what is still under way."""
    grant, device = tables.Grant, tables.Device
    held = select(grant.id).join(device, device.id == grant.device_id)
    held = held.where(device.token_hash == token_hash, grant.event_id == event_id, grant.role.in_(TEAM))
    return session.scalar(held.limit(1)) is not None


def _actor(grant: tables.Grant) -> Actor:
    key = f"p:{grant.participant_id}" if grant.participant_id else f"g:{grant.id}"
    return Actor(Role(grant.role), key, grant.event_id, grant.track_id, grant.participant_id, grant.decision_id)
