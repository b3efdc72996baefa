# ruff: noqa: N802 (rule ids keep their capital)
"""Documents of a closed event say what they said before, and that it is closed."""

from pathlib import Path
from typing import Any

from facilitator.reports.chapters import state_of
from facilitator.reports.gather import gather
from facilitator.reports.words import words_of
from tests.builders import Hall, make_database
from tests.reports.forum import Forum
from tests.reports.reading import made, package, plain, words


def test_V22_figures_receipts_and_people_are_the_same_after_the_event_was_closed(tmp_path: Path) -> None:
    engine = make_database(tmp_path / "hall.db")
    hall = Hall(engine)
    Forum(hall)
    hall.ok(hall.staff("moderator", 3), "go_to_step", no=3, step=1)
    before = said(hall, tmp_path / "before")
    hall.ok(hall.staff("organiser"), "seal_event")
    after = said(hall, tmp_path / "after")
    engine.dispose()

    assert before["state"] == "Предварительные данные"
    assert before["sealed_at"] is None
    assert after["state"].startswith("Завершено и обезличено:")
    assert after["sealed_at"] is not None
    assert before["docx"] == after["docx"]
    assert before["csv"] == after["csv"]
    assert before["parts"] == after["parts"]


def said(hall: Hall, folder: Path) -> dict[str, Any]:
    """What the documents say, and by themselves the words that tell whether the event is closed."""
    folder.mkdir()
    facts = hall.read(lambda session: gather(session, hall.code, 1))
    files = made(facts, folder, "docx", "csv", "json")
    state, manifest = plain(state_of(facts, words_of(facts.event, "ru"))), facts.event.manifest
    docx, parts = words(files["docx"]), package(files["json"])["parts"]
    assert state in docx
    assert manifest in docx
    docx = docx.replace(state, "").replace(f"Контрольная сумма {manifest}", "") if manifest else docx.replace(state, "")
    event = parts["event"]
    told = {"state": state, "sealed_at": event.pop("sealed_at"), "manifest": event.pop("manifest")}
    assert told["manifest"] == manifest
    return told | {"docx": plain(docx), "csv": words(files["csv"]), "parts": parts}


def test_what_was_written_in_silence_is_told_once_nobody_will_sort_it(tmp_path: Path) -> None:
    engine = make_database(tmp_path / "hall.db")
    hall = Hall(engine)
    Forum(hall)
    silent = [hall.read(lambda session: gather(session, hall.code, 1)).tracks[2]]
    hall.ok(hall.staff("organiser"), "seal_event")
    silent.append(hall.read(lambda session: gather(session, hall.code, 1)).tracks[2])
    engine.dispose()

    assert [[idea.text for idea in track.ideas] for track in silent] == [[], ["Тихий текст"]]
