"""The plenary screen under automatic control: every sent result gets its time on air, one after another."""

from dataclasses import dataclass
from typing import Final

ON_AIR_MS: Final = 20_000


@dataclass(frozen=True, slots=True)
class Slot:
    """A result's time on air: [start, end) in ms of the server's clock."""

    result: str
    start: int
    end: int


def queue_result(slots: tuple[Slot, ...], result: str, now: int, length_ms: int = ON_AIR_MS) -> tuple[Slot, ...]:
    """The slots still to be seen, and after them the result: at once where there are none; never twice."""
    waiting = tuple(slot for slot in slots if slot.end > now)
    if any(slot.result == result for slot in waiting):
        return waiting
    start = max([now, *(slot.end for slot in waiting)])
    return (*waiting, Slot(result, start, start + length_ms))


def slot_at(slots: tuple[Slot, ...], now: int) -> Slot | None:
    """The slot on air, or None: the overview is."""
    return next((slot for slot in slots if slot.start <= now < slot.end), None)
