"""The end of serving: no new operations, what is under way is answered, every page is told when to come back."""

import threading
import time
from collections.abc import Callable, Iterable
from typing import Any, Final

import structlog

from facilitator.actions.pipeline import Pipeline
from facilitator.live.transport import Connections
from facilitator.runtime import Loop

log = structlog.get_logger()

# When pages shall come back: the first after so many ms, the last so many later.
BACK: Final = {"in": 500, "spread": 1500}
# Together under the 3 s within which a service manager may count on our end.
ANSWERS_SECONDS: Final = 1.8
STOP_SECONDS: Final = 0.5
LOOK_SECONDS: Final = 0.02
LAST_BYTES_SECONDS: Final = 0.1


def say_farewell(loop: Loop, pipeline: Pipeline, server: Any, connections: Connections) -> None:
    """Returns when everybody has been answered, at the latest after ANSWERS_SECONDS."""
    pipeline.closing = True
    server.emit("restart", BACK)
    for connection in list(connections.all):
        connection.web.end()
    if not _until(loop, lambda: not connections.all and not loop.answering):
        log.warning("left_without_answers", sockets=len(connections.all), requests=loop.answering)
    loop.sleep(LAST_BYTES_SECONDS)


def _until(loop: Loop, is_so: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + ANSWERS_SECONDS
    while not is_so():
        if time.monotonic() > deadline:
            return False
        loop.sleep(LOOK_SECONDS)
    return True


def stop_all(loop: Loop, stops: Iterable[Callable[[], object]]) -> None:
    """One after the other, all within STOP_SECONDS: a disk that hangs must not keep us.

    Each has a thread of its own that is left behind then; what was acknowledged is on the disk already.
    """
    deadline = time.monotonic() + STOP_SECONDS
    for stop in stops:
        thread = threading.Thread(target=stop, daemon=True)
        thread.start()
        while thread.is_alive() and time.monotonic() < deadline:
            loop.sleep(LOOK_SECONDS)
