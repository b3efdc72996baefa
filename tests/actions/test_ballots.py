# ruff: noqa: N802 (rule ids keep their capital)
"""Ballots of a plan: drafted, opened, closed, reopened, voided, struck from (V1, V5, V7)."""

import pytest

from facilitator.domain.phases import Moment
from facilitator.domain.roles import Audience
from facilitator.store import tables
from tests.builders import Hall
from tests.stages import board, forward, go, lead, options, reveal_all, voters


def test_a_vote_begins_with_a_draft_that_lists_everything(hall: Hall) -> None:
    lead(hall, Moment.DRAFT, ideas=6)

    ballot = board(hall).ballot
    assert (ballot.mode, ballot.state, ballot.budget, ballot.options) == ("blind", "draft", 0, 0)
    assert all(idea.listed for idea in hall.records("idea").values())
    assert not any(idea.listed for idea in hall.records("idea", audience=Audience.SCREENS).values())


@pytest.mark.parametrize(("ideas", "budget"), [(2, 1), (3, 1), (4, 2), (6, 3), (12, 3), (14, 4)])
def test_V1_opening_fixes_the_budget_by_the_number_of_options(hall: Hall, ideas: int, budget: int) -> None:
    moderator = lead(hall, Moment.DRAFT, ideas=ideas)

    reply = hall.ok(moderator, "open_ballot", ballot=hall.ballot())
    hall.ok(moderator, "set_hidden", idea=options(hall)[0], on=True)

    assert (reply["options"], reply["budget"]) == (ideas, budget)
    assert board(hall).ballot.budget == hall.mine(hall.person()).budget == budget


def test_V1_a_budget_that_was_set_is_kept_and_may_be_raised_while_open_but_never_lowered(hall: Hall) -> None:
    moderator = lead(hall, Moment.DRAFT, ideas=6)
    ballot = hall.ballot()
    hall.ok(moderator, "prepare_ballot", ballot=ballot, mode="blind", budget=2)
    hall.ok(moderator, "open_ballot", ballot=ballot)
    person, (first, second, third, *_) = hall.person(), options(hall)
    hall.votes(person, first, second)
    spent = hall.vote(person, third)["code"]

    lowered = [hall.refused(moderator, "prepare_ballot", ballot=ballot, mode="blind", budget=n) for n in (0, 1)]
    hall.ok(moderator, "prepare_ballot", ballot=ballot, mode="blind", budget=3)
    told = person.participant in {key for key, _ in hall.outcome.people}
    hall.votes(person, third)

    assert (spent, lowered, told) == ("budget_spent", ["budget_lowered"] * 2, True)
    assert (hall.mine(person).budget, hall.mine(person).left) == (3, 0)


def test_the_mode_of_an_open_ballot_cannot_be_changed(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)

    code = hall.refused(moderator, "prepare_ballot", ballot=hall.ballot(), mode="live", budget=7)

    assert (code, board(hall).ballot.mode) == ("wrong_phase", "blind")


def test_only_listed_families_are_options_and_a_ballot_needs_two(hall: Hall) -> None:
    moderator = lead(hall, Moment.DRAFT, ideas=4)
    first, second, third, fourth = sorted(hall.records("idea"), key=lambda key: hall.idea(key).no)
    hall.ok(moderator, "merge_idea", idea=second, into=first)
    for idea in (first, third):
        hall.ok(moderator, "set_listed", idea=idea, on=False)
    too_few = hall.refused(moderator, "open_ballot", ballot=hall.ballot())
    hall.ok(moderator, "set_listed", idea=first, on=True)

    hall.ok(moderator, "open_ballot", ballot=hall.ballot())

    assert (too_few, options(hall)) == ("too_few_options", [first, fourth])
    person = hall.person()
    assert hall.vote(person, third)["code"] == "not_votable"
    assert hall.vote(person, second)["ok"]
    assert hall.refused(moderator, "set_listed", idea=third, on=True) == "ballot_open"


def test_an_option_that_is_merged_into_an_idea_off_the_shortlist_brings_it_onto_it(hall: Hall) -> None:
    moderator = lead(hall, Moment.DRAFT, ideas=4)
    first, second, *_ = sorted(hall.records("idea"), key=lambda key: hall.idea(key).no)
    hall.ok(moderator, "set_listed", idea=first, on=False)

    reply = hall.ok(moderator, "merge_idea", idea=second, into=first)
    listed = hall.idea(first).listed
    hall.undo(moderator, reply)

    assert (listed, hall.idea(first).listed) == (True, False)


