"""What all robots of one play share: where the server is, how fast time goes, and what they write down."""

import asyncio
import random
import time
from dataclasses import dataclass, field

from facilitator.robots.ledger import Ledger
from facilitator.robots.watch import Watch


@dataclass(slots=True)
class Hall:
    """`pace`: how much faster than people the robots act; `clock_speed`: how much faster the server's clock runs."""

    base: str
    code: str
    pace: float = 1.0
    clock_speed: float = 1.0
    ledger: Ledger = field(default_factory=Ledger)
    watch: Watch = field(default_factory=Watch)
    over: bool = False
    _offset: float = 0.0
    _error: float = float("inf")

    def heard(self, now: int, asked_at: float) -> None:
        """The server's clock (ms) in an answer to what was asked at this moment of `time.monotonic`."""
        rtt = time.monotonic() - asked_at
        if rtt <= self._error:
            self._error = rtt
            self._offset = now - (asked_at + rtt / 2) * 1000 * self.clock_speed

    def now(self) -> float:
        """The server's clock, ms."""
        return time.monotonic() * 1000 * self.clock_speed + self._offset

    async def wait(self, seconds: float) -> None:
        """Seconds as people feel them."""
        await asyncio.sleep(max(0.0, seconds) / self.pace)

    async def think(self, chance: random.Random, mean: float) -> None:
        """A pause as people make it: mostly short, at times three times as long."""
        await self.wait(min(3 * mean, 0.2 * mean + chance.expovariate(1 / (0.8 * mean))))
