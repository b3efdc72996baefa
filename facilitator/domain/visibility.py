"""What an audience may see of a board: one pure function of audience, phase and ballot."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from facilitator.domain.phases import AFTER_VOTING, Phase
from facilitator.domain.roles import Audience

LEADING: Final = frozenset({"visible", "withdrawn"})
ALL_STATUSES: Final = frozenset({"visible", "held", "hidden", "kept", "withdrawn"})
# Staff and organisers see what is under way; everybody else what is on the board.
INSIDE: Final = frozenset({Audience.STAFF, Audience.ORGANISER})


@dataclass(frozen=True, slots=True)
class State:
    """What visibility depends on. `options`: leading ideas of the present ballot, None where all may be voted for.

    `shown`: those whose rows the reveal has reached.
    """

    phase: Phase
    silent: bool = False
    mode: str = "live"
    ballot: str = "draft"
    options: AbstractSet[str] | None = None
    shown: AbstractSet[str] = frozenset()


@dataclass(frozen=True, slots=True)
class View:
    """`statuses` of ideas that are shown, `parts` whether merged ideas are, `only` these leading ideas.

    `counts`: ideas whose tallies are shown, None for all.
    """

    statuses: frozenset[str]
    parts: bool
    counts: AbstractSet[str] | None
    only: AbstractSet[str] | None = None

    def shows(self, idea: str, status: str, parent: str | None) -> bool:
        """Whether an idea is sent; otherwise the audience is told that it is gone."""
        chosen = self.only is None or idea in self.only
        return chosen and status in self.statuses and (self.parts or parent is None)

    def counts_of(self, idea: str) -> bool:
        """Whether the supporters of a leading idea are told."""
        return self.counts is None or idea in self.counts


def view_of(audience: Audience, state: State) -> View:
    """PRODUCT, permission table: "see others' ideas", "see counts"."""
    counts = _counts(state)
    if audience in INSIDE:
        return View(ALL_STATUSES, parts=True, counts=counts)
    silent = state.phase is Phase.COLLECT and state.silent
    # In the reading round a person sees the own cards, which are part of the person's own record.
    alone = state.phase is Phase.REVIEW and audience is Audience.PARTICIPANTS
    if state.phase is Phase.LOBBY or silent or alone:
        return View(frozenset(), parts=False, counts=frozenset())
    only = state.options if state.phase is Phase.VOTE else None
    return View(LEADING, parts=False, counts=counts, only=only)


def _counts(state: State) -> AbstractSet[str] | None:
    """V8: a blind ballot's wait for the reveal, row by row; before a ballot is opened there is nothing to see."""
    if state.phase is Phase.OPEN:
        return None if state.mode == "live" else frozenset()
    if state.phase is Phase.VOTE:
        return None if state.mode == "live" and state.ballot in {"open", "closed"} else frozenset()
    if state.phase in AFTER_VOTING or state.phase is Phase.HANDED_OVER:
        return None if state.mode == "live" or state.ballot == "revealed" else state.shown
    return frozenset()


def tells_standing(state: State) -> bool:
    """Whether what the ballot has said may be told, as far as it is revealed."""
    told = state.phase in AFTER_VOTING or state.phase is Phase.HANDED_OVER
    return told and (state.mode == "live" or state.ballot in {"revealing", "revealed"})
