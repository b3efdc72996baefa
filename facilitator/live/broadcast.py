"""From a commit to the screens: poke a stream, and at most every 100 ms send each audience what changed."""

from collections import deque
from collections.abc import Callable
from typing import Any

import structlog

from facilitator.actions.pipeline import Pipeline
from facilitator.actions.run import Outcome
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Audience
from facilitator.live.rooms import Rooms, room
from facilitator.protocol import Changes, Mine, encode
from facilitator.runtime import Loop
from facilitator.store.sync import changes_since, stream_of_board

log = structlog.get_logger()
TICK_SECONDS = 0.1
INLINE_RESET_BYTES = 4_000
MASS_RESET_BYTES = 200_000
SPREAD_MS_PER_CLIENT = 2
SPREAD_MS_MAX = 3_000

Mark = tuple[set[str], set[tuple[str, str]]]
Emit = Callable[[str, Any, str], None]


class Broadcaster:
    """One task flushes; commits only mark. A broadcast reads committed rows and carries no command's data."""

    def __init__(self, loop: Loop, pipeline: Pipeline, rooms: Rooms, emit: Emit, base: str) -> None:
        self._loop = loop
        self._pipeline = pipeline
        self._rooms = rooms
        self._emit = emit
        self._base = base
        self._sent: dict[tuple[str, Audience], int] = {}
        self._marks: deque[Mark] = deque()
        self._wake = loop.signal()

    def after_commit(self, outcome: Outcome) -> None:
        """Called on the writer's thread."""
        if outcome.poked or outcome.people:
            self._loop.post(lambda: self._mark(outcome.poked, outcome.people))

    def joined(self, stream: str, audience: Audience, rev: int) -> None:
        """Somebody in the room has this revision; where the room was empty, deltas start from it."""
        if (stream, audience) not in self._sent:
            self._sent[stream, audience] = rev
            self._mark({stream}, set())

    def run(self) -> None:
        """Flushes at once after quiet, then at most once per tick."""
        while True:
            self._wake.wait()
            self.flush()
            self._loop.sleep(TICK_SECONDS)

    def flush(self) -> None:
        """Sends what has changed since the last time."""
        poked: set[str] = set()
        people: set[tuple[str, str]] = set()
        while self._marks:
            streams, persons = self._marks.popleft()
            poked |= streams
            people |= persons
        for stream in sorted(poked):
            self._safely(self._flush, stream)
        for person, board in sorted(people):
            self._safely(self._tell, person, board)

    def _safely(self, send: Callable[..., None], *args: str) -> None:
        """The trouble of one silences no other; the next change or hello mends it."""
        try:
            send(*args)
        except Refused:
            return  # deleted in the meantime; its pages have been told
        except Exception:
            log.exception("broadcast_failed", args=args)

    def _mark(self, poked: set[str], people: set[tuple[str, str]]) -> None:
        self._marks.append((poked, people))
        self._wake.set()

    def _flush(self, stream: str) -> None:
        audiences = self._rooms.audiences(stream)
        self._forget(stream, audiences)
        wanted = [
            (audience, self._sent[stream, audience]) for audience in audiences if (stream, audience) in self._sent
        ]
        if not wanted:
            return
        read = self._pipeline.read(
            lambda session: [changes_since(session, stream, since, audience, self._base) for audience, since in wanted]
        )
        batches = self._loop.wait(read)
        for (audience, _), changes in zip(wanted, batches, strict=True):
            if changes.put or changes.gone or changes.reset:
                self._emit("changes", self._short(stream, audience, changes), room(stream, audience))
                self._sent[stream, audience] = changes.rev

    def _short(self, stream: str, audience: Audience, changes: Changes) -> Changes:
        """A mass reset is a short frame: the snapshot is fetched over HTTP, compressed once, after a random wait."""
        if not changes.reset or audience is not Audience.PARTICIPANTS:
            return changes
        listeners, size = self._rooms.size(stream, audience), len(encode(changes))
        if size < INLINE_RESET_BYTES or listeners * size < MASS_RESET_BYTES:
            return changes
        spread = min(SPREAD_MS_MAX, SPREAD_MS_PER_CLIENT * listeners)
        return Changes(stream, changes.since, changes.rev, reset=True, fetch=max(1, spread))

    def _forget(self, stream: str, audiences: list[Audience]) -> None:
        for key in [key for key in self._sent if key[0] == stream and key[1] not in audiences]:
            del self._sent[key]

    def _tell(self, person: str, board: str) -> None:
        """Sends a person the own record of a board, to every page that has it open."""
        clients = [client for client in self._rooms.of_person(person) if stream_of_board(board) in client.streams]
        if clients:
            record = self._read_mine(person, board)
            for client in clients:
                self._emit("mine", record, client.sid)

    def _read_mine(self, person: str, board: str) -> Mine:
        return self._loop.wait(self._pipeline.read(lambda session: self._pipeline.mine(session, person, board)))
