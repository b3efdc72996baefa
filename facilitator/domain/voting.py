"""Votes (V1-V7): a vote belongs to a person and an idea and never moves; what it counts for is derived."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from facilitator.domain.errors import Refused
from facilitator.domain.grouping import Parents, root_of

OPEN_BUDGET: Final = 5
GRACE_MS: Final = 10_000
NOBODY: Final[frozenset[str]] = frozenset()

# counted; waiting for a place; doubled: the family has an earlier one of the person; asleep: not visible
State: TypeAlias = Literal["counted", "waiting", "doubled", "asleep"]
# Whether the family of this root may be voted for.
Visible: TypeAlias = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Cast:
    """A vote as it is kept: at most one per person and idea. `order` grows as votes are set on the server."""

    participant: str
    idea: str
    order: int


@dataclass(frozen=True, slots=True)
class Effective:
    """What one person's votes count for: roots in the order of the votes, and each voted idea's state."""

    counted: tuple[str, ...]
    states: dict[str, State]


@dataclass(frozen=True, slots=True)
class Change:
    """Ideas whose votes of the person are to be added and dropped; empty where nothing changes."""

    add: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


def open_budget() -> int:
    """V1: votes of one person on the open board, whatever the number of ideas."""
    return OPEN_BUDGET


def ballot_budget(n: int) -> int:
    """V1: votes of one person on a ballot of n options: a quarter of them, 3 to 7, never more than half."""
    return min(max(1, n // 2), max((n + 2) // 4, 3), 7)


def effective(casts: Iterable[Cast], parents: Parents, visible: Visible, budget: int) -> Effective:
    """V3: of ONE person's casts the first `budget` distinct visible families count, the rest wait."""
    states: dict[str, State] = {}
    met: list[str] = []
    for cast in in_order(casts):
        root = root_of(cast.idea, parents)
        if not visible(root):
            states[cast.idea] = "asleep"
        elif root in met:
            states[cast.idea] = "doubled"
        else:
            met.append(root)
            states[cast.idea] = "counted" if len(met) <= budget else "waiting"
    return Effective(tuple(met[:budget]), states)


def supporters(
    casts: Iterable[Cast], parents: Parents, visible: Visible, budget: int, aside: AbstractSet[str] = NOBODY
) -> dict[str, frozenset[str]]:
    """V2: who has an effective vote in each family, by root; families without any are left out.

    V17: votes of people who are put `aside` do not count until they are back.
    """
    by_person: defaultdict[str, list[Cast]] = defaultdict(list)
    for cast in casts:
        if cast.participant not in aside:
            by_person[cast.participant].append(cast)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for person, own in by_person.items():
        for root in effective(own, parents, visible, budget).counted:
            found[root].add(person)
    return {root: frozenset(people) for root, people in found.items()}


def tally(
    casts: Iterable[Cast], parents: Parents, visible: Visible, budget: int, aside: AbstractSet[str] = NOBODY
) -> dict[str, int]:
    """V2, V4: supporters of each family that has any, by root; a pure function of what is passed in."""
    return {root: len(people) for root, people in supporters(casts, parents, visible, budget, aside).items()}


def plan_vote(casts: Sequence[Cast], parents: Parents, visible: Visible, budget: int, idea: str, value: int) -> Change:
    """V6: what sets ONE person's vote on the idea's family to 0 or 1, for the named idea itself.

    Raise `not_votable` for 1 on a family that is not visible, `budget_spent` where all places are taken.
    """
    root = root_of(idea, parents)
    own = tuple(cast.idea for cast in in_order(casts) if root_of(cast.idea, parents) == root)
    if value == 0:
        return Change(drop=own)
    if not visible(root):
        raise Refused("not_votable")
    if own:
        return Change()
    if len(effective(casts, parents, visible, budget).counted) >= budget:
        raise Refused("budget_spent", budget=budget)
    return Change(add=(idea,))


def check_voting(voting_on: bool, closed_at: int | None, now: int, grace: int = GRACE_MS) -> None:
    """V7: raise `voting_closed` where voting never was on, `too_late` after the grace (all in ms)."""
    if voting_on:
        return
    if closed_at is None:
        raise Refused("voting_closed")
    if now > closed_at + grace:
        raise Refused("too_late")


def is_counting(voting_on: bool, closed_at: int | None, now: int, grace: int = GRACE_MS) -> int:
    """V7: ms of the grace that are left: 1 or more as long as a late vote may still be accepted, then 0."""
    if voting_on or closed_at is None or now > closed_at + grace:
        return 0
    return max(1, closed_at + grace - now)


def in_order(casts: Iterable[Cast]) -> list[Cast]:
    """The casts in the order in which they were set."""
    return sorted(casts, key=lambda cast: (cast.order, cast.idea))
