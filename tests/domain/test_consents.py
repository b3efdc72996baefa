# ruff: noqa: N802 (rule ids keep their capital)
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.consents import Opinion, Summary, summarise

SAID = st.lists(st.tuples(st.integers(1, 5), st.text(alphabet="аб \n", max_size=3)), max_size=12)


def opinions(said: list[tuple[int, str]]) -> list[Opinion]:
    """One opinion each of so many people."""
    return [Opinion(f"p{number}", level, objection) for number, (level, objection) in enumerate(said)]


def levels(*said: int) -> Summary:
    return summarise(opinions([(level, "") for level in said]))


def test_V20_people_are_counted_by_level_those_against_first() -> None:
    assert levels(5, 1, 4, 5, 3, 5) == Summary(levels=(1, 0, 1, 1, 3), median=4.5, objections=())


@pytest.mark.parametrize(
    ("said", "median"), [((5, 5, 1), 5.0), ((1, 1, 5), 1.0), ((1, 2, 4, 5), 3.0), ((4, 5), 4.5), ((2,), 2.0)]
)
def test_V20_the_median_is_told_and_not_the_mean(said: tuple[int, ...], median: float) -> None:
    assert levels(*said).median == median


def test_V20_without_opinions_there_is_no_median() -> None:
    assert levels() == Summary(levels=(0, 0, 0, 0, 0), median=None, objections=())


def test_V20_an_objection_with_text_counts_whatever_the_level() -> None:
    said = [(1, "Нет денег"), (5, " А кто ведёт? "), (2, ""), (3, " \n"), (1, "Нет денег")]

    assert summarise(opinions(said)).objections == ("А кто ведёт?", "Нет денег", "Нет денег")


@given(SAID, st.randoms(use_true_random=False))
def test_V20_a_summary_does_not_tell_the_order_of_the_people(said: list[tuple[int, str]], random: Random) -> None:
    shuffled = opinions(said)
    random.shuffle(shuffled)

    assert summarise(shuffled) == summarise(opinions(said))


def test_V20_of_a_persons_opinions_the_last_counts() -> None:
    changed = [Opinion("p", 1, "Рано"), Opinion("q", 2, ""), Opinion("p", 4, "")]

    assert summarise(changed) == Summary(levels=(0, 1, 0, 1, 0), median=3.0, objections=())
