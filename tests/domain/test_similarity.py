"""Similar ideas: what is alike, and that nothing but the texts decides it."""

import inspect

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.content_words import content_stems
from facilitator.domain.similarity import COMPARED, THRESHOLD, Index, Match
from facilitator.stemming import stem

BUS = "Социальный автобус по расписанию: раз в две недели в хутор приезжают соцработник и фельдшер."
CAR = "Пусть в дальние сёла по графику выезжает машина с фельдшером и социальным работником."
BENCH = "Установить скамейку через каждые сто пятьдесят метров по дороге до поликлиники."
MENTOR = "Доплачивать наставникам, которые ведут новичков первый год."
BOARD = {"a": BUS, "b": CAR, "c": BENCH, "d": MENTOR}


def index(texts: dict[str, str]) -> Index:
    made = Index(stem)
    for key, text in texts.items():
        made.put(key, text)
    return made


def keys(matches: list[Match]) -> list[str]:
    return [match.key for match in matches]


# what is alike


def test_an_idea_said_in_other_words_is_found() -> None:
    board = index(BOARD)

    assert keys(board.similar("Возить фельдшера и соцработников в дальние хутора по расписанию")) == ["a", "b"]
    assert keys(board.similar_to("a")) == ["b"]
    assert board.similar_to("c") == []


def test_the_same_text_scores_most_and_comes_first() -> None:
    board = index(BOARD)

    first, *others = board.similar(BUS)

    assert first == Match("a", 1.0)
    assert keys(others) == ["b"]
    assert others[0].score < 0.5


def test_a_pair_scores_the_same_from_both_sides() -> None:
    board = index(BOARD)

    assert board.similar_to("a", least=0)[0] == Match("b", board.similar_to("b", least=0)[0].score)


def test_ties_go_by_key() -> None:
    board = index({"m": BENCH, "b": BENCH, "z": BENCH, "a": BUS})

    assert keys(board.similar(BENCH)) == ["b", "m", "z"]
    assert keys(board.similar_to("m")) == ["b", "z"]


def test_words_common_on_the_board_count_little() -> None:
    shared = "Наставник молодого специалиста"
    other = {"x": "Кабинет для наставника", "y": "Оплата труда библиотекаря"}
    rare = index(other)
    common = index(other | {f"n{n}": f"Наставник, предложение {word}" for n, word in enumerate("абвгдежз")})

    assert rare.similar(shared, least=0)[0].key == "x"
    assert rare.similar(shared, least=0)[0].score > common.similar(shared, least=0, skip=frozenset())[0].score


def test_stop_words_alone_are_no_likeness() -> None:
    board = index({"a": "Нужно, чтобы это было у всех и для всех", "b": BENCH})

    assert board.similar("Надо, чтобы они были не только для них", least=0) == []
    assert board.similar("", least=0) == []


@pytest.mark.parametrize(
    ("clipped", "full"),
    [
        ("соцработник", "социальный работник"),
        ("госпрограмма", "государственная программа"),
        ("спецтранспорт", "специальный транспорт"),
        ("медпомощь", "медицинская помощь"),
    ],
)
def test_a_clipped_compound_is_its_two_words(clipped: str, full: str) -> None:
    assert content_stems(clipped, stem) == content_stems(full, stem)


@pytest.mark.parametrize("word", ["социум", "гостиница", "госпиталь", "специалист", "медведь", "медиатор", "медленно"])
def test_a_word_that_only_looks_clipped_stays_whole(word: str) -> None:
    assert content_stems(word, stem) == [stem(word)]


# asking


def test_limit_least_and_skip() -> None:
    board = index({f"{n:02}": f"{BENCH} Вариант номер {n}" for n in range(9)})
    every = board.similar(BENCH, limit=9)

    assert len(every) == 9
    assert board.similar(BENCH) == every[:5]
    assert board.similar(BENCH, limit=2, skip={every[0].key}) == every[1:3]
    assert board.similar(BENCH, least=every[0].score + 0.01) == []
    assert board.similar(BENCH, limit=9, least=every[0].score) == [m for m in every if m.score == every[0].score]


def test_the_same_words_are_alike_however_common_they_are() -> None:
    board = index(
        {"a": "Больше автобусов", "b": "Автобусов больше!"} | {f"n{n}": f"Больше автобусов {n}" for n in range(99)}
    )

    assert board.similar_to("a", limit=1) == [Match("b", 1.0)]


def test_more_than_the_compared_may_be_asked_for() -> None:
    board = index({f"{n:03}": BENCH for n in range(COMPARED + 9)})

    assert keys(board.similar(BENCH, limit=COMPARED + 5)) == [f"{n:03}" for n in range(COMPARED + 5)]


def test_an_idea_that_is_not_in_cannot_be_asked_for() -> None:
    with pytest.raises(KeyError):
        index(BOARD).similar_to("z")


# what is in


def test_putting_again_replaces_and_dropping_forgets() -> None:
    board = index(BOARD)
    board.put("c", CAR)
    board.drop("b")
    board.drop("never was in")

    assert len(board) == 3
    assert ("b" in board, "c" in board) == (False, True)
    assert keys(board.similar_to("a")) == ["c"]
    assert board.similar("скамейка", least=0) == []


def test_a_forgotten_board_leaves_nothing_behind() -> None:
    board = index(BOARD)
    for key in BOARD:
        board.drop(key)

    assert (len(board), board._holders, dict(board._gram_counts)) == (0, {}, {})


WORDS = ["школа", "школы", "наставник", "вечер", "вечерний", "зал", "бесплатно", "соцзащита", "и", "автобус"]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
KEYS = st.sampled_from("abcdefgh")
CHANGES = st.lists(st.tuples(KEYS, st.one_of(st.none(), TEXTS)), max_size=30)


@given(CHANGES, st.randoms(use_true_random=False), TEXTS)
def test_answers_depend_on_the_set_of_texts_alone(changes, random, asked) -> None:  # type: ignore[no-untyped-def]
    walked = Index(stem)
    left: dict[str, str] = {}
    for key, text in changes:
        if text is None:
            walked.drop(key)
            left.pop(key, None)
        else:
            walked.put(key, text)
            left[key] = text
    order = list(left)
    random.shuffle(order)
    fresh = index({key: left[key] for key in order})

    assert walked.similar(asked, least=0) == fresh.similar(asked, least=0)
    for key in left:
        assert walked.similar_to(key, limit=3) == fresh.similar_to(key, limit=3)
    assert (len(walked), walked._gram_counts) == (len(fresh), fresh._gram_counts)


def test_the_index_knows_texts_and_nothing_else() -> None:
    """Never on votes: a hint must not carry what a blind ballot hides (V8)."""
    asked = inspect.signature(Index.similar).parameters
    assert list(asked) == ["self", "text", "limit", "least", "skip"]
    assert asked["least"].default == THRESHOLD
