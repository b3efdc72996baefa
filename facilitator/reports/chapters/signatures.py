"""Where the protocol is signed."""

from facilitator.domain.outline import Block, Column, Table
from facilitator.reports.facts import Facts
from facilitator.reports.words import Words


def blocks(_facts: Facts, words: Words) -> list[Block]:
    """Lines for the host and the organiser; who they are is written by hand."""
    columns = (
        Column(words.t("doc-signature-role"), width=34),
        Column(words.t("doc-signature-name"), width=36),
        Column(words.t("doc-signature"), width=30),
    )
    rows = tuple((words.t(f"doc-signature-{who}"), "\u00a0", "\u00a0") for who in ("host", "organiser"))
    return [Table(columns, rows)]
