"""What is answered over HTTP alone."""

from typing import Any, Literal

from msgspec import Struct, field

from facilitator.protocol.messages import Changes, Copy, Leftover, Mine

Json = dict[str, Any]


class Refusal(Struct, frozen=True):
    """Nothing was changed. `code` is one of the closed list of docs/protocol.md."""

    ok: Literal[False]
    code: str
    detail: Json


class Answer(Struct, frozen=True):
    ok: Literal[True]


class Replies(Answer, frozen=True):
    """The replies in the order of the commands, the server's clock, and a participant's own record."""

    now: int
    replies: list[Json]
    mine: Mine | None


class Told(Answer, frozen=True):
    """As hello is answered."""

    epoch: str
    build: str
    v: int
    now: int
    changes: Changes
    mine: Mine | None
    restored_rev: int | None = None


class Seat(Answer, frozen=True):
    """`code`: the return code, by which the seat comes to another device."""

    participant: str
    code: str
    as_: str = field(name="as")


class Joined(Seat, frozen=True):
    """`gone`: those `before` that are no more; `erased`: whose persons were erased: nobody has what was theirs."""

    gone: tuple[str, ...]
    erased: tuple[str, ...]


class SeatMoved(Seat, frozen=True):
    to: str


class Entered(Answer, frozen=True):
    """`to`: the page of the role."""

    to: str


class Admitted(Answer, frozen=True):
    """`to`: the page where the person votes; `fresh`: the code was used now, and not needed otherwise."""

    title: str
    to: str
    fresh: bool


class BadgeCount(Struct, frozen=True):
    made: int
    used: int


class ListEntry(Struct, frozen=True):
    entry: str
    used: bool


class Badges(Answer, frozen=True):
    """Codes by kind, and the list; `made`: how many this exchange has made or ended."""

    badge: BadgeCount
    list: BadgeCount
    entries: tuple[ListEntry, ...]
    made: int = 0


class Minted(Answer, frozen=True):
    """The secret stands behind # in `url`, and nowhere else; `qr` is an SVG path."""

    id: str
    url: str
    qr: Json


class PinMade(Answer, frozen=True):
    """Shown this once."""

    pin: str


class SeatsAlike(Answer, frozen=True):
    """Groups of seats that look made by one hand, seen since `since`."""

    since: int
    groups: list[Json]


class AuditPage(Answer, frozen=True):
    page: Json


class Forgotten(Answer, frozen=True):
    """`forgotten`: whether the device held nothing, so that its cookie went."""

    forgotten: bool


class ChainState(Answer, frozen=True):
    chain: Json


class Leftovers(Answer, frozen=True):
    found: list[Leftover]


class Crowd(Answer, frozen=True):
    running: bool
    n: int


class Ordered(Answer, frozen=True):
    job: Json


class Documents(Answer, frozen=True):
    jobs: list[Json]


class Likenesses(Answer, frozen=True):
    pairs: list[Json]


class Alive(Answer, frozen=True):
    """The server is there. `storage` and `copies` as in the pulse of staff."""

    epoch: str
    build: str
    v: int
    version: str
    storage: str = ""
    copies: tuple[Copy, ...] = ()
