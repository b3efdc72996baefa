"""Phones and staff in Python, over the real wire: devices with their cookies, pages with their records."""

import json
import re
import secrets
import threading
import time
from collections.abc import Callable
from typing import Any

import requests

from facilitator.protocol import COMMANDS, BoardCommand, EventCommand
from tests.system.server import Server
from tests.system.wire import Wire

Record = dict[str, Any]
Reply = dict[str, Any]

BOOT = re.compile(r'id="boot">(.*?)</script>', re.DOTALL)
TRACK_ROLES = ("moderator", "scribe", "screen")
SECONDS = 10


def command(name: str, **fields: Any) -> dict[str, Any]:
    """A command under an operation id of its own."""
    return {"op": secrets.token_urlsafe(16), "name": name, **fields}


class Device:
    """A browser: a jar of cookies."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.http = requests.Session()
        server.guests.append(self.http)

    def post(self, path: str, body: Any, **more: Any) -> requests.Response:
        return self.http.post(f"{self.server.url}{path}", json=body, timeout=SECONDS, **more)

    def get(self, path: str, **more: Any) -> requests.Response:
        return self.http.get(f"{self.server.url}{path}", timeout=SECONDS, **more)

    def boot(self, path: str) -> dict[str, Any]:
        """The data of a page's first paint."""
        answer = self.get(path)
        found = BOOT.search(answer.text)
        assert found, (answer.status_code, answer.text[:300])
        boot: dict[str, Any] = json.loads(found[1])
        return boot

    def join(self, track: int | None = 1) -> dict[str, Any]:
        """Takes a seat."""
        return self._ok(self.post("/api/join", {"code": self.server.code, "track": track}))

    def enter(self, role: str, track: int | None = None) -> dict[str, Any]:
        """Takes the grant of a role by its link."""
        return self._ok(self.post("/api/enter", {"secret": self.server.secret(role, track)}))

    def ops(self, as_: str, *commands: dict[str, Any]) -> dict[str, Any]:
        """A batch over HTTP: the whole answer."""
        answer: dict[str, Any] = self.post("/api/ops", {"as": as_, "ops": list(commands)}).json()
        return answer

    @property
    def cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.http.cookies.items())

    @staticmethod
    def _ok(answer: requests.Response) -> dict[str, Any]:
        body: dict[str, Any] = answer.json()
        assert body["ok"], body
        return body


