"""The reading round (V19): which cards a person is dealt, what the marks say, and how far the round has come."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain
from statistics import median
from typing import Any, Final

# So many marks of average weight are added to every idea: a single «Очень важно» does not lead the list.
AVERAGE_MARKS: Final = 3


@dataclass(frozen=True, slots=True)
class Dealt:
    """An idea on a person's card, its mark, None until it is read, and its place among the person's marks."""

    idea: str
    mark: int | None
    order: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """People who were dealt cards; how many of them read the least read family, and the median family."""

    people: int
    least: int
    median: float


def deal(
    families: Mapping[str, frozenset[str]],
    seen: Mapping[str, int],
    own: AbstractSet[str],
    had: AbstractSet[str],
    count: int,
    tie: Callable[[str], Any],
) -> tuple[str, ...]:
    """V19: at most `count` leading ideas for one person, the least seen first, ties by the sort key `tie`.

    `families` holds all ideas of each family by its leading one, `seen` how many people were dealt it (none: 0).
    Never a family with an idea of `own`, or with one of `had`, whatever was merged since it was dealt.
    """
    closed = own | had
    fresh = (leading for leading, family in families.items() if closed.isdisjoint(family))
    return tuple(sorted(fresh, key=lambda leading: (seen.get(leading, 0), tie(leading)))[:count])


def newest(cards: Iterable[Dealt], root: Callable[[str], str]) -> dict[str, int | None]:
    """V19: a person's cards in the order of dealing, one a family, each with the mark that was set last in it."""
    latest: dict[str, Dealt] = {}
    for card in cards:
        before = latest.get(root(card.idea))
        if before is None or (card.mark is not None and (before.mark is None or card.order > before.order)):
            latest[root(card.idea)] = card
    return {leading: card.mark for leading, card in latest.items()}


def scores(marks: Mapping[str, Sequence[int]], every: Iterable[int] | None = None) -> dict[str, float]:
    """V19: (sum + 3m)/(n + 3) of every idea's marks 0, 1, 2, m the mean of all; 0.0 where nobody marked anything.

    Ideas without marks are named with an empty sequence. `every`: all marks of the track, where a family counts fewer
    than its ideas were given. One division of whole numbers: equals come out equal.
    """
    whole = list(chain.from_iterable(marks.values()) if every is None else every)
    given, total = len(whole) or 1, sum(whole)
    return {
        idea: (sum(own) * given + AVERAGE_MARKS * total) / (given * (len(own) + AVERAGE_MARKS))
        for idea, own in marks.items()
    }


def shortlist(scores: Mapping[str, float], numbers: Mapping[str, int], size: int) -> frozenset[str]:
    """V19: the best `size` by score, and everyone tied with the last of them.

    Only ideas of `numbers` stand for it: a score outlives an idea that was hidden or merged meanwhile.
    """
    standing = {idea: score for idea, score in scores.items() if idea in numbers}
    best = sorted(standing.values(), reverse=True)[:size]
    return frozenset(idea for idea, score in standing.items() if best and score >= best[-1])


def coverage(people: int, seen: Mapping[str, int]) -> Coverage:
    """How far the round has come; `seen` names every family, with 0 where nobody was dealt it."""
    times = seen.values()
    return Coverage(people, min(times, default=0), float(median(times)) if times else 0.0)
