"""changes_since: what each audience gets, what it is told is gone, when it starts over, and what it never sees."""

import pytest

from facilitator.domain.errors import Refused
from facilitator.domain.phases import Phase
from facilitator.domain.roles import Audience
from facilitator.protocol import Changes, encode
from facilitator.store import tables
from tests.builders import BASE, Hall

PEOPLE = (Audience.PARTICIPANTS, Audience.SCREENS)
STAFF = (Audience.STAFF, Audience.ORGANISER)


def tags(hall: Hall, no: int | None, audience: Audience) -> set[str]:
    """The kinds of records that an audience gets from a reset."""
    return tags_of(hall.changes(hall.stream(no), -1, audience))


def tags_of(changes: Changes) -> set[str]:
    return {str(record.__struct_config__.tag) for record in changes.put}


def test_nothing_new_is_an_empty_answer(hall: Hall) -> None:
    rev = hall.rev()

    changes = hall.changes(hall.stream(), rev)

    assert (changes.since, changes.rev, changes.reset, changes.put, changes.gone) == (rev, rev, False, (), ())


def test_only_what_changed_since_is_sent(hall: Hall) -> None:
    hall.open()
    hall.ideas(3)
    before = hall.rev()
    (idea,) = hall.ideas(1)

    changes = hall.changes(hall.stream(), before, Audience.PARTICIPANTS)

    assert [record.id for record in changes.put] == [hall.boards[1], idea]
    assert tags_of(changes) == {"count", "idea"}
    assert (changes.since, changes.rev, changes.gone) == (before, before + 1, ())


@pytest.mark.parametrize("since", [-1, 10**6])
def test_whoever_has_nothing_or_more_than_there_is_starts_over(hall: Hall, since: int) -> None:
    assert hall.changes(hall.stream(), since).reset is True


def test_a_change_of_phase_makes_everybody_start_over(hall: Hall) -> None:
    moderator = hall.open()
    before = hall.rev()
    hall.ok(moderator, "change_phase", phase="reveal")

    assert all(hall.changes(hall.stream(), before, audience).reset for audience in Audience)
    assert hall.changes(hall.stream(), hall.rev()).reset is False


def test_an_unknown_stream_is_refused(hall: Hall) -> None:
    for stream in ("board:nowhere", "event:nowhere", "nothing", f"board:{hall.event}", f"event:{hall.boards[1]}", ""):
        with pytest.raises(Refused, match="unknown_stream"):
            hall.changes(stream)


def test_a_lobby_shows_ideas_to_staff_alone(hall: Hall) -> None:
    moderator = hall.staff("moderator")
    opened = hall.ok(moderator, "change_phase", phase="open")
    idea = hall.add(hall.person())
    hall.votes(hall.person(), idea)

    hall.undo(moderator, opened)

    assert all(tags(hall, 1, audience) == {"board", "count", "turnout"} for audience in PEOPLE)
    assert all(tags(hall, 1, audience) == {"board", "count", "turnout", "idea"} for audience in STAFF)


@pytest.mark.parametrize("phase", [Phase.OPEN, Phase.REVEAL, Phase.HANDED_OVER])
def test_held_hidden_and_kept_ideas_and_parts_are_for_staff_alone(hall: Hall, phase: Phase) -> None:
    moderator = hall.open()
    ideas = hall.ideas(5)
    hall.ok(moderator, "merge_idea", idea=ideas[1], into=ideas[0])
    for idea, status in zip(ideas[2:], ("held", "hidden", "kept"), strict=True):
        hall.set(tables.Idea, idea, status=status)
    hall.set(tables.Track, hall.boards[1], phase=phase.value)

    assert all(set(hall.records("idea", 1, audience)) == {ideas[0]} for audience in PEOPLE)
    assert all(set(hall.records("idea", 1, audience)) == set(ideas) for audience in STAFF)


