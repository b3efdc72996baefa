"""The plenary stage: scenes, control, black."""

import pytest

from facilitator.domain.roles import Audience
from facilitator.protocol import Scene
from facilitator.store import tables
from tests.builders import Hall, new


def stage(hall: Hall, audience: Audience = Audience.SCREENS) -> object:
    return hall.records("stage", None, audience)[hall.event]


def result(hall: Hall) -> tuple[str, str]:
    """A sent result and an idea in it."""
    moderator = hall.open()
    (idea,) = hall.ideas(1)
    return hall.ok(moderator, "send_result")["result"], idea


def test_a_scene_goes_on_air_and_the_host_has_control(hall: Hall) -> None:
    hall.clock.step(7)

    item = agenda_item(hall, hall.event)
    scene = {"kind": "message", "text": " Перерыв \nдо 15:00 "}

    hall.ok(hall.staff("host"), "take_scene", scene=scene, agenda=item)

    shown = stage(hall)
    assert (shown.control, shown.scene) == ("host", Scene("message", text="Перерыв\nдо 15:00"))
    assert (shown.agenda, shown.at, shown.slots) == (item, hall.clock.now, ())
    assert hall.records("stage", None, Audience.PARTICIPANTS) == {}


def agenda_item(hall: Hall, event: str) -> str:
    key = new("item")
    row = tables.Agenda(id=key, event_id=event, position=1, kind="lobby", title="Начало", minutes=5, scene=None)
    hall.write(lambda session: session.add(row))
    return key


def test_a_scene_is_not_marked_with_an_item_of_nowhere(hall: Hall) -> None:
    scene = {"kind": "overview"}

    assert hall.refused(hall.staff("host"), "take_scene", scene=scene, agenda="no-such-item") == "not_found"


def test_a_host_who_takes_over_keeps_the_result_that_is_on_air(hall: Hall) -> None:
    sent, _ = result(hall)
    hall.clock.step(5)

    hall.ok(hall.staff("host"), "set_control", control="host")

    assert stage(hall).scene == Scene("track_top", result=sent)


def test_every_kind_of_scene_can_be_shown_with_what_it_needs_and_nothing_else(hall: Hall) -> None:
    sent, idea = result(hall)
    extra = {"text": "лишнее", "page": 3}
    scenes = [
        ({"kind": "lobby", **extra}, Scene("lobby")),
        ({"kind": "overview", "board": hall.boards[1], **extra}, Scene("overview")),
        ({"kind": "track_top", "board": hall.boards[2], "page": 1}, Scene("track_top", board=hall.boards[2], page=1)),
        ({"kind": "track_top", "result": sent, "page": 1}, Scene("track_top", result=sent, page=1)),
        ({"kind": "spotlight", "result": sent, "idea": idea}, Scene("spotlight", result=sent, idea=idea)),
    ]
    host = hall.staff("host")

    for wish, shown in scenes:
        hall.ok(host, "take_scene", scene=wish)
        assert stage(hall).scene == shown


@pytest.mark.parametrize(
    ("scene", "code"),
    [
        ({"kind": "message", "text": " "}, "text_empty"),
        ({"kind": "message", "text": "п" * 161}, "text_too_long"),
        ({"kind": "track_top"}, "bad_choice"),
        ({"kind": "spotlight"}, "bad_choice"),
        ({"kind": "track_top", "board": "no-such-board"}, "not_found"),
        ({"kind": "track_top", "result": "no-such-result"}, "not_found"),
        ({"kind": "spotlight", "result": "no-such-result", "idea": "no-such-idea"}, "not_found"),
        ({"kind": "weather"}, "malformed"),
        ({"kind": "lobby", "colour": "red"}, "malformed"),
        ({"kind": "track_top", "page": -1}, "malformed"),
        ("lobby", "malformed"),
    ],
)
def test_a_scene_that_cannot_be_shown_leaves_the_stage_as_it_is(hall: Hall, scene: object, code: str) -> None:
    before = stage(hall)

    assert hall.refused(hall.staff("host"), "take_scene", scene=scene) == code
    assert stage(hall) == before


