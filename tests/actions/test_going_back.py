# ruff: noqa: N802 (rule ids keep their capital)
"""A plan that goes back, is left or is led by two people loses no result."""

import pytest

from facilitator.domain.phases import Moment
from facilitator.store.verify import verify
from tests.builders import Hall
from tests.stages import SESSION, board, forward, go, lead, options, reveal_all, standing, steps, voters


def revealed(hall: Hall) -> list[int]:
    """Supporters, best first, of a blind ballot that has been revealed; the board stands at the results."""
    moderator = lead(hall, Moment.VOTE)
    voters(hall, 3, 1)
    forward(hall, moderator, Moment.CLOSED)
    forward(hall, moderator, Moment.REVEAL)
    reveal_all(hall, moderator)
    return [row.supporters for row in standing(hall).rows]


def test_results_are_there_after_sorting_once_more(hall: Hall) -> None:
    told, moderator = revealed(hall), hall.staff("moderator", 1)
    ballot = hall.ballot()

    go(hall, moderator, "group")
    go(hall, moderator, "deepen")

    assert (hall.ballot(), [row.supporters for row in standing(hall).rows]) == (ballot, told)
    assert board(hall).moment == "deepen"


def test_the_vote_after_a_reveal_keeps_the_result_until_another_ballot_is_wished(hall: Hall) -> None:
    told, moderator = revealed(hall), hall.staff("moderator", 1)
    ballot = hall.ballot()
    go(hall, moderator, "vote")
    at_the_vote = (hall.ballot(), board(hall).moment, hall.refused(moderator, "open_ballot", ballot=ballot))
    go(hall, moderator, "reveal")

    assert at_the_vote == (ballot, "draft", "wrong_phase")
    assert [row.supporters for row in standing(hall).rows] == told

    go(hall, moderator, "vote")
    reply = hall.ok(moderator, "prepare_ballot", ballot=ballot, mode="blind", budget=2)
    drafted = board(hall).ballot
    hall.undo(moderator, reply)

    assert (drafted.state, drafted.budget, drafted.id == ballot) == ("draft", 2, False)
    assert hall.ballot() == ballot


def test_a_second_ballot_of_a_plan_replaces_the_first_one_only_with_its_reveal(hall: Hall) -> None:
    revealed(hall)
    moderator, first = hall.staff("moderator", 1), hall.ballot()
    go(hall, moderator, "vote")
    hall.ok(moderator, "prepare_ballot", ballot=first, mode="blind", budget=0)
    hall.ok(moderator, "open_ballot", ballot=hall.ballot())
    voters(hall, 0, 0, 2)
    forward(hall, moderator, Moment.CLOSED)
    forward(hall, moderator, Moment.REVEAL)
    reveal_all(hall, moderator)

    assert [(row.no, row.supporters) for row in standing(hall).rows][:1] == [(3, 2)]


@pytest.mark.parametrize("moment", [Moment.COLLECT, Moment.GROUP, Moment.REVIEW, Moment.DRAFT, Moment.DEEPEN])
def test_a_plan_is_left_for_the_open_board_wherever_no_ballot_is_under_way(hall: Hall, moment: Moment) -> None:
    moderator = lead(hall, moment)
    reply = hall.ok(moderator, "change_phase", phase="open")

    assert (board(hall).phase, board(hall).plan, board(hall).ballot.mode) == ("open", (), "live")
    assert hall.undo(moderator, reply)["ok"]
    assert (board(hall).moment, len(board(hall).plan)) == (moment, len(SESSION))


