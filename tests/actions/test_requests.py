# ruff: noqa: N802 (rule ids keep their capital)
"""What authors learn of their ideas and what they ask of the moderator about them (I2, I3, I4)."""

import msgspec
import pytest

from facilitator.domain.phases import Moment
from facilitator.domain.roles import Actor, Audience
from facilitator.protocol import MyIdea
from tests.builders import Hall
from tests.stages import SESSION, forward, go, lead, planned, reveal_all, steps

OUTSIDE = (Audience.PARTICIPANTS, Audience.SCREENS)


def own(hall: Hall, person: Actor) -> MyIdea:
    """What became of the person's one idea."""
    (idea,) = hall.mine(person).ideas
    return idea


def brought(hall: Hall, moment: Moment, **more: int) -> tuple[Actor, Actor, str]:
    """(moderator, author, the author's idea), number 1 on the board."""
    author = hall.person()
    moderator = lead(hall, moment, authors=[author], **more)
    return moderator, author, own(hall, author).id


def other_idea(hall: Hall) -> str:
    return next(idea.id for idea in hall.records("idea").values() if idea.no == 2)


def test_I2_in_silent_collecting_a_merge_is_told_only_when_sorting_begins(hall: Hall) -> None:
    moderator, author = planned(hall), hall.person()
    go(hall, moderator, "silent")
    idea, into = hall.add(author, "Автобус до села"), hall.add(hall.person(), "Парк у реки")
    before = own(hall, author)

    hall.ok(moderator, "merge_idea", idea=idea, into=into)
    silent = own(hall, author)
    hall.ok(author, "edit_idea", idea=idea, text="Автобус до райцентра")
    go(hall, moderator, "collect")

    assert silent == before
    assert (own(hall, author).state, own(hall, author).family_no, own(hall, author).may_edit) == ("merged", 2, False)
    assert hall.refused(author, "edit_idea", idea=idea, text="Поздно") == "merged"


@pytest.mark.parametrize("name", ["withdraw_idea", "edit_idea"])
def test_I2_in_silent_collecting_nothing_tells_an_author_that_the_own_idea_leads_others(hall: Hall, name: str) -> None:
    moderator, scribe = planned(hall), hall.staff("scribe")
    go(hall, moderator, "silent")
    told = []
    for no, merged in ((1, True), (4, False)):
        author = hall.person()
        idea = hall.add(author, "Автобус до села")
        first, second = hall.add(hall.person(), "Парк у реки"), hall.add(hall.person(), "Хор ветеранов")
        for part in (second, first) if merged else ():
            hall.ok(scribe, "merge_idea", idea=part, into=idea)
        more = {"text": "Автобус до райцентра"} if name == "edit_idea" else {}
        before = (own(hall, author), hall.rev())
        reply = hall.ok(author, name, idea=idea, **more)
        after = own(hall, author)
        neutral = [msgspec.structs.replace(one, id="", no=0) for one in (before[0], after)]
        people = len(hall.outcome.people)
        told.append((neutral, reply.keys(), reply["no"] - no, reply["rev"] - before[1], people))

    assert told[0] == told[1]


def test_I2_a_family_whose_leader_leaves_in_silence_goes_on_by_its_smallest_number(hall: Hall) -> None:
    moderator, author = planned(hall), hall.person()
    go(hall, moderator, "silent")
    idea = hall.add(author, "Автобус до села")
    second, third, fourth = (hall.add(hall.person(), text) for text in ("Парк у реки", "Хор ветеранов", "Тренеры"))
    for part, into in ((second, third), (third, idea), (fourth, idea)):
        hall.ok(moderator, "merge_idea", idea=part, into=into)
    hall.ok(moderator, "set_pinned", idea=idea, on=True)
    hall.ok(moderator, "set_deepened", idea=idea, wording="Звоним")

    hall.ok(author, "withdraw_idea", idea=idea)
    go(hall, moderator, "collect")

    shown = hall.records("idea", audience=Audience.PARTICIPANTS)
    assert {key: (row.status, row.members, row.pinned) for key, row in shown.items()} == {
        idea: ("withdrawn", (), False),
        second: ("visible", (3, 4), True),
    }
    assert (shown[second].wording, shown[idea].wording) == ("Звоним", "")
    assert own(hall, author).state == "withdrawn"


def test_I2_a_member_that_leaves_in_silence_leaves_its_family_whole(hall: Hall) -> None:
    moderator, author = planned(hall), hall.person()
    go(hall, moderator, "silent")
    first, second = hall.add(hall.person(), "Парк у реки"), hall.add(hall.person(), "Хор ветеранов")
    idea = hall.add(author, "Автобус до села")
    hall.ok(moderator, "merge_idea", idea=second, into=idea)
    hall.ok(moderator, "merge_idea", idea=idea, into=first)

    hall.ok(author, "withdraw_idea", idea=idea)
    go(hall, moderator, "collect")

    assert own(hall, author).state == "withdrawn"
    assert hall.records("idea", audience=Audience.PARTICIPANTS)[first].members == (2,)


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


