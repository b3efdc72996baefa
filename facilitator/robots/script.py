"""What the robots know: whose ideas they bring, and how they choose. Pure, with randomness passed in."""

import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from facilitator.demo import read_demo

USUAL_APPEAL = 0.4
GUEST_REGIONS = {"other": "other", "fed": "federal"}


@dataclass(frozen=True, slots=True)
class Line:
    """One demo idea as its author would type it; `appeal` in 0..1 is what voters feel about it."""

    text: str
    kind: str
    level: str | None
    stages: tuple[str, ...]
    region: str | None
    group: str | None
    appeal: float


@dataclass(frozen=True, slots=True)
class Part:
    """One robot's part: its track, where it comes from, and the ideas that it will bring."""

    name: int
    track: int
    region: str | None
    group: str | None
    lines: tuple[Line, ...]


def read_lines(tracks: Sequence[Mapping[str, Any]]) -> dict[int, list[Line]]:
    """Demo ideas by track number for these tracks (`no`, `title`): of the demo track so titled, else of that place."""
    demo = read_demo()
    events = demo["events"]
    titles = {name: track for event in events for track in event["tracks"] for name in track["title"].values()}
    spare = events[0]["tracks"]
    language = "en" if any(track["title"] == known["title"]["en"] for track in tracks for known in spare) else "ru"
    found = {}
    for track in tracks:
        source = titles.get(track["title"]) or spare[(track["no"] - 1) % len(spare)]
        found[track["no"]] = [_line(idea, demo, _regions(demo, language), language) for idea in source["ideas"]]
    return found


def _regions(demo: dict[str, Any], language: str) -> dict[str, str]:
    names = {region["id"]: region[language] for event in demo["events"] for region in event["regions"]}
    return names | GUEST_REGIONS


def _line(idea: dict[str, Any], demo: dict[str, Any], regions: dict[str, str], language: str) -> Line:
    return Line(
        text=idea["text"] if language == "ru" else idea["en"],
        kind=idea["kind"],
        level=idea.get("level"),
        stages=tuple(idea.get("stages", ())) if language == "ru" else (),
        region=regions.get(idea["region"]),
        group=demo["roles"][idea["role"]]["group"],
        appeal=idea["appeal"],
    )


def cast_parts(count: int, lines: Mapping[int, Sequence[Line]], chance: random.Random) -> list[Part]:
    """Spreads `count` robots evenly over the tracks; every demo idea of a track finds one of its robots as author."""
    numbers = sorted(lines)
    by_track = {no: [name for name in range(count) if numbers[name % len(numbers)] == no] for no in numbers}
    parts = []
    for no, names in by_track.items():
        for place, name in enumerate(names):
            own = tuple(lines[no][place :: len(names)])
            first = own[0] if own else chance.choice(lines[no])
            parts.append(Part(name, no, first.region, first.group, own))
    return sorted(parts, key=lambda part: part.name)


def appeal_of(text: str, lines: Sequence[Line]) -> float:
    """The hidden appeal of a text; people like what they have not read before moderately."""
    return next((line.appeal for line in lines if line.text == text), USUAL_APPEAL)


def choose(
    ideas: Sequence[Mapping[str, Any]], supported: set[str], lines: Sequence[Line], chance: random.Random
) -> str | None:
    """The id of an idea to support next, by appeal; None when all are supported."""
    open_ = [idea for idea in ideas if idea["id"] not in supported]
    if not open_:
        return None
    weights = [math.exp(4 * appeal_of(idea["text"], lines)) for idea in open_]
    return str(chance.choices(open_, weights)[0]["id"])


def pause(chance: random.Random, speed: float, *, shortest: float = 3, longest: float = 60) -> float:
    """Seconds until the next action: mostly short, at times a minute."""
    return min(longest, shortest + chance.expovariate(1 / 9)) / speed
