"""Sent results."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.store import find, tables


def newest(session: Session, event_id: str) -> dict[tables.Track, tables.Result]:
    """Every track's newest result that was not taken back, by number of track."""
    result = tables.Result
    sent = select(result).where(result.event_id == event_id, result.retracted.is_(False)).order_by(result.version)
    last = {row.track_id: row for row in session.scalars(sent)}
    return {track: last[track.id] for track in find.tracks(session, event_id) if track.id in last}
