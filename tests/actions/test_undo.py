"""Undo: one's own last undoable command of the last minute, if nothing that it touched has changed since."""

import msgspec
import pytest

from facilitator.domain.roles import Audience
from facilitator.store import tables
from tests.builders import Hall

IDEA_COMMANDS = {
    "set_headline": {"headline": "Крупно"},
    "set_kind": {"kind": "risk"},
    "set_pinned": {"on": True},
    "set_hidden": {"on": True, "reason": "Повтор"},
    "set_spotlight": {},
}
BOARD_COMMANDS = {
    "set_switch": {"switch": "voting", "on": False},
    "set_question": {"question": "Что важно?"},
    "set_timer": {"seconds": 60},
    "change_phase": {"phase": "reveal"},
}


def everything(hall: Hall) -> dict[object, object]:
    """All that staff and participants see of the first board, and the event's lanes and results."""
    seen: dict[object, object] = {}
    for audience in (Audience.STAFF, Audience.PARTICIPANTS):
        for record in hall.changes(hall.stream(), -1, audience).put:
            seen[audience, type(record).__name__, record.id] = record
    return {**seen, **hall.records("lane", None), **hall.records("result", None)}


@pytest.mark.parametrize("name", IDEA_COMMANDS)
def test_a_command_on_an_idea_is_taken_back_whole(hall: Hall, name: str) -> None:
    moderator = hall.open()
    idea, _ = hall.ideas(2)
    hall.votes(hall.person(), idea)
    before = everything(hall)

    reply = hall.ok(moderator, name, idea=idea, **IDEA_COMMANDS[name])
    changed = everything(hall)
    undone = hall.undo(moderator, reply)

    assert reply["undo"] is True
    assert changed != before
    assert (undone["ok"], undone.get("undone")) == (True, name)
    assert everything(hall) == before


@pytest.mark.parametrize("name", BOARD_COMMANDS)
def test_a_command_on_the_board_is_taken_back_whole(hall: Hall, name: str) -> None:
    moderator = hall.open()
    hall.ideas(1)
    before = everything(hall)

    reply = hall.ok(moderator, name, **BOARD_COMMANDS[name])
    undone = hall.undo(moderator, reply)

    assert undone["undone"] == name
    assert everything(hall) == before


def test_a_merge_is_taken_back_with_its_tallies_and_people_are_told(hall: Hall) -> None:
    moderator = hall.open()
    author, voter = hall.person(), hall.person()
    first, second = hall.add(author), hall.add(author)
    hall.votes(voter, first, second)
    before = everything(hall)
    reply = hall.ok(moderator, "merge_idea", idea=second, into=first)

    hall.undo(moderator, reply)

    assert everything(hall) == before
    assert {person for person, _ in hall.outcome.people} == {author.participant, voter.participant}
    assert [vote.state for vote in hall.mine(voter).votes] == ["counted", "counted"]


def test_an_unmerge_is_taken_back(hall: Hall) -> None:
    moderator = hall.open()
    first, second = hall.ideas(2)
    hall.ok(moderator, "merge_idea", idea=second, into=first)
    before = everything(hall)

    reply = hall.ok(moderator, "unmerge_idea", idea=second)
    hall.undo(moderator, reply)

    assert everything(hall) == before


def test_opening_a_board_is_taken_back_and_its_ideas_wait_for_the_next_opening(hall: Hall) -> None:
    moderator = hall.staff("moderator")
    reply = hall.ok(moderator, "change_phase", phase="open")
    idea = hall.add(hall.person())

    undone = hall.undo(moderator, reply)

    assert undone["ok"]
    assert (hall.track().phase, hall.idea(idea).status) == ("lobby", "visible")
    assert hall.records("idea", audience=Audience.PARTICIPANTS) == {}


def test_votes_of_an_opening_that_was_taken_back_are_there_at_the_next_one(hall: Hall) -> None:
    moderator, person = hall.staff("moderator"), hall.person()
    opened = hall.ok(moderator, "change_phase", phase="open")
    idea = hall.add(hall.person())
    hall.votes(person, idea)

    hall.undo(moderator, opened)
    hall.ok(moderator, "change_phase", phase="open")

    assert ([vote.idea for vote in hall.mine(person).votes], hall.tally()) == ([idea], {idea: 1})


