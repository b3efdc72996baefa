"""Which kinds of rows have changed since a revision: one statement spares a dozen that would find nothing."""

from typing import Any, Final

from sqlalchemy import ColumnElement, Select, bindparam, exists, literal, or_, select, union_all
from sqlalchemy.orm import InstrumentedAttribute, Session

from facilitator.store import tables
from facilitator.store.prepared import rows_of

Column = InstrumentedAttribute[Any]


def _newer(key: Column, *revs: Column, of: str) -> ColumnElement[bool]:
    after = bindparam("after", type_=revs[0].type)
    return exists().where(key == bindparam(of, type_=key.type), or_(*(rev > after for rev in revs)))


def _statement(kinds: dict[str, ColumnElement[bool]]) -> Select[str]:
    parts = (select(literal(kind).label("kind")).where(is_newer) for kind, is_newer in kinds.items())
    return select(union_all(*parts).subquery().c.kind)


_OF_BOARD: Final = {
    "idea": _newer(tables.Idea.track_id, tables.Idea.rev, of="board"),
    "name": _newer(tables.Idea.track_id, tables.Idea.name_rev, of="board"),
    "pair": _newer(tables.Pair.track_id, tables.Pair.rev, of="board"),
    "request": _newer(tables.Request.track_id, tables.Request.rev, of="board"),
    "objection": _newer(tables.Objection.track_id, tables.Objection.rev, of="board"),
    "agreement": _newer(tables.Agreement.track_id, tables.Agreement.rev, of="board"),
    "paper": _newer(tables.Paper.ballot_id, tables.Paper.rev, of="ballot"),
    "tally": _newer(tables.Tally.ballot_id, tables.Tally.rev, of="ballot"),
}
_OF_EVENT: Final = {
    "track": _newer(tables.Track.event_id, tables.Track.title_rev, of="event"),
    "lane": _newer(tables.Track.event_id, tables.Track.lane_rev, of="event"),
    "decision": _newer(tables.Decision.event_id, tables.Decision.rev, of="event"),
    "relation": _newer(tables.Relation.event_id, tables.Relation.rev, of="event"),
    "stage": _newer(tables.Stage.id, tables.Stage.rev, of="event"),
    "agenda": _newer(tables.Agenda.event_id, tables.Agenda.rev, of="event"),
    "result": _newer(tables.Result.event_id, tables.Result.rev, tables.Result.aired, of="event"),
    "link": _newer(tables.Link.event_id, tables.Link.rev, of="event"),
    "quarantine": _newer(tables.Quarantine.event_id, tables.Quarantine.rev, of="event"),
}
_BOARD, _EVENT = _statement(_OF_BOARD), _statement(_OF_EVENT)


def of_board(session: Session, board_id: str, ballot_id: str | None, after: int) -> frozenset[str]:
    """Of a board's stream; every kind for a reset."""
    if after < 0:
        return frozenset(_OF_BOARD)
    return frozenset(row.kind for row in rows_of(session, _BOARD, board=board_id, ballot=ballot_id, after=after))


def of_event(session: Session, event_id: str, after: int) -> frozenset[str]:
    """Of an event's stream; every kind for a reset."""
    if after < 0:
        return frozenset(_OF_EVENT)
    return frozenset(row.kind for row in rows_of(session, _EVENT, event=event_id, after=after))
