"""Ballots: drafted, opened, closed, revealed row by row, or voided."""

import secrets
from typing import Any

from sqlalchemy import select, update

from facilitator import protocol
from facilitator.actions import counts
from facilitator.actions.transaction import Transaction, new_id
from facilitator.domain import admission, voting
from facilitator.domain import reading as rounds
from facilitator.domain.errors import Refused
from facilitator.domain.phases import Phase
from facilitator.protocol import LIMITS
from facilitator.store import families, find, reading, tables
from facilitator.store.standing import standing
from facilitator.store.sync import stream_of_board
from facilitator.store.turnouts import eligible

UNDER_WAY = frozenset({"open", "closed"})
REOPENED_MS = 60_000


def draft(
    tx: Transaction, track: tables.Track, *, state: str = "draft", mode: str = "blind", budget: int = 0,
    assurance: str = "open",
) -> None:  # fmt: skip
    """A new present ballot of the board."""
    ballot = tables.Ballot(
        id=new_id(), track_id=track.id, mode=mode, state=state, budget=budget, assurance=assurance,
        salt=secrets.token_bytes(16), rev=tx.advance(stream_of_board(track.id)),
    )  # fmt: skip
    tx.session.add(ballot)
    tx.session.flush()
    if track.ballot_id is None:
        # The board's first ballot stays whatever is undone: votes that were cast on it are there at the next opening.
        track.ballot_id = ballot.id
        tx.mark(track)
    tx.change(track, ballot_id=ballot.id)
    track.votes = 0


def follow(tx: Transaction, track: tables.Track, ballot: tables.Ballot | None, before: Phase) -> None:
    """What another step means for the board's ballot; a shortlist is proposed once, and after reading."""
    if track.phase == Phase.VOTE:
        if ballot and ballot.state == "revealed" and ballot.mode == "live" and ballot.options is not None:
            # An option that was merged meanwhile stands on it by the idea that leads it now.
            led = sorted(families.of_ballot(tx.session, ballot).visible - set(ballot.options))
            tx.change(ballot, state="closed", options=[*ballot.options, *led])
        elif ballot is None or not (ballot.state == "draft" or is_decided(ballot)):
            draft(tx, track)
            _list_options(tx, track)
        elif before == Phase.REVIEW:
            _list_options(tx, track)
    elif track.phase == Phase.REVEAL and ballot and ballot.state == "closed":
        _begin_reveal(tx, track, ballot)


def is_decided(ballot: tables.Ballot) -> bool:
    """Whether it is a revealed ballot of a plan, which stays the present one until somebody wants another."""
    return ballot.state == "revealed" and ballot.options is not None


def prepare_ballot(tx: Transaction, track: tables.Track, command: protocol.PrepareBallot) -> dict[str, Any]:
    """V1: a drafted ballot may be anything; an open one may only get more votes for everybody.

    Where the plan has gone back to the vote after a reveal, it drafts another ballot.
    """
    ballot = find.ballot(tx.session, track, command.ballot)
    if track.kind == "hall" and command.mode != "blind":
        raise Refused("bad_choice")
    assurance = command.assurance or ballot.assurance
    if ballot.state != "open":
        _check_offered(tx, track, assurance)
    if is_decided(ballot) and track.phase == Phase.VOTE:
        draft(tx, track, mode=command.mode, budget=command.budget, assurance=assurance)
        _list_options(tx, track)
        tx.undoable = True
        _tell_all(tx, track)
        return {"budget": command.budget}
    if ballot.state == "draft":
        tx.undoable = tx.change(ballot, mode=command.mode, budget=command.budget, assurance=assurance)
        tx.lane(track)
        return {"budget": ballot.budget}
    if ballot.state != "open" or (command.mode, assurance) != (ballot.mode, ballot.assurance):
        raise Refused("wrong_phase", phase=track.phase)
    if command.budget < ballot.budget:
        raise Refused("budget_lowered", budget=ballot.budget)
    tx.change(ballot, budget=command.budget)
    counts.recount(tx, track)
    counts.tell_everybody(tx, track)
    return {"budget": ballot.budget}


