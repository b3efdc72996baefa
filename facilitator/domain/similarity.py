"""Which ideas of a board say nearly the same: an index of stems and their 3-grams, weighed by rarity."""

import heapq
import math
from collections import Counter
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from facilitator.domain.content_words import content_stems

# These four were chosen on the thirteen labelled duplicates of the demo's ten tracks, inside a range that does as well;
# SHORTEST with their short English texts in view too. `run.py similar` prints how they do, and how a threshold does
# on a track that it was not chosen on.
GRAM: Final = 0.2  # what a 3-gram counts beside a stem
CALM: Final = 30  # as if so many other ideas stood on every board: on a small one all words look rare
SHORTEST: Final = 12  # a shorter text is measured as if it were so long: two common words are no idea
THRESHOLD: Final = 0.2

COMPARED: Final = 32  # so many ideas with the rarest common stems are compared by 3-grams too


@dataclass(frozen=True, slots=True)
class Match:
    """An idea like the one asked about; the score reaches from 0 to 1."""

    key: str
    score: float


@dataclass(frozen=True, slots=True)
class _Text:
    """What a text is compared by. Both are ordered sets, so that sums are taken in the order of the text."""

    stems: dict[str, None]
    grams: dict[str, None]
    length: float


class Index:
    """The texts of one board. Answers depend on the texts that are in, never on how they came in.

    An idea is compared by its text alone: who voted for what does not exist here. Ideas without a common stem
    are never alike.
    """

    def __init__(self, stem: Callable[[str], str]) -> None:
        self._stem = stem
        self._texts: dict[str, _Text] = {}
        self._holders: dict[str, set[str]] = {}
        self._gram_counts: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._texts)

    def __contains__(self, key: object) -> bool:
        return key in self._texts

    def put(self, key: str, text: str) -> None:
        """Add an idea, or replace its text."""
        self.drop(key)
        added = self._texts[key] = self._read(text)
        for stem in added.stems:
            self._holders.setdefault(stem, set()).add(key)
        self._gram_counts.update(added.grams.keys())

    def drop(self, key: str) -> None:
        """Forget an idea; nothing happens where it is not in."""
        if (dropped := self._texts.pop(key, None)) is None:
            return
        for stem in dropped.stems:
            self._holders[stem].discard(key)
            if not self._holders[stem]:
                del self._holders[stem]
        for gram in dropped.grams:
            self._gram_counts[gram] -= 1
            if not self._gram_counts[gram]:
                del self._gram_counts[gram]

    def similar(
        self, text: str, *, limit: int = 5, least: float = THRESHOLD, skip: AbstractSet[str] = frozenset()
    ) -> list[Match]:
        """At most `limit` ideas like the text that score `least` or more, best first, ties by key."""
        return self._matches(self._read(text), limit, least, skip)

    def similar_to(
        self, key: str, *, limit: int = 5, least: float = THRESHOLD, skip: AbstractSet[str] = frozenset()
    ) -> list[Match]:
        """`similar` for an idea that is in, without itself. Raise KeyError where it is not."""
        return self._matches(self._texts[key], limit, least, skip | {key})

    def _read(self, text: str) -> _Text:
        stems = dict.fromkeys(content_stems(text, self._stem))
        grams = dict.fromkeys(gram for stem in stems for gram in _grams(stem))
        return _Text(stems, grams, max(SHORTEST, len(stems) + GRAM * len(grams)))

    def _matches(self, asked: _Text, limit: int, least: float, skip: AbstractSet[str]) -> list[Match]:
        """Each pair is (minus the score, key), so that the smallest pair is the best one."""
        by_stems = self._shared_stems(asked)
        ranked = ((-self._score(shared, asked, key), key) for key, shared in by_stems.items() if key not in skip)
        grams = self._rarities({gram: self._gram_counts[gram] for gram in asked.grams if gram in self._gram_counts})
        found = []
        for _, key in heapq.nsmallest(max(limit, COMPARED), ranked):
            score = self._full_score(by_stems[key], grams, asked, key)
            if score >= least:
                found.append((-score, key))
        return [Match(key, -score) for score, key in heapq.nsmallest(limit, found)]

    def _shared_stems(self, asked: _Text) -> dict[str, float]:
        """Every idea with a common stem, and how much the common stems weigh together."""
        holders = {stem: self._holders[stem] for stem in asked.stems if stem in self._holders}
        rarities = self._rarities({stem: len(keys) for stem, keys in holders.items()})
        shared: dict[str, float] = {}
        for stem, keys in holders.items():
            rarity = rarities[stem]
            for key in keys:
                shared[key] = shared.get(key, 0.0) + rarity
        return shared

    def _rarities(self, counts: Mapping[str, int]) -> dict[str, float]:
        """1 for what one idea alone holds, towards 0 for what every idea holds."""
        most = math.log(len(self._texts) + CALM + 1)
        return {feature: 1 - math.log(count) / most for feature, count in counts.items()}

    def _full_score(self, shared: float, grams: Mapping[str, float], asked: _Text, key: str) -> float:
        """With 3-grams; rounded, so that the order of a sum does not show. The same words are alike however common."""
        other = self._texts[key]
        if other.stems.keys() == asked.stems.keys():
            return 1.0
        shared_grams = sum([rarity for gram, rarity in grams.items() if gram in other.grams])
        return round(self._score(shared + GRAM * shared_grams, asked, key), 4)

    def _score(self, shared: float, asked: _Text, key: str) -> float:
        """How much of the shorter text is shared."""
        return shared / min(asked.length, self._texts[key].length)


def _grams(stem: str) -> list[str]:
    """Its runs of three letters, its beginning marked."""
    marked = f"^{stem}"
    return [marked[at : at + 3] for at in range(max(1, len(marked) - 2))]
