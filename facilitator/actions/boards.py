"""The board as a whole: phase, switches, question, timer, spotlight, and who is on it."""

import secrets
from typing import Any

from facilitator import protocol
from facilitator.actions import counts
from facilitator.actions.transaction import Transaction, new_id
from facilitator.domain import phases, texts, timer, voting
from facilitator.domain.errors import Refused
from facilitator.domain.phases import Phase
from facilitator.protocol import LIMITS
from facilitator.store import find, tables
from facilitator.store.sync import stream_of_board


def change_phase(tx: Transaction, track: tables.Track, command: protocol.ChangePhase) -> dict[str, Any]:
    """Opening switches ideas and votes on; «К итогам» switches both off, votes with the usual grace (V7)."""
    before, after = Phase(track.phase), Phase(command.phase)
    phases.check_change(before, after)
    if before is after:
        return {"phase": after.value}
    if after is Phase.OPEN:
        ensure_ballot(tx, track)
        tx.change(track, phase=after.value, ideas_on=True, voting_on=True, closed_at=None)
    else:
        closed_at = tx.now if track.voting_on else track.closed_at
        tx.change(track, phase=after.value, ideas_on=False, voting_on=False, closed_at=closed_at)
    tx.undoable = True
    tx.reset(stream_of_board(track.id))
    tx.lane(track)
    counts.tell_authors(tx, track)
    return {"phase": after.value}


def set_switch(tx: Transaction, track: tables.Track, command: protocol.SetSwitch) -> dict[str, Any]:
    if command.switch == "ideas":
        tx.undoable = tx.change(track, ideas_on=command.on)
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


def ensure_ballot(tx: Transaction, track: tables.Track) -> None:
    """The open board's one ballot: live, with the budget of V1."""
    if track.ballot_id is not None:
        return
    ballot = tables.Ballot(
        id=new_id(),
        track_id=track.id,
        budget=voting.open_budget(),
        salt=secrets.token_bytes(16),
        rev=tx.advance(stream_of_board(track.id)),
    )
    tx.session.add(ballot)
    track.ballot_id = ballot.id
    tx.session.flush()
    counts.recount(tx, track)
