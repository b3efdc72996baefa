"""What the robots know: whose ideas they bring, and how they choose. Pure, with randomness passed in."""

import math
import random
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from facilitator.demo import read_demo

USUAL_APPEAL = 0.4
TEXT_LIMIT = 280
# How people say it again, and how they say it of somebody else: (words, whether that is an idea of its own).
PATTERNS = {
    "ru": (
        ("Поддерживаю: {text}", False), ("Ещё раз о том же: {text}", False), ("Нужно, чтобы было так: {text}", False),
        ("Для сельских районов: {text}", True), ("Для больших городов: {text}", True),
        ("Для горных сёл: {text}", True), ("Для молодых семей: {text}", True), ("Вместе с НКО: {text}", True),
    ),
    "en": (
        ("I agree: {text}", False), ("Once more: {text}", False), ("It should be so: {text}", False),
        ("For villages: {text}", True), ("For big towns: {text}", True), ("For the mountains: {text}", True),
        ("For young families: {text}", True), ("Together with NGOs: {text}", True),
    ),
}  # fmt: skip
Idea = dict[str, Any]
GUEST_REGIONS = {"other": "other", "fed": "federal"}


@dataclass(frozen=True, slots=True)
class Line:
    """An idea as its author would type it; `appeal` in 0..1 is what voters feel about it.

    `root`: what it says, so that lines with the same one are the same idea in other words; 0 for what nobody knows.
    """

    text: str
    kind: str
    level: str | None
    stages: tuple[str, ...]
    region: str | None
    group: str | None
    appeal: float
    root: int = 0
    headline: str = ""


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
        root=idea.get("same_as") or idea["no"],
        headline=idea["headline"][language],
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


def vary(line: Line, chance: random.Random, language: str) -> Line:
    """The same idea as another person would say it, or one of its own for other people; never over the limit."""
    pattern, is_own = chance.choice(PATTERNS[language])
    text = pattern.format(text=line.text[0].lower() + line.text[1:] if line.text[0].isalpha() else line.text)
    if len(text) > TEXT_LIMIT:
        return line
    root = hash_of(text) if is_own else line.root
    appeal = min(1.0, max(0.0, line.appeal + chance.uniform(-0.3, 0.1))) if is_own else line.appeal
    return replace(line, text=text, root=root, appeal=appeal, headline="" if is_own else line.headline)


def hash_of(text: str) -> int:
    """A number for a text, the same in every run; far from the numbers of the demo's ideas."""
    return 1000 + zlib.crc32(text.encode())


def appeal_of(text: str, lines: Sequence[Line]) -> float:
    """The hidden appeal of a text; people like what they have not read before moderately."""
    return next((line.appeal for line in lines if line.text == text), USUAL_APPEAL)


def pick(ideas: Sequence[Idea], appeal: Callable[[Idea], float], chance: random.Random) -> Idea | None:
    """An idea to support next, mostly one of great appeal; None where there is none."""
    return chance.choices(ideas, [math.exp(4 * appeal(idea)) for idea in ideas])[0] if ideas else None