def test_opening_starts_the_clock_of_the_step_again(hall: Hall) -> None:
    moderator = lead(hall, Moment.DRAFT)
    hall.clock.step(90)

    hall.ok(moderator, "open_ballot", ballot=hall.ballot())

    assert board(hall).step_ends_at == hall.clock.now + 8 * 60_000
    assert board(hall).voting_on


def test_a_ballot_is_opened_once_and_only_the_present_one(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)

    assert hall.refused(moderator, "open_ballot", ballot=hall.ballot()) == "wrong_phase"
    assert hall.refused(moderator, "open_ballot", ballot="ballot-of-nobody") == "not_found"
    assert hall.refused(moderator, "reopen_ballot", ballot=hall.ballot()) == "wrong_phase"


def test_V5_a_struck_option_disappears_frees_its_votes_and_is_recorded(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=6)
    person, listed = hall.person(), options(hall)
    hall.votes(person, *listed[:3])

    hall.ok(moderator, "set_hidden", idea=listed[1], on=True, reason="Не по теме")

    assert person.participant in {key for key, _ in hall.outcome.people}
    assert options(hall) == [listed[0], *listed[2:]]
    mine = hall.mine(person)
    assert ([vote.state for vote in mine.votes], mine.left) == (["counted", "asleep", "counted"], 1)
    assert hall.vote(person, listed[1])["code"] == "not_votable"
    forward(hall, moderator, Moment.CLOSED)
    forward(hall, moderator, Moment.REVEAL)
    reveal_all(hall, moderator)
    key = hall.ok(moderator, "send_result")["result"]
    result = hall.records("result", None)[key]
    assert (result.struck, listed[1] in [row.id for row in result.rows]) == ((2,), False)


def test_V5_an_option_that_comes_back_brings_its_votes_and_is_no_longer_recorded_as_struck(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=6)
    person, listed = hall.person(), options(hall)
    hall.votes(person, *listed[:3])
    hall.ok(moderator, "set_hidden", idea=listed[1], on=True)
    hall.votes(person, listed[3])

    hall.ok(moderator, "set_hidden", idea=listed[1], on=False)

    assert options(hall) == listed
    assert [vote.state for vote in hall.mine(person).votes] == ["counted", "counted", "counted", "waiting"]
    assert hall.row(tables.Ballot, hall.ballot()).struck == []


