# ruff: noqa: N802 (rule ids keep their capital)
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.ranking import Entry, Placed, almost_equal, cut_line, rank, rank_words


def entry(no: int, supporters: range | frozenset[str]) -> Entry:
    """Idea `no` supported by the people with these numbers."""
    return Entry(f"i{no}", no, frozenset(str(person) for person in supporters))


def apart(*counts: int) -> list[Entry]:
    """Ideas 1, 2 ... with so many supporters each, of whom no two ideas share any."""
    return [entry(no, range(no * 1_000, no * 1_000 + count)) for no, count in enumerate(counts, start=1)]


def ranks(placed: list[Placed]) -> list[tuple[int, str]]:
    return [(row.no, rank_words(row.rank, row.last)) for row in placed]


def tiers(entries: list[Entry]) -> list[tuple[int, int]]:
    return [(row.no, row.tier) for row in rank(entries)]


def test_V2_families_are_ranked_by_their_supporters() -> None:
    assert rank(apart(1, 9)) == [
        Placed(id="i2", no=2, count=9, rank=1, last=1, tier=1),
        Placed(id="i1", no=1, count=1, rank=2, last=2, tier=2),
    ]


def test_V10_equal_supporters_share_a_rank_and_stand_in_the_order_of_their_numbers() -> None:
    assert ranks(rank(apart(4, 7, 9, 7, 0)[::-1])) == [(3, "1"), (2, "2-3"), (4, "2-3"), (1, "4"), (5, "5")]


def test_V10_all_equal_share_every_rank() -> None:
    assert ranks(rank(apart(3, 3, 3))) == [(1, "1-3"), (2, "1-3"), (3, "1-3")]


def test_nothing_is_ranked_where_there_are_no_families() -> None:
    assert (rank([]), cut_line([])) == ([], 0)


@pytest.mark.parametrize(
    ("counts", "rows"),
    [
        ((9, 8, 7, 6, 5, 4, 3), 5),
        ((9, 8, 7, 6, 5, 5, 5, 4), 7),
        ((9, 8, 7, 7, 6, 6, 1), 6),
        ((4, 4, 4, 4, 4, 4, 4, 4), 8),
        ((9, 8), 2),
        ((9, 8, 0, 0, 0, 0), 2),
        ((9, 8, 7, 6, 0, 0), 4),
        ((0, 0, 0), 0),
    ],
)
def test_V10_the_cut_line_takes_in_everyone_tied_and_nobody_without_supporters(
    counts: tuple[int, ...], rows: int
) -> None:
    assert cut_line(rank(apart(*counts))) == rows


def test_V10_the_cut_line_may_stand_elsewhere() -> None:
    assert [cut_line(rank(apart(9, 8, 8, 7, 6)), top) for top in (1, 2, 3, 4)] == [1, 3, 3, 4]


@pytest.mark.parametrize(
    ("b", "c", "equal"),
    [
        (0, 0, True),
        (1, 0, True),
        (2, 0, True),
        (3, 0, False),
        (6, 1, False),
        (6, 2, True),
        (10, 4, True),
        (11, 4, False),
    ],
)
def test_V11_almost_equal_is_measured_on_voters_of_only_one_of_the_two(b: int, c: int, equal: bool) -> None:
    both = range(1_000, 1_050)
    one = entry(1, frozenset([*map(str, both), *(f"b{n}" for n in range(b))]))
    other = entry(2, frozenset([*map(str, both), *(f"c{n}" for n in range(c))]))

    assert (almost_equal(one, other), almost_equal(other, one)) == (equal, equal)


def test_V11_exactly_1_64_is_not_almost_equal() -> None:
    assert almost_equal(*apart(333, 292)) is False


@given(st.integers(0, 300), st.integers(0, 300))
def test_V11_whole_numbers_answer_as_the_formula_does(b: int, c: int) -> None:
    one, other = apart(b, c)

    formula = b + c == 0 or abs(b - c) / math.sqrt(b + c) < 1.64
    assert almost_equal(one, other) == formula


def test_V11_a_tier_is_measured_against_its_leader_not_against_the_neighbour() -> None:
    assert tiers(apart(20, 14, 11, 6)) == [(1, 1), (2, 1), (3, 1), (4, 2)]
    assert tiers(apart(20, 15, 10, 6)) == [(1, 1), (2, 1), (3, 2), (4, 2)]


def test_V11_the_first_that_is_not_almost_equal_ends_the_tier_for_those_after_it() -> None:
    leader = entry(1, range(30))
    far = entry(2, range(100, 112))
    near = entry(3, range(11))

    assert [almost_equal(leader, far), almost_equal(far, near)] == [False, True]
    assert tiers([leader, far, near]) == [(1, 1), (2, 2), (3, 2)]


def test_V11_those_without_any_voter_between_them_are_one_tier() -> None:
    assert tiers(apart(0, 0, 0)) == [(1, 1), (2, 1), (3, 1)]


@given(st.lists(st.frozensets(st.sampled_from("abcdefghijklmnop")), max_size=12))
def test_ranks_tiers_and_counts_only_ever_go_down_the_list(families: list[frozenset[str]]) -> None:
    placed = rank([Entry(str(no), no, people) for no, people in enumerate(families)])

    assert [row.rank for row in placed] == sorted(row.rank for row in placed)
    assert [row.tier for row in placed] == sorted(row.tier for row in placed)
    assert [row.count for row in placed] == sorted((len(people) for people in families), reverse=True)
    assert all(
        (row.rank, row.last)
        == (1 + sum(o.count > row.count for o in placed), sum(o.count >= row.count for o in placed))
        for row in placed
    )


def test_V10_a_shared_rank_is_written_from_to() -> None:
    assert (rank_words(2, 3), rank_words(4, 4)) == ("2-3", "4")