def set_listed(tx: Transaction, track: tables.Track, command: protocol.SetListed) -> dict[str, Any]:
    """The shortlist that the next ballot opens with."""
    row = find.idea(tx.session, track, command.idea)
    ballot = find.ballot(tx.session, track) if track.ballot_id else None
    if track.phase == Phase.VOTE and ballot and ballot.state in UNDER_WAY:
        raise Refused("ballot_open")
    tx.undoable = tx.change(row, listed=command.on)
    return {"no": row.no}


def open_ballot(tx: Transaction, track: tables.Track, command: protocol.OpenBallot) -> dict[str, Any]:
    """Fixes options and budget (V1). Replies `{options, budget}`."""
    ballot = find.ballot(tx.session, track, command.ballot)
    if track.phase != Phase.VOTE or ballot.state != "draft":
        raise Refused("wrong_phase", phase=track.phase)
    if command.mode not in (None, ballot.mode) or command.assurance not in (None, ballot.assurance):
        raise Refused("mode_changed")
    _check_offered(tx, track, ballot.assurance)
    idea = tables.Idea
    listed = select(idea.id).where(
        idea.track_id == track.id, idea.status == "visible", idea.parent_id.is_(None), idea.listed
    )
    options = list(tx.session.scalars(listed.order_by(idea.no)))
    if len(options) < 2:
        raise Refused("too_few_options")
    budget = ballot.budget or voting.ballot_budget(len(options))
    tx.change(ballot, state="open", options=options, budget=budget, opened_at=tx.now)
    length = (track.step_ends_at or tx.now) - (track.step_started_at or tx.now)
    tx.change(
        track, voting_on=True, closed_at=None, voided_at=None, step_started_at=tx.now, step_ends_at=tx.now + length,
        paused_at=None, spotlight=None,
    )  # fmt: skip
    tx.undoable = True
    _tell_all(tx, track)
    return {"options": len(options), "budget": budget}


def close_ballot(tx: Transaction, track: tables.Track, command: protocol.CloseBallot) -> dict[str, Any]:
    """Votes are accepted for the grace of V7; those who are there now are counted as present (V9)."""
    ballot = _in_vote(tx, track, command.ballot, "open")
    present = sorted(eligible(tx.session, ballot, tx.services.present(track.id)))
    tx.change(ballot, state="closed", present=present)
    counts.freeze_groups(tx, ballot)
    tx.undoable = tx.change(track, voting_on=False, closed_at=tx.now)
    tx.lane(track)
    counts.tell_everybody(tx, track)
    return {}


def reopen_ballot(tx: Transaction, track: tables.Track, command: protocol.ReopenBallot) -> dict[str, Any]:
    """V7: a closed ballot opens again, for a minute at least; everybody keeps the votes they have."""
    ballot = _in_vote(tx, track, command.ballot, "closed")
    tx.change(ballot, state="open", present=[], partition=None)
    ends_at = max(track.step_ends_at or 0, tx.now + REOPENED_MS)
    paused_at = None if track.paused_at is None else tx.now
    tx.undoable = tx.change(track, voting_on=True, closed_at=None, step_ends_at=ends_at, paused_at=paused_at)
    tx.lane(track)
    counts.tell_everybody(tx, track)
    return {}


def void_ballot(tx: Transaction, track: tables.Track, command: protocol.VoidBallot) -> dict[str, Any]:
    """Its votes count for nothing; a new ballot with the same settings is drafted."""
    ballot = find.ballot(tx.session, track, command.ballot)
    if track.phase != Phase.VOTE or ballot.state not in UNDER_WAY:
        raise Refused("wrong_phase", phase=track.phase)
    void(tx, track, ballot)
    return {}


def void(tx: Transaction, track: tables.Track, ballot: tables.Ballot) -> None:
    """Ends the ballot without a result."""
    tx.change(ballot, state="void")
    was_usual = ballot.budget == voting.ballot_budget(len(ballot.options or ()))
    draft(tx, track, mode=ballot.mode, budget=0 if was_usual else ballot.budget, assurance=ballot.assurance)
    tx.change(track, voting_on=False, closed_at=None, voided_at=tx.now)
    _unbind(tx, track)
    _tell_all(tx, track)


