# ruff: noqa: N802 (rule ids keep their capital)
"""Documents of a closed event say what they said before."""

from pathlib import Path

from facilitator.reports.gather import gather
from tests.builders import Hall, make_database
from tests.reports.forum import Forum
from tests.reports.reading import made, words


def test_V22_figures_receipts_and_people_are_the_same_after_the_event_was_closed(tmp_path: Path) -> None:
    engine = make_database(tmp_path / "hall.db")
    hall = Hall(engine)
    Forum(hall)
    said = []
    for when in ("before", "after"):
        facts = hall.read(lambda session: gather(session, hall.code, 1))
        (tmp_path / when).mkdir()
        files = made(facts, tmp_path / when, "docx", "csv", "json")
        said.append({name: words(file) for name, file in files.items()})
        if when == "before":
            hall.ok(hall.staff("organiser"), "seal_event")
    engine.dispose()

    assert said[0] == said[1]
