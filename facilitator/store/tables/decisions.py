"""Decisions of the plenary, and what has become of each."""

from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.store.tables.base import Base, Key


class Decision(Base):
    """What, who, by when (`due`: an ISO date or nothing). `sources`: [board, idea] pairs.

    `shown`: the host has put it on the screen. `history`: {at, status, reason, by} of every change of status; `by` is a
    role, never a person.
    """

    __tablename__ = "decision"
    __table_args__ = (UniqueConstraint("event_id", "no"),)
    id: Mapped[Key]
    event_id: Mapped[str] = mapped_column(ForeignKey("event.id"), index=True)
    no: Mapped[int]
    what: Mapped[str]
    owner: Mapped[str] = mapped_column(default="")
    level: Mapped[str | None] = mapped_column(String(12), default=None)
    due: Mapped[str] = mapped_column(String(10), default="")
    sources: Mapped[list[Any]] = mapped_column(default=list)
    status: Mapped[str] = mapped_column(String(12), default="proposed")
    reason: Mapped[str] = mapped_column(default="")
    shown: Mapped[bool] = mapped_column(default=False)
    history: Mapped[list[Any]] = mapped_column(default=list)
    removed: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[int]
    rev: Mapped[int] = mapped_column(default=0)