def _unbind(tx: Transaction, track: tables.Track) -> None:
    """Whoever has voted on the track in void ballots only may still vote on another."""
    tx.session.flush()
    person, voter, ballot = tables.Participant, tables.Voter, tables.Ballot
    counted = select(voter.participant_id).join(ballot, ballot.id == voter.ballot_id)
    counted = counted.where(ballot.track_id == track.id, ballot.state != "void")
    bound = update(person).where(person.voted_track_id == track.id, person.id.not_in(counted))
    tx.session.execute(bound.values(voted_track_id=None))
    tx.session.expire_all()


def reveal_next(tx: Transaction, track: tables.Track, command: protocol.RevealNext) -> dict[str, Any]:
    """The next row from below, or all; once the last is shown everything is. Replies `{shown, rows}`.

    Two people who tap at once show one row: the second's `seen` is no longer true.
    """
    ballot = find.ballot(tx.session, track, command.ballot)
    if ballot.state != "revealing" or command.seen not in (None, len(ballot.shown)):
        return {"shown": len(ballot.shown), "rows": ballot.rows}
    hidden = [row.id for row in standing(tx.session, ballot).rows[: ballot.rows] if row.id not in ballot.shown]
    reached = list(reversed(hidden)) if command.everything else hidden[-1:]
    done = len(reached) == len(hidden)
    tx.change(ballot, shown=[*ballot.shown, *reached], state="revealed" if done else "revealing")
    shown = update(tables.Tally).where(tables.Tally.ballot_id == ballot.id)
    if not done:
        shown = shown.where(tables.Tally.idea_id.in_(reached))
    tx.session.execute(shown.values(rev=ballot.rev))
    if done:
        tx.lane(track)
        counts.tell_authors(tx, track)
    return {"shown": len(ballot.shown), "rows": ballot.rows}


def check_counted(tx: Transaction, track: tables.Track) -> None:
    """Raise `counting` while late votes are still taken (V7)."""
    left = voting.is_counting(track.voting_on, track.closed_at, tx.now, LIMITS["grace_seconds"] * 1000)
    if left:
        raise Refused("counting", retry_in=-(-left // 1000))


def _begin_reveal(tx: Transaction, track: tables.Track, ballot: tables.Ballot) -> None:
    """The partition is kept, so that ideas merged later can be told from what was voted for."""
    partition = families.of_ballot(tx.session, ballot).partition()
    record = standing(tx.session, ballot)
    is_blind = ballot.mode == "blind" and record.rows
    tx.change(ballot, partition=partition, rows=record.cut, state="revealing" if is_blind else "revealed")
    counts.recount(tx, track)


def _list_options(tx: Transaction, track: tables.Track) -> None:
    """V19: after a reading round the best read are proposed; otherwise everything is."""
    forest = families.load(tx.session, track.id)
    scores = reading.scores(tx.session, track.id, forest)
    chosen = rounds.shortlist(scores, forest.numbers, LIMITS["shortlist"]) if scores else forest.visible
    for key in forest.visible:
        row = tx.session.get_one(tables.Idea, key)
        if row.listed != (key in chosen):
            row.listed = key in chosen
            tx.mark(row)


def _check_offered(tx: Transaction, track: tables.Track, assurance: str) -> None:
    admission.check_offered(assurance, tx.session.get_one(tables.Event, track.event_id).admits)


def _in_vote(tx: Transaction, track: tables.Track, ballot_id: str, state: str) -> tables.Ballot:
    ballot = find.ballot(tx.session, track, ballot_id)
    if track.phase != Phase.VOTE or ballot.state != state:
        raise Refused("wrong_phase", phase=track.phase)
    return ballot


def _tell_all(tx: Transaction, track: tables.Track) -> None:
    tx.reset(stream_of_board(track.id))
    tx.lane(track)
    tx.pulsed.add(track.id)
    counts.tell_everybody(tx, track)
