# ruff: noqa: N802 (rule ids keep their capital)
"""V14: stable for one person, uniform across people. Critical values of chi-square at 0.001, by degrees of freedom."""

from collections import Counter
from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.orders import fair_order

SALT = b"a ballot's salt"
OPTIONS = (1, 2, 5, 8, 13, 17, 21, 30, 31, 104)
PEOPLE = [f"person-{number}" for number in range(4_000)]

CRITICAL = {1: 10.828, 9: 27.877, 23: 49.728, 89: 135.978}
NUMBERS = st.frozensets(st.integers(1, 400), max_size=40)


def chi_square(counts: Counter[object], cells: int) -> float:
    """How far the counts are from being equal over so many cells; one degree of freedom less than cells."""
    expected = counts.total() / cells
    return sum((counted - expected) ** 2 for counted in counts.values()) / expected + expected * (cells - len(counts))


def orders(options: tuple[int, ...] = OPTIONS) -> list[tuple[int, ...]]:
    return [fair_order(options, SALT, person) for person in PEOPLE]


@given(NUMBERS, st.binary(max_size=20), st.text(max_size=20))
def test_V14_the_order_holds_every_option_once_however_the_options_came(
    options: frozenset[int], salt: bytes, person: str
) -> None:
    order = fair_order(sorted(options), salt, person)

    assert sorted(order) == sorted(options)
    assert fair_order(sorted(options, reverse=True), salt, person) == order


def test_V14_the_order_is_stable_across_versions_of_the_program() -> None:
    assert fair_order(range(1, 9), SALT, "person-1") == (5, 6, 3, 1, 7, 4, 2, 8)


@given(NUMBERS, NUMBERS, st.text(max_size=20))
def test_V14_an_option_that_comes_or_goes_moves_none_of_the_others(
    options: frozenset[int], gone: frozenset[int], person: str
) -> None:
    before = fair_order(options, SALT, person)

    assert fair_order(options - gone, SALT, person) == tuple(number for number in before if number not in gone)


def test_V14_another_person_and_another_ballot_have_another_order() -> None:
    firsts = {fair_order(range(40), salt, person) for salt in (SALT, b"other") for person in ("p", "p:1", "p:11")}

    assert len(firsts) == 6


def test_V14_at_every_position_every_option_is_equally_likely() -> None:
    by_position = zip(*orders(), strict=True)

    statistics = [chi_square(Counter(column), 10) for column in by_position]

    assert [value for value in statistics if value >= CRITICAL[9]] == []
    assert len(statistics) == len(OPTIONS)


def test_V14_of_every_two_options_each_is_first_equally_often() -> None:
    places = [{number: place for place, number in enumerate(order)} for order in orders()]

    statistics = [
        chi_square(Counter(place[one] < place[other] for place in places), 2) for one, other in combinations(OPTIONS, 2)
    ]

    assert [value for value in statistics if value >= CRITICAL[1]] == []


def test_V14_every_pair_of_neighbours_is_equally_likely() -> None:
    for position in range(len(OPTIONS) - 1):
        pairs = Counter(order[position : position + 2] for order in orders())

        assert chi_square(pairs, 90) < CRITICAL[89], position


def test_V14_every_permutation_of_four_options_is_equally_likely() -> None:
    found = Counter(orders((4, 7, 12, 31)))

    assert set(found) == set(permutations((4, 7, 12, 31)))
    assert chi_square(found, 24) < CRITICAL[23]
