# ruff: noqa: N802 (rule ids keep their capital)
"""set_vote: places, families, closing, turnout (V1-V9, V16-V18)."""

import pytest

from facilitator.store import tables
from tests.builders import Hall


def states(hall: Hall, person: object, no: int = 1) -> dict[int, str]:
    """The states of a person's votes by the number of the idea."""
    return {vote.no: vote.state for vote in hall.mine(person, no).votes}  # type: ignore[arg-type]


def test_a_vote_counts_for_its_idea_and_takes_a_place(hall: Hall) -> None:
    hall.open()
    first, second = hall.ideas(2)
    person = hall.person()

    hall.votes(person, second)

    assert hall.tally() == {second: 1}
    assert (hall.mine(person).left, states(hall, person)) == (4, {2: "counted"})
    assert (hall.track().votes, hall.idea(first).status) == (1, "visible")


def test_V1_the_open_board_gives_five_places_whatever_the_number_of_ideas(hall: Hall) -> None:
    hall.open()
    ideas = hall.ideas(7)
    person = hall.person()

    hall.votes(person, *ideas[:5])
    refused = hall.vote(person, ideas[5])

    assert (refused["code"], refused["detail"]) == ("budget_spent", {"budget": 5})
    assert hall.mine(person).left == 0
    assert hall.track().votes == 5


def test_V6_with_all_places_taken_one_vote_is_given_up_for_another(hall: Hall) -> None:
    hall.open()
    ideas = hall.ideas(6)
    person = hall.person()
    hall.votes(person, *ideas[:5])

    hall.vote(person, ideas[0], 0)
    hall.votes(person, ideas[5])

    assert hall.tally() == {ideas[0]: 0, **dict.fromkeys(ideas[1:], 1)}


@pytest.mark.parametrize("value", [0, 1])
def test_V6_setting_the_same_value_again_changes_nothing(hall: Hall, value: int) -> None:
    hall.open()
    (idea,) = hall.ideas(1)
    person = hall.person()
    hall.vote(person, idea, value)
    before = (hall.rev(), hall.rev(None), hall.mine(person), hall.tally())

    again = hall.vote(person, idea, value)

    assert again["ok"]
    assert (hall.rev(), hall.rev(None), hall.mine(person), hall.tally()) == before
    assert hall.outcome.poked == set()


def test_V6_voting_for_a_part_of_a_family_that_is_supported_already_adds_nothing(hall: Hall) -> None:
    moderator = hall.open()
    first, second = hall.ideas(2)
    person = hall.person()
    hall.votes(person, first)
    hall.ok(moderator, "merge_idea", idea=second, into=first)

    hall.votes(person, second)

    assert hall.tally() == {first: 1}
    assert len(hall.mine(person).votes) == 1


def test_V6_zero_withdraws_the_votes_on_every_member_of_the_family(hall: Hall) -> None:
    moderator = hall.open()
    first, second, third = hall.ideas(3)
    person = hall.person()
    hall.votes(person, first, second, third)
    hall.ok(moderator, "merge_idea", idea=second, into=first)

    hall.vote(person, second, 0)

    assert states(hall, person) == {3: "counted"}
    assert hall.tally() == {first: 0, third: 1}


def test_V18_one_may_vote_for_ones_own_idea(hall: Hall) -> None:
    hall.open()
    person = hall.person()
    own = hall.add(person)

    hall.votes(person, own)

    assert hall.tally() == {own: 1}


@pytest.mark.parametrize("status", ["hidden", "held", "kept", "withdrawn"])
def test_only_a_visible_idea_can_be_voted_for(hall: Hall, status: str) -> None:
    hall.open()
    (idea,) = hall.ideas(1)
    hall.set(tables.Idea, idea, status=status)

    assert hall.vote(hall.person(), idea)["code"] == "not_votable"


def test_a_vote_for_an_unknown_idea_or_another_boards_idea_or_ballot_is_refused(hall: Hall) -> None:
    hall.open(1, 2)
    (mine,), (other,) = hall.ideas(1), hall.ideas(1, no=2)
    person = hall.person()

    assert hall.vote(person, "nowhere-to-be-found")["code"] == "not_found"
    assert hall.vote(person, other)["code"] == "not_found"
    assert hall.refused(person, "set_vote", ballot=hall.ballot(2), idea=mine, value=1) == "not_found"


def test_no_vote_before_the_board_was_opened(hall: Hall) -> None:
    assert hall.refused(hall.person(), "set_vote", ballot="no-ballot-yet", idea="no-idea-yet", value=1) == "not_open"


def test_V7_a_vote_is_taken_for_ten_seconds_after_the_switch_and_then_is_too_late(hall: Hall) -> None:
    moderator = hall.open()
    first, second, third = hall.ideas(3)
    person = hall.person()
    hall.ok(moderator, "set_switch", switch="voting", on=False)

    hall.clock.step(9.9)
    in_time = hall.vote(person, first)
    hall.clock.step(0.1)
    at_the_end = hall.vote(person, second)
    hall.clock.step(0.001)
    late = hall.vote(person, third)

    assert (in_time["ok"], at_the_end["ok"], late["code"]) == (True, True, "too_late")


def test_V7_the_grace_holds_after_going_to_the_results_and_ends_when_they_are_handed_over(hall: Hall) -> None:
    moderator = hall.open()
    first, second = hall.ideas(2)
    person = hall.person()
    hall.ok(moderator, "change_phase", phase="reveal")
    hall.clock.step(10)

    assert hall.vote(person, first)["ok"]
    hall.clock.step(1)
    assert hall.vote(person, second)["code"] == "too_late"
    hall.ok(moderator, "send_result")
    assert hall.vote(person, second)["code"] == "wrong_phase"


