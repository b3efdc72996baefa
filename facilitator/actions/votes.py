"""Votes: a person sets one on a family, or takes it away (V6)."""

from typing import Any

from sqlalchemy import select

from facilitator import protocol
from facilitator.actions import counts
from facilitator.actions.transaction import Transaction
from facilitator.domain import admission, voting
from facilitator.domain.errors import Refused
from facilitator.protocol import LIMITS
from facilitator.store import families, find, quarantine, tables
from facilitator.store.sync import stream_of_board


def set_vote(tx: Transaction, track: tables.Track, command: protocol.SetVote) -> dict[str, Any]:
    """V6: a set operation on a family; the last one in the server's order wins."""
    ballot = find.ballot(tx.session, track, command.ballot)
    if ballot.state not in ("open", "closed"):
        raise Refused("too_late")
    voting.check_voting(track.voting_on, track.closed_at, tx.now, LIMITS["grace_seconds"] * 1000)
    person = find.participant(tx.session, tx.actor)
    admission.check(ballot.assurance, person.admitted)
    event = tx.session.get_one(tables.Event, track.event_id)
    casts = families.casts(tx.session, ballot.id, person.id)
    is_elsewhere = event.one_track_vote and track.kind == "track" and person.voted_track_id not in (None, track.id)
    if is_elsewhere and (command.value or not casts):
        raise Refused("other_track")
    find.idea(tx.session, track, command.idea)
    forest = families.of_ballot(tx.session, ballot)
    change = voting.plan_vote(casts, forest.parents, forest.is_visible, ballot.budget, command.idea, command.value)
    if not (change.add or change.drop):
        if ballot.mode == "blind":
            # V8: an accepted operation that changes nothing must look like any other.
            _first(tx, track, ballot, person)
            tx.tell(person, track.id)
        return {}
    tx.services.arrivals.vote(ballot.id, person.id, tx.now)
    before = voting.effective(casts, forest.parents, forest.is_visible, ballot.budget)
    _store(tx, ballot, person, change)
    casts = families.casts(tx.session, ballot.id, person.id)
    after = voting.effective(casts, forest.parents, forest.is_visible, ballot.budget)
    _first(tx, track, ballot, person)
    if ballot.mode == "live" and not quarantine.is_aside(tx.session, person.id):
        gained, lost = set(after.counted) - set(before.counted), set(before.counted) - set(after.counted)
        counts.add(tx, track, ballot.id, dict.fromkeys(gained, 1) | dict.fromkeys(lost, -1))
        for idea in change.add + change.drop:
            _tell_author(tx, track, ballot, forest.family(idea), forest.root(idea))
    tx.tell(person, track.id)
    return {}


def _store(tx: Transaction, ballot: tables.Ballot, person: tables.Participant, change: voting.Change) -> None:
    for idea in change.drop:
        tx.session.get_one(tables.Vote, (ballot.id, person.id, idea)).on = False
    for idea in change.add:
        ballot.last_order += 1
        row = tx.session.get(tables.Vote, (ballot.id, person.id, idea))
        if row is None:
            row = tables.Vote(ballot_id=ballot.id, participant_id=person.id, idea_id=idea, on=True, order=0)
            tx.session.add(row)
        row.on, row.order = True, ballot.last_order
    tx.session.flush()


def _tell_author(
    tx: Transaction, track: tables.Track, ballot: tables.Ballot, family: tuple[str, ...], root: str
) -> None:
    """With the first supporter besides the author, and without the last one, the author's rights change."""
    author = tx.session.get_one(tables.Idea, root).author_id
    if author is None or author == tx.actor.participant:
        return
    vote = tables.Vote
    others = select(vote.participant_id).where(
        vote.ballot_id == ballot.id, vote.idea_id.in_(family), vote.on, vote.participant_id != author
    )
    if len(tx.session.execute(others.distinct().limit(2)).all()) <= 1:
        counts.tell(tx, track, [author])


def _first(tx: Transaction, track: tables.Track, ballot: tables.Ballot, person: tables.Participant) -> None:
    """The first accepted vote of a person counts for the turnout, which never falls (V8)."""
    seen = tx.session.get(tables.Voter, (ballot.id, person.id))
    if seen is not None:
        return
    tx.session.add(tables.Voter(ballot_id=ballot.id, participant_id=person.id, group=person.group))
    ballot.voted += 1
    if person.voted_track_id is None and track.kind == "track" and track.trial_at is None:
        person.voted_track_id = track.id
    tx.pulsed.add(track.id)
    if ballot.mode == "live":
        ballot.rev = tx.advance(stream_of_board(track.id))
        tx.lane(track)
