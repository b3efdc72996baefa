"""The moderator's guide: what to do on one side of a sheet, for somebody who has never seen the tool."""

from pathlib import Path
from typing import Any, Final

from facilitator.domain.errors import Refused
from facilitator.domain.plans import Step
from facilitator.protocol import LIMITS
from facilitator.reports.facts import Facts
from facilitator.reports.options import Options
from facilitator.reports.prepared import BoardFacts
from facilitator.reports.printouts.paper import Paper, breakable, mark, paper, shown_address, spaced
from facilitator.reports.typeset import typeset

# Sentences of a part, each with the words of the button that it names.
PARTS: Final[dict[str, tuple[tuple[str, str | None], ...]]] = {
    "guide-before": (
        ("guide-before-link", None),
        ("guide-before-screen", None),
        ("guide-before-question", None),
        ("guide-before-poster", None),
        ("guide-before-trial", "trial-begin"),
    ),
    "guide-open": (
        ("guide-open-press", "start-open"),
        ("guide-open-plan", "plan-choose"),
        ("guide-open-switches", None),
        ("guide-open-held", None),
    ),
    "guide-vote": (
        ("guide-vote-live", None),
        ("guide-vote-blind", None),
        ("guide-vote-paper", None),
        ("guide-vote-grace", None),
    ),
    "guide-reveal": (
        ("guide-reveal-press", "bar-reveal"),
        ("guide-reveal-send", "bar-send"),
        ("guide-reveal-again", None),
    ),
}
LEFT, RIGHT = ("guide-before", "guide-open"), ("guide-vote", "guide-reveal")
NUMBERS: Final = {"guide-vote-live": LIMITS["open_budget"], "guide-vote-grace": LIMITS["grace_seconds"]}
# static/js/pages/console/keys.js
KEYS: Final = (
    ("J", "next"), ("K", "previous"), ("M", "merge"), ("H", "hide"), ("E", "headline"), ("S", "spotlight"),
    ("P", "pin"), ("X", "urgent"), ("/", "search"), ("U", "undo"),
)  # fmt: skip
WRONG: Final[dict[str, dict[str, str]]] = {
    "wifi": {},
    "laptop": {},
    "phone": {},
    "troll": {"name": "act-urgent", "other": "act-mute"},
    "mistake": {"name": "key-undo"},
}


def write(facts: Facts, language: str, options: Options, path: Path) -> None:
    """Raises `not_found` for the hall: the host has an agenda instead."""
    made = paper(facts, language, options)
    if options.track == 0:
        raise Refused("not_found")
    title = made.t("guide-title")
    typeset(
        "guide", {"language": language, "title": title, "sheets": [_sheet(made, board) for board in made.boards]}, path
    )


def _sheet(made: Paper, board: BoardFacts) -> dict[str, Any]:
    address = shown_address(made.address(board))
    return {
        "badge": mark(board.no),
        "kind": made.t("guide-title"),
        "name": made.name(board),
        "title": breakable(board.name),
        "question": breakable(board.question),
        "address": made.t("guide-address", address=address, code=spaced(made.event.code)),
        "left": [_part(made, name) for name in LEFT],
        "right": [_part(made, name) for name in RIGHT],
        "sort": {"title": made.t("guide-sort"), "help": made.t("guide-sort-help")},
        "keys": [[key, made.t(f"key-{name}")] for key, name in KEYS],
        "plan": _plan(made, board.plan),
        "wrong": {"title": made.t("guide-wrong"), "rows": [_wrong(made, *one) for one in WRONG.items()]},
    }


def _part(made: Paper, name: str) -> dict[str, Any]:
    return {"title": made.t(name), "lines": [_line(made, *one) for one in PARTS[name]]}


def _line(made: Paper, id_: str, button: str | None) -> str:
    if id_ in NUMBERS:
        return made.t(id_, n=str(NUMBERS[id_]))
    return made.t(id_, name=made.t(button)) if button else made.t(id_)


def _wrong(made: Paper, name: str, buttons: dict[str, str]) -> list[str]:
    said = {place: made.t(button) for place, button in buttons.items()}
    return [made.t(f"guide-wrong-{name}"), made.t(f"guide-wrong-{name}-do", **said)]


def _plan(made: Paper, steps: tuple[Step, ...]) -> dict[str, Any] | None:
    if not steps:
        return None
    rows = [
        [made.t("phase-collect-silent" if step.silent else f"phase-{step.phase}"), _minutes(made, step)]
        for step in steps
    ]
    total = made.t("guide-plan-sum", n=str(sum(step.minutes for step in steps)))
    return {"title": made.t("guide-plan"), "rows": rows, "sum": total}


def _minutes(made: Paper, step: Step) -> str:
    return made.t("minutes", n=step.minutes)
