"""Clients come and go, politely and not: nothing grows with time, and nothing of those who left stays behind."""

import asyncio
import json
import random
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest

from facilitator.instance import BACKUPS
from facilitator.robots.wire import Offline, Wire
from tests.attacks.inside import descriptors, memory, settled
from tests.faults.hundreds import apart
from tests.faults.test_copies import copies, until
from tests.proofs import Survived, proves
from tests.system.client import Phone, command
from tests.system.server import Server, StartServer

STAY = (3.0, 25.0)
AWAY = (0.5, 6.0)
PAUSE = (4.0, 12.0)
SETTLED_SECONDS = 40


@dataclass
class Person:
    """A phone that joins once, and then comes and goes with the same cookie."""

    server: Server
    board: str
    ideas: list[str]
    ballot: str
    dice: random.Random
    http: aiohttp.ClientSession
    visits: int = 0
    votes: int = 0
    trouble: list[str] = field(default_factory=list)
    wire: Wire | None = None
    as_: str = ""

    async def live(self, until: float) -> None:
        """Comes and goes until the time is over, and stays connected then."""
        async with self.http.post("/api/join", json={"code": self.server.code, "track": 1}) as answer:
            self.as_ = (await answer.json())["as"]
        while time.monotonic() < until:
            await self._visit(min(until, time.monotonic() + self.dice.uniform(*STAY)))
            await asyncio.sleep(self.dice.uniform(*AWAY))
        await self.arrive()

    async def _visit(self, until: float) -> None:
        try:
            reading = await self.arrive()
            while time.monotonic() < until:
                await self._vote()
                await asyncio.sleep(self.dice.uniform(*PAUSE))
            await self.leave(politely=self.dice.random() < 0.5)
            await reading
        except Offline as trouble:
            self.trouble.append(str(trouble)[:80])

    async def arrive(self) -> "asyncio.Task[None]":
        self.wire = await Wire.connect(self.http, "", {"as": self.as_, "v": 1}, lambda _event, _body: None)
        reading = asyncio.create_task(self._read(self.wire))
        for stream in (f"board:{self.board}", f"event:{self.server.event}"):
            answer = await self.wire.call("hello", {"stream": stream, "rev": -1, "epoch": ""})
            assert answer["ok"], answer
        self.visits += 1
        return reading

    @staticmethod
    async def _read(wire: Wire) -> None:
        with suppress(Offline, OSError, TypeError, aiohttp.ClientError):  # it ends as connections end
            await wire.read()

    async def _vote(self) -> None:
        assert self.wire is not None
        idea, value = self.dice.choice(self.ideas), self.dice.randrange(2)
        vote = command("set_vote", board=self.board, ballot=self.ballot, idea=idea, value=value)
        answer = await self.wire.call("ops", [vote])
        reply = answer["replies"][0]
        assert reply["ok"] or reply["code"] == "budget_spent", reply
        self.votes += 1

    async def leave(self, *, politely: bool) -> None:
        """Closes, or vanishes as a phone does that has lost the network."""
        assert self.wire is not None
        if politely:
            await self.wire.close()
        else:
            self.wire.cut()


def settled_with(server: Server, clients: int, quiet: int) -> dict[str, int]:
    """Until the books and the descriptors are those of so many clients, who follow two streams each."""
    deadline = time.monotonic() + SETTLED_SECONDS
    while True:
        books = settled(server, clients)
        if books["followed"] == 2 * clients and descriptors(server) == quiet + clients:
            return books
        assert time.monotonic() < deadline, (books, descriptors(server), quiet)


def lowest(count: Callable[[], int], seconds: int) -> int:
    """The fewest within the time: what has just been asked may still be open."""
    seen = []
    for _ in range(seconds * 10):
        seen.append(count())
        time.sleep(0.1)
    return min(seen)


def session(url: str) -> aiohttp.ClientSession:
    """Keeps the cookie of an address without a name, too."""
    return aiohttp.ClientSession(url, cookie_jar=aiohttp.CookieJar(unsafe=True))


async def crowd(server: Server, phone: Phone, size: int, seconds: float, at: Any) -> list[Person]:
    """Lets so many come and go for so long; `at(elapsed)` is called every second."""
    ideas = [phone.add_idea(f"Идея {n}") for n in range(8)]
    until = time.monotonic() + seconds
    people = [
        Person(server, str(phone.board), ideas, phone.ballot, random.Random(n), session(server.url))
        for n in range(size)
    ]
    phone.drop()
    phone.device.http.close()
    try:
        living = asyncio.gather(*(person.live(until) for person in people))
        began = time.monotonic()
        while not living.done():
            await asyncio.to_thread(at, time.monotonic() - began)
            await asyncio.wait([living], timeout=1)
        await living
        await asyncio.to_thread(at, None)
        await asyncio.gather(*(person.leave(politely=n % 2 == 0) for n, person in enumerate(people)))
    finally:
        await asyncio.gather(*(person.http.close() for person in people))
    return people


@proves("soak")
@pytest.mark.parametrize(
    ("size", "seconds"), [(60, 25), pytest.param(300, 600, marks=pytest.mark.long)], ids=["short", "ten-minutes"]
)
def test_nothing_grows_and_nothing_stays_behind(
    start_server: StartServer, size: int, seconds: int, survived: Survived
) -> None:
    server = start_server(limited=False, env={"FACILITATOR_BACKUP_SECONDS": "10"})
    until(lambda: copies(server.instance / BACKUPS), seconds=40)  # whoever copies keeps a connection
    quiet = lowest(lambda: descriptors(server), seconds=3)
    phone = Phone(server, 1)
    resident: dict[int, float] = {}
    books: list[dict[str, int]] = []

    def look(elapsed: float | None) -> None:
        if elapsed is None:
            books.append(settled_with(server, size, quiet))
        elif int(elapsed) % 30 == 0:
            resident[int(elapsed)] = memory(server)

    people = apart(crowd(server, phone, size, seconds, look))

    after = settled_with(server, 0, quiet)
    trouble = [one for person in people for one in person.trouble]
    assert trouble == [], json.dumps(trouble[:3])
    assert books[0]["clients"] == size
    figures = {"clients": size, "visits": sum(p.visits for p in people), "votes": sum(p.votes for p in people)}
    if seconds >= 600:
        third, last = resident[180], max(resident[second] for second in resident if second >= 540)
        assert last < third * 1.1, resident
        figures |= {"MB_at_minute_3": round(third), "MB_at_minute_10": round(last)}
    survived(**figures, left_behind=after["followed"] + after["sessions"])
