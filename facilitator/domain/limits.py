"""I7: token buckets, so that nobody can flood a board; over one the answer is `slow_down` with a time."""

import math
from dataclasses import dataclass, field

from facilitator.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class Rate:
    """`size` operations at once, refilled by `per_second`."""

    size: float
    per_second: float


IDEAS = Rate(10, 0.25)
OPERATIONS = Rate(60, 5)
# Of one address: people of a hall go one after another, and each costs everybody something.
ERASURES = Rate(20, 0.1)
# Streams that one seat, screen or observer asks for: a few, and again after each loss of the connection.
READS = Rate(60, 4)
# Pages of a device that we have met, and of all strangers of an address: a hall comes at once, from one.
PAGES_OF_DEVICE = Rate(60, 2)
PAGES_OF_ADDRESS = Rate(3_000, 60)
MANY = 10_000


@dataclass(slots=True)
class Bucket:
    left: float
    at: int


@dataclass(slots=True)
class Limiter:
    """Buckets by holder, kept in memory; times in ms."""

    rate: Rate
    _buckets: dict[str, Bucket] = field(default_factory=dict)

    def take(self, holder: str, now: int) -> None:
        """Takes one from the holder's bucket; raises `slow_down` with `retry_in` seconds when it is empty."""
        bucket = self._buckets.setdefault(holder, Bucket(self.rate.size, now))
        passed = max(0, now - bucket.at) / 1000
        bucket.left = min(self.rate.size, bucket.left + passed * self.rate.per_second)
        bucket.at = now
        if bucket.left < 1:
            raise Refused("slow_down", retry_in=math.ceil((1 - bucket.left) / self.rate.per_second))
        bucket.left -= 1
        if len(self._buckets) > MANY:
            self._forget(now)

    def give_back(self, holder: str) -> None:
        """What was taken was no operation of the kind that is limited."""
        if bucket := self._buckets.get(holder):
            bucket.left = min(self.rate.size, bucket.left + 1)

    def _forget(self, now: int) -> None:
        """Buckets that are full again by now say nothing."""
        full = now - self.rate.size / self.rate.per_second * 1000
        self._buckets = {holder: bucket for holder, bucket in self._buckets.items() if bucket.at > full}
