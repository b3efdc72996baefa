"""Ideas and what people say about them besides votes."""

from typing import Any, Final

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.store.tables.base import Base, Key


class Idea(Base):
    """`source_…`: for an option of the hall, the row of a sent result that it is, with its track and number there.

    `name_rev`: when its author's name changed, which is told to staff alone.
    """

    __tablename__ = "idea"
    __table_args__ = (UniqueConstraint("track_id", "no"), Index("idea_changed", "track_id", "rev"))
    id: Mapped[Key]
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"))
    no: Mapped[int]
    author_id: Mapped[str | None] = mapped_column(ForeignKey("participant.id"), index=True, default=None)
    text: Mapped[str]
    original: Mapped[str | None] = mapped_column(default=None)
    headline: Mapped[str] = mapped_column(default="")
    kind: Mapped[str] = mapped_column(String(12), default="proposal")
    level: Mapped[str | None] = mapped_column(String(12), default=None)
    stages: Mapped[list[Any]] = mapped_column(default=list)
    region: Mapped[str | None] = mapped_column(default=None)
    group: Mapped[str | None] = mapped_column(String(16), default=None)
    status: Mapped[str] = mapped_column(String(12), default="visible")
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("idea.id"), index=True, default=None)
    pinned: Mapped[bool] = mapped_column(default=False)
    listed: Mapped[bool] = mapped_column(default=True)
    disowned: Mapped[bool] = mapped_column(default=False)
    muted: Mapped[bool] = mapped_column(default=False)
    wording: Mapped[str] = mapped_column(default="")
    first_step: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    by_staff: Mapped[bool] = mapped_column(default=False)
    source_result: Mapped[str | None] = mapped_column(String(40), default=None)
    source_idea: Mapped[str | None] = mapped_column(String(40), default=None)
    source_track: Mapped[int | None] = mapped_column(default=None)
    source_no: Mapped[int | None] = mapped_column(default=None)
    created_at: Mapped[int]
    rev: Mapped[int] = mapped_column(default=0)
    name_rev: Mapped[int] = mapped_column(default=0)


class Pair(Base):
    """Two ideas that look alike. state: new, rejected (never proposed again), stale (a text has changed)."""

    __tablename__ = "pair"
    __table_args__ = (UniqueConstraint("one_id", "other_id"), Index("pair_changed", "track_id", "rev"))
    id: Mapped[Key]
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"))
    one_id: Mapped[str] = mapped_column(ForeignKey("idea.id"))
    other_id: Mapped[str] = mapped_column(ForeignKey("idea.id"), index=True)
    score: Mapped[float]
    state: Mapped[str] = mapped_column(String(12), default="new")
    rev: Mapped[int] = mapped_column(default=0)


class Request(Base):
    """What an author asks of the moderator about an own idea."""

    __tablename__ = "request"
    __table_args__ = (Index("request_changed", "track_id", "rev"),)
    id: Mapped[Key]
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"))
    idea_id: Mapped[str] = mapped_column(ForeignKey("idea.id"), index=True)
    what: Mapped[str] = mapped_column(String(12))
    text: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(String(12), default="waiting")
    created_at: Mapped[int]
    rev: Mapped[int] = mapped_column(default=0)


class Card(Base):
    """V19: an idea dealt to a person in the reading round; `mark` once it is read, as the person's `marked`th."""

    __tablename__ = "card"
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(ForeignKey("participant.id"), primary_key=True)
    idea_id: Mapped[str] = mapped_column(ForeignKey("idea.id"), primary_key=True)
    position: Mapped[int]
    mark: Mapped[int | None] = mapped_column(default=None)
    marked: Mapped[int] = mapped_column(default=0)


class Consent(Base):
    """V20: a person's answer to one idea's `wording`; `rev`: the board's revision at which it was given."""

    __tablename__ = "consent"
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(ForeignKey("participant.id"), primary_key=True)
    idea_id: Mapped[str] = mapped_column(ForeignKey("idea.id"), primary_key=True)
    level: Mapped[int]
    wording: Mapped[str] = mapped_column(default="")
    rev: Mapped[int] = mapped_column(default=0)


# An objection that its author has taken back or worded anew; banned: after a moderator had struck it.
TAKEN_BACK: Final = ("gone", "banned")


class Objection(Base):
    """V20: what a person holds against a wording. status: visible, held, struck; gone: said no more."""

    __tablename__ = "objection"
    __table_args__ = (Index("objection_changed", "track_id", "rev"),)
    id: Mapped[Key]
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"))
    participant_id: Mapped[str] = mapped_column(ForeignKey("participant.id"), index=True)
    idea_id: Mapped[str] = mapped_column(ForeignKey("idea.id"))
    text: Mapped[str]
    status: Mapped[str] = mapped_column(String(12), default="visible")
    rev: Mapped[int] = mapped_column(default=0)


class Agreement(Base):
    """The revision at which the answers on an idea last changed for others."""

    __tablename__ = "agreement"
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"), primary_key=True)
    idea_id: Mapped[str] = mapped_column(ForeignKey("idea.id"), primary_key=True)
    rev: Mapped[int] = mapped_column(default=0)
