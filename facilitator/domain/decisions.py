"""Decisions: what is said in one must be clear, and what becomes of it is told with a reason."""

from collections.abc import Mapping
from datetime import date
from typing import Any

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


def merge(was: Mapping[str, Any], wish: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    """What two editors make together: each field as it was changed by whoever did. Raise `changed` with `now` and
    `fields`, as they are now, where both have changed one and not to the same.
    """
    clash = {name: now[name] for name in now if wish[name] != was[name] and now[name] not in (was[name], wish[name])}
    if clash:
        raise Refused("changed", now=now["what"], fields=clash)
    return {name: now[name] if wish[name] == was[name] else wish[name] for name in now}


def check_status(status: str, reason: str, limits: Mapping[str, int]) -> str:
    """The cleaned reason. Raise `text_empty` where something is declined without one."""
    told = clean_line(reason)
    if told or status == "declined":
        check_length(told, limits["status_reason"])
    return told


def check_history(count: int, limits: Mapping[str, int], *, is_assignee: bool) -> None:
    """Raise `history_full`. Who is answerable leaves the staff room for the last word."""
    limit = limits["history_assignee_max" if is_assignee else "history_max"]
    if count >= limit:
        raise Refused("history_full", limit=limit)


def _check_day(due: str) -> None:
    try:
        date.fromisoformat(due)
    except ValueError:
        raise Refused("bad_choice") from None
