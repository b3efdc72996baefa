"""What the plenary decided: what, who, level, day, and what has become of each."""

from facilitator.domain.outline import Block, Cell, Column, Heading, Paragraph, Table
from facilitator.protocol import DecisionRecord
from facilitator.reports.facts import Facts
from facilitator.reports.words import Words


def blocks(facts: Facts, words: Words) -> list[Block]:
    if not facts.decisions:
        return [Paragraph(words.t("doc-decisions-none"), "note")]
    columns = (
        Column(words.t("doc-no"), "mark", 6),
        Column(words.t("doc-what"), width=38),
        Column(words.t("doc-who"), width=19),
        Column(words.t("doc-due"), width=18),
        Column(words.t("doc-status"), width=19),
    )
    rows = tuple(_row(decision, words) for decision in facts.decisions)
    return [Table(columns, rows), *_history(facts, words)]


def sources(decision: DecisionRecord) -> tuple[str, ...]:
    """«3-17» of each idea that it came from."""
    return tuple(f"{source.track}-{source.no}" for source in decision.sources)


def _row(decision: DecisionRecord, words: Words) -> tuple[Cell, ...]:
    level = words.t(f"level-{decision.level}-full") if decision.level else ""
    origin = words.t("doc-sources", list=", ".join(sources(decision))) if decision.sources else ""
    status = words.t(f"doc-status-{decision.status}")
    reason = words.t("doc-reason", reason=decision.reason) if decision.reason else ""
    return (
        str(decision.no),
        (decision.what, level, origin),
        decision.owner,
        words.due(decision.due),
        (status, reason),
    )


def _history(facts: Facts, words: Words) -> list[Block]:
    rows = tuple(
        (
            str(decision.no),
            words.moment(entry.at),
            (words.t(f"doc-status-{entry.status}"), entry.reason),
            words.t(f"role-{entry.by}"),
        )
        for decision in facts.decisions
        for entry in decision.history
    )
    if not rows:
        return []
    columns = (
        Column(words.t("doc-no"), "mark", 6),
        Column(words.t("doc-when"), width=30),
        Column(words.t("doc-status"), width=40),
        Column(words.t("doc-by"), width=24),
    )
    return [Heading(words.t("doc-history"), 2), Table(columns, rows)]