def test_I3_a_moderators_edit_keeps_the_original_for_staff(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.GROUP)
    text = hall.idea(idea).text

    hall.ok(moderator, "set_text", idea=idea, text="Ездить чаще", was=text)
    hall.ok(moderator, "set_text", idea=idea, text="Ездить чаще и дальше")

    staff = hall.records("idea")[idea]
    assert (staff.text, staff.original) == ("Ездить чаще и дальше", text)
    assert [hall.records("idea", audience=audience)[idea].original for audience in OUTSIDE] == [None, None]
    assert own(hall, author).text == "Ездить чаще и дальше"


def test_I3_an_edit_is_taken_back_with_the_mark_of_the_original(hall: Hall) -> None:
    moderator, _, idea = brought(hall, Moment.GROUP)
    before = hall.records("idea")[idea]

    hall.undo(moderator, hall.ok(moderator, "set_text", idea=idea, text="Иначе"))

    assert hall.records("idea")[idea] == before


@pytest.mark.parametrize(
    ("name", "field"), [("set_text", "text"), ("set_headline", "headline"), ("set_deepened", "wording")]
)
def test_I3_of_two_people_at_one_text_the_second_is_told_what_it_says_now(hall: Hall, name: str, field: str) -> None:
    moderator, _, idea = brought(hall, Moment.GROUP)
    began = getattr(hall.records("idea")[idea], field)
    hall.ok(moderator, name, idea=idea, was=began, **{field: "Первый"})

    reply = hall.run(hall.staff("scribe"), name, idea=idea, was=began, **{field: "Второй"})

    assert (reply["code"], reply["detail"]) == ("changed", {"now": "Первый"})
    assert getattr(hall.records("idea")[idea], field) == "Первый"
    assert hall.ok(hall.staff("scribe"), name, idea=idea, was="Первый", **{field: "Второй"})


@pytest.mark.parametrize(
    ("was", "mine"),
    [
        ({"was_first_step": "Найти людей"}, {"first_step": "Собрать совет"}),
        ({"was_level": ""}, {"level": "federal"}),
    ],
)
def test_I3_of_two_people_at_one_first_step_or_level_the_second_is_told(
    hall: Hall, was: dict[str, str], mine: dict[str, str]
) -> None:
    moderator, _, idea = brought(hall, Moment.GROUP)
    begun = {"wording": "Звоним", "first_step": "Найти людей"}
    hall.ok(moderator, "set_deepened", idea=idea, **begun)
    hall.ok(moderator, "set_deepened", idea=idea, wording="Звоним", first_step="Дать номер", level="regional")

    second = {"idea": idea, "was": "Звоним", **begun, **mine}
    refused = hall.refused(hall.staff("scribe"), "set_deepened", **second, **was)
    kept = hall.idea(idea)
    hall.ok(hall.staff("scribe"), "set_deepened", **second, was_first_step="Дать номер", was_level="regional")

    assert (refused, kept.first_step, kept.level) == ("changed", "Дать номер", "regional")


@pytest.mark.parametrize("was", [{"was": "proposal"}, {"was_level": ""}, {"was_stages": ["Раз", "Два"]}])
def test_I3_of_two_people_at_one_kind_the_second_is_told(hall: Hall, was: dict[str, object]) -> None:
    moderator, _, idea = brought(hall, Moment.GROUP)
    hall.ok(moderator, "set_kind", idea=idea, kind="law", level="federal", was="proposal", was_level="", was_stages=[])

    reply = hall.run(hall.staff("scribe"), "set_kind", idea=idea, kind="risk", level=None, **was)

    assert (reply["code"], hall.idea(idea).kind, hall.idea(idea).level) == ("changed", "law", "federal")
    now = {"was": "law", "was_level": "federal", "was_stages": []}
    assert hall.ok(hall.staff("scribe"), "set_kind", idea=idea, kind="risk", **now)


@pytest.mark.parametrize(
    ("given", "after"),
    [({}, "federal"), ({"level": None}, None), ({"level": ""}, None), ({"level": "regional"}, "regional")],
)
def test_a_level_that_is_not_named_stays_and_an_empty_one_goes(
    hall: Hall, given: dict[str, str | None], after: str | None
) -> None:
    moderator, _, idea = brought(hall, Moment.GROUP)
    for name, more in (("set_kind", {"kind": "law"}), ("set_deepened", {"wording": "Так"})):
        hall.ok(moderator, "set_kind", idea=idea, kind="law", level="federal")
        hall.ok(moderator, name, idea=idea, **more, **given)
        assert hall.idea(idea).level == after


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
