"""Plans of a track: steps with minutes, their clock, and how far the clock has drifted from the plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from facilitator.domain.errors import Refused

ORDER: Final = ("collect", "group", "review", "vote", "reveal", "deepen", "consent")
MINUTE_MS: Final = 60_000


@dataclass(frozen=True, slots=True)
class Step:
    """`silent`: others' texts are not seen; for `collect` only."""

    phase: str
    minutes: int
    silent: bool = False


# PRODUCT, "Phases of a track".
TEMPLATES: Final[dict[str, tuple[Step, ...]]] = {
    "session": (
        Step("collect", 8, silent=True), Step("collect", 12), Step("group", 15), Step("review", 10), Step("vote", 8),
        Step("reveal", 7), Step("deepen", 20), Step("consent", 10),
    ),
    "express": (Step("collect", 15), Step("group", 10), Step("vote", 7), Step("reveal", 5), Step("deepen", 8)),
    "technologies": (
        Step("collect", 20), Step("group", 10), Step("review", 10), Step("vote", 8), Step("reveal", 5),
        Step("deepen", 7),
    ),
}  # fmt: skip


def check_steps(steps: Sequence[Step], done: Sequence[Step]) -> None:
    """Raise `bad_plan` unless phases never go back, vote and reveal come once and in pairs, and `done` is kept."""
    places = [ORDER.index(step.phase) for step in steps]
    once = all(sum(step.phase == phase for step in steps) <= 1 for phase in ORDER[1:])
    phases = {step.phase for step in steps}
    paired = ("vote" in phases) == ("reveal" in phases)
    late = bool(phases & {"deepen", "consent"}) and "reveal" not in phases
    if places != sorted(places) or not once or not paired or late:
        raise Refused("bad_plan")
    if tuple(step.phase for step in steps[: len(done)]) != tuple(step.phase for step in done):
        raise Refused("bad_plan")


def ends_at(step: Step, now: int) -> int:
    """When a step that begins now is to end."""
    return now + step.minutes * MINUTE_MS


def planned_end(steps: Sequence[Step], started_at: int) -> int:
    """When the whole plan was to end."""
    return started_at + sum(step.minutes for step in steps) * MINUTE_MS


def rest(steps: Sequence[Step], current: int) -> int:
    """Milliseconds that the steps after the current one take."""
    return sum(step.minutes for step in steps[current + 1 :]) * MINUTE_MS


def drift(steps: Sequence[Step], current: int, started_at: int, step_ends_at: int, now: int) -> int:
    """How much later than planned (ms, less than zero: earlier) the plan will end if nothing more is changed."""
    return max(now, step_ends_at) + rest(steps, current) - planned_end(steps, started_at)


def is_due(step_ends_at: int | None, paused_at: int | None, now: int) -> bool:
    """Whether the step's time is over."""
    return step_ends_at is not None and paused_at is None and now >= step_ends_at
