"""Remembers what the visible texts of each board look like, so that a new one finds its like at once."""

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.domain.similarity import Index, Match
from facilitator.stemming import stem
from facilitator.store import tables


@dataclass(slots=True)
class Alike:
    """An index a board, built from the database when it is first asked for."""

    _boards: dict[str, Index] = field(default_factory=dict)

    def find(self, session: Session, idea: tables.Idea) -> list[Match]:
        """Ideas of the board that look like this one, which is remembered by it."""
        index = self._boards.get(idea.track_id)
        if index is None:
            index = self._boards[idea.track_id] = Index(stem)
            texts = select(tables.Idea.id, tables.Idea.text).where(tables.Idea.track_id == idea.track_id)
            for key, text in session.execute(texts):
                index.put(key, text)
        index.put(idea.id, idea.text)
        return index.similar(idea.text, skip={idea.id})

    def forget(self, board: str) -> None:
        """The board's ideas have been deleted."""
        self._boards.pop(board, None)

    def forget_all(self) -> None:
        """A transaction was rolled back: what it had put here is in no database."""
        self._boards.clear()
