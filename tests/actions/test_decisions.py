"""Decisions of the plenary: what, who, by when; shown when the host says so; followed up with reasons."""

from typing import Any

import pytest

from facilitator.domain.roles import Actor, Audience
from tests.builders import Hall, new

WHAT = "Запустить «Социальный звонок» в трёх муниципалитетах"


@pytest.fixture
def host(hall: Hall) -> Actor:
    return hall.staff("host")


def decide(hall: Hall, host: Actor, **fields: Any) -> str:
    """The id of a new decision."""
    return str(hall.ok(host, "set_decision", **{"id": new("decision"), "what": WHAT} | fields)["id"])


def decisions(hall: Hall, audience: Audience = Audience.STAFF) -> dict[str, Any]:
    return hall.records("decision", None, audience)


def test_a_decision_names_what_who_level_day_and_the_ideas_it_came_from(hall: Hall, host: Actor) -> None:
    hall.open(2)
    (idea,) = hall.ideas(1, no=2)
    source = {"board": hall.boards[2], "idea": idea}

    key = decide(hall, host, owner=" Министерство\n", level="regional", due="2027-02-20", sources=[source, source])

    told = decisions(hall)[key]
    assert (told.no, told.what, told.owner, told.level, told.due) == (1, WHAT, "Министерство", "regional", "2027-02-20")
    assert [(one.track, one.no) for one in told.sources] == [(2, 1)]
    assert (told.status, told.shown, told.history) == ("proposed", False, ())


def test_screens_and_phones_see_a_decision_once_the_host_shows_it(hall: Hall, host: Actor) -> None:
    key = decide(hall, host)
    before = [decisions(hall, audience) for audience in (Audience.SCREENS, Audience.PARTICIPANTS)]
    hall.ok(host, "show_decision", decision=key, on=True)
    shown = [list(decisions(hall, audience)) for audience in (Audience.SCREENS, Audience.PARTICIPANTS)]
    rev = hall.rev(None)
    hall.ok(host, "show_decision", decision=key, on=False)

    assert (before, shown) == ([{}, {}], [[key], [key]])
    assert hall.changes(hall.stream(None), rev, Audience.SCREENS).gone == (("decision", key),)


def test_what_is_shown_changes_as_it_is_typed(hall: Hall, host: Actor) -> None:
    key = decide(hall, host)
    hall.ok(host, "show_decision", decision=key, on=True)
    hall.ok(host, "set_decision", id=key, what="Короче", was={"what": WHAT})

    assert decisions(hall, Audience.SCREENS)[key].what == "Короче"


def test_the_second_of_two_editors_is_told_and_overwrites_nothing(hall: Hall, host: Actor) -> None:
    key = decide(hall, host)
    hall.ok(host, "set_decision", id=key, what="Короче", was={"what": WHAT})
    second = hall.run(hall.staff("organiser"), "set_decision", id=key, what="Длиннее", was={"what": WHAT})

    assert (second["code"], second["detail"]) == ("changed", {"now": "Короче", "fields": {"what": "Короче"}})
    assert decisions(hall)[key].what == "Короче"


@pytest.mark.parametrize(
    ("field", "first", "second"),
    [("owner", "Иванов", "Петров"), ("level", "regional", "federal"), ("due", "2027-02-20", "2027-03-01")],
)
def test_owner_level_and_day_are_not_overwritten_unseen(
    hall: Hall, host: Actor, field: str, first: str, second: str
) -> None:
    key = decide(hall, host)
    seen = {"what": WHAT}
    hall.ok(host, "set_decision", id=key, what=WHAT, was=seen, **{field: first})

    late = hall.run(hall.staff("organiser"), "set_decision", id=key, what=WHAT, was=seen, **{field: second})

    assert (late["code"], late["detail"]) == ("changed", {"now": WHAT, "fields": {field: first}})
    assert getattr(decisions(hall)[key], field) == first


