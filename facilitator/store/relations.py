"""Links between ideas of different tracks, as an audience may see them and as documents tell them."""

from typing import Literal, cast

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.domain import relations
from facilitator.domain.roles import Audience
from facilitator.protocol import RelationRecord
from facilitator.store import families, tables
from facilitator.store.decisions import sources

# Who lays the tracks side by side, and whose tracks they are.
INSIDE = frozenset({Audience.STAFF, Audience.ORGANISER})
LEAST = 2


def changed(
    session: Session, event_id: str, after: int, audience: Audience
) -> tuple[list[RelationRecord], list[tuple[str, str]]]:
    """Relations that were changed, and those that are gone; screens and participants learn nothing of them."""
    if audience not in INSIDE:
        return [], []
    put, gone = [], []
    newer = select(tables.Relation).where(tables.Relation.event_id == event_id, tables.Relation.rev > after)
    for row in session.scalars(newer.order_by(tables.Relation.created_at, tables.Relation.id)):
        told = record(session, row)
        if len(told.ideas) < LEAST:
            gone.append(("relation", row.id))
        else:
            put.append(told)
    return put, gone


def record(session: Session, row: tables.Relation) -> RelationRecord:
    """The relation with the ideas that still exist, by track and number."""
    found = sorted(sources(session, row.ideas), key=lambda idea: (idea.track, idea.no))
    return RelationRecord(row.id, cast("Literal['linked', 'apart']", row.state), tuple(found))


def groups(session: Session, event_id: str) -> list[list[tuple[str, str]]]:
    """(board, leading idea) of every linked group as its families stand now, the oldest link first."""
    rows = _rows(session, event_id, "linked")
    boards = {str(idea): str(board) for row in rows for board, idea in row.ideas}
    forests = {board: families.load(session, board) for board in set(boards.values())}
    track_of: dict[str, str] = {}

    def family_of(idea: str) -> str | None:
        forest = forests[boards[idea]]
        if idea not in forest.parents:
            return None
        root = forest.root(idea)
        track_of[root] = boards[idea]
        return root if forest.is_visible(root) else None

    found = [relations.present([str(idea) for _, idea in row.ideas], family_of, track_of.__getitem__) for row in rows]
    return [[(track_of[key], key) for key in group] for group in found if group]


def linked(session: Session, event_id: str) -> list[tables.Relation]:
    return _rows(session, event_id, "linked")


def apart(session: Session, event_id: str) -> list[tables.Relation]:
    return _rows(session, event_id, "apart")


def _rows(session: Session, event_id: str, state: str) -> list[tables.Relation]:
    """Those that were not taken back."""
    relation = tables.Relation
    chosen = select(relation).where(relation.event_id == event_id, relation.state == state)
    return [row for row in session.scalars(chosen.order_by(relation.created_at, relation.id)) if row.ideas]
