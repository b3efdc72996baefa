"""Sends the numbers of people present to staff and screens, when they have changed; phones get none."""

from collections.abc import Callable
from typing import Any

from facilitator.domain.roles import Role
from facilitator.live.rooms import Rooms
from facilitator.presence import Place, Presence, pulse_of
from facilitator.runtime import Loop

PULSE_SECONDS = 1.0


def run(loop: Loop, rooms: Rooms, presence: Presence, emit: Callable[[str, Any, str], None]) -> None:
    """Runs for ever, as a task of its own."""
    last: dict[Place, int] = {}
    while True:
        loop.sleep(PULSE_SECONDS)
        counts = presence.counts()
        changed = {place for place in counts.keys() | last.keys() if counts.get(place) != last.get(place)}
        last = counts
        if changed:
            _send(
                rooms,
                counts,
                {f"event:{event}" for event, _ in changed} | {f"board:{board}" for _, board in changed},
                emit,
            )


def _send(rooms: Rooms, counts: dict[Place, int], streams: set[str], emit: Callable[[str, Any, str], None]) -> None:
    for client in list(rooms.clients.values()):
        if client.actor.role is not Role.PARTICIPANT:
            for stream in client.streams & streams:
                emit("pulse", _with_zero(pulse_of(counts, stream), stream), client.sid)


def _with_zero(pulse: Any, stream: str) -> Any:
    """The last person's leaving is told as a zero."""
    kind, _, board = stream.partition(":")
    if kind == "board":
        pulse.present.setdefault(board, 0)
    return pulse
