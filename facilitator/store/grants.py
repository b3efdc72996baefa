"""From a device's cookie and the grant that its page names to an actor."""

from typing import Final

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from facilitator.domain.errors import Refused
from facilitator.domain.roles import NUMBERED, Actor, Role, event_audience
from facilitator.domain.visibility import INSIDE
from facilitator.store import tables
from facilitator.store.prepared import rows_of

REF_MAX = 40
TEAM = tuple(role.value for role in Role if event_audience(role) in INSIDE)

_grant = tables.Grant
_HELD: Final = (
    select(
        _grant.id, _grant.event_id, _grant.track_id, _grant.participant_id, _grant.decision_id,
        func.coalesce(tables.Track.no, tables.Decision.no).label("no"), tables.Event.code,
    )
    .join(tables.Device, tables.Device.id == _grant.device_id)
    .outerjoin(tables.Event, tables.Event.id == _grant.event_id)
    .outerjoin(tables.Track, tables.Track.id == _grant.track_id)
    .outerjoin(tables.Decision, tables.Decision.id == _grant.decision_id)
    .where(tables.Device.token_hash == bindparam("token"), _grant.role == bindparam("role"))
)  # fmt: skip


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
    for row in rows_of(session, _HELD, token=token_hash, role=name):
        if (row.code or "") == code and (name not in NUMBERED or str(row.no) == number):
            key = f"p:{row.participant_id}" if row.participant_id else f"g:{row.id}"
            return Actor(Role(name), key, row.event_id, row.track_id, row.participant_id, row.decision_id)
    return None


def signed_in(session: Session, token_hash: bytes, ref: str) -> Actor:
    """The actor, or why there is none. Raises `not_signed_in`; `seat_moved` where its seat went on elsewhere."""
    actor = actor_of(session, token_hash, ref) if len(ref) <= REF_MAX else None
    if actor is None:
        code, _, name = ref.partition("/")
        has_moved = name == Role.PARTICIPANT and _has_moved(session, token_hash, code)
        raise Refused("seat_moved" if has_moved else "not_signed_in")
    return actor


def _has_moved(session: Session, token_hash: bytes, code: str) -> bool:
    left, device, event = tables.Departure, tables.Device, tables.Event
    found = select(left.device_id).join(device, device.id == left.device_id).join(event, event.id == left.event_id)
    return session.scalar(found.where(device.token_hash == token_hash, event.code == code)) is not None


def is_staff(session: Session, token_hash: bytes, event_id: str) -> bool:
    """Whether the device holds a grant of somebody who sees what is still under way."""
    grant, device = tables.Grant, tables.Device
    held = select(grant.id).join(device, device.id == grant.device_id)
    held = held.where(device.token_hash == token_hash, grant.event_id == event_id, grant.role.in_(TEAM))
    return session.scalar(held.limit(1)) is not None
