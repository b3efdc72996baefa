"""Reads the figures of the tracks' results back out of written documents, so that they can be compared."""

import json
from pathlib import Path

from docx import Document

COLUMNS = 4
# Supporters by number of idea.
Figures = dict[int, int]


def figures_of(folder: Path) -> dict[str, list[Figures]]:
    """Of the protocol and the package in the folder, by format: the tracks that have sent a result, in their order."""
    return {"docx": _protocol(next(folder.glob("*.docx"))), "json": _package(next(folder.glob("*.json")))}


def _protocol(path: Path) -> list[Figures]:
    """The tables of the tracks: place, number, idea, «5 из 10»; the hall's numbers are «3-17»."""
    found = []
    for table in Document(str(path)).tables:
        rows = [[cell.text.strip() for cell in row.cells] for row in table.rows[1:]]
        if len(table.columns) == COLUMNS and all(row[1].isdigit() for row in rows):
            found.append({int(row[1]): int(row[3].split()[0]) for row in rows})
    return found


def _package(path: Path) -> list[Figures]:
    tracks = json.loads(path.read_text(encoding="utf-8"))["parts"]["tracks"]
    return [
        {row["no"]: row["supporters"] for row in track["result"]["rows"]} for track in tracks if track.get("result")
    ]
