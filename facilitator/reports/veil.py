"""Takes words from frozen figures: the idea was hidden or withdrawn since (I2, I4), or a host hid it in the hall."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from msgspec import structs

from facilitator.protocol import ResultRow
from facilitator.reports.facts import Facts, IdeaFacts, TrackFacts

WORDLESS = "—"
GONE = frozenset({"hidden", "withdrawn"})


def gone(facts: Facts) -> frozenset[str]:
    """«3-17» of every idea that was hidden or withdrawn."""
    return frozenset(f"{track.no}-{idea.no}" for track in facts.tracks for idea in track.ideas if idea.status in GONE)


def veil(facts: Facts, numbers: AbstractSet[str]) -> Facts:
    """The same figures; ideas with these numbers («3-17») say nothing, on their track and in the hall."""
    if not numbers:
        return facts
    hall = facts.hall and _track(facts.hall, numbers)
    return replace(facts, tracks=tuple(_track(track, numbers) for track in facts.tracks), hall=hall)


def _track(track: TrackFacts, numbers: AbstractSet[str]) -> TrackFacts:
    result = track.result
    if result is not None:
        rows = tuple(_row(row) if track.spoken(row) in numbers else row for row in result.rows)
        result = structs.replace(result, rows=rows)
    ideas = tuple(_idea(idea) if f"{track.no}-{idea.no}" in numbers else idea for idea in track.ideas)
    return replace(track, result=result, ideas=ideas)


def _row(row: ResultRow) -> ResultRow:
    return structs.replace(row, headline=WORDLESS, text="", stages=(), wording="", first_step="", objections=())


def _idea(idea: IdeaFacts) -> IdeaFacts:
    return replace(idea, text="", headline="", stages=(), wording="", first_step="")
