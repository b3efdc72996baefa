"""Reads an event's facts from the database, in one snapshot, while a server may be writing."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from facilitator.domain import breakdowns
from facilitator.domain.holding import needs_look
from facilitator.reports.facts import Counted, EventFacts, Facts, IdeaFacts, People, TrackFacts
from facilitator.reports.hall import hall_of
from facilitator.reports.prepared import prepared_of
from facilitator.reports.veil import gone, veil
from facilitator.store import decisions, families, find, names, records, relations, results, situation, tables
from facilitator.store.engine import open_engine
from facilitator.store.receipts import receipts_of
from facilitator.store.verify import UnreadableError

# Statuses whose texts are told: a held one waits for a look, the others are gone (I4, I7).
TOLD = frozenset({"visible", "kept"})
COUNTED = frozenset({"closed", "revealing", "revealed"})


class NoEventError(Exception):
    """The database holds no such event, or there is none."""


def gather_file(path: Path, code: str | None, printed_at: int) -> Facts:
    """The facts of the event with this code, by default the newest. Raises NoEventError, UnreadableError."""
    if not path.exists():
        raise NoEventError
    engine = open_engine(path, read_only=True)
    try:
        with Session(engine) as session, session.begin():
            return gather(session, code, printed_at)
    except OperationalError as error:
        raise UnreadableError from error
    finally:
        engine.dispose()


def gather(session: Session, code: str | None, printed_at: int) -> Facts:
    """Raises NoEventError."""
    newest = select(tables.Event).order_by(tables.Event.created_at.desc(), tables.Event.id)
    event = session.scalar(newest if code is None else newest.where(tables.Event.code == code))
    if event is None:
        raise NoEventError
    newest_of = results.newest(session, event.id)
    tracks = tuple(_track(session, track, newest_of.get(track)) for track in find.tracks(session, event.id))
    rows = select(tables.Decision).where(tables.Decision.event_id == event.id, tables.Decision.removed.is_(False))
    decided = tuple(decisions.record(session, row) for row in session.scalars(rows.order_by(tables.Decision.no)))
    sent = [track.result.at for track in tracks if track.result]
    changed = [entry.at for decision in decided for entry in decision.history]
    told = replace(_event(session, event, [*sent, *changed]), hidden=_hidden(session, event.id))
    people, hall, prepared = _people(session, event.id), _hall(session, event.id), prepared_of(session, event.id)
    linked = tuple(tuple(idea for _, idea in group) for group in relations.groups(session, event.id))
    facts = Facts(told, people, tracks, hall, decided, printed_at, prepared, linked)
    return veil(facts, gone(facts))


def _event(session: Session, event: tables.Event, moments: list[int]) -> EventFacts:
    idea, track = tables.Idea, tables.Track
    span = select(func.min(idea.created_at), func.max(idea.created_at)).join(track, track.id == idea.track_id)
    first, last = session.execute(span.where(track.event_id == event.id)).one()
    every = [*moments, *([first, last] if first else [])]
    return EventFacts(
        id=event.id,
        code=event.code,
        title=event.title,
        subtitle=event.subtitle,
        place=event.place,
        tz=event.tz,
        preset=event.track_word,
        rehearsal=event.rehearsal,
        regions=tuple(event.regions),
        first_at=min(every, default=None),
        last_at=max(every, default=None),
        sealed_at=event.sealed_at,
        manifest=event.manifest,
    )


def _people(session: Session, event_id: str) -> People:
    """V12: a region or group with fewer than five people is not told, nor what would give it away."""
    person = tables.Participant
    seats = session.scalars(select(person).where(person.event_id == event_id, person.kind == "device")).all()
    paper, ballot, track = tables.Paper, tables.Ballot, tables.Track
    entered = select(func.count()).select_from(paper).join(ballot, ballot.id == paper.ballot_id)
    entered = entered.join(track, track.id == ballot.track_id).where(track.event_id == event_id, paper.gone.is_(False))
    return People(
        seats=len(seats),
        papers=session.scalar(entered) or 0,
        regions=_counted({seat.id: seat.region for seat in seats}),
        groups=_counted({seat.id: seat.group for seat in seats}),
    )


def _hidden(session: Session, event_id: str) -> tuple[str, ...]:
    """«3-17» of what a host has hidden in the hall."""
    stage = session.get(tables.Stage, event_id)
    return tuple(stage.hidden) if stage else ()


def _counted(people: Mapping[str, str | None]) -> Counted:
    told = breakdowns.split({}, people)
    return Counted(tuple(sorted(told.voters.items(), key=lambda one: (-one[1], one[0]))), told.hidden)


def _track(session: Session, track: tables.Track, sent: tables.Result | None) -> TrackFacts:
    result = records.result(sent) if sent else None
    ballot = session.get(tables.Ballot, result.ballot) if result else None
    is_closed = session.get_one(tables.Event, track.event_id).sealed_at is not None
    silent = situation.hides_merges(track) and not is_closed
    return TrackFacts(
        id=track.id,
        no=track.no,
        title=track.title,
        short=track.short,
        room=track.room,
        question=track.question,
        silent=silent,
        result=result,
        ideas=() if silent else tuple(_ideas(session, track.id)),
        receipts=_receipts(session, ballot),
        serials=_serials(session, ballot),
        signed=names.signed(session, track),
    )


def _hall(session: Session, event_id: str) -> TrackFacts | None:
    """The plenary's own ballot, which is no track."""
    found = hall_of(session, event_id)
    if found is None:
        return None
    hall, result, sources = found
    ballot = session.get(tables.Ballot, result.ballot)
    return TrackFacts(
        id=hall.id,
        no=0,
        title="",
        short="",
        room="",
        question=hall.question,
        silent=False,
        result=result,
        ideas=(),
        receipts=_receipts(session, ballot),
        serials=_serials(session, ballot),
        sources=sources,
        signed=names.signed(session, hall),
    )


