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


Day = Annotated[str, Meta(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]
Sources = Annotated[tuple[Source, ...], Meta(max_length=LIMITS["sources_max"])]


class SeenDecision(Struct, frozen=True, forbid_unknown_fields=True):
    """A decision as its editor had it before: what is the same in the command was not touched there."""

    what: Text
    owner: Text = ""
    level: Level | None = None
    due: Day = ""
    sources: Sources = ()


class SetDecision(EventCommand, frozen=True, tag="set_decision"):
    """Writes a decision down, or changes it; `id` is made by the client.

    `was`: what its editor started from. What only others have changed since stays; what both have is refused.
    """

    ROLES = DECIDES
    id: Id
    what: Text
    owner: Text = ""
    level: Level | None = None
    due: Day = ""
    sources: Sources = ()
    was: SeenDecision | None = None


class ShowDecision(EventCommand, frozen=True, tag="show_decision"):
    """Puts a decision on the plenary screen, or takes it off."""

    ROLES = DECIDES
    decision: Id
    on: bool


class SetDecisionStatus(EventCommand, frozen=True, tag="set_decision_status"):
    """Adopted, declined with a reason, or proposed again; also after the event is closed, and by who is answerable."""

    ROLES = (*DECIDES, "assignee")
    decision: Id
    status: Literal["proposed", "adopted", "declined"]
    reason: Text = ""


class RemoveDecision(EventCommand, frozen=True, tag="remove_decision"):
    """Takes away one that was written by mistake; its number is not used again."""

    ROLES = DECIDES
    decision: Id
