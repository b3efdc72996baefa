"""Writes the package that merges with those of other events: data without identities, each part with its checksum."""

import json
from pathlib import Path
from typing import Any, Final

import msgspec

from facilitator.domain.regions import code_of
from facilitator.domain.results import digest
from facilitator.domain.themes import theme_of
from facilitator.protocol import ResultRecord
from facilitator.reports.facts import Facts, IdeaFacts, TrackFacts

FORMAT: Final = "facilitator-package"
SCHEMA: Final = 1
# What of a sent result goes out: tallies only, neither receipts nor serials, nothing that leads to a ballot.
RESULT_FIELDS: Final = (
    "id", "version", "question", "mode", "assurance", "budget", "present", "voted", "paper", "cut", "struck",
    "withdrawn", "note", "at", "digest", "groups", "agree", "differ",
)  # fmt: skip


def write(facts: Facts, _language: str, path: Path) -> None:
    path.write_text(json.dumps(package(facts), ensure_ascii=False, indent=1), encoding="utf-8")


def package(facts: Facts) -> dict[str, Any]:
    """Ids are globally unique, so that packages merge without renaming; regions and themes carry codes."""
    parts = {
        "event": _event(facts),
        "people": _people(facts),
        "tracks": [_track(track) for track in facts.tracks],
        "hall": _hall(facts.hall) if facts.hall and facts.hall.result else None,
        "decisions": [msgspec.to_builtins(decision) for decision in facts.decisions],
        "topics": [[{"board": track.id, "idea": idea.id} for track, idea in group] for group in facts.topics],
    }
    checksums = {name: digest(part) for name, part in parts.items()}
    return {"format": FORMAT, "schema": SCHEMA, "made_at": facts.printed_at, "checksums": checksums, "parts": parts}


def broken_parts(made: dict[str, Any]) -> list[str]:
    """The parts that are not what their checksums say."""
    return [name for name, checksum in made["checksums"].items() if digest(made["parts"].get(name)) != checksum]


def _event(facts: Facts) -> dict[str, Any]:
    event = facts.event
    return {
        "id": event.id,
        "title": event.title,
        "subtitle": event.subtitle,
        "place": event.place,
        "tz": event.tz,
        "rehearsal": event.rehearsal,
        "first_at": event.first_at,
        "last_at": event.last_at,
        "sealed_at": event.sealed_at,
        "manifest": event.manifest,
        "regions": [_region(name) for name in event.regions],
    }


def _people(facts: Facts) -> dict[str, Any]:
    people = facts.people
    return {
        "seats": people.seats,
        "papers": people.papers,
        "regions": [_region(name) | {"n": n} for name, n in people.regions.shown],
        "regions_hidden": people.regions.hidden,
        "groups": dict(people.groups.shown),
        "groups_hidden": people.groups.hidden,
    }


def _track(track: TrackFacts) -> dict[str, Any]:
    return {
        "id": track.id,
        "no": track.no,
        "title": track.title,
        "theme": theme_of(track.title or track.short),
        "question": track.question,
        "result": _result(track.result) if track.result else None,
        "ideas": [_idea(idea) for idea in track.ideas],
    }


def _hall(hall: TrackFacts) -> dict[str, Any]:
    """Its rows name the ideas of the tracks that they are, as «3-17»."""
    assert hall.result is not None
    told = _result(hall.result)
    rows = [row | {"source": hall.sources[row["id"]]} for row in told["rows"]]
    return {"id": hall.id, "result": told | {"id": hall.id, "rows": rows}}


def _result(result: ResultRecord) -> dict[str, Any]:
    body = msgspec.to_builtins(result)
    rows = [row | {"region": _region(row["region"])} for row in body["rows"]]
    return {name: body[name] for name in RESULT_FIELDS} | {"rows": rows}


def _idea(idea: IdeaFacts) -> dict[str, Any]:
    told = {name: getattr(idea, name) for name in IdeaFacts.__slots__}
    return msgspec.to_builtins(told | {"region": _region(idea.region)})  # type: ignore[no-any-return]


def _region(name: str | None) -> dict[str, Any]:
    return {"code": code_of(name), "name": name}
