"""Codes of badges and of a list: cards to be cut out and stuck on badges, each of which admits one phone once."""

from itertools import groupby
from pathlib import Path
from typing import Any, Final

from facilitator.domain.headlines import cut_at_word
from facilitator.protocol import LIMITS
from facilitator.reports.facts import Facts
from facilitator.reports.options import Code, Options
from facilitator.reports.printouts.paper import Paper, breakable, paper, qr
from facilitator.reports.typeset import typeset

COLUMNS: Final = 3
ROWS: Final = 8


def write(facts: Facts, language: str, options: Options, path: Path) -> None:
    made = paper(facts, language, options)
    data = {
        "language": language,
        "title": made.t("document-badges"),
        "event": breakable(cut_at_word(made.event.title, LIMITS["headline"])),
        "scan": made.t("badge-scan"),
        "columns": COLUMNS,
        "rows": ROWS,
        "empty": made.t("badge-none"),
        "parts": [[_card(made, code) for code in codes] for _, codes in groupby(options.codes, lambda code: code.kind)],
    }
    typeset("badges", data, path)


def _card(made: Paper, code: Code) -> dict[str, Any]:
    return {
        "name": breakable(code.label) or made.t("badge-badge"),
        "qr": qr(f"{made.options.address}/admit#{code.secret}"),
    }
