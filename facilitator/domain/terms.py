"""The term of an event: so many days after the last thing that was done there."""

from typing import Final

DAY_MS: Final = 24 * 3600 * 1000
REHEARSAL_DAYS: Final = 14


def term_of(last: int, days: int, *, rehearsal: bool) -> int | None:
    """When the event is closed, or a rehearsal wiped; None: never."""
    kept = REHEARSAL_DAYS if rehearsal else days
    return last + kept * DAY_MS if kept else None
