# ruff: noqa: N802 (rule ids keep their capital)
"""The hall's ballot: its options come from the tracks' sent results, the host leads it, everybody votes once."""

from typing import Any

import pytest

from facilitator import protocol
from facilitator.domain.roles import Actor, Audience
from facilitator.store import find, tables
from facilitator.store.verify import verify
from tests.actions.test_permissions import BODIES
from tests.builders import Hall

HALL = 0


@pytest.fixture
def plenary(hall: Hall) -> Actor:
    """The host of an event of whose three tracks two have sent a result: 2, 1 and 0 votes on each."""
    hall.boards[HALL] = hall.read(lambda session: find.hall(session, hall.event).id)
    for no in (1, 2):
        moderator = hall.open(no)
        first, second, _ = hall.ideas(3, no)
        hall.votes(hall.person(no), first, second, no=no)
        hall.votes(hall.person(no), first, no=no)
        hall.ok(moderator, "send_result", no=no)
    return hall.staff("host")


def fill(hall: Hall, host: Actor, **fields: Any) -> dict[str, Any]:
    return hall.ok(host, "fill_hall", question="Что важнее всего?", **fields)


def open_hall(hall: Hall, host: Actor) -> list[str]:
    """Opens the hall's ballot; its options."""
    hall.ok(host, "open_ballot", no=HALL, ballot=hall.ballot(HALL))
    return [row.id for row in hall.records("idea", HALL, Audience.PARTICIPANTS).values()]


def test_the_hall_is_no_track_of_the_event(hall: Hall, plenary: Actor) -> None:
    assert [record.no for record in hall.records("track", None).values()] == [1, 2, 3]
    assert set(hall.records("lane", None)) == {hall.boards[no] for no in (1, 2, 3)}
    assert hall.records("event", None)[hall.event].hall == hall.boards[HALL]


def test_V13_the_top_of_every_result_stands_on_the_ballot_and_what_is_missing_is_named(
    hall: Hall, plenary: Actor
) -> None:
    reply = fill(hall, plenary, top=2)

    options = [row for row in hall.records("idea", HALL).values() if row.listed]
    assert sorted(row.source for row in options) == ["1-1", "1-2", "2-1", "2-2"]
    assert (reply["options"], reply["undecided"], reply["missing"]) == (4, [], [3])
    shown = hall.records("board", HALL)[hall.boards[HALL]]
    assert (shown.moment, shown.question, shown.ballot.mode) == ("draft", "Что важнее всего?", "blind")


def test_the_host_lists_others_and_leads_the_ballot_to_its_results(hall: Hall, plenary: Actor) -> None:
    fill(hall, plenary, top=1)
    third = next(row.id for row in hall.records("idea", HALL).values() if row.source == "2-3")
    hall.ok(plenary, "set_listed", no=HALL, idea=third, on=True)
    options = open_hall(hall, plenary)
    assert len(options) == 3
    for _ in range(2):
        hall.votes(hall.person(HALL), third, no=HALL)
    hall.ok(plenary, "close_ballot", no=HALL, ballot=hall.ballot(HALL))
    hall.clock.step(11)
    hall.ok(plenary, "go_to_step", no=HALL, step=1)
    hall.ok(plenary, "reveal_next", no=HALL, ballot=hall.ballot(HALL), everything=True)

    told = hall.records("standing", HALL, Audience.SCREENS)[hall.ballot(HALL)]
    assert (told.rows[0].id, told.rows[0].supporters) == (third, 2)
    assert [check for check in hall.read(verify) if check.wrong] == []


def test_people_of_day_one_vote_in_the_hall_whatever_track_they_voted_on(hall: Hall, plenary: Actor) -> None:
    hall.set(tables.Event, hall.event, one_track_vote=True)
    person = hall.person(1)
    hall.votes(person, *list(hall.records("idea", 1))[:1], no=1)
    fill(hall, plenary)
    option, *_ = open_hall(hall, plenary)

    assert hall.vote(person, option, no=HALL)["ok"]
    assert hall.row(tables.Participant, person.participant).voted_track_id == hall.boards[1]
    newcomer = hall.person(HALL)
    assert hall.vote(newcomer, option, no=HALL)["ok"]
    assert hall.row(tables.Participant, newcomer.participant).voted_track_id is None


def test_when_the_hall_votes_everybody_is_told_what_they_may_do(hall: Hall, plenary: Actor) -> None:
    of_day_one, newcomer = hall.person(1), hall.person(HALL)
    fill(hall, plenary)
    open_hall(hall, plenary)

    told = {(person.participant, hall.boards[HALL]) for person in (of_day_one, newcomer)}
    assert told <= set(hall.outcome.people)


def test_in_the_hall_nobody_brings_ideas_merges_or_sends(hall: Hall, plenary: Actor) -> None:
    fill(hall, plenary)
    one, other, *_ = hall.records("idea", HALL)

    assert hall.refused(hall.person(HALL), "add_idea", no=HALL, id="idea-of-the-hall", text="Ещё") == "not_allowed"
    assert hall.refused(plenary, "merge_idea", no=HALL, idea=one, into=other) == "not_allowed"
    assert hall.refused(plenary, "send_result", no=HALL) == "not_allowed"
    assert hall.refused(plenary, "change_phase", no=HALL, phase="open") == "not_allowed"