def test_nobody_leaves_a_plan_over_a_ballot_that_is_open_or_counted(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    during = hall.refused(moderator, "change_phase", phase="open")
    forward(hall, moderator, Moment.CLOSED)

    assert (during, hall.refused(moderator, "change_phase", phase="open")) == ("ballot_open", "ballot_open")


def test_the_open_board_has_its_votes_again_when_a_plan_is_left(hall: Hall) -> None:
    moderator = hall.open()
    idea, other = hall.ideas(2)
    hall.votes(hall.person(), idea, other)
    ballot = hall.ballot()
    hall.ok(moderator, "set_plan", steps=steps(*SESSION))
    go(hall, moderator, "vote")
    during = hall.ballot()

    hall.ok(moderator, "change_phase", phase="open")

    assert during != ballot
    assert (hall.ballot(), hall.tally()) == (ballot, {idea: 1, other: 1})


def test_V19_the_shortlist_survives_sorting_once_more_and_is_proposed_anew_after_reading(hall: Hall) -> None:
    moderator = lead(hall, Moment.DRAFT)
    first = options(hall)[0]
    hall.ok(moderator, "set_listed", idea=first, on=False)
    go(hall, moderator, "group")
    go(hall, moderator, "vote")
    after_sorting = hall.idea(first).listed
    go(hall, moderator, "review")
    go(hall, moderator, "vote")

    assert (after_sorting, hall.idea(first).listed) == (False, True)


def test_V1_a_budget_that_was_set_survives_voiding_and_a_usual_one_is_counted_anew(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    hall.ok(moderator, "void_ballot", ballot=hall.ballot())
    usual = board(hall).ballot.budget
    hall.ok(moderator, "prepare_ballot", ballot=hall.ballot(), mode="blind", budget=4)
    hall.ok(moderator, "open_ballot", ballot=hall.ballot())
    hall.ok(moderator, "void_ballot", ballot=hall.ballot())

    assert (usual, board(hall).ballot.budget) == (0, 4)


def test_V7_a_reopened_ballot_has_a_minute_at_least(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    hall.clock.step(20 * 60)
    forward(hall, moderator, Moment.CLOSED)
    hall.ok(moderator, "reopen_ballot", ballot=hall.ballot())

    assert board(hall).step_ends_at == hall.clock.now + 60_000


def test_two_people_who_ask_for_the_next_row_at_once_show_one(hall: Hall) -> None:
    moderator = lead(hall, Moment.CLOSED, ideas=6)
    forward(hall, moderator, Moment.REVEAL)
    first = hall.ok(moderator, "reveal_next", ballot=hall.ballot(), seen=0)
    second = hall.ok(hall.staff("organiser"), "reveal_next", ballot=hall.ballot(), seen=0)
    third = hall.ok(moderator, "reveal_next", ballot=hall.ballot(), seen=1)

    assert [reply["shown"] for reply in (first, second, third)] == [1, 1, 2]


def test_two_people_who_send_at_once_send_one_version(hall: Hall) -> None:
    moderator = hall.open()
    hall.ideas(1)
    first = hall.ok(moderator, "send_result", after=0)
    second = hall.run(hall.staff("organiser"), "send_result", after=0)
    third = hall.ok(moderator, "send_result", after=1)

    assert (second["code"], second["detail"]) == ("already_sent", {"version": 1})
    assert (first["version"], third["version"]) == (1, 2)


def test_V20_the_distribution_is_hidden_again_when_agreement_is_asked_once_more(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    hall.ok(moderator, "show_consent", on=True)
    go(hall, moderator, "deepen")
    go(hall, moderator, "consent")

    assert board(hall).consent_shown is False


def test_V4_undoing_the_way_out_of_a_plan_leaves_no_votes_of_the_open_board_behind(hall: Hall) -> None:
    moderator = hall.open()
    idea, _ = hall.ideas(2)
    hall.votes(hall.person(), idea)
    hall.ok(moderator, "set_plan", steps=steps(*SESSION))
    go(hall, moderator, "vote")
    hall.ok(moderator, "prepare_ballot", ballot=hall.ballot(), mode="live", budget=0)
    reply = hall.ok(moderator, "change_phase", phase="open")
    hall.undo(moderator, reply)
    hall.ok(moderator, "open_ballot", ballot=hall.ballot())
    hall.votes(hall.person(), idea)

    assert hall.track().votes == sum(hall.tally().values()) == 1
    assert [check for check in hall.read(verify) if check.wrong] == []


def test_in_silence_an_author_does_not_change_what_others_have_voted_for(hall: Hall) -> None:
    moderator, author = hall.open(), hall.person()
    idea = hall.add(author, "Парк у реки")
    hall.votes(hall.person(), idea)
    hall.ok(moderator, "set_plan", steps=steps(*SESSION))
    go(hall, moderator, "silent")

    assert hall.refused(author, "edit_idea", idea=idea, text="Завод у реки") == "already_supported"
    assert hall.refused(author, "withdraw_idea", idea=idea) == "already_supported"


def test_V5_a_winner_that_is_hidden_after_the_reveal_is_named_in_what_is_sent(hall: Hall) -> None:
    revealed(hall)
    moderator = hall.staff("moderator", 1)
    first = standing(hall).rows[0]
    hall.ok(moderator, "set_hidden", idea=first.id, on=True, reason="не по теме")
    sent = hall.ok(moderator, "send_result")["result"]

    assert hall.records("result", None)[sent].struck == (first.no,)


def test_V5_what_was_done_before_the_vote_is_not_undone_over_its_options(hall: Hall) -> None:
    moderator, second = lead(hall, Moment.DRAFT), hall.staff("moderator", 1)
    idea = options(hall)[0]
    hall.ok(moderator, "set_hidden", idea=idea, on=True, reason="повтор")
    restored = hall.ok(second, "set_hidden", idea=idea, on=False, reason="")
    hall.clock.step(1)
    forward(hall, moderator, Moment.VOTE)

    assert hall.undo(second, restored)["code"] == "undo_stale"
    assert idea in options(hall)


def test_I4_a_wish_of_the_vote_that_is_granted_while_sorting_again_marks_the_winner_and_keeps_it(hall: Hall) -> None:
    author = hall.person()
    moderator = lead(hall, Moment.VOTE, authors=[author])
    winner = next(row.id for row in hall.records("idea").values() if row.no == 1)
    hall.votes(hall.person(), winner)
    hall.ok(author, "ask_change", idea=winner, what="withdraw")
    forward(hall, moderator, Moment.CLOSED)
    forward(hall, moderator, Moment.REVEAL)
    reveal_all(hall, moderator)
    go(hall, moderator, "group")
    (request,) = hall.records("request")
    hall.ok(moderator, "answer_request", request=request, grant=True)
    go(hall, moderator, "reveal")

    assert (hall.idea(winner).status, hall.idea(winner).disowned) == ("visible", True)
    assert standing(hall).rows[0].id == winner
