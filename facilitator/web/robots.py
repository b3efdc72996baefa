"""Lets the organiser send simulated participants to a rehearsal, and call them off: a process of their own."""

import subprocess
import sys
from typing import Any

from flask import Blueprint, Response, request

from facilitator.domain.errors import Refused
from facilitator.domain.roles import Actor, Role
from facilitator.protocol import asks
from facilitator.store import find
from facilitator.web.context import Web, answer, taken

COUNT_MAX = 500
SPEED_MAX = 60.0


class Crowd:
    """At most one crowd at a time; `stop` is also called when the server stops."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._count = 0

    def start(self, url: str, code: str, count: int, speed: float) -> None:
        """A new crowd takes the place of the one before."""
        self.stop()
        command = [sys.executable, "-m", "facilitator", "robots", "--url", url, "--event", code]
        command += ["--count", str(count), "--speed", str(speed)]
        self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        self._count = count

    def stop(self) -> None:
        if self.is_running and self._process:
            self._process.terminate()
        self._process = None
        self._count = 0

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def state(self) -> dict[str, Any]:
        return {"ok": True, "running": self.is_running, "n": self._count if self.is_running else 0}


def blueprint(web: Web, crowd: Crowd) -> Blueprint:
    """/api/robots: GET the state, POST to start, DELETE to stop; for the organiser of a rehearsal."""
    robots = Blueprint("robots", __name__)

    def start() -> Response:
        given = taken(asks.StartRobots)
        code, count, speed = _rehearsal_of(web, given.as_), given.n, given.speed
        crowd.start(_own_address(web), code, max(1, min(count, COUNT_MAX)), max(0.1, min(speed, SPEED_MAX)))
        return answer(crowd.state())

    def stop() -> Response:
        _organiser(web, taken(asks.Signed).as_)
        crowd.stop()
        return answer(crowd.state())

    def state() -> Response:
        _organiser(web, request.args.get("as", ""))
        return answer(crowd.state())

    for method, view in (("POST", start), ("DELETE", stop), ("GET", state)):
        robots.add_url_rule("/api/robots", f"{view.__name__}", view, methods=[method])
    return robots


def _organiser(web: Web, ref: str) -> Actor:
    actor = web.actor(ref)
    if actor.role is not Role.ORGANISER:
        raise Refused("not_allowed")
    return actor


def _rehearsal_of(web: Web, ref: str) -> str:
    """The code of the organiser's event; raises `not_rehearsal`."""
    actor = _organiser(web, ref)

    def read(session: Any) -> tuple[str, bool]:
        event = find.event(session, actor, actor.event or "")
        return event.code, event.rehearsal

    code, is_rehearsal = web.read(read)
    if not is_rehearsal:
        raise Refused("not_rehearsal")
    return code


def _own_address(web: Web) -> str:
    host = "127.0.0.1" if web.config.host in ("0.0.0.0", "::") else web.config.host  # noqa: S104
    return f"http://{host}:{web.config.port}"
