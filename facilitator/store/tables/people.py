"""Seats, devices and what a device may act as."""

from typing import Any

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from facilitator.store.tables.base import Base, Key


class Participant(Base):
    """A seat. `asked`: region and group were answered or skipped. `rev` orders the person's `mine` records.

    `admitted`: by a code of which kind, empty without one.
    """

    __tablename__ = "participant"
    id: Mapped[Key]
    event_id: Mapped[str] = mapped_column(ForeignKey("event.id"), index=True)
    track_id: Mapped[str | None] = mapped_column(ForeignKey("track.id"), default=None)
    voted_track_id: Mapped[str | None] = mapped_column(String(40), default=None)
    kind: Mapped[str] = mapped_column(String(8), default="device")
    region: Mapped[str | None] = mapped_column(default=None)
    group: Mapped[str | None] = mapped_column(String(16), default=None)
    asked: Mapped[bool] = mapped_column(default=False)
    admitted: Mapped[str] = mapped_column(String(8), default="")
    code_hash: Mapped[bytes] = mapped_column(LargeBinary(32), index=True)
    code_no: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[int]
    rev: Mapped[int] = mapped_column(default=0)


class Device(Base):
    """A browser, known by the hash of the token in its cookie."""

    __tablename__ = "device"
    id: Mapped[Key]
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    created_at: Mapped[int]


class Link(Base):
    """A role link, known by the hash of its secret. `once`: the first device to open it is the only one.

    `decision_id`: the one that an assignee's link is for. `pin_hash`: what its holder may sign in with elsewhere.
    """

    __tablename__ = "link"
    id: Mapped[Key]
    event_id: Mapped[str | None] = mapped_column(ForeignKey("event.id"), index=True)
    role: Mapped[str] = mapped_column(String(12))
    track_id: Mapped[str | None] = mapped_column(ForeignKey("track.id"), default=None)
    decision_id: Mapped[str | None] = mapped_column(String(40), default=None)
    secret_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    once: Mapped[bool] = mapped_column(default=False)
    pin_hash: Mapped[bytes | None] = mapped_column(LargeBinary(32), default=None)
    pin_salt: Mapped[bytes | None] = mapped_column(LargeBinary(16), default=None)
    devices: Mapped[int] = mapped_column(default=0)
    revoked_at: Mapped[int | None] = mapped_column(default=None)
    created_at: Mapped[int]
    rev: Mapped[int] = mapped_column(default=0)


class Grant(Base):
    """What a device may act as."""

    __tablename__ = "grant"
    id: Mapped[Key]
    device_id: Mapped[str] = mapped_column(ForeignKey("device.id"), index=True)
    event_id: Mapped[str | None] = mapped_column(ForeignKey("event.id"), default=None)
    role: Mapped[str] = mapped_column(String(12))
    track_id: Mapped[str | None] = mapped_column(ForeignKey("track.id"), default=None)
    participant_id: Mapped[str | None] = mapped_column(ForeignKey("participant.id"), index=True, default=None)
    link_id: Mapped[str | None] = mapped_column(ForeignKey("link.id"), index=True, default=None)
    decision_id: Mapped[str | None] = mapped_column(String(40), default=None)
    created_at: Mapped[int]


class Departure(Base):
    """A device whose seat in the event went on to another device: it takes a new one only when the person asks."""

    __tablename__ = "departure"
    device_id: Mapped[str] = mapped_column(ForeignKey("device.id", ondelete="CASCADE"), primary_key=True)
    event_id: Mapped[str] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"), primary_key=True)
    at: Mapped[int]


class ErasedSeat(Base):
    """That a seat was erased, by a keyed hash of its id: what its phone still holds is not taken from a new one."""

    __tablename__ = "erased_seat"
    digest: Mapped[bytes] = mapped_column(primary_key=True)
    event_id: Mapped[str] = mapped_column(ForeignKey("event.id", ondelete="CASCADE"), index=True)


class Quarantine(Base):
    """A group of seats whose votes do not count while it is `on`. `ideas`: those that it holds for a look.

    `signal` and `figures`: why the organiser put them aside.
    """

    __tablename__ = "quarantine"
    id: Mapped[Key]
    event_id: Mapped[str] = mapped_column(ForeignKey("event.id"), index=True)
    signal: Mapped[str] = mapped_column(String(12))
    figures: Mapped[dict[str, Any]]
    seats: Mapped[int]
    on: Mapped[bool] = mapped_column(default=True)
    ideas: Mapped[list[Any]] = mapped_column(default=list)
    created_at: Mapped[int]
    rev: Mapped[int] = mapped_column(default=0)


class QuarantineSeat(Base):
    """A seat of the group; after sealing, what that person was in one ballot."""

    __tablename__ = "quarantine_seat"
    quarantine_id: Mapped[str] = mapped_column(ForeignKey("quarantine.id"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(ForeignKey("participant.id"), primary_key=True, index=True)
