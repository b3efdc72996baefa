"""Commands on people's data: erasing a person, how long an event is kept."""

from typing import Annotated, Literal

from msgspec import Meta

from facilitator.protocol.base import EventCommand


class EraseMe(EventCommand, frozen=True, tag="erase_me"):
    """Deletes the person's own data: seat, codes, texts that nobody else supports. Cannot be taken back."""

    ROLES = ("participant",)


class ErasePerson(EventCommand, frozen=True, tag="erase_person"):
    """The same for somebody who asks for it and names the own return code; the journal does not keep the code."""

    code: Annotated[str, Meta(max_length=20)]


class SetRetention(EventCommand, frozen=True, tag="set_retention"):
    """How many days after the last thing done there the event is closed and made anonymous by itself; 0: never."""

    days: Literal[0, 7, 14, 30, 60, 90, 180, 365]
