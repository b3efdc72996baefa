"""Urgent hide: words leave the plenary at once and stay away, no number changes, and one can have them back."""

import pytest

from facilitator.domain.roles import Actor, Audience
from facilitator.protocol import LIMITS, Scene, StageRecord
from facilitator.store import tables
from tests.builders import Hall, new


@pytest.fixture
def host(hall: Hall) -> Actor:
    return hall.staff("host")


def stage(hall: Hall) -> StageRecord:
    record = hall.records("stage", None, Audience.SCREENS)[hall.event]
    assert isinstance(record, StageRecord)
    return record


def sent(hall: Hall) -> tuple[str, str]:
    """A result on air as a spotlight of its one idea."""
    moderator = hall.open()
    (idea,) = hall.ideas(1)
    result = str(hall.ok(moderator, "send_result")["result"])
    return result, idea


def decided(hall: Hall, host: Actor) -> str:
    key = new("decision")
    hall.ok(host, "set_decision", id=key, what="Решение")
    hall.ok(host, "show_decision", decision=key, on=True)
    return key


def test_one_command_takes_what_is_shown_off_the_screen_and_keeps_it_off(hall: Hall, host: Actor) -> None:
    result, idea = sent(hall)
    hall.ok(host, "take_scene", scene={"kind": "spotlight", "result": result, "idea": idea})

    hall.ok(host, "hide_now", ideas=["1-1"], clear=True)
    hidden = stage(hall)
    hall.ok(host, "take_scene", scene={"kind": "track_top", "result": result})

    assert (hidden.scene, hidden.control, hidden.hidden) == (Scene("overview"), "host", ("1-1",))
    assert stage(hall).hidden == ("1-1",)


def test_results_that_queue_under_automatic_control_do_not_come_back_either(hall: Hall, host: Actor) -> None:
    sent(hall)
    hall.ok(host, "hide_now", ideas=["1-1"], clear=True)

    assert (stage(hall).control, stage(hall).slots) == ("host", ())


def test_one_row_loses_its_words_while_the_scene_stays_and_no_number_of_the_result_changes(
    hall: Hall, host: Actor
) -> None:
    result, _ = sent(hall)
    hall.ok(host, "take_scene", scene={"kind": "track_top", "result": result})
    before = hall.records("result", None)

    hall.ok(host, "hide_now", ideas=["1-1", "1-1"])

    assert (stage(hall).scene, stage(hall).hidden) == (Scene("track_top", result=result), ("1-1",))
    assert hall.records("result", None) == before


def test_a_hidden_decision_is_gone_from_screens_and_phones(hall: Hall, host: Actor) -> None:
    key = decided(hall, host)
    rev = hall.rev(None)

    hall.ok(host, "hide_now", decisions=[key], clear=True)

    for audience in (Audience.SCREENS, Audience.PARTICIPANTS):
        assert ("decision", key) in hall.changes(hall.stream(None), rev, audience).gone


def test_all_of_it_is_taken_back_at_once_or_an_idea_at_a_time(hall: Hall, host: Actor) -> None:
    key = decided(hall, host)
    hall.ok(host, "take_scene", scene={"kind": "plan"})
    reply = hall.ok(host, "hide_now", ideas=["1-1", "2-4"], decisions=[key], clear=True)
    hall.ok(host, "undo_stage", target=reply["op"])
    undone = (stage(hall).scene, stage(hall).hidden, hall.records("decision", None)[key].shown)

    hall.ok(host, "hide_now", ideas=["1-1", "2-4"])
    hall.ok(host, "bring_back", ideas=["2-4", "3-1"])

    assert undone == (Scene("plan"), (), True)
    assert stage(hall).hidden == ("1-1",)


def test_only_what_this_event_can_show_is_hidden(hall: Hall, host: Actor) -> None:
    other = Hall(hall.engine)
    stranger = decided(other, other.staff("host"))

    assert hall.refused(host, "hide_now", ideas=["99-1"]) == "not_found"
    assert hall.refused(host, "hide_now", decisions=[stranger]) == "not_found"
    for spoken in ("семнадцать", "01-1", "1-00001", "1-0", "1-12345", "1-1\n", "1-١"):
        assert hall.refused(host, "hide_now", ideas=[spoken]) == "malformed", spoken
    assert hall.refused(hall.staff("moderator", 1), "hide_now", clear=True) == "not_allowed"


def test_an_urgent_hide_always_happens_and_of_a_full_list_the_oldest_numbers_go(hall: Hall, host: Actor) -> None:
    result, _ = sent(hall)
    for batch in range(4):
        hall.ok(host, "hide_now", ideas=[f"2-{batch * 50 + n}" for n in range(1, 51)])
    hall.ok(host, "take_scene", scene={"kind": "track_top", "result": result})

    hall.ok(host, "hide_now", ideas=["1-1"], clear=True)

    hidden = stage(hall).hidden
    assert (stage(hall).scene, len(hidden)) == (Scene("overview"), LIMITS["hidden_max"])
    assert (hidden[0], hidden[-1]) == ("2-2", "1-1")


def test_a_rehearsal_leaves_nothing_hidden(hall: Hall, host: Actor) -> None:
    organiser = hall.staff("organiser")
    hall.ok(host, "hide_now", ideas=["1-1"])
    hall.set(tables.Event, hall.event, rehearsal=True)
    hall.ok(organiser, "end_rehearsal")

    assert stage(hall).hidden == ()
