"""Paper ballots (V15): slips to be cut, each with a serial of its own, entered later by the scribe."""

from pathlib import Path
from typing import Any, Final

from facilitator.domain import voting
from facilitator.domain.headlines import cut_at_word
from facilitator.protocol import LIMITS
from facilitator.reports.facts import Facts
from facilitator.reports.options import Options
from facilitator.reports.prepared import BallotFacts, BoardFacts
from facilitator.reports.printouts.paper import Paper, breakable, mark, paper
from facilitator.reports.typeset import typeset

# How many options a slip has room for, with the columns and rows of slips on a sheet and the columns of options.
LAYOUTS: Final = ((7, 2, 2, 1), (18, 1, 2, 2), (50, 1, 1, 2))
# The same for boxes to write numbers in.
WRITTEN: Final = ((8, 2, 3, 1), (LIMITS["budget_max"], 2, 2, 1))


def write(facts: Facts, language: str, options: Options, path: Path) -> None:
    made = paper(facts, language, options)
    data = {
        "language": language,
        "title": made.t("slip-title"),
        "tracks": [_board(made, board) for board in made.boards],
    }
    typeset("ballots", data, path)


def serial(track: int, n: int) -> str:
    """Digits alone, quick to type: the track's number, then three of the slip's own. Unique in the whole event."""
    return f"{track}{n:03d}"


def _board(made: Paper, board: BoardFacts) -> dict[str, Any]:
    budget, options = _asked(board)
    is_listed = 0 < len(options) <= LAYOUTS[-1][0]
    places = len(options) if is_listed else budget or LIMITS["open_budget"]
    _, columns, rows, inside = next(one for one in (LAYOUTS if is_listed else WRITTEN) if places <= one[0])
    first, count = made.options.first, made.options.count
    return {
        "badge": mark(board.no),
        "kind": made.t("slip-title"),
        "name": made.name(board),
        "title": "" if board.no == 0 else breakable(board.short or board.title),
        "question": breakable(board.question),
        "most": made.t(f"slip-{'mark' if is_listed else 'write'}-most", n=str(budget) if budget else ""),
        "is_open": budget == 0,
        "how": made.t("slip-mark" if is_listed else "slip-write"),
        "give": made.t("slip-give" if board.no else "slip-give-hall"),
        "options": [_option(no, text) for no, text in options] if is_listed else [],
        "boxes": 0 if is_listed else places,
        "columns": columns,
        "rows": rows,
        "inside": inside,
        "serials": [serial(board.no, n) for n in range(first, first + count)],
    }


def _asked(board: BoardFacts) -> tuple[int, tuple[tuple[int, str], ...]]:
    """Budget and options as far as they are known: 0 is written in by hand; an open board has its own rule (V1)."""
    ballot = board.ballot or BallotFacts(0, ())
    if ballot.budget == 0 and ballot.options:
        return voting.ballot_budget(len(ballot.options)), ballot.options
    is_planned = bool(board.plan) or board.no == 0
    return ballot.budget or (0 if is_planned else LIMITS["open_budget"]), ballot.options


def _option(no: int, text: str) -> dict[str, str]:
    return {"no": str(no), "text": breakable(cut_at_word(text, LIMITS["headline"]))}
