"""Cuts what a person did into parts that no longer name the same person: each ballot, each track's ideas, answers."""

import secrets
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Update, delete, insert, select, update
from sqlalchemy.orm import Session

from facilitator.store import tables


class _Names:
    """New ids of one part by the old ones; each is a row without region, group or seat."""

    def __init__(self, session: Session, event_id: str, now: int, aside: Mapping[str, list[str]]) -> None:
        """`aside`: the quarantines that people are in; whoever they become is in them too."""
        self._session, self._event_id, self._now, self._aside = session, event_id, now, aside
        self._known: dict[str, str] = {}

    def of(self, person: str) -> str:
        if person not in self._known:
            self._known[person] = named = self._new()
            groups = self._aside.get(person, ())
            self._session.add_all(tables.QuarantineSeat(quarantine_id=key, participant_id=named) for key in groups)
        return self._known[person]

    def _new(self, region: str | None = None, group: str | None = None, kind: str = "sealed") -> str:
        row = tables.Participant(
            id=secrets.token_urlsafe(16), event_id=self._event_id, kind=kind, region=region, group=group,
            code_hash=secrets.token_bytes(32), created_at=self._now,
        )  # fmt: skip
        self._session.add(row)
        self._session.flush()
        return row.id

    def fresh(self) -> "_Names":
        """Names of another part."""
        return _Names(self._session, self._event_id, self._now, self._aside)

    def copy(self, person: tables.Participant) -> None:
        """Keeps that there was somebody from this region and group, and nothing that they did."""
        self._new(person.region, person.group, person.kind)


def separate(session: Session, event_id: str, boards: list[str], now: int) -> None:
    """Gives every part of the event's boards ids of its own. The old rows of people are left without references."""
    people = list(session.scalars(select(tables.Participant).where(tables.Participant.event_id == event_id)))
    ballots = session.scalars(select(tables.Ballot).where(tables.Ballot.track_id.in_(boards))).all()
    names = _Names(session, event_id, now, _taken_aside(session, event_id))
    for ballot in ballots:
        _ballot(session, ballot, names.fresh())
    for board in boards:
        _ideas(session, board, names.fresh())
        _answers(session, board, names.fresh())
        session.execute(delete(tables.Card).where(tables.Card.track_id == board, tables.Card.mark.is_(None)))
        _cards(session, board, names.fresh())
    for person in sorted(people, key=lambda _: secrets.randbits(64)):
        names.copy(person)
    session.flush()
    for table in (tables.Vote, tables.Voter, tables.Paper):
        _rewrite(session, table.__table__, table.ballot_id.in_([ballot.id for ballot in ballots]))
    for of_track in (tables.Card, tables.Consent, tables.Objection):
        _rewrite(session, of_track.__table__, of_track.track_id.in_(boards))
    session.expire_all()


def _taken_aside(session: Session, event_id: str) -> dict[str, list[str]]:
    """Who is in which quarantine; the rows themselves go."""
    seat, group = tables.QuarantineSeat, tables.Quarantine
    groups = select(group.id).where(group.event_id == event_id)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in session.execute(select(seat.participant_id, seat.quarantine_id).where(seat.quarantine_id.in_(groups))):
        found[row.participant_id].append(row.quarantine_id)
    session.execute(delete(seat).where(seat.quarantine_id.in_(groups)))
    return dict(found)


def _rewrite(session: Session, table: Any, chosen: ColumnElement[bool]) -> None:
    """In another order: the one in which rows were written would say which entry of the journal wrote them."""
    rows = [dict(row) for row in session.execute(select(table).where(chosen)).mappings()]
    session.execute(delete(table).where(chosen))
    secrets.SystemRandom().shuffle(rows)
    if rows:
        session.execute(insert(table), rows)


def _ballot(session: Session, ballot: tables.Ballot, names: _Names) -> None:
    """Votes keep only the order among one person's own, which V3 needs; papers no longer lead to their votes."""
    vote, voter, paper = tables.Vote, tables.Voter, tables.Paper
    session.execute(delete(vote).where(vote.ballot_id == ballot.id, vote.on.is_(False)))
    own: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    casts = select(vote.participant_id, vote.order, vote.idea_id).where(vote.ballot_id == ballot.id)
    for row in session.execute(casts):
        own[row.participant_id].append((row.order, row.idea_id))
    voters = session.scalars(select(voter.participant_id).where(voter.ballot_id == ballot.id)).all()
    for person in sorted({*voters, *own}, key=lambda _: secrets.randbits(64)):
        named = names.of(person)
        for place, (_, idea) in enumerate(sorted(own.get(person, ())), 1):
            cast = (vote.ballot_id == ballot.id, vote.participant_id == person, vote.idea_id == idea)
            session.execute(update(vote).where(*cast).values(participant_id=named, order=place))
        mine = (voter.ballot_id == ballot.id, voter.participant_id == person)
        session.execute(update(voter).where(*mine).values(participant_id=named))
    seats = names.fresh()
    for sheet in session.scalars(select(paper).where(paper.ballot_id == ballot.id)):
        sheet.participant_id = seats.of(sheet.participant_id)
    present = [str(key) for key in ballot.present]
    ballot.present = sorted(names.of(key) for key in present)
    ballot.last_order = max((len(votes) for votes in own.values()), default=0)


def _ideas(session: Session, board: str, names: _Names) -> None:
    idea = tables.Idea
    authors = select(idea.author_id).where(idea.track_id == board, idea.author_id.is_not(None)).distinct()
    for person in _shuffled(str(key) for key in session.scalars(authors)):
        mine = (idea.track_id == board, idea.author_id == person)
        session.execute(update(idea).where(*mine).values(author_id=names.of(person)))


def _answers(session: Session, board: str, names: _Names) -> None:
    """Of a person's own answers the newest counts: their order stays, the revisions do not."""
    said: tuple[type[tables.Consent | tables.Objection], ...] = (tables.Consent, tables.Objection)
    for table in said:
        people = select(table.participant_id).where(table.track_id == board).distinct()
        for person in _shuffled(session.scalars(people)):
            own = select(table.idea_id).where(table.track_id == board, table.participant_id == person)
            for place, idea in enumerate(session.scalars(own.order_by(table.rev)).all(), 1):
                mine = (table.track_id == board, table.participant_id == person, table.idea_id == idea)
                session.execute(update(table).where(*mine).values(rev=place))
            session.execute(_renamed(table, board, person, names.of(person)))


def _cards(session: Session, board: str, names: _Names) -> None:
    people = select(tables.Card.participant_id).where(tables.Card.track_id == board).distinct()
    for person in _shuffled(session.scalars(people)):
        session.execute(_renamed(tables.Card, board, person, names.of(person)))


def _renamed(
    table: type[tables.Consent] | type[tables.Objection] | type[tables.Card], board: str, person: str, name: str
) -> Update:
    return update(table).where(table.track_id == board, table.participant_id == person).values(participant_id=name)


def _shuffled(people: Iterable[str]) -> list[str]:
    return sorted(people, key=lambda _: secrets.randbits(64))
