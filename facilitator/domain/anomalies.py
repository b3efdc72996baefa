"""Seats that look made by one hand: few signals, each of which can be explained; none of them is a proof."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from statistics import median_low
from typing import Final, Literal, TypeAlias

WINDOW_MS: Final = 10_000
# A burst: so many seats of one address within ten seconds, and so many times what is usual.
BURST_FROM, BURST_TIMES, USUAL_UNKNOWN, WINDOWS_TO_COMPARE = 20, 4, 5, 3
# More than a hall of people scans in ten seconds, whatever has been usual.
CROWD: Final = 100
# A device that has sat in so many seats by their return codes.
HOPS_FROM: Final = 3
# So many seats of one address that were erased, each so soon after it was taken.
BACK_FROM, BACK_MS = 10, 600_000
# People who chose the same ideas within ten seconds; so many ideas, and so many ways to choose for each voter.
SAME_FROM, SAME_IDEAS, SAME_WAYS = 5, 3, 20

Signal: TypeAlias = Literal["burst", "hops", "back", "same"]


@dataclass(frozen=True, slots=True)
class Taken:
    """A seat, the address that it was taken from, and when."""

    seat: str
    address: str
    at: int


@dataclass(frozen=True, slots=True)
class Choices:
    """What each person has chosen on a ballot whose counts are shown, and when last."""

    ballot: str
    options: int
    chosen: Mapping[str, AbstractSet[str]]
    at: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Group:
    """`key` stays the same while the group grows; `figures` are told with the signal's sentence."""

    signal: Signal
    key: str
    seats: tuple[str, ...]
    figures: Mapping[str, int] = field(default_factory=dict)


def bursts(taken: Iterable[Taken]) -> list[Group]:
    """Many seats of one address within seconds, beside what is usual there, or else anywhere in the event."""
    windows: defaultdict[str, defaultdict[int, list[Taken]]] = defaultdict(lambda: defaultdict(list))
    for one in taken:
        windows[one.address][one.at // WINDOW_MS].append(one)
    found = []
    for address, own in windows.items():
        crowded = {at for at in own if len(own[at]) >= _crowd(at, own, windows)}
        for run in _runs({at for at in own if len(own[at]) >= BURST_FROM}):
            if crowded.isdisjoint(run):
                continue
            people = sorted((one for at in run for one in own[at]), key=lambda one: one.at)
            usual = _usual(run, own, windows)
            figures = {"seconds": len(run) * WINDOW_MS // 1000, "usual": usual, "at": people[0].at}
            found.append(Group("burst", f"{address}:{run[0]}", tuple(one.seat for one in people), figures))
    return found


def hops(held: Mapping[str, Sequence[str]]) -> list[Group]:
    """Devices that have gone from seat to seat by return codes."""
    people = {device: tuple(dict.fromkeys(seats)) for device, seats in held.items()}
    return [Group("hops", device, seats) for device, seats in people.items() if len(seats) >= HOPS_FROM]


def back(left: Mapping[str, tuple[str, int]]) -> list[Group]:
    """Seats of one address that were erased soon after they were taken; `left`: address and ms by seat."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for seat, (address, after) in left.items():
        if after < BACK_MS:
            found[address].append(seat)
    return [Group("back", address, tuple(seats)) for address, seats in found.items() if len(seats) >= BACK_FROM]


def same(choices: Choices) -> list[Group]:
    """People who have chosen exactly the same within seconds, where that is not to be expected by chance."""
    alike: defaultdict[frozenset[str], list[tuple[int, str]]] = defaultdict(list)
    for person, ideas in choices.chosen.items():
        if len(ideas) >= SAME_IDEAS and person in choices.at:
            alike[frozenset(ideas)].append((choices.at[person], person))
    found = []
    for ideas, people in alike.items():
        ways = math.comb(max(choices.options, len(ideas)), len(ideas))
        if ways < SAME_WAYS * len(choices.chosen):
            continue
        for near in _near(sorted(people)):
            key = f"{choices.ballot}:{near[0][1]}"
            seconds = max(1, math.ceil((near[-1][0] - near[0][0]) / 1000))
            figures = {"ideas": len(ideas), "seconds": seconds, "at": near[0][0]}
            found.append(Group("same", key, tuple(person for _, person in near), figures))
    return found


def _near(people: list[tuple[int, str]]) -> list[list[tuple[int, str]]]:
    """Runs of people, none of whom came more than the window after the first of the run."""
    runs: list[list[tuple[int, str]]] = []
    for at, person in people:
        if not runs or at > runs[-1][0][0] + WINDOW_MS:
            runs.append([])
        runs[-1].append((at, person))
    return [run for run in runs if len(run) >= SAME_FROM]


def _crowd(at: int, own: Mapping[int, list[Taken]], every: Mapping[str, Mapping[int, list[Taken]]]) -> int:
    return min(CROWD, max(BURST_FROM, BURST_TIMES * _usual([at], own, every)))


def _usual(run: list[int], own: Mapping[int, list[Taken]], every: Mapping[str, Mapping[int, list[Taken]]]) -> int:
    """How many come within ten seconds when anybody comes: at this address, else at any."""
    here = [len(seats) for window, seats in own.items() if window not in run]
    if len(here) >= WINDOWS_TO_COMPARE:
        return median_low(here)
    anywhere = Counter[int]()
    for windows in every.values():
        for window, seats in windows.items():
            anywhere[window] += len(seats)
    for window in run:
        del anywhere[window]
    return median_low(anywhere.values()) if len(anywhere) >= WINDOWS_TO_COMPARE else USUAL_UNKNOWN


def _runs(windows: AbstractSet[int]) -> list[list[int]]:
    """Windows one after another."""
    runs: list[list[int]] = []
    for window in sorted(windows):
        if not runs or window != runs[-1][-1] + 1:
            runs.append([])
        runs[-1].append(window)
    return runs
