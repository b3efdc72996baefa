"""Commands on people's data: erasing a person, how long an event is kept, names."""

from typing import Annotated, Literal

from msgspec import Meta

from facilitator.domain.phases import Action
from facilitator.protocol.base import BoardCommand, EventCommand
from facilitator.protocol.limits import Id, Text


class EraseMe(EventCommand, frozen=True, tag="erase_me"):
    """Deletes the person's own data: seat, codes, texts that nobody else supports. Cannot be taken back."""

    ROLES = ("participant",)


class ErasePerson(EventCommand, frozen=True, tag="erase_person"):
    """The same for somebody who asks for it and names the own return code; the journal does not keep the code."""

    code: Annotated[str, Meta(max_length=20)]


class SetRetention(EventCommand, frozen=True, tag="set_retention"):
    """How many days after the last thing done there the event is closed and made anonymous by itself; 0: never."""

    days: Literal[0, 7, 14, 30, 60, 90, 180, 365]


class SetNames(EventCommand, frozen=True, tag="set_names"):
    """Whether people may give their names, and the consent they give with them; empty for ours.

    hidden: nobody is asked or shown any more; off: what was given is erased as well.
    """

    names: Literal["off", "hidden", "wished"]
    wording: Text = ""


class SetName(EventCommand, frozen=True, tag="set_name"):
    """The person's own name, with the digest of the wording agreed to; an empty name withdraws both."""

    ROLES = ("participant",)
    text: Text
    consent: Annotated[str, Meta(max_length=64)] = ""


class HoldName(BoardCommand, frozen=True, tag="hold_name"):
    """Keeps the name of this idea's author out of the protocol, or lets it in."""

    ACTION = Action.MODERATE
    idea: Id
    on: bool
