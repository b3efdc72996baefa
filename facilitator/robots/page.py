"""A page on a device, as a browser keeps it: cookie, grant, live connection, copies of its streams, outbox."""

import asyncio
import json
import random
import re
import secrets
import time
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from typing import Any

import aiohttp

from facilitator.domain.errors import SENT_AGAIN
from facilitator.protocol import COMMANDS, EventCommand
from facilitator.robots.hall import Hall
from facilitator.robots.ledger import Command, Reply
from facilitator.robots.mirror import Mirror, Record
from facilitator.robots.watch import Heard
from facilitator.robots.wire import Offline, Wire

BOOT = re.compile(r'id="boot">(.*?)</script>', re.DOTALL)
BACK_SECONDS = (0.3, 1.5)
FOLLOWS_WITHIN_SECONDS = 60.0
HOME_AFTER_SECONDS = 60.0


async def read_boot(http: aiohttp.ClientSession, address: str) -> dict[str, Any]:
    """The boot data of a page. Raises RuntimeError where there is none."""
    async with http.get(address) as response:
        found = BOOT.search(await response.text())
    if found is None:
        raise RuntimeError(f"no page at {address}: {response.status}")
    boot: dict[str, Any] = json.loads(found[1])
    return boot


class Page:
    """Subclasses know how its device comes by the grant. `ended`: the server has said good-bye."""

    role = ""

    def __init__(self, hall: Hall, http: aiohttp.ClientSession | None = None) -> None:
        self.hall = hall
        self._is_twin = http is not None
        self.http = http or aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))
        self.ref = self.board_id = self.event = self._epoch = ""
        self.mirrors: dict[str, Mirror] = {}
        self.mine: dict[str, Any] = {}
        self.ended = False
        self._heard = Heard()
        self._asked: set[str] = set()
        self._wire: Wire | None = None
        self._online = asyncio.Event()
        self._news = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()

    # coming and going

    async def enter(self, path: str) -> None:
        """Opens the page and stays connected until `close`."""
        boot = await read_boot(self.http, f"{self.hall.base}{path}")
        self.ref, self.board_id, self.event = boot["as"], boot["board"] or "", boot["event"]["id"]
        self._epoch = boot["epoch"]
        self.mirrors = {stream: Mirror(stream) for stream in boot["streams"]}
        for changes in boot["streams"].values():
            self._take_changes(changes)
        self._take_mine(boot["mine"])
        self._spawn(self._stay())
        await self._online.wait()

    async def close(self) -> None:
        """Says good-bye."""
        self.ended = True
        if self._wire:
            await self._wire.close()
        await self.die()

    async def die(self) -> None:
        """The device goes without a word, for good."""
        self.ended = True
        self._online.set()
        if self._wire:
            self._wire.cut()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if not self._is_twin:
            await self.http.close()

    def cut(self) -> None:
        """The network goes; the page will come back by itself."""
        self._online.clear()
        if self._wire:
            self._wire.cut()

    async def _stay(self) -> None:
        """Comes back by itself, until the server has been away for so long that everybody has gone home."""
        last = time.monotonic()
        while not self.ended and time.monotonic() - last < HOME_AFTER_SECONDS:
            with suppress(Offline):
                await self._connected()
                last = time.monotonic()
            self._online.clear()
            if not self.ended:
                await asyncio.sleep(random.uniform(*BACK_SECONDS))  # noqa: S311  a pause, not a secret
        self.ended = True
        self._online.set()

    async def _connected(self) -> None:
        wire = await Wire.connect(self.http, self.hall.base, {"as": self.ref, "v": 1}, self._event)
        reading = asyncio.create_task(wire.read())
        try:
            self._wire = wire
            for stream in self.mirrors:
                await self._hello(stream)
            self._online.set()
            await reading
        finally:
            wire.cut()
            await asyncio.gather(reading, return_exceptions=True)

    # what the server says

    def _event(self, name: str, body: Any) -> None:
        match name:
            case "changes":
                self._take_changes(body)
            case "mine":
                self._take_mine(body)
            case "pulse":
                self.hall.watch.pulse(self.role, body, self._heard)
            case "bye":
                self.ended = body["code"] != "renewed"  # the page comes back by another cookie
        self._news.set()

    async def _hello(self, stream: str) -> None:
        mirror, asked_at = self.mirrors[stream], time.monotonic()
        assert self._wire is not None
        answer = await self._wire.call("hello", {"stream": stream, "rev": mirror.rev, "epoch": self._epoch})
        self._asked.discard(stream)
        if not answer["ok"]:
            raise Offline(answer["code"])
        self.hall.heard(answer["now"], asked_at)
        self._epoch = answer["epoch"]
        self._take_changes(answer["changes"], answers=True)
        self._take_mine(answer["mine"])
        self._news.set()

    def _take_changes(self, changes: dict[str, Any], *, answers: bool = False) -> None:
        mirror = self.mirrors[changes["stream"]]
        before = {record["id"]: record["voted"] for record in mirror.shown("turnout")}
        todo = mirror.take(changes, answers=answers)
        if todo == "":
            self.hall.watch.frame(self.role, mirror, changes["put"], before)
        elif changes["stream"] not in self._asked:
            self._asked.add(changes["stream"])
            again = self._hello(mirror.stream) if todo == "hello" else self._fetch(mirror.stream, changes["fetch"])
            self._spawn(self._quietly(again))

    async def _fetch(self, stream: str, spread_ms: int) -> None:
        """A short frame that tells of a big change: everybody fetches it, not all at once."""
        await asyncio.sleep(random.uniform(0, spread_ms) / 1000)  # noqa: S311  a pause, not a secret
        found = await self.snapshot(stream)
        self._asked.discard(stream)
        self._take_changes(found, answers=True)
        self._news.set()

    async def snapshot(self, stream: str) -> dict[str, Any]:
        """The whole stream as this page may see it, over HTTP."""
        return await self._get("/api/snapshot", {"as": self.ref, "stream": stream})

    async def fresh_mine(self) -> dict[str, Any]:
        """The own record as it is now, over HTTP."""
        query = {"as": self.ref, "stream": f"board:{self.board_id}"}
        mine: dict[str, Any] = (await self._get("/api/changes", query))["mine"]
        return mine

    async def _get(self, path: str, query: dict[str, str]) -> dict[str, Any]:
        async with self.http.get(f"{self.hall.base}{path}", params=query) as response:
            body: dict[str, Any] = await response.json()
        return body

    def _take_mine(self, mine: dict[str, Any] | None) -> None:
        if mine and mine["stream"] == f"board:{self.board_id}" and mine["rev"] >= self.mine.get("rev", 0):
            self.mine = mine

    def _spawn(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _quietly(self, work: Any) -> None:
        """The next connection says hello again."""
        with suppress(Offline, OSError, aiohttp.ClientError):
            await work

    # what the page shows

    def shown(self, kind: str) -> list[Record]:
        """Records of one kind, as the page has them."""
        return [record for mirror in self.mirrors.values() for record in mirror.shown(kind)]

    @property
    def board(self) -> Record:
        return next(iter(self.shown("board")))

    @property
    def moment(self) -> str:
        return str(self.board["moment"])

    @property
    def ballot(self) -> Record:
        return self.board["ballot"] or {"id": "", "state": "", "mode": ""}

    @property
    def who(self) -> str:
        """The person, or for staff the grant that they act under."""
        return str(self.mine.get("participant") or self.ref)

    async def until(self, is_so: Callable[[], Any], seconds: float) -> bool:
        """Whether a frame makes it true within so many seconds of the world."""
        deadline = time.monotonic() + seconds
        while not is_so():
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), max(0.0, deadline - time.monotonic()))
            except TimeoutError:
                return bool(is_so())
        return True

    # what the page does

    def command(self, name: str, **fields: Any) -> Command:
        """Under an operation id of its own; board or event are filled in."""
        place = {"event": self.event} if issubclass(COMMANDS[name], EventCommand) else {"board": self.board_id}
        return {"op": secrets.token_urlsafe(16), "name": name, **place, **fields}

    async def act(self, name: str, *, expect: Collection[str] = (), **fields: Any) -> Reply:
        """Sends one command until it is answered; refusals that are not expected will be reported."""
        return (await self.send([self.command(name, **fields)], expect))[0]

    async def do(self, name: str, *, expect: Collection[str] = (), **fields: Any) -> Reply:
        """Acts on the board, and waits until the page shows it. A TimeoutError where it never does."""
        reply = await self.act(name, expect=expect, **fields)
        mirror = self.mirrors[f"board:{self.board_id}"]
        if reply["ok"] and not await self.until(lambda: mirror.rev >= reply["rev"], FOLLOWS_WITHIN_SECONDS):
            raise TimeoutError(f"{self.ref} does not follow {name}")
        return reply

    async def send(self, commands: Sequence[Command], expect: Collection[str] = ()) -> list[Reply]:
        """The outbox: without an answer the same operations are sent again; what asks to wait is waited for."""
        replies: dict[str, Reply] = {}
        while waiting := [command for command in commands if command["op"] not in replies]:
            answered = await self._answers(waiting)
            slow = 0
            for command, reply in zip(waiting, answered, strict=True):
                if reply.get("code") in SENT_AGAIN and reply["code"] not in expect:
                    slow = max(slow, reply["detail"]["retry_in"])
                    self.hall.ledger.counts["slowed"] += 1
                    continue
                self.hall.ledger.answered(self.role, self.who, command, reply, expect)
                replies[command["op"]] = reply
            if slow:
                await asyncio.sleep(slow / self.hall.clock_speed)
        return [replies[command["op"]] for command in commands]

    async def send_and_cut(self, commands: Sequence[Command], expect: Collection[str] = ()) -> list[Reply]:
        """The connection goes with the operations on their way: they are sent again when it is back."""
        if self._wire:
            first = asyncio.ensure_future(self._wire.call("ops", commands))
            await asyncio.sleep(random.uniform(0, 0.02))  # noqa: S311  a pause, not a secret
            self.cut()
            await asyncio.gather(first, return_exceptions=True)
            self.hall.ledger.counts["cuts"] += 1
        return await self.send(commands, expect)

    async def _answers(self, commands: Sequence[Command]) -> list[Reply]:
        while True:
            await self._online.wait()
            if self.ended or self._wire is None:
                return [{"op": command["op"], "ok": False, "code": "offline", "detail": {}} for command in commands]
            asked_at = time.monotonic()
            try:
                answer = await self._wire.call("ops", commands)
            except Offline:
                await asyncio.sleep(BACK_SECONDS[0])
                continue
            return self._read_answer(answer, commands, asked_at)

    def _read_answer(self, answer: dict[str, Any], commands: Sequence[Command], asked_at: float) -> list[Reply]:
        if not answer["ok"]:
            return [{**answer, "op": command["op"]} for command in commands]
        self.hall.heard(answer["now"], asked_at)
        self.hall.ledger.seconds.append(time.monotonic() - asked_at)
        self._take_mine(answer["mine"])
        replies: list[Reply] = answer["replies"]
        return replies
