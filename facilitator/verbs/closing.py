"""The end of a rehearsed plenary: the event is closed, every document is made, and its figures are compared."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docx import Document

from facilitator.instance import DATABASE
from facilitator.reports.formats import FORMATS
from facilitator.robots.findings import Finding
from facilitator.robots.page import Page
from facilitator.store.verify import verify_file

REFUSED = ("sealed",)
COLUMNS = 4
# Supporters by number of idea.
Figures = dict[int, int]


async def close_event(organiser: Page, moderator: Page) -> Finding:
    """«Завершить и обезличить»; afterwards the board refuses what it took before."""
    reply = await organiser.act("seal_event")
    wrong = [] if reply["ok"] else [str(reply["code"])]
    refused = await moderator.act("set_question", question="?", expect=REFUSED)
    wrong += [] if refused.get("code") in REFUSED else [f"a closed board answered {refused}"]
    return Finding("plenary-sealed", 1, tuple(wrong))


def documents(folder: Path, command: Sequence[str], results: Sequence[dict[str, Any]]) -> list[Finding]:
    """Makes them by the command; compares every track's newest result with the protocol and the package."""
    out = folder / "documents"
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    written = {path.suffix.removeprefix(".") for path in out.iterdir()}
    expected = [{row["no"]: row["supporters"] for row in result["rows"]} for result in results]
    told = {"docx": _protocol(next(out.glob("*.docx"))), "json": _package(next(out.glob("*.json")))}
    wrong = tuple(f"{name}: {found} instead of {expected}" for name, found in told.items() if found != expected)
    after = [line for check in verify_file(folder / DATABASE) for line in check.wrong]
    return [
        Finding("documents", len(written), tuple(sorted(set(FORMATS) - written))),
        Finding("figures", 2 * sum(map(len, expected)), wrong),
        Finding("verified", 1, tuple(after)),
    ]


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
