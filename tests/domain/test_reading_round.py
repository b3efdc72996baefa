# ruff: noqa: N802 (rule ids keep their capital)
"""Why there is a reading round: a seeded room votes by three ways of reading, with equal effort for everybody."""

from collections import Counter
from heapq import nlargest
from random import Random
from statistics import fmean

import pytest

from facilitator.domain.orders import fair_order
from facilitator.domain.reading import deal, scores, shortlist
from facilitator.domain.voting import ballot_budget
from facilitator.protocol import LIMITS

IDEAS = range(1, 201)
PEOPLE = [f"person-{number}" for number in range(100)]
SHORTLISTED = LIMITS["shortlist"]
CARDS = LIMITS["reading_cards"]
# Seven cards and the shortlist after them, or as many of the long list.
READ = CARDS + SHORTLISTED
ROOMS = 12
TOP = 5


class Room:
    """A room whose ideas have a true worth, which each person sees with an error."""

    def __init__(self, seed: int) -> None:
        random = Random(seed)
        self.salt = random.randbytes(16)
        self.worth = {idea: random.gauss(0, 1) for idea in IDEAS}
        self.seen_by = {
            person: {idea: worth + random.gauss(0, 1) for idea, worth in self.worth.items()} for person in PEOPLE
        }

    def found(self, read: dict[str, tuple[int, ...]], budget: int) -> int:
        """How many of the true best reach the room's top when everybody votes for the best of what was read."""
        votes: Counter[int] = Counter()
        for person, ideas in read.items():
            votes.update(nlargest(budget, ideas, key=self.seen_by[person].__getitem__))
        best = nlargest(TOP, IDEAS, key=self.worth.__getitem__)
        return len(set(best) & set(sorted(votes, key=lambda idea: (-votes[idea], idea))[:TOP]))

    def fixed_list(self) -> int:
        return self.found(dict.fromkeys(PEOPLE, tuple(IDEAS)[:READ]), ballot_budget(len(IDEAS)))

    def random_order(self) -> int:
        read = {person: fair_order(IDEAS, self.salt, person)[:READ] for person in PEOPLE}
        return self.found(read, ballot_budget(len(IDEAS)))

    def reading_round(self) -> int:
        best = self.shortlist()
        read = {person: fair_order(best, self.salt, person)[: READ - CARDS] for person in PEOPLE}
        return self.found(read, ballot_budget(len(best)))

    def shortlist(self) -> list[int]:
        """What remains after everybody marked seven cards."""
        numbers = {str(idea): idea for idea in IDEAS}
        families = {name: frozenset({name}) for name in numbers}
        seen: Counter[str] = Counter()
        marks: dict[str, list[int]] = {name: [] for name in numbers}
        for person in PEOPLE:
            place = {str(number): place for place, number in enumerate(fair_order(IDEAS, self.salt, person))}
            cards = deal(families, seen, frozenset(), frozenset(), CARDS, place.__getitem__)
            seen.update(cards)
            for card in cards:
                marks[card].append(self.mark(person, numbers[card]))
        return [numbers[name] for name in shortlist(scores(marks), numbers, SHORTLISTED)]

    def mark(self, person: str, idea: int) -> int:
        """Of three cards one is very important, one important, one not."""
        seen = self.seen_by[person][idea]
        return 2 if seen > 0.6 else 1 if seen > -0.6 else 0


def test_V19_a_reading_round_finds_more_of_the_true_top_than_random_order_and_that_more_than_a_fixed_list(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rooms = [Room(seed) for seed in range(ROOMS)]

    fixed = fmean(room.fixed_list() for room in rooms)
    shuffled = fmean(room.random_order() for room in rooms)
    dealt = fmean(room.reading_round() for room in rooms)

    with capsys.disabled():
        print(f"\n  of the true top 5: fixed list {fixed:.2f}, random order {shuffled:.2f}, reading round {dealt:.2f}")
    assert fixed + 0.5 < shuffled
    assert shuffled + 0.5 < dealt
