"""Decisions: what is said in one must be clear, and what becomes of it is told with a reason."""

from datetime import date
from typing import Final

from facilitator.domain.errors import Refused
from facilitator.domain.texts import check_length, clean, clean_line

STATUSES: Final = ("proposed", "adopted", "declined")
WHAT_LIMIT: Final = 200
OWNER_LIMIT: Final = 120
REASON_LIMIT: Final = 200


def check_content(what: str, owner: str, due: str) -> tuple[str, str]:
    """What and who, cleaned. Raise `text_empty`, `text_too_long`, or `bad_choice` for a day that no calendar has."""
    told, who = clean(what), clean_line(owner)
    check_length(told, WHAT_LIMIT)
    if who:
        check_length(who, OWNER_LIMIT)
    if due:
        _check_day(due)
    return told, who


def check_status(status: str, reason: str) -> str:
    """The cleaned reason. Raise `text_empty` where something is declined without one."""
    told = clean_line(reason)
    if told or status == "declined":
        check_length(told, REASON_LIMIT)
    return told


def _check_day(due: str) -> None:
    try:
        date.fromisoformat(due)
    except ValueError:
        raise Refused("bad_choice") from None
