"""Commands on the plenary's decisions: what, who, by when, and what has become of it."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from facilitator.protocol.base import EventCommand
from facilitator.protocol.limits import LIMITS, Id, Level, Text

DECIDES = ("host", "organiser")


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """An idea that a decision came from."""

    board: Id
    idea: Id


class SetDecision(EventCommand, frozen=True, tag="set_decision"):
    """Writes a decision down, or changes it; `id` is made by the client. `was`: what its editor started from."""

    ROLES = DECIDES
    id: Id
    what: Text
    owner: Text = ""
    level: Level | None = None
    due: Annotated[str, Meta(pattern=r"^(\d{4}-\d{2}-\d{2})?$")] = ""
    sources: Annotated[tuple[Source, ...], Meta(max_length=LIMITS["sources_max"])] = ()
    was: Text | None = None


class ShowDecision(EventCommand, frozen=True, tag="show_decision"):
    """Puts a decision on the plenary screen, or takes it off."""

    ROLES = DECIDES
    decision: Id
    on: bool


class SetDecisionStatus(EventCommand, frozen=True, tag="set_decision_status"):
    """Adopted, declined with a reason, or proposed again; also after the event is closed."""

    ROLES = DECIDES
    decision: Id
    status: Literal["proposed", "adopted", "declined"]
    reason: Text = ""


class RemoveDecision(EventCommand, frozen=True, tag="remove_decision"):
    """Takes away one that was written by mistake; its number is not used again."""

    ROLES = DECIDES
    decision: Id
