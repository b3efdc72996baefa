"""Role links: minting and revoking. Secrets are never journaled and stored only as keyed hashes."""

import secrets
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator import protocol
from facilitator.actions.transaction import Services, Transaction, new_id
from facilitator.domain.errors import Refused
from facilitator.domain.roles import TRACK_ROLES, Role
from facilitator.store import find, tables
from facilitator.store.sync import stream_of_event

EVENT_ROLES = frozenset({Role.ORGANISER, Role.HOST, Role.PLENARY, Role.OBSERVER})


def mint(
    session: Session, services: Services, event: tables.Event, role: Role, track_id: str | None
) -> tuple[str, str]:
    """A new link for the role: its id and its secret, which is not kept. Raises `bad_choice`, `not_found`, `sealed`."""
    if event.sealed_at is not None:
        raise Refused("sealed")
    if role not in EVENT_ROLES | TRACK_ROLES or (role in TRACK_ROLES) != (track_id is not None):
        raise Refused("bad_choice")
    if track_id is not None and find.by_id(session, tables.Track, track_id).event_id != event.id:
        raise Refused("not_found")
    secret = secrets.token_urlsafe(16)
    link = tables.Link(
        id=new_id(),
        event_id=event.id,
        role=role.value,
        track_id=track_id,
        secret_hash=services.digest("link", secret),
        created_at=services.now(),
        rev=_advance(session, event),
    )
    session.add(link)
    return link.id, secret


def mint_assignee(
    session: Session, services: Services, event: tables.Event, decision: tables.Decision
) -> tuple[str, str, list[str]]:
    """A link for who is answerable for a decision: its id, its secret, and the actors whom the earlier one had let in.

    Nobody but the newest holder follows it up.
    """
    earlier = select(tables.Link).where(tables.Link.decision_id == decision.id, tables.Link.revoked_at.is_(None))
    ended = [key for link in session.scalars(earlier) for key in _revoke(session, link, services.now())]
    secret = secrets.token_urlsafe(16)
    link = tables.Link(
        id=new_id(),
        event_id=event.id,
        role=Role.ASSIGNEE.value,
        decision_id=decision.id,
        secret_hash=services.digest("link", secret),
        created_at=services.now(),
        rev=_advance(session, event),
    )
    session.add(link)
    return link.id, secret, ended


def _advance(session: Session, event: tables.Event) -> int:
    stream = find.stream(session, stream_of_event(event.id))
    stream.rev += 1
    return stream.rev


def _revoke(session: Session, link: tables.Link, now: int) -> list[str]:
    """Ends the link and every grant it gave; their actors' keys."""
    link.revoked_at = now
    link.rev = _advance(session, session.get_one(tables.Event, link.event_id))
    ended = []
    for grant in session.scalars(select(tables.Grant).where(tables.Grant.link_id == link.id)):
        ended.append(f"g:{grant.id}")
        session.delete(grant)
    return ended


def mint_owner(session: Session, services: Services) -> str:
    """The one-time set-up link's secret; earlier unused ones end."""
    for link in session.scalars(select(tables.Link).where(tables.Link.role == Role.OWNER, tables.Link.devices == 0)):
        link.revoked_at = services.now()
    secret = secrets.token_urlsafe(16)
    session.add(
        tables.Link(
            id=new_id(),
            event_id=None,
            role=Role.OWNER.value,
            secret_hash=services.digest("link", secret),
            once=True,
            created_at=services.now(),
        )
    )
    return secret


def has_owner(session: Session) -> bool:
    """Whether the set-up link has been used."""
    used = select(tables.Link.id).where(tables.Link.role == Role.OWNER, tables.Link.devices > 0)
    return session.scalar(used.limit(1)) is not None


def revoke_link(tx: Transaction, event: tables.Event, command: protocol.RevokeLink) -> dict[str, Any]:
    """Ends the link and every grant it gave.

    Replies `{grants, bye}`: their actors' keys, whose sockets are closed, and why.
    """
    link = tx.session.get(tables.Link, command.link)
    if link is None or link.event_id != event.id:
        raise Refused("not_found")
    tx.change(link, revoked_at=tx.now)
    ended = []
    for grant in tx.session.scalars(select(tables.Grant).where(tables.Grant.link_id == link.id)):
        ended.append(f"g:{grant.id}")
        tx.session.delete(grant)
    return {"grants": ended, "bye": "link_invalid"}


def mint_all(session: Session, services: Services, base: str, code: object = None) -> dict[str, Any]:
    """New links of every role of an event (by default the newest), as `run.py links --json` prints them.

    `stream` names the stream that has advanced. Raises `code_invalid`.
    """
    event = find.event_by_code(session, str(code)) if code else find.newest_event(session)
    if event is None:
        raise Refused("code_invalid")
    join = f"{base}/{event.code}"

    def link(role: Role, track: tables.Track | None = None) -> str:
        return f"{base}/in#{mint(session, services, event, role, track.id if track else None)[1]}"

    return {
        "stream": stream_of_event(event.id),
        "event": event.title,
        "code": event.code,
        "join": join,
        "organiser": link(Role.ORGANISER),
        "plenary": link(Role.PLENARY),
        "host": link(Role.HOST),
        "observer": link(Role.OBSERVER),
        "tracks": [
            {
                "no": track.no,
                "join": f"{join}/{track.no}",
                "moderator": link(Role.MODERATOR, track),
                "scribe": link(Role.SCRIBE, track),
                "screen": link(Role.SCREEN, track),
            }
            for track in find.tracks(session, event.id)
        ],
    }
