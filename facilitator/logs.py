"""What the server writes of itself: a trouble once a minute, its repeats as a number; nobody fills a disk so."""

import io
import logging
import sys
import threading
import time
import unicodedata
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
        record.msg, record.args = visible(record.getMessage()[:LONGEST_VALUE]), ()
        return self._repeats.admit((record.pathname, record.lineno)) is not None


def shorten(_logger: object, _method: str, fields: Fields) -> Fields:
    """No value is longer than a line, and none is more than text; what a stranger has sent may be in one."""
    for name, value in fields.items():
        if isinstance(value, str):
            fields[name] = visible(value[:LONGEST_VALUE]) + ("…" if len(value) > LONGEST_VALUE else "")
    return fields


def visible(text: str, keep: str = "") -> str:
    """The text with its control characters, but those to `keep`, as escapes: nothing in it works on a terminal."""
    return "".join(
        char if char in keep or unicodedata.category(char)[0] not in "CZ" or char == " " else _escaped(char)
        for char in text
    )


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode() if char != "\xa0" else char


def _traceback(target: TextIO, error: Any) -> None:
    """What was raised may hold what a stranger has sent."""
    written = io.StringIO()
    structlog.dev.plain_traceback(written, error)
    target.write(visible(written.getvalue(), keep="\n\t"))


class Harmless(logging.Formatter):
    """A record and its traceback as plain text."""

    def format(self, record: logging.LogRecord) -> str:
        return visible(super().format(record), keep="\n\t")


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
            structlog.dev.ConsoleRenderer(colors=sys.stdout.isatty(), exception_formatter=_traceback),
        ],
        logger_factory=structlog.PrintLoggerFactory(cast("TextIO", Unfailing(sys.stdout))),
    )
    handler = logging.StreamHandler()
    handler.addFilter(OnceForLibraries(repeats))
    handler.setFormatter(Harmless())
    wire = logging.getLogger(WIRE)
    wire.handlers, wire.propagate = [handler], False
    wire.setLevel(logging.ERROR)
    others = logging.StreamHandler()
    others.addFilter(OnceForLibraries(repeats))
    others.setFormatter(Harmless())
    others.setLevel(logging.WARNING)
    logging.getLogger().addHandler(others)
    threading.excepthook = _thread_failed


def _thread_failed(failed: threading.ExceptHookArgs) -> None:
    structlog.get_logger().error("thread_failed", exc_info=failed.exc_value)
