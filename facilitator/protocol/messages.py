"""What passes between page and server besides commands: hello, changes, the own record, the pulse."""

from typing import Annotated, Any, Final, Literal

from msgspec import Meta, Struct, field

MAX_REV: Final = 2**53


class Changes(Struct, frozen=True):
    """What changed in a stream since `since`, for one audience.

    The whole client rule: older rev -> ignore; `since` > my rev -> a gap, say hello again; `reset` -> clear;
    drop `gone` ([kind, id] pairs), put the records; rev = changes.rev. With `fetch` the records are not here:
    get the snapshot over HTTP, after a random wait of up to `fetch` milliseconds.
    """

    stream: str
    since: int
    rev: int
    reset: bool = False
    put: tuple[Any, ...] = ()
    gone: tuple[tuple[str, str], ...] = ()
    fetch: int = 0


class MyVote(Struct, frozen=True):
    """state: counted; waiting (over the budget); doubled (its family has an earlier vote); asleep (not visible)."""

    idea: str
    no: int
    family: str
    family_no: int
    state: Literal["counted", "waiting", "doubled", "asleep"]


class MyIdea(Struct, frozen=True):
    """state: what became of the idea; family_no is set when merged; in_top when it is above the cut line.

    `request`: what the author has asked for, or that the last wish was declined.
    """

    id: str
    no: int
    text: str
    kind: str
    level: str | None
    stages: tuple[str, ...]
    state: Literal["visible", "held", "hidden", "kept", "withdrawn", "merged"]
    family_no: int | None
    reason: str
    may_edit: bool
    may_ask: bool
    request: Literal["", "withdraw", "edit", "not_same", "declined"]
    disowned: bool
    sent: bool
    in_top: bool
    at: int


class Card(Struct, frozen=True):
    """V19: an idea dealt to the person to be read; `mark` None until it is marked 0, 1 or 2."""

    id: str
    no: int
    text: str
    headline: str
    kind: str
    region: str | None
    mark: int | None


class MyConsent(Struct, frozen=True):
    """V20: the person's own answer on an idea. `state`: what became of the objection, empty without one."""

    idea: str
    level: int
    objection: str
    state: Literal["", "visible", "held", "struck"]


class Mine(Struct, frozen=True):
    """What only one person may see on one board, whole; replaced when `rev` is newer.

    `order`: numbers of the options in the person's own order (V14). `cards`: dealt in the reading round; `more`:
    whether others are left to be dealt. `receipt`: the code of the person's counted ballot (V22), else empty. `aside`:
    the person's votes are being checked, and do not count yet (V17). `admitted`: by a code of a badge or of the list.
    `name`: given of the own wish, to the wording
    `name_consent`; `name_held`: it is not shown before somebody has looked at it.
    """

    stream: str
    rev: int
    participant: str
    region: str | None
    group: str | None
    asked: bool
    code: str
    board: str
    budget: int
    left: int
    votes: tuple[MyVote, ...]
    ideas: tuple[MyIdea, ...]
    ideas_left: int
    muted: bool
    order: tuple[int, ...]
    cards: tuple[Card, ...]
    more: bool
    consents: tuple[MyConsent, ...]
    receipt: str
    aside: bool = False
    admitted: Literal["", "badge", "list"] = ""
    name: str = ""
    name_consent: str = ""
    name_held: bool = False


class Hello(Struct, frozen=True, forbid_unknown_fields=True):
    """A page asks for a stream: `rev` is what it has (-1 for nothing)."""

    stream: Annotated[str, Meta(max_length=48)]
    rev: Annotated[int, Meta(ge=-1, le=MAX_REV)] = -1
    epoch: Annotated[str, Meta(max_length=40)] = ""


class Leftover(Struct, frozen=True):
    """A folder or file beside the database that may still know what was erased. `place`: as in a copy."""

    place: Literal["here", "outside"]
    name: str


class Copy(Struct, frozen=True):
    """The last whole copy at a place, 0 for none. `trouble`: why it is older than what it should hold.

    unreadable: it is not, but an earlier one that is still there cannot be read.
    """

    place: Literal["here", "outside"]
    at: int = 0
    trouble: Literal["", "full", "gone", "failed", "unreadable"] = ""


class Health(Struct, frozen=True):
    """Of the installation. `storage`: why nothing can be saved at the moment, else empty."""

    storage: Literal["", "full", "read_only", "broken", "busy", "damaged"] = ""
    copies: tuple[Copy, ...] = ()


class Pulse(Struct, frozen=True):
    """Ephemeral counts by board id, never rosters.

    present: people there (V9); voted, of: turnout of the present ballot (V8, V9); late: votes that came too late (V7);
    readers, least: people who have marked a card, and how often the least read idea was marked (V19).
    """

    stream: str
    present: dict[str, int] = field(default_factory=dict)
    voted: dict[str, int] = field(default_factory=dict)
    of: dict[str, int] = field(default_factory=dict)
    late: dict[str, int] = field(default_factory=dict)
    readers: dict[str, int] = field(default_factory=dict)
    least: dict[str, int] = field(default_factory=dict)
    health: Health = Health()
