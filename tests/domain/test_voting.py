# ruff: noqa: N802 (rule ids keep their capital)
import pytest

from facilitator.domain.errors import Refused
from facilitator.domain.voting import (
    Cast,
    Change,
    Effective,
    ballot_budget,
    check_voting,
    effective,
    is_counting,
    open_budget,
    plan_vote,
    supporters,
    tally,
)

# a leads b and c; h is hidden and leads i; the others stand alone.
PARENTS = {"a": None, "b": "a", "c": "b", "d": None, "e": None, "f": None, "h": None, "i": "h"}


def visible(root: str) -> bool:
    return root != "h"


def votes(ideas: str, person: str = "p") -> list[Cast]:
    """The person's votes, set in this order."""
    return [Cast(person, idea, order) for order, idea in enumerate(ideas)]


def refusal(own: str, budget: int, idea: str, value: int) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as refused:
        plan_vote(votes(own), PARENTS, visible, budget, idea, value)
    return refused.value.code, refused.value.detail


def test_V1_on_the_open_board_the_budget_is_five() -> None:
    assert open_budget() == 5


def test_V1_the_budget_of_a_ballot_is_the_formula_for_every_number_of_options() -> None:
    by_hand = {0: 1, 1: 1, 2: 1, 3: 1, 4: 2, 5: 2, 6: 3, 7: 3, 10: 3, 13: 3, 14: 4, 17: 4, 18: 5, 22: 6, 25: 6}

    assert {n: ballot_budget(n) for n in by_hand} == by_hand
    assert {ballot_budget(n) for n in range(26, 300)} == {7}


def test_V2_two_votes_in_one_family_are_one_supporter() -> None:
    casts = [*votes("abc", "p"), *votes("bd", "q")]

    assert supporters(casts, PARENTS, visible, 5) == {"a": frozenset("pq"), "d": frozenset("q")}
    assert tally(casts, PARENTS, visible, 5) == {"a": 2, "d": 1}


def test_V3_the_first_distinct_visible_families_count_in_the_order_of_setting_and_the_rest_wait() -> None:
    assert effective(votes("bhadcie"), PARENTS, visible, 2) == Effective(
        counted=("a", "d"),
        states={
            "b": "counted",
            "h": "asleep",
            "a": "doubled",
            "d": "counted",
            "c": "doubled",
            "i": "asleep",
            "e": "waiting",
        },
    )


def test_V3_the_order_of_setting_decides_not_the_order_of_reading() -> None:
    assert effective(votes("def")[::-1], PARENTS, visible, 2).counted == ("d", "e")


def test_V3_a_second_vote_in_a_waiting_family_is_doubled() -> None:
    assert effective(votes("dab"), PARENTS, visible, 1).states == {"d": "counted", "a": "waiting", "b": "doubled"}


def test_V3_merging_wakes_the_waiting_vote_and_unmerging_sends_it_back() -> None:
    apart = effective(votes("def"), {"d": None, "e": None, "f": None}, visible, 2)
    together = effective(votes("def"), {"d": None, "e": "d", "f": None}, visible, 2)

    assert (apart.counted, together.counted) == (("d", "e"), ("d", "f"))


def test_V3_hiding_wakes_the_waiting_vote() -> None:
    hidden = effective(votes("def"), PARENTS, lambda root: root != "d", 2)

    assert (hidden.counted, hidden.states["d"]) == (("e", "f"), "asleep")


def test_V6_a_vote_is_added_for_the_named_idea_itself() -> None:
    assert plan_vote(votes("d"), PARENTS, visible, 2, "c", 1) == Change(add=("c",), drop=())


@pytest.mark.parametrize("idea", ["a", "b", "c"])
def test_V6_one_changes_nothing_where_the_family_already_has_a_vote_even_with_all_places_taken(idea: str) -> None:
    assert plan_vote(votes("bde"), PARENTS, visible, 3, idea, 1) == Change()


def test_V6_one_changes_nothing_where_the_familys_vote_is_waiting() -> None:
    assert plan_vote(votes("dea"), PARENTS, visible, 2, "c", 1) == Change()


@pytest.mark.parametrize("idea", ["a", "b", "c"])
def test_V6_zero_withdraws_the_persons_votes_on_every_member(idea: str) -> None:
    assert plan_vote(votes("cdab"), PARENTS, visible, 2, idea, 0) == Change(add=(), drop=("c", "a", "b"))


def test_V6_zero_changes_nothing_where_there_is_no_vote() -> None:
    assert plan_vote(votes("d"), PARENTS, visible, 2, "a", 0) == Change()


def test_V6_zero_takes_back_a_vote_on_a_family_out_of_sight() -> None:
    assert plan_vote(votes("dh"), PARENTS, visible, 2, "i", 0) == Change(add=(), drop=("h",))


def test_V6_with_all_places_taken_the_answer_is_budget_spent() -> None:
    assert refusal("bde", 3, "f", 1) == ("budget_spent", {"budget": 3})


def test_V6_sleeping_and_doubled_votes_take_no_place() -> None:
    assert plan_vote(votes("habd"), PARENTS, visible, 3, "e", 1) == Change(add=("e",), drop=())


@pytest.mark.parametrize("own", ["", "h", "def"])
def test_a_family_out_of_sight_cannot_be_voted_for(own: str) -> None:
    assert refusal(own, 3, "i", 1) == ("not_votable", {})


def answer(voting_on: bool, closed_at: int | None, now: int) -> str:
    try:
        check_voting(voting_on, closed_at, now)
    except Refused as refused:
        return refused.code
    return "ok"


def test_V7_votes_are_taken_for_ten_seconds_after_the_switch_whatever_their_stamp() -> None:
    answers = [answer(False, 50_000, now) for now in (50_000, 59_999, 60_000, 60_001, 3_600_000)]

    assert answers == ["ok", "ok", "ok", "too_late", "too_late"]


def test_V7_while_voting_is_on_an_earlier_closing_means_nothing() -> None:
    assert [answer(True, closed_at, 3_600_000) for closed_at in (None, 50_000)] == ["ok", "ok"]


def test_V7_voting_that_never_was_on_is_closed_not_late() -> None:
    assert answer(False, None, 3_600_000) == "voting_closed"


def test_V7_the_grace_is_told_in_milliseconds_that_are_left() -> None:
    left = [is_counting(False, 50_000, now) for now in (50_000, 59_999, 60_001, 3_600_000)]

    assert left == [10_000, 1, 0, 0]


def test_V7_nothing_is_being_counted_while_voting_is_on_or_never_was() -> None:
    assert [is_counting(True, 50_000, 50_001), is_counting(False, None, 50_001)] == [0, 0]


@pytest.mark.parametrize("now", [50_000, 59_999, 60_000, 60_001, 70_000])
def test_V7_the_tally_is_frozen_exactly_when_votes_are_no_longer_taken(now: int) -> None:
    assert (is_counting(False, 50_000, now) > 0) == (answer(False, 50_000, now) == "ok")