def _receipts(session: Session, ballot: tables.Ballot | None) -> tuple[str, ...]:
    """V22: the codes that people see on their phones, in an order that says nothing."""
    if ballot is None or ballot.options is None or ballot.state not in COUNTED:
        return ()
    return tuple(receipts_of(session, ballot))


def _serials(session: Session, ballot: tables.Ballot | None) -> tuple[str, ...]:
    if ballot is None or situation.is_secret(ballot):
        return ()
    paper = tables.Paper
    entered = select(paper.serial).where(paper.ballot_id == ballot.id, paper.gone.is_(False))
    return tuple(sorted(session.scalars(entered), key=lambda serial: (len(serial), serial)))


def _ideas(session: Session, board_id: str) -> Iterable[IdeaFacts]:
    forest = families.load(session, board_id)
    rows = session.scalars(select(tables.Idea).where(tables.Idea.track_id == board_id).order_by(tables.Idea.no)).all()
    by_id = {row.id: row for row in rows}
    members: dict[str, list[tables.Idea]] = {}
    for row in rows:
        members.setdefault(forest.root(row.id), []).append(row)
    for row in rows:
        root = by_id[forest.root(row.id)]
        yield _idea(row, root, members[row.id] if root is row else [])


def _waits_for_a_look(row: tables.Idea) -> bool:
    """I7: what came late goes to «Копилка» as it is, and nobody may have looked at it there."""
    return row.status == "kept" and needs_look(" ".join((row.text, *map(str, row.stages))))


def _idea(row: tables.Idea, root: tables.Idea, family: list[tables.Idea]) -> IdeaFacts:
    is_told = row.status in TOLD and root.status in TOLD and not _waits_for_a_look(row)
    return IdeaFacts(
        id=row.id,
        no=row.no,
        text=row.text if is_told else "",
        headline=row.headline if is_told else "",
        kind=row.kind,
        level=row.level,
        stages=tuple(map(str, row.stages)) if is_told else (),
        region=row.region,
        status=row.status,
        into=None if root is row else root.no,
        members=tuple(part.no for part in family if part is not row),
        regions=len({part.region for part in family} - {None}),
        reason=row.reason,
        by_staff=row.by_staff,
        edited=row.original is not None,
        disowned=row.disowned,
        wording=row.wording if is_told else "",
        first_step=row.first_step if is_told else "",
    )
