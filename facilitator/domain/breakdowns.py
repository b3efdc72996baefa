"""Support by group or region: percentages, what is kept back (V12), and where groups agree or differ (V21)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from typing import Final

MIN_GROUP: Final = 5
MIN_PERCENT: Final = 20

# V21: groups agree where each gives a family a quarter of its people; from this gap between two of them they differ.
MIN_AGREED: Final = Fraction(1, 4)
MIN_GAP: Final = Fraction(3, 10)

# Family -> its supporters; voter -> group or region, None where it was not given.
Supporters = Mapping[str, AbstractSet[str]]
Voters = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Split:
    """People who voted by shown group, and by family and shown group its supporters; `hidden`: not all are shown."""

    voters: dict[str, int]
    support: dict[str, dict[str, int]]
    hidden: bool


def percent(n: int, of: int) -> int | None:
    """V12: whole per cent, halves up; None below 20 voters, where «12 из 17» is said."""
    return (200 * n + of) // (2 * of) if of >= MIN_PERCENT else None


def split(supporters: Supporters, voters: Voters) -> Split:
    """V12: the groups that may be shown, by name.

    With the totals known, what is not shown is known as one sum. That sum holds at least two classes and five
    people wherever a class below five must be kept back, if need be at the cost of the smallest shown group.
    People without a group are never shown: fewer than five are one more class to be kept back.
    """
    classes = _classes(voters)
    hidden = _hidden({name: len(people) for name, people in classes.items()})
    shown = {name: classes[name] for name in sorted(_names(classes)) if name not in hidden}
    return Split(
        {name: len(people) for name, people in shown.items()},
        {root: {name: len(own & people) for name, people in shown.items()} for root, own in supporters.items()},
        hidden=bool(hidden),
    )


def bridging(supporters: Supporters, voters: Voters) -> dict[str, float] | None:
    """V21: the geometric mean of (A + 1)/(S + 2) over the groups of at least five; None where these are fewer than two.

    By family: A supporters and S voters of a group. For sorting, not for showing: beside a split that hides a group,
    a score could give that group away.
    """
    groups = _counted(voters)
    if len(groups) < 2:
        return None
    most = prod(len(people) + 2 for people in groups)
    return {
        root: (prod(len(own & people) + 1 for people in groups) / most) ** (1 / len(groups))
        for root, own in supporters.items()
    }


def agreements(supporters: Supporters, voters: Voters, numbers: Mapping[str, int], top: int = 5) -> tuple[str, ...]:
    """V21, «В этом согласны все группы»: the best by bridging score of those that no counted group leaves out.

    In every group a quarter of the voters support it, and no fewer than support an average family there (of those
    that anybody supports): with few options a quarter is easily had, with many the average is. What the groups
    differ on (see `differences`) is not agreed, however many like it. Ties by number; () without bridging scores.
    """
    scores = bridging(supporters, voters) or {}
    groups = _counted(voters)
    least = [_least_agreed(supporters.values(), people) for people in groups]
    agreed = [
        root
        for root in scores
        if _gap(supporters[root], groups) < MIN_GAP
        and all(len(supporters[root] & people) >= enough for people, enough in zip(groups, least, strict=True))
    ]
    return tuple(sorted(agreed, key=lambda root: (-scores[root], numbers[root]))[:top])


def differences(supporters: Supporters, voters: Voters, numbers: Mapping[str, int], top: int = 5) -> tuple[str, ...]:
    """V21, «Здесь мнения групп расходятся»: 0.3 or more between the largest and the smallest share of a group.

    The widest gap first, ties by number; () without bridging scores.
    """
    groups = _counted(voters)
    gaps = {root: _gap(own, groups) for root, own in supporters.items()} if len(groups) >= 2 else {}
    apart = [root for root, gap in gaps.items() if gap >= MIN_GAP]
    return tuple(sorted(apart, key=lambda root: (-gaps[root], numbers[root]))[:top])


def _classes(voters: Voters) -> dict[str | None, set[str]]:
    """The voters of each group; those without one are a class of their own."""
    classes: defaultdict[str | None, set[str]] = defaultdict(set)
    for person, group in voters.items():
        classes[group].add(person)
    return classes


def _names(classes: Iterable[str | None]) -> list[str]:
    return [name for name in classes if name is not None]


def _hidden(sizes: Mapping[str | None, int]) -> set[str | None]:
    """Every class below five, and the smallest shown ones until that makes five people, so at least two classes."""
    hidden = {name for name, size in sizes.items() if size < MIN_GROUP}
    shown = sorted((sizes[name], name) for name in _names(sizes) if name not in hidden)
    while shown and 0 < sum(sizes[name] for name in hidden) < MIN_GROUP:
        hidden.add(shown.pop(0)[1])
    return hidden


def _counted(voters: Voters) -> list[set[str]]:
    """V21: the voters of each named group of at least five."""
    classes = _classes(voters)
    return [classes[name] for name in _names(classes) if len(classes[name]) >= MIN_GROUP]


def _gap(own: AbstractSet[str], groups: Iterable[AbstractSet[str]]) -> Fraction:
    """The largest share of a group that supports the family minus the smallest."""
    shares = [Fraction(len(own & people), len(people)) for people in groups]
    return max(shares) - min(shares)


def _least_agreed(families: Iterable[AbstractSet[str]], people: AbstractSet[str]) -> Fraction:
    """How many of a group's voters a family needs there to be agreed on."""
    own = [len(family & people) for family in families if family]
    average = Fraction(sum(own), len(own)) if own else Fraction(0)
    return max(average, MIN_AGREED * len(people))
