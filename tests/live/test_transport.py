"""What is sent past a connection's queue, and what has to wait in it."""

import queue
import threading
from typing import Any

import pytest

from facilitator.live.transport import Outgoing


class Queue(Outgoing, queue.Queue):  # type: ignore[type-arg]
    """As the library's table of drivers gets it, for plain threads."""


@pytest.fixture
def taken() -> list[Any]:
    return []


@pytest.fixture
def waiting(taken: list[Any]) -> Queue:
    """The queue of a socket that takes everything but `large`."""
    made = Queue()
    made.hand_over = lambda item: item != "large" and not taken.append(item)
    return made


def test_what_the_socket_takes_never_waits(waiting: Queue, taken: list[Any]) -> None:
    waiting.put("one")
    waiting.put("two")

    assert taken == ["one", "two"]
    assert waiting.empty()


def test_nothing_overtakes_what_waits(waiting: Queue, taken: list[Any]) -> None:
    for item in ("one", "large", "two"):
        waiting.put(item)

    assert taken == ["one"]
    assert [waiting.get(), waiting.get()] == ["large", "two"]
    waiting.put("three")
    assert taken == ["one", "three"]


def test_the_end_is_told_through_the_queue(waiting: Queue, taken: list[Any]) -> None:
    waiting.put(None)

    assert waiting.get() is None
    assert taken == []


def test_a_connection_does_not_end_because_nothing_had_to_wait(waiting: Queue) -> None:
    got: list[Any] = []
    thread = threading.Thread(target=lambda: got.append(waiting.get(timeout=0.05)), daemon=True)
    thread.start()
    thread.join(0.3)
    assert thread.is_alive()

    waiting.put("large")
    thread.join(5)
    assert got == ["large"]


def test_where_all_goes_through_the_queue_the_library_waits_as_long_as_it_says() -> None:
    with pytest.raises(queue.Empty):
        Queue().get(timeout=0.01)
