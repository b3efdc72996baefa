"""Somebody who only wants to take part, and measures from outside how long the others make everybody wait."""

import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.system.client import Device, Staff
from tests.system.server import Server

QUIET_SECONDS = 1.5
BETWEEN_ANSWERS = 0.005
ANSWERS_PER_PAGE = 40
# Noise of the machine only ever adds: the best of so many attempts is nearest to what the attack itself costs.
ATTEMPTS = 3


@dataclass
class Waits:
    """Milliseconds for every answer and every page."""

    answers: list[float] = field(default_factory=list)
    pages: list[float] = field(default_factory=list)
    trouble: list[BaseException] = field(default_factory=list)

    @property
    def p99(self) -> float:
        return round(statistics.quantiles(self.answers, n=100, method="inclusive")[98], 1)

    @property
    def longest(self) -> float:
        return round(max(self.answers), 1)

    @property
    def longest_page(self) -> float:
        return round(max(self.pages, default=0.0), 1)


class Neighbour:
    """Somebody on another track, with a socket that stays open: a scribe, who may ask without a limit."""

    def __init__(self, server: Server, track: int = 2) -> None:
        self.phone, self._stranger = Staff(server, "scribe", track), Device(server)
        self._stream = f"board:{self.phone.board}"
        self._path = f"/{server.code}/{track}"
        self.quiet, self.waits = Waits(), Waits()

    def bears(self, attack: Callable[[], None], beyond: float) -> dict[str, float]:
        """Whether its p99 grows by no more than so many ms while others attack; figures for the record."""
        for attempt in range(ATTEMPTS):
            with self.watching() as self.quiet:
                threading.Event().wait(QUIET_SECONDS)
            with self.watching() as self.waits:
                began = time.monotonic()
                attack()
                threading.Event().wait(max(0, began + QUIET_SECONDS - time.monotonic()))
            if self.waits.p99 - self.quiet.p99 < beyond:
                break
            assert attempt < ATTEMPTS - 1, self.figures()
        return self.figures()

    @contextmanager
    def watching(self) -> Iterator[Waits]:
        """Asks again and again, until the block ends; an answer that does not come is an AssertionError."""
        waits, over = Waits(), threading.Event()
        thread = threading.Thread(target=self._ask, args=(waits, over), daemon=True)
        thread.start()
        try:
            yield waits
        finally:
            over.set()
            thread.join(30)
        assert not waits.trouble, waits.trouble
        assert len(waits.answers) > 1

    def _ask(self, waits: Waits, over: threading.Event) -> None:
        """A page now and then, between the answers: its own work is not what the others wait for."""
        asked = 0
        try:
            while not over.wait(BETWEEN_ANSWERS):
                waits.answers.append(_timed(self._hello))
                asked += 1
                if asked % ANSWERS_PER_PAGE == 0:
                    waits.pages.append(_timed(self._page))
        except Exception as error:  # noqa: BLE001  told by the block that watches
            waits.trouble.append(error)

    def _hello(self) -> None:
        self.phone.hello(self._stream, self.phone.revs[self._stream], self.phone.epoch)

    def _page(self) -> None:
        self._stranger.get(self._path).raise_for_status()

    def figures(self) -> dict[str, float]:
        """What others waited, beside what they wait when all is quiet."""
        return {
            "others_waited_p99_ms": self.waits.p99, "quiet_p99_ms": self.quiet.p99,
            "others_waited_longest_ms": self.waits.longest, "quiet_longest_ms": self.quiet.longest,
            "longest_page_ms": self.waits.longest_page, "quiet_longest_page_ms": self.quiet.longest_page,
        }  # fmt: skip


def _timed(ask: Callable[[], object]) -> float:
    began = time.perf_counter()
    ask()
    return (time.perf_counter() - began) * 1000
