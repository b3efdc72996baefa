"""Names that people give of their own wish, and the wording of the consent."""

from typing import Literal

from msgspec import Struct

from facilitator.protocol.record import Record


class Wording(Struct, frozen=True):
    """What a person agrees to with a name; `digest` is its version, `language` empty for the organiser's own words."""

    digest: str
    text: str
    language: Literal["", "ru", "en"] = ""


class NameRecord(Record, frozen=True, tag="name"):
    """Who wrote idea `id`, by the author's own wish; staff only. `held`: not in the protocol until it was looked at."""

    name: str
    held: bool
