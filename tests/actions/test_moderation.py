# ruff: noqa: N802 (rule ids keep their capital)
"""Moderation: muting, the limit of ideas, the hold queue and what switches it off (I7)."""

import pytest

from facilitator.domain.phases import Moment
from facilitator.domain.roles import Audience
from tests.builders import Hall
from tests.stages import board, forward, go, lead, options, planned

NEEDS_A_LOOK = "Звоните 8 928 123-45-67"


def test_I7_a_muted_person_brings_no_more_ideas_is_told_and_still_votes(hall: Hall) -> None:
    moderator = hall.open()
    troll, other = hall.person(), hall.person()
    idea, second = hall.add(troll), hall.add(troll, "Ещё одна")
    good = hall.add(other, "Дельная")

    hall.ok(moderator, "set_muted", idea=idea, on=True)

    assert {key for key, _ in hall.outcome.people} == {troll.participant}
    assert (hall.mine(troll).muted, hall.mine(other).muted) == (True, False)
    assert hall.refused(troll, "add_idea", id="idea-of-a-troll", text="Снова") == "muted"
    assert {row.id for row in hall.records("idea").values() if row.muted} == {idea, second}
    assert not any(row.muted for row in hall.records("idea", audience=Audience.PARTICIPANTS).values())
    hall.votes(troll, good)
    assert hall.add(other, "И ещё")


def test_I7_muting_holds_on_this_board_only_and_is_taken_back(hall: Hall) -> None:
    moderator = hall.open(2, 1)
    troll = hall.person()
    idea = hall.add(troll)
    reply = hall.ok(moderator, "set_muted", idea=idea, on=True)
    elsewhere = hall.add(troll, no=2)

    hall.undo(moderator, reply)

    assert elsewhere
    assert not hall.mine(troll).muted
    hall.ok(moderator, "set_muted", idea=idea, on=True)
    hall.ok(moderator, "set_muted", idea=idea, on=False)
    assert hall.add(troll, "Снова")


def test_I7_an_idea_entered_by_staff_has_nobody_to_mute(hall: Hall) -> None:
    moderator = hall.open()
    (idea,) = hall.ideas(1)

    assert hall.refused(moderator, "set_muted", idea=idea, on=True) == "not_found"


def test_I7_the_limit_of_ideas_is_the_moderators_and_people_are_told(hall: Hall) -> None:
    moderator = hall.open()
    person = hall.person()
    hall.add(person)

    hall.ok(moderator, "set_idea_limit", ideas=2)
    told = {key for key, _ in hall.outcome.people}
    hall.add(person, "Вторая")

    reply = hall.run(person, "add_idea", id="idea-of-too-many", text="Третья")
    assert (told, hall.mine(person).ideas_left) == ({person.participant}, 0)
    assert (reply["code"], reply["detail"]) == ("idea_limit", {"limit": 2})
    hall.ok(moderator, "set_idea_limit", ideas=3)
    assert hall.add(person, "Третья")


@pytest.mark.parametrize("moment", [Moment.OPEN, Moment.COLLECT])
def test_I7_a_text_that_needs_a_look_is_held_and_badged(hall: Hall, moment: Moment) -> None:
    lead(hall, moment, ideas=0)
    person = hall.person()

    idea = hall.add(person, NEEDS_A_LOOK)

    assert hall.mine(person).ideas[0].state == "held"
    assert hall.records("lane", None)[hall.boards[1]].held == 1
    assert (idea in hall.records("idea"), hall.records("idea", audience=Audience.PARTICIPANTS)) == (True, {})


def test_I7_with_holding_off_nothing_waits_and_what_waits_stays(hall: Hall) -> None:
    moderator = hall.open()
    person = hall.person()
    held = hall.add(person, NEEDS_A_LOOK)

    hall.ok(moderator, "set_option", option="holding", on=False)
    idea = hall.add(person, NEEDS_A_LOOK)
    hall.ok(person, "edit_idea", idea=idea, text=NEEDS_A_LOOK + "!")

    assert (board(hall).holding, hall.idea(idea).status, hall.idea(held).status) == (False, "visible", "held")


@pytest.mark.parametrize("moment", [Moment.REVIEW, Moment.VOTE, Moment.CLOSED, Moment.REVEAL, Moment.HANDED_OVER])
def test_I7_late_ideas_of_people_are_kept_and_never_lost(hall: Hall, moment: Moment) -> None:
    person = hall.person()
    lead(hall, moment)

    idea = hall.add(person, "Поздняя")

    assert (hall.mine(person).ideas[0].state, hall.records("idea")[idea].status) == ("kept", "kept")
    assert idea not in hall.records("idea", audience=Audience.SCREENS)
    assert hall.records("lane", None)[hall.boards[1]].held == 1


def test_late_ideas_are_taken_while_sorting_where_the_switch_is_put_on(hall: Hall) -> None:
    moderator = lead(hall, Moment.GROUP)
    person = hall.person()
    kept = hall.add(person, "Первая поздняя")

    hall.ok(moderator, "set_switch", switch="ideas", on=True)
    taken = hall.add(person, "Вторая поздняя")
    hall.ok(moderator, "set_hidden", idea=kept, on=False)

    assert (hall.idea(taken).status, hall.idea(kept).status) == ("visible", "visible")


def test_what_comes_out_of_the_kept_during_a_vote_is_no_option(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    before = options(hall)
    kept = hall.add(hall.person(), "Поздняя")

    hall.ok(moderator, "set_hidden", idea=kept, on=False)

    assert options(hall) == before
    assert hall.vote(hall.person(), kept)["code"] == "not_votable"
    forward(hall, moderator, Moment.CLOSED)
    assert board(hall).ballot.options == 4


def test_a_scribe_enters_the_region_of_a_person_without_a_phone(hall: Hall) -> None:
    moderator = planned(hall)
    go(hall, moderator, "collect")
    scribe = hall.staff("scribe")

    idea = hall.add(scribe, "С голоса", region="Осетия")

    assert (hall.records("idea")[idea].region, hall.records("idea")[idea].by_staff) == ("Осетия", True)
    assert hall.refused(scribe, "add_idea", id="idea-from-afar", text="С голоса", region="Марс") == "bad_choice"
