"""Names of the copies that a running server makes, and which of them have served their time. Pure."""

import re
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

KEPT_LAST: Final = 10
KEPT_HOURS: Final = 48
NAME: Final = re.compile(
    r"facilitator-copy-(?P<mark>[0-9a-f]{6})-(?P<no>\d{6})-(?P<hour>\d{4}-\d\d-\d\d-\d\d)\d{4}\.backup"
)


@dataclass(frozen=True, slots=True, order=True)
class Copied:
    """`no` counts on, whatever becomes of the clock."""

    no: int
    hour: str
    name: str


def name_of(mark: str, no: int, at: float) -> str:
    """`mark` tells installations apart that copy to the same stick."""
    return f"facilitator-copy-{mark}-{no:06d}-{time.strftime('%Y-%m-%d-%H%M%S', time.localtime(at))}.backup"


def ours(mark: str, names: Iterable[str]) -> list[Copied]:
    """The copies of one installation, the oldest first; nothing else is ever touched."""
    found = (NAME.fullmatch(name) for name in names)
    return sorted(Copied(int(one["no"]), one["hour"], one[0]) for one in found if one and one["mark"] == mark)


def outlived(copies: list[Copied]) -> list[Copied]:
    """All but the last KEPT_LAST, and of the last KEPT_HOURS hours with copies the newest each."""
    newest = {copy.hour: copy for copy in copies}
    hourly = sorted(newest.values())[-KEPT_HOURS:]
    kept = {*copies[-KEPT_LAST:], *hourly}
    return [copy for copy in copies if copy not in kept]
