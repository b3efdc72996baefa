"""Decisions of the plenary: written live, shown when the host says so, followed up afterwards."""

from typing import Any

from sqlalchemy import func, select

from facilitator import protocol
from facilitator.actions.transaction import Transaction
from facilitator.domain import decisions, texts
from facilitator.domain.errors import Refused
from facilitator.protocol import LIMITS
from facilitator.store import find, tables


def set_decision(tx: Transaction, event: tables.Event, command: protocol.SetDecision) -> dict[str, Any]:
    """Writes a new one under the next number, or changes one. Replies `{id, no}`."""
    what, owner = decisions.check_content(command.what, command.owner, command.due, LIMITS)
    said: dict[str, Any] = {"what": what, "owner": owner, "level": command.level, "due": command.due}
    said["sources"] = _sources(tx, command)
    row = tx.session.get(tables.Decision, command.id)
    if row is None:
        row = _new(tx, event, command.id, what)
        said["removed"] = False
    elif row.event_id != event.id:
        raise Refused("id_taken")
    elif row.removed:
        raise Refused("not_found")
    elif command.was is not None:
        said = decisions.merge(_seen(command.was), said, {name: getattr(row, name) for name in said})
    tx.undoable = tx.change(row, **said)
    return {"id": row.id, "no": row.no}


def _seen(was: protocol.SeenDecision) -> dict[str, Any]:
    """As the server would have tidied it."""
    sources = dict.fromkeys((source.board, source.idea) for source in was.sources)
    tidy = {"what": texts.clean(was.what), "owner": texts.clean_line(was.owner)}
    return {**tidy, "level": was.level, "due": was.due, "sources": [list(pair) for pair in sources]}


def show_decision(tx: Transaction, event: tables.Event, command: protocol.ShowDecision) -> dict[str, Any]:
    row = find.decision(tx.session, event, command.decision)
    tx.undoable = tx.change(row, shown=command.on)
    return {"no": row.no}


def set_decision_status(tx: Transaction, event: tables.Event, command: protocol.SetDecisionStatus) -> dict[str, Any]:
    """Every change stays in the decision's history. Assignees follow up the own decision only, and undo nothing."""
    is_assignee = tx.actor.decision is not None
    if is_assignee and tx.actor.decision != command.decision:
        raise Refused("not_allowed")
    row = find.decision(tx.session, event, command.decision)
    reason = decisions.check_status(command.status, command.reason, LIMITS)
    if (row.status, row.reason) != (command.status, reason):
        decisions.check_history(len(row.history), LIMITS, is_assignee=is_assignee)
        entry = {"at": tx.now, "status": command.status, "reason": reason, "by": tx.actor.role.value}
        changed = tx.change(row, status=command.status, reason=reason, history=[*row.history, entry])
        tx.undoable = changed and not is_assignee
    return {"no": row.no}


def remove_decision(tx: Transaction, event: tables.Event, command: protocol.RemoveDecision) -> dict[str, Any]:
    row = find.decision(tx.session, event, command.decision)
    tx.undoable = tx.change(row, removed=True, shown=False)
    return {"no": row.no}


def _new(tx: Transaction, event: tables.Event, key: str, what: str) -> tables.Decision:
    """Hidden until it is filled in, so that undoing takes it away again."""
    mine = tables.Decision.event_id == event.id
    last = tx.session.scalar(select(func.max(tables.Decision.no)).where(mine))
    count = tx.session.scalar(select(func.count()).where(mine, tables.Decision.removed.is_(False)))
    if (count or 0) >= LIMITS["decisions_max"]:
        raise Refused("bad_choice")
    row = tables.Decision(
        id=key, event_id=event.id, no=(last or 0) + 1, what=what, sources=[], history=[], removed=True,
        created_at=tx.now,
    )  # fmt: skip
    tx.session.add(row)
    tx.session.flush()
    return row


def _sources(tx: Transaction, command: protocol.SetDecision) -> list[list[str]]:
    """[board, idea] pairs, each once, of this event."""
    pairs = dict.fromkeys((source.board, source.idea) for source in command.sources)
    for board, idea in pairs:
        find.idea(tx.session, find.board(tx.session, tx.actor, board), idea)
    return [list(pair) for pair in pairs]
