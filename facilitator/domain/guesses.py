"""Guessing secrets is slow, and nobody's guesses keep others out.

What eight hours of guessing without a pause come to:

* One of 500 seats, by return codes of six signs out of 32: an address has `CODES` and `OWN_OF_ADDRESS`, 20,780 tries,
  each of which meets one with 500 / 32**6: 1 %.
* A PIN of six digits: an address has seven tries in the first minute and one in each that follows, 490: 0.05 %. Any
  number of addresses together have one in `Turns.gap`, 5,760: 0.6 %; where four PINs are good for one account, 2.3 %.
  One try is at most four runs of scrypt on a thread of their own, and no more than a few wait there.
"""

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
# Wrong codes of all such devices of an address, so that new seats bring no new tries.
OWN_OF_ADDRESS: Final = Rate(2_500, 0.1)
# Wrong codes of an address: a hall full of people may mistype.
CODES: Final = Rate(1_000, 0.5)
# Wrong codes of events: they stand on posters, so right ones are not counted.
EVENT_CODES: Final = Rate(1_000, 0.5)
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

    def check(self, holder: str, now: int) -> None:
        """Raises `slow_down` with `retry_in` seconds."""
        wait = self._waits.get(holder)
        if wait is not None and now < wait.until:
            raise Refused("slow_down", retry_in=math.ceil((wait.until - now) / 1000))

    def begin(self, holder: str, now: int) -> None:
        """A try, which counts as wrong until `right` says otherwise: tries side by side gain nothing.

        Raises `slow_down` with `retry_in` seconds.
        """
        self.check(holder, now)
        wait = self._waits.get(holder)
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
class Turns:
    """Strangers' tries of one account: one in `gap` ms, whatever their address. Who had to wait has a turn kept."""

    gap: int = 5_000
    _free: dict[str, int] = field(default_factory=dict)
    _kept: dict[tuple[str, str], int] = field(default_factory=dict)

    def take(self, account: str, address: str, now: int) -> None:
        """Raises `slow_down` with the seconds until the address has its turn, which no other address can take."""
        turn = self._kept.get((account, address))
        if turn is None:
            turn = max(self._free.get(account, now), now)
            self._free[account] = turn + self.gap
            self._kept[account, address] = turn
        if now < turn:
            raise Refused("slow_down", retry_in=math.ceil((turn - now) / 1000))
        del self._kept[account, address]
        if len(self._kept) + len(self._free) > MANY:
            self._free = {key: free for key, free in self._free.items() if free > now}
            self._kept = {key: kept for key, kept in self._kept.items() if now < kept + FORGET_AFTER_MS}


@dataclass(slots=True)
class Codes:
    """Wrong codes of one kind: first of the device itself, where we have met it, then of its address."""

    _own: Limiter = field(default_factory=lambda: Limiter(OWN_CODES))
    _own_of_address: Limiter = field(default_factory=lambda: Limiter(OWN_OF_ADDRESS))
    _address: Limiter = field(default_factory=lambda: Limiter(CODES))

    def begin(self, device: str | None, address: str, now: int) -> "Try":
        """A try, which counts as wrong until `right`. Raises `slow_down`."""
        if device is not None:
            own = ((self._own, device), (self._own_of_address, address))
            try:
                return Try.taken(own, now)
            except Refused:
                pass
        return Try.taken(((self._address, address),), now)


@dataclass(frozen=True, slots=True)
class Try:
    """One try of a code and the buckets that it was taken from, with their holders."""

    buckets: tuple[tuple[Limiter, str], ...]

    @classmethod
    def taken(cls, buckets: tuple[tuple[Limiter, str], ...], now: int) -> "Try":
        """From all of them or from none. Raises `slow_down`."""
        done: list[tuple[Limiter, str]] = []
        try:
            for limiter, holder in buckets:
                limiter.take(holder, now)
                done.append((limiter, holder))
        except Refused:
            cls(tuple(done)).right()
            raise
        return cls(buckets)

    def right(self) -> None:
        """It was no guess after all."""
        for limiter, holder in self.buckets:
            limiter.give_back(holder)
