# ruff: noqa: N802 (rule ids keep their capital)
"""Ideas of different tracks are linked, taken out again or told apart; what becomes of them later breaks nothing."""

from typing import Any

import pytest
from sqlalchemy import delete, select

from facilitator.domain.roles import Actor, Audience
from facilitator.store import relations, tables
from tests.builders import Hall


@pytest.fixture
def organiser(hall: Hall) -> Actor:
    hall.open(1, 2, 3)
    return hall.staff("organiser")


def places(hall: Hall, *ideas: str) -> list[dict[str, str]]:
    return [{"board": hall.idea(key).track_id, "idea": key} for key in ideas]


def link(hall: Hall, actor: Actor, *ideas: str) -> dict[str, Any]:
    return hall.ok(actor, "link_ideas", ideas=places(hall, *ideas))


def told(hall: Hall, state: str = "linked", audience: Audience = Audience.STAFF) -> list[list[str]]:
    """Every relation as «1-1», «2-1»."""
    found = hall.records("relation", None, audience).values()
    return sorted([f"{one.track}-{one.no}" for one in record.ideas] for record in found if record.state == state)


def groups(hall: Hall) -> list[list[str]]:
    """The linked families as they stand now, by the ids of their leading ideas."""
    found = hall.read(lambda session: relations.groups(session, hall.event))
    return [[key for _, key in group] for group in found]


def test_linked_ideas_are_one_group_whichever_way_they_are_linked(hall: Hall, organiser: Actor) -> None:
    (one,), (two,), (three,) = (hall.ideas(1, no) for no in (1, 2, 3))
    first = link(hall, organiser, one, two)
    second = link(hall, hall.staff("host"), three, two)

    assert (first["numbers"], second["numbers"]) == (["1-1", "2-1"], ["1-1", "2-1", "3-1"])
    assert told(hall) == [["1-1", "2-1", "3-1"]]
    assert groups(hall) == [[one, two, three]]


def test_two_groups_that_are_linked_become_one_and_undo_makes_them_two_again(hall: Hall, organiser: Actor) -> None:
    (one, other), (two, more) = hall.ideas(2, 1), hall.ideas(2, 2)
    link(hall, organiser, one, two)
    link(hall, organiser, other, more)
    last = link(hall, organiser, one, more)
    joined = told(hall)
    hall.ok(organiser, "undo_stage", target=last["op"])

    assert joined == [["1-1", "1-2", "2-1", "2-2"]]
    assert told(hall) == [["1-1", "2-1"], ["1-2", "2-2"]]


def test_a_link_that_is_taken_back_is_gone_from_every_page(hall: Hall, organiser: Actor) -> None:
    (one,), (two,) = hall.ideas(1, 1), hall.ideas(1, 2)
    made = link(hall, organiser, one, two)
    (key,) = hall.records("relation", None)
    rev = hall.rev(None)
    hall.ok(organiser, "undo_stage", target=made["op"])

    assert made["undo"]
    assert ("relation", key) in hall.changes(hall.stream(None), rev, Audience.ORGANISER).gone
    assert told(hall) == []


def test_one_is_taken_out_and_the_others_stay_linked_until_one_is_left(hall: Hall, organiser: Actor) -> None:
    (one,), (two,), (three,) = (hall.ideas(1, no) for no in (1, 2, 3))
    link(hall, organiser, one, two, three)
    reply = hall.ok(organiser, "unlink_idea", **places(hall, one)[0])
    left = told(hall)
    hall.ok(organiser, "unlink_idea", **places(hall, two)[0])

    assert (reply["numbers"], left, told(hall)) == (["1-1"], [["2-1", "3-1"]], [])


def test_what_is_told_apart_is_remembered_until_it_is_linked_after_all(hall: Hall, organiser: Actor) -> None:
    (one,), (two,) = hall.ideas(1, 1), hall.ideas(1, 2)
    reply = hall.ok(organiser, "tell_apart", ideas=places(hall, two, one))
    hall.ok(organiser, "tell_apart", ideas=places(hall, one, two))
    apart = told(hall, "apart")
    link(hall, organiser, one, two)

    assert (reply["numbers"], apart) == (["1-1", "2-1"], [["1-1", "2-1"]])
    assert (told(hall, "apart"), told(hall)) == ([], [["1-1", "2-1"]])
    assert hall.refused(organiser, "tell_apart", ideas=places(hall, one, two)) == "bad_choice"


def test_a_linked_idea_may_be_merged_hidden_or_withdrawn_later(hall: Hall, organiser: Actor) -> None:
    author = hall.person(3)
    (one, lead), (two,), three = hall.ideas(2, 1), hall.ideas(1, 2), hall.add(author, no=3)
    link(hall, organiser, one, two, three)
    hall.ok(hall.staff("moderator"), "merge_idea", idea=one, into=lead)
    merged = groups(hall)
    hall.ok(author, "withdraw_idea", no=3, idea=three)
    withdrawn = groups(hall)
    hall.ok(hall.staff("moderator", 2), "set_hidden", no=2, idea=two, on=True)

    assert (merged, withdrawn, groups(hall)) == ([[lead, two, three]], [[lead, two]], [])
    assert told(hall) == [["1-1", "2-1", "3-1"]]
    hall.ok(hall.staff("moderator", 2), "set_hidden", no=2, idea=two, on=False)
    assert groups(hall) == [[lead, two]]


