"""Ballots, votes and their cached counts."""

from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.store.tables.base import Base, Key


class Ballot(Base):
    """`voted` counts people with an accepted vote and never falls (V8); budget 0 waits for the number of options.

    `options`: leading ideas when it opened, null for all; `partition`: [idea, leading idea] when the reveal began;
    `shown`: leading ideas already revealed, of `rows` that are revealed one by one; `struck`: numbers taken off it
    (V5); `present`: people there at its close. `assurance`: who may vote in it.
    """

    __tablename__ = "ballot"
    id: Mapped[Key]
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"), index=True)
    mode: Mapped[str] = mapped_column(String(8), default="live")
    state: Mapped[str] = mapped_column(String(12), default="open")
    assurance: Mapped[str] = mapped_column(String(8), default="open")
    budget: Mapped[int]
    salt: Mapped[bytes] = mapped_column(LargeBinary(16))
    voted: Mapped[int] = mapped_column(default=0)
    paper: Mapped[int] = mapped_column(default=0)
    last_order: Mapped[int] = mapped_column(default=0)
    options: Mapped[list[Any] | None] = mapped_column(default=None)
    partition: Mapped[list[Any] | None] = mapped_column(default=None)
    shown: Mapped[list[Any]] = mapped_column(default=list)
    struck: Mapped[list[Any]] = mapped_column(default=list)
    present: Mapped[list[Any]] = mapped_column(default=list)
    rows: Mapped[int] = mapped_column(default=0)
    opened_at: Mapped[int | None] = mapped_column(default=None)
    receipts: Mapped[list[Any] | None] = mapped_column(default=None)
    rev: Mapped[int] = mapped_column(default=0)


class Tally(Base):
    """Supporters of the family that the idea leads; a cache that `verify` recounts from the votes (V4)."""

    __tablename__ = "tally"
    __table_args__ = (Index("tally_changed", "ballot_id", "rev"),)
    ballot_id: Mapped[str] = mapped_column(ForeignKey("ballot.id"), primary_key=True)
    idea_id: Mapped[str] = mapped_column(ForeignKey("idea.id"), primary_key=True)
    n: Mapped[int] = mapped_column(default=0)
    rev: Mapped[int] = mapped_column(default=0)


class Vote(Base):
    """A vote belongs to (ballot, participant, idea) and never moves; a withdrawn one keeps its row with `on` false."""

    __tablename__ = "vote"
    ballot_id: Mapped[str] = mapped_column(ForeignKey("ballot.id"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(ForeignKey("participant.id"), primary_key=True)
    idea_id: Mapped[str] = mapped_column(ForeignKey("idea.id"), primary_key=True)
    on: Mapped[bool] = mapped_column(default=True)
    order: Mapped[int]


class Voter(Base):
    """Who has had a vote accepted in a ballot: the turnout, which a withdrawal does not lower.

    `group`: the person's when the ballot closed; one named later would give away what was chosen.
    """

    __tablename__ = "voter"
    ballot_id: Mapped[str] = mapped_column(ForeignKey("ballot.id"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(ForeignKey("participant.id"), primary_key=True)
    group: Mapped[str | None] = mapped_column(String(16), default=None)


class Paper(Base):
    """A paper ballot (V15): its participant has the kind `paper`. `gone` when the entry was taken back."""

    __tablename__ = "paper"
    __table_args__ = (Index("paper_changed", "ballot_id", "rev"),)
    id: Mapped[Key]
    ballot_id: Mapped[str] = mapped_column(ForeignKey("ballot.id"))
    participant_id: Mapped[str] = mapped_column(ForeignKey("participant.id"))
    serial: Mapped[str] = mapped_column(String(12))
    by: Mapped[str] = mapped_column(String(12))
    gone: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[int]
    rev: Mapped[int] = mapped_column(default=0)
