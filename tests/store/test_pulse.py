# ruff: noqa: N802 (rule ids keep their capital)
"""The pulse: ephemeral counts of one board, or of every board of the event; never who (V7-V9)."""

from typing import Any

import pytest

from facilitator.domain.errors import Refused
from facilitator.domain.phases import Moment
from facilitator.store.pulse import pulse
from tests.builders import Hall
from tests.stages import forward, lead, options


def told(hall: Hall, no: int | None, late: dict[str, int] | None = None) -> Any:
    return hall.read(lambda session: pulse(session, hall.stream(no), hall.services.present, late or {}))


def test_V9_people_present_are_told_of_one_board_or_of_all(hall: Hall) -> None:
    one, other, third = (hall.boards[no] for no in (1, 2, 3))
    hall.there[one], hall.there[other] = frozenset({"a", "b", "c"}), frozenset({"d"})

    in_the_hall = hall.records("event", None)[hall.event].hall
    assert told(hall, None).present == {one: 3, other: 1, third: 0, in_the_hall: 0}
    assert told(hall, 1).present == {one: 3}
    assert told(hall, 3).present == {third: 0}


def test_V9_turnout_is_told_of_those_who_voted_or_are_present_until_it_is_frozen(hall: Hall) -> None:
    moderator, board = lead(hall, Moment.VOTE), hall.boards[1]
    gone, stays, late = hall.person(), hall.person(), hall.person()
    hall.votes(gone, options(hall)[0])
    hall.there[board] = frozenset({stays.participant, late.participant})
    during = told(hall, 1)
    hall.there[board] = frozenset({stays.participant})
    forward(hall, moderator, Moment.CLOSED)
    hall.there[board] = frozenset({stays.participant, late.participant})

    assert (during.voted, during.of) == ({board: 1}, {board: 3})
    assert (told(hall, 1).voted, told(hall, 1).of) == ({board: 1}, {board: 2})


def test_V8_the_turnout_of_a_blind_ballot_moves_here_alone(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    before, rev = told(hall, 1).voted, hall.rev()
    person = hall.person()
    hall.votes(person, *options(hall)[:2])
    hall.vote(person, options(hall)[0], 0)

    assert (before, told(hall, 1).voted) == ({hall.boards[1]: 0}, {hall.boards[1]: 1})
    assert told(hall, None).voted == {hall.boards[1]: 1}
    assert hall.rev() == rev
    forward(hall, moderator, Moment.CLOSED)
    assert hall.records("turnout")[hall.ballot()].voted == 1


def test_V7_votes_that_came_too_late_are_told_where_there_were_any(hall: Hall) -> None:
    one, other = hall.boards[1], hall.boards[2]

    assert told(hall, None, late={one: 2, other: 0}).late == {one: 2}


def test_readers_are_told_in_the_reading_round_only(hall: Hall) -> None:
    moderator = lead(hall, Moment.REVIEW)
    during = told(hall, 1)
    forward(hall, moderator, Moment.DRAFT)

    assert (during.readers, during.least) == ({hall.boards[1]: 0}, {hall.boards[1]: 0})
    assert (told(hall, 1).readers, told(hall, 1).least) == ({}, {})


def test_a_board_that_is_not_there_is_refused(hall: Hall) -> None:
    with pytest.raises(Refused):
        hall.read(lambda session: pulse(session, "board:nowhere", lambda _: frozenset(), {}))
