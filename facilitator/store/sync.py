"""`changes_since`: the only reader that feeds browsers, be it first paint, hello, live delta, gap repair or HTTP."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.domain.errors import Refused
from facilitator.domain.phases import Phase
from facilitator.domain.roles import Audience
from facilitator.domain.visibility import INSIDE, View, tells_standing, view_of
from facilitator.protocol import Changes, CountRecord, Record, TallyRecord, TurnoutRecord
from facilitator.store import (
    airing,
    consents,
    decisions,
    families,
    find,
    names,
    news,
    quarantine,
    reading,
    records,
    relations,
    situation,
    standing,
    tables,
    workbench,
)
from facilitator.store.lasting import CHANGES
from facilitator.store.memo import remembered

# Anybody may ask for a board since whatever revision, and each answer may be a whole board.
MOST_CHANGES: Final = 64
# What the parts of a board's records are made of.
AGREED: Final = frozenset({"idea", "agreement"})
SET_OUT: Final = frozenset({"pair", "request", "objection", "paper"})
NAMED: Final = frozenset({"idea", "name"})


def stream_of_board(board_id: str) -> str:
    return f"board:{board_id}"


def stream_of_event(event_id: str) -> str:
    return f"event:{event_id}"


def known_changes(session: Session, stream_id: str, since: int, audience: Audience, base: str) -> Changes:
    """`changes_since` as long as nothing was committed: after a restart a whole hall wants the same board."""
    key = (stream_id, since, audience, base)
    read = lambda: changes_since(session, stream_id, since, audience, base)  # noqa: E731
    return remembered(session, CHANGES, key, read, most=MOST_CHANGES)


def changes_since(session: Session, stream_id: str, since: int, audience: Audience, base: str) -> Changes:
    """What `audience` must put or drop to get from revision `since` to now; a reset where it cannot.

    `base` is the address of the installation, which the database does not know. Raises `unknown_stream`.
    """
    kind, _, key = stream_id.partition(":")
    stream = find.stream(session, stream_id)
    reset = since < stream.reset_rev or since > stream.rev
    after = -1 if reset else since
    if not reset and since == stream.rev:
        return Changes(stream_id, since, stream.rev)
    if kind == "board":
        put, gone = _board(session, key, after, audience)
    else:
        put, gone = _event(session, key, after, audience, base)
    return Changes(stream_id, since, stream.rev, reset, tuple(put), () if reset else tuple(gone))


Parts = tuple[list[Record], list[tuple[str, str]]]


def _board(session: Session, board_id: str, after: int, audience: Audience) -> Parts:
    track = session.get(tables.Track, board_id)
    if track is None:
        raise Refused("unknown_stream")
    ballot = situation.present_ballot(session, track)
    state = situation.state(track, ballot)
    view = view_of(audience, state)
    to_staff = audience in INSIDE
    put: list[Record] = []
    if track.rev > after or (ballot and ballot.rev > after):
        put.append(records.board(track, ballot))
    if track.count_rev > after:
        put.append(CountRecord(track.id, track.ideas, track.regions))
    if ballot and ballot.rev > after:
        put.append(TurnoutRecord(ballot.id, ballot.voted, ballot.paper))
    found = news.of_board(session, board_id, track.ballot_id, after)
    gone = _ideas(session, track, after, view, put, to_staff=to_staff) if "idea" in found else []
    if ballot and view.counts != frozenset() and "tally" in found:
        put += _tallies(session, ballot.id, after, view)
    if ballot and tells_standing(state):
        put.append(standing.told(standing.standing(session, ballot), ballot))
    parts = []
    if found & AGREED:
        parts.append(consents.changed(session, track, after, view))
    if to_staff and found & SET_OUT:
        parts.append(workbench.changed(session, track, after))
    if to_staff and found & NAMED:
        parts.append(names.changed(session, track, after))
    for more, less in parts:
        put += more
        gone += less
    return put, gone


def _ideas(
    session: Session, track: tables.Track, after: int, view: View, put: list[Record], *, to_staff: bool
) -> list[tuple[str, str]]:
    """Adds the changed ideas that may be seen to `put`; what may not be seen is gone."""
    newer = select(tables.Idea).where(tables.Idea.track_id == track.id, tables.Idea.rev > after)
    changed = list(session.scalars(newer.order_by(tables.Idea.no)))
    relatives = _Families(session, [row.id for row in changed])
    scores, reads = _read(session, track) if to_staff and changed else ({}, {})
    gone: list[tuple[str, str]] = []
    for row in changed:
        if view.shows(row.id, row.status, row.parent_id):
            members, regions = relatives(row)
            score, times = scores.get(row.id), reads.get(row.id, 0)
            put.append(records.idea(row, members, regions, to_staff=to_staff, score=score, reads=times))
        else:
            gone.append(("idea", row.id))
        if row.status != "visible" or row.parent_id:
            gone.append(("tally", row.id))
    return gone


def _read(session: Session, track: tables.Track) -> tuple[dict[str, float], Mapping[str, int]]:
    """V19: scores, and of how many marks; nobody sees what the reading round says while it goes on."""
    if track.phase == Phase.REVIEW:
        return {}, {}
    forest = families.load(session, track.id)
    return reading.scores(session, track.id, forest), reading.read_times(session, track.id, forest)


def _tallies(session: Session, ballot_id: str, after: int, view: View) -> Iterable[Record]:
    led = (
        select(tables.Tally.idea_id, tables.Tally.n)
        .join(tables.Idea, tables.Idea.id == tables.Tally.idea_id)
        .where(tables.Tally.ballot_id == ballot_id, tables.Tally.rev > after)
        .where(tables.Idea.parent_id.is_(None), tables.Idea.status == "visible")
    )
    return [TallyRecord(key, n) for key, n in session.execute(led) if view.counts_of(key)]


class _Families:
    """Numbers merged into a leading idea, and how many regions its family comes from."""

    def __init__(self, session: Session, leaders: Sequence[str]) -> None:
        self._parts: defaultdict[str, list[tuple[int, str | None]]] = defaultdict(list)
        children = select(tables.Idea.id, tables.Idea.parent_id, tables.Idea.no, tables.Idea.region)
        leader_of = {key: key for key in leaders}
        while leader_of:
            rows = session.execute(children.where(tables.Idea.parent_id.in_(leader_of))).all()
            for row in rows:
                self._parts[leader_of[str(row.parent_id)]].append((row.no, row.region))
            leader_of = {row.id: leader_of[str(row.parent_id)] for row in rows}

    def __call__(self, row: tables.Idea) -> tuple[list[int], int]:
        parts = self._parts[row.id]
        regions = {region for _, region in parts} | {row.region}
        return sorted(no for no, _ in parts), len(regions - {None})


def _event(session: Session, event_id: str, after: int, audience: Audience, base: str) -> Parts:
    event = session.get(tables.Event, event_id)
    if event is None:
        raise Refused("unknown_stream")
    put: list[Record] = [records.event(event, base)] if event.rev > after else []
    gone: list[tuple[str, str]] = []
    found = news.of_event(session, event_id, after)
    tracks = find.tracks(session, event_id) if found & {"track", "lane"} else []
    put += [records.track(track) for track in tracks if track.title_rev > after]
    if "decision" in found:
        told, gone = decisions.changed(session, event_id, after, audience)
        put += told
    if audience is Audience.PARTICIPANTS:
        on_air, off_air = airing.changed(session, event_id, after) if found & {"stage", "result"} else ([], [])
        return put + on_air, gone + off_air
    if "relation" in found:
        related, parted = relations.changed(session, event_id, after, audience)
        put += related
        gone += parted
    put += _lanes(session, [track for track in tracks if track.lane_rev > after], audience)
    stage = session.get(tables.Stage, event_id)
    if stage and stage.rev > after:
        put.append(records.stage(stage))
    if "agenda" in found:
        agenda = select(tables.Agenda).where(tables.Agenda.event_id == event_id, tables.Agenda.rev > after)
        put += [records.agenda(row) for row in session.scalars(agenda.order_by(tables.Agenda.position))]
    if "result" in found:
        told_results, taken_back = _results(session, event_id, after)
        put += told_results
        gone += taken_back
    if audience is Audience.ORGANISER and found & {"link", "quarantine"}:
        links = select(tables.Link).where(tables.Link.event_id == event_id, tables.Link.rev > after)
        put += [records.link(row) for row in session.scalars(links)]
        put += quarantine.changed(session, event_id, after)
    return put, gone


def _results(session: Session, event_id: str, after: int) -> Parts:
    newer = select(tables.Result).where(tables.Result.event_id == event_id, tables.Result.rev > after)
    rows = list(session.scalars(newer))
    put: list[Record] = [records.result(row) for row in rows if not row.retracted]
    return put, [("result", row.id) for row in rows if row.retracted]


def _lanes(session: Session, tracks: Sequence[tables.Track], audience: Audience) -> Iterable[Record]:
    """V8: the number of votes is a count like any other, and hidden with them."""
    keys = [track.ballot_id for track in tracks if track.ballot_id]
    ballots = {row.id: row for row in session.scalars(select(tables.Ballot).where(tables.Ballot.id.in_(keys)))}
    for track in tracks:
        ballot = ballots.get(track.ballot_id or "")
        is_told = view_of(audience, situation.state(track, ballot)).counts is None
        yield records.lane(track, ballot, track.votes if is_told else 0)
