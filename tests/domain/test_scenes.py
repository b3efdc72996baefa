from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.scenes import Slot, queue_result, slot_at


def test_a_result_takes_the_screen_at_once_for_twenty_seconds() -> None:
    slots = queue_result((), "r1", now=5_000)

    assert slots == (Slot("r1", 5_000, 25_000),)
    assert [slot_at(slots, now) for now in (4_999, 5_000, 24_999, 25_000)] == [None, slots[0], slots[0], None]


def test_several_results_queue() -> None:
    slots = queue_result(queue_result(queue_result((), "r1", 0), "r2", 1), "r3", 19_999)

    assert slots == (Slot("r1", 0, 20_000), Slot("r2", 20_000, 40_000), Slot("r3", 40_000, 60_000))


def test_slots_that_have_ended_are_dropped() -> None:
    assert queue_result((Slot("r1", 0, 20_000),), "r2", 20_000) == (Slot("r2", 20_000, 40_000),)


def test_the_same_result_is_not_queued_twice() -> None:
    slots = (Slot("r1", 0, 20_000), Slot("r2", 20_000, 40_000))

    assert [queue_result(slots, result, 10_000) for result in ("r1", "r2")] == [slots, slots]


def test_a_result_whose_time_has_ended_may_be_shown_again() -> None:
    assert queue_result((Slot("r1", 0, 20_000),), "r1", 30_000) == (Slot("r1", 30_000, 50_000),)


def test_the_time_on_air_can_be_set() -> None:
    assert queue_result((), "r1", 0, length_ms=3_000) == (Slot("r1", 0, 3_000),)


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.integers(0, 15_000)), max_size=20))
def test_at_most_one_result_is_on_air_and_none_is_cut_short(sent: list[tuple[str, int]]) -> None:
    now, slots = 0, tuple[Slot, ...]()

    for result, pause in sent:
        now += pause
        on_air = slot_at(slots, now)
        slots = queue_result(slots, result, now)

        assert on_air is None or slots[0] == on_air
        assert all(slot.end - slot.start == 20_000 for slot in slots)
        assert all(one.end == following.start for one, following in pairwise(slots))
