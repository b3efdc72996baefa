"""Tables. Times are ms since 1970; `rev` columns hold the stream's revision of the row's last visible change."""

from typing import Annotated, Any, ClassVar

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from facilitator.protocol import GROUPS, LIMITS


class Base(DeclarativeBase):
    type_annotation_map: ClassVar = {dict[str, Any]: JSON(none_as_null=True), list[Any]: JSON(none_as_null=True)}


Key = Annotated[str, mapped_column(String(40), primary_key=True)]


class Meta(Base):
    """Facts about the database itself: `epoch` changes when it is restored from a backup."""

    __tablename__ = "meta"
    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str]


class Stream(Base):
    """A board or an event as a sequence of revisions; below `reset_rev` a client must start over."""

    __tablename__ = "stream"
    id: Mapped[str] = mapped_column(String(48), primary_key=True)
    rev: Mapped[int] = mapped_column(default=0)
    reset_rev: Mapped[int] = mapped_column(default=0)


class Event(Base):
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
    created_at: Mapped[int]
    rev: Mapped[int] = mapped_column(default=0)


class Track(Base):
    """A track and its board (one id). `rev`: board; `title_rev`, `lane_rev`: its records in the event's stream."""

    __tablename__ = "track"
    __table_args__ = (UniqueConstraint("event_id", "no"),)
    id: Mapped[Key]
    event_id: Mapped[str] = mapped_column(ForeignKey("event.id"), index=True)
    no: Mapped[int]
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
    sent_version: Mapped[int] = mapped_column(default=0)
    sent_at: Mapped[int | None] = mapped_column(default=None)
    last_version: Mapped[int] = mapped_column(default=0)
    last_no: Mapped[int] = mapped_column(default=0)
    ideas: Mapped[int] = mapped_column(default=0)
    votes: Mapped[int] = mapped_column(default=0)
    regions: Mapped[int] = mapped_column(default=0)
    held: Mapped[int] = mapped_column(default=0)
    rev: Mapped[int] = mapped_column(default=0)
    title_rev: Mapped[int] = mapped_column(default=0)
    lane_rev: Mapped[int] = mapped_column(default=0)
    count_rev: Mapped[int] = mapped_column(default=0)


class Ballot(Base):
    """`voted` counts people with an accepted vote and never falls (V8); budget 0 waits for the number of options.

    `options`: leading ideas when it opened, null for all; `partition`: [idea, leading idea] when the reveal began;
    `shown`: leading ideas already revealed; `struck`: numbers taken off it (V5); `present`: people there at its close.
    """

    __tablename__ = "ballot"
    id: Mapped[Key]
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"), index=True)
    mode: Mapped[str] = mapped_column(String(8), default="live")
    state: Mapped[str] = mapped_column(String(12), default="open")
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
    opened_at: Mapped[int | None] = mapped_column(default=None)
    rev: Mapped[int] = mapped_column(default=0)


