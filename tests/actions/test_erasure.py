# ruff: noqa: N802 (rule ids keep their capital)
"""Erasing a person: own words and seat go, what others support and all counts stay; nothing says whose they were."""

from typing import Any

import pytest
from sqlalchemy import select

from facilitator.actions import anomalies, people
from facilitator.domain.errors import Refused
from facilitator.domain.phases import Moment
from facilitator.domain.results import digest
from facilitator.domain.roles import Actor, Role
from facilitator.store import tables
from facilitator.store.verify import verify
from tests.actions.test_sealing import everything
from tests.builders import Hall, new
from tests.stages import forward, lead, options, reveal_all, standing

ROUNDS = 10
OWN, SHARED = "Слова, которых больше не будет", "Слова, которые поддержали"


def code_of(hall: Hall, person: Actor) -> str:
    key = str(person.participant)
    return people.return_code(hall.services, key, hall.row(tables.Participant, key).code_no)


def erase(hall: Hall, person: Actor) -> dict[str, Any]:
    return hall.ok(person, "erase_me")


@pytest.fixture
def author(hall: Hall) -> Actor:
    """Has one idea that nobody supports and one that somebody does, on the open board of track 1."""
    hall.open()
    author, other = hall.person(), hall.person()
    hall.ok(author, "set_profile", region="Осетия", group="ngo")
    hall.add(author, OWN)
    shared = hall.add(author, SHARED)
    hall.votes(other, shared)
    return author


def ideas(hall: Hall) -> dict[int, tuple[str, str, Any, Any, Any]]:
    rows = hall.read(lambda session: session.scalars(select(tables.Idea)).all())
    return {row.no: (row.status, row.text, row.author_id, row.region, row.group) for row in rows}


def test_I4_what_nobody_else_supports_goes_with_its_text_and_the_number_stays(hall: Hall, author: Actor) -> None:
    reply = erase(hall, author)

    assert (reply["gone"], reply["kept"]) == (1, 1)
    assert ideas(hall) == {1: ("withdrawn", "", None, None, None), 2: ("visible", SHARED, None, None, None)}
    assert (hall.outcome.bye, hall.outcome.ended, hall.outcome.erases) == ("erased", [author.key], True)


def test_no_word_key_or_code_of_the_person_is_found_anywhere(hall: Hall, author: Actor) -> None:
    code = code_of(hall, author)
    moderator = hall.staff("moderator")
    (own,) = [key for key, row in hall.records("idea").items() if row.no == 1]
    hall.ok(moderator, "set_text", idea=own, text=f"{OWN}, исправлено", was=OWN)
    hall.ok(moderator, "set_headline", idea=own, headline="Больше не будет")
    erase(hall, author)

    left = everything(hall)
    assert [
        word for word in (OWN, "исправлено", "Больше не будет", author.participant, code, "Осетия") if str(word) in left
    ] == ["Осетия"]
    assert left.count("Осетия") == 2  # the event's own list, and the entry that made it
    assert len(hall.read(lambda session: session.scalars(select(tables.Device.id)).all())) == 1
    assert [check for check in hall.read(verify) if check.wrong] == []


def test_counted_votes_stay_and_lead_nowhere(hall: Hall) -> None:
    person = hall.person()
    moderator = lead(hall, Moment.VOTE, authors=[hall.person()])
    hall.votes(person, *options(hall)[:2])
    hall.vote(person, options(hall)[1], 0)
    hall.votes(hall.person(), options(hall)[0])
    for stop in (Moment.CLOSED, Moment.REVEAL):
        forward(hall, moderator, stop)
    reveal_all(hall, moderator)
    before = [(row.id, row.supporters) for row in standing(hall).rows], standing(hall).voted
    erase(hall, person)

    assert ([(row.id, row.supporters) for row in standing(hall).rows], standing(hall).voted) == before
    assert [check for check in hall.read(verify) if check.wrong] == []
    hall.ok(hall.staff("organiser"), "seal_event")
    assert ([(row.id, row.supporters) for row in standing(hall).rows], standing(hall).voted) == before


def test_V8_an_idea_on_a_secret_ballot_stays_whether_anybody_voted_for_it_or_not(hall: Hall) -> None:
    author = hall.person()
    lead(hall, Moment.VOTE, authors=[author])
    turnout = hall.row(tables.Ballot, hall.ballot()).voted

    assert erase(hall, author)["kept"] == 1
    assert ideas(hall)[1][0] == "visible"
    assert hall.row(tables.Ballot, hall.ballot()).voted == turnout


