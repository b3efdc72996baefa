"""The log: a trouble is written once a minute, repeats are counted, nothing in it is long."""

import logging

import pytest
import structlog

from facilitator import logs
from facilitator.logs import LONGEST_VALUE, WINDOW_SECONDS, Harmless, Once, OnceForLibraries, Repeats, shorten


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [1000.0]
    monkeypatch.setattr(logs.time, "monotonic", lambda: now[0])
    return now


def test_repeats_are_kept_back_for_a_minute_and_counted(clock: list[float]) -> None:
    repeats = Repeats()

    first, *others = [repeats.admit("kind") for _ in range(1000)]
    clock[0] += WINDOW_SECONDS

    assert (first, set(others), repeats.admit("kind"), repeats.admit("another")) == (0, {None}, 999, 0)


def test_a_kind_is_the_event_and_the_class_of_its_exception(clock: list[float]) -> None:
    once = Once(Repeats())

    once(None, "error", {"event": "failed", "exc_info": ValueError("from one client")})
    once(None, "error", {"event": "failed", "exc_info": KeyError("x")})
    with pytest.raises(structlog.DropEvent):
        once(None, "error", {"event": "failed", "exc_info": ValueError("from another")})
    clock[0] += WINDOW_SECONDS

    assert once(None, "error", {"event": "failed", "exc_info": ValueError("late")})["kept_back"] == 1


def test_the_libraries_say_the_same_thing_once_and_briefly() -> None:
    only = OnceForLibraries(Repeats())
    records = [
        logging.LogRecord("wire", logging.ERROR, "socket.py", line, "%s", ("x" * 9000,), None) for line in (1, 1, 2)
    ]

    assert [only.filter(record) for record in records] == [True, False, True]
    assert len(records[0].getMessage()) == LONGEST_VALUE


def test_values_are_cut() -> None:
    assert len(shorten(None, "info", {"path": "/" + "x" * 9000})["path"]) == LONGEST_VALUE + 1


def test_what_the_owner_asks_for_is_said_every_time() -> None:
    once = Once(Repeats())

    asked = [once(None, "info", {"event": "connections", "asked": True, "n": n}) for n in range(3)]

    assert asked == [{"event": "connections", "n": n} for n in range(3)]


EVIL = "http://a\x1b[2J\x1b]0;owned\x07\x9b31m\u202e\u2028\r\nnext line"
SAID = "http://a\\x1b[2J\\x1b]0;owned\\x07\\x9b31m\\u202e\\u2028\\r\\nnext line"


def test_nothing_that_a_stranger_has_sent_works_on_a_terminal() -> None:
    record = logging.LogRecord("wire", logging.ERROR, "socket.py", 1, "%s is refused", (EVIL,), None)
    OnceForLibraries(Repeats()).filter(record)
    failed = logging.LogRecord("wire", logging.ERROR, "x", 1, "failed", (), (ValueError, ValueError(EVIL), None))

    assert record.getMessage() == f"{SAID} is refused"
    assert shorten(None, "info", {"event": "connect", "origin": EVIL})["origin"] == SAID
    assert not set(Harmless().format(failed)) & set("\x1b\x07\x9b\r\u202e\u2028")
    assert shorten(None, "info", {"title": "Прямая речь, 5\xa0мин"})["title"] == "Прямая речь, 5\xa0мин"
