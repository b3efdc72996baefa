"""Consent (V20): how far people stand behind a wording, and what they hold against it."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import Final

from facilitator.domain.holding import needs_look

# «Против», then up to «Полностью за».
LEVELS: Final = (1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a person says of a wording: one of LEVELS, and an objection in words or ""."""

    participant: str
    level: int
    objection: str


@dataclass(frozen=True, slots=True)
class Summary:
    """People by level, those against first; the median (4.5 is possible), None without opinions; the objections."""

    levels: tuple[int, int, int, int, int]
    median: float | None
    objections: tuple[str, ...]


def status_of_objection(text: str, *, was_struck: bool, holding: bool) -> str:
    """I7: "held" for what needs a look, and for other words in place of struck ones; "visible" otherwise."""
    return "held" if was_struck or (holding and needs_look(text)) else "visible"


def summarise(opinions: Iterable[Opinion]) -> Summary:
    """V20: distribution and median, never a mean; of a person's several opinions the last counts.

    An objection with text counts whatever the level: one may be for a wording and still object to a word of it.
    Objections stand in the order of their texts, which says nothing about who spoke, or when.
    """
    last = {opinion.participant: opinion for opinion in opinions}.values()
    said = [opinion.level for opinion in last]
    against, rather_against, neither, rather_for, fully_for = (said.count(level) for level in LEVELS)
    objections = sorted(text for opinion in last if (text := opinion.objection.strip()))
    return Summary(
        (against, rather_against, neither, rather_for, fully_for),
        float(median(said)) if said else None,
        tuple(objections),
    )
