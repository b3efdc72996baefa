"""What the server writes of itself: a trouble once a minute, its repeats as a number; nobody fills a disk so."""

import io
import logging
import sys
import threading
import time
from collections.abc import Hashable, MutableMapping
from contextlib import suppress
from typing import IO, Any, Final, TextIO, cast

import structlog

WINDOW_SECONDS: Final = 60
LONGEST_VALUE: Final = 200
WIRE: Final = "facilitator.wire"

Fields = MutableMapping[str, Any]


class Repeats:
    """Lets the first of a kind through, and within a minute no other."""

    def __init__(self) -> None:
        self._seen: dict[Hashable, tuple[float, int]] = {}
        self._lock = threading.Lock()

    def admit(self, kind: Hashable) -> int | None:
        """How many of its kind were kept back since the last one; None where this one is kept back too."""
        now = time.monotonic()
        with self._lock:
            since, kept = self._seen.get(kind, (now - WINDOW_SECONDS, 0))
            if now - since < WINDOW_SECONDS:
                self._seen[kind] = (since, kept + 1)
                return None
            self._seen[kind] = (now, 0)
            return kept


class Once:
    """For structlog: kinds are the event's name and the exception's class, both of our own making.

    What the owner has `asked` for is said every time.
    """

    def __init__(self, repeats: Repeats) -> None:
        self._repeats = repeats

    def __call__(self, _logger: object, method: str, fields: Fields) -> Fields:
        if fields.pop("asked", False):
            return fields
        error = fields.get("exc_info")
        if error is True or (error is None and method == "exception"):
            error = sys.exc_info()[1]
        kept = self._repeats.admit((fields.get("event"), type(error).__name__))
        if kept is None:
            raise structlog.DropEvent
        if kept:
            fields["kept_back"] = kept
        return fields


class OnceForLibraries(logging.Filter):
    """For the libraries' own loggers: a kind is the place in the code."""

    def __init__(self, repeats: Repeats) -> None:
        super().__init__()
        self._repeats = repeats

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = record.getMessage()[:LONGEST_VALUE], ()
        return self._repeats.admit((record.pathname, record.lineno)) is not None


def shorten(_logger: object, _method: str, fields: Fields) -> Fields:
    """No value is longer than a line; what a stranger has sent may be in one."""
    for name, value in fields.items():
        if isinstance(value, str) and len(value) > LONGEST_VALUE:
            fields[name] = value[:LONGEST_VALUE] + "…"
    return fields


class Unfailing(io.TextIOBase):
    """Where a log goes: on a full disk it loses lines, and ends nobody's work."""

    def __init__(self, target: IO[str]) -> None:
        self._target = target

    def write(self, text: str) -> int:
        with suppress(OSError):
            self._target.write(text)
        return len(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._target.flush()


def set_up() -> None:
    """For a server's process."""
    repeats = Repeats()
    structlog.configure(
        processors=[
            Once(repeats),
            shorten,
            structlog.processors.add_log_level,
            structlog.dev.set_exc_info,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.dev.ConsoleRenderer(
                colors=sys.stdout.isatty(), exception_formatter=structlog.dev.plain_traceback
            ),
        ],
        logger_factory=structlog.PrintLoggerFactory(cast("TextIO", Unfailing(sys.stdout))),
    )
    handler = logging.StreamHandler()
    handler.addFilter(OnceForLibraries(repeats))
    wire = logging.getLogger(WIRE)
    wire.handlers, wire.propagate = [handler], False
    wire.setLevel(logging.ERROR)
    threading.excepthook = _thread_failed


def _thread_failed(failed: threading.ExceptHookArgs) -> None:
    structlog.get_logger().error("thread_failed", exc_info=failed.exc_value)
