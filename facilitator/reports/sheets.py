"""The facts as tables: what XLSX and CSV hold. Numbers stay numbers, everything else is text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from facilitator.domain.breakdowns import percent
from facilitator.domain.ranking import rank_words
from facilitator.protocol import ResultRecord, ResultRow
from facilitator.reports.chapters.annex import became, fates
from facilitator.reports.chapters.decisions import sources
from facilitator.reports.chapters.people import class_name
from facilitator.reports.chapters.results import closeness
from facilitator.reports.facts import Facts, IdeaFacts, TrackFacts
from facilitator.reports.words import Words

Value = str | int | date


@dataclass(frozen=True, slots=True)
class Sheet:
    """`widths` in characters; `name` is the tab's."""

    name: str
    titles: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Value, ...], ...]


def results(facts: Facts, words: Words) -> Sheet:
    """Every row of every sent result."""
    heads = (
        ("doc-track-no", 11), ("doc-number", 9), ("doc-rank", 8), ("doc-tie", 15), ("doc-headline", 46),
        ("doc-text", 60), ("doc-kind", 24), ("doc-level", 16), ("doc-support", 13), ("doc-voted", 15),
        ("doc-present", 16), ("doc-percent", 9), ("doc-version", 10),
    )  # fmt: skip
    rows = tuple(
        _result(track, track.result, row, words) for track in facts.boards if track.result for row in track.result.rows
    )
    return _sheet("doc-sheet-results", heads, rows, words)


def ideas(facts: Facts, words: Words) -> Sheet:
    """Every idea of every track, in the order of their numbers."""
    heads = (
        ("doc-track-no", 11), ("doc-number", 9), ("doc-text", 70), ("doc-headline", 40), ("doc-kind", 24),
        ("doc-level", 16), ("region", 28), ("doc-became", 34), ("doc-into", 14), ("doc-support", 13),
        ("doc-wording-column", 60), ("doc-first-step-column", 40), ("doc-stages", 60),
    )  # fmt: skip
    rows = tuple(
        _idea(track, idea, words, known.get(idea.id, ()))
        for track, known in ((track, fates(facts, track, words)) for track in facts.tracks)
        for idea in track.ideas
    )
    return _sheet("doc-sheet-ideas", heads, rows, words)


def decisions(facts: Facts, words: Words) -> Sheet:
    heads = (
        ("doc-number", 9), ("doc-what", 70), ("doc-who", 34), ("doc-level", 16), ("doc-due", 13), ("doc-status", 14),
        ("doc-reason-column", 40), ("doc-sources-column", 18),
    )  # fmt: skip
    rows = tuple(
        (
            decision.no,
            decision.what,
            decision.owner,
            _level(decision.level, words),
            date.fromisoformat(decision.due) if decision.due else "",
            words.t(f"doc-status-{decision.status}"),
            decision.reason,
            ", ".join(sources(decision)),
        )
        for decision in facts.decisions
    )
    return _sheet("doc-sheet-decisions", heads, rows, words)


def people(facts: Facts, words: Words) -> Sheet:
    """V12: the regions and groups that may be told, below the totals."""
    told = facts.people
    rows: list[tuple[Value, ...]] = [
        (words.t("doc-people"), words.t("doc-people-seats"), told.seats),
        (words.t("doc-people"), words.t("doc-people-papers"), told.papers),
    ]
    for column, counted in (("region", told.regions), ("group", told.groups)):
        rows += [(words.t(column), class_name(words, column, name), n) for name, n in counted.shown]
    heads = (("doc-section", 20), ("doc-name", 52), ("doc-people-n", 12))
    return _sheet("doc-sheet-people", heads, tuple(rows), words)


def every(facts: Facts, words: Words) -> tuple[Sheet, ...]:
    return (results(facts, words), ideas(facts, words), decisions(facts, words), people(facts, words))


def _sheet(name: str, heads: tuple[tuple[str, int], ...], rows: tuple[tuple[Value, ...], ...], words: Words) -> Sheet:
    return Sheet(words.t(name), tuple(words.t(head) for head, _ in heads), tuple(width for _, width in heads), rows)


def _result(track: TrackFacts, result: ResultRecord, row: ResultRow, words: Words) -> tuple[Value, ...]:
    share = percent(row.supporters, result.voted)
    return (
        track.no or words.t("hall"),
        track.sources.get(row.id, row.no),
        rank_words(row.rank, row.last),
        closeness(row, result, words),
        row.headline,
        row.wording or row.text,
        words.t(f"kind-{row.kind}"),
        _level(row.level, words),
        row.supporters,
        result.voted,
        result.present,
        "" if share is None else share,
        result.version,
    )


def _idea(track: TrackFacts, idea: IdeaFacts, words: Words, fate: Iterable[str]) -> tuple[Value, ...]:
    row = track.row_of(idea.id)
    state = words.t("doc-annex-kept") if idea.status == "kept" else became(idea, words, fate)
    return (
        track.no,
        idea.no,
        idea.text,
        idea.headline,
        words.t(f"kind-{idea.kind}") if idea.text else "",
        _level(idea.level, words) if idea.text else "",
        words.region(idea.region),
        state,
        "" if idea.into is None else idea.into,
        row.supporters if row else "",
        idea.wording,
        idea.first_step,
        "\n".join(f"{at}. {stage}" for at, stage in enumerate(idea.stages, start=1)),
    )


def _level(level: str | None, words: Words) -> str:
    return words.t(f"level-{level}") if level else ""
