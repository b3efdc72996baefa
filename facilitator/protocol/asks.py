"""What is asked over HTTP alone: entries, links, documents; bodies and queries as strict as commands are."""

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, field

from facilitator.protocol.limits import LIMITS, Id, Text

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
