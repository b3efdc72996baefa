"""Looks all the time, as others would, whether reading goes on: a page, changes over HTTP, a socket's answers."""

import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tests.system.client import Device, Staff
from tests.system.server import Server

PAUSE = 0.03
STALLED_MS = 250


class Probe:
    """Longest and usual waits, by what was waited for."""

    def __init__(self, server: Server) -> None:
        self._phone = Staff(server, "scribe", 2)  # who may ask without a limit
        self._http = Device(server)
        self._page = f"/{server.code}/2"
        self._stream = f"board:{self._phone.board}"
        self.failures: list[str] = []

    @contextmanager
    def looking(self) -> Iterator[list[float]]:
        """The milliseconds of every look while the block runs."""
        found: list[float] = []
        over = threading.Event()
        looks: tuple[Callable[[], object], ...] = (self._reads, self._hellos, self._opens)
        threads = [threading.Thread(target=self._look, args=(look, found, over), daemon=True) for look in looks]
        for thread in threads:
            thread.start()
        yield found
        over.set()
        for thread in threads:
            thread.join(30)

    def quiet(self, seconds: float = 2.0) -> list[float]:
        """The same while nothing is wrong."""
        with self.looking() as found:
            threading.Event().wait(seconds)
        return found

    def _look(self, look: Callable[[], object], found: list[float], over: threading.Event) -> None:
        while not over.is_set():
            began = time.monotonic()
            try:
                look()
            except Exception as error:  # noqa: BLE001  whatever goes wrong here is the finding
                self.failures.append(repr(error)[:300])
            found.append((time.monotonic() - began) * 1000)
            over.wait(PAUSE)

    def _reads(self) -> None:
        device = self._phone.device
        params = {"as": self._phone.as_, "stream": self._stream, "rev": 0, "epoch": self._phone.epoch}
        assert device.get("/api/changes", params=params).json()["ok"]

    def _hellos(self) -> None:
        assert self._phone.hello(self._stream, self._phone.revs[self._stream], self._phone.epoch)["ok"]

    def _opens(self) -> None:
        assert self._http.get(self._page).ok


def p99(found: list[float]) -> int:
    return round(statistics.quantiles(found, n=100)[98])


def check_not_stalled(probe: Probe, quiet: list[float], during: list[float]) -> dict[str, int]:
    """Figures; fails where 1 of 100 looks waited longer than the norm allows, beside the same on a quiet server."""
    assert probe.failures == []
    figures = {
        "reads_p99_ms": p99(during),
        "reads_p99_quiet_ms": p99(quiet),
        "longest_read_ms": round(max(during)),
        "longest_quiet_ms": round(max(quiet)),
    }
    assert p99(during) <= max(STALLED_MS, 3 * p99(quiet)), figures
    return figures
