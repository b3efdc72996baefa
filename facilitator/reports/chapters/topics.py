"""Ideas of different tracks that say the same, side by side; V13: without figures, which are no one list."""

from facilitator.domain.headlines import shown_headline
from facilitator.domain.outline import Block, Cell, Column, Heading, Paragraph, Table
from facilitator.protocol import LIMITS
from facilitator.reports.facts import Facts, IdeaFacts, TrackFacts
from facilitator.reports.words import Words

Found = tuple[TrackFacts, IdeaFacts]


def blocks(facts: Facts, words: Words) -> list[Block]:
    """Nothing where nothing is linked."""
    found: list[Block] = []
    for group in facts.topics:
        found.append(Heading(words.t("doc-topic", list=", ".join(_number(one) for one in group)), 2))
        found.append(_table(group, words))
    return [Paragraph(words.t("doc-topics-help"), "note"), *found] if found else []


def _number(one: Found) -> str:
    track, idea = one
    return f"{track.no}-{idea.no}"


def _table(rows: list[Found], words: Words) -> Table:
    columns = (
        Column(words.t("doc-no"), "mark", 8),
        Column(words.t("doc-idea"), width=62),
        Column(words.t("doc-track-no"), width=30),
    )
    return Table(columns, tuple(_row(one, words) for one in rows))


def _row(one: Found, words: Words) -> tuple[Cell, ...]:
    track, idea = one
    headline = shown_headline(idea.headline, idea.text, LIMITS["headline"])
    text = "" if headline == idea.text else idea.text
    return (_number(one), (headline, text), words.track(track.no, track.name))
