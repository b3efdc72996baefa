# ruff: noqa: N802 (rule ids keep their capital)
"""What authors learn of their ideas and what they ask of the moderator about them (I2, I3, I4)."""

import pytest

from facilitator.domain.phases import Moment
from facilitator.domain.roles import Audience
from tests.authors import brought, own
from tests.builders import Hall
from tests.stages import SESSION, forward, go, reveal_all, steps

OUTSIDE = (Audience.PARTICIPANTS, Audience.SCREENS)


def other_idea(hall: Hall) -> str:
    return next(idea.id for idea in hall.records("idea").values() if idea.no == 2)


def test_I2_an_author_may_say_that_it_is_not_the_same_and_the_moderator_is_shown_it(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.GROUP)
    hall.ok(moderator, "merge_idea", idea=idea, into=other_idea(hall))

    hall.ok(author, "dispute_merge", idea=idea)

    (request,) = hall.records("request").values()
    assert (request.idea, request.what) == (idea, "not_same")
    assert own(hall, author).request == "not_same"
    assert all(hall.records("request", audience=audience) == {} for audience in OUTSIDE)
    assert hall.records("lane", None)[hall.boards[1]].held == 1
    assert hall.refused(author, "dispute_merge", idea=idea) == "asked_already"


def test_I2_granted_the_idea_stands_by_itself_again_and_nothing_waits(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.GROUP)
    hall.ok(moderator, "merge_idea", idea=idea, into=other_idea(hall))
    request = hall.ok(author, "dispute_merge", idea=idea)["request"]
    before = hall.rev()

    hall.ok(hall.staff("scribe"), "answer_request", request=request, grant=True)

    assert author.participant in {key for key, _ in hall.outcome.people}
    assert (own(hall, author).state, own(hall, author).request) == ("visible", "")
    assert ("request", request) in hall.changes(hall.stream(), before).gone
    assert hall.records("lane", None)[hall.boards[1]].held == 0


def test_I2_declined_the_author_reads_it_and_may_ask_again(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.GROUP)
    hall.ok(moderator, "merge_idea", idea=idea, into=other_idea(hall))
    request = hall.ok(author, "dispute_merge", idea=idea)["request"]

    hall.ok(moderator, "answer_request", request=request, grant=False)

    assert (own(hall, author).state, own(hall, author).request) == ("merged", "declined")
    assert hall.ok(author, "dispute_merge", idea=idea)["ok"]


def test_I2_an_answer_is_taken_back_whole(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.GROUP)
    hall.ok(moderator, "merge_idea", idea=idea, into=other_idea(hall))
    request = hall.ok(author, "dispute_merge", idea=idea)["request"]
    reply = hall.ok(moderator, "answer_request", request=request, grant=True)

    assert hall.undo(moderator, reply)["ok"]

    assert (own(hall, author).state, own(hall, author).request) == ("merged", "not_same")
    assert list(hall.records("request")) == [request]


@pytest.mark.parametrize("moment", [Moment.OPEN, Moment.COLLECT, Moment.GROUP])
def test_I2_only_the_author_of_a_merged_idea_disputes(hall: Hall, moment: Moment) -> None:
    _, author, idea = brought(hall, moment)

    expected = "wrong_phase" if moment is Moment.COLLECT else "not_found"
    assert hall.refused(author, "dispute_merge", idea=idea) == expected
    if moment is not Moment.COLLECT:
        assert hall.refused(hall.person(), "dispute_merge", idea=idea) == "not_yours"


def test_I2_the_author_follows_the_idea_into_the_top_and_to_the_plenary(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.VOTE)
    hall.votes(hall.person(), idea)
    for stop in (Moment.CLOSED, Moment.REVEAL):
        forward(hall, moderator, stop)
    reveal_all(hall, moderator)
    before = own(hall, author)

    hall.ok(moderator, "send_result")

    assert author.participant in {key for key, _ in hall.outcome.people}
    assert (before.sent, before.in_top) == (False, False)
    assert (own(hall, author).sent, own(hall, author).in_top) == (True, True)


