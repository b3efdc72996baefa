"""Votes: a person sets one on a family, or takes it away (V6)."""

from typing import Any

from facilitator import protocol
from facilitator.actions import counts
from facilitator.actions.transaction import Transaction
from facilitator.domain import admission, voting
from facilitator.domain.errors import Refused
from facilitator.protocol import LIMITS
from facilitator.store import families, find, quarantine, tables
from facilitator.store.ledger import Ledger, Mark
from facilitator.store.ledger import ledger as votes_of
from facilitator.store.pending import add_row, change_row
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
    ledger = votes_of(tx.session, ballot.id)
    casts = ledger.casts(person.id)
    is_elsewhere = event.one_track_vote and track.kind == "track" and person.voted_track_id not in (None, track.id)
    if is_elsewhere and (command.value or not casts):
        raise Refused("other_track")
    find.idea(tx.session, track, command.idea)
    forest = families.of_ballot(tx.session, ballot)
    change = voting.plan_vote(casts, forest.parents, forest.is_visible, ballot.budget, command.idea, command.value)
    if not (change.add or change.drop):
        if ballot.mode == "blind":
            # V8: an accepted operation that changes nothing must look like any other.
            _first(tx, track, ballot, person, ledger)
            tx.tell(person, track.id)
        return {}
    tx.services.arrivals.vote(ballot.id, person.id, tx.now)
    before = voting.effective(casts, forest.parents, forest.is_visible, ballot.budget)
    _store(tx, ledger, ballot, person.id, change)
    after = voting.effective(ledger.casts(person.id), forest.parents, forest.is_visible, ballot.budget)
    _first(tx, track, ballot, person, ledger)
    if ballot.mode == "live" and person.id not in quarantine.aside(tx.session, track.id):
        gained, lost = set(after.counted) - set(before.counted), set(before.counted) - set(after.counted)
        counts.add(tx, track, ballot.id, dict.fromkeys(gained, 1) | dict.fromkeys(lost, -1))
        for idea in change.add + change.drop:
            _tell_author(tx, track, forest, ledger, idea)
    tx.tell(person, track.id)
    return {}


def _store(tx: Transaction, ledger: Ledger, ballot: tables.Ballot, person: str, change: voting.Change) -> None:
    for idea in change.drop:
        mark = ledger.mark(person, idea)
        assert mark is not None, "what is dropped was on"
        _mark(tx, ledger, ballot, person, idea, mark._replace(on=False))
    for idea in change.add:
        ballot.last_order += 1
        _mark(tx, ledger, ballot, person, idea, Mark(on=True, order=ballot.last_order))


def _mark(tx: Transaction, ledger: Ledger, ballot: tables.Ballot, person: str, idea: str, mark: Mark) -> None:
    key = {"ballot_id": ballot.id, "participant_id": person, "idea_id": idea}
    if ledger.mark(person, idea) is None:
        add_row(tx.session, tables.Vote, **key, **mark._asdict())
    else:
        change_row(tx.session, tables.Vote, key, **mark._asdict())
    ledger.put(person, idea, mark)


def _tell_author(tx: Transaction, track: tables.Track, forest: families.Forest, ledger: Ledger, idea: str) -> None:
    """With the first supporter besides the author, and without the last one, the author's rights change."""
    author = forest.authors.get(forest.root(idea))
    if author is None or author == tx.actor.participant:
        return
    if len(ledger.others(forest.family(idea), author)) <= 1:
        counts.tell(tx, track, [author])


def _first(
    tx: Transaction, track: tables.Track, ballot: tables.Ballot, person: tables.Participant, ledger: Ledger
) -> None:
    """The first accepted vote of a person counts for the turnout, which never falls (V8)."""
    if person.id in ledger.voters:
        return
    ledger.voters.add(person.id)
    add_row(tx.session, tables.Voter, ballot_id=ballot.id, participant_id=person.id, group=person.group)
    ballot.voted += 1
    if person.voted_track_id is None and track.kind == "track" and track.trial_at is None:
        person.voted_track_id = track.id
    tx.pulsed.add(track.id)
    if ballot.mode == "live":
        ballot.rev = tx.advance(stream_of_board(track.id))
        tx.lane(track)
