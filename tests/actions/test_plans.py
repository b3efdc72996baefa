# ruff: noqa: N802 (rule ids keep their capital)
"""Plans: begun, gone through, extended, paused, taken back (V7)."""

import pytest

from facilitator.domain import plans
from facilitator.domain.phases import Moment
from facilitator.domain.plans import MINUTE_MS, TEMPLATES, Step
from facilitator.domain.roles import Audience
from facilitator.store.records import steps_of
from tests.builders import START, Hall
from tests.stages import SESSION, board, forward, go, lead, planned, reveal_all, steps


def drift(hall: Hall) -> float:
    """In minutes, as a page reckons it from the lane."""
    lane = hall.records("lane", None)[hall.boards[1]]
    found = max(hall.clock.now, lane.step_ends_at) + lane.rest - lane.planned_end
    track = hall.track()
    same = plans.drift(steps_of(track), track.step, track.plan_started_at, track.step_ends_at, hall.clock.now)
    assert found == same
    return float(found / MINUTE_MS)


def test_a_plan_starts_with_its_first_step_and_its_clock(hall: Hall) -> None:
    moderator = planned(hall)
    waiting = board(hall)

    reply = hall.ok(moderator, "go_to_step", step=0)

    begun = board(hall)
    assert (waiting.phase, waiting.step, len(waiting.plan)) == ("lobby", None, 8)
    assert (reply["phase"], begun.phase, begun.moment, begun.silent, begun.step) == ("collect",) * 3 + (True, 0)
    assert (begun.plan_started_at, begun.step_started_at) == (START, START)
    assert begun.step_ends_at == START + 8 * MINUTE_MS
    assert (begun.ideas_on, begun.voting_on) == (True, False)


def test_a_plan_leads_through_its_phases_and_everybody_starts_over_at_each_step(hall: Hall) -> None:
    moderator = planned(hall, plan=TEMPLATES["technologies"])
    moments = []
    for stop in (Moment.COLLECT, Moment.GROUP, Moment.REVIEW, Moment.DRAFT, Moment.VOTE, Moment.CLOSED, Moment.REVEAL):
        before = hall.rev()
        forward(hall, moderator, stop)
        if stop is Moment.COLLECT:
            hall.ideas(3)
        if stop is not Moment.CLOSED:
            assert all(hall.changes(hall.stream(), before, audience).reset for audience in Audience), stop
        moments.append(board(hall).moment)
    reveal_all(hall, moderator)
    go(hall, moderator, "deepen")

    assert moments == ["collect", "group", "review", "draft", "vote", "closed", "reveal"]
    assert board(hall).phase == "deepen"


@pytest.mark.parametrize("phases", [("vote",), ("group", "collect"), ("vote", "reveal", "reveal"), ("deepen",)])
def test_a_bad_plan_is_refused_and_changes_nothing(hall: Hall, phases: tuple[str, ...]) -> None:
    moderator = planned(hall)

    code = hall.refused(moderator, "set_plan", steps=steps(*(Step(phase, 5) for phase in phases)))

    assert (code, len(board(hall).plan)) == ("bad_plan", len(SESSION))


def test_the_steps_to_come_are_replaced_and_those_begun_stay(hall: Hall) -> None:
    moderator = lead(hall, Moment.GROUP)
    kept = [Step("collect", 8, silent=True), Step("collect", 12), Step("group", 15)]

    assert hall.refused(moderator, "set_plan", steps=steps(Step("collect", 8), Step("vote", 8))) == "bad_plan"
    hall.ok(moderator, "set_plan", steps=steps(*kept, Step("vote", 3), Step("reveal", 3)))

    assert [(step.phase, step.minutes) for step in board(hall).plan][3:] == [("vote", 3), ("reveal", 3)]
    assert board(hall).phase == "group"
    assert hall.refused(moderator, "set_plan", steps=[]) == "bad_plan"


def test_before_it_begins_a_plan_is_taken_away_and_the_open_board_is_as_it_was(hall: Hall) -> None:
    moderator = planned(hall)

    hall.ok(moderator, "set_plan", steps=[])
    refused = hall.refused(moderator, "go_to_step", step=0)
    hall.ok(moderator, "change_phase", phase="open")

    assert (refused, board(hall).phase, board(hall).ballot.mode) == ("no_plan", "open", "live")


def test_a_step_that_does_not_exist_is_refused(hall: Hall) -> None:
    assert hall.refused(planned(hall), "go_to_step", step=8) == "no_plan"


def test_a_step_runs_over_and_the_plan_drifts_and_going_on_early_wins_it_back(hall: Hall) -> None:
    moderator = planned(hall)
    go(hall, moderator, "silent")
    start = drift(hall)
    hall.clock.step(10 * 60)
    over = drift(hall)
    go(hall, moderator, "collect")
    hall.clock.step(9 * 60)
    go(hall, moderator, "group")

    assert (start, over, drift(hall)) == (0, 2, -1)


