"""After a rehearsal of a plan the real day begins as if nothing had been."""

import pytest

from facilitator.domain.phases import Moment
from facilitator.domain.roles import Actor
from facilitator.store import tables
from facilitator.store.verify import verify
from tests.builders import Hall
from tests.stages import forward, go, lead, options, planned, voters


def end(hall: Hall) -> None:
    hall.set(tables.Event, hall.event, rehearsal=True)
    hall.ok(hall.staff("organiser"), "end_rehearsal")


def rehearsed(hall: Hall, moment: Moment, mode: str) -> Actor:
    """The moderator of a board whose rehearsal ended at the moment, with a vote cast on the way."""
    lead(hall, Moment.VOTE, mode=mode)
    voters(hall, 1, 1)
    if moment is not Moment.VOTE:
        moderator = hall.staff("moderator")
        forward(hall, moderator, Moment.CLOSED)
        forward(hall, moderator, Moment.REVEAL)
    end(hall)
    return hall.staff("moderator")


@pytest.mark.parametrize("mode", ["live", "blind"])
@pytest.mark.parametrize("moment", [Moment.VOTE, Moment.REVEAL])
def test_a_plan_can_be_begun_and_voted_in_after_its_rehearsal(hall: Hall, moment: Moment, mode: str) -> None:
    rehearsed(hall, moment, mode)

    moderator = planned(hall)
    go(hall, moderator, "collect")
    hall.ideas(3)
    go(hall, moderator, "group")
    go(hall, moderator, "vote")
    hall.ok(moderator, "open_ballot", ballot=hall.ballot())
    person = hall.person()
    hall.votes(person, options(hall)[0])

    assert len(hall.mine(person).order) == 3
    assert [check.wrong for check in hall.read(verify)] == [()] * 6


def test_a_board_is_not_opened_while_its_rows_are_being_revealed(hall: Hall) -> None:
    moderator = lead(hall, Moment.REVEAL)

    assert hall.refused(moderator, "change_phase", phase="open") == "ballot_open"
    hall.ok(moderator, "reveal_next", ballot=hall.ballot(), everything=True)
    hall.ok(moderator, "change_phase", phase="open")
