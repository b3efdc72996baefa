# ruff: noqa: N802 (rule ids keep their capital)
"""The results page and the pages of ideas: the protocol's figures, nobody's name, and nothing of a track at work."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from facilitator.protocol import Outcome, Story
from facilitator.reports.facts import Facts
from facilitator.reports.gather import gather
from facilitator.reports.outcome import outcome, story
from facilitator.reports.published import published
from tests.builders import Hall, make_database
from tests.reports.forum import OBJECTION, STAGES, Forum


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    engine = make_database(tmp_path_factory.mktemp("outcome") / "hall.db")
    played = Hall(engine)
    Forum(played)
    yield played
    engine.dispose()


@pytest.fixture(scope="module")
def facts(hall: Hall) -> Facts:
    return hall.read(lambda session: published(gather(session, hall.code, 1)))


@pytest.fixture(scope="module")
def told(facts: Facts) -> Outcome:
    return outcome(facts)


def of(facts: Facts, no: int, number: int) -> Story:
    found = story(facts, no, number)
    assert found is not None
    return found


def test_its_figures_are_those_of_the_protocol(facts: Facts, told: Outcome) -> None:
    for track, shown in zip(facts.tracks, told.tracks, strict=True):
        if track.result is None:
            assert shown.result is None
            continue
        assert shown.result is not None
        assert (shown.result.voted, shown.result.cut) == (track.result.voted, track.result.cut)
        assert [(row.number, row.supporters, row.rank) for row in shown.result.rows] == [
            (f"{track.no}-{row.no}", row.supporters, row.rank) for row in track.result.rows
        ]
    assert told.hall is not None
    assert told.hall.rows[0].number == "1-1"


def test_a_track_at_work_keeps_its_ideas_to_itself(facts: Facts, told: Outcome) -> None:
    assert told.tracks[2].ideas == ()
    assert story(facts, 3, 1) is None


def test_I4_I7_what_was_withdrawn_hidden_or_held_is_without_its_text(facts: Facts, told: Outcome) -> None:
    said = msgspec.json.encode([told, *(of(facts, 1, no) for no in range(1, 11))]).decode()

    assert "Отозванный текст" not in said
    assert "Скрытый текст" not in said
    assert "903 123" not in said
    assert of(facts, 1, 9).status == "withdrawn"
    assert of(facts, 1, 10).status == "hidden"
    assert "не по теме" not in said
    assert story(facts, 1, 11) is None
    assert not {"1-9", "1-10", "1-11"} & {idea.number for idea in told.tracks[0].ideas}


def test_I2_an_idea_says_what_became_of_it(facts: Facts) -> None:
    first = of(facts, 1, 1)

    assert first.sent is not None
    assert first.sent.top
    assert first.sent.rank == 1
    assert first.hall is not None
    assert first.hall.supporters == 5
    assert first.wording.startswith("Пустить автобус")
    assert sum(first.consent) == 24
    assert first.objections == (OBJECTION,)
    assert [(decision.no, decision.status) for decision in first.decisions] == []


def test_I2_decisions_are_told_as_soon_as_the_hall_has_seen_them(hall: Hall) -> None:
    decision = hall.read(lambda session: gather(session, hall.code, 1)).decisions[0]
    hall.ok(hall.staff("host"), "show_decision", decision=decision.id, on=True)
    facts = hall.read(lambda session: published(gather(session, hall.code, 1)))
    hall.ok(hall.staff("host"), "show_decision", decision=decision.id, on=False)

    assert [one.no for one in of(facts, 1, 1).decisions] == [decision.no]
    assert [one.no for one in outcome(facts).decisions] == [decision.no]


def test_I2_a_merged_idea_tells_its_familys_fate_and_the_family_names_it(facts: Facts) -> None:
    merged, leader = of(facts, 1, 5), of(facts, 1, 4)

    assert merged.into is not None
    assert merged.into.number == "1-4"
    assert merged.sent == leader.sent
    assert leader.sent is not None
    assert [member.number for member in leader.members] == ["1-5"]


def test_a_technology_carries_its_stages(facts: Facts, told: Outcome) -> None:
    assert of(facts, 1, 8).stages == STAGES
    assert [(idea.number, idea.stages) for idea in told.tracks[0].ideas if idea.kind == "technology"] == [("1-8", 3)]


def test_once_the_event_is_closed_every_track_and_decision_is_told(tmp_path: Path) -> None:
    engine = make_database(tmp_path / "hall.db")
    hall = Hall(engine)
    Forum(hall)
    hall.ok(hall.staff("organiser"), "seal_event")
    facts = hall.read(lambda session: published(gather(session, hall.code, 1)))
    engine.dispose()

    assert len(outcome(facts).decisions) == 2
    assert {track.no for track in outcome(facts).tracks if track.result} == {1, 2}


def test_I7_what_came_late_and_was_never_looked_at_is_told_to_nobody(hall: Hall, facts: Facts) -> None:
    late = next(idea for idea in hall.records("idea").values() if idea.status == "kept")

    assert late.text not in msgspec.json.encode(outcome(facts)).decode()
    assert story(facts, 1, late.no) is None


def test_I4_words_of_a_sent_row_go_with_the_idea_and_its_figures_stay(tmp_path: Path) -> None:
    engine = make_database(tmp_path / "hall.db")
    hall = Hall(engine)
    forum = Forum(hall)
    moderator = hall.staff("moderator")
    hall.ok(moderator, "set_hidden", idea=forum.ideas[0], on=True, reason="клевета")
    everything = hall.read(lambda session: gather(session, hall.code, 1))
    engine.dispose()

    for facts in (everything, published(everything)):
        row = next(row for row in facts.tracks[0].result.rows if row.no == 1)
        assert (row.headline, row.text, row.wording, row.supporters > 0) == ("—", "", "", True)
        hall_row = next(row for row in facts.hall.result.rows if facts.hall.sources[row.id] == "1-1")
        assert hall_row.headline == "—"


def test_what_a_host_hides_in_the_hall_is_told_by_no_page_until_the_event_is_closed(tmp_path: Path) -> None:
    engine = make_database(tmp_path / "hall.db")
    hall = Hall(engine)
    Forum(hall)
    hall.ok(hall.staff("host"), "hide_now", ideas=["1-1"], decisions=[], clear=True)
    facts = hall.read(lambda session: published(gather(session, hall.code, 1)))
    engine.dispose()

    assert [row.headline for row in outcome(facts).tracks[0].result.rows if row.number == "1-1"] == ["—"]
    assert of(facts, 1, 1).text == ""


def test_I7_no_document_tells_what_came_late_and_would_have_been_held(tmp_path: Path) -> None:
    engine = make_database(tmp_path / "hall.db")
    hall = Hall(engine)
    forum = Forum(hall)
    hall.add(forum.people[4], "Поздно, но звоните 8 903 123-45-67")
    facts = hall.read(lambda session: gather(session, hall.code, 1))
    engine.dispose()

    late = {idea.status: idea.text for idea in facts.tracks[0].ideas if idea.no > 11}
    assert late == {"kept": ""}
    assert [idea.text for idea in facts.tracks[0].ideas if idea.no == 12] == ["Поздняя идея для копилки"]


def test_what_was_merged_after_the_result_breaks_no_page_and_is_not_told_by_it(tmp_path: Path) -> None:
    engine = make_database(tmp_path / "hall.db")
    hall = Hall(engine)
    moderator, scribe = hall.open(2), hall.staff("scribe", 2)
    first, second = (hall.add(scribe, f"Отправлена {n}", 2) for n in range(2))
    hall.ok(moderator, "send_result", no=2)
    third, fourth = (hall.add(scribe, f"Пришла позже {n}", 2) for n in range(2))
    hall.ok(moderator, "merge_idea", no=2, idea=third, into=first)
    hall.ok(moderator, "merge_idea", no=2, idea=second, into=fourth)
    facts = hall.read(lambda session: published(gather(session, hall.code, 1)))
    engine.dispose()

    assert of(facts, 2, 1).members == ()
    assert (of(facts, 2, 2).into, of(facts, 2, 2).text) == (None, "Отправлена 1")
    assert [story(facts, 2, no) for no in (3, 4)] == [None, None]
