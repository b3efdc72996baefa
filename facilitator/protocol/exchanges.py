"""What is asked and answered over HTTP alone: entries, links, documents; bodies as strict as commands are."""

from typing import Annotated, Any, Final, Literal

from msgspec import Meta, Struct, field

from facilitator.protocol.limits import LIMITS, Id, Text
from facilitator.protocol.messages import Changes, Copy, Leftover, Mine

# A grant of the asking device, such as "417208/moderator/2".
Ref = Annotated[str, Meta(max_length=40)]
EventCode = Annotated[str, Meta(max_length=12)]
StreamName = Annotated[str, Meta(max_length=48)]
Language = Literal["ru", "en"]
# Commands are parsed one by one, each with a refusal of its own.
Batch = Annotated[list[Any], Meta(extra_json_schema={"items": {"$ref": "#/components/schemas/Command"}})]
Json = dict[str, Any]


class Ask(Struct, frozen=True, forbid_unknown_fields=True):
    """A body or a query."""


class Signed(Ask, frozen=True):
    """Asked under a grant that the device holds."""

    as_: Ref = field(name="as")


class SendOps(Signed, frozen=True):
    """A batch of commands, each answered by itself; under another `seat` than that of who made them, none."""

    ops: Batch
    seat: Annotated[str, Meta(max_length=40)] = ""


class AskChanges(Signed, frozen=True):
    """What hello asks: `rev` is what the page has, of the server's `epoch`."""

    stream: StreamName
    rev: int = -1
    epoch: str = ""


class AskSnapshot(Signed, frozen=True):
    stream: StreamName


class Join(Ask, frozen=True):
    """`anew`: the person wishes a new seat, although this device's went on to another one or was erased.

    `before`: participants under whom this device has acted.
    """

    code: EventCode
    track: int | None = None
    anew: bool = False
    before: Annotated[tuple[Id, ...], Meta(max_length=LIMITS["seats_before"])] = ()


class Return(Ask, frozen=True):
    code: EventCode
    return_code: Annotated[str, Meta(max_length=20)]


class Enter(Ask, frozen=True):
    secret: Annotated[str, Meta(max_length=64)]


class MintLink(Signed, frozen=True):
    role: Annotated[str, Meta(max_length=16)]
    board: Id | None = None


class MintAll(Ask, frozen=True):
    """Of the newest event, where none is named."""

    event: EventCode | None = None


class MakePin(Signed, frozen=True):
    link: Annotated[str, Meta(max_length=40)]


class SignIn(Ask, frozen=True):
    code: EventCode
    role: Annotated[str, Meta(max_length=16)]
    pin: Annotated[str, Meta(max_length=12)]
    track: int | None = None


class Admit(Ask, frozen=True):
    """`secret`: of a badge's or a list's code, which stood behind # in its address."""

    secret: Annotated[str, Meta(max_length=64)]


class MakeBadges(Signed, frozen=True):
    """So many codes for badges, or one for each of the entries; those of the list already stay as they are."""

    count: Annotated[int, Meta(ge=0, le=LIMITS["codes_max"])] = 0
    entries: Annotated[tuple[Text, ...], Meta(max_length=200)] = ()


class Forget(Ask, frozen=True):
    """Nothing is named: the cookie is what it is about."""


class AskAudit(Signed, frozen=True):
    """`upto`: the place in the journal behind which to begin; `subject`: one of the audit's kinds."""

    track: int | None = None
    subject: str | None = None
    upto: int | None = None


class AskChain(Signed, frozen=True):
    """`again`: count it anew; `noted`: a fingerprint to look for, 16 hexadecimal digits or more."""

    again: str | None = None
    noted: str | None = None


class MintAssignee(Signed, frozen=True):
    decision: Annotated[str, Meta(max_length=40)]


class ChooseLanguage(Ask, frozen=True):
    language: Language


class StartRobots(Signed, frozen=True):
    n: int
    speed: float = 1


class OrderDocument(Ask, frozen=True):
    """`as` of staff, or `code` of an event whose results are open to everybody."""

    format: Annotated[str, Meta(max_length=12)]
    language: Language
    as_: Ref = field(name="as", default="")
    code: EventCode = ""
    options: Json = {}


class AskDocuments(Ask, frozen=True):
    as_: Ref = field(name="as", default="")
    code: EventCode = ""


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


class Exchange(Struct, frozen=True):
    """One question over HTTP. `reply` None: a file."""

    method: Literal["get", "post", "delete"]
    path: str
    summary: str
    reply: type[Struct] | None
    body: type[Ask] | None = None
    query: type[Ask] | None = None


EXCHANGES: Final = (
    Exchange("post", "/api/ops", "Commands, where no WebSocket passes", Replies, body=SendOps),
    Exchange("get", "/api/changes", "A stream since a revision", Told, query=AskChanges),
    Exchange("get", "/api/snapshot", "A whole stream, with an ETag", Changes, query=AskSnapshot),
    Exchange("post", "/api/join", "Takes a seat; repeated, the same one", Joined, body=Join),
    Exchange("post", "/api/return", "Brings a seat here by its return code", SeatMoved, body=Return),
    Exchange("post", "/api/enter", "A role by a link's secret", Entered, body=Enter),
    Exchange("post", "/api/links", "A new role link, for the organiser", Minted, body=MintLink),
    Exchange("post", "/api/assignees", "A status link of a decision", Minted, body=MintAssignee),
    Exchange("post", "/api/pin", "A new PIN of a role link, for the organiser", PinMade, body=MakePin),
    Exchange("post", "/api/sign-in", "A role by its link's PIN", Entered, body=SignIn),
    Exchange("post", "/api/admit", "Marks the seat as admitted by a badge's or list's code", Admitted, body=Admit),
    Exchange("get", "/api/badges", "Codes of badges and of the list, for the organiser", Badges, query=Signed),
    Exchange("post", "/api/badges", "Makes codes", Badges, body=MakeBadges),
    Exchange("delete", "/api/badges", "Ends the codes that nobody has used", Badges, body=Signed),
    Exchange("get", "/api/anomalies", "Seats that look made by one hand", SeatsAlike, query=Signed),
    Exchange("get", "/api/audit", "What was done in the event", AuditPage, query=AskAudit),
    Exchange("get", "/api/audit/chain", "The state of the journal's chain", ChainState, query=AskChain),
    Exchange("get", "/api/leftovers", "What beside the database may know what was erased", Leftovers, query=Signed),
    Exchange("post", "/api/forget", "The cookie of a device that is nobody's goes", Forgotten, body=Forget),
    Exchange("post", "/api/language", "The language of pages", Answer, body=ChooseLanguage),
    Exchange("get", "/api/robots", "Whether simulated people are here", Crowd, query=Signed),
    Exchange("post", "/api/robots", "Sends simulated people to a rehearsal", Crowd, body=StartRobots),
    Exchange("delete", "/api/robots", "Calls them off", Crowd, body=Signed),
    Exchange("post", "/api/documents", "Orders a document", Ordered, body=OrderDocument),
    Exchange("get", "/api/documents", "The documents ordered", Documents, query=AskDocuments),
    Exchange("get", "/api/documents/{key}", "The document itself", None, query=AskDocuments),
    Exchange("get", "/api/likenesses", "Families of different tracks that look alike", Likenesses, query=Signed),
    Exchange("get", "/healthz", "Whether the server is there", Alive),
)
