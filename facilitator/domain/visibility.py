"""What an audience may see of a board: one pure function of audience, phase and ballot."""

from dataclasses import dataclass

from facilitator.domain.phases import Phase
from facilitator.domain.roles import Audience

LEADING = frozenset({"visible", "withdrawn"})
ALL_STATUSES = frozenset({"visible", "held", "hidden", "kept", "withdrawn"})


@dataclass(frozen=True, slots=True)
class View:
    """`statuses` of ideas that are shown; `parts` whether merged ideas are; `counts` whether tallies are."""

    statuses: frozenset[str]
    parts: bool
    counts: bool

    def shows(self, status: str, parent: str | None) -> bool:
        """Whether an idea is sent; otherwise the audience is told that it is gone."""
        return status in self.statuses and (self.parts or parent is None)


def view_of(audience: Audience, phase: Phase, mode: str, state: str) -> View:
    """PRODUCT, permission table: "see others' ideas", "see counts". Blind counts wait for `revealed` (V8)."""
    counts = phase is not Phase.LOBBY and (mode == "live" or state == "revealed")
    if audience in (Audience.STAFF, Audience.ORGANISER):
        return View(ALL_STATUSES, parts=True, counts=counts)
    if phase is Phase.LOBBY:
        return View(frozenset(), parts=False, counts=False)
    return View(LEADING, parts=False, counts=counts)
