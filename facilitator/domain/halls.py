"""The hall's ballot: which rows of the tracks' results stand on it (V13)."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Final

# How many more than the top may stand on the ballot because they are tied with it.
TIED_MORE: Final = 2
# How many of a track are offered to the host at all.
OFFERED: Final = 10


@dataclass(frozen=True, slots=True)
class Placed:
    """A row of a sent result: it shares the ranks `rank` to `last` with its equals."""

    id: str
    rank: int
    last: int
    supporters: int


@dataclass(frozen=True, slots=True)
class Choice:
    """`listed` stand on the ballot; `offered` are those the host may list; `undecided`: the host has to pick."""

    listed: tuple[str, ...]
    offered: tuple[str, ...]
    undecided: bool


def without(rows: Sequence[Placed], gone: AbstractSet[str]) -> list[Placed]:
    """The rows that are left, with the ranks that they have among themselves: the next takes the place of one gone."""
    left = [row for row in rows if row.id not in gone]
    return [
        replace(
            row,
            rank=1 + sum(other.rank < row.rank for other in left),
            last=sum(other.rank <= row.rank for other in left),
        )
        for row in left
    ]


def choose(rows: Sequence[Placed], top: int) -> Choice:
    """The top of a track and everyone tied with it up to two more; where there are more, the host picks among them."""
    above = [row for row in rows if row.rank <= top and row.supporters > 0]
    is_clear = 0 < len(above) <= top + TIED_MORE
    listed = above if is_clear else [row for row in above if row.last <= top]
    offered = [row.id for row in rows[: max(OFFERED, len(above))]]
    return Choice(tuple(row.id for row in listed), tuple(offered), not is_clear)
