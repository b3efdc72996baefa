"""Hundreds of phones in one thread: each a seat with its cookie, and a socket that it opens and opens again."""

import asyncio
import random
import secrets
import time
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

import aiohttp

from facilitator.robots.wire import Offline, Wire
from tests.system.client import command
from tests.system.server import Server

Answer = TypeVar("Answer")
# As static/js/core/retry.js waits, if the server has not said when to come back.
FIRST_SECONDS, LONGEST_SECONDS = 0.5, 10.0
JOINING_AT_ONCE = 20


@dataclass
class Member:
    """A phone that follows its board and the event."""

    http: aiohttp.ClientSession
    base: str
    as_: str
    board: str
    streams: tuple[str, ...]
    wire: Wire | None = None
    reading: "asyncio.Task[None] | None" = None
    told: dict[str, int] | None = None
    closed_at: float = 0.0
    acknowledged: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    unanswered: set[str] = field(default_factory=set)

    def _take(self, event: str, body: Any) -> None:
        if event == "restart":
            self.told = body

    async def connect(self) -> int:
        """Says hello for every stream; how many records the page then has. Raises Offline."""
        self.wire = await Wire.connect(self.http, self.base, {"as": self.as_, "v": 1}, self._take)
        self.reading = asyncio.create_task(self._read(self.wire))
        answers = [await self.wire.call("hello", {"stream": stream, "rev": -1, "epoch": ""}) for stream in self.streams]
        return sum(len(answer["changes"]["put"]) for answer in answers)

    async def _read(self, wire: Wire) -> None:
        await wire.read()
        self.closed_at = time.monotonic()

    async def come_back(self, dice: random.Random) -> tuple[float, int]:
        """When the phone has its full board again, and how many records that is."""
        wait = FIRST_SECONDS * dice.random()
        if self.told:
            wait = (self.told["in"] + dice.random() * self.told["spread"]) / 1000
        while True:
            await asyncio.sleep(wait)
            try:
                return time.monotonic(), await self.connect()
            except Offline:
                wait = min(LONGEST_SECONDS, max(FIRST_SECONDS, 2 * wait) * (0.5 + dice.random()))

    async def add_ideas(self, every: float, until: Callable[[], bool]) -> None:
        """One after the other, each answered before the next."""
        while not until() and self.wire is not None:
            key = secrets.token_urlsafe(12)
            self.unanswered.add(key)
            try:
                idea = command("add_idea", id=key, board=self.board, text=f"Идея {key}")
                answer = await self.wire.call("ops", [idea])
            except Offline:
                return
            self.unanswered.discard(key)
            reply = answer["replies"][0]
            (self.acknowledged if reply["ok"] else self.refused).add(key)
            if not reply["ok"]:
                assert reply["code"] == "slow_down", reply
                assert reply["detail"]["retry_in"] > 0
                return
            await asyncio.sleep(every)


async def seated(stack: AsyncExitStack, server: Server, track: int, gate: asyncio.Semaphore) -> Member:
    """A new seat on the track."""
    jar = aiohttp.CookieJar(unsafe=True)
    http = await stack.enter_async_context(aiohttp.ClientSession(cookie_jar=jar))
    async with gate, http.post(f"{server.url}/api/join", json={"code": server.code, "track": track}) as answer:
        seat = await answer.json()
    assert seat["ok"], seat
    board = server.boards[track]
    return Member(http, server.url, seat["as"], board, (f"board:{board}", f"event:{server.event}"))


def apart(work: Coroutine[Any, Any, Answer]) -> Answer:
    """Runs it in a thread of its own: a browser of an earlier test keeps a loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


def play(server: Server, count: int, act: Callable[[list[Member]], Awaitable[None]], tracks: int = 5) -> list[Member]:
    """Seats so many people, and lets them act."""

    async def run() -> list[Member]:
        async with AsyncExitStack() as stack:
            gate = asyncio.Semaphore(JOINING_AT_ONCE)
            numbers = [1 + n % tracks for n in range(count)]
            members = await asyncio.gather(*(seated(stack, server, number, gate) for number in numbers))
            await act(members)
            for member in members:
                if member.reading is not None:
                    member.reading.cancel()
                    with suppress(asyncio.CancelledError):
                        await member.reading
            return members

    return apart(run())
