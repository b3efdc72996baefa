"""Guessing secrets is slow: every wrong try of a holder doubles the wait for the next, and a right one ends it."""

import math
from dataclasses import dataclass, field
from typing import Final

from facilitator.domain.errors import Refused
from facilitator.domain.limits import Limiter, Rate

FIRST_MS: Final = 1_000
LONGEST_MS: Final = 60_000
FORGET_AFTER_MS: Final = 600_000
MANY: Final = 10_000

# Wrong codes of a device that has a seat, before they count with those of its address: it is never locked out by it.
OWN_CODES: Final = Rate(5, 1 / 3600)
# Wrong codes of an address: a hall full of people may mistype, and in eight hours nobody meets one of 500 seats.
CODES: Final = Rate(1_000, 0.5)
# Wrong PINs of an address, over all accounts.
PINS: Final = Rate(30, 0.1)


@dataclass(slots=True)
class Wait:
    """`wrong` tries in a row; the next one is taken from `until` on."""

    wrong: int
    until: int


@dataclass(slots=True)
class Delays:
    """Waits by holder, kept in memory; times in ms."""

    _waits: dict[str, Wait] = field(default_factory=dict)

    def begin(self, holder: str, now: int) -> None:
        """A try, which counts as wrong until `right` says otherwise: tries side by side gain nothing.

        Raises `slow_down` with `retry_in` seconds.
        """
        wait = self._waits.get(holder)
        if wait is not None and now < wait.until:
            raise Refused("slow_down", retry_in=math.ceil((wait.until - now) / 1000))
        wrong = wait.wrong + 1 if wait is not None and now < wait.until + FORGET_AFTER_MS else 1
        delay = min(LONGEST_MS, FIRST_MS * 2 ** min(wrong - 1, 16))
        self._waits[holder] = Wait(wrong, now + delay)
        if len(self._waits) > MANY:
            self._forget(now)

    def right(self, holder: str) -> None:
        """The try was right: nothing is remembered."""
        self._waits.pop(holder, None)

    def _forget(self, now: int) -> None:
        self._waits = {key: wait for key, wait in self._waits.items() if now < wait.until + FORGET_AFTER_MS}


@dataclass(slots=True)
class Codes:
    """Wrong joining and return codes: first of the device itself, where it has a seat, then of its address."""

    _own: Limiter = field(default_factory=lambda: Limiter(OWN_CODES))
    _address: Limiter = field(default_factory=lambda: Limiter(CODES))

    def begin(self, device: str | None, address: str, now: int) -> "Try":
        """A try, which counts as wrong until `right`. Raises `slow_down`."""
        if device is not None:
            try:
                self._own.take(device, now)
            except Refused:
                pass
            else:
                return Try(self._own, device)
        self._address.take(address, now)
        return Try(self._address, address)


@dataclass(frozen=True, slots=True)
class Try:
    """One try of a code and the bucket that it was taken from."""

    limiter: Limiter
    holder: str

    def right(self) -> None:
        """It was no guess after all."""
        self.limiter.give_back(self.holder)
