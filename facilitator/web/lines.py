"""Who is next where there are fewer places than people: of those who were refused of late, the longest unserved."""

from dataclasses import dataclass, field
from typing import Final

from facilitator.domain.errors import Refused

# So long somebody who was refused is expected back.
EXPECTED_SECONDS: Final = 15
MANY: Final = 10_000


@dataclass(slots=True)
class Line:
    """By asker: when one was refused last, and when one was served. Times in seconds that only grow."""

    retry_seconds: int
    _refused: dict[str, float] = field(default_factory=dict)
    _served: dict[str, float] = field(default_factory=dict)

    def step_up(self, asker: str, now: float, *, is_free: bool) -> None:
        """Takes the free place. Raises `slow_down` where there is none, or where it is another's turn."""
        self._refused = {one: at for one, at in self._refused.items() if now - at < EXPECTED_SECONDS}
        mine = self._served.get(asker, -1.0)
        if not is_free or any(self._served.get(one, -1.0) < mine for one in self._refused if one != asker):
            if len(self._refused) < MANY:
                self._refused[asker] = now
            raise Refused("slow_down", retry_in=self.retry_seconds)
        self._refused.pop(asker, None)
        self._served.pop(asker, None)
        self._served[asker] = now
        while len(self._served) > MANY:
            del self._served[next(iter(self._served))]
