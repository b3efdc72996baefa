# ruff: noqa: N802 (rule ids keep their capital)
"""A trial question: people practise, and nothing of it stays."""

import pytest

from facilitator.domain.roles import Actor
from facilitator.store import tables
from facilitator.store.verify import verify
from tests.builders import Hall, new
from tests.stages import SESSION, board, steps

ASKED = "Что вы любите в своём городе?"


@pytest.fixture
def moderator(hall: Hall) -> Actor:
    """In the lobby of a track with a question of its own."""
    found = hall.staff("moderator", 1)
    hall.ok(found, "set_question", question="Что важно?")
    return found


def practise(hall: Hall, moderator: Actor) -> tuple[Actor, str]:
    """A person with an idea and a vote in a trial, begun a second later."""
    hall.clock.step(1)
    hall.ok(moderator, "set_trial", on=True, question=ASKED)
    person = hall.person()
    idea = hall.add(person)
    hall.votes(person, idea)
    return person, idea


def test_a_trial_opens_the_board_with_a_question_of_its_own(hall: Hall, moderator: Actor) -> None:
    practise(hall, moderator)

    shown = board(hall)
    assert (shown.trial, shown.phase, shown.question, shown.voting_on) == (True, "open", ASKED, True)
    assert hall.records("lane", None)[hall.boards[1]].trial is True


def test_after_the_trial_everything_is_as_before_and_numbers_begin_with_one(hall: Hall, moderator: Actor) -> None:
    person, idea = practise(hall, moderator)
    hall.ok(moderator, "set_trial", on=False)

    shown = board(hall)
    assert (shown.trial, shown.phase, shown.question, shown.ballot) == (False, "lobby", "Что важно?", None)
    assert (hall.records("idea"), hall.mine(person).ideas, hall.row(tables.Idea, idea)) == ({}, (), None)
    hall.ok(moderator, "change_phase", phase="open")
    assert hall.idea(hall.add(person)).no == 1
    assert [check for check in hall.read(verify) if check.wrong] == []


def test_people_keep_their_seats_and_other_boards_their_ideas(hall: Hall, moderator: Actor) -> None:
    hall.open(2)
    kept = hall.ideas(1, no=2)
    person, _ = practise(hall, moderator)
    hall.ok(moderator, "set_trial", on=False)

    assert hall.row(tables.Participant, person.participant) is not None
    assert list(hall.records("idea", 2)) == kept


def test_what_was_sent_to_a_trial_is_read_nowhere_and_taken_back_by_nobody(hall: Hall, moderator: Actor) -> None:
    _, idea = practise(hall, moderator)
    reply = hall.ok(moderator, "set_headline", idea=idea, headline="Короче")
    hall.ok(moderator, "set_trial", on=False)

    assert hall.undo(moderator, reply)["code"] == "nothing_to_undo"
    texts = hall.read(lambda session: [entry.body for entry in session.query(tables.Journal).all()])
    assert not any("Идея" in str(body) for body in texts)
    assert any("Что важно?" in str(body) for body in texts)


def test_a_trial_goes_nowhere_and_has_no_result(hall: Hall, moderator: Actor) -> None:
    practise(hall, moderator)

    assert hall.refused(moderator, "send_result") == "in_trial"
    assert hall.refused(moderator, "change_phase", phase="reveal") == "in_trial"
    assert hall.refused(moderator, "set_plan", steps=steps(*SESSION)) == "in_trial"


def test_a_trial_is_for_the_lobby_only_and_the_same_wish_twice_changes_nothing(hall: Hall, moderator: Actor) -> None:
    practise(hall, moderator)
    rev = hall.rev()
    hall.ok(moderator, "set_trial", on=True, question="Другой?")
    again = (hall.rev(), board(hall).question)
    hall.ok(moderator, "set_trial", on=False)
    hall.ok(moderator, "set_trial", on=False)
    hall.ok(moderator, "change_phase", phase="open")

    assert again == (rev, ASKED)
    assert hall.refused(moderator, "set_trial", on=True, question=ASKED) == "wrong_phase"
    assert hall.refused(hall.staff("scribe", 1), "set_trial", on=False) == "not_allowed"


def test_a_trial_without_a_question_is_refused(hall: Hall, moderator: Actor) -> None:
    assert hall.refused(moderator, "set_trial", on=True) == "text_empty"


def test_a_plan_made_before_and_a_question_of_the_organiser_outlive_the_trial(hall: Hall, moderator: Actor) -> None:
    hall.ok(moderator, "set_plan", steps=steps(*SESSION))
    practise(hall, moderator)
    title = {"title": "Площадка", "short": "", "room": "", "question": "Что важнее всего?"}
    hall.ok(hall.staff("organiser"), "update_track", board=hall.boards[1], **title)
    during = board(hall).question
    hall.ok(moderator, "set_trial", on=False)

    assert (during, board(hall).question, len(board(hall).plan)) == (ASKED, "Что важнее всего?", len(SESSION))


def test_what_people_brought_before_is_no_practice(hall: Hall, moderator: Actor) -> None:
    reply = hall.ok(moderator, "change_phase", phase="open")
    idea = hall.add(hall.person())
    hall.undo(moderator, reply)

    assert hall.refused(moderator, "set_trial", on=True, question=ASKED) == "wrong_phase"
    assert list(hall.records("idea")) == [idea]


def test_a_vote_of_a_trial_binds_nobody_to_the_track(hall: Hall, moderator: Actor) -> None:
    hall.set(tables.Event, hall.event, one_track_vote=True)
    person, _ = practise(hall, moderator)
    hall.ok(moderator, "set_trial", on=False)
    hall.open(2)
    (other,) = hall.ideas(1, no=2)

    assert hall.vote(person, other, no=2)["ok"]


def test_V15_paper_of_a_trial_leaves_nobody_behind(hall: Hall, moderator: Actor) -> None:
    practise(hall, moderator)
    hall.add(hall.person(), "Ещё одна")
    hall.ok(hall.staff("scribe", 1), "enter_paper", id=new("paper"), ballot=hall.ballot(), serial="A-1", numbers=[1, 2])
    papers = lambda: hall.read(lambda session: session.query(tables.Participant).filter_by(kind="paper").count())  # noqa: E731
    assert papers() == 1

    hall.ok(moderator, "set_trial", on=False, question="")
    assert papers() == 0
    hall.ok(moderator, "change_phase", phase="open")
    hall.ok(hall.staff("scribe", 1), "enter_paper", id=new("paper"), ballot=hall.ballot(), serial="A-1", numbers=[])


def test_an_idea_for_the_practice_that_comes_too_late_is_no_answer_to_the_tracks_question(
    hall: Hall, moderator: Actor
) -> None:
    person, _ = practise(hall, moderator)
    hall.ok(moderator, "set_trial", on=False, question="")
    hall.ok(moderator, "change_phase", phase="open")

    assert hall.refused(person, "add_idea", id=new(), text="Люблю парк", trial=True) == "trial_over"
    hall.add(person, "Автобус до больницы")