class Page:
    """A connected page under one grant, keeping its streams by the client rule of protocol.Changes.

    `frames` are all events in the order received; `refused` the code with which a connection was turned down.
    """

    def __init__(
        self, device: Device, as_: str, streams: tuple[str, ...] = (), board: str | None = None, auth: str | None = None
    ) -> None:
        """`auth` replaces what the page says of itself when it connects."""
        self.device, self.server, self.as_, self.board = device, device.server, as_, board
        self._auth = json.dumps({"as": as_, "v": 1}) if auth is None else auth
        self.epoch, self.bye, self.refused = "", "", ""
        self.mine: dict[str, Any] = {}
        self.frames: list[tuple[str, Any]] = []
        self._streams: dict[str, dict[str, Any]] = {name: {"rev": -1, "records": {}} for name in streams}
        self._acks: dict[int, Any] = {}
        self._hellos: dict[int, str] = {}
        self._last_ack = 0
        self._ready = False
        self._news = threading.Condition()
        self.server.guests.append(self)
        self.connect()

    # the connection

    def connect(self, **headers: str) -> None:
        """Opens the socket and says hello for every stream, from what the page has."""
        self._ready, self.refused, self._acks, self._hellos = False, "", {}, {}
        if hasattr(self, "wire"):
            self.wire.drop()
        self.wire = Wire(self.server.url, self._take, headers={"Cookie": self.device.cookie, **headers})
        self.wire.send("40" + self._auth)
        self.until(lambda page: page._ready or page.refused or page.closed, SECONDS)
        if self._ready:
            with self._news:
                for stream in self._streams:
                    self._say_hello(stream)
            self.until(lambda page: not page._hellos or page.closed, SECONDS)

    def drop(self) -> None:
        self.wire.drop()

    def reconnect(self) -> None:
        self.connect()

    def close(self) -> None:
        self.drop()

    @property
    def closed(self) -> bool:
        return self.wire.closed.is_set()

    def call(self, event: str, body: Any, seconds: float = SECONDS) -> Any:
        """What the server acknowledges the event with."""
        return self.call_raw(lambda ack: f"42{ack}{json.dumps([event, body], ensure_ascii=False)}", seconds)

    def call_raw(self, frame: Callable[[int], str], seconds: float = SECONDS) -> Any:
        """Sends the frame made for an acknowledgement's number, and waits for that acknowledgement."""
        with self._news:
            self._last_ack += 1
            ack = self._last_ack
        self.wire.send(frame(ack))
        self.until(lambda page: ack in page._acks or page.closed, seconds)
        assert ack in self._acks, "the connection was closed"
        return self._acks.pop(ack)

    # acting

    def ops(self, batch: Any) -> dict[str, Any]:
        answer: dict[str, Any] = self.call("ops", batch)
        with self._news:
            self._take_mine(answer.get("mine"))
        return answer

    def ask(self, name: str, **fields: Any) -> Reply:
        """The reply to one command, refused or not; the board and the event are filled in."""
        if issubclass(COMMANDS[name], BoardCommand):
            fields.setdefault("board", self.board)
        if issubclass(COMMANDS[name], EventCommand):
            fields.setdefault("event", self.server.event)
        reply: Reply = self.ops([command(name, **fields)])["replies"][0]
        return reply

    def do(self, name: str, **fields: Any) -> Reply:
        reply = self.ask(name, **fields)
        assert reply["ok"], reply
        return reply

    def hello(self, stream: str, rev: int = -1, epoch: str = "") -> dict[str, Any]:
        answer: dict[str, Any] = self.call("hello", {"stream": stream, "rev": rev, "epoch": epoch})
        return answer

    def add_idea(self, text: str, **fields: Any) -> str:
        return str(self.do("add_idea", id=secrets.token_urlsafe(16), text=text, **fields)["id"])

    def vote(self, idea: str, value: int = 1) -> Reply:
        return self.do("set_vote", ballot=self.ballot, idea=idea, value=value)

    @property
    def ballot(self) -> str:
        (board,) = self.table("board").values()
        return str(board["ballot"]["id"])

    # what the page has

    def table(self, kind: str) -> dict[str, Record]:
        with self._news:
            return {
                key: record
                for known in self._streams.values()
                for (tag, key), record in known["records"].items()
                if tag == kind
            }

    def record(self, kind: str, key: str) -> Record | None:
        return self.table(kind).get(key)

    @property
    def revs(self) -> dict[str, int]:
        return {stream: known["rev"] for stream, known in self._streams.items()}

    def until(self, is_so: Callable[["Page"], Any], seconds: float = 5) -> Any:
        """Waits for a frame that makes it true; an AssertionError with what the page has after so many seconds."""
        deadline = time.monotonic() + seconds
        with self._news:
            while not (found := is_so(self)):
                left = deadline - time.monotonic()
                if left <= 0:
                    raise AssertionError(
                        f"waited {seconds} s in vain; {self.as_} has {self._streams}, {self.frames[-3:]}"
                    )
                self._news.wait(left)
        return found

    def await_record(self, kind: str, seconds: float = 5, **fields: Any) -> Record:
        """The record with these values, as soon as the page has it."""

        def found(page: Page) -> Record | None:
            records = page.table(kind).values()
            return next((record for record in records if fields.items() <= record.items()), None)

        record: Record = self.until(found, seconds)
        return record

    # frames as they come in, on the reader's thread

    def _take(self, text: str | None) -> None:
        with self._news:
            if text is not None:
                self._handle(text)
            self._news.notify_all()

    def _handle(self, text: str) -> None:
        if text == "2":
            self.wire.send("3")
        elif text.startswith("40"):
            self._ready = True
        elif text.startswith("44{"):
            self.refused = json.loads(text[2:])["message"]
        elif found := re.match(r"43(\d+)", text):
            body = json.loads(text[found.end() :])
            self._acknowledged(int(found[1]), body[0] if body else None)
        elif text.startswith("42"):
            name, body = json.loads(text[2:])
            self.frames.append((name, body))
            if name == "changes":
                self._apply(body, answers_hello=False)
            elif name == "mine":
                self._take_mine(body)
            elif name == "bye":
                self.bye = body["code"]

    def _acknowledged(self, ack: int, answer: Any) -> None:
        if self._hellos.pop(ack, None) is None:
            self._acks[ack] = answer
            return
        self.epoch = answer["epoch"]
        self._apply(answer["changes"], answers_hello=True)
        self._take_mine(answer["mine"])

    def _say_hello(self, stream: str) -> None:
        """Unless one is on its way."""
        if stream not in self._hellos.values():
            self._last_ack += 1
            self._hellos[self._last_ack] = stream
            body = {"stream": stream, "rev": self._streams[stream]["rev"], "epoch": self.epoch}
            self.wire.send(f"42{self._last_ack}{json.dumps(['hello', body])}")

    def _apply(self, changes: dict[str, Any], *, answers_hello: bool) -> None:
        known = self._streams.get(changes["stream"])
        if known is None or (changes["rev"] < known["rev"] and not (changes["reset"] and answers_hello)):
            return
        if changes["fetch"] or (changes["since"] > known["rev"] and not changes["reset"]):
            self._say_hello(changes["stream"])
            return
        if changes["reset"]:
            known["records"].clear()
        for kind, key in changes["gone"]:
            known["records"].pop((kind, key), None)
        for record in changes["put"]:
            known["records"][record["t"], record["id"]] = record
        known["rev"] = changes["rev"]

    def _take_mine(self, mine: dict[str, Any] | None) -> None:
        if mine and mine["rev"] >= self.mine.get("rev", -1):
            self.mine = mine


class Phone(Page):
    """A participant on a track, following its board and the event."""

    def __init__(self, server: Server, track: int = 1, device: Device | None = None) -> None:
        device = device or Device(server)
        seat = device.join(track)
        self.participant, self.code = seat["participant"], seat["code"]
        board = server.boards[track]
        super().__init__(device, seat["as"], (f"board:{board}", f"event:{server.event}"), board)


class Staff(Page):
    """Somebody who came in by a role link, following the event and the board of a track role, or the one given."""

    def __init__(
        self,
        server: Server,
        role: str,
        track: int | None = None,
        device: Device | None = None,
        board: str | None = None,
    ) -> None:
        device = device or Device(server)
        device.enter(role, track)
        board = server.boards[track] if track else board
        streams = (f"event:{server.event}",) + ((f"board:{board}",) if board else ())
        ref = f"{server.code}/{role}" + (f"/{track}" if role in TRACK_ROLES else "")
        super().__init__(device, ref, streams, board)