def test_a_sent_result_is_taken_back_from_the_stage_the_tray_and_the_authors(hall: Hall) -> None:
    moderator = hall.open()
    author = hall.person()
    hall.add(author)
    hall.ok(moderator, "change_phase", phase="reveal")
    hall.clock.step(11)
    before = everything(hall)
    reply = hall.ok(moderator, "send_result")

    undone = hall.undo(moderator, reply)

    assert undone["undone"] == "send_result"
    assert everything(hall) == before
    assert hall.records("stage", None)[hall.event].slots == ()
    assert hall.mine(author).ideas[0].sent is False
    assert hall.changes(hall.stream(None), hall.rev(None) - 1).gone == (("result", reply["result"]),)


def test_a_version_number_taken_back_is_not_used_again(hall: Hall) -> None:
    moderator = hall.open()
    hall.ideas(1)
    hall.undo(moderator, hall.ok(moderator, "send_result"))

    assert hall.ok(moderator, "send_result")["version"] == 2


def test_a_result_that_the_host_shows_leaves_the_screen_when_it_is_taken_back(hall: Hall) -> None:
    moderator = hall.open()
    hall.ideas(1)
    reply = hall.ok(moderator, "send_result")
    hall.ok(hall.staff("host"), "take_scene", scene={"kind": "track_top", "result": reply["result"]})

    hall.undo(moderator, reply)

    stage = hall.records("stage", None)[hall.event]
    assert (stage.control, stage.scene.kind, stage.scene.result) == ("host", "overview", None)


def test_undo_is_offered_for_sixty_seconds(hall: Hall) -> None:
    moderator = hall.open()
    (idea,) = hall.ideas(1)
    reply = hall.ok(moderator, "set_pinned", idea=idea, on=True)

    hall.clock.step(60.001)

    assert hall.undo(moderator, reply)["code"] == "nothing_to_undo"
    assert hall.idea(idea).pinned is True


def test_only_the_last_command_is_taken_back_and_then_the_one_before(hall: Hall) -> None:
    moderator = hall.open()
    first, second = hall.ideas(2)
    one = hall.ok(moderator, "set_pinned", idea=first, on=True)
    two = hall.ok(moderator, "set_pinned", idea=second, on=True)

    assert hall.undo(moderator, one)["code"] == "nothing_to_undo"
    assert hall.undo(moderator, two)["ok"]
    assert hall.undo(moderator, one)["ok"]
    assert hall.undo(moderator, one)["code"] == "nothing_to_undo"


def test_own_commands_that_cannot_be_taken_back_do_not_stand_in_the_way(hall: Hall) -> None:
    moderator = hall.open()
    (idea,) = hall.ideas(1)
    reply = hall.ok(moderator, "set_pinned", idea=idea, on=True)
    hall.add(moderator, "Из зала")

    assert hall.undo(moderator, reply)["ok"]


def test_nobody_takes_back_what_another_did(hall: Hall) -> None:
    moderator = hall.open()
    (idea,) = hall.ideas(1)
    reply = hall.ok(moderator, "set_pinned", idea=idea, on=True)

    for other in (hall.staff("moderator"), hall.staff("scribe"), hall.staff("organiser")):
        assert hall.undo(other, reply)["code"] == "nothing_to_undo"
    assert hall.undo(hall.person(), reply)["code"] == "not_allowed"


def test_what_another_has_changed_since_is_not_overwritten(hall: Hall) -> None:
    moderator = hall.open()
    (idea,) = hall.ideas(1)
    reply = hall.ok(moderator, "set_headline", idea=idea, headline="Раз")
    hall.ok(hall.staff("scribe"), "set_headline", idea=idea, headline="Два")

    assert hall.undo(moderator, reply)["code"] == "undo_stale"
    assert hall.idea(idea).headline == "Два"


