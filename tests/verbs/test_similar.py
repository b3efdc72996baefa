"""What `run.py similar` counts and prints, and that the shipped threshold does what it promises."""

import re

import pytest

from facilitator import cli
from facilitator.domain.similarity import THRESHOLD
from facilitator.verbs import similar
from facilitator.verbs.similar import Board, Figures, Scored


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


def pairs(*scored: tuple[float, bool]) -> list[Scored]:
    return [Scored(score, "board", ("01", f"{no:02}"), is_same) for no, (score, is_same) in enumerate(scored)]


def test_hints_find_nine_of_ten_labelled_repeats_and_seven_of_ten_hints_are_right() -> None:
    boards = similar.demo_boards("text")

    seen = similar.figures([pair for board in boards for pair in similar.scored(board)], THRESHOLD)

    assert (len(boards), seen.hits + seen.missed) == (10, 13)
    assert seen.recall >= 0.9
    assert seen.precision >= 0.7


def test_a_threshold_chosen_on_other_boards_does_nearly_as_well() -> None:
    seen = similar.left_out(similar.demo_boards("text"))

    assert seen.hits + seen.missed == 13
    assert seen.f1 >= 0.75


def test_a_board_is_judged_by_a_threshold_of_the_others_alone() -> None:
    weak = {"01": "Скамейка у поликлиники, у аптеки и по дороге домой", "02": "Новая скамейка в парке", "03": "Зал"}
    strong = {"01": "Школа", "02": "Школы", "03": "Зал"}
    boards = [Board(name, texts, frozenset({("01", "02")})) for name, texts in (("w", weak), ("s", strong))]

    best_scores = [similar.scored(board)[0].score for board in boards]

    assert 0 < best_scores[0] < 0.5 < best_scores[1]
    assert similar.left_out(boards) == Figures(hits=1, extra=0, missed=1)


def test_figures_count_hints_against_labels() -> None:
    seen = similar.figures(pairs((0.9, True), (0.5, False), (0.4, True), (0.3, True), (0.1, False)), 0.4)

    assert seen == Figures(hits=2, extra=1, missed=1)
    assert (seen.precision, seen.recall, seen.f1) == (2 / 3, 2 / 3, 2 / 3)
    assert similar.figures([], 0.4) == Figures(0, 0, 0)
    assert Figures(0, 0, 0).f1 == 0


def test_the_best_threshold_lies_between_two_scores() -> None:
    assert similar.best_threshold(pairs((0.9, True), (0.7, True), (0.3, False), (0.1, False))) == 0.5


def test_every_pair_is_scored_once_also_where_nothing_is_shared() -> None:
    board = Board("b", {"01": "Наставник новичка", "02": "Наставники новичкам", "03": "Скамейка"}, frozenset())

    assert [(pair.score, pair.pair) for pair in similar.scored(board)] == [
        (1.0, ("01", "02")),
        (0.0, ("02", "03")),
        (0.0, ("01", "03")),
    ]


def test_labels_hold_within_their_own_board_only() -> None:
    boards = [Board(name, {"01": "Школа", "02": "Школы"}, frozenset({("01", "02")})) for name in "ab"]

    whole = similar.together(boards)

    assert sorted(whole.texts) == ["a 01", "a 02", "b 01", "b 02"]
    assert whole.same == {("a 01", "a 02"), ("b 01", "b 02")}


def test_the_timed_board_is_the_same_every_time_and_has_no_text_twice() -> None:
    boards = similar.demo_boards("text")

    assert similar.many_texts(boards, 2000) == similar.many_texts(boards, 2000)
    assert len(set(similar.many_texts(boards, 2000))) == 2000


def test_it_prints_figures_the_missed_the_false_and_times(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["similar", "--ideas", "150"]) == 0

    told = capsys.readouterr().out
    assert "Sample: 113 ideas, 13 labelled repeats" in told
    assert len(re.findall(r"\d+ found, \d+ false, \d+ missed · precision [\d.]+, recall [\d.]+, F1 [\d.]+", told)) == 4
    assert "Missed pairs\n  assessment 02 – 11" in told
    assert re.search(r"False pairs\n  \w+ \d\d – \d\d  0\.\d{3}\n    \S", told)
    assert re.search(r"150 ideas on the board: minimum [\d.]+ ms, median [\d.]+ ms, p99 [\d.]+ ms", told)


def test_it_speaks_russian(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("LANG", "ru_RU.UTF-8")

    cli.main(["similar", "--ideas", "20"])

    assert "точность 0,8" in capsys.readouterr().out
