# ruff: noqa: N802 (rule ids keep their capital)
"""What phones are told of the plenary screen: enough to follow it, in few bytes, and nothing of a blind ballot."""

import pytest

from facilitator.domain.roles import Actor, Audience
from facilitator.protocol import AirRecord, OnAir, TopRecord, TopRow, encode
from tests.builders import Hall

HEADLINE = "Школа ухода для родных лежачих больных: обучение, кровати и подъёмники"
PHONES = Audience.PARTICIPANTS


@pytest.fixture
def host(hall: Hall) -> Actor:
    return hall.staff("host")


def air(hall: Hall) -> AirRecord:
    record = hall.records("air", None, PHONES)[hall.event]
    assert isinstance(record, AirRecord)
    return record


def sent(hall: Hall, count: int = 1, no: int = 1) -> tuple[str, list[str]]:
    """A result with as many ideas, each with one supporter more than the next."""
    moderator = hall.open(no)
    ideas = hall.ideas(count, no)
    for n, idea in enumerate(ideas):
        hall.ok(moderator, "set_headline", no=no, idea=idea, headline=HEADLINE[: 70 - n])
    for n in range(count):
        hall.votes(hall.person(), *ideas[: n + 1][:5], no=no)
    return str(hall.ok(moderator, "send_result", no=no)["result"]), ideas


def test_phones_are_told_what_is_on_air_and_screens_and_staff_the_stage_itself(hall: Hall, host: Actor) -> None:
    hall.ok(host, "take_scene", scene={"kind": "message", "text": "Перерыв"})

    assert air(hall).scene == OnAir("message", text="Перерыв")
    assert hall.records("stage", None, PHONES) == {}
    for audience in (Audience.SCREENS, Audience.STAFF, Audience.ORGANISER):
        assert hall.records("air", None, audience) == {}


def test_a_spotlight_names_track_number_words_and_supporters(hall: Hall, host: Actor) -> None:
    result, (idea,) = sent(hall, 1, no=2)
    hall.ok(host, "take_scene", scene={"kind": "spotlight", "result": result, "idea": idea})

    assert air(hall).scene == OnAir("spotlight", track=2, result=result, no=1, words=HEADLINE, n=1)


def test_the_top_of_a_result_is_told_when_it_first_comes_on_air_and_not_again(hall: Hall, host: Actor) -> None:
    hall.ok(host, "set_control", control="host")
    result, _ = sent(hall)
    before = hall.records("top", None, PHONES)
    hall.ok(host, "take_scene", scene={"kind": "track_top", "result": result})
    told = hall.records("top", None, PHONES)
    rev = hall.rev(None)
    hall.ok(host, "take_scene", scene={"kind": "overview"})
    hall.ok(host, "take_scene", scene={"kind": "track_top", "result": result})

    rows = (TopRow(1, HEADLINE, 1, 1, 1, 1),)
    assert (before, told) == ({}, {result: TopRecord(result, 1, 1, 1, 1, 0, rows)})
    assert [record.__struct_config__.tag for record in hall.changes(hall.stream(None), rev, PHONES).put] == ["air"]


def test_under_automatic_control_the_top_comes_with_its_time_on_air_and_goes_when_it_is_taken_back(hall: Hall) -> None:
    moderator = hall.open()
    hall.votes(hall.person(), *hall.ideas(1))
    reply = hall.ok(moderator, "send_result")
    (slot,) = air(hall).slots
    shown = list(hall.records("top", None, PHONES))
    rev = hall.rev(None)
    hall.undo(moderator, reply)

    assert (slot.result, shown) == (reply["result"], [reply["result"]])
    assert ("top", reply["result"]) in hall.changes(hall.stream(None), rev, PHONES).gone
    assert air(hall).slots == ()


def test_a_change_of_scene_costs_a_phone_well_under_a_kilobyte(hall: Hall, host: Actor) -> None:
    result, ideas = sent(hall, 5)
    hall.ok(host, "take_scene", scene={"kind": "track_top", "result": result})
    sizes = []
    for scene in (
        {"kind": "spotlight", "result": result, "idea": ideas[0]},
        {"kind": "track_top", "result": result},
        {"kind": "message", "text": "Ж" * 160},
        {"kind": "plan"},
    ):
        rev = hall.rev(None)
        hall.ok(host, "take_scene", scene=scene)
        sizes.append(len(encode(hall.changes(hall.stream(None), rev, PHONES))))
    top = len(encode(hall.records("top", None, PHONES)[result]))

    assert max(sizes) < 700, sizes
    assert top < 1_300, top


def test_V8_of_the_halls_blind_ballot_phones_are_told_only_that_it_is_on_air(hall: Hall, host: Actor) -> None:
    hall.ok(host, "take_scene", scene={"kind": "ballot"})

    assert air(hall).scene == OnAir("ballot")


def test_phones_know_which_ideas_the_host_has_hidden(hall: Hall, host: Actor) -> None:
    hall.ok(host, "hide_now", ideas=["1-1"])
    hall.ok(host, "set_black", on=True)

    assert (air(hall).hidden, air(hall).black) == (("1-1",), True)
