"""Commands of those who lay the tracks side by side: which ideas of different tracks say the same."""

from typing import Annotated

from msgspec import Meta

from facilitator.protocol.base import EventCommand
from facilitator.protocol.decision_commands import Source
from facilitator.protocol.limits import LIMITS, Id

RELATES = ("host", "organiser")


class LinkIdeas(EventCommand, frozen=True, tag="link_ideas"):
    """Families of different tracks are about the same; what each is linked with already joins the group."""

    ROLES = RELATES
    ideas: Annotated[tuple[Source, ...], Meta(min_length=2, max_length=LIMITS["linked_max"])]


class UnlinkIdea(EventCommand, frozen=True, tag="unlink_idea"):
    """Takes one family out of its group; the others stay linked."""

    ROLES = RELATES
    board: Id
    idea: Id


class TellApart(EventCommand, frozen=True, tag="tell_apart"):
    """Two families that look alike are not the same, and are not proposed again."""

    ROLES = RELATES
    ideas: Annotated[tuple[Source, ...], Meta(min_length=2, max_length=2)]
