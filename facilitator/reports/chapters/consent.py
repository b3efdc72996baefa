"""V20: how far the room stands behind each wording, and what is held against it."""

from collections import Counter
from collections.abc import Iterator

from facilitator.domain.consents import LEVELS
from facilitator.domain.outline import Block, Column, Heading, Listing, Table
from facilitator.protocol import ResultRecord, ResultRow
from facilitator.reports.facts import TrackFacts
from facilitator.reports.words import Words


def consent(track: TrackFacts, result: ResultRecord, words: Words) -> list[Block]:
    """Distribution and median, never a mean; objections without names but those that their authors have signed."""
    asked = [row for row in result.rows if row.consent]
    if not asked:
        return []
    columns = (
        Column(words.t("doc-no"), "mark", 8),
        Column(words.t("doc-idea"), width=46),
        Column(words.t("doc-answers"), width=26),
        Column(words.t("doc-median"), width=20),
    )
    rows = tuple(
        (track.number(row), row.headline, _answers(row.consent, words), median_words(row.median, words))
        for row in asked
    )
    found: list[Block] = [Heading(words.t("doc-consent"), 3), Table(columns, rows)]
    objections = tuple(line for row in asked for line in _objections(track, row, words))
    return [*found, Heading(words.t("doc-objections"), 3), Listing(objections)] if objections else found


def median_words(median: float | None, words: Words) -> str:
    """The level's name, or the two that the median stands between."""
    if median is None:
        return ""
    low, high = int(median), int(median + 0.5)
    if low == high:
        return words.t(f"stance-{low}")
    return words.t("stance-between", low=words.t(f"stance-{low}"), high=words.t(f"stance-{high}"))


def _answers(consent: tuple[int, ...], words: Words) -> str:
    """People by level, a line each, those fully for it first."""
    pairs = zip(reversed(LEVELS), reversed(consent), strict=True)
    return "\n".join(words.t("doc-answer", level=words.t(f"stance-{level}"), n=n) for level, n in pairs)


def _objections(track: TrackFacts, row: ResultRow, words: Words) -> Iterator[str]:
    """Of several who say the same each may have signed it or not."""
    number = words.t("idea-no", no=track.number(row))
    for text, times in Counter(row.objections).items():
        names = track.signed.get((row.id, text), ())[:times]
        for name in names:
            yield f"{number}. {words.t('stance-dissented', name=name, text=text)}"
        for _ in range(times - len(names)):
            yield f"{number}. {words.t('stance-objected', text=text)}"
