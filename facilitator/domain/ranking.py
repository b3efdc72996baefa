"""Ranking by supporters: shared ranks, the cut line (V10) and tiers of almost equals (V11)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A family to be ranked: its root, the root's number and the people with an effective vote in it."""

    id: str
    no: int
    supporters: frozenset[str]


@dataclass(frozen=True, slots=True)
class Placed:
    """A family in its place: it shares the ranks `rank` to `last` with its equals; tiers count from 1."""

    id: str
    no: int
    count: int
    rank: int
    last: int
    tier: int


def rank(entries: Iterable[Entry]) -> list[Placed]:
    """Best first; inside a tie by number, never by time (V2, V10, V11)."""
    ordered = sorted(entries, key=lambda entry: (-len(entry.supporters), entry.no))
    counts = [len(entry.supporters) for entry in ordered]
    first = {count: place for place, count in reversed(list(enumerate(counts, start=1)))}
    last = {count: place for place, count in enumerate(counts, start=1)}
    return [
        Placed(entry.id, entry.no, count, first[count], last[count], tier)
        for entry, count, tier in zip(ordered, counts, _tiers(ordered), strict=True)
    ]


def almost_equal(one: Entry, other: Entry) -> bool:
    """V11: |b-c|/sqrt(b+c) < 1.64 for those who support only one of the two; in whole numbers, so exact."""
    b = len(one.supporters - other.supporters)
    c = len(other.supporters - one.supporters)
    return b + c == 0 or 10_000 * (b - c) ** 2 < 164**2 * (b + c)


def cut_line(placed: Sequence[Placed], top: int = 5) -> int:
    """V10: rows above the cut: all ranked up to `top`, so everyone tied; none without supporters."""
    return sum(1 for row in placed if row.rank <= top and row.count > 0)


def rank_words(first: int, last: int) -> str:
    """The rank as it is shown: "2", or "2-3" where it is shared."""
    return str(first) if first == last else f"{first}-{last}"


def _tiers(ordered: Sequence[Entry]) -> list[int]:
    """V11: a tier goes on up to the first not almost equal to its leader; that one leads the next."""
    tiers: list[int] = []
    leader: Entry | None = None
    for entry in ordered:
        if leader is None or not almost_equal(leader, entry):
            leader = entry
            tiers.append(tiers[-1] + 1 if tiers else 1)
        else:
            tiers.append(tiers[-1])
    return tiers
