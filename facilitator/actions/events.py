"""Events: made from a template or from the demo, edited, and freed of what a rehearsal left."""

import secrets
from collections.abc import Iterable
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from sqlalchemy import delete, select

from facilitator import protocol
from facilitator.actions import admissions, boards
from facilitator.actions.clearing import clear_boards, erase_journal
from facilitator.actions.transaction import Transaction, new_id
from facilitator.domain import texts
from facilitator.domain.errors import Refused
from facilitator.domain.headlines import cut_at_word
from facilitator.protocol import GROUPS, LIMITS
from facilitator.store import find, tables
from facilitator.store.sync import stream_of_board, stream_of_event


def create_event(tx: Transaction, command: protocol.CreateEvent) -> dict[str, Any]:
    """A new event with its tracks, boards, stage and agenda; the maker becomes its organiser. Replies `{code}`."""
    if tx.session.get(tables.Event, command.id) is not None:
        raise Refused("id_taken")
    if not command.tracks:
        raise Refused("bad_choice")
    event = tables.Event(
        id=command.id,
        code=_free_code(tx),
        title=_line(command.title, "title"),
        subtitle=_line(command.subtitle, "title", empty=True),
        place=_line(command.place, "title", empty=True),
        tz=_timezone(command.tz),
        language=command.language,
        track_word=command.track_word,
        regions=_regions(command.regions),
        one_track_vote=command.one_track_vote,
        groups=_groups(command.groups),
        created_at=tx.now,
        rev=1,
    )
    tracks = [_new_track(event.id, no, track) for no, track in enumerate(command.tracks, 1)]
    add_event(tx, event, tracks, [])
    owner = tx.session.get(tables.Grant, tx.actor.key.removeprefix("g:"))
    if owner is not None:
        grant = tables.Grant(
            id=new_id(), device_id=owner.device_id, event_id=event.id, role="organiser", created_at=tx.now
        )
        tx.session.add(grant)
    return {"code": event.code}


def add_event(
    tx: Transaction, event: tables.Event, tracks: list[tables.Track], agenda: Iterable[tables.Agenda]
) -> None:
    """Stores an event with its streams and stage. All rows start at revision 1."""
    tx.session.add(event)
    tx.session.add(tables.Stream(id=stream_of_event(event.id), rev=1))
    tx.session.flush()
    hall = tables.Track(id=new_id(), event_id=event.id, no=0, kind="hall", title="", short="")
    event.hall_id = hall.id
    for track in (*tracks, hall):
        track.rev = track.title_rev = track.lane_rev = 1
        tx.session.add_all((track, tables.Stream(id=stream_of_board(track.id), rev=1)))
    tx.session.add(tables.Stage(id=event.id, scene={"kind": "overview"}, at=tx.now, rev=1))
    tx.session.add_all(agenda)
    tx.session.flush()
    tx.poked[stream_of_event(event.id)] = 1


def update_event(tx: Transaction, event: tables.Event, command: protocol.UpdateEvent) -> dict[str, Any]:
    tx.change(
        event,
        title=_line(command.title, "title"),
        subtitle=_line(command.subtitle, "title", empty=True),
        place=_line(command.place, "title", empty=True),
        tz=_timezone(command.tz),
        track_word=command.track_word,
        regions=_regions(command.regions),
        one_track_vote=command.one_track_vote,
        groups=_groups(command.groups),
    )
    return {}


def update_track(tx: Transaction, _event: tables.Event, command: protocol.UpdateTrack) -> dict[str, Any]:
    track = find.board(tx.session, tx.actor, command.board)
    title, room = _line(command.title, "title"), _line(command.room, "room", empty=True)
    short = _line(command.short, "short_title", empty=True) or cut_at_word(title, LIMITS["short_title"])
    question = _line(command.question, "question", empty=True)
    asked = "question" if track.trial_at is None else "kept_question"
    if tx.change(track, title=title, short=short, room=room, **{asked: question}):
        track.title_rev = tx.advance(stream_of_event(track.event_id))
    return {}


def set_doors(tx: Transaction, event: tables.Event, command: protocol.SetDoors) -> dict[str, Any]:
    """Closed doors keep newcomers out; nobody who is in has to go."""
    tx.change(event, doors_open=command.open)
    return {"open": event.doors_open}


