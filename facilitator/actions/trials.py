"""A trial question: people send and vote for practice, and nothing of it stays."""

from typing import Any

from facilitator import protocol
from facilitator.actions import boards, counts
from facilitator.actions.clearing import clear_boards, erase_journal
from facilitator.actions.transaction import Transaction
from facilitator.domain import texts
from facilitator.domain.errors import Refused
from facilitator.domain.phases import Phase
from facilitator.protocol import LIMITS
from facilitator.store import tables
from facilitator.store.sync import stream_of_board


def set_trial(tx: Transaction, track: tables.Track, command: protocol.SetTrial) -> dict[str, Any]:
    """Opens the lobby's board for a trial, or ends it: the lobby again, with the track's own question."""
    if command.on == (track.trial_at is not None):
        return {"on": command.on}
    if command.on:
        _begin(tx, track, command.question)
    else:
        began, plan = track.trial_at or tx.now, list(track.plan)
        erase_journal(tx, tables.Journal.stream == stream_of_board(track.id), tables.Journal.at >= began)
        clear_boards(tx, [track])
        tx.change(track, plan=plan)
    tx.reset(stream_of_board(track.id))
    tx.lane(track)
    counts.tell_everybody(tx, track)
    return {"on": command.on}


def _begin(tx: Transaction, track: tables.Track, asked: str) -> None:
    if track.phase != Phase.LOBBY or track.last_no or track.last_version:
        # What people have brought before is no practice.
        raise Refused("wrong_phase", phase=track.phase)
    question = texts.clean_line(asked)
    texts.check_length(question, LIMITS["question"])
    boards.ensure_ballot(tx, track)
    tx.change(
        track, phase=Phase.OPEN.value, ideas_on=True, voting_on=True, closed_at=None, trial_at=tx.now,
        kept_question=track.question, question=question,
    )  # fmt: skip
