"""Phases of a track and the permission table: who may do what, when. Checks, buttons and tests derive from it."""

from enum import StrEnum
from typing import Final

from facilitator.domain.errors import Refused
from facilitator.domain.roles import Role


class Phase(StrEnum):
    LOBBY = "lobby"
    OPEN = "open"
    REVEAL = "reveal"
    HANDED_OVER = "handed_over"


class Action(StrEnum):
    ADD_IDEA = "add_idea"
    EDIT_OWN = "edit_own"
    ARRANGE = "arrange"
    MODERATE = "moderate"
    DIRECT = "direct"
    SWITCH = "switch"
    VOTE = "vote"
    CHANGE_PHASE = "change_phase"
    SEND_RESULT = "send_result"
    SET_UP = "set_up"


P, S, M = Role.PARTICIPANT, Role.SCRIBE, Role.MODERATOR
NOBODY: Final[frozenset[Role]] = frozenset()


def _row(lobby: str, open_: str, reveal: str, handed_over: str) -> dict[Phase, frozenset[Role]]:
    letters = {"P": P, "S": S, "M": M}
    cells = zip(Phase, (lobby, open_, reveal, handed_over), strict=True)
    return {phase: frozenset(letters[letter] for letter in cell) for phase, cell in cells}


# PRODUCT, "Who may do what, when". The organiser may do whatever a moderator may: see `may`.
PERMISSIONS: Final[dict[Action, dict[Phase, frozenset[Role]]]] = {
    Action.ADD_IDEA: _row("", "PSM", "PSM", "P"),
    Action.EDIT_OWN: _row("", "P", "", ""),
    Action.ARRANGE: _row("", "SM", "SM", "M"),
    Action.MODERATE: _row("", "SM", "SM", "M"),
    Action.DIRECT: _row("M", "M", "M", "M"),
    Action.SWITCH: _row("", "M", "", ""),
    Action.VOTE: _row("", "P", "P", ""),
    Action.CHANGE_PHASE: _row("M", "M", "M", ""),
    Action.SEND_RESULT: _row("", "M", "M", "M"),
    Action.SET_UP: _row("M", "M", "M", "M"),
}

# Only the organiser reopens a track that has handed over.
ORGANISER_ONLY: Final[frozenset[tuple[Action, Phase]]] = frozenset({(Action.CHANGE_PHASE, Phase.HANDED_OVER)})

CHANGES: Final[dict[Phase, frozenset[Phase]]] = {
    Phase.LOBBY: frozenset({Phase.OPEN}),
    Phase.OPEN: frozenset({Phase.REVEAL, Phase.LOBBY}),
    Phase.REVEAL: frozenset({Phase.OPEN, Phase.HANDED_OVER}),
    Phase.HANDED_OVER: frozenset({Phase.REVEAL, Phase.OPEN}),
}


def may(role: Role, action: Action, phase: Phase) -> bool:
    """Whether the role may do the action in the phase."""
    if role is Role.ORGANISER:
        return M in PERMISSIONS[action][phase] or (action, phase) in ORGANISER_ONLY
    return role in PERMISSIONS[action][phase]


def check_may(role: Role, action: Action, phase: Phase) -> None:
    """Raise `not_allowed` where the role never may, `wrong_phase` (or `not_open`) where it may not now."""
    if may(role, action, phase):
        return
    if not any(may(role, action, other) for other in Phase):
        raise Refused("not_allowed")
    raise Refused("not_open" if phase is Phase.LOBBY else "wrong_phase", phase=phase.value)


def check_change(before: Phase, after: Phase) -> None:
    """Raise `wrong_phase` where a track cannot go from `before` to `after`."""
    if before is not after and after not in CHANGES[before]:
        raise Refused("wrong_phase", phase=before.value)