def test_I4_on_the_open_board_an_author_asks_once_others_have_voted(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.OPEN)
    voter = hall.person()
    own_hand = (own(hall, author).may_edit, own(hall, author).may_ask)
    hall.votes(voter, idea)

    assert own_hand == (True, False)
    assert (own(hall, author).may_edit, own(hall, author).may_ask) == (False, True)
    request = hall.ok(author, "ask_change", idea=idea, what="withdraw")["request"]
    assert (own(hall, author).may_ask, own(hall, author).request) == (False, "withdraw")
    hall.ok(moderator, "answer_request", request=request, grant=True)
    shown = hall.records("idea", audience=Audience.PARTICIPANTS)[idea]
    assert (shown.status, shown.text, own(hall, author).state) == ("withdrawn", "", "withdrawn")
    assert hall.mine(voter).votes[0].state == "asleep"


def test_I4_in_a_ballot_a_withdrawn_idea_is_marked_and_stays_votable(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.VOTE)
    request = hall.ok(author, "ask_change", idea=idea, what="withdraw")["request"]

    hall.ok(moderator, "answer_request", request=request, grant=True)
    hall.votes(hall.person(), idea)

    shown = hall.records("idea", audience=Audience.PARTICIPANTS)[idea]
    assert (shown.status, shown.disowned, shown.text != "") == ("visible", True, True)
    assert (own(hall, author).disowned, own(hall, author).may_ask) == (True, False)
    assert hall.refused(author, "ask_change", idea=idea, what="withdraw") == "not_votable"
    for stop in (Moment.CLOSED, Moment.REVEAL):
        forward(hall, moderator, stop)
    reveal_all(hall, moderator)
    key = hall.ok(moderator, "send_result")["result"]
    result = hall.records("result", None)[key]
    assert [(row.disowned, row.supporters) for row in result.rows if row.id == idea] == [(True, 1)]


def test_I4_a_granted_withdrawal_takes_nobody_elses_idea_away(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.OPEN)
    part, voter = other_idea(hall), hall.person()
    hall.votes(voter, part)
    hall.ok(moderator, "merge_idea", idea=part, into=idea)
    request = hall.ok(author, "ask_change", idea=idea, what="withdraw")["request"]

    reply = hall.ok(moderator, "answer_request", request=request, grant=True)

    shown = hall.records("idea", audience=Audience.PARTICIPANTS)[idea]
    assert (shown.status, shown.disowned, hall.tally()[idea]) == ("visible", True, 1)
    assert hall.mine(voter).votes[0].state == "counted"
    assert (own(hall, author).disowned, own(hall, author).may_edit) == (True, False)
    assert hall.refused(author, "edit_idea", idea=idea, text="Иначе") == "not_votable"
    assert hall.undo(moderator, reply)["ok"]
    assert not hall.idea(idea).disowned


@pytest.mark.parametrize("moment", ["silent", "collect", "group", "review", "vote"])
def test_I4_a_wish_of_the_open_board_that_is_granted_later_takes_the_idea_away(hall: Hall, moment: str) -> None:
    moderator, author, idea = brought(hall, Moment.OPEN)
    hall.votes(hall.person(), idea)
    request = hall.ok(author, "ask_change", idea=idea, what="withdraw")["request"]
    hall.ok(moderator, "set_plan", steps=steps(*SESSION))
    go(hall, moderator, moment)

    hall.ok(moderator, "answer_request", request=request, grant=True)

    assert (hall.idea(idea).status, hall.idea(idea).disowned) == ("withdrawn", False)
    assert (own(hall, author).state, own(hall, author).may_edit) == ("withdrawn", False)


def test_I4_in_silence_a_granted_withdrawal_leaves_the_family(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.OPEN)
    part = other_idea(hall)
    hall.ok(moderator, "merge_idea", idea=part, into=idea)
    request = hall.ok(author, "ask_change", idea=idea, what="withdraw")["request"]
    hall.ok(moderator, "set_plan", steps=steps(*SESSION))
    go(hall, moderator, "silent")

    reply = hall.ok(moderator, "answer_request", request=request, grant=True)
    left = (hall.idea(idea).status, hall.idea(part).parent_id)
    assert hall.undo(moderator, reply)["ok"]

    assert left == ("withdrawn", None)
    assert (hall.idea(idea).status, hall.idea(part).parent_id) == ("visible", idea)