def test_V7_going_to_the_results_does_not_lengthen_the_grace_of_the_switch(hall: Hall) -> None:
    moderator = hall.open()
    (idea,) = hall.ideas(1)
    hall.ok(moderator, "set_switch", switch="voting", on=False)
    hall.clock.step(8)
    hall.ok(moderator, "change_phase", phase="reveal")
    hall.clock.step(3)

    assert hall.vote(hall.person(), idea)["code"] == "too_late"


def test_V7_switching_on_again_takes_votes_again(hall: Hall) -> None:
    moderator = hall.open()
    (idea,) = hall.ideas(1)
    hall.ok(moderator, "set_switch", switch="voting", on=False)
    hall.clock.step(60)
    hall.ok(moderator, "set_switch", switch="voting", on=True)

    assert hall.vote(hall.person(), idea)["ok"]


def test_V8_turnout_counts_people_with_an_accepted_vote_and_never_falls(hall: Hall) -> None:
    hall.open()
    (idea,) = hall.ideas(1)
    one, other, refused = hall.person(), hall.person(), hall.person()

    turnout = []
    for person, key, value in ((one, idea, 1), (other, idea, 1), (one, idea, 0), (refused, "nowhere-at-all", 1)):
        hall.vote(person, key, value)
        turnout.append(hall.records("turnout")[hall.ballot()].voted)

    assert turnout == [1, 2, 2, 2]
    assert hall.records("lane", None)[hall.boards[1]].voted == 2


def test_V8_taking_back_what_was_never_given_is_no_vote(hall: Hall) -> None:
    hall.open()
    (idea,) = hall.ideas(1)

    hall.vote(hall.person(), idea, 0)

    assert hall.records("turnout")[hall.ballot()].voted == 0


def test_V8_a_blind_vote_moves_no_revision_and_no_count_but_the_turnout(hall: Hall) -> None:
    hall.open()
    (idea,) = hall.ideas(1)
    hall.set(tables.Ballot, hall.ballot(), mode="blind")
    person = hall.person()
    before = (hall.rev(), hall.rev(None), hall.tally(), hall.track().votes)

    reply = hall.vote(person, idea)

    assert (hall.rev(), hall.rev(None), hall.tally(), hall.track().votes) == before
    assert (reply["rev"], hall.outcome.poked) == (before[0], set())
    assert hall.mine(person).left == 4
    assert hall.row(tables.Ballot, hall.ballot()).voted == 1


def test_votes_are_cast_on_several_tracks_unless_the_event_says_otherwise(hall: Hall) -> None:
    hall.open(1, 2)
    (here,), (there,) = hall.ideas(1), hall.ideas(1, no=2)
    person = hall.person()

    hall.votes(person, here)
    hall.votes(person, there, no=2)

    assert (hall.tally(1), hall.tally(2)) == ({here: 1}, {there: 1})


def test_with_one_track_each_person_votes_only_on_the_track_of_the_first_vote(hall: Hall) -> None:
    hall.set(tables.Event, hall.event, one_track_vote=True)
    hall.open(1, 2)
    (here,), (there,) = hall.ideas(1), hall.ideas(1, no=2)
    person = hall.person()
    hall.votes(person, here)
    hall.vote(person, here, 0)

    assert hall.vote(person, there, no=2)["code"] == "other_track"
    assert hall.vote(person, here)["ok"]


def test_the_setting_does_not_keep_votes_that_were_given_before_it(hall: Hall) -> None:
    hall.open(1, 2)
    (here,), (there,) = hall.ideas(1), hall.ideas(1, no=2)
    person = hall.person()
    hall.votes(person, here)
    hall.votes(person, there, no=2)
    hall.set(tables.Event, hall.event, one_track_vote=True)

    assert hall.vote(person, there, 0, no=2)["ok"]
    assert hall.tally(2) == {there: 0}


def test_V16_staff_have_no_vote_and_nobody_votes_for_another(hall: Hall) -> None:
    hall.open()
    (idea,) = hall.ideas(1)

    codes = {role: hall.vote(hall.staff(role), idea)["code"] for role in ("moderator", "scribe", "organiser", "host")}
    named = hall.refused(
        hall.person(), "set_vote", ballot=hall.ballot(), idea=idea, value=1, participant=hall.person().participant
    )

    assert set(codes.values()) == {"not_allowed"}
    assert named == "malformed"


@pytest.mark.parametrize("value", [2, -1, 0.5, "1", None, True])
def test_a_vote_is_one_or_nothing(hall: Hall, value: object) -> None:
    hall.open()
    (idea,) = hall.ideas(1)

    assert hall.refused(hall.person(), "set_vote", ballot=hall.ballot(), idea=idea, value=value) == "malformed"


def test_the_author_is_told_when_the_first_other_supporter_comes_and_when_the_last_one_goes(hall: Hall) -> None:
    hall.open()
    author, first, second = (hall.person() for _ in range(3))
    idea = hall.add(author)

    told = []
    for person, value in ((first, 1), (second, 1), (second, 0), (first, 0)):
        hall.vote(person, idea, value)
        told.append((author.participant, hall.boards[1]) in hall.outcome.people)

    assert told == [True, False, True, True]
    assert [own.may_edit for own in hall.mine(author).ideas] == [True]


def test_authors_are_told_when_the_board_opens_again(hall: Hall) -> None:
    moderator = hall.open()
    author = hall.person()
    hall.add(author)
    hall.ok(moderator, "change_phase", phase="reveal")

    hall.ok(moderator, "change_phase", phase="open")

    assert (author.participant, hall.boards[1]) in hall.outcome.people