def test_V8_while_rows_of_a_reveal_are_hidden_an_idea_stays_whether_anybody_voted_for_it_or_not(hall: Hall) -> None:
    authors = hall.person(), hall.person()
    moderator = lead(hall, Moment.VOTE, authors=authors)
    hall.votes(hall.person(), options(hall)[0])
    for stop in (Moment.CLOSED, Moment.REVEAL):
        forward(hall, moderator, stop)
    assert hall.row(tables.Ballot, hall.ballot()).state == "revealing"

    assert [erase(hall, author)["kept"] for author in authors] == [1, 1]


@pytest.mark.parametrize("at", [Moment.VOTE, Moment.CLOSED])
def test_V8_a_vote_in_a_secret_ballot_under_way_is_taken_back_and_nobody_sees_it(hall: Hall, at: Moment) -> None:
    person, other = hall.person(), hall.person()
    moderator = lead(hall, Moment.VOTE)
    first, second = options(hall)[:2]
    hall.votes(person, first, second)
    hall.votes(other, second)
    if at is Moment.CLOSED:
        forward(hall, moderator, Moment.CLOSED)
    since, turnout = hall.rev(), hall.row(tables.Ballot, hall.ballot()).voted
    erase(hall, person)

    assert hall.rev() == since
    assert hall.row(tables.Ballot, hall.ballot()).voted == turnout == 2
    for stop in (Moment.CLOSED, Moment.REVEAL)[at is Moment.CLOSED :]:
        forward(hall, moderator, stop)
    reveal_all(hall, moderator)
    supporters = {row.id: row.supporters for row in standing(hall).rows}
    assert (supporters[first], supporters[second], standing(hall).voted) == (0, 1, 2)
    assert [check for check in hall.read(verify) if check.wrong] == []


def test_V4_votes_on_an_open_board_are_taken_back_and_the_author_may_edit_again(hall: Hall) -> None:
    hall.open()
    author, person, other = hall.person(), hall.person(), hall.person()
    alone, both = hall.add(author), hall.add(author, "Вторая")
    hall.votes(person, alone, both)
    hall.votes(other, both)
    hall.vote(person, both, 0)
    hall.votes(person, both)
    assert hall.refused(author, "edit_idea", idea=alone, text="Иначе") == "already_supported"
    erase(hall, person)

    assert (hall.tally(), hall.track().votes) == ({alone: 0, both: 1}, 1)
    assert (str(author.participant), hall.boards[1]) in hall.outcome.people
    assert hall.ok(author, "edit_idea", idea=alone, text="Иначе")
    assert [check for check in hall.read(verify) if check.wrong] == []


def test_votes_of_an_open_board_that_has_gone_on_to_its_result_stay(hall: Hall) -> None:
    person = hall.person()
    moderator = hall.open()
    (idea,) = hall.ideas(1)
    hall.votes(person, idea)
    hall.ok(moderator, "change_phase", phase="reveal")
    erase(hall, person)

    assert hall.tally() == {idea: 1}


def test_V17_a_device_that_is_erased_and_comes_back_is_a_new_seat_each_time(hall: Hall) -> None:
    hall.services.arrivals.ceilings.seats = ROUNDS + 1
    token = people.new_token()

    def join() -> Actor:
        def seat(session: Any) -> str:
            event = session.get_one(tables.Event, hall.event)
            return people.take_seat(session, hall.services, token, event, None, "one-hand").id

        key = hall.write(seat)
        return Actor(Role.PARTICIPANT, f"p:{key}", hall.event, None, key)

    def report() -> list[anomalies.Found]:
        return hall.read(lambda session: anomalies.report(session, hall.services, hall.event))

    for _ in range(ROUNDS - 1):
        hall.clock.step(15)
        erase(hall, join())
    last = join()
    assert join() == last
    assert report() == []
    erase(hall, last)
    (found,) = report()
    assert (found.group.signal, found.seats, found.group.seats) == ("back", ROUNDS, ())
    assert hall.refused(hall.staff("organiser"), "quarantine_group", group=found.id) == "not_found"
    erase(hall, join())
    with pytest.raises(Refused, match="too_many_seats"):
        join()