def test_more_time_is_counted_from_now_where_a_step_is_over_and_less_never_ends_before_its_start(hall: Hall) -> None:
    moderator = planned(hall)
    go(hall, moderator, "silent")

    more = hall.ok(moderator, "extend_step", seconds=120)["ends_at"]
    less = hall.ok(moderator, "extend_step", seconds=-60)["ends_at"]
    nothing = hall.ok(moderator, "extend_step", seconds=-4 * 3600)["ends_at"]
    hall.clock.step(60)
    from_now = hall.ok(moderator, "extend_step", seconds=60)["ends_at"]

    assert [(at - START) // 1000 for at in (more, less, nothing, from_now)] == [600, 540, 0, 120]
    assert hall.refused(hall.open(2), "extend_step", no=2, seconds=60) == "no_plan"


def test_a_paused_clock_stands_still_and_goes_on_where_it_stood(hall: Hall) -> None:
    moderator = planned(hall)
    go(hall, moderator, "silent")
    hall.clock.step(120)
    hall.ok(moderator, "set_paused", on=True)
    paused = board(hall)
    hall.clock.step(300)
    hall.ok(moderator, "set_paused", on=True)
    hall.ok(moderator, "set_paused", on=False)

    assert (paused.paused_at, paused.step_ends_at - paused.paused_at) == (START + 120_000, 6 * MINUTE_MS)
    assert (board(hall).paused_at, board(hall).step_ends_at - hall.clock.now) == (None, 6 * MINUTE_MS)
    assert drift(hall) == 5


def test_a_pause_while_the_ballot_is_drafted_does_not_lengthen_the_vote(hall: Hall) -> None:
    moderator = lead(hall, Moment.DRAFT)
    minutes = next(step["minutes"] for step in hall.track().plan if step["phase"] == "vote")
    hall.ok(moderator, "set_paused", on=True)
    hall.clock.step(600)
    hall.ok(moderator, "set_paused", on=False)

    hall.ok(moderator, "open_ballot", ballot=hall.ballot())
    assert board(hall).step_ends_at - hall.clock.now == minutes * MINUTE_MS


def test_one_may_go_back_to_an_earlier_step(hall: Hall) -> None:
    moderator = lead(hall, Moment.REVIEW)

    go(hall, moderator, "group")

    assert (board(hall).phase, board(hall).step) == ("group", 2)
    assert board(hall).step_ends_at == hall.clock.now + 15 * MINUTE_MS


def test_going_to_a_step_is_undone_with_its_clock_and_ideas_stay(hall: Hall) -> None:
    moderator = lead(hall, Moment.COLLECT)
    before = board(hall)
    hall.clock.step(30)
    reply = go(hall, moderator, "group")
    late = hall.add(hall.staff("scribe"), "Поздняя")

    undone = hall.undo(moderator, reply)

    assert undone["undone"] == "go_to_step"
    assert board(hall) == before
    assert late in hall.records("idea", audience=Audience.PARTICIPANTS)


def test_going_to_the_vote_is_undone_and_no_ballot_is_left_to_open(hall: Hall) -> None:
    moderator = lead(hall, Moment.GROUP)
    reply = go(hall, moderator, "vote")
    ballot = hall.ballot()

    hall.undo(moderator, reply)

    assert board(hall).moment == "group"
    assert hall.refused(moderator, "open_ballot", ballot=ballot) == "wrong_phase"


def test_the_plan_does_not_go_on_over_a_ballot_that_is_open_or_counted(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)

    while_open = [hall.refused(moderator, "go_to_step", step=step) for step in (2, 5, 6)]
    forward(hall, moderator, Moment.CLOSED)
    while_counting = [hall.refused(moderator, "go_to_step", step=step) for step in (2, 6)]

    assert (while_open, while_counting) == (["ballot_open"] * 3, ["ballot_open"] * 2)


def test_V7_the_reveal_waits_for_the_end_of_the_grace(hall: Hall) -> None:
    moderator = lead(hall, Moment.CLOSED)
    hall.clock.step(4)

    early = hall.run(moderator, "go_to_step", step=5)
    hall.clock.step(6.001)

    assert (early["code"], early["detail"]) == ("counting", {"retry_in": 6})
    assert hall.ok(moderator, "go_to_step", step=5)["phase"] == "reveal"


def test_nothing_is_revealed_or_deepened_before_a_vote(hall: Hall) -> None:
    moderator = lead(hall, Moment.DRAFT)

    assert [hall.refused(moderator, "go_to_step", step=step) for step in (5, 6, 7)] == ["wrong_phase"] * 3


def test_the_reveal_of_a_blind_ballot_cannot_be_undone_and_that_of_a_live_one_can(hall: Hall) -> None:
    blind = lead(hall, Moment.CLOSED)
    live = lead(hall, Moment.CLOSED, mode="live", no=2)
    hall.clock.step(11)

    revealed = go(hall, blind, "reveal")
    undone = hall.undo(live, go(hall, live, "reveal", no=2), no=2)

    assert "undo" not in revealed
    assert hall.undo(blind, revealed)["code"] == "nothing_to_undo"
    assert (undone["ok"], board(hall, 2).moment) == (True, "closed")


def test_a_plan_is_begun_on_an_open_board_and_its_votes_stay_with_their_ballot(hall: Hall) -> None:
    moderator = hall.open()
    person = hall.person()
    first, _ = hall.ideas(2)
    hall.votes(person, first)
    of_the_board = hall.ballot()
    hall.ok(moderator, "set_plan", steps=steps(Step("group", 5), Step("vote", 5), Step("reveal", 5)))

    go(hall, moderator, "group")
    go(hall, moderator, "vote")

    assert board(hall).ballot.state == "draft"
    assert hall.ballot() != of_the_board
    assert hall.mine(person).votes == ()


def test_the_organiser_takes_a_track_that_has_handed_over_back_into_its_last_step(hall: Hall) -> None:
    lead(hall, Moment.HANDED_OVER)

    hall.ok(hall.staff("organiser"), "go_to_step", step=7)

    assert board(hall).phase == "consent"


def test_more_time_while_the_clock_stands_still_is_added_to_what_is_left(hall: Hall) -> None:
    moderator = planned(hall)
    go(hall, moderator, "silent")
    hall.clock.step(7 * 60)
    hall.ok(moderator, "set_paused", on=True)
    hall.clock.step(30 * 60)

    hall.ok(moderator, "extend_step", seconds=60)
    hall.ok(moderator, "set_paused", on=False)

    assert board(hall).step_ends_at - hall.clock.now == 2 * MINUTE_MS
