"""Ideas: how a new or edited one is received, and what its author may still change."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from facilitator.domain.errors import Refused
from facilitator.domain.holding import needs_look
from facilitator.domain.phases import Moment
from facilitator.domain.roles import Role
from facilitator.domain.texts import clean_line

LEVELS: Final = ("municipal", "regional", "federal")
STAGES_MIN: Final = 2
STAGES_MAX: Final = 7
STAGE_LIMIT: Final = 120


class Status(StrEnum):
    """Held: waits for the moderator's look (I7). Kept: in «Копилка», sent when ideas were not being taken."""

    VISIBLE = "visible"
    HELD = "held"
    HIDDEN = "hidden"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"


def check_stages(kind: str, stages: Sequence[str], level: str | None) -> tuple[tuple[str, ...], str | None]:
    """The cleaned stages and the level: only a technology keeps the one, only a law the other.

    Raise `bad_stages` unless a technology has none yet or 2 to 7 of 1 to 120 characters; `bad_choice` for
    a level that does not exist.
    """
    if level is not None and level not in LEVELS:
        raise Refused("bad_choice")
    cleaned = tuple(clean_line(stage) for stage in stages) if kind == "technology" else ()
    if cleaned and not STAGES_MIN <= len(cleaned) <= STAGES_MAX:
        raise Refused("bad_stages")
    if not all(1 <= len(stage) <= STAGE_LIMIT for stage in cleaned):
        raise Refused("bad_stages")
    return cleaned, level if kind == "law" else None


# Moments in which nobody's new idea reaches the board: the options are fixed.
FIXED: Final = frozenset({Moment.VOTE, Moment.CLOSED})
# Moments in which participants' ideas reach the board, if the switch is on.
TAKING: Final = frozenset({Moment.OPEN, Moment.COLLECT, Moment.GROUP})


def status_of_new(role: Role, moment: Moment, ideas_on: bool, text: str, *, holding: bool = True) -> Status:
    """How a new idea is received (permission table, I7). Staff's are visible at once, but for a fixed ballot.

    A participant's late idea is kept even where it needs a look: nobody else sees it until it is taken out.
    """
    if moment in FIXED:
        return Status.KEPT
    if role is not Role.PARTICIPANT:
        return Status.VISIBLE
    if moment not in TAKING or not ideas_on:
        return Status.KEPT
    return Status.HELD if holding and needs_look(text) else Status.VISIBLE


def status_of_edited(status: Status, text: str, *, holding: bool = True) -> Status:
    """The status after the author's edit: a visible idea may become held; every other status stays (I7)."""
    return Status.HELD if holding and status is Status.VISIBLE and needs_look(text) else status


def may_author_change(others_voted: bool, status: Status, merged: bool) -> None:
    """Raise `not_found` if withdrawn, `merged` for a part, `already_supported` once others have voted."""
    if status is Status.WITHDRAWN:
        raise Refused("not_found")
    if merged:
        raise Refused("merged")
    if others_voted:
        raise Refused("already_supported")
