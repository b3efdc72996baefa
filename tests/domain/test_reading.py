# ruff: noqa: N802 (rule ids keep their capital)
import math
from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.reading import Coverage, Dealt, coverage, deal, newest, scores, shortlist
from facilitator.protocol import LIMITS

CARDS = LIMITS["reading_cards"]

# a leads b and c; d leads e; the others stand alone.
FAMILIES = {"a": frozenset("abc"), "d": frozenset("de"), "f": frozenset("f"), "g": frozenset("g"), "h": frozenset("h")}

MARKS = st.dictionaries(st.sampled_from("abcdefgh"), st.lists(st.sampled_from([0, 1, 2]), max_size=12))


def dealt(seen: str = "", own: str = "", had: str = "", count: int = CARDS, order: str = "adfgh") -> str:
    """The dealt leading ideas; `seen` names a leading idea once for each person, `order` breaks the ties."""
    return "".join(deal(FAMILIES, Counter(seen), frozenset(own), frozenset(had), count, order.index))


def test_V19_a_person_is_dealt_seven_cards_where_two_minutes_are_left() -> None:
    assert (CARDS, LIMITS["reading_seconds_min"]) == (7, 120)


def test_V19_a_person_counts_once_in_a_family_by_the_newest_mark() -> None:
    root = {"a": "a", "b": "a", "c": "a", "d": "d"}.__getitem__
    cards = [Dealt("b", 2, 3), Dealt("d", None, 0), Dealt("a", 0, 1), Dealt("c", None, 0)]

    assert newest(cards, root) == {"a": 2, "d": None}
    assert list(newest(cards, root)) == ["a", "d"]
    assert newest([cards[3], cards[2]], root) == {"a": 0}


def test_V19_the_mean_is_of_all_marks_of_the_track() -> None:
    assert scores({"a": [2], "b": []}, [2, 0, 0, 2]) == {"a": 1.25, "b": 1.0}


def test_V19_the_least_seen_are_dealt_first() -> None:
    assert (dealt(seen="aaadfffgg"), dealt(seen="aaadfffgg", count=3)) == ("hdgaf", "hdg")


def test_V19_those_seen_equally_often_come_in_the_order_of_the_tie() -> None:
    assert (dealt(order="hgfda"), dealt(seen="d", order="dfgha")) == ("hgfda", "fghad")


@pytest.mark.parametrize(("own", "left"), [("a", "dfgh"), ("c", "dfgh"), ("bef", "gh"), ("x", "adfgh")])
def test_V19_never_a_family_with_an_idea_of_ones_own(own: str, left: str) -> None:
    assert dealt(own=own) == left


@pytest.mark.parametrize(("had", "left"), [("a", "dfgh"), ("b", "dfgh"), ("efgh", "a"), ("adfgh", "")])
def test_V19_never_a_family_one_had_a_card_of_whatever_was_merged_since(had: str, left: str) -> None:
    assert dealt(had=had) == left


@given(
    st.integers(0, 30),
    st.lists(st.tuples(st.sampled_from("pqrstuvwxyz"), st.integers(0, 9)), max_size=40),
)
def test_V19_dealing_one_after_another_keeps_the_families_level_and_nobody_reads_one_twice(
    ideas: int, turns: list[tuple[str, int]]
) -> None:
    families = {str(number): frozenset({str(number)}) for number in range(ideas)}
    seen = Counter[str]()
    had: dict[str, set[str]] = {}

    for person, count in turns:
        hand = deal(families, seen, frozenset(), had.setdefault(person, set()), count, int)
        assert len(hand) == len(set(hand)) == min(count, ideas - len(had[person]))
        skipped = families.keys() - had[person] - set(hand)
        assert max((seen[card] for card in hand), default=0) <= min((seen[card] for card in skipped), default=math.inf)
        had[person] |= set(hand)
        seen.update(hand)


def test_V19_the_score_draws_an_idea_with_few_marks_to_the_mean() -> None:
    marks = {"a": [2], "b": [2, 2, 2, 1, 2], "c": [0, 1], "d": []}

    assert scores(marks) == {
        "a": (2 + 3 * 1.5) / 4,
        "b": (9 + 3 * 1.5) / 8,
        "c": (1 + 3 * 1.5) / 5,
        "d": 1.5,
    }


def test_V19_without_marks_every_score_is_zero() -> None:
    assert (scores({"a": [], "b": []}), scores({})) == ({"a": 0.0, "b": 0.0}, {})


@given(MARKS)
def test_V19_scores_are_the_formula_and_equals_are_exactly_equal(marks: dict[str, list[int]]) -> None:
    every = [mark for own in marks.values() for mark in own]
    mean = Fraction(sum(every), len(every)) if every else Fraction(0)

    exact = {idea: (sum(own) + 3 * mean) / (len(own) + 3) for idea, own in marks.items()}

    assert scores(marks) == {idea: float(score) for idea, score in exact.items()}


def shortlisted(scores: dict[str, float], size: int = 25, numbers: str = "abcdefgh") -> str:
    found = shortlist(scores, {idea: number for number, idea in enumerate(numbers, start=1)}, size)
    return "".join(sorted(found))


def test_V19_the_shortlist_holds_the_best_and_everyone_tied_with_the_last() -> None:
    by_score = {"a": 0.5, "b": 1.5, "c": 1.0, "d": 2.0, "e": 1.0, "f": 1.0}

    assert [shortlisted(by_score, size) for size in (0, 1, 2, 3, 5, 6, 9)] == [
        "",
        "d",
        "bd",
        "bcdef",
        "bcdef",
        "abcdef",
        "abcdef",
    ]


def test_V19_the_shortlist_is_of_25_unless_more_are_tied() -> None:
    numbers = {str(number): number for number in range(40)}

    assert len(shortlist({idea: float(number) for idea, number in numbers.items()}, numbers, 25)) == 25
    assert len(shortlist(dict.fromkeys(numbers, 0.0), numbers, 25)) == 40


def test_V19_an_idea_that_no_longer_stands_takes_no_place() -> None:
    assert shortlisted({"a": 2.0, "b": 1.0, "c": 0.5}, size=1, numbers="bc") == "b"


def test_coverage_tells_the_least_and_the_median_readers_of_a_family() -> None:
    assert [coverage(9, dict(zip("abcde", times, strict=False))) for times in ([], [4], [0, 3, 9, 4], [7, 5, 6])] == [
        Coverage(people=9, least=0, median=0.0),
        Coverage(people=9, least=4, median=4.0),
        Coverage(people=9, least=0, median=3.5),
        Coverage(people=9, least=5, median=6.0),
    ]
