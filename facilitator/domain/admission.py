"""Who may vote in a ballot: any device, a seat with a badge's code, or one with a code made out to a list's entry."""

from typing import Final

from facilitator.domain.errors import Refused

LEVELS: Final = ("open", "badge", "list")


def covers(admitted: str, level: str) -> bool:
    """Whether a seat that is `admitted` so ("" by nothing) is enough for the level: a list's code also is a badge."""
    return LEVELS.index(admitted or "open") >= LEVELS.index(level)


def enough(level: str) -> tuple[str, ...]:
    """What a seat must be admitted by for a level above `open`."""
    return LEVELS[LEVELS.index(level) :]


def check(level: str, admitted: str) -> None:
    """Raise `not_admitted` with the level."""
    if not covers(admitted, level):
        raise Refused("not_admitted", level=level)


def check_offered(level: str, kinds: list[str]) -> None:
    """A level needs codes that were made for it, or nobody could vote. Raise `no_badges` with the level."""
    if level != "open" and level not in kinds:
        raise Refused("no_badges", level=level)
