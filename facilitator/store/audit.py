"""The journal of one event in the words of roles and commands: no person, no device, no choice is read out of it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, and_, func, not_, or_, select
from sqlalchemy.orm import Session

from facilitator.domain import audit
from facilitator.protocol import AuditEntry, AuditPage, AuditVeil
from facilitator.store import chain, find, tables
from facilitator.store.sync import stream_of_board, stream_of_event

PAGE: Final = 100
# Actors without a grant.
BY_THEMSELVES: Final = {"auto": "plan", "term": "term"}
NAMED: Final = ("idea", "into", "id")
Ideas = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries: of one track (by number), of one subject; `upto`: the newest wanted, counted from the oldest."""

    track: int | None = None
    subject: str | None = None
    upto: int | None = None


def page(session: Session, event_id: str, wanted: Wanted) -> AuditPage:
    """At most a hundred entries of the event. Raises `not_found` for a track that it has not."""
    boards = {board.id: board.no for board in find.boards(session, event_id)}
    veils = _veils(session, boards)
    streams = _streams(event_id, boards, wanted.track)
    chosen = and_(tables.Journal.stream.in_(streams), *_told(wanted.subject, veils))
    total = session.scalar(select(func.count()).select_from(tables.Journal).where(chosen)) or 0
    upto = total if wanted.upto is None else max(0, min(wanted.upto, total))
    first = max(0, upto - PAGE)
    some = select(tables.Journal).where(chosen).order_by(tables.Journal.id).offset(first).limit(upto - first)
    rows = session.scalars(some).all()
    ideas, papers = _numbers(session, boards), _roles(session, rows)
    entries = tuple(_entry(row, boards, ideas, papers) for row in reversed(rows))
    told = tuple(AuditVeil(boards.get(row.track_id), row.opened_at or 0) for row in veils)
    return AuditPage(entries, total, first, _counts(session, streams, boards, veils), told)


def _veils(session: Session, boards: Mapping[str, int]) -> list[tables.Ballot]:
    """This event's own, and the earliest of another."""
    every = chain.veiling(session)
    own = [ballot for ballot in every if ballot.track_id in boards]
    return own + [ballot for ballot in every if ballot.track_id not in boards][:1]


def _streams(event_id: str, boards: Mapping[str, int], track: int | None) -> list[str]:
    if track is None:
        return [stream_of_event(event_id), *map(stream_of_board, boards)]
    return [stream_of_board(board) for board, no in boards.items() if no == track]


def _told(subject: str | None, veils: list[tables.Ballot]) -> Iterable[ColumnElement[bool]]:
    """V8: papers of a ballot that veils are told once it is revealed."""
    name = tables.Journal.name
    yield name.not_in(audit.COUNTED)
    if subject in audit.NAMES_OF:
        yield name.in_(audit.NAMES_OF[subject])
    elif subject is not None:
        yield name.not_in([one for names in audit.NAMES_OF.values() for one in names])
    if veils:
        ballot = tables.Journal.body["ballot"].as_string()
        veiled = or_(ballot.is_(None), ballot.in_([row.id for row in veils]))
        of_them = tables.Journal.stream.in_([stream_of_board(row.track_id) for row in veils])
        yield not_(and_(name.in_(audit.PAPERS), of_them, veiled))


def _counts(
    session: Session, streams: list[str], boards: Mapping[str, int], veils: list[tables.Ballot]
) -> dict[str, int]:
    """V8, V19: nothing of a track that votes secretly, reads or agrees now; never a voided secret ballot's."""
    journal = tables.Journal
    busy = {ballot.track_id for ballot in veils}
    tracks = session.scalars(select(tables.Track).where(tables.Track.id.in_(boards))).all()
    busy |= {row.id for row in tracks if row.phase in ("review", "consent")}
    void = select(tables.Ballot.id).where(tables.Ballot.mode == "blind", tables.Ballot.state == "void")
    keys = session.scalars(void.where(tables.Ballot.track_id.in_(boards))).all()
    chosen = select(journal.name, func.count()).where(
        journal.name.in_(audit.COUNTED),
        journal.stream.in_([stream for stream in streams if stream.partition(":")[2] not in busy]),
    )
    if keys:
        ballot = journal.body["ballot"].as_string()
        chosen = chosen.where(or_(ballot.is_(None), ballot.not_in(keys)))
    found: Counter[str] = Counter()
    for name, n in session.execute(chosen.group_by(journal.name)):
        found[audit.COUNTED[name]] += n
    return dict(found)


def _numbers(session: Session, boards: Mapping[str, int]) -> Ideas:
    """Track and number of every idea of the event."""
    idea = tables.Idea
    rows = session.execute(select(idea.id, idea.track_id, idea.no).where(idea.track_id.in_(boards)))
    return {row.id: (boards[row.track_id], row.no) for row in rows}


def _roles(session: Session, rows: Iterable[tables.Journal]) -> dict[str, str]:
    """The roles of grants, for entries older than the column that says them."""
    keys = {row.actor.removeprefix("g:") for row in rows if not row.role and row.actor.startswith("g:")}
    grants = select(tables.Grant.id, tables.Grant.role).where(tables.Grant.id.in_(keys))
    return {row.id: row.role for row in session.execute(grants)}


def _entry(row: tables.Journal, boards: Mapping[str, int], ideas: Ideas, roles: Mapping[str, str]) -> AuditEntry:
    kind, _, key = row.stream.partition(":")
    track = boards[key] if kind == "board" else None
    return AuditEntry(
        at=row.at,
        by=_by(row, roles),
        what=audit.sentence_of(row.name, row.body),
        track=track,
        nos=_spoken(row.body or {}, track, ideas),
        detail=audit.detail_of(row.name, row.body, row.reply),
        undone=row.undone,
    )


def _by(row: tables.Journal, roles: Mapping[str, str]) -> str:
    kind, _, key = row.actor.partition(":")
    if kind in BY_THEMSELVES:
        return BY_THEMSELVES[kind]
    return row.role or (roles.get(key, "staff") if kind == "g" else "participant")


def _spoken(body: Mapping[str, Any], track: int | None, ideas: Ideas) -> tuple[str, ...]:
    """The numbers of the ideas that a command names, on the event's stream with their tracks'."""
    keys = [body.get(field) for field in NAMED]
    keys += [one.get("idea") for one in body.get("ideas", ()) if isinstance(one, dict)]
    found = [ideas[key] for key in keys if isinstance(key, str) and key in ideas]
    told = [str(no) if of == track else f"{of}-{no}" for of, no in found]
    return tuple(told + [one for one in body.get("ideas", ()) if isinstance(one, str)])
