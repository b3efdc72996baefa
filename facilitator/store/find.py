"""Loads a row and checks that it belongs where the command says; raises Refused("not_found") otherwise."""

from typing import TypeAlias, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.domain.errors import Refused
from facilitator.domain.roles import TRACK_ROLES, Actor, Audience, Role, board_audience, event_audience
from facilitator.store import tables

Row = TypeVar("Row", bound=tables.Base)
# What is found, for the edges, which know no tables.
Event: TypeAlias = tables.Event
Track: TypeAlias = tables.Track
Participant: TypeAlias = tables.Participant
Link: TypeAlias = tables.Link


def by_id(session: Session, table: type[Row], key: str) -> Row:
    row = session.get(table, key)
    if row is None:
        raise Refused("not_found")
    return row


def event(session: Session, actor: Actor, event_id: str) -> tables.Event:
    """The event, if the actor's grant is for it."""
    if actor.event != event_id:
        raise Refused("not_found")
    return by_id(session, tables.Event, event_id)


def board(session: Session, actor: Actor, board_id: str) -> tables.Track:
    """The track, if the actor's grant reaches it: track roles reach their own, others every track of their event."""
    track = session.get(tables.Track, board_id)
    if track is None or track.event_id != actor.event:
        raise Refused("not_found")
    if actor.role in TRACK_ROLES and actor.track != board_id:
        raise Refused("not_allowed")
    return track


def audience(session: Session, actor: Actor, stream_id: str) -> Audience:
    """The actor's rendering of a stream; raises `unknown_stream` for one that its grant does not reach."""
    kind, _, key = stream_id.partition(":")
    if actor.role is Role.ASSIGNEE:
        raise Refused("unknown_stream")
    if kind == "event" and key == actor.event:
        return event_audience(actor.role)
    if kind != "board":
        raise Refused("unknown_stream")
    try:
        track = board(session, actor, key)
    except Refused:
        raise Refused("unknown_stream") from None
    return board_audience(role_on(track, actor.role))


def role_on(track: tables.Track, role: Role) -> Role:
    """The host is the moderator of the hall."""
    return Role.MODERATOR if track.kind == "hall" and role is Role.HOST else role


def idea(session: Session, track: tables.Track, idea_id: str) -> tables.Idea:
    """An idea of this board."""
    row = session.get(tables.Idea, idea_id)
    if row is None or row.track_id != track.id:
        raise Refused("not_found")
    return row


def ballot(session: Session, track: tables.Track, ballot_id: str | None = None) -> tables.Ballot:
    """The board's present ballot; with `ballot_id`, only if that is the present one, else `too_late`."""
    if track.ballot_id is None:
        raise Refused("not_open")
    if ballot_id is not None and ballot_id != track.ballot_id:
        earlier = by_id(session, tables.Ballot, ballot_id)
        raise Refused("too_late" if earlier.track_id == track.id else "not_found")
    return by_id(session, tables.Ballot, track.ballot_id)


def participant(session: Session, actor: Actor) -> tables.Participant:
    """The actor's own seat (V16: no command names another participant)."""
    if actor.participant is None:
        raise Refused("not_allowed")
    return by_id(session, tables.Participant, actor.participant)


def stream(session: Session, stream_id: str) -> tables.Stream:
    row = session.get(tables.Stream, stream_id)
    if row is None:
        raise Refused("unknown_stream")
    return row


def tracks(session: Session, event_id: str) -> list[tables.Track]:
    """The event's tracks by number, without its hall."""
    track = tables.Track
    chosen = select(track).where(track.event_id == event_id, track.kind == "track")
    return list(session.scalars(chosen.order_by(track.no)))


def hall(session: Session, event_id: str) -> tables.Track:
    """The plenary's own board."""
    return by_id(session, tables.Track, by_id(session, tables.Event, event_id).hall_id or "")


def boards(session: Session, event_id: str) -> list[tables.Track]:
    """The event's tracks and its hall."""
    return [*tracks(session, event_id), hall(session, event_id)]


def revisions(session: Session, event_id: str) -> tuple[int, ...]:
    """Where the event's stream and those of its boards stand: as long as they stay, so does what is told of it."""
    keys = [f"event:{event_id}", *(f"board:{board.id}" for board in boards(session, event_id))]
    found = select(tables.Stream.rev).where(tables.Stream.id.in_(keys)).order_by(tables.Stream.id)
    return tuple(session.scalars(found))


def event_by_code(session: Session, code: str) -> tables.Event | None:
    return session.scalar(select(tables.Event).where(tables.Event.code == code))


def newest_event(session: Session) -> tables.Event | None:
    return session.scalar(select(tables.Event).order_by(tables.Event.created_at.desc(), tables.Event.id).limit(1))


def has_real_event(session: Session) -> bool:
    """Whether there is any event that is no rehearsal."""
    return session.scalar(select(tables.Event.id).where(tables.Event.rehearsal.is_(False)).limit(1)) is not None


def place(session: Session, code: str, number: int | None) -> tuple[tables.Event, tables.Track | None]:
    """The event of a code, typed with or without spaces, and one of its tracks, or as 0 its hall.

    Raises `code_invalid`, `not_found`.
    """
    found = event_by_code(session, "".join(letter for letter in code if letter.isdigit()))
    if found is None:
        raise Refused("code_invalid")
    if number is None:
        return found, None
    if number == 0:
        return found, hall(session, found.id)
    for track in tracks(session, found.id):
        if track.no == number:
            return found, track
    raise Refused("not_found")


def decision(session: Session, event: tables.Event, key: str) -> tables.Decision:
    """A decision of this event that was not taken away."""
    row = session.get(tables.Decision, key)
    if row is None or row.event_id != event.id or row.removed:
        raise Refused("not_found")
    return row


def decision_by_no(session: Session, event: tables.Event, no: int) -> tables.Decision | None:
    """Its number is never used again."""
    chosen = select(tables.Decision).where(tables.Decision.event_id == event.id, tables.Decision.no == no)
    return session.scalar(chosen.where(tables.Decision.removed.is_(False)))


def address(session: Session, event_id: str, track_id: str | None) -> str:
    """The path of an event's pages, or of a track's."""
    code = by_id(session, tables.Event, event_id).code
    return f"/{code}/{by_id(session, tables.Track, track_id).no}" if track_id else f"/{code}"
