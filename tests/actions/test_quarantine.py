# ruff: noqa: N802 (rule ids keep their capital)
"""V17: a group of seats is put aside and taken back: counts follow, nothing is lost, blind ballots say nothing."""

from typing import Any

import pytest

from facilitator.actions import anomalies
from facilitator.domain.roles import Actor, Audience, Role
from facilitator.store import recount, tables
from facilitator.store.verify import verify
from tests.builders import Hall
from tests.stages import reveal_all


def crowd(hall: Hall, size: int = 25, no: int = 1) -> list[Actor]:
    """Seats of one address, taken at one instant."""
    hall.clock.step(60)
    made = [hall.person(no) for _ in range(size)]
    for person in made:
        assert person.participant
        hall.services.arrivals.admit(
            "one-hand", hall.event, person.participant, person.participant.encode(), hall.clock.now
        )
    hall.clock.step(60)
    return made


def report(hall: Hall) -> list[anomalies.Found]:
    return hall.read(lambda session: anomalies.report(session, hall.services, hall.event))


def put_aside(hall: Hall) -> str:
    """The largest group of the report; the id of its quarantine."""
    reply = hall.ok(hall.staff("organiser"), "quarantine_group", group=report(hall)[0].id)
    return str(reply["quarantine"])


def take_back(hall: Hall, key: str, *, on: bool = False) -> None:
    hall.ok(hall.staff("organiser"), "set_quarantine", quarantine=key, on=on)


def sound(hall: Hall) -> bool:
    checks = hall.read(verify)
    return [check.wrong for check in checks if check.wrong] == []


def test_V4_live_counts_leave_out_who_is_put_aside_and_take_them_back(hall: Hall) -> None:
    hall.open()
    first, second = hall.ideas(2)
    honest, ghosts = hall.person(), crowd(hall)
    hall.votes(honest, first)
    for ghost in ghosts:
        hall.votes(ghost, second)
    before = hall.tally()

    key = put_aside(hall)
    assert (hall.tally(), hall.track().votes) == ({first: 1, second: 0}, 1)
    assert sound(hall)
    hall.votes(ghosts[0], first)
    assert hall.tally()[first] == 1
    hall.vote(ghosts[0], first, 0)
    assert sound(hall)

    take_back(hall, key)
    assert hall.tally() == before == {first: 1, second: 25}
    assert sound(hall)
    take_back(hall, key, on=True)
    assert hall.tally()[second] == 0


def test_V17_the_person_alone_is_told_and_the_organiser_sees_figures_without_names(hall: Hall) -> None:
    hall.open()
    ghosts = crowd(hall)
    key = put_aside(hall)
    record = hall.records("quarantine", None, Audience.ORGANISER)[key]

    assert hall.mine(ghosts[0]).aside
    assert not hall.mine(hall.person()).aside
    assert (record.signal, record.seats, record.on) == ("burst", 25, True)
    assert report(hall) == []
    assert not any(str(ghost.participant) in str(record) for ghost in ghosts)
    for audience in (Audience.STAFF, Audience.SCREENS, Audience.PARTICIPANTS):
        assert hall.records("quarantine", None, audience) == {}


def test_V17_ideas_of_theirs_wait_for_a_look_and_come_back(hall: Hall) -> None:
    moderator = hall.open()
    ghosts = crowd(hall)
    early, decided = hall.add(ghosts[0], "Была раньше"), hall.add(ghosts[1], "Её посмотрят")
    key = put_aside(hall)
    late = hall.add(ghosts[2], "Пришла позже")

    assert [hall.idea(idea).status for idea in (early, decided, late)] == ["held"] * 3
    assert hall.records("idea", 1, Audience.PARTICIPANTS) == {}
    hall.ok(moderator, "set_hidden", idea=decided, on=True, reason="Не по теме")

    take_back(hall, key)
    assert [hall.idea(idea).status for idea in (early, decided, late)] == ["visible", "hidden", "visible"]
    assert sound(hall)


