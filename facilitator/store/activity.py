"""When something was last done in an event: what everybody may know of it (V8), and not what its own term did."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitator.domain.audit import COUNTED, PAPERS
from facilitator.store import find, tables
from facilitator.store.sync import stream_of_board, stream_of_event


def last_at(session: Session, event: tables.Event) -> int:
    """ms since 1970; when it was made, before anything was."""
    entry = tables.Journal
    streams = [stream_of_event(event.id), *(stream_of_board(board.id) for board in find.boards(session, event.id))]
    chosen = select(func.max(entry.at)).where(entry.stream.in_(streams), entry.actor.not_like("term:%"))
    chosen = chosen.where(entry.name.not_in((*COUNTED, *PAPERS)))
    return max(event.created_at, session.scalar(chosen) or 0)
