"""Writes the ideas as CSV, for any program: UTF-8 with its mark, and no cell that a table program would carry out."""

import csv
from pathlib import Path
from typing import Final

from facilitator.reports import sheets
from facilitator.reports.facts import Facts
from facilitator.reports.sheets import Value
from facilitator.reports.words import words_of

FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def write(facts: Facts, language: str, path: Path) -> None:
    sheet = sheets.ideas(facts, words_of(facts.event, language))
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";" if language == "ru" else ",")
        writer.writerow(sheet.titles)
        writer.writerows([harmless(value) for value in row] for row in sheet.rows)


def harmless(value: Value) -> Value:
    """A text that begins like a formula gets an apostrophe before it."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value
