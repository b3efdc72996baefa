"""The plenary's decisions as an audience may see them."""

from collections.abc import Iterable

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitator.domain.roles import Audience
from facilitator.protocol import DecisionRecord, DecisionSource, StatusChange
from facilitator.store import tables

# Who sees a decision while it is being written.
INSIDE = frozenset({Audience.STAFF, Audience.ORGANISER})


def changed(
    session: Session, event_id: str, after: int, audience: Audience
) -> tuple[list[DecisionRecord], list[tuple[str, str]]]:
    """Decisions that were changed and may be seen, and those that are gone."""
    newer = select(tables.Decision).where(tables.Decision.event_id == event_id, tables.Decision.rev > after)
    put, gone = [], []
    for row in session.scalars(newer.order_by(tables.Decision.no)):
        if row.removed or not (row.shown or audience in INSIDE):
            gone.append(("decision", row.id))
        else:
            put.append(record(session, row, since=0 if audience in INSIDE else -1))
    return put, gone


def record(session: Session, row: tables.Decision, since: int = 0) -> DecisionRecord:
    """The decision with its history from that entry on: -1 is only the last."""
    return DecisionRecord(
        id=row.id,
        no=row.no,
        what=row.what,
        owner=row.owner,
        level=row.level,
        due=row.due,
        sources=tuple(sources(session, row.sources)),
        status=row.status,
        reason=row.reason,
        shown=row.shown,
        history=tuple(StatusChange(**entry) for entry in row.history[since:]),
    )


def sources(session: Session, pairs: Iterable[list[str]]) -> Iterable[DecisionSource]:
    """Ideas of [board, idea] pairs with their speakable numbers; those that were deleted are left out."""
    keys = {idea: board for board, idea in pairs}
    idea, track = tables.Idea, tables.Track
    no, of = func.coalesce(idea.source_no, idea.no), func.coalesce(idea.source_track, track.no)
    found = select(idea.id, no.label("no"), track.id.label("board"), of.label("track"))
    found = found.join(track, track.id == idea.track_id)
    rows = {row.id: row for row in session.execute(found.where(idea.id.in_(keys)))}
    for key in keys:
        if key in rows:
            yield DecisionSource(rows[key].board, key, rows[key].track, rows[key].no)
