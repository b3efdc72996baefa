"""Who is here: counts, never rosters, in memory only. A person is present on one track, for 15 minutes (V9)."""

import threading
from collections import Counter
from collections.abc import Callable

from facilitator.protocol import LIMITS

Place = tuple[str, str]


class Presence:
    """Safe to ask from the writer's thread, which freezes the count into a result."""

    def __init__(self, now: Callable[[], int]) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._seen: dict[str, tuple[Place, int]] = {}
        self._connected: Counter[str] = Counter()

    def see(self, participant: str, event: str, board: str) -> None:
        """The person acts on this board, and so is on no other."""
        with self._lock:
            self._seen[participant] = ((event, board), self._now())

    def connected(self, participant: str) -> None:
        with self._lock:
            self._connected[participant] += 1

    def gone(self, participant: str) -> None:
        """A socket of the person closed: the fifteen minutes begin."""
        with self._lock:
            self._connected[participant] -= 1
            if self._connected[participant] <= 0:
                del self._connected[participant]
            if participant in self._seen:
                self._seen[participant] = (self._seen[participant][0], self._now())

    def forget(self, participant: str) -> None:
        with self._lock:
            self._seen.pop(participant, None)

    def counts(self) -> dict[Place, int]:
        """People present, by event and board."""
        with self._lock:
            self._forget_old()
            return dict(Counter(place for place, _ in self._seen.values()))

    def _forget_old(self) -> None:
        oldest = self._now() - LIMITS["present_seconds"] * 1000
        old = [key for key, (_, at) in self._seen.items() if at < oldest and key not in self._connected]
        for key in old:
            del self._seen[key]

    def people(self, board: str) -> frozenset[str]:
        """Who is on the board, for counting them together with those who voted (V9)."""
        with self._lock:
            self._forget_old()
            return frozenset(person for person, ((_, place), _at) in self._seen.items() if place == board)