class Idea(Base):
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
    created_at: Mapped[int]
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
    """Who has had a vote accepted in a ballot: the turnout, which a withdrawal does not lower."""

    __tablename__ = "voter"
    ballot_id: Mapped[str] = mapped_column(ForeignKey("ballot.id"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(ForeignKey("participant.id"), primary_key=True)


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


class Card(Base):
    """V19: an idea dealt to a person in the reading round; `mark` once it is read."""

    __tablename__ = "card"
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(ForeignKey("participant.id"), primary_key=True)
    idea_id: Mapped[str] = mapped_column(ForeignKey("idea.id"), primary_key=True)
    position: Mapped[int]
    mark: Mapped[int | None] = mapped_column(default=None)


class Consent(Base):
    """V20: a person's answer on one idea."""

    __tablename__ = "consent"
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(ForeignKey("participant.id"), primary_key=True)
    idea_id: Mapped[str] = mapped_column(ForeignKey("idea.id"), primary_key=True)
    level: Mapped[int]
    objection: Mapped[str] = mapped_column(default="")


class Agreement(Base):
    """The revision at which the answers on an idea last changed for others."""

    __tablename__ = "agreement"
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"), primary_key=True)
    idea_id: Mapped[str] = mapped_column(ForeignKey("idea.id"), primary_key=True)
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


class Pair(Base):
    """Two ideas that look alike; `rejected` pairs are kept so that they are not proposed again."""

    __tablename__ = "pair"
    __table_args__ = (UniqueConstraint("one_id", "other_id"), Index("pair_changed", "track_id", "rev"))
    id: Mapped[Key]
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"))
    one_id: Mapped[str] = mapped_column(ForeignKey("idea.id"))
    other_id: Mapped[str] = mapped_column(ForeignKey("idea.id"), index=True)
    score: Mapped[float]
    rejected: Mapped[bool] = mapped_column(default=False)
    rev: Mapped[int] = mapped_column(default=0)


class Mute(Base):
    """People who may bring no more ideas to a board."""

    __tablename__ = "mute"
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"), primary_key=True)
    participant_id: Mapped[str] = mapped_column(ForeignKey("participant.id"), primary_key=True)


class Participant(Base):
    """A seat. `asked`: region and group were answered or skipped. `rev` orders the person's `mine` records."""

    __tablename__ = "participant"
    id: Mapped[Key]
    event_id: Mapped[str] = mapped_column(ForeignKey("event.id"), index=True)
    track_id: Mapped[str | None] = mapped_column(ForeignKey("track.id"), default=None)
    voted_track_id: Mapped[str | None] = mapped_column(String(40), default=None)
    kind: Mapped[str] = mapped_column(String(8), default="device")
    region: Mapped[str | None] = mapped_column(default=None)
    group: Mapped[str | None] = mapped_column(String(16), default=None)
    asked: Mapped[bool] = mapped_column(default=False)
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
    """A role link, known by the hash of its secret. `once`: the first device to open it is the only one."""

    __tablename__ = "link"
    id: Mapped[Key]
    event_id: Mapped[str | None] = mapped_column(ForeignKey("event.id"), index=True)
    role: Mapped[str] = mapped_column(String(12))
    track_id: Mapped[str | None] = mapped_column(ForeignKey("track.id"), default=None)
    secret_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    once: Mapped[bool] = mapped_column(default=False)
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
    created_at: Mapped[int]


class Journal(Base):
    """Every accepted command, in the transaction that carried it out; the audit trail, chained by hashes.

    The chain covers the digest of nonce and body, so that both can be erased and it still verifies.
    """

    __tablename__ = "journal"
    __table_args__ = (UniqueConstraint("actor", "op_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[int]
    stream: Mapped[str] = mapped_column(String(48), index=True)
    actor: Mapped[str] = mapped_column(String(48))
    op_id: Mapped[str] = mapped_column(String(40))
    rev: Mapped[int]
    name: Mapped[str] = mapped_column(String(24))
    body: Mapped[dict[str, Any] | None]
    reply: Mapped[dict[str, Any]]
    before: Mapped[list[Any] | None] = mapped_column(default=None)
    undone: Mapped[bool] = mapped_column(default=False)
    nonce: Mapped[bytes] = mapped_column(LargeBinary(16))
    digest: Mapped[bytes] = mapped_column(LargeBinary(32))
    chain: Mapped[bytes] = mapped_column(LargeBinary(32))


class Result(Base):
    """A track's result as sent to the plenary, frozen; `retracted` when its sending was undone."""

    __tablename__ = "result"
    __table_args__ = (UniqueConstraint("track_id", "version"),)
    id: Mapped[Key]
    event_id: Mapped[str] = mapped_column(ForeignKey("event.id"), index=True)
    track_id: Mapped[str] = mapped_column(ForeignKey("track.id"))
    version: Mapped[int]
    body: Mapped[dict[str, Any]]
    retracted: Mapped[bool] = mapped_column(default=False)
    rev: Mapped[int] = mapped_column(default=0)


class Stage(Base):
    __tablename__ = "stage"
    id: Mapped[str] = mapped_column(ForeignKey("event.id"), primary_key=True)
    control: Mapped[str] = mapped_column(String(8), default="auto")
    scene: Mapped[dict[str, Any]]
    agenda_id: Mapped[str | None] = mapped_column(String(40), default=None)
    slots: Mapped[list[Any]] = mapped_column(default=list)
    black: Mapped[bool] = mapped_column(default=False)
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
