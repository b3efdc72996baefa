# ruff: noqa: N802 (rule ids keep their capital)
"""The pulse: ephemeral counts of one board, or of every board of the event; never who (V7-V9)."""

from typing import Any

import pytest

from facilitator.domain.errors import Refused
from facilitator.domain.phases import Moment
from facilitator.store.pulse import pulse
from tests.builders import Hall
from tests.stages import forward, lead, options


def told(hall: Hall, no: int | None, present: dict[Any, int] | None = None, late: dict[str, int] | None = None) -> Any:
    return hall.read(lambda session: pulse(session, hall.stream(no), present or {}, late or {}))


def test_V9_people_present_are_told_of_one_board_or_of_all(hall: Hall) -> None:
    one, other, third = (hall.boards[no] for no in (1, 2, 3))
    present = {(hall.event, one): 3, (hall.event, other): 1, ("another-event", one): 9}

    assert told(hall, None, present).present == {one: 3, other: 1, third: 0}
    assert told(hall, 1, present).present == {one: 3}
    assert told(hall, 3, present).present == {third: 0}


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
        hall.read(lambda session: pulse(session, "board:nowhere", {}, {}))
