"""Work that comes round: a failure is no end."""

from typing import Any

import pytest

from facilitator.live.rounds import every


class Stop(Exception):
    """The test has seen enough."""


class Clock:
    """Sleeps at once, so many times."""

    def __init__(self, times: int) -> None:
        self.slept: list[float] = []
        self._times = times

    def sleep(self, seconds: float) -> None:
        if len(self.slept) == self._times:
            raise Stop
        self.slept.append(seconds)


def test_what_fails_comes_round_again() -> None:
    done: list[int] = []
    clock: Any = Clock(3)

    def work() -> None:
        done.append(len(done))
        if len(done) == 1:
            raise ValueError

    with pytest.raises(Stop):
        every(clock, 2.0, work)

    assert (done, clock.slept) == ([0, 1, 2], [2.0, 2.0, 2.0])


def test_what_is_wanted_at_once_does_not_wait_for_the_first_pause() -> None:
    done: list[int] = []
    clock: Any = Clock(2)

    with pytest.raises(Stop):
        every(clock, 2.0, lambda: done.append(len(clock.slept)), at_once=True)

    assert done == [0, 1, 2]
