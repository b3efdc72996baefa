"""Commands of the host in an emergency: what is on the plenary screen leaves it, and comes back only when asked for."""

from typing import Annotated

from msgspec import Meta

from facilitator.protocol.base import EventCommand
from facilitator.protocol.limits import LIMITS, Id

LEADS = ("host", "organiser")
# «3-17»: number of the track, number of the idea there; it names an idea in every scene.
Spoken = Annotated[str, Meta(pattern=r"^[1-9][0-9]?-[1-9][0-9]{0,3}\Z")]


class HideNow(EventCommand, frozen=True, tag="hide_now"):
    """Takes words off the plenary: ideas lose theirs in every scene, decisions are shown no more.

    `clear`: whatever is on air leaves at once and the overview is; without it the scene stays. It always happens: of
    more than `hidden_max` numbers the newest stay hidden.
    """

    ROLES = LEADS
    ideas: Annotated[tuple[Spoken, ...], Meta(max_length=LIMITS["hidden_max"])] = ()
    decisions: Annotated[tuple[Id, ...], Meta(max_length=LIMITS["decisions_max"])] = ()
    clear: bool = False


class BringBack(EventCommand, frozen=True, tag="bring_back"):
    """Ideas that were hidden from the plenary may be read there again."""

    ROLES = LEADS
    ideas: Annotated[tuple[Spoken, ...], Meta(max_length=LIMITS["hidden_max"])]
