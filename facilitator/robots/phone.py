"""One simulated phone: its own device cookie, the page, the socket, and a copy of what the page would show."""

import asyncio
import json
import re
import secrets
from typing import Any

import aiohttp
import socketio
from yarl import URL

BOOT = re.compile(r'id="boot">(.*?)</script>', re.DOTALL)
NO_EPOCH = ""
PATIENCE_SECONDS = 20


async def read_boot(session: aiohttp.ClientSession, address: str) -> dict[str, Any]:
    """The boot data of a page. Raises RuntimeError where there is none."""
    async with session.get(address) as response:
        found = BOOT.search(await response.text())
    if found is None:
        raise RuntimeError(f"no page at {address}: {response.status}")
    boot: dict[str, Any] = json.loads(found[1])
    return boot


class Phone:
    """Joins a track and keeps its records: older ones are ignored, a gap asks again, a reset clears."""

    def __init__(self, base: str, code: str, track: int) -> None:
        self._base = base
        self._code = code
        self._track = track
        self._http = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))
        self._socket = socketio.AsyncClient(http_session=self._http, reconnection_attempts=0)
        self._stream = ""
        self._rev = -1
        self.records: dict[tuple[str, str], dict[str, Any]] = {}
        self.mine: dict[str, Any] = {}
        self.ended = False
        self._closed = False
        self._socket.on("changes", self._changes)
        self._socket.on("mine", self._take_mine)
        self._socket.on("bye", self._bye)
        self._socket.on("connect", self._hello)

    async def open(self) -> None:
        """Takes a seat and connects."""
        join = {"code": self._code, "track": self._track}
        async with self._http.post(f"{self._base}/api/join", json=join) as response:
            reply = await response.json()
        if not reply["ok"]:
            raise RuntimeError(f"cannot join: {reply['code']}")
        boot = await read_boot(self._http, f"{self._base}/{self._code}/{self._track}")
        self.board, self.event = boot["board"], boot["event"]["id"]
        self._stream = f"board:{self.board}"
        await self._socket.connect(
            self._base,
            auth={"as": reply["as"], "v": boot["v"]},
            transports=["websocket"],
            headers=self._headers(),
            wait_timeout=PATIENCE_SECONDS,
        )

    async def close(self) -> None:
        self._closed = True
        try:
            await self._socket.disconnect()
        finally:
            await self._http.close()

    def shown(self, kind: str) -> list[dict[str, Any]]:
        """Records of one kind, as the page has them."""
        return [record for (name, _), record in self.records.items() if name == kind]

    async def act(self, name: str, **fields: Any) -> dict[str, Any]:
        """Sends one command and returns its reply; `{ok: False}` when the connection is away."""
        command = {"op": secrets.token_urlsafe(16), "name": name, **fields}
        try:
            answer = await self._socket.call("ops", [command], timeout=PATIENCE_SECONDS)
        except (socketio.exceptions.SocketIOError, OSError):
            return {"ok": False, "code": "offline"}
        self._take_mine(answer.get("mine"))
        reply: dict[str, Any] = answer["replies"][0] if answer["ok"] else answer
        return reply

    def _headers(self) -> dict[str, str]:
        cookies = self._http.cookie_jar.filter_cookies(URL(self._base))
        return {"Cookie": "; ".join(f"{name}={morsel.value}" for name, morsel in cookies.items())}

    async def _hello(self) -> None:
        self._socket.start_background_task(self._ask)

    async def _ask(self) -> None:
        """Says hello until it is answered, or until the connection, which will say it again, is gone."""
        hello = {"stream": self._stream, "rev": -1, "epoch": NO_EPOCH}
        answer = None
        while answer is None and not self._closed:
            try:
                answer = await self._socket.call("hello", hello, timeout=PATIENCE_SECONDS)
            except socketio.exceptions.SocketIOError:
                await asyncio.sleep(1)
        if answer and answer["ok"]:
            self._rev = -1
            self._take_mine(answer["mine"])
            await self._changes(answer["changes"])

    async def _changes(self, changes: dict[str, Any]) -> None:
        if changes["rev"] < self._rev:
            return
        if changes["fetch"] or (changes["since"] > self._rev and not changes["reset"]):
            await self._hello()
            return
        if changes["reset"]:
            self.records.clear()
        for kind, key in changes["gone"]:
            self.records.pop((kind, key), None)
        for record in changes["put"]:
            self.records[record["t"], record["id"]] = record
        self._rev = changes["rev"]

    def _take_mine(self, mine: dict[str, Any] | None) -> None:
        if mine and mine["rev"] >= self.mine.get("rev", 0):
            self.mine = mine

    def _bye(self, _body: dict[str, Any]) -> None:
        self.ended = True