def test_what_an_audience_may_not_see_any_more_is_gone(hall: Hall) -> None:
    moderator = hall.open()
    first, second, third = hall.ideas(3)
    hall.votes(hall.person(), first, second)
    before = hall.rev()

    hall.ok(moderator, "set_hidden", idea=first, on=True, reason="Повтор")
    hall.ok(moderator, "merge_idea", idea=second, into=third)

    for audience in PEOPLE:
        changes = hall.changes(hall.stream(), before, audience)
        assert {key for kind, key in changes.gone if kind == "idea"} == {first, second}
        assert [record.no for record in changes.put if record.id == third and hasattr(record, "no")] == [3]
        assert "Повтор" not in str(changes)
    staff = hall.changes(hall.stream(), before, Audience.STAFF)
    assert {key for kind, key in staff.gone} == {first, second}
    assert {kind for kind, _ in staff.gone} == {"tally"}


def test_tallies_belong_to_visible_leading_ideas(hall: Hall) -> None:
    moderator = hall.open()
    first, second, third = hall.ideas(3)
    hall.votes(hall.person(), first, second, third)
    hall.ok(moderator, "set_hidden", idea=first, on=True)
    hall.ok(moderator, "merge_idea", idea=second, into=third)

    for audience in Audience:
        assert {key: record.n for key, record in hall.records("tally", 1, audience).items()} == {third: 1}


def test_a_restored_idea_comes_back_with_its_tally(hall: Hall) -> None:
    moderator = hall.open()
    (idea,) = hall.ideas(1)
    hall.votes(hall.person(), idea)
    hall.ok(moderator, "set_hidden", idea=idea, on=True)
    before = hall.rev()

    hall.ok(moderator, "set_hidden", idea=idea, on=False)

    assert tags_of(hall.changes(hall.stream(), before, Audience.PARTICIPANTS)) == {"count", "idea", "tally"}


def test_a_familys_regions_follow_the_profile_of_a_members_author(hall: Hall) -> None:
    moderator = hall.open()
    one, other = hall.person(), hall.person()
    first, second = hall.add(one), hall.add(other)
    hall.ok(moderator, "merge_idea", idea=second, into=first)
    before = hall.rev()

    hall.ok(other, "set_profile", region="Осетия", group=None)

    put = hall.changes(hall.stream(), before, Audience.PARTICIPANTS).put
    assert [(record.id, record.regions) for record in put] == [(hall.boards[1], 1), (first, 1)]


def test_the_event_tells_phones_its_names_and_what_is_on_air_but_not_the_stage(hall: Hall) -> None:
    moderator = hall.open()
    hall.ideas(1)
    hall.ok(moderator, "send_result")

    assert tags(hall, None, Audience.PARTICIPANTS) == {"event", "track", "air", "top"}
    assert tags(hall, None, Audience.SCREENS) == {"event", "track", "lane", "stage", "result"}
    assert tags(hall, None, Audience.STAFF) == {"event", "track", "lane", "stage", "result"}
    assert hall.records("event", None, Audience.PARTICIPANTS)[hall.event].join == f"{BASE}/{hall.code}"


def test_no_stream_names_a_person_a_secret_or_what_one_alone_may_see(hall: Hall) -> None:
    moderator = hall.open()
    person = hall.person()
    idea = hall.add(person)
    hall.votes(person, idea)
    hall.ok(moderator, "send_result")
    row = hall.row(tables.Participant, person.participant)
    salt = hall.row(tables.Ballot, hall.ballot()).salt

    for no in (1, None):
        for audience in Audience:
            wire = encode(hall.changes(hall.stream(no), -1, audience)).decode()
            assert person.participant not in wire
            assert row.code_hash.hex() not in wire
            assert salt.hex() not in wire
            assert moderator.key not in wire


def test_a_persons_own_record_holds_only_that_persons_things(hall: Hall) -> None:
    hall.open(1, 2)
    one, other = hall.person(), hall.person()
    mine, theirs = hall.add(one, "Моя"), hall.add(other, "Чужая")
    hall.add(one, "На другой площадке", no=2)
    hall.votes(one, theirs)
    hall.votes(other, mine)

    record = hall.mine(one)

    assert [idea.id for idea in record.ideas] == [mine]
    assert [vote.idea for vote in record.votes] == [theirs]
    assert (record.left, record.ideas_left, record.participant) == (4, 9, one.participant)
    assert other.participant not in str(record)
