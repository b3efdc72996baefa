"""V20: how far the room stands behind each wording, and what is held against it."""

from facilitator.domain.consents import LEVELS
from facilitator.domain.outline import Block, Column, Heading, Listing, Table
from facilitator.protocol import ResultRecord
from facilitator.reports.words import Words


def consent(result: ResultRecord, words: Words) -> list[Block]:
    """Distribution and median, never a mean; objections without names."""
    asked = [row for row in result.rows if row.consent]
    if not asked:
        return []
    columns = (
        Column(words.t("doc-no"), "mark", 7),
        Column(words.t("doc-idea"), width=33),
        *(Column(words.t(f"stance-{level}"), "mark", 9) for level in reversed(LEVELS)),
        Column(words.t("doc-median"), "mark", 15),
    )
    rows = tuple(
        (str(row.no), row.headline, *(str(n) for n in reversed(row.consent)), median_words(row.median, words))
        for row in asked
    )
    found: list[Block] = [Heading(words.t("doc-consent"), 3), Table(columns, rows)]
    objections = tuple(
        f"{words.t('idea-no', no=str(row.no))}. {words.t('stance-objected', text=text)}"
        for row in asked
        for text in row.objections
    )
    return [*found, Heading(words.t("doc-objections"), 3), Listing(objections)] if objections else found


def median_words(median: float | None, words: Words) -> str:
    """The level's name, or the two that the median stands between."""
    if median is None:
        return ""
    low, high = int(median), int(median + 0.5)
    if low == high:
        return words.t(f"stance-{low}")
    return words.t("stance-between", low=words.t(f"stance-{low}"), high=words.t(f"stance-{high}"))
