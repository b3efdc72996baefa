"""The board as a whole: phase, switches, question, timer, spotlight, and who is on it."""

from typing import Any

from sqlalchemy import select

from facilitator import protocol
from facilitator.actions import ballots, counts
from facilitator.actions.transaction import Transaction
from facilitator.domain import phases, texts, timer, voting
from facilitator.domain.errors import Refused
from facilitator.domain.phases import Phase
from facilitator.protocol import LIMITS
from facilitator.store import families, find, situation, tables
from facilitator.store.sync import stream_of_board


def change_phase(tx: Transaction, track: tables.Track, command: protocol.ChangePhase) -> dict[str, Any]:
    """Opening switches ideas and votes on; «К итогам» switches both off, votes with the usual grace (V7)."""
    before, after = Phase(track.phase), Phase(command.phase)
    phases.check_change(before, after)
    if before is after:
        return {"phase": after.value}
    if after is Phase.OPEN:
        _open(tx, track)
    else:
        closed_at = tx.now if track.voting_on else track.closed_at
        tx.change(track, phase=after.value, ideas_on=False, voting_on=False, closed_at=closed_at)
        if before is Phase.OPEN:
            _freeze(tx, track, find.ballot(tx.session, track))
    tx.undoable = True
    tx.reset(stream_of_board(track.id))
    tx.lane(track)
    counts.tell_everybody(tx, track)
    counts.tell_authors(tx, track)
    return {"phase": after.value}


def _freeze(tx: Transaction, track: tables.Track, ballot: tables.Ballot) -> None:
    """V9: who is there now counts as present. What is merged from now on is told from what was voted for."""
    partition = families.of_ballot(tx.session, ballot).partition()
    tx.change(ballot, present=sorted(tx.services.present(track.id)), partition=partition)
    counts.freeze_groups(tx, ballot)


def _open(tx: Transaction, track: tables.Track) -> None:
    """A plan that has brought the board here is over; what was voted in it stays a ballot of its own."""
    if situation.is_under_way(track, situation.present_ballot(tx.session, track)):
        raise Refused("ballot_open")
    ensure_ballot(tx, track)
    tx.change(
        track, phase=Phase.OPEN.value, ideas_on=True, voting_on=True, closed_at=None, silent=False, plan=[], step=None,
        plan_started_at=None, step_started_at=None, step_ends_at=None, paused_at=None, voided_at=None,
    )  # fmt: skip


def set_switch(tx: Transaction, track: tables.Track, command: protocol.SetSwitch) -> dict[str, Any]:
    """Voting has a switch on the open board only: a plan's ballot is opened and closed."""
    if command.switch == "ideas":
        tx.undoable = tx.change(track, ideas_on=command.on)
    elif track.phase != Phase.OPEN:
        raise Refused("wrong_phase", phase=track.phase)
    elif command.on:
        tx.undoable = tx.change(track, voting_on=True, closed_at=None)
    elif track.voting_on:
        tx.undoable = tx.change(track, voting_on=False, closed_at=tx.now)
    tx.lane(track)
    return {"on": command.on}


def set_question(tx: Transaction, track: tables.Track, command: protocol.SetQuestion) -> dict[str, Any]:
    question = texts.clean_line(command.question)
    texts.check_length(question, LIMITS["question"])
    tx.undoable = tx.change(track, question=question)
    return {}


def set_timer(tx: Transaction, track: tables.Track, command: protocol.SetTimer) -> dict[str, Any]:
    """Replies `{ends_at}` on the server's clock, or null."""
    tx.undoable = tx.change(track, timer_ends_at=timer.ends_at(command.seconds, tx.now))
    tx.lane(track)
    return {"ends_at": track.timer_ends_at}


def set_spotlight(tx: Transaction, track: tables.Track, command: protocol.SetSpotlight) -> dict[str, Any]:
    if command.idea is None:
        tx.undoable = tx.change(track, spotlight=None)
        return {}
    row = find.idea(tx.session, track, command.idea)
    if row.status != "visible" or row.parent_id is not None:
        raise Refused("not_votable", no=row.no)
    tx.undoable = tx.change(track, spotlight=row.id)
    return {"no": row.no}


def join_board(tx: Transaction, track: tables.Track, _command: protocol.JoinBoard) -> dict[str, Any]:
    """One current track per person; presence counts there only."""
    person = find.participant(tx.session, tx.actor)
    if person.track_id != track.id:
        left = person.track_id
        person.track_id = track.id
        tx.tell(person, track.id)
        if left:
            tx.people.add((person.id, left))
    return {}


def set_option(tx: Transaction, track: tables.Track, command: protocol.SetOption) -> dict[str, Any]:
    tx.undoable = tx.change(track, **{command.option: command.on})
    return {"on": command.on}


def set_idea_limit(tx: Transaction, track: tables.Track, command: protocol.SetIdeaLimit) -> dict[str, Any]:
    """I7."""
    tx.undoable = tx.change(track, idea_limit=command.ideas)
    counts.tell_everybody(tx, track)
    return {}


def set_view(tx: Transaction, track: tables.Track, command: protocol.SetView) -> dict[str, Any]:
    tx.undoable = tx.change(track, view=command.view, page=command.page, spotlight=None)
    return {}


def ensure_ballot(tx: Transaction, track: tables.Track) -> None:
    """The open board's one ballot, whatever a plan has voted since: live, with V1's budget, and every idea on it."""
    table = tables.Ballot
    kept = select(table).where(
        table.track_id == track.id, table.mode == "live", table.options.is_(None), table.state == "open"
    )
    ballot = tx.session.scalar(kept.limit(1))
    if ballot is not None:
        tx.change(ballot, partition=None, present=[])
        if track.ballot_id != ballot.id:
            tx.change(track, ballot_id=ballot.id)
            counts.recount(tx, track)
        return
    ballots.draft(tx, track, state="open", mode="live", budget=voting.open_budget())
    counts.recount(tx, track)