def test_what_two_editors_change_in_different_places_is_kept_of_both(hall: Hall, host: Actor) -> None:
    key = decide(hall, host, owner="Иванов")
    seen = {"what": f" {WHAT}\n", "owner": "Иванов "}
    hall.ok(host, "set_decision", id=key, what=WHAT, owner="Петров", was=seen)
    hall.ok(hall.staff("organiser"), "set_decision", id=key, what="Короче", owner="Иванов", due="2027-02-20", was=seen)

    told = decisions(hall)[key]
    assert (told.what, told.owner, told.due) == ("Короче", "Петров", "2027-02-20")


def test_two_editors_who_write_the_same_do_not_clash(hall: Hall, host: Actor) -> None:
    key = decide(hall, host)
    for actor in (host, hall.staff("organiser")):
        hall.ok(actor, "set_decision", id=key, what="Короче", was={"what": WHAT})

    assert decisions(hall)[key].what == "Короче"


def test_every_change_of_status_stays_in_the_history_and_declining_needs_a_reason(hall: Hall, host: Actor) -> None:
    key = decide(hall, host)
    hall.ok(host, "set_decision_status", decision=key, status="adopted")
    assert hall.refused(host, "set_decision_status", decision=key, status="declined") == "text_empty"
    hall.clock.step(60)
    hall.ok(hall.staff("organiser"), "set_decision_status", decision=key, status="declined", reason="Нет средств")

    told = decisions(hall)[key]
    assert (told.status, told.reason) == ("declined", "Нет средств")
    assert [(entry.status, entry.by) for entry in told.history] == [("adopted", "host"), ("declined", "organiser")]
    assert told.history[1].at - told.history[0].at == 60_000


def test_a_new_decision_a_status_and_a_removal_are_taken_back(hall: Hall, host: Actor) -> None:
    key = decide(hall, host)
    for name, fields in (("set_decision_status", {"status": "adopted"}), ("remove_decision", {})):
        reply = hall.ok(host, name, decision=key, **fields)
        assert hall.run(host, "undo_stage", target=reply["op"])["ok"]
        assert (decisions(hall)[key].status, decisions(hall)[key].history) == ("proposed", ())
    made = hall.ok(host, "set_decision", id=new("decision"), what="Второе")
    assert hall.run(host, "undo_stage", target=made["op"])["ok"]

    assert list(decisions(hall)) == [key]
    assert hall.ok(host, "set_decision", id=new("decision"), what="Третье")["no"] == 3


def test_a_decision_is_not_written_without_words_or_with_a_day_that_does_not_exist(hall: Hall, host: Actor) -> None:
    for fields, code in (
        ({"what": " "}, "text_empty"),
        ({"what": "а" * 201}, "text_too_long"),
        ({"owner": "а" * 121}, "text_too_long"),
        ({"due": "2027-02-30"}, "bad_choice"),
        ({"due": "завтра"}, "malformed"),
        ({"sources": [{"board": hall.boards[1], "idea": "idea-of-nobody"}]}, "not_found"),
    ):
        assert hall.refused(host, "set_decision", **{"id": new("decision"), "what": WHAT} | fields) == code
    assert decisions(hall) == {}


def test_a_decision_of_another_event_is_neither_seen_nor_changed(hall: Hall, host: Actor) -> None:
    key = decide(hall, host)
    other = Hall(hall.engine)
    stranger = other.staff("host")

    assert other.refused(stranger, "set_decision", id=key, what="Чужое") == "id_taken"
    assert other.refused(stranger, "remove_decision", decision=key) == "not_found"
    assert decisions(other) == {}


def test_moderators_and_participants_decide_nothing(hall: Hall) -> None:
    for actor in (hall.staff("moderator", 1), hall.person(), hall.staff("observer")):
        assert hall.refused(actor, "set_decision", id=new("decision"), what=WHAT) == "not_allowed"
