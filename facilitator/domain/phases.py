"""Phases of a track and the permission table: who may do what, when. Checks, buttons and tests derive from it."""

from enum import StrEnum
from typing import Final

from facilitator.domain.errors import Refused
from facilitator.domain.roles import Role


class Phase(StrEnum):
    LOBBY = "lobby"
    OPEN = "open"
    COLLECT = "collect"
    GROUP = "group"
    REVIEW = "review"
    VOTE = "vote"
    REVEAL = "reveal"
    DEEPEN = "deepen"
    CONSENT = "consent"
    HANDED_OVER = "handed_over"


class Moment(StrEnum):
    """A column of the permission table: the phase, and while voting whether the ballot is open, closed or drafted."""

    LOBBY = "lobby"
    OPEN = "open"
    COLLECT = "collect"
    GROUP = "group"
    REVIEW = "review"
    DRAFT = "draft"
    VOTE = "vote"
    CLOSED = "closed"
    REVEAL = "reveal"
    DEEPEN = "deepen"
    CONSENT = "consent"
    HANDED_OVER = "handed_over"


class Action(StrEnum):
    ADD_IDEA = "add_idea"
    EDIT_OWN = "edit_own"
    ASK_CHANGE = "ask_change"
    DISPUTE_MERGE = "dispute_merge"
    ARRANGE = "arrange"
    MODERATE = "moderate"
    ANSWER = "answer"
    DIRECT = "direct"
    SWITCH = "switch"
    VOTE = "vote"
    MARK = "mark"
    CONSENT = "consent"
    PAPER = "paper"
    REVEAL = "reveal"
    SHOW_CONSENT = "show_consent"
    CHANGE_PHASE = "change_phase"
    SEND_RESULT = "send_result"
    SET_UP = "set_up"
    TRIAL = "trial"


AFTER_VOTING: Final = frozenset({Phase.REVEAL, Phase.DEEPEN, Phase.CONSENT})
NOBODY: Final[frozenset[Role]] = frozenset()

_LETTERS: Final = {"P": Role.PARTICIPANT, "S": Role.SCRIBE, "M": Role.MODERATOR}


def _row(*cells: str) -> dict[Moment, frozenset[Role]]:
    """Cells in the order of the moments; a dash is nobody."""
    pairs = zip(Moment, cells, strict=True)
    return {moment: frozenset(_LETTERS[letter] for letter in cell.strip("-")) for moment, cell in pairs}


