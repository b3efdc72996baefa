"""Many devices at once over plain HTTP, from addresses of their own choice: cheaper than a browser each."""

import http.client
import json
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from tests.system.server import Server

T, R = TypeVar("T"), TypeVar("R")
SECONDS, HANDS = 60, 12


@dataclass
class Stranger:
    """A device with a cookie, behind `address`."""

    server: Server
    address: str = "127.0.0.1"
    cookie: str = ""
    seat: str = ""
    code: str = ""

    def ask(self, path: str, body: Any = None, **headers: str) -> dict[str, Any]:
        """The answer's JSON; with a body the request is a POST."""
        way = http.client.HTTPConnection("127.0.0.1", self.server.port, SECONDS, source_address=(self.address, 0))
        try:
            sent = None if body is None else json.dumps(body)
            more = {"Content-Type": "application/json", "Cookie": self.cookie, **headers}
            way.request("GET" if body is None else "POST", path, sent, more)
            answer = way.getresponse()
            if given := answer.headers.get("Set-Cookie"):
                self.cookie = given.partition(";")[0]
            found: dict[str, Any] = json.loads(answer.read())
            return found
        finally:
            way.close()

    def join(self, track: int = 1) -> dict[str, Any]:
        reply = self.ask("/api/join", {"code": self.server.code, "track": track})
        self.seat, self.code = reply.get("participant", ""), reply.get("code", "")
        return reply

    def ops(self, *commands: dict[str, Any]) -> list[dict[str, Any]]:
        """The replies to a batch of a participant's commands."""
        answer = self.ask("/api/ops", {"as": f"{self.server.code}/participant", "ops": list(commands)})
        return list(answer.get("replies") or [answer])


def together(work: Callable[[T], R], things: Iterable[T]) -> list[R]:
    """The work for each, a dozen at a time; the results in order."""
    with ThreadPoolExecutor(HANDS) as hands:
        return list(hands.map(work, things))