@pytest.mark.parametrize("name", ["withdraw_idea", "edit_idea"])
def test_I4_what_its_author_has_done_by_hand_is_asked_no_more(hall: Hall, name: str) -> None:
    moderator, author, idea = brought(hall, Moment.OPEN)
    request = hall.ok(author, "ask_change", idea=idea, what="edit", text="Тайна")["request"]

    hall.ok(author, name, idea=idea, **({"text": "Иначе"} if name == "edit_idea" else {}))

    assert (hall.records("request"), hall.records("lane", None)[hall.boards[1]].held) == ({}, 0)
    hall.ok(moderator, "answer_request", request=request, grant=True)
    assert "Тайна" not in hall.idea(idea).text
    assert own(hall, author).request == ""


def test_I4_a_withdrawn_part_never_stands_for_its_family(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.OPEN)
    hall.ok(moderator, "merge_idea", idea=idea, into=other_idea(hall))
    request = hall.ok(author, "ask_change", idea=idea, what="withdraw")["request"]
    hall.ok(moderator, "answer_request", request=request, grant=True)

    assert hall.refused(moderator, "lead_family", idea=idea) == "not_votable"
    hall.ok(moderator, "unmerge_idea", idea=idea)
    assert hall.records("idea", audience=Audience.PARTICIPANTS)[idea].text == ""


def test_I4_a_wish_to_change_the_text_carries_it_and_keeps_the_original(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.VOTE)
    text = hall.idea(idea).text
    request = hall.ok(author, "ask_change", idea=idea, what="edit", text=" Точнее ")["request"]
    asked = hall.records("request")[request].text
    for stop in (Moment.CLOSED, Moment.REVEAL):
        forward(hall, moderator, stop)

    hall.ok(moderator, "answer_request", request=request, grant=True)

    assert (asked, hall.idea(idea).text, hall.idea(idea).original) == ("Точнее", "Точнее", text)
    assert own(hall, author).text == "Точнее"


def test_I4_what_people_vote_on_keeps_its_words_until_the_reveal(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.VOTE)
    text = hall.idea(idea).text
    request = hall.ok(author, "ask_change", idea=idea, what="edit", text="Совсем против")["request"]

    in_vote = hall.refused(moderator, "answer_request", request=request, grant=True)
    forward(hall, moderator, Moment.CLOSED)
    in_count = hall.refused(moderator, "answer_request", request=request, grant=True)

    assert (in_vote, in_count, hall.idea(idea).text) == ("ballot_open", "ballot_open", text)
    assert (list(hall.records("request")), own(hall, author).request) == ([request], "edit")


def test_I4_a_granted_change_is_not_taken_back_while_people_vote(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.OPEN)
    hall.votes(hall.person(), idea)
    request = hall.ok(author, "ask_change", idea=idea, what="edit", text="Точнее")["request"]
    hall.ok(moderator, "set_plan", steps=steps(*SESSION))
    go(hall, moderator, "vote")
    granted = hall.ok(moderator, "answer_request", request=request, grant=True)
    hall.ok(hall.staff("moderator"), "open_ballot", ballot=hall.ballot())

    assert hall.undo(moderator, granted)["code"] == "wrong_phase"
    assert hall.idea(idea).text == "Точнее"


def test_I4_a_wish_needs_its_words_and_an_own_visible_idea(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.VOTE)
    hall.ok(moderator, "set_hidden", idea=other_idea(hall), on=True)

    assert hall.refused(author, "ask_change", idea=idea, what="edit", text=" ") == "text_empty"
    assert hall.refused(hall.person(), "ask_change", idea=idea, what="withdraw") == "not_yours"
    hall.ok(moderator, "set_hidden", idea=idea, on=True)
    assert hall.refused(author, "ask_change", idea=idea, what="withdraw") == "not_votable"


def test_a_request_is_answered_once_and_on_its_own_board(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.VOTE)
    request = hall.ok(author, "ask_change", idea=idea, what="withdraw")["request"]
    elsewhere = hall.open(2)

    assert hall.refused(elsewhere, "answer_request", no=2, request=request, grant=True) == "not_found"
    hall.ok(moderator, "answer_request", request=request, grant=False)
    hall.ok(moderator, "answer_request", request=request, grant=True)
    assert not hall.idea(idea).disowned
