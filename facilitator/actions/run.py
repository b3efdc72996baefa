"""Carries out commands: one transaction with the replay check, the permission, the action and the journal."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from facilitator import protocol
from facilitator.actions import counts, erasing, events, journal
from facilitator.actions.commands import (
    AFTER_SEALING,
    BOARD_ACTIONS,
    BOARD_ROLES,
    BY_THE_HUNDRED,
    EVENT_ACTIONS,
    WEIGHTY,
)
from facilitator.actions.replays import Reply, note, replayed
from facilitator.actions.transaction import Services, Transaction
from facilitator.domain.errors import Refused
from facilitator.domain.phases import Action, Moment, check_may
from facilitator.domain.roles import Actor, Role
from facilitator.protocol import BoardCommand, Command, EventCommand, tag_of
from facilitator.store import find, situation, tables
from facilitator.store.sync import stream_of_board, stream_of_event


@dataclass(slots=True)
class Outcome:
    """`replies` in the order of the commands; streams to poke and persons whose own records changed.

    `pulsed`: boards whose ephemeral counts have changed; `late`: boards of votes that came too late (V7).
    `ended`: actors whose grants have, and `bye` why. `weighty`: a copy is made soon after it. `head`: the
    journal's chain.
    """

    replies: list[Reply] = field(default_factory=list)
    poked: set[str] = field(default_factory=set)
    people: set[tuple[str, str]] = field(default_factory=set)
    ended: list[str] = field(default_factory=list)
    pulsed: set[str] = field(default_factory=set)
    late: list[str] = field(default_factory=list)
    erases: bool = False
    weighty: bool = False
    head: bytes = b""
    bye: str = "not_signed_in"


def run_batch(session: Session, services: Services, actor: Actor, commands: Sequence[Command | Reply]) -> Outcome:
    """Carries out each command by itself; a refusal of one (also one ready-made, as a Reply) stops no other."""
    outcome = Outcome()
    for command in commands:
        if not isinstance(command, Command):
            outcome.replies.append(command)
            continue
        tx = Transaction(session, actor, services, services.now())
        try:
            outcome.replies.append(_run(tx, command, outcome))
        except Refused as refused:
            _check_untouched(tx, command)
            if refused.code == "too_late" and isinstance(command, BoardCommand):
                outcome.late.append(command.board)
            outcome.replies.append(refusal(command.op, refused))
    if outcome.head:
        journal.note_head(session, outcome.head)
    return outcome


def refusal(op: str, refused: Refused) -> Reply:
    """A refusal as a reply."""
    return {"op": op, "ok": False, "code": refused.code, "detail": refused.detail}


def _run(tx: Transaction, command: Command, outcome: Outcome) -> Reply:
    session = tx.session
    known = replayed(session, tx.actor, command.op)
    if known is not None:
        return known
    if not isinstance(command, BY_THE_HUNDRED):
        session.flush()
    stream_id, extra = _act(tx, command)
    counts.tell_readers(tx)
    stream = find.stream(session, stream_id)
    reply = {"op": command.op, "ok": True, "rev": stream.rev, **extra}
    if tx.undoable and tx.before:
        reply["undo"] = True
    outcome.ended += reply.pop("grants", [])
    outcome.bye = reply.pop("bye", outcome.bye)
    outcome.head = journal.enter(tx, command, stream, reply)
    note(session, tx.actor, command.op, reply)
    outcome.poked |= tx.poked.keys()
    outcome.people |= tx.people
    outcome.pulsed |= tx.pulsed
    outcome.weighty |= isinstance(command, WEIGHTY)
    if tx.erases:
        erasing.order(session)
        outcome.erases = True
    return reply


def _act(tx: Transaction, command: Command) -> tuple[str, Reply]:
    """The one place where scope, role and phase are checked: no action runs without it."""
    match command:
        case BoardCommand():
            track = find.board(tx.session, tx.actor, command.board)
            if tx.session.get_one(tables.Event, track.event_id).sealed_at is not None:
                raise Refused("sealed")
            if track.kind == "hall" and not command.IN_HALL:
                raise Refused("not_allowed")
            if command.ACTION is not None:
                moment = situation.moment(track, situation.present_ballot(tx.session, track))
                _check_may(tx, track, command.ACTION, moment)
            elif find.role_on(track, tx.actor.role) not in BOARD_ROLES[type(command)]:
                raise Refused("not_allowed")
            return stream_of_board(track.id), BOARD_ACTIONS[type(command)](tx, track, command)
        case EventCommand():
            event = find.event(tx.session, tx.actor, command.event)
            if event.sealed_at is not None and not isinstance(command, AFTER_SEALING):
                raise Refused("sealed")
            if tx.actor.role.value not in command.ROLES:
                raise Refused("not_allowed")
            return stream_of_event(event.id), EVENT_ACTIONS[type(command)](tx, event, command)
        case protocol.CreateEvent():
            if tx.actor.role is not Role.OWNER:
                raise Refused("not_allowed")
            reply = events.create_event(tx, command)
            return stream_of_event(command.id), reply
    raise Refused("unknown_command")


def _check_may(tx: Transaction, track: tables.Track, action: Action, moment: Moment) -> None:
    role, is_trial = find.role_on(track, tx.actor.role), track.trial_at is not None
    check_may(role, action, moment, delegated=track.delegated, trial=is_trial)


def _check_untouched(tx: Transaction, command: Command) -> None:
    """An action checks before it changes; one that does not would spoil its neighbours' transaction."""
    session = tx.session
    is_changed = bool(tx.poked or tx.people or tx.before)
    if not isinstance(command, BY_THE_HUNDRED):
        is_changed = bool(session.new or session.dirty or session.deleted)
    if is_changed:
        raise RuntimeError(f"{tag_of(type(command))} was refused after it had changed rows")
