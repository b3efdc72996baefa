"""Plans: steps that follow one another on the server's clock."""

from typing import Any

import msgspec

from facilitator import protocol
from facilitator.actions import ballots, counts
from facilitator.actions.transaction import Transaction
from facilitator.domain import plans
from facilitator.domain.errors import Refused
from facilitator.domain.phases import AFTER_VOTING, Phase
from facilitator.store import situation, tables
from facilitator.store.records import steps_of
from facilitator.store.sync import stream_of_board

BEFORE_PLAN = frozenset({Phase.LOBBY, Phase.OPEN})


def set_plan(tx: Transaction, track: tables.Track, command: protocol.SetPlan) -> dict[str, Any]:
    """A new plan, or other steps after the present one."""
    done = steps_of(track)[: track.step + 1] if track.step is not None else []
    steps = [plans.Step(step.phase, step.minutes, step.silent and step.phase == "collect") for step in command.steps]
    if not steps and Phase(track.phase) not in BEFORE_PLAN:
        raise Refused("bad_plan")
    plans.check_steps(steps, done)
    tx.undoable = tx.change(track, plan=[msgspec.to_builtins(step) for step in steps])
    tx.lane(track)
    return {}


def go_to_step(tx: Transaction, track: tables.Track, command: protocol.GoToStep) -> dict[str, Any]:
    """Begins a step of the plan; its clock starts. Replies `{phase}`."""
    steps = steps_of(track)
    if command.step >= len(steps):
        raise Refused("no_plan")
    step = steps[command.step]
    if command.step == track.step and track.phase == step.phase:
        return {"phase": track.phase}
    ballot = situation.present_ballot(tx.session, track)
    _check_ballot(tx, track, ballot, Phase(step.phase))
    before = Phase(track.phase)
    tx.undoable = not (step.phase == Phase.REVEAL and ballot and ballot.mode == "blind" and ballot.state == "closed")
    tx.change(
        track,
        phase=step.phase,
        silent=step.silent,
        step=command.step,
        plan_started_at=tx.now if track.step is None else track.plan_started_at,
        step_started_at=tx.now,
        step_ends_at=plans.ends_at(step, tx.now),
        paused_at=None,
        ideas_on=step.phase == Phase.COLLECT,
        voting_on=False,
        voided_at=None,
        consent_shown=False,
        spotlight=None,
        view="auto",
        page=0,
    )
    ballots.follow(tx, track, ballot, before)
    tx.reset(stream_of_board(track.id))
    tx.lane(track)
    counts.tell_everybody(tx, track)
    return {"phase": step.phase}


def extend_step(tx: Transaction, track: tables.Track, command: protocol.ExtendStep) -> dict[str, Any]:
    """More or less time; a step whose time is over gets it from now. Replies `{ends_at}`."""
    if track.step_ends_at is None:
        raise Refused("no_plan")
    now = tx.now if track.paused_at is None else track.paused_at
    begin = max(track.step_ends_at, now) if command.seconds > 0 else track.step_ends_at
    ends_at = max(begin + command.seconds * 1000, track.step_started_at or 0)
    tx.undoable = tx.change(track, step_ends_at=ends_at)
    tx.lane(track)
    return {"ends_at": track.step_ends_at}


def set_paused(tx: Transaction, track: tables.Track, command: protocol.SetPaused) -> dict[str, Any]:
    """The clock stands still, or goes on where it stood."""
    if track.step_ends_at is None:
        raise Refused("no_plan")
    if command.on and track.paused_at is None:
        tx.undoable = tx.change(track, paused_at=tx.now)
    elif not command.on and track.paused_at is not None:
        stood = max(0, tx.now - track.paused_at)
        began = (track.step_started_at or track.paused_at) + stood  # the step is no longer for it
        tx.undoable = tx.change(track, paused_at=None, step_started_at=began, step_ends_at=track.step_ends_at + stood)
    tx.lane(track)
    return {}


def _check_ballot(tx: Transaction, track: tables.Track, ballot: tables.Ballot | None, after: Phase) -> None:
    """A ballot that is under way is counted or voided before the plan goes on; results come after a reveal only."""
    state = ballot.state if ballot and track.phase == Phase.VOTE else None
    if state == "open" or (state == "closed" and after is not Phase.REVEAL):
        raise Refused("ballot_open")
    if state == "closed":
        ballots.check_counted(tx, track)
    elif after in AFTER_VOTING and not _has_results(track, ballot):
        raise Refused("wrong_phase", phase=track.phase)
    if ballot and ballot.state == "revealing" and after is not Phase.REVEAL:
        raise Refused("ballot_open")


def _has_results(track: tables.Track, ballot: tables.Ballot | None) -> bool:
    """Whether there is something to work out: going back to sorting loses no result."""
    return track.phase in (*AFTER_VOTING, Phase.HANDED_OVER) or (ballot is not None and ballots.is_decided(ballot))
