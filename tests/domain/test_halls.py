# ruff: noqa: N802 (rule ids keep their capital)
"""Which rows of a track's result stand on the hall's ballot."""

import pytest

from facilitator.domain.halls import Placed, choose, without


def rows(*supporters: int) -> list[Placed]:
    """Rows of a result by their supporters, best first, with shared ranks."""
    first = {count: place for place, count in reversed(list(enumerate(supporters, 1)))}
    last = {count: place for place, count in enumerate(supporters, 1)}
    return [Placed(f"{at}", first[count], last[count], count) for at, count in enumerate(supporters, 1)]


@pytest.mark.parametrize(
    ("supporters", "listed", "undecided"),
    [
        ((9, 7, 5, 4, 1), 3, False),
        ((9, 7, 5, 5, 1), 4, False),
        ((9, 7, 5, 5, 5, 1), 5, False),
        ((9, 7, 5, 5, 5, 5, 1), 2, True),
        ((9, 9, 9, 9, 9, 9), 0, True),
        ((9, 4), 2, False),
        ((9, 0, 0, 0), 1, False),
        ((0, 0, 0), 0, True),
        ((), 0, True),
    ],
)
def test_V13_the_top_and_everyone_tied_up_to_two_more_and_otherwise_the_host_picks(
    supporters: tuple[int, ...], listed: int, undecided: bool
) -> None:
    choice = choose(rows(*supporters), 3)

    assert (len(choice.listed), choice.undecided) == (listed, undecided)
    assert set(choice.listed) <= set(choice.offered)


def test_what_is_tied_with_the_top_is_offered_however_many_there_are() -> None:
    assert len(choose(rows(*[5] * 14), 3).offered) == 14
    assert len(choose(rows(*range(20, 0, -1)), 3).offered) == 10


def test_V13_the_next_takes_the_place_of_what_has_gone_and_equals_stay_equal() -> None:
    left = without(rows(9, 7, 5, 5, 1), {"1"})

    assert [(row.id, row.rank, row.last) for row in left] == [("2", 1, 1), ("3", 2, 3), ("4", 2, 3), ("5", 4, 4)]
    assert choose(left, 1).listed == ("2",)
