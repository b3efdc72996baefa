"""Events, their tracks, the plenary stage and results."""

from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.protocol import GROUPS, LIMITS
from facilitator.store.tables.base import Base, Key


class Event(Base):
    """`admits`: the kinds of codes that were made for it, which ballots may ask for."""

    __tablename__ = "event"
    id: Mapped[Key]
    code: Mapped[str] = mapped_column(String(6), unique=True)
    title: Mapped[str]
    subtitle: Mapped[str] = mapped_column(default="")
    place: Mapped[str] = mapped_column(default="")
    tz: Mapped[str] = mapped_column(default="Europe/Moscow")
    language: Mapped[str] = mapped_column(String(2), default="ru")
    track_word: Mapped[str] = mapped_column(String(12), default="area")
    regions: Mapped[list[Any]] = mapped_column(default=list)
    rehearsal: Mapped[bool] = mapped_column(default=False)
    groups: Mapped[list[Any]] = mapped_column(default=lambda: list(GROUPS))
    one_track_vote: Mapped[bool] = mapped_column(default=False)
    hall_id: Mapped[str | None] = mapped_column(String(40), default=None)
    sealed_at: Mapped[int | None] = mapped_column(default=None)
    manifest: Mapped[str] = mapped_column(default="")
    public: Mapped[bool] = mapped_column(default=False)
    doors_open: Mapped[bool] = mapped_column(default=True)
    keep_days: Mapped[int] = mapped_column(default=30)
    admits: Mapped[list[Any]] = mapped_column(default=list)
    names: Mapped[str] = mapped_column(String(8), default="off")
    wordings: Mapped[list[Any]] = mapped_column(default=list)
    created_at: Mapped[int]
    rev: Mapped[int] = mapped_column(default=0)


class Track(Base):
    """A track and its board (one id). `rev`: board; `title_rev`, `lane_rev`: its records in the event's stream.

    `kind` "hall": the plenary's own board, number 0, which is no track of the event. `outdated`: whose votes count has
    changed since the newest result was sent.
    """

    __tablename__ = "track"
    __table_args__ = (UniqueConstraint("event_id", "no"),)
    id: Mapped[Key]
    event_id: Mapped[str] = mapped_column(ForeignKey("event.id"), index=True)
    no: Mapped[int]
    kind: Mapped[str] = mapped_column(String(8), default="track")
    title: Mapped[str]
    short: Mapped[str]
    room: Mapped[str] = mapped_column(default="")
    question: Mapped[str] = mapped_column(default="")
    phase: Mapped[str] = mapped_column(String(16), default="lobby")
    ideas_on: Mapped[bool] = mapped_column(default=False)
    voting_on: Mapped[bool] = mapped_column(default=False)
    closed_at: Mapped[int | None] = mapped_column(default=None)
    timer_ends_at: Mapped[int | None] = mapped_column(default=None)
    spotlight: Mapped[str | None] = mapped_column(String(40), default=None)
    ballot_id: Mapped[str | None] = mapped_column(String(40), default=None)
    silent: Mapped[bool] = mapped_column(default=False)
    plan: Mapped[list[Any]] = mapped_column(default=list)
    step: Mapped[int | None] = mapped_column(default=None)
    plan_started_at: Mapped[int | None] = mapped_column(default=None)
    step_started_at: Mapped[int | None] = mapped_column(default=None)
    step_ends_at: Mapped[int | None] = mapped_column(default=None)
    paused_at: Mapped[int | None] = mapped_column(default=None)
    auto: Mapped[bool] = mapped_column(default=False)
    delegated: Mapped[bool] = mapped_column(default=False)
    holding: Mapped[bool] = mapped_column(default=True)
    idea_limit: Mapped[int] = mapped_column(default=LIMITS["ideas_per_person"])
    view: Mapped[str] = mapped_column(String(8), default="auto")
    page: Mapped[int] = mapped_column(default=0)
    consent_shown: Mapped[bool] = mapped_column(default=False)
    voided_at: Mapped[int | None] = mapped_column(default=None)
    trial_at: Mapped[int | None] = mapped_column(default=None)
    kept_question: Mapped[str | None] = mapped_column(default=None)
    sent_version: Mapped[int] = mapped_column(default=0)
    sent_at: Mapped[int | None] = mapped_column(default=None)
    last_version: Mapped[int] = mapped_column(default=0)
    outdated: Mapped[bool] = mapped_column(default=False)
    last_no: Mapped[int] = mapped_column(default=0)
    ideas: Mapped[int] = mapped_column(default=0)
    votes: Mapped[int] = mapped_column(default=0)
    regions: Mapped[int] = mapped_column(default=0)
    held: Mapped[int] = mapped_column(default=0)
    rev: Mapped[int] = mapped_column(default=0)
    title_rev: Mapped[int] = mapped_column(default=0)
    lane_rev: Mapped[int] = mapped_column(default=0)
    count_rev: Mapped[int] = mapped_column(default=0)


class Result(Base):
    """A track's result as sent to the plenary, frozen; `retracted` when its sending was undone. `aside`: quarantines.

    `aired`: the revision of the event's stream at which it first came on the plenary screen, 0 before.
    """

    __tablename__ = "result"
    __table_args__ = (UniqueConstraint("track_id", "version"),)
    id: Mapped[Key]
    event_id: Mapped[str] = mapped_column(ForeignKey("event.id"), index=True)
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"))
    version: Mapped[int]
    body: Mapped[dict[str, Any]]
    retracted: Mapped[bool] = mapped_column(default=False)
    aired: Mapped[int] = mapped_column(default=0)
    aside: Mapped[list[Any]] = mapped_column(default=list)
    rev: Mapped[int] = mapped_column(default=0)


class Stage(Base):
    __tablename__ = "stage"
    id: Mapped[str] = mapped_column(ForeignKey("event.id"), primary_key=True)
    control: Mapped[str] = mapped_column(String(8), default="auto")
    scene: Mapped[dict[str, Any]]
    agenda_id: Mapped[str | None] = mapped_column(String(40), default=None)
    slots: Mapped[list[Any]] = mapped_column(default=list)
    black: Mapped[bool] = mapped_column(default=False)
    hidden: Mapped[list[Any]] = mapped_column(default=list)
    at: Mapped[int] = mapped_column(default=0)
    rev: Mapped[int] = mapped_column(default=0)


class Agenda(Base):
    __tablename__ = "agenda"
    id: Mapped[Key]
    event_id: Mapped[str] = mapped_column(ForeignKey("event.id"), index=True)
    position: Mapped[int]
    kind: Mapped[str] = mapped_column(String(16))
    title: Mapped[str]
    minutes: Mapped[int]
    scene: Mapped[dict[str, Any] | None]
    rev: Mapped[int] = mapped_column(default=0)
