# ruff: noqa: N802 (rule ids keep their capital)
"""Linked ideas of different tracks in documents and package: side by side, never added up."""

from dataclasses import replace
from pathlib import Path

from facilitator.reports.facts import Facts
from facilitator.reports.gather import gather
from facilitator.reports.published import published
from tests.builders import Hall
from tests.reports.reading import docx_tables, made, package, words


def linked(hall: Hall) -> Facts:
    """Two linked ideas of the first two tracks, both with supporters."""
    hall.open(1, 2)
    (one,), (two,) = hall.ideas(1, 1), hall.ideas(1, 2)
    for no, idea in ((1, one), (2, two)):
        hall.votes(hall.person(no), idea, no=no)
        hall.ok(hall.staff("moderator", no), "send_result", no=no)
    places = [{"board": hall.boards[no], "idea": idea} for no, idea in ((1, one), (2, two))]
    hall.ok(hall.staff("organiser"), "link_ideas", ideas=places)
    return hall.read(lambda session: gather(session, hall.code, hall.clock.now))


def test_V13_linked_ideas_stand_side_by_side_without_any_figure(hall: Hall, tmp_path: Path) -> None:
    path = made(linked(hall), tmp_path, "docx")["docx"]

    table = next(rows for rows in docx_tables(path) if rows[0] == ["№", "Идея", "Площадка"])
    assert table[1:] == [["1-1", "Идея 1", "Площадка 1. Трек 1"], ["2-1", "Идея 1", "Площадка 2. Трек 2"]]
    assert "Общая тема: 1-1, 2-1" in words(path)


def test_the_package_names_them_by_ids_that_stay(hall: Hall, tmp_path: Path) -> None:
    facts = linked(hall)
    whole = package(made(facts, tmp_path, "json")["json"])

    ideas = {idea["id"] for track in whole["parts"]["tracks"] for idea in track["ideas"]}
    (group,) = whole["parts"]["topics"]
    assert {place["idea"] for place in group} <= ideas
    assert [place["board"] for place in group] == [hall.boards[1], hall.boards[2]]


def test_what_is_not_told_of_a_track_is_in_no_topic(hall: Hall) -> None:
    facts = linked(hall)
    first, second, *rest = facts.tracks
    at_work = replace(facts, tracks=(first, replace(second, result=None), *rest))

    assert len(facts.topics) == 1
    assert published(at_work).topics == []


def test_without_links_there_is_no_such_chapter(facts: Facts, tmp_path: Path) -> None:
    assert "Общие темы" not in words(made(facts, tmp_path, "docx")["docx"])