def vote_blind(hall: Hall) -> tuple[Actor, list[str], list[Actor]]:
    """A closed blind ballot: two honest voters for the first idea, a crowd for the second."""
    moderator = hall.staff("moderator")
    hall.ok(moderator, "set_plan", steps=[{"phase": phase, "minutes": 5} for phase in ("collect", "vote", "reveal")])
    hall.ok(moderator, "go_to_step", step=0)
    ideas = hall.ideas(4)
    ghosts = crowd(hall)
    hall.ok(moderator, "go_to_step", step=1)
    hall.ok(moderator, "open_ballot", ballot=hall.ballot())
    for person in (hall.person(), hall.person()):
        hall.votes(person, ideas[0])
    for ghost in ghosts:
        hall.votes(ghost, ideas[1])
    hall.ok(moderator, "close_ballot", ballot=hall.ballot())
    hall.clock.step(20)
    return moderator, ideas, ghosts


def sent(hall: Hall) -> dict[str, Any]:
    results = hall.records("result", None)
    newest = max(results.values(), key=lambda record: record.version)
    return {"rows": {row.no: row.supporters for row in newest.rows}, "voted": newest.voted, "aside": newest.aside}


def test_V8_a_blind_ballot_shows_nothing_of_it_before_its_count(hall: Hall) -> None:
    moderator, _, _ = vote_blind(hall)
    shown = [hall.records(kind, 1, Audience.STAFF) for kind in ("tally", "turnout", "standing")]

    put_aside(hall)

    assert [hall.records(kind, 1, Audience.STAFF) for kind in ("tally", "turnout", "standing")] == shown
    hall.ok(moderator, "go_to_step", step=2)
    reveal_all(hall, moderator)
    (standing,) = hall.records("standing").values()
    assert next((row.no, row.supporters) for row in standing.rows) == (1, 2)
    assert (standing.voted, standing.aside) == (2, 25)
    assert sound(hall)


def revealed(hall: Hall, voters: int) -> tuple[list[Actor], dict[str, int]]:
    """Of a crowd of 25 so many voted in a secret ballot, for the first of four ideas; its counts as they are shown."""
    moderator = hall.staff("moderator")
    hall.ok(moderator, "set_plan", steps=[{"phase": phase, "minutes": 5} for phase in ("collect", "vote", "reveal")])
    hall.ok(moderator, "go_to_step", step=0)
    first, second, *_ = hall.ideas(4)
    ghosts = crowd(hall)
    hall.ok(moderator, "go_to_step", step=1)
    hall.ok(moderator, "open_ballot", ballot=hall.ballot())
    for person in ghosts[:voters]:
        hall.votes(person, first)
    hall.votes(hall.person(), second)
    hall.ok(moderator, "close_ballot", ballot=hall.ballot())
    hall.clock.step(20)
    hall.ok(moderator, "go_to_step", step=2)
    reveal_all(hall, moderator)
    return ghosts, supporters(hall)


def supporters(hall: Hall) -> dict[str, int]:
    (standing,) = hall.records("standing").values()
    return {row.id: row.supporters for row in standing.rows}


@pytest.mark.parametrize("voters", [1, 4, 5])
def test_V12_of_a_secret_ballot_the_votes_of_fewer_than_five_people_neither_go_nor_come_back(
    hall: Hall, voters: int
) -> None:
    _, before = revealed(hall, voters)
    assert report(hall)[0].votes == (None if voters < 5 else voters)
    key = put_aside(hall)

    assert sum(before.values()) - sum(supporters(hall).values()) == (0 if voters < 5 else voters)
    assert sum(hall.tally().values()) == sum(supporters(hall).values())
    assert sound(hall)
    hall.ok(hall.staff("moderator"), "send_result")
    assert hall.read(recount.sent_results).wrong == ()
    take_back(hall, key)
    assert supporters(hall) == before
    assert hall.track().outdated == (voters >= 5)


