# ruff: noqa: N802 (rule ids keep their capital)
"""Badges and lists: codes that work once, seats that they admit, ballots that ask for them."""

from typing import Any

import pytest
from sqlalchemy import select

from facilitator.actions import admissions, people
from facilitator.domain.admission import covers
from facilitator.domain.errors import Refused
from facilitator.domain.phases import Moment
from facilitator.domain.roles import Actor, Audience, Role
from facilitator.store import tables
from facilitator.store.turnouts import turnout_of
from tests.builders import Hall
from tests.stages import board, lead, options, reveal_all, standing


class Guest:
    """A device with a seat."""

    def __init__(self, hall: Hall) -> None:
        self.hall, self.token = hall, people.new_token()
        key = hall.write(self._sit)
        self.actor = Actor(Role.PARTICIPANT, f"p:{key}", hall.event, None, key)

    def _sit(self, session: Any) -> str:
        event = session.get_one(tables.Event, self.hall.event)
        track = session.get_one(tables.Track, self.hall.boards[1])
        return people.take_seat(session, self.hall.services, self.token, event, track).id

    def admit(self, secret: str) -> str:
        """What became of it: "ok" or the refusal's code."""
        try:
            self.hall.write(lambda session: admissions.admit(session, self.hall.services, self.token, secret))
        except Refused as refused:
            return refused.code
        return "ok"

    @property
    def admitted(self) -> str:
        return str(self.hall.row(tables.Participant, self.actor.participant).admitted)


def make(hall: Hall, *, badges: int = 0, entries: tuple[str, ...] = ()) -> list[admissions.Code]:
    """The unused codes, with these among them."""

    def work(session: Any) -> list[admissions.Code]:
        event = session.get_one(tables.Event, hall.event)
        admissions.make_badges(session, hall.services, event, badges)
        admissions.make_list(session, hall.services, event, entries)
        return admissions.unused(session, hall.services, hall.event)

    return hall.write(work)


def report(hall: Hall) -> dict[str, Any]:
    return hall.read(lambda session: admissions.report(session, hall.event))


def guest(hall: Hall, kind: str) -> Guest:
    """Somebody who has used a code of the kind, "" none."""
    made = Guest(hall)
    if kind:
        codes = make(hall, badges=kind == "badge", entries=(f"Запись {made.token}",) if kind == "list" else ())
        assert made.admit(codes[-1].secret if kind == "list" else codes[0].secret) == "ok"
    return made


def test_a_code_works_once_and_a_repeat_of_the_same_seat_uses_no_other(hall: Hall) -> None:
    first, second = make(hall, badges=2)
    one, other = Guest(hall), Guest(hall)

    assert [one.admit(first.secret), one.admit(first.secret), one.admit(second.secret)] == ["ok"] * 3
    assert (other.admit(first.secret), other.admitted) == ("link_invalid", "")
    assert (other.admit(second.secret), other.admitted) == ("ok", "badge")
    assert report(hall)["badge"] == {"made": 2, "used": 2}


def test_a_code_of_nobody_a_voided_one_and_one_without_a_seat_admit_nobody(hall: Hall) -> None:
    (code,) = make(hall, badges=1)
    one, stranger = Guest(hall), people.new_token()

    with pytest.raises(Refused, match="not_signed_in") as refused:
        hall.write(lambda session: admissions.admit(session, hall.services, stranger, code.secret))
    hall.write(lambda session: admissions.void_unused(session, session.get_one(tables.Event, hall.event)))

    assert refused.value.detail == {"event": hall.code}
    assert [one.admit(code.secret), one.admit("x" * 22)] == ["link_invalid"] * 2
    assert hall.row(tables.Event, hall.event).admits == []


def test_a_list_has_a_code_for_each_entry_once_and_a_list_code_makes_a_badge_seat_more(hall: Hall) -> None:
    codes = make(hall, badges=1, entries=("  Ахмедова   А. ", "Иванов", "Иванов", ""))
    again = make(hall, entries=("Иванов", "Петров"))
    one = Guest(hall)

    one.admit(codes[0].secret)
    one.admit(codes[1].secret)

    assert [(code.kind, code.label) for code in codes] == [("badge", ""), ("list", "Ахмедова А."), ("list", "Иванов")]
    assert [code.label for code in again[3:]] == ["Петров"]
    assert one.admitted == "list"
    assert report(hall)["entries"] == [
        {"entry": "Ахмедова А.", "used": True}, {"entry": "Иванов", "used": False}, {"entry": "Петров", "used": False},
    ]  # fmt: skip


def test_nothing_that_is_stored_says_which_code_a_seat_has_used(hall: Hall) -> None:
    one, (code, *_) = Guest(hall), make(hall, badges=3)
    seat = str(one.actor.participant)
    one.admit(code.secret)

    columns = set(tables.Admission.__table__.columns.keys())
    rows = hall.read(lambda session: [vars(row) for row in session.scalars(select(tables.Admission))])
    journal = hall.read(lambda session: session.scalars(select(tables.Journal.name)).all())

    assert columns == {"id", "event_id", "no", "kind", "code_hash", "label", "used"}
    assert not any(seat in str(value) or code.secret in str(value) for row in rows for value in row.values())
    assert not any("admi" in name for name in journal)


def test_there_are_no_more_codes_than_the_limit(hall: Hall) -> None:
    make(hall, badges=990)

    with pytest.raises(Refused, match="too_large"):
        make(hall, badges=11)


