"""How long an event is kept: after its term it is closed and made anonymous by itself, a rehearsal is wiped."""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator import protocol
from facilitator.actions.transaction import Transaction
from facilitator.domain.phases import Moment
from facilitator.domain.roles import Actor, Role
from facilitator.domain.terms import term_of
from facilitator.store import find, situation, tables
from facilitator.store.activity import last_at

ACTOR: Final = "term"


def set_retention(tx: Transaction, event: tables.Event, command: protocol.SetRetention) -> dict[str, Any]:
    """Replies `{days}`."""
    tx.change(event, keep_days=command.days)
    return {"days": event.keep_days}


def due(session: Session, now: int) -> list[tuple[Actor, dict[str, Any]]]:
    """What is to be done now, in order; a repeat changes nothing, and what is refused is due again."""
    found: list[tuple[Actor, dict[str, Any]]] = []
    for event in session.scalars(select(tables.Event).where(tables.Event.sealed_at.is_(None))):
        last = last_at(session, event)
        term = term_of(last, event.keep_days, rehearsal=event.rehearsal)
        if term is None or now < term:
            continue
        ended = "end_rehearsal" if event.rehearsal else "seal_event"
        commands = [] if event.rehearsal else list(_settling(session, event))
        organiser = Actor(Role.ORGANISER, f"{ACTOR}:{event.id}", event.id)
        for actor, command in [*commands, (organiser, {"name": ended, "event": event.id})]:
            found.append((actor, {"op": f"term-{command['name']}-{last}"[:40], **command}))
    return found


def _settling(session: Session, event: tables.Event) -> Iterator[tuple[Actor, dict[str, Any]]]:
    """What closing waits for: practice ends, a vote that nobody has finished is void, rows are revealed to the end."""
    for board in find.boards(session, event.id):
        ballot = situation.present_ballot(session, board)
        role = Role.HOST if board.kind == "hall" else Role.MODERATOR
        actor = Actor(role, f"{ACTOR}:{board.id}", event.id, None if board.kind == "hall" else board.id)
        if board.trial_at is not None:
            yield actor, {"name": "set_trial", "board": board.id, "on": False}
        elif ballot is not None and situation.moment(board, ballot) in (Moment.VOTE, Moment.CLOSED):
            yield actor, {"name": "void_ballot", "board": board.id, "ballot": ballot.id}
        elif ballot is not None and ballot.state == "revealing":
            yield actor, {"name": "reveal_next", "board": board.id, "ballot": ballot.id, "everything": True}