def test_V17_people_who_go_at_the_end_are_no_anomaly(hall: Hall) -> None:
    there = [hall.person() for _ in range(2 * ROUNDS)]
    for person in there:
        key = str(person.participant)
        hall.services.arrivals.admit("hall", hall.event, key, key.encode(), hall.clock.now)
        hall.clock.step(20)
    hall.clock.step(3600)
    for person in there:
        erase(hall, person)

    assert hall.read(lambda session: anomalies.report(session, hall.services, hall.event)) == []


def test_a_family_of_own_ideas_goes_and_one_with_others_stays(hall: Hall) -> None:
    moderator = hall.open()
    author = hall.person()
    one, two, three = (hall.add(author, f"{OWN} {n}") for n in range(3))
    other = hall.add(hall.person(), "Чужая")
    hall.ok(moderator, "merge_idea", idea=two, into=one)
    hall.ok(moderator, "merge_idea", idea=three, into=other)
    erase(hall, author)

    assert {no: row[0] for no, row in ideas(hall).items()} == {
        1: "withdrawn",
        2: "withdrawn",
        3: "visible",
        4: "visible",
    }
    assert [check for check in hall.read(verify) if check.wrong] == []


def test_a_sent_result_loses_the_words_and_its_digest_is_true_again(hall: Hall, author: Actor) -> None:
    hall.ok(hall.staff("moderator"), "send_result")
    erase(hall, author)

    (result,) = hall.read(lambda session: session.scalars(select(tables.Result)).all())
    assert {row["no"]: row["text"] for row in result.body["rows"]} == {1: "", 2: SHARED}
    assert result.body["digest"] == digest(result.body | {"digest": ""})


def test_an_objection_stays_without_its_author(hall: Hall) -> None:
    person = hall.person()
    moderator = lead(hall, Moment.CONSENT)
    asked = standing(hall).rows[0].id
    hall.ok(person, "set_consent", idea=asked, level=2, objection="Нет денег")
    erase(hall, person)

    (said,) = hall.read(lambda session: session.scalars(select(tables.Objection)).all())
    assert (said.text, said.status) == ("Нет денег", "visible")
    assert said.participant_id != person.participant
    assert hall.records("consent")[asked].answered == 1
    assert hall.ok(moderator, "set_objection", objection=said.id, on=False)["ok"]


def test_the_organiser_erases_by_the_code_that_the_person_says_and_the_journal_keeps_no_code(
    hall: Hall, author: Actor
) -> None:
    code, organiser = code_of(hall, author), hall.staff("organiser")

    assert hall.refused(organiser, "erase_person", code="AAA-AAA") == "code_invalid"
    assert hall.refused(hall.staff("host"), "erase_person", code=code) == "not_allowed"
    wish = hall.command("erase_person", code=code.lower())
    reply = hall.batch(organiser, wish).replies[0]
    assert (reply["gone"], reply["kept"]) == (1, 1)
    assert hall.batch(organiser, wish).replies == [reply]
    assert hall.refused(organiser, "erase_person", code=code) == "code_invalid"
    assert code not in everything(hall)


def test_the_journal_says_that_somebody_was_erased_and_not_who(hall: Hall, author: Actor) -> None:
    erase(hall, author)

    (entry,) = hall.read(
        lambda session: session.scalars(select(tables.Journal).where(tables.Journal.name == "erase_me")).all()
    )
    assert (entry.actor, entry.role, entry.body) == ("erased", "participant", None)


def test_a_seat_put_aside_stays_aside(hall: Hall, author: Actor) -> None:
    key = new("quarantine")

    def put_aside(session: Any) -> None:
        session.add(tables.Quarantine(id=key, event_id=hall.event, signal="pace", figures={}, seats=1, created_at=0))
        session.flush()
        session.add(tables.QuarantineSeat(quarantine_id=key, participant_id=str(author.participant)))

    (own,) = [one for one, row in hall.records("idea").items() if row.no == 1]
    hall.votes(author, own)
    hall.write(put_aside)
    erase(hall, author)

    seats = hall.read(lambda session: session.scalars(select(tables.QuarantineSeat.participant_id)).all())
    votes = hall.read(
        lambda session: session.scalars(select(tables.Vote.participant_id).where(tables.Vote.idea_id == own)).all()
    )
    assert set(votes) <= set(seats)
    assert author.participant not in seats
