"""Families of different tracks that say nearly the same: all pairs at once, scored as the hints on one board are."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from facilitator.domain.content_words import content_stems
from facilitator.domain.similarity import CALM, GRAM, SHORTEST, THRESHOLD

EACH: Final = 3  # so many partners of a family are told
MOST: Final = 200  # and so many pairs altogether
# Common stems alone bring about half of a score: what is further from the threshold is not compared by 3-grams.
WORTH: Final = 0.35

Stem = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Said:
    """One text of a family: that of the leading idea, or of an idea merged into it."""

    track: str
    family: str
    text: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two families of different tracks; the score reaches from 0 to 1."""

    one: str
    other: str
    score: float


@dataclass(frozen=True, slots=True)
class _Words:
    stems: frozenset[str]
    grams: frozenset[str]
    length: float


def likenesses(said: Sequence[Said], stem: Stem, *, each: int = EACH, most: int = MOST) -> list[Likeness]:
    """Pairs that score THRESHOLD or more, best first, ties by key. Two families are as alike as their likest texts."""
    words = [_read(stem, one.text) for one in said]
    stems = _rarities(Counter(part for one in words for part in one.stems), len(said))
    grams = _rarities(Counter(part for one in words for part in one.grams), len(said))
    best: dict[tuple[str, str], float] = {}
    for at, shared in _meetings(said, words, stems):
        for other, weight in shared.items():
            least = min(words[at].length, words[other].length)
            if weight < WORTH * THRESHOLD * least:
                continue
            score = _score(words[at], words[other], weight, grams, least)
            if score >= THRESHOLD:
                pair = (said[other].family, said[at].family)
                best[pair] = max(score, best.get(pair, 0.0))
    return _chosen(best, each, most)


@lru_cache(maxsize=5_000)
def _read(stem: Stem, text: str) -> _Words:
    stems = frozenset(content_stems(text, stem))
    grams = frozenset(marked[at : at + 3] for marked in (f"^{one}" for one in stems) for at in range(_runs(marked)))
    return _Words(stems, grams, max(SHORTEST, len(stems) + GRAM * len(grams)))


def _runs(marked: str) -> int:
    return max(1, len(marked) - 2)


def _rarities(counts: Mapping[str, int], texts: int) -> dict[str, float]:
    """1 for what one text alone holds, towards 0 for what every text holds."""
    most = math.log(texts + CALM + 1)
    return {feature: 1 - math.log(count) / most for feature, count in counts.items()}


def _meetings(
    said: Sequence[Said], words: Sequence[_Words], rarities: Mapping[str, float]
) -> Iterable[tuple[int, dict[int, float]]]:
    """Each text with the earlier ones of other tracks that may be like it, and what the common stems weigh.

    Rare stems come first: what shares only the last, common ones can weigh no more than they do, and is not looked at.
    """
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    tracks = sorted({one.track for one in said})
    for at, one in enumerate(said):
        others = [track for track in tracks if track != one.track]
        ordered = sorted(words[at].stems, key=lambda stem: (-rarities[stem], stem))
        rest = sum(rarities[stem] for stem in ordered)
        shared: dict[int, float] = {}
        for stem in ordered:
            rarity = rarities[stem]
            if rest >= WORTH * THRESHOLD * SHORTEST:
                for track in others:
                    for other in holders.get((stem, track), ()):
                        shared[other] = shared.get(other, 0.0) + rarity
            else:
                shared |= {other: weight + rarity for other, weight in shared.items() if stem in words[other].stems}
            rest -= rarity
        for stem in ordered:
            holders[stem, one.track].append(at)
        yield at, shared


def _score(one: _Words, other: _Words, weight: float, grams: Mapping[str, float], least: float) -> float:
    """Rounded, so that the order of a sum does not show. The same words are alike however common."""
    if one.stems == other.stems:
        return 1.0
    shared = sum([grams[gram] for gram in one.grams & other.grams])
    return round((weight + GRAM * shared) / least, 4)


def _chosen(scores: Mapping[tuple[str, str], float], each: int, most: int) -> list[Likeness]:
    """The best of them, so that no family stands in more than `each`, unless it is its partner's own best."""
    taken: Counter[str] = Counter()
    found: list[Likeness] = []
    for (one, other), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if len(found) == most or (taken[one] >= each and taken[other] >= each):
            continue
        taken.update((one, other))
        found.append(Likeness(one, other, score))
    return found
