"""What may be asked of a document besides its language: each format takes some of these, and no others."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Final

import msgspec

from facilitator.domain.errors import Refused
from facilitator.protocol import LIMITS

# Told to the process that makes the document, and kept nowhere.
SECRET: Final = frozenset({"wifi", "codes"})
# Known to the server better than to who asks.
GIVEN: Final = frozenset({"address", "public"})
LAST_SERIAL: Final = 999


class Wifi(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A network as people type it in; without a password it is open to everybody."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=32)]
    password: Annotated[str, msgspec.Meta(max_length=63)] = ""


class Code(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A code that nobody has used: it admits one phone. `label`: the list's entry that it is made out to."""

    kind: Annotated[str, msgspec.Meta(max_length=8)]
    secret: Annotated[str, msgspec.Meta(max_length=64)]
    label: Annotated[str, msgspec.Meta(max_length=LIMITS["entry"])] = ""


Number = Annotated[str, msgspec.Meta(pattern=r"^\d{1,2}-\d{1,4}$")]


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`track`: the only one wanted, 0 is the hall, None all. `address`: under which people reach the server.

    `first`, `count`: of paper ballots, whose serials have three digits after the track's. `start`: of the plenary.
    `codes`: of badges and the list. `public`: only what everybody may read; `ideas`: «3-17» of those that are wanted,
    none for all.
    """

    address: Annotated[str, msgspec.Meta(max_length=200)] = ""
    track: Annotated[int, msgspec.Meta(ge=0, le=99)] | None = None
    first: Annotated[int, msgspec.Meta(ge=1, le=999)] = 1
    count: Annotated[int, msgspec.Meta(ge=1, le=400)] = 40
    start: Annotated[str, msgspec.Meta(pattern=r"^(([01]\d|2[0-3]):[0-5]\d)?$")] = ""
    wifi: Wifi | None = None
    codes: Annotated[tuple[Code, ...], msgspec.Meta(max_length=LIMITS["codes_max"])] = ()
    public: bool = False
    ideas: Annotated[tuple[Number, ...], msgspec.Meta(max_length=60)] = ()


NO_OPTIONS: Final = Options()


def options_of(given: Mapping[str, Any], taken: Iterable[str]) -> Options:
    """Raises `malformed` for what is not `taken`, and for what has no sense."""
    unknown = sorted(given.keys() - set(taken))
    if unknown:
        raise Refused("malformed", at=unknown[0][:40])
    try:
        options = msgspec.convert(dict(given), Options)
    except msgspec.ValidationError as error:
        raise Refused("malformed", at=str(error)[:120]) from error
    if options.first + options.count - 1 > LAST_SERIAL:
        raise Refused("malformed", at="count")
    return options