def test_votes_cast_since_do_not_stand_in_the_way_and_are_kept(hall: Hall) -> None:
    moderator = hall.open()
    first, second = hall.ideas(2)
    reply = hall.ok(moderator, "merge_idea", idea=second, into=first)
    hall.votes(hall.person(), second)

    assert hall.undo(moderator, reply)["ok"]
    assert hall.tally() == {first: 0, second: 1}


def test_what_the_phase_forbids_now_is_not_taken_back_either(hall: Hall) -> None:
    moderator = hall.open()
    scribe = hall.staff("scribe")
    (idea,) = hall.ideas(1)
    hall.ok(moderator, "change_phase", phase="reveal")
    reply = hall.ok(scribe, "set_pinned", idea=idea, on=True)
    hall.clock.step(11)
    hall.ok(moderator, "send_result")

    assert hall.undo(scribe, reply)["code"] == "wrong_phase"


def test_participants_undo_nothing_and_their_commands_offer_none(hall: Hall) -> None:
    hall.open()
    person = hall.person()

    reply = hall.ok(person, "add_idea", id="idea-of-mine", text="Идея")

    assert "undo" not in reply
    assert hall.undo(person, reply)["code"] == "not_allowed"


def test_an_undo_is_replayed_harmlessly(hall: Hall) -> None:
    moderator = hall.open()
    (idea,) = hall.ideas(1)
    reply = hall.ok(moderator, "set_pinned", idea=idea, on=True)
    undo = hall.command("undo_board", target=reply["op"])
    first = hall.batch(moderator, undo).replies
    hall.ok(moderator, "set_pinned", idea=idea, on=True)

    assert hall.batch(moderator, undo).replies == first
    assert hall.idea(idea).pinned is True


def test_what_a_rehearsal_left_behind_cannot_be_taken_back(hall: Hall) -> None:
    hall.set(tables.Event, hall.event, rehearsal=True)
    moderator = hall.open()
    (idea,) = hall.ideas(1)
    pinned = hall.ok(moderator, "set_pinned", idea=idea, on=True)
    hall.ok(hall.staff("organiser"), "end_rehearsal")
    hall.open()

    assert hall.undo(moderator, pinned)["code"] == "nothing_to_undo"


# the stage


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("take_scene", {"scene": {"kind": "message", "text": "Перерыв"}}),
        ("set_control", {"control": "host"}),
        ("set_black", {"on": True}),
        ("hide_now", {"ideas": ["1-1"], "clear": True}),
    ],
)
def test_a_command_on_the_stage_is_taken_back(hall: Hall, name: str, fields: dict[str, object]) -> None:
    host = hall.staff("host")
    before = hall.records("stage", None)
    reply = hall.ok(host, name, **fields)

    undone = hall.ok(host, "undo_stage", target=reply["op"])

    (stage,) = hall.records("stage", None).values()
    assert (reply["undo"], undone["undone"]) == (True, name)
    assert {hall.event: msgspec.structs.replace(stage, at=before[hall.event].at)} == before


def test_a_host_does_not_take_back_what_the_organiser_put_on_the_screen(hall: Hall) -> None:
    host, organiser = hall.staff("host"), hall.staff("organiser")
    mine = hall.ok(host, "set_black", on=True)
    hall.ok(organiser, "take_scene", scene={"kind": "lobby"})

    assert hall.refused(host, "undo_stage", target=mine["op"]) == "undo_stale"
    assert hall.refused(organiser, "undo_stage", target=mine["op"]) == "nothing_to_undo"
    assert hall.refused(hall.staff("moderator"), "undo_stage", target=mine["op"]) == "not_allowed"


def test_undo_does_not_light_an_idea_that_has_been_hidden_meanwhile(hall: Hall) -> None:
    moderator = hall.open()
    first, second = hall.ideas(2)
    hall.ok(moderator, "set_spotlight", idea=first)
    reply = hall.ok(moderator, "set_spotlight", idea=second)
    hall.ok(hall.staff("scribe"), "set_hidden", idea=first, on=True)

    undone = hall.undo(moderator, reply)

    assert (undone["ok"], hall.track().spotlight) == (True, None)
