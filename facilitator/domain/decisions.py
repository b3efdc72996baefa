"""Decisions: what is said in one must be clear, and what becomes of it is told with a reason."""

from collections.abc import Mapping
from datetime import date

from facilitator.domain.errors import Refused
from facilitator.domain.texts import check_length, clean, clean_line


def check_content(what: str, owner: str, due: str, limits: Mapping[str, int]) -> tuple[str, str]:
    """What and who, cleaned. Raise `text_empty`, `text_too_long`, or `bad_choice` for a day that no calendar has."""
    told, who = clean(what), clean_line(owner)
    check_length(told, limits["decision"])
    if who:
        check_length(who, limits["owner"])
    if due:
        _check_day(due)
    return told, who


def check_status(status: str, reason: str, limits: Mapping[str, int]) -> str:
    """The cleaned reason. Raise `text_empty` where something is declined without one."""
    told = clean_line(reason)
    if told or status == "declined":
        check_length(told, limits["status_reason"])
    return told


def _check_day(due: str) -> None:
    try:
        date.fromisoformat(due)
    except ValueError:
        raise Refused("bad_choice") from None
