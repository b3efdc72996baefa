"""Sends ephemeral counts to staff and screens, at most once a second, where they have changed; phones get none."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import msgspec

from facilitator.actions.pipeline import Pipeline
from facilitator.actions.run import Outcome
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Role
from facilitator.live.rooms import Rooms
from facilitator.presence import Place, Presence
from facilitator.protocol import Pulse
from facilitator.runtime import Loop
from facilitator.store.pulse import pulse
from facilitator.store.sync import stream_of_board, stream_of_event

PULSE_SECONDS = 1.0


class Pulses:
    """Kept on the loop; commits only mark boards. Late votes are counted here, and forgotten by a restart."""

    def __init__(self, loop: Loop, pipeline: Pipeline, rooms: Rooms, presence: Presence) -> None:
        self._loop = loop
        self._pipeline = pipeline
        self._rooms = rooms
        self._presence = presence
        self._marked: set[str] = set()
        self._late: Counter[str] = Counter()
        self._last: dict[Place, int] = {}
        self._sent: dict[str, Pulse] = {}
        self._told = pipeline.watch.now

    def after_commit(self, outcome: Outcome) -> None:
        """Called on the writer's thread."""
        if outcome.pulsed or outcome.late:
            self._loop.post(lambda: self._mark(outcome.pulsed, outcome.late))

    def of(self, stream: str) -> Pulse:
        """The counts as they are now."""
        people, late = self._presence.people, dict(self._late)
        found = self._loop.wait(self._pipeline.read(lambda session: pulse(session, stream, people, late)))
        return msgspec.structs.replace(found, health=self._pipeline.watch.now)

    def _mark(self, boards: set[str], late: list[str]) -> None:
        self._marked |= boards
        self._late.update(late)
        self._marked.update(late)

    def beat(self, emit: Callable[[str, Any, str], None]) -> None:
        """Sends what has changed since the last time."""
        counts = self._presence.counts()
        changed = {place for place in counts.keys() | self._last.keys() if counts.get(place) != self._last.get(place)}
        self._last = counts
        boards, self._marked = {board for _, board in changed} | self._marked, set()
        health, self._told = self._told, self._pipeline.watch.now
        if not boards and health == self._told:
            return
        watchers = [client for client in self._rooms.clients.values() if client.actor.role is not Role.PARTICIPANT]
        followed = {stream for client in watchers for stream in client.streams}
        touched = (
            followed
            if health != self._told
            else {stream_of_board(board) for board in boards}
            | {stream_of_event(client.actor.event or "") for client in watchers}
        )
        for stream in sorted(followed & touched):
            self._tell(stream, [client.sid for client in watchers if stream in client.streams], emit)

    def _tell(self, stream: str, sids: list[str], emit: Callable[[str, Any, str], None]) -> None:
        try:
            now = self.of(stream)
        except Refused:
            return  # deleted in the meantime
        if self._sent.get(stream) != now:
            self._sent[stream] = now
            for sid in sids:
                emit("pulse", now, sid)
