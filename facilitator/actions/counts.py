"""Keeps the counts that screens show equal to what the votes and ideas say."""

from collections.abc import Iterable

from sqlalchemy import func, select, update

from facilitator.actions.transaction import Transaction
from facilitator.domain import voting
from facilitator.domain.phases import Phase
from facilitator.store import families, quarantine, situation, tables
from facilitator.store.sync import stream_of_board


def add(tx: Transaction, track: tables.Track, ballot_id: str, differences: dict[str, int]) -> None:
    """Adds to the tallies of leading ideas; those that come out unchanged are left alone."""
    changed = {idea: n for idea, n in differences.items() if n}
    if not changed:
        return
    rev = tx.advance(stream_of_board(track.id))
    for idea, n in changed.items():
        row = _tally(tx, ballot_id, idea)
        row.n, row.rev = row.n + n, rev
    track.votes += sum(changed.values())
    tx.lane(track)


def recount(tx: Transaction, track: tables.Track, touched: Iterable[str] = ()) -> None:
    """Counts every family of the board anew (V4) and sends the tallies of those that differ or are `touched`."""
    numbers(tx, track)
    ballot = situation.present_ballot(tx.session, track)
    if ballot is None or ballot.state == "draft":
        track.votes = 0
        return
    forest = families.of_ballot(tx.session, ballot)
    casts = families.casts(tx.session, ballot.id)
    again = {forest.root(idea) for idea in touched}
    tell(tx, track, {cast.participant for cast in casts if forest.root(cast.idea) in again} - paper_seats(tx, ballot))
    if situation.is_secret(ballot):
        return
    aside = quarantine.counted_out(tx.session, ballot)
    tally = voting.tally(casts, forest.parents, forest.is_visible, ballot.budget, aside)
    shown = select(tables.Tally).where(tables.Tally.ballot_id == ballot.id)
    rows = {row.idea_id: row for row in tx.session.scalars(shown)}
    rev = tx.advance(stream_of_board(track.id))
    for idea in forest.visible:
        n = tally.get(idea, 0)
        if idea in rows or n:
            row = rows.get(idea) or _tally(tx, ballot.id, idea)
            if row.n != n or idea in again:
                row.n, row.rev = n, rev
    track.votes = sum(tally.get(idea, 0) for idea in forest.visible)


def paper_seats(tx: Transaction, ballot: tables.Ballot) -> set[str]:
    """Seats of paper ballots, which nobody looks at."""
    return set(tx.session.scalars(select(tables.Paper.participant_id).where(tables.Paper.ballot_id == ballot.id)))


def numbers(tx: Transaction, track: tables.Track) -> None:
    """The track's numbers of ideas, of regions, and of what waits for the moderator: ideas, wishes, objections."""
    idea, request = tables.Idea, tables.Request
    seen = (idea.track_id == track.id, idea.status == "visible")
    counted = select(func.count(), func.count(idea.region.distinct())).where(*seen)
    found, regions = tx.session.execute(counted).one()
    if (found, regions) != (track.ideas, track.regions):
        track.ideas, track.regions = found, regions
        track.count_rev = tx.advance(stream_of_board(track.id))
    waiting = select(func.count()).where(idea.track_id == track.id, idea.status.in_(("held", "kept")))
    wishes = select(func.count()).where(request.track_id == track.id, request.state == "waiting")
    track.held = (tx.session.scalar(waiting) or 0) + (tx.session.scalar(wishes) or 0)
    track.held += _held_objections(tx, track)
    tx.lane(track)


def _held_objections(tx: Transaction, track: tables.Track) -> int:
    """Those to wordings that are in sight: the others are shown nowhere, whatever they say."""
    row = tables.Objection
    held = tx.session.scalars(select(row.idea_id).where(row.track_id == track.id, row.status == "held")).all()
    if not held:
        return 0
    forest = families.load(tx.session, track.id)
    return sum(forest.is_visible(forest.root(idea)) for idea in held)


def tell(tx: Transaction, track: tables.Track, people: Iterable[str]) -> None:
    """These persons' own records of the board have changed."""
    for key in people:
        tx.tell(tx.session.get_one(tables.Participant, key), track.id)


def freeze_groups(tx: Transaction, ballot: tables.Ballot) -> None:
    """V12: voters count in the groups they are in when the ballot closes."""
    voter, person = tables.Voter, tables.Participant
    group = select(person.group).where(person.id == voter.participant_id).scalar_subquery()
    tx.session.execute(update(voter).where(voter.ballot_id == ballot.id).values(group=group))


def tell_everybody(tx: Transaction, track: tables.Track) -> None:
    """What people may do on the board has changed for all of them: in the hall is everybody of the event."""
    person = tables.Participant
    there = person.event_id == track.event_id if track.kind == "hall" else person.track_id == track.id
    tell(tx, track, [row.id for row in tx.session.scalars(select(person).where(there)).all()])


def tell_readers(tx: Transaction) -> None:
    """V19: in the reading round the cards in people's own records follow what becomes of the ideas."""
    for key in tx.arranged:
        track = tx.session.get_one(tables.Track, key)
        if track.phase == Phase.REVIEW:
            tell_everybody(tx, track)


def tell_authors(tx: Transaction, track: tables.Track, ideas: Iterable[str] | None = None) -> None:
    """I2: the authors learn what became of these ideas (of all, by default)."""
    authors = select(tables.Idea.author_id).where(tables.Idea.track_id == track.id, tables.Idea.author_id.is_not(None))
    if ideas is not None:
        authors = authors.where(tables.Idea.id.in_(list(ideas)))
    tell(tx, track, [str(key) for key in tx.session.scalars(authors.distinct())])


def clear(tx: Transaction, track: tables.Track) -> None:
    """The numbers of a board without ideas and votes."""
    track.ideas = track.votes = track.regions = track.held = 0
    track.count_rev = tx.advance(stream_of_board(track.id))
    tx.lane(track)


def _tally(tx: Transaction, ballot_id: str, idea: str) -> tables.Tally:
    row = tx.session.get(tables.Tally, (ballot_id, idea))
    if row is None:
        row = tables.Tally(ballot_id=ballot_id, idea_id=idea, n=0, rev=0)
        tx.session.add(row)
    return row