def end_rehearsal(tx: Transaction, event: tables.Event, _command: protocol.EndRehearsal) -> dict[str, Any]:
    """Seats, ideas, votes, results and the mark go; the event, its tracks and the staff's links stay.

    The boards are closed again, in the lobby, ready for the real day. Replies `{grants}`: the seats that ended.
    """
    if not event.rehearsal:
        raise Refused("not_rehearsal")
    tracks = find.boards(tx.session, event.id)
    people = tx.session.scalars(select(tables.Participant.id).where(tables.Participant.event_id == event.id))
    ended = [f"p:{key}" for key in people]
    clear_boards(tx, tracks)
    _delete_people(tx, event)
    admissions.free(tx, event)
    tx.services.arrivals.forget(event.id)
    streams = [stream_of_event(event.id), *(stream_of_board(track.id) for track in tracks)]
    erase_journal(tx, tables.Journal.stream.in_(streams))
    stage = tx.session.get_one(tables.Stage, event.id)
    tx.change(
        stage, control="auto", scene={"kind": "overview"}, slots=[], black=False, hidden=[], agenda_id=None, at=tx.now
    )  # fmt: skip
    tx.change(event, rehearsal=False, public=False)
    tx.reset(stream_of_event(event.id))
    return {"grants": ended}


def open_boards(tx: Transaction, tracks: list[tables.Track]) -> None:
    """A rehearsal starts with its boards open."""
    for track in tracks:
        boards.ensure_ballot(tx, track)
        tx.change(track, phase="open", ideas_on=True, voting_on=True)


def _delete_people(tx: Transaction, event: tables.Event) -> None:
    session = tx.session
    people = select(tables.Participant.id).where(tables.Participant.event_id == event.id)
    of_decisions = select(tables.Link.id).where(tables.Link.event_id == event.id, tables.Link.decision_id.is_not(None))
    session.execute(delete(tables.Grant).where(tables.Grant.link_id.in_(of_decisions)))
    session.execute(delete(tables.Link).where(tables.Link.id.in_(of_decisions)))
    for of_event in (tables.Result, tables.Decision, tables.Relation):
        session.execute(delete(of_event).where(of_event.event_id == event.id))
    groups = select(tables.Quarantine.id).where(tables.Quarantine.event_id == event.id)
    session.execute(delete(tables.QuarantineSeat).where(tables.QuarantineSeat.quarantine_id.in_(groups)))
    session.execute(delete(tables.Quarantine).where(tables.Quarantine.event_id == event.id))
    session.execute(delete(tables.Grant).where(tables.Grant.participant_id.in_(people)))
    session.execute(delete(tables.Departure).where(tables.Departure.event_id == event.id))
    session.execute(delete(tables.Participant).where(tables.Participant.event_id == event.id))


def _new_track(event_id: str, no: int, new: protocol.NewTrack) -> tables.Track:
    title = _line(new.title, "title")
    short = _line(new.short, "short_title", empty=True) or cut_at_word(title, LIMITS["short_title"])
    question = _line(new.question, "question", empty=True)
    room = _line(new.room, "room", empty=True)
    return tables.Track(id=new_id(), event_id=event_id, no=no, title=title, short=short, room=room, question=question)


def _line(text: str, limit: str, *, empty: bool = False) -> str:
    line = texts.clean_line(text)
    if line or not empty:
        texts.check_length(line, LIMITS[limit])
    return line


def _regions(names: Iterable[str]) -> list[str]:
    lines = [_line(name, "title") for name in names]
    return list(dict.fromkeys(lines))


def _groups(chosen: Iterable[str]) -> list[str]:
    """In the usual order, each once."""
    asked = set(chosen)
    return [group for group in GROUPS if group in asked]


def _timezone(name: str) -> str:
    if name not in _timezones():
        raise Refused("bad_choice")
    return name


@cache
def _timezones() -> frozenset[str]:
    """Asked of the disk once: it takes longer than a hundred votes."""
    return frozenset(available_timezones())


def _free_code(tx: Transaction) -> str:
    """Six digits that no other event has, without a leading zero."""
    while True:
        code = str(100_000 + secrets.randbelow(900_000))
        if find.event_by_code(tx.session, code) is None:
            return code
