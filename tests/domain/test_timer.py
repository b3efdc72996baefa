import pytest

from facilitator.domain.timer import ends_at, left


def test_a_timer_ends_so_many_seconds_from_now() -> None:
    assert ends_at(90, now=1_000_500) == 1_090_500


def test_a_timer_of_no_seconds_is_taken_away() -> None:
    assert ends_at(0, now=1_000_500) is None


@pytest.mark.parametrize(
    ("now", "seconds"),
    [(0, 10), (1, 10), (999, 10), (1_000, 9), (9_000, 1), (9_999, 1), (10_000, 0), (10_001, 0), (99_000, 0)],
)
def test_the_seconds_left_are_rounded_up_and_never_negative(now: int, seconds: int) -> None:
    assert left(10_000, now) == seconds


def test_nothing_is_left_of_no_timer() -> None:
    assert left(None, 10_000) == 0