def test_a_merged_idea_is_linked_and_taken_out_as_its_family(hall: Hall, organiser: Actor) -> None:
    (lead, part), (two,), (three,) = hall.ideas(2, 1), hall.ideas(1, 2), hall.ideas(1, 3)
    link(hall, organiser, part, two)
    hall.ok(hall.staff("moderator"), "merge_idea", idea=part, into=lead)
    link(hall, organiser, lead, three)
    whole = groups(hall)
    hall.ok(organiser, "unlink_idea", **places(hall, lead)[0])

    assert [sorted(group) for group in whole] == [sorted([lead, two, three])]
    assert [sorted(group) for group in groups(hall)] == [sorted([two, three])]


def test_links_are_of_visible_families_of_different_tracks(hall: Hall, organiser: Actor) -> None:
    (one, other), (two,) = hall.ideas(2, 1), hall.ideas(1, 2)
    hall.ok(organiser, "set_hidden", no=2, idea=two, on=True)

    assert hall.refused(organiser, "link_ideas", ideas=places(hall, one, other)) == "bad_choice"
    assert hall.refused(organiser, "link_ideas", ideas=places(hall, one, two)) == "not_votable"
    stranger = {"board": hall.boards[2], "idea": other}
    assert hall.refused(organiser, "link_ideas", ideas=[*places(hall, one), stranger]) == "not_found"


@pytest.mark.parametrize("role", ["participant", "observer", "scribe", "moderator", "screen", "plenary"])
def test_only_host_and_organiser_link(hall: Hall, organiser: Actor, role: str) -> None:
    (one,), (two,) = hall.ideas(1, 1), hall.ideas(1, 2)
    actor = hall.person() if role == "participant" else hall.staff(role)
    both = {"ideas": places(hall, one, two)}

    refused = [hall.refused(actor, name, **both) for name in ("link_ideas", "tell_apart")]

    assert [*refused, hall.refused(actor, "unlink_idea", **both["ideas"][0])] == ["not_allowed"] * 3


def test_staff_and_host_see_links_screens_and_participants_never(hall: Hall, organiser: Actor) -> None:
    (one,), (two,) = hall.ideas(1, 1), hall.ideas(1, 2)
    link(hall, organiser, one, two)
    seen = {audience: told(hall, audience=audience) for audience in Audience}

    assert seen == {
        Audience.PARTICIPANTS: [], Audience.SCREENS: [], Audience.STAFF: [["1-1", "2-1"]],
        Audience.ORGANISER: [["1-1", "2-1"]],
    }  # fmt: skip


def test_what_a_track_writes_in_silence_is_linked_with_nothing(hall: Hall) -> None:
    hall.open(2)
    moderator = hall.staff("moderator")
    hall.ok(moderator, "set_plan", steps=[{"phase": "collect", "minutes": 8, "silent": True}])
    hall.ok(moderator, "go_to_step", step=0)
    (one,), (two,) = hall.ideas(1, 1), hall.ideas(1, 2)

    assert hall.refused(hall.staff("organiser"), "link_ideas", ideas=places(hall, one, two)) == "wrong_phase"


def test_nothing_is_linked_once_the_event_is_sealed(hall: Hall, organiser: Actor) -> None:
    (one,), (two,) = hall.ideas(1, 1), hall.ideas(1, 2)
    link(hall, organiser, one, two)
    hall.ok(organiser, "seal_event")

    assert hall.refused(organiser, "unlink_idea", **places(hall, one)[0]) == "sealed"
    assert told(hall) == [["1-1", "2-1"]]


def test_V13_links_touch_no_vote_and_no_board(hall: Hall, organiser: Actor) -> None:
    (one,), (two,) = hall.ideas(1, 1), hall.ideas(1, 2)
    hall.votes(hall.person(1), one)
    before = [hall.rev(no) for no in (1, 2)], hall.tally()
    link(hall, organiser, one, two)

    assert ([hall.rev(no) for no in (1, 2)], hall.tally()) == before


def test_links_end_with_the_rehearsal(hall: Hall, organiser: Actor) -> None:
    (one,), (two,) = hall.ideas(1, 1), hall.ideas(1, 2)
    link(hall, organiser, one, two)
    hall.set(tables.Event, hall.event, rehearsal=True)
    hall.ok(organiser, "end_rehearsal")

    assert (told(hall), groups(hall)) == ([], [])
    assert hall.read(lambda session: session.scalars(select(tables.Relation)).all()) == []


def test_an_idea_that_was_deleted_with_its_trial_breaks_no_group(hall: Hall, organiser: Actor) -> None:
    (one,), (two,) = hall.ideas(1, 1), hall.ideas(1, 2)
    link(hall, organiser, one, two)
    hall.write(lambda session: session.execute(delete(tables.Pair)))
    hall.write(lambda session: session.execute(delete(tables.Idea).where(tables.Idea.id == two)))

    assert groups(hall) == []
    assert told(hall) == []
    hall.ok(organiser, "unlink_idea", **places(hall, one)[0])
