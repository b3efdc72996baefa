"""Clients come and go, politely and not: nothing grows with time, and nothing of those who left stays behind."""

import asyncio
import json
import random
import re
import signal
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from facilitator.robots.wire import Offline, Wire
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


class Gauge:
    """What the server's process uses, and what it says of its connections."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._process = Path("/proc") / str(server.pid)

    @property
    def memory_kib(self) -> int:
        """What the process has for itself."""
        found = re.search(r"VmRSS:\s+(\d+)", (self._process / "status").read_text())
        assert found is not None
        return int(found[1])

    @property
    def sockets(self) -> int:
        """Descriptors that are sockets."""
        links = []
        for link in (self._process / "fd").iterdir():
            with suppress(FileNotFoundError):  # closed in the meantime
                links.append(str(link.readlink()))
        return sum(link.startswith("socket:") for link in links)

    def lowest(self, seconds: int) -> int:
        """The fewest sockets within the time: what has just been asked may still be open."""
        seen = []
        for _ in range(seconds * 10):
            seen.append(self.sockets)
            time.sleep(0.1)
        return min(seen)

    def counts(self) -> dict[str, int]:
        """The server's own, asked for by a signal."""
        before = self._server.output().count("followed")
        self._server.process.send_signal(signal.SIGUSR1)
        deadline = time.monotonic() + 20
        while self._server.output().count("followed") == before and time.monotonic() < deadline:
            time.sleep(0.05)
        line = next(line for line in reversed(self._server.output().splitlines()) if "followed" in line)
        return {name: int(number) for name, number in re.findall(r"(\w+)['\"]?[=:] ?(\d+)", line)}

    def settled(self, clients: int, quiet: int) -> dict[str, Any]:
        """Until all counts are those of so many clients; what they are in the end."""
        wanted = dict.fromkeys(("sockets", "sessions", "environs", "connected", "clients"), clients)
        wanted |= {"followed": 2 * clients, "descriptors": quiet + clients}
        deadline = time.monotonic() + SETTLED_SECONDS
        while True:
            counts = {**self.counts(), "descriptors": self.sockets}
            found = {name: counts.get(name) for name in wanted}
            if found == wanted or time.monotonic() > deadline:
                assert found == wanted
                return found
            time.sleep(0.5)


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
    server = start_server(limited=False)
    gauge = Gauge(server)
    quiet = gauge.lowest(seconds=3)
    phone = Phone(server, 1)
    memory: dict[int, int] = {}
    settled: list[dict[str, Any]] = []

    def look(elapsed: float | None) -> None:
        if elapsed is None:
            settled.append(gauge.settled(size, quiet))
        elif int(elapsed) % 30 == 0:
            memory[int(elapsed)] = gauge.memory_kib

    people = asyncio.run(crowd(server, phone, size, seconds, look))

    after = gauge.settled(0, quiet)
    trouble = [one for person in people for one in person.trouble]
    assert trouble == [], json.dumps(trouble[:3])
    assert settled[0]["clients"] == size
    figures = {"clients": size, "visits": sum(p.visits for p in people), "votes": sum(p.votes for p in people)}
    if seconds >= 600:
        third, last = memory[180], max(memory[second] for second in memory if second >= 540)
        assert last < third * 1.1, memory
        figures |= {"MiB_at_minute_3": third // 1024, "MiB_at_minute_10": last // 1024}
    survived(**figures, left_behind=after["followed"] + after["sessions"])
