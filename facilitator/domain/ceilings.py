"""How many seats one address may have: so high that a hall behind one address never meets it."""

import math
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from facilitator.domain.errors import Refused

WINDOW_MS: Final = 10_000


@dataclass(slots=True)
class Held:
    """Seats of an address, and when its last ones were taken."""

    seats: int = 0
    fresh: deque[int] = field(default_factory=deque)


@dataclass(slots=True)
class Ceilings:
    """`seats` of one address in all, `fresh` of them within ten seconds; 0 is no ceiling. In memory, times in ms."""

    seats: int = 0
    fresh: int = 0
    _held: dict[str, Held] = field(default_factory=dict)

    def admit(self, address: str, now: int) -> None:
        """Counts a new seat. Raises `too_many_seats`, or `slow_down` where one comes free within `retry_in` seconds."""
        held = self._held.setdefault(address, Held())
        if self.seats and held.seats >= self.seats:
            raise Refused("too_many_seats", limit=self.seats)
        while held.fresh and held.fresh[0] <= now - WINDOW_MS:
            held.fresh.popleft()
        if self.fresh and len(held.fresh) >= self.fresh:
            raise Refused("slow_down", retry_in=max(1, math.ceil((held.fresh[0] + WINDOW_MS - now) / 1000)))
        held.seats += 1
        held.fresh.append(now)

    def release(self, addresses: Iterable[str]) -> None:
        """Seats that are no more."""
        for address in addresses:
            if address in self._held:
                self._held[address].seats = max(0, self._held[address].seats - 1)