def test_V12_groups_that_overlap_do_not_tell_one_person_from_another(hall: Hall) -> None:
    """Five voters in one group, and the same five with a sixth in another: the sixth goes with neither."""
    ghosts, before = revealed(hall, 6)
    keys = [str(ghost.participant) for ghost in ghosts]
    organiser, seen = hall.staff("organiser"), set()

    def group(seats: list[str], at: int) -> str:
        def make(session: Any) -> str:
            row = tables.Quarantine(
                id=f"group-number-{at}", event_id=hall.event, signal="same", figures={}, seats=len(seats), on=False,
                created_at=at, ideas=[],
            )  # fmt: skip
            session.add(row)
            session.flush()
            session.add_all(tables.QuarantineSeat(quarantine_id=row.id, participant_id=key) for key in seats)
            return row.id

        return hall.write(make)

    five, six = group(keys[:5], 1), group(keys[:6], 2)
    for on in ((five, True), (six, True), (five, False), (six, False)):
        hall.ok(organiser, "set_quarantine", quarantine=on[0], on=on[1])
        seen.add(sum(before.values()) - sum(supporters(hall).values()))
        assert sound(hall)

    assert seen == {0, 5}


def test_V17_a_sent_result_stays_and_the_console_says_that_it_is_outdated(hall: Hall) -> None:
    moderator, _, _ = vote_blind(hall)
    hall.ok(moderator, "go_to_step", step=2)
    reveal_all(hall, moderator)
    hall.ok(moderator, "send_result")
    first = sent(hall)

    key = put_aside(hall)
    assert sent(hall) == first == {"rows": {1: 2, 2: 25, 3: 0, 4: 0}, "voted": 27, "aside": 0}
    assert hall.records("board")[hall.boards[1]].outdated
    hall.ok(moderator, "send_result")
    assert sent(hall) == {"rows": {1: 2, 2: 0, 3: 0, 4: 0}, "voted": 2, "aside": 25}
    assert not hall.records("board")[hall.boards[1]].outdated
    take_back(hall, key)
    assert hall.records("board")[hall.boards[1]].outdated
    assert hall.read(recount.sent_results).wrong == ()


@pytest.mark.parametrize("is_taken_back", [False, True])
def test_V17_sealing_keeps_the_counts_and_forgets_the_seats(hall: Hall, is_taken_back: bool) -> None:
    moderator, _, ghosts = vote_blind(hall)
    hall.ok(moderator, "go_to_step", step=2)
    reveal_all(hall, moderator)
    key = put_aside(hall)
    hall.ok(moderator, "send_result")
    if is_taken_back:
        take_back(hall, key)
    before = hall.records("standing")

    hall.ok(hall.staff("organiser"), "seal_event")

    assert sound(hall)
    assert hall.read(recount.sent_results).wrong == ()
    assert hall.records("standing") == before
    rows = hall.read(lambda session: session.query(tables.QuarantineSeat).all())
    assert {row.participant_id for row in rows}.isdisjoint({ghost.participant for ghost in ghosts})


def test_V16_a_group_that_is_not_in_the_report_or_not_of_this_event_is_refused(hall: Hall) -> None:
    organiser = hall.staff("organiser")

    assert hall.refused(organiser, "quarantine_group", group="group-of-nobody") == "not_found"
    assert hall.refused(organiser, "set_quarantine", quarantine="group-of-nobody", on=True) == "not_found"
    elsewhere = Actor(Role.ORGANISER, "g:elsewhere", "event-of-others")
    assert hall.refused(elsewhere, "quarantine_group", group="group-of-nobody") == "not_found"


def test_V17_a_rehearsals_quarantine_ends_with_it(hall: Hall) -> None:
    hall.set(tables.Event, hall.event, rehearsal=True)
    hall.open()
    crowd(hall)
    put_aside(hall)

    hall.ok(hall.staff("organiser"), "end_rehearsal")

    assert hall.records("quarantine", None, Audience.ORGANISER) == {}
    assert report(hall) == []
    assert sound(hall)