@pytest.mark.parametrize("level", ["open", "badge", "list"])
@pytest.mark.parametrize("admitted", ["", "badge", "list"])
@pytest.mark.parametrize("mode", ["blind", "live"])
def test_a_ballot_of_each_level_takes_the_votes_of_seats_that_are_admitted(
    hall: Hall, level: str, admitted: str, mode: str
) -> None:
    make(hall, badges=1, entries=("Кто-то",))
    person = guest(hall, admitted)
    moderator = lead(hall, Moment.DRAFT)
    hall.ok(moderator, "prepare_ballot", ballot=hall.ballot(), mode=mode, budget=2, assurance=level)
    hall.ok(moderator, "open_ballot", ballot=hall.ballot(), mode=mode, assurance=level)

    reply = hall.vote(person.actor, options(hall)[0])

    may = covers(admitted, level)
    assert reply.get("code") == (None if may else "not_admitted")
    assert reply.get("detail") == (None if may else {"level": level})
    assert (hall.mine(person.actor).admitted, board(hall).ballot.assurance) == (admitted, level)


def test_the_level_of_an_open_ballot_cannot_be_changed_and_needs_codes(hall: Hall) -> None:
    moderator = lead(hall, Moment.DRAFT)
    same = {"ballot": hall.ballot(), "mode": "blind", "budget": 2}

    none = hall.refused(moderator, "prepare_ballot", **same, assurance="badge")
    make(hall, badges=1)
    hall.ok(moderator, "prepare_ballot", **same, assurance="badge")
    hall.ok(moderator, "prepare_ballot", **same)
    unseen = hall.refused(moderator, "open_ballot", ballot=hall.ballot(), assurance="open")
    hall.ok(moderator, "open_ballot", ballot=hall.ballot())
    changed = hall.refused(moderator, "prepare_ballot", **same, assurance="open")
    hall.ok(moderator, "prepare_ballot", **same | {"budget": 3})

    assert (none, unseen, changed) == ("no_badges", "mode_changed", "wrong_phase")
    assert (board(hall).ballot.assurance, board(hall).ballot.budget) == ("badge", 3)


def test_a_ballot_whose_codes_were_voided_meanwhile_does_not_open(hall: Hall) -> None:
    make(hall, badges=1)
    moderator = lead(hall, Moment.DRAFT)
    hall.ok(moderator, "prepare_ballot", ballot=hall.ballot(), mode="blind", budget=2, assurance="badge")

    hall.write(lambda session: admissions.void_unused(session, session.get_one(tables.Event, hall.event)))

    assert hall.refused(moderator, "open_ballot", ballot=hall.ballot()) == "no_badges"


def test_the_open_boards_own_ballot_asks_for_no_code(hall: Hall) -> None:
    make(hall, badges=1)
    moderator = hall.open()

    asked = hall.refused(moderator, "prepare_ballot", ballot=hall.ballot(), mode="live", budget=5, assurance="badge")

    assert (asked, board(hall).ballot.assurance) == ("wrong_phase", "open")


def test_a_marked_seat_keeps_its_mark_when_a_return_code_moves_it(hall: Hall) -> None:
    person, other = guest(hall, "badge"), people.new_token()

    def move(session: Any) -> str:
        event = session.get_one(tables.Event, hall.event)
        row = session.get_one(tables.Participant, person.actor.participant)
        code = people.return_code(hall.services, row.id, row.code_no)
        return people.return_to_seat(session, hall.services, other, event, code).admitted

    assert hall.write(move) == "badge"


def test_V9_only_admitted_people_count_as_present(hall: Hall) -> None:
    make(hall, badges=1)
    voter, silent, without = guest(hall, "badge"), guest(hall, "badge"), Guest(hall)
    moderator = lead(hall, Moment.DRAFT)
    hall.ok(moderator, "prepare_ballot", ballot=hall.ballot(), mode="blind", budget=2, assurance="badge")
    hall.ok(moderator, "open_ballot", ballot=hall.ballot())
    hall.votes(voter.actor, options(hall)[0])
    hall.there[hall.boards[1]] = {str(one.actor.participant) for one in (voter, silent, without)}
    ballot = hall.row(tables.Ballot, hall.ballot())
    live = hall.read(lambda session: turnout_of(session, ballot, hall.there[hall.boards[1]]))

    hall.ok(moderator, "close_ballot", ballot=hall.ballot())
    hall.clock.step(11)
    hall.ok(moderator, "go_to_step", step=5)
    reveal_all(hall, moderator)
    hall.ok(moderator, "send_result")

    assert (live.voted, live.of) == (1, 2)
    assert (standing(hall).voted, standing(hall).of) == (1, 2)
    (result,) = hall.records("result", None, Audience.ORGANISER).values()
    assert (result.assurance, result.voted, result.present) == ("badge", 1, 2)


def test_a_voided_ballot_is_drafted_again_with_its_level(hall: Hall) -> None:
    make(hall, badges=1)
    moderator = lead(hall, Moment.DRAFT)
    hall.ok(moderator, "prepare_ballot", ballot=hall.ballot(), mode="blind", budget=2, assurance="badge")
    hall.ok(moderator, "open_ballot", ballot=hall.ballot())

    hall.ok(moderator, "void_ballot", ballot=hall.ballot())

    assert (board(hall).ballot.state, board(hall).ballot.assurance) == ("draft", "badge")


def test_closing_an_event_drops_codes_and_entries_and_a_rehearsal_frees_them(hall: Hall) -> None:
    person, organiser = guest(hall, "list"), hall.staff("organiser")
    hall.set(tables.Event, hall.event, rehearsal=True)
    hall.ok(organiser, "end_rehearsal")
    freed = report(hall)["list"]
    hall.ok(organiser, "seal_event")

    assert person.admit("anything") == "link_invalid"
    assert freed == {"made": 1, "used": 0}
    assert hall.read(lambda session: session.scalars(select(tables.Admission)).all()) == []
    assert hall.row(tables.Event, hall.event).admits == []