def test_V5_striking_is_undone(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    listed = options(hall)
    reply = hall.ok(moderator, "set_hidden", idea=listed[0], on=True)

    assert hall.undo(moderator, reply)["ok"]

    assert (options(hall), hall.row(tables.Ballot, hall.ballot()).struck) == (listed, [])


def test_V7_votes_are_taken_for_ten_seconds_after_the_close_and_then_counted_as_late(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    early, late, (first, *_) = hall.person(), hall.person(), options(hall)
    forward(hall, moderator, Moment.CLOSED)
    hall.clock.step(10)

    taken = hall.vote(early, first)
    hall.clock.step(0.001)
    refused = hall.vote(late, first)

    assert (taken["ok"], refused["code"], hall.outcome.late) == (True, "too_late", [hall.boards[1]])
    assert hall.row(tables.Ballot, hall.ballot()).voted == 1
    assert hall.vote(early, first, 0)["code"] == "too_late"


def test_V7_a_closed_ballot_opens_again_and_everybody_keeps_their_votes(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    person, (first, second, *_) = hall.person(), options(hall)
    hall.votes(person, first)
    forward(hall, moderator, Moment.CLOSED)
    hall.clock.step(60)

    hall.ok(moderator, "reopen_ballot", ballot=hall.ballot())
    hall.votes(person, second)

    assert (board(hall).moment, board(hall).closed_at) == ("vote", None)
    assert [vote.state for vote in hall.mine(person).votes] == ["counted", "counted"]


def test_V7_a_blind_ballot_does_not_open_again_once_its_reveal_has_begun(hall: Hall) -> None:
    moderator = lead(hall, Moment.REVEAL)

    back = hall.refused(moderator, "go_to_step", step=4)
    reveal_all(hall, moderator)
    ballot = hall.ballot()
    go(hall, moderator, "vote")

    assert (back, board(hall).ballot.state) == ("ballot_open", "revealed")
    assert hall.refused(moderator, "reopen_ballot", ballot=ballot) == "wrong_phase"


def test_V7_a_live_ballot_opens_again_from_the_reveal_with_what_was_merged_there(hall: Hall) -> None:
    moderator = lead(hall, Moment.DRAFT, ideas=4, mode="live")
    first, second, third, outside = sorted(hall.records("idea"), key=lambda key: hall.idea(key).no)
    hall.ok(moderator, "set_listed", idea=outside, on=False)
    forward(hall, moderator, Moment.VOTE)
    one, other = hall.person(), hall.person()
    hall.votes(one, first)
    hall.votes(other, second)
    ballot = hall.ballot()
    for stop in (Moment.CLOSED, Moment.REVEAL):
        forward(hall, moderator, stop)
    hall.ok(moderator, "merge_idea", idea=first, into=outside)

    go(hall, moderator, "vote")
    hall.ok(moderator, "reopen_ballot", ballot=ballot)
    hall.votes(hall.person(), outside)

    assert (hall.ballot(), board(hall).moment) == (ballot, "vote")
    assert options(hall) == [second, third, outside]
    assert hall.tally() == {second: 1, outside: 2}


def test_a_voided_ballot_counts_for_nothing_and_a_new_one_is_drafted_and_said(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    (person,) = voters(hall, 1)
    old = hall.ballot()

    reply = hall.ok(moderator, "void_ballot", ballot=old)

    assert "undo" not in reply
    assert hall.row(tables.Ballot, old).state == "void"
    assert (board(hall).moment, board(hall).ballot.state, board(hall).ballot.mode) == ("draft", "draft", "blind")
    assert (board(hall).voided_at, hall.mine(person).votes) == (hall.clock.now, ())
    late = hall.run(person, "set_vote", ballot=old, idea=options(hall)[0], value=1)
    assert not late["ok"]
    hall.ok(moderator, "open_ballot", ballot=hall.ballot())
    assert board(hall).voided_at is None


def test_undoing_the_opening_voids_that_ballot(hall: Hall) -> None:
    moderator = lead(hall, Moment.DRAFT)
    opened = hall.ok(moderator, "open_ballot", ballot=hall.ballot())
    voters(hall, 1)
    old = hall.ballot()

    undone = hall.undo(moderator, opened)

    assert undone["undone"] == "open_ballot"
    assert (hall.row(tables.Ballot, old).state, board(hall).moment) == ("void", "draft")
    assert (hall.ballot() != old, board(hall).voided_at) == (True, hall.clock.now)
    assert hall.undo(moderator, opened)["code"] == "nothing_to_undo"


def test_a_close_is_undone_and_an_opening_before_it_then_cannot_be(hall: Hall) -> None:
    moderator = lead(hall, Moment.DRAFT)
    opened = hall.ok(moderator, "open_ballot", ballot=hall.ballot())
    closed = hall.ok(moderator, "close_ballot", ballot=hall.ballot())

    assert hall.undo(moderator, opened)["code"] == "nothing_to_undo"
    assert hall.undo(moderator, closed)["ok"]
    assert (board(hall).moment, board(hall).voting_on) == ("vote", True)


def test_V3_no_merge_comes_back_during_a_vote_by_undoing_an_answer(hall: Hall) -> None:
    """Granting «Это не одно и то же» took a family apart; undoing that would put it together while people vote."""
    author = hall.person()
    moderator = lead(hall, Moment.DRAFT, authors=[author])
    own, other, *_ = sorted(hall.records("idea"), key=lambda key: hall.idea(key).no)
    hall.ok(moderator, "merge_idea", idea=own, into=other)
    wish = hall.ok(author, "dispute_merge", idea=own)["request"]
    granted = hall.ok(moderator, "answer_request", request=wish, grant=True)
    hall.ok(hall.staff("moderator"), "open_ballot", ballot=hall.ballot())

    assert hall.undo(moderator, granted)["code"] == "wrong_phase"
    assert hall.idea(own).parent_id is None


def test_a_voided_ballot_binds_nobody_to_its_track(hall: Hall) -> None:
    hall.set(tables.Event, hall.event, one_track_vote=True)
    moderator, person = lead(hall, Moment.VOTE), hall.person()
    hall.votes(person, options(hall)[0])
    hall.open(2)
    (other,) = hall.ideas(1, no=2)
    before = hall.vote(person, other, no=2)
    hall.ok(moderator, "void_ballot", ballot=hall.ballot())

    assert before["code"] == "other_track"
    assert hall.vote(person, other, no=2)["ok"]


def test_V8_a_ballot_is_opened_as_its_opener_saw_it(hall: Hall) -> None:
    moderator = lead(hall, Moment.DRAFT)
    hall.ok(hall.staff("organiser"), "prepare_ballot", ballot=hall.ballot(), mode="live", budget=0)

    assert hall.refused(moderator, "open_ballot", ballot=hall.ballot(), mode="blind") == "mode_changed"
    hall.ok(moderator, "open_ballot", ballot=hall.ballot(), mode="live")
