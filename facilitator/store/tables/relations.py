"""What staff have said of ideas of different tracks."""

from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.store.tables.base import Base, Key


class Relation(Base):
    """`ideas`: [board, idea] pairs, none where it was taken back. state: linked (a whole group), apart (two)."""

    __tablename__ = "relation"
    id: Mapped[Key]
    event_id: Mapped[str] = mapped_column(ForeignKey("event.id"), index=True)
    state: Mapped[str] = mapped_column(String(12))
    ideas: Mapped[list[Any]] = mapped_column(default=list)
    created_at: Mapped[int]
    rev: Mapped[int] = mapped_column(default=0)