# PRODUCT, "Who may do what, when". The organiser may do whatever a moderator may: see `may`.
# lobby open collect group review draft vote closed reveal deepen consent handed-over
PERMISSIONS: Final[dict[Action, dict[Moment, frozenset[Role]]]] = {
    Action.ADD_IDEA: _row("-", "PSM", "PSM", "PSM", "PSM", "PSM", "PSM", "PSM", "PSM", "PSM", "PSM", "P"),
    Action.EDIT_OWN: _row("-", "P", "P", "P", "-", "-", "-", "-", "-", "-", "-", "-"),
    Action.ASK_CHANGE: _row("-", "P", "-", "-", "-", "-", "P", "-", "P", "P", "P", "-"),
    Action.DISPUTE_MERGE: _row("-", "P", "-", "P", "P", "P", "-", "-", "P", "P", "P", "-"),
    Action.ARRANGE: _row("-", "SM", "SM", "SM", "SM", "SM", "-", "-", "SM", "SM", "SM", "M"),
    Action.MODERATE: _row("-", "SM", "SM", "SM", "SM", "SM", "M", "M", "SM", "SM", "SM", "M"),
    Action.ANSWER: _row("-", "SM", "SM", "SM", "SM", "SM", "M", "M", "SM", "SM", "SM", "M"),
    Action.DIRECT: _row("M", "M", "M", "SM", "M", "M", "M", "M", "M", "M", "M", "M"),
    Action.SWITCH: _row("-", "M", "M", "M", "M", "M", "M", "M", "-", "-", "-", "-"),
    Action.VOTE: _row("-", "P", "-", "-", "-", "-", "P", "P", "P", "-", "-", "-"),
    Action.MARK: _row("-", "-", "-", "-", "P", "-", "-", "-", "-", "-", "-", "-"),
    Action.CONSENT: _row("-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "P", "-"),
    Action.PAPER: _row("-", "SM", "-", "-", "-", "-", "SM", "SM", "-", "-", "-", "-"),
    Action.REVEAL: _row("-", "-", "-", "-", "-", "-", "-", "-", "M", "-", "-", "-"),
    Action.SHOW_CONSENT: _row("-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "M", "M"),
    Action.CHANGE_PHASE: _row("M", "M", "M", "M", "M", "M", "M", "M", "M", "M", "M", "-"),
    Action.SEND_RESULT: _row("-", "M", "-", "-", "-", "-", "-", "-", "M", "M", "M", "M"),
    Action.SET_UP: _row("M", "M", "M", "M", "M", "M", "M", "M", "M", "M", "M", "M"),
    Action.TRIAL: _row("M", "M", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-"),
}

# Only the organiser reopens a track that has handed over.
ORGANISER_ONLY: Final[frozenset[tuple[Action, Moment]]] = frozenset({(Action.CHANGE_PHASE, Moment.HANDED_OVER)})
# What the scribe may as well, where the moderator has delegated it.
DELEGATED: Final[frozenset[Action]] = frozenset({Action.CHANGE_PHASE})
# A trial question is ended before the real thing begins, and has no result.
NOT_IN_TRIAL: Final[frozenset[Action]] = frozenset({Action.CHANGE_PHASE, Action.SEND_RESULT})

# The open board's phases, and the way out of a plan; a plan goes from any of its steps to any other.
CHANGES: Final[dict[Phase, frozenset[Phase]]] = {
    Phase.LOBBY: frozenset({Phase.OPEN}),
    Phase.OPEN: frozenset({Phase.REVEAL, Phase.LOBBY}),
    Phase.COLLECT: frozenset({Phase.OPEN}),
    Phase.GROUP: frozenset({Phase.OPEN}),
    Phase.REVIEW: frozenset({Phase.OPEN}),
    Phase.VOTE: frozenset({Phase.OPEN}),
    Phase.DEEPEN: frozenset({Phase.OPEN}),
    Phase.CONSENT: frozenset({Phase.OPEN}),
    Phase.REVEAL: frozenset({Phase.OPEN, Phase.HANDED_OVER}),
    Phase.HANDED_OVER: frozenset({Phase.REVEAL, Phase.OPEN}),
}


def moment_of(phase: Phase, ballot_state: str | None) -> Moment:
    """The column of the table that holds now."""
    if phase is not Phase.VOTE:
        return Moment(phase.value)
    match ballot_state:
        case "open":
            return Moment.VOTE
        case "closed":
            return Moment.CLOSED
        case _:
            return Moment.DRAFT


def may(role: Role, action: Action, moment: Moment, *, delegated: bool = False) -> bool:
    """Whether the role may do the action at the moment."""
    roles = PERMISSIONS[action][moment]
    if role is Role.ORGANISER:
        return Role.MODERATOR in roles or (action, moment) in ORGANISER_ONLY
    if role is Role.SCRIBE and delegated and action in DELEGATED:
        return Role.MODERATOR in roles
    return role in roles


def check_may(role: Role, action: Action, moment: Moment, *, delegated: bool = False, trial: bool = False) -> None:
    """Raise `not_allowed` where the role never may, `wrong_phase`, `not_open` or `in_trial` where it may not now."""
    if may(role, action, moment, delegated=delegated):
        if trial and action in NOT_IN_TRIAL:
            raise Refused("in_trial")
        return
    if not any(may(role, action, other, delegated=delegated) for other in Moment):
        raise Refused("not_allowed")
    raise Refused("not_open" if moment is Moment.LOBBY else "wrong_phase", phase=moment.value)


def check_change(before: Phase, after: Phase) -> None:
    """Raise `wrong_phase` where a track without a plan cannot go from `before` to `after`."""
    if before is not after and after not in CHANGES.get(before, frozenset()):
        raise Refused("wrong_phase", phase=before.value)
