"""The term of an event: it is closed by itself after so many quiet days, a rehearsal is wiped; the journal says so."""

import pytest

from facilitator.actions import retention
from facilitator.domain.phases import Moment
from facilitator.store import tables
from tests.builders import Hall
from tests.stages import lead

DAY = 24 * 3600


def look(hall: Hall) -> list[str]:
    """Carries out what is due now; the names of what was carried out."""
    done = []
    for actor, command in hall.read(lambda session: retention.due(session, hall.clock.now)):
        done += [command["name"] for reply in hall.batch(actor, command).replies if reply["ok"]]
    return done


@pytest.mark.parametrize(
    ("days", "quiet", "expected"), [(30, 29, []), (30, 31, ["seal_event"]), (7, 8, ["seal_event"]), (0, 4000, [])]
)
def test_an_event_is_closed_after_so_many_quiet_days(hall: Hall, days: int, quiet: int, expected: list[str]) -> None:
    hall.ok(hall.staff("organiser"), "set_retention", days=days)
    hall.clock.step(quiet * DAY)

    assert look(hall) == expected
    assert (hall.row(tables.Event, hall.event).sealed_at is not None) == bool(expected)
    assert look(hall) == []


def test_what_is_done_begins_the_term_anew(hall: Hall) -> None:
    hall.clock.step(29 * DAY)
    hall.open()
    hall.clock.step(29 * DAY)

    assert look(hall) == []


def test_a_rehearsal_is_wiped_after_a_fortnight_and_its_event_goes_on(hall: Hall) -> None:
    hall.set(tables.Event, hall.event, rehearsal=True, keep_days=0)
    hall.clock.step(15 * DAY)

    assert look(hall) == ["end_rehearsal"]
    assert look(hall) == []
    assert hall.row(tables.Event, hall.event).sealed_at is None


@pytest.mark.parametrize("moment", [Moment.VOTE, Moment.CLOSED, Moment.REVEAL])
def test_a_vote_that_nobody_finished_does_not_keep_it_open(hall: Hall, moment: Moment) -> None:
    lead(hall, moment)
    hall.clock.step(31 * DAY)

    assert look(hall)[-1] == "seal_event"


def test_practice_does_not_keep_it_open(hall: Hall) -> None:
    hall.ok(hall.staff("moderator"), "set_trial", on=True, question="Проба?")
    hall.clock.step(31 * DAY)

    assert look(hall) == ["set_trial", "seal_event"]


def test_the_journal_says_that_its_term_was_over(hall: Hall) -> None:
    hall.clock.step(31 * DAY)
    look(hall)

    entry = hall.read(lambda session: session.query(tables.Journal).filter_by(name="seal_event").one())
    assert entry.actor == f"term:{hall.event}"
