"""What is on the plenary screen as everybody may know it: the stage told to phones in few bytes."""

from typing import Literal

from msgspec import Struct

from facilitator.protocol.event_records import Slot
from facilitator.protocol.record import Record


class OnAir(Struct, frozen=True):
    """A scene by its kind, with what it is about: a track's number, a result, an idea, the text of a message.

    Of an idea: `no`, its words, `n` supporters.
    """

    kind: str
    track: int = 0
    result: str | None = None
    no: int = 0
    words: str = ""
    n: int = 0
    text: str = ""


class AirRecord(Record, frozen=True, tag="air"):
    """The stage for participants and observers; `hidden`: spoken numbers of ideas that the host has hidden."""

    control: Literal["auto", "host"]
    scene: OnAir
    slots: tuple[Slot, ...]
    black: bool
    hidden: tuple[str, ...]


class TopRow(Struct, frozen=True):
    """A row above the cut line; it shares the ranks `rank` to `last` (V10), and its tier (V11)."""

    no: int
    words: str
    n: int
    rank: int
    last: int
    tier: int


class TopRecord(Record, frozen=True, tag="top"):
    """The top of a result that has been on the plenary screen, told once: `id` is the result's, `track` a number."""

    track: int
    version: int
    voted: int
    present: int
    paper: int
    rows: tuple[TopRow, ...]
