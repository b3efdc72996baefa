"""`run.py similar`: how well and how fast the hints find similar ideas, on the demo's labelled repeats."""

import argparse
import os
import platform
import statistics
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import NamedTuple

from facilitator.demo import read_demo
from facilitator.domain.headlines import cut_at_word
from facilitator.domain.similarity import THRESHOLD, Index
from facilitator.locale import Translator, translator
from facilitator.stemming import stem
from facilitator.terminal import language, say

HELP = "Print precision, recall and F1 of similar-idea hints on the demo's labelled repeats, and the time of one hint."
ASKED, EVERY = 500, 0.0

Pair = tuple[str, str]


@dataclass(frozen=True)
class Board:
    """The texts of one board by number, and the pairs that its labels call the same, lower number first."""

    name: str
    texts: dict[str, str]
    same: frozenset[Pair]


class Scored(NamedTuple):
    """A pair of ideas, how alike the index finds them, and whether the labels agree."""

    score: float
    board: str
    pair: Pair
    is_same: bool


@dataclass(frozen=True)
class Figures:
    """Hints at a threshold against the labels."""

    hits: int
    extra: int
    missed: int

    @property
    def precision(self) -> float:
        return self.hits / max(1, self.hits + self.extra)

    @property
    def recall(self) -> float:
        return self.hits / max(1, self.hits + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.hits / max(1, 2 * self.hits + self.extra + self.missed)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--ideas", type=int, default=2000, metavar="N", help="ideas on the board that is timed (2000)")


def main(args: argparse.Namespace) -> int:
    words = translator(language())
    boards = demo_boards("text")
    found = [pair for board in boards for pair in scored(board)]
    say(words.t("cli-similar-data", ideas=sum(len(board.texts) for board in boards), pairs=_labels(boards)))
    _say_figures(words, words.t("cli-similar-shipped", threshold=THRESHOLD), figures(found, THRESHOLD))
    _say_figures(words, words.t("cli-similar-left-out"), left_out(boards))
    english = [pair for board in demo_boards("en") for pair in scored(board)]
    _say_figures(words, words.t("cli-similar-english"), figures(english, THRESHOLD))
    _say_figures(words, words.t("cli-similar-together"), figures(scored(together(boards)), THRESHOLD))
    texts = {board.name: board.texts for board in boards}
    _say_pairs(words.t("cli-similar-missed"), [pair for pair in found if pair.is_same and not _is_hint(pair)], texts)
    _say_pairs(words.t("cli-similar-extra"), [pair for pair in found if _is_hint(pair) and not pair.is_same], texts)
    _say_times(words, many_texts(boards, max(1, args.ideas)))
    return 0


def demo_boards(field: str) -> list[Board]:
    """The demo's ten tracks; `field` is `text` (Russian) or `en`."""
    tracks = [track for event in read_demo()["events"] for track in event["tracks"]]
    return [
        Board(
            track["slug"],
            {f"{idea['no']:02}": idea[field] for idea in track["ideas"]},
            frozenset((f"{idea['same_as']:02}", f"{idea['no']:02}") for idea in track["ideas"] if "same_as" in idea),
        )
        for track in tracks
    ]


def together(boards: Iterable[Board]) -> Board:
    """All boards as one, with their own labels only."""
    named = [(board, f"{board.name} ") for board in boards]
    return Board(
        "together",
        {name + no: text for board, name in named for no, text in board.texts.items()},
        frozenset((name + first, name + second) for board, name in named for first, second in board.same),
    )


def scored(board: Board) -> list[Scored]:
    """Every pair of the board, the best first."""
    index = Index(stem)
    for no, text in board.texts.items():
        index.put(no, text)
    scores = {
        (no, match.key): match.score
        for no in board.texts
        for match in index.similar_to(no, limit=len(board.texts), least=EVERY)
    }
    pairs = combinations(sorted(board.texts), 2)
    return sorted((Scored(scores.get(pair, 0.0), board.name, pair, pair in board.same) for pair in pairs), reverse=True)


def figures(pairs: Iterable[Scored], threshold: float) -> Figures:
    hints = [(pair.score >= threshold, pair.is_same) for pair in pairs]
    return Figures(hints.count((True, True)), hints.count((True, False)), hints.count((False, True)))


def best_threshold(pairs: Iterable[Scored]) -> float:
    """Half-way between the two neighbouring scores where F1 is highest."""
    pairs = list(pairs)
    scores = sorted({pair.score for pair in pairs}, reverse=True)
    middles = [(upper + lower) / 2 for upper, lower in pairwise(scores)]
    return max(middles, key=lambda threshold: figures(pairs, threshold).f1)


def left_out(boards: Sequence[Board]) -> Figures:
    """Each board judged by the threshold that suits the nine others best."""
    pairs = {board.name: scored(board) for board in boards}
    parts = [
        figures(own, best_threshold(pair for other, those in pairs.items() if other != name for pair in those))
        for name, own in pairs.items()
    ]
    return Figures(sum(p.hits for p in parts), sum(p.extra for p in parts), sum(p.missed for p in parts))


def many_texts(boards: Iterable[Board], count: int) -> list[str]:
    """So many texts, each of the beginning of one demo text and the end of another: the same ones every time."""
    texts = [text.split() for board in boards for text in board.texts.values()]
    made = []
    for n in range(count):
        turn, at = divmod(n, len(texts))
        first, second = texts[at], texts[(at * 37 + turn * 11 + 5) % len(texts)]
        made.append(" ".join(first[: len(first) * 2 // 3] + second[len(second) // 2 :]))
    return made


def hint_times(texts: Sequence[str]) -> list[float]:
    """Milliseconds of single hints, ASKED of them spread over the board, sorted."""
    index = Index(stem)
    for n, text in enumerate(texts):
        index.put(f"{n:06}", text)
    times = []
    for text in texts[:: max(1, len(texts) // ASKED)]:
        started = time.perf_counter()
        index.similar(text)
        times.append((time.perf_counter() - started) * 1000)
    return sorted(times)


def _labels(boards: Iterable[Board]) -> int:
    return sum(len(board.same) for board in boards)


def _is_hint(pair: Scored) -> bool:
    return pair.score >= THRESHOLD


def _say_figures(words: Translator, name: str, seen: Figures) -> None:
    shares = {key: round(getattr(seen, key), 2) for key in ("precision", "recall", "f1")}
    say(name)
    say("  " + words.t("cli-similar-figures", hits=seen.hits, extra=seen.extra, missed=seen.missed, **shares))


def _say_pairs(title: str, pairs: Iterable[Scored], texts: dict[str, dict[str, str]]) -> None:
    say(title)
    for pair in pairs:
        say(f"  {pair.board} {pair.pair[0]} – {pair.pair[1]}  {pair.score:.3f}")
        for no in pair.pair:
            say(f"    {cut_at_word(texts[pair.board][no], 100)}")


def _say_times(words: Translator, texts: Sequence[str]) -> None:
    times = hint_times(texts)
    parts = {"least": times[0], "median": statistics.median(times), "p99": times[int(len(times) * 0.99)]}
    rounded = {name: round(value, 2) for name, value in parts.items()}
    say(words.t("cli-similar-time", ideas=len(texts), **rounded))
    say("  " + words.t("cli-similar-machine", python=platform.python_version(), cores=os.cpu_count() or 1))
