# ruff: noqa: N802 (rule ids keep their capital)
"""The board as a whole: phase, switches, question, timer, spotlight, who is on it."""

import pytest

from facilitator.domain.roles import Audience
from facilitator.store import tables
from tests.builders import Hall


def test_opening_switches_ideas_and_votes_on_and_gives_everybody_five_places(hall: Hall) -> None:
    moderator = hall.staff("moderator")

    reply = hall.ok(moderator, "change_phase", phase="open")

    record = hall.records("board", audience=Audience.PARTICIPANTS)[hall.boards[1]]
    assert (record.phase, record.ideas_on, record.voting_on) == ("open", True, True)
    assert (record.ballot.mode, record.ballot.state, record.ballot.budget) == ("live", "open", 5)
    assert (reply["phase"], reply["undo"]) == ("open", True)
    assert hall.records("lane", None)[hall.boards[1]].phase == "open"


def test_opening_an_open_board_changes_nothing(hall: Hall) -> None:
    moderator = hall.open()
    before = (hall.rev(), hall.ballot())

    assert hall.ok(moderator, "change_phase", phase="open")["phase"] == "open"
    assert (hall.rev(), hall.ballot()) == before


def test_going_to_the_results_switches_both_off_and_everybody_starts_over(hall: Hall) -> None:
    moderator = hall.open()
    hall.clock.step(60)

    hall.ok(moderator, "change_phase", phase="reveal")

    track = hall.track()
    assert (track.phase, track.ideas_on, track.voting_on, track.closed_at) == ("reveal", False, False, hall.clock.now)
    assert hall.changes(hall.stream(), hall.rev() - 1).reset is True


def test_going_back_from_the_results_keeps_the_ballot_and_its_votes(hall: Hall) -> None:
    moderator = hall.open()
    (idea,) = hall.ideas(1)
    hall.votes(hall.person(), idea)
    ballot = hall.ballot()
    hall.ok(moderator, "change_phase", phase="reveal")

    hall.ok(moderator, "change_phase", phase="open")

    assert (hall.ballot(), hall.tally()) == (ballot, {idea: 1})
    assert (hall.track().voting_on, hall.track().closed_at) == (True, None)


def test_a_board_is_not_led_from_the_lobby_to_the_results(hall: Hall) -> None:
    reply = hall.run(hall.staff("moderator"), "change_phase", phase="reveal")

    assert (reply["code"], reply["detail"]) == ("wrong_phase", {"phase": "lobby"})


@pytest.mark.parametrize("phase", ["lobby", "handed_over", "vote", ""])
def test_no_command_names_a_phase_that_is_not_entered_by_hand(hall: Hall, phase: str) -> None:
    assert hall.refused(hall.open(), "change_phase", phase=phase) == "malformed"


def test_only_the_organiser_reopens_a_track_that_has_handed_over(hall: Hall) -> None:
    moderator = hall.open()
    hall.ideas(1)
    hall.ok(moderator, "change_phase", phase="reveal")
    hall.clock.step(11)
    hall.ok(moderator, "send_result")

    assert hall.refused(moderator, "change_phase", phase="reveal") == "wrong_phase"
    assert hall.ok(hall.staff("organiser"), "change_phase", phase="reveal")["phase"] == "reveal"


def test_each_switch_is_set_by_itself(hall: Hall) -> None:
    moderator = hall.open()

    hall.ok(moderator, "set_switch", switch="ideas", on=False)
    hall.ok(moderator, "set_switch", switch="voting", on=False)
    off = hall.track()
    hall.ok(moderator, "set_switch", switch="ideas", on=True)
    on = hall.track()

    assert (off.ideas_on, off.voting_on, off.closed_at) == (False, False, hall.clock.now)
    assert (on.ideas_on, on.voting_on, on.closed_at) == (True, False, hall.clock.now)


def test_V7_switching_off_twice_does_not_move_the_closing_time(hall: Hall) -> None:
    moderator = hall.open()
    hall.ok(moderator, "set_switch", switch="voting", on=False)
    closed_at = hall.track().closed_at
    hall.clock.step(30)

    again = hall.ok(moderator, "set_switch", switch="voting", on=False)

    assert hall.track().closed_at == closed_at
    assert "undo" not in again


def test_a_question_is_one_line_that_must_say_something(hall: Hall) -> None:
    moderator = hall.staff("moderator")

    hall.ok(moderator, "set_question", question=" Что\nважно? ")

    assert hall.records("board")[hall.boards[1]].question == "Что важно?"
    assert hall.refused(moderator, "set_question", question=" ") == "text_empty"
    assert hall.refused(moderator, "set_question", question="?" * 201) == "text_too_long"


def test_a_timer_is_an_instant_on_the_servers_clock(hall: Hall) -> None:
    moderator = hall.open()

    reply = hall.ok(moderator, "set_timer", seconds=90)
    shown = hall.records("lane", None)[hall.boards[1]].timer_ends_at
    hall.ok(moderator, "set_timer", seconds=0)

    assert reply["ends_at"] == shown == hall.clock.now + 90_000
    assert hall.track().timer_ends_at is None


@pytest.mark.parametrize("seconds", [-1, 6 * 3600 + 1, 10**30, 1.5, "60"])
def test_a_timer_is_not_negative_nor_longer_than_six_hours(hall: Hall, seconds: object) -> None:
    assert hall.refused(hall.open(), "set_timer", seconds=seconds) == "malformed"


def test_the_spotlight_shows_a_visible_leading_idea_only(hall: Hall) -> None:
    moderator = hall.open()
    first, second, third = hall.ideas(3)
    hall.ok(moderator, "merge_idea", idea=second, into=first)
    hall.ok(moderator, "set_hidden", idea=third, on=True)

    hall.ok(moderator, "set_spotlight", idea=first)

    assert hall.records("board", audience=Audience.SCREENS)[hall.boards[1]].spotlight == first
    assert hall.refused(moderator, "set_spotlight", idea=second) == "not_votable"
    assert hall.refused(moderator, "set_spotlight", idea=third) == "not_votable"
    hall.ok(moderator, "set_spotlight", idea=None)
    assert hall.track().spotlight is None


def test_a_person_has_one_current_track_and_both_boards_are_told(hall: Hall) -> None:
    hall.open(1, 2)
    person = hall.person()
    own = hall.add(person)

    hall.ok(person, "join_board", no=2)

    assert hall.row(tables.Participant, person.participant).track_id == hall.boards[2]
    assert hall.outcome.people == {(person.participant, hall.boards[1]), (person.participant, hall.boards[2])}
    assert hall.mine(person, 1).board == hall.boards[2]
    assert [idea.id for idea in hall.mine(person, 1).ideas] == [own]


def test_joining_the_present_track_again_changes_nothing(hall: Hall) -> None:
    person = hall.person()

    hall.ok(person, "join_board")

    assert (hall.outcome.people, hall.outcome.poked) == (set(), set())


def test_V1_the_budget_is_fixed_when_the_ballot_opens(hall: Hall) -> None:
    moderator = hall.open()
    hall.ideas(20)
    hall.ok(moderator, "change_phase", phase="reveal")
    hall.ok(moderator, "change_phase", phase="open")

    assert hall.row(tables.Ballot, hall.ballot()).budget == 5