def test_a_spotlight_shows_an_idea_of_the_result_only(hall: Hall) -> None:
    sent, _ = result(hall)
    (later,) = hall.ideas(1)

    code = hall.refused(hall.staff("host"), "take_scene", scene={"kind": "spotlight", "result": sent, "idea": later})

    assert code == "not_found"


def test_nothing_of_another_event_and_no_result_taken_back_is_shown(hall: Hall) -> None:
    other = new("event")
    hall.ok(hall.owner, "create_event", id=other, title="Другое", tracks=[{"title": "Чужой"}])
    foreign = hall.read(lambda session: session.query(tables.Track).filter_by(event_id=other, kind="track").one()).id
    moderator = hall.open()
    hall.ideas(1)
    reply = hall.ok(moderator, "send_result")
    hall.undo(moderator, reply)
    host = hall.staff("host")

    assert hall.refused(host, "take_scene", scene={"kind": "track_top", "board": foreign}) == "not_found"
    assert hall.refused(host, "take_scene", scene={"kind": "track_top", "result": reply["result"]}) == "not_found"


def test_control_goes_back_to_automatic_with_the_overview_on_air(hall: Hall) -> None:
    sent, _ = result(hall)
    host = hall.staff("host")
    hall.ok(host, "take_scene", scene={"kind": "track_top", "result": sent})

    hall.ok(host, "set_control", control="auto")

    shown = stage(hall)
    assert (shown.control, shown.scene, shown.slots) == ("auto", Scene("overview"), ())


def test_setting_the_control_it_has_changes_nothing(hall: Hall) -> None:
    result(hall)
    before = (stage(hall), hall.rev(None))

    reply = hall.ok(hall.staff("host"), "set_control", control="auto")

    assert (stage(hall), hall.rev(None)) == before
    assert "undo" not in reply


def test_black_covers_the_scene_and_keeps_it(hall: Hall) -> None:
    host = hall.staff("host")
    hall.ok(host, "take_scene", scene={"kind": "lobby"})

    hall.ok(host, "set_black", on=True)
    black = stage(hall)
    hall.ok(host, "set_black", on=False)

    assert (black.black, black.scene.kind) == (True, "lobby")
    assert stage(hall).black is False


def test_the_organiser_stands_in_for_the_host_and_a_moderator_does_not(hall: Hall) -> None:
    assert hall.ok(hall.staff("organiser"), "set_black", on=True)
    assert hall.refused(hall.staff("moderator"), "set_black", on=False) == "not_allowed"


def test_of_two_hosts_who_go_on_at_the_same_moment_one_step_is_made(hall: Hall) -> None:
    host, other = hall.staff("host"), hall.staff("organiser")
    before = stage(hall).at
    hall.ok(host, "take_scene", scene={"kind": "lobby"}, after=before)
    at = stage(hall).at

    same = hall.run(other, "take_scene", scene={"kind": "lobby"}, after=before)
    late = hall.run(other, "take_scene", scene={"kind": "plan"}, after=before)

    assert (same["ok"], "undo" in same) == (True, False)
    assert (late["code"], late["detail"]["now"]["kind"]) == ("stage_moved", "lobby")
    assert (stage(hall).scene, stage(hall).at) == (Scene("lobby"), at)
    hall.ok(other, "take_scene", scene={"kind": "plan"}, after=at)
    assert stage(hall).at > at


def test_a_step_from_a_scene_that_was_left_and_came_back_is_refused(hall: Hall) -> None:
    host = hall.staff("host")
    before = stage(hall).at
    reply = hall.ok(host, "take_scene", scene={"kind": "lobby"})
    seen = stage(hall).at
    hall.ok(host, "undo_stage", target=reply["op"])

    assert hall.refused(hall.staff("organiser"), "take_scene", scene={"kind": "plan"}, after=seen) == "stage_moved"
    assert stage(hall).at > seen > before


def test_a_black_screen_and_a_jump_ask_for_nothing(hall: Hall) -> None:
    host = hall.staff("host")
    at = stage(hall).at
    hall.ok(host, "set_black", on=True)
    hall.ok(host, "take_scene", scene={"kind": "lobby"}, after=at)

    hall.ok(hall.staff("organiser"), "take_scene", scene={"kind": "plan"})

    assert stage(hall).scene == Scene("plan")