def test_the_host_leads_the_hall_only_and_moderators_of_tracks_do_not(hall: Hall, plenary: Actor) -> None:
    fill(hall, plenary)
    ballot = hall.ballot(HALL)

    assert hall.refused(plenary, "change_phase", no=1, phase="reveal") == "not_allowed"
    assert hall.refused(hall.staff("moderator", 1), "open_ballot", no=HALL, ballot=ballot) == "not_allowed"
    assert hall.refused(hall.person(HALL), "open_ballot", no=HALL, ballot=ballot) == "not_allowed"
    assert hall.refused(hall.staff("moderator", 1), "fill_hall", question="?") == "not_allowed"


def test_a_ballot_under_way_is_not_filled_anew_and_a_known_one_is_followed_by_another(
    hall: Hall, plenary: Actor
) -> None:
    fill(hall, plenary)
    first = hall.ballot(HALL)
    open_hall(hall, plenary)
    assert hall.refused(plenary, "fill_hall", question="Ещё?") == "ballot_open"
    hall.ok(plenary, "close_ballot", no=HALL, ballot=first)
    hall.clock.step(11)
    hall.ok(plenary, "go_to_step", no=HALL, step=1)
    assert hall.refused(plenary, "fill_hall", question="Ещё?") == "ballot_open"
    hall.ok(plenary, "reveal_next", no=HALL, ballot=first, everything=True)

    fill(hall, plenary, top=1)

    assert hall.ballot(HALL) != first
    rows = hall.records("idea", HALL).values()
    assert sorted(row.source for row in rows if row.listed) == ["1-1", "2-1"]
    assert len({row.source for row in rows}) == len(rows)


def test_without_any_result_there_is_nothing_to_vote_on(hall: Hall) -> None:
    assert hall.refused(hall.staff("host"), "fill_hall", question="Что важнее?") == "nothing_to_send"


def test_a_newer_version_brings_its_words_to_the_hall(hall: Hall, plenary: Actor) -> None:
    fill(hall, plenary)
    moderator = hall.staff("moderator", 1)
    idea = next(iter(hall.records("idea", 1)))
    hall.ok(moderator, "set_headline", idea=idea, headline="Короче и яснее")
    hall.ok(moderator, "send_result")
    fill(hall, plenary)

    assert "Короче и яснее" in {row.headline for row in hall.records("idea", HALL).values()}


def test_V8_nobody_learns_what_the_hall_votes_before_the_reveal(hall: Hall, plenary: Actor) -> None:
    fill(hall, plenary)
    option, *_ = open_hall(hall, plenary)
    hall.votes(hall.person(HALL), option, no=HALL)

    for audience in Audience:
        assert hall.records("tally", HALL, audience) == {}
        assert hall.records("standing", HALL, audience) == {}


def test_V8_the_hall_votes_secretly_whatever_is_asked(hall: Hall, plenary: Actor) -> None:
    fill(hall, plenary)

    refused = hall.refused(plenary, "prepare_ballot", no=HALL, ballot=hall.ballot(HALL), mode="live", budget=0)
    assert refused == "bad_choice"


def test_an_option_struck_in_one_ballot_is_there_in_the_next_and_a_decision_names_its_track(
    hall: Hall, plenary: Actor
) -> None:
    fill(hall, plenary, top=1)
    option, *_ = open_hall(hall, plenary)
    hall.ok(plenary, "set_hidden", no=HALL, idea=option, on=True, reason="повтор")
    hall.ok(plenary, "void_ballot", no=HALL, ballot=hall.ballot(HALL))
    fill(hall, plenary, top=1)
    source = {"board": hall.boards[HALL], "idea": option}
    key = hall.ok(plenary, "set_decision", id="decision-of-the-hall", what="Запустить", sources=[source])["id"]

    assert hall.records("idea", HALL)[option].status == "visible"
    told = hall.records("decision", None)[key].sources[0]
    assert f"{told.track}-{told.no}" == hall.records("idea", HALL)[option].source


def test_what_does_not_say_that_it_means_something_in_the_hall_is_refused_there(hall: Hall, plenary: Actor) -> None:
    fill(hall, plenary)
    names = {"board": hall.boards[HALL], "ballot": hall.ballot(HALL), "mode": "blind"}
    allowed = set()
    for name, fields in BODIES.items():
        shape = protocol.COMMANDS[name]
        if issubclass(shape, protocol.BoardCommand) and not shape.IN_HALL:
            filled = {
                key: names.get(value, value) if isinstance(value, str) else value for key, value in fields.items()
            }
            for actor in (plenary, hall.staff("organiser"), hall.person(HALL)):
                reply = hall.run(actor, name, no=HALL, **filled)
                allowed |= {name} if reply["ok"] or reply["code"] not in ("not_allowed", "malformed") else set()

    assert allowed == set()
