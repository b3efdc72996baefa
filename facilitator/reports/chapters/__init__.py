"""The protocol's outline, chapter by chapter: facts and words in, blocks out; nothing is counted or read here."""

from collections.abc import Callable, Collection
from dataclasses import replace

from facilitator.domain.outline import Block, Heading, Outline, Paragraph, Title
from facilitator.reports.chapters import annex, decisions, kinds, people, results, signatures, topics
from facilitator.reports.facts import Facts
from facilitator.reports.words import Words, words_of

CHAPTERS: tuple[tuple[str, Callable[[Facts, Words], list[Block]]], ...] = (
    ("doc-people", people.blocks),
    ("doc-results", results.blocks),
    ("doc-hall", results.hall),
    ("doc-topics", topics.blocks),
    ("doc-decisions", decisions.blocks),
    ("doc-laws", kinds.laws),
    ("doc-growth", kinds.growth),
    ("doc-risks", kinds.risks),
    ("doc-roadmap", kinds.roadmap),
    ("doc-technologies", kinds.technologies),
    ("doc-signatures", signatures.blocks),
    ("doc-annex-ideas", annex.ideas),
    ("doc-annex-codes", annex.codes),
)


def outline(facts: Facts, language: str) -> Outline:
    """The whole protocol in a language; a chapter without a word to say is left out."""
    words = words_of(facts.event, language)
    blocks: list[Block] = []
    for heading, chapter in CHAPTERS:
        found = chapter(facts, words)
        blocks += [Heading(words.t(heading)), *found] if found else []
    return Outline(language, _title(facts, words), tuple(blocks), facts.event.title)


def passports(facts: Facts, language: str, numbers: Collection[str]) -> Outline:
    """Technologies to be repeated elsewhere: those with these numbers («3-17»), or all of them."""
    words = words_of(facts.event, language)
    title = replace(_title(facts, words), kind=words.t("doc-passports"))
    blocks = kinds.technologies(facts, words, numbers) or [Paragraph(words.t("doc-passports-none"), "note")]
    return Outline(language, title, tuple(blocks), facts.event.title)


def state_of(facts: Facts, words: Words) -> str:
    """Whether the figures may still change."""
    sealed = facts.event.sealed_at
    return words.t("doc-sealed", moment=words.moment(sealed)) if sealed else words.t("preliminary")


def _title(facts: Facts, words: Words) -> Title:
    event = facts.event
    dates = words.span(event.first_at, event.last_at) if event.first_at and event.last_at else ""
    rows = (
        (words.t("doc-place"), event.place),
        (words.t("doc-dates"), dates),
        (words.t("doc-code"), event.code),
        (words.t("doc-printed"), words.moment(facts.printed_at)),
        (words.t("doc-state"), state_of(facts, words)),
        (words.t("doc-manifest"), event.manifest),
    )
    return Title(
        kind=words.t("doc-protocol"),
        title=event.title,
        subtitle=event.subtitle,
        facts=tuple((name, value) for name, value in rows if value),
        mark=words.t("rehearsal") if event.rehearsal else "",
    )
