"""What a plan that goes on by itself has to do now. The reveal of a ballot always waits for a person."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.domain import plans
from facilitator.domain.phases import Moment
from facilitator.domain.roles import Actor, Role
from facilitator.store import situation, tables
from facilitator.store.records import steps_of


def due(session: Session, now: int) -> list[tuple[Actor, dict[str, Any]]]:
    """Commands by board, each under an operation id that names the step and its end: a repeat changes nothing."""
    found = []
    running = select(tables.Track).where(tables.Track.auto, tables.Track.step.is_not(None))
    for track in session.scalars(running):
        command = _next(track, situation.present_ballot(session, track), now)
        if command is not None:
            actor = Actor(Role.MODERATOR, f"auto:{track.id}", track.event_id, track.id)
            op = f"auto-{command['name']}-{track.step}-{track.step_ends_at}"[:40]
            found.append((actor, {"op": op, "board": track.id, **command}))
    return found


def _next(track: tables.Track, ballot: tables.Ballot | None, now: int) -> dict[str, Any] | None:
    moment = situation.moment(track, ballot)
    if moment is Moment.DRAFT and ballot:
        # What somebody has voided or revealed, somebody opens again.
        waits = track.voided_at is not None or track.paused_at is not None or ballot.state != "draft"
        return None if waits else {"name": "open_ballot", "ballot": ballot.id}
    if not plans.is_due(track.step_ends_at, track.paused_at, now):
        return None
    if moment is Moment.VOTE and ballot:
        return {"name": "close_ballot", "ballot": ballot.id}
    is_last = track.step is None or track.step + 1 >= len(steps_of(track))
    waits = moment is Moment.CLOSED or (ballot is not None and ballot.state == "revealing")
    return None if is_last or waits or track.step is None else {"name": "go_to_step", "step": track.step + 1}
