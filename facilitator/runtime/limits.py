"""What one connection may take of the server: time for a request's head and body, idleness, descriptors."""

import sys
import threading
import time
from collections.abc import Callable
from typing import Final

HEAD_SECONDS: Final = 10
BODY_SECONDS: Final = 15
IDLE_SECONDS: Final = 60
LINE_BYTES: Final = 8_192
# What of a refused body is still read, so that the refusal can be: the rest ends with the connection.
DRAINED_BYTES: Final = 256_000
LINGER_SECONDS: Final = 1.0

MOST_CONNECTIONS: Final = 20_000
# Each costs a thread or three.
MOST_THREADED_CONNECTIONS: Final = 2_000
# For the database, pages' files and subprocesses.
SPARE_DESCRIPTORS: Final = 256

SWEEP_SECONDS: Final = 0.5


def descriptors() -> int:
    """How many files this process may have open, once that has been raised as far as it may be."""
    if sys.platform == "win32":
        return MOST_CONNECTIONS + SPARE_DESCRIPTORS
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft != hard:
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        except (OSError, ValueError):
            return soft  # macOS promises more than it gives
    return MOST_CONNECTIONS + SPARE_DESCRIPTORS if hard == resource.RLIM_INFINITY else hard


def most_connections(most: int = MOST_CONNECTIONS) -> int:
    """As many as the descriptors allow, with some left for ourselves: an `accept` without one would end the server."""
    return max(16, min(most, descriptors() - SPARE_DESCRIPTORS))


class Deadlines:
    """Ends what is not done in time. A timeout of the socket would begin anew with every byte that comes in."""

    def __init__(self) -> None:
        self._due: dict[object, tuple[float, Callable[[], object]]] = {}
        self._lock = threading.Lock()

    def set(self, holder: object, seconds: float, end: Callable[[], object]) -> None:
        """A holder has one; a new one takes the place of the last."""
        with self._lock:
            self._due[holder] = (time.monotonic() + seconds, end)

    def drop(self, holder: object) -> None:
        with self._lock:
            self._due.pop(holder, None)

    def sweep(self) -> None:
        """Ends what is over now."""
        now = time.monotonic()
        with self._lock:
            over = [(holder, end) for holder, (due, end) in self._due.items() if due <= now]
            for holder, _ in over:
                del self._due[holder]
        for _, end in over:
            end()
