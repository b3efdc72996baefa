# ruff: noqa: N802 (rule ids keep their capital)
"""Documents of a closed event say what they said before."""

from pathlib import Path

import pytest

from facilitator.domain.errors import Refused
from facilitator.reports.gather import gather
from tests.builders import Hall, make_database
from tests.reports.forum import Forum
from tests.reports.reading import made, package, words


def test_V22_figures_receipts_and_people_are_the_same_after_the_event_was_closed(tmp_path: Path) -> None:
    engine = make_database(tmp_path / "hall.db")
    hall = Hall(engine)
    Forum(hall)
    before = hall.read(lambda session: gather(session, hall.code, 1))
    seal(hall)
    after = hall.read(lambda session: gather(session, hall.code, 1))
    (tmp_path / "before").mkdir()
    (tmp_path / "after").mkdir()

    for name in ("docx", "csv", "json"):
        one, other = (made(facts, tmp_path / when, name)[name] for when, facts in (("before", before), ("after", after)))
        assert words(one) == words(other)
    assert package(made(after, tmp_path / "after", "json")["json"])["parts"]["people"]
    engine.dispose()


def seal(hall: Hall) -> None:
    """Ends what is under way, and closes the event."""
    organiser = hall.staff("organiser")
    try:
        hall.ok(organiser, "seal_event")
    except AssertionError as error:
        raise Refused("ballot_open") from error


@pytest.mark.parametrize("name", ["docx", "json"])
def test_a_closed_event_still_makes_every_document(tmp_path: Path, name: str) -> None:
    engine = make_database(tmp_path / "hall.db")
    hall = Hall(engine)
    Forum(hall)
    seal(hall)

    assert made(hall.read(lambda session: gather(session, hall.code, 1)), tmp_path, name)[name].stat().st_size > 0
    engine.dispose()
