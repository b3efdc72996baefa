"""Forms of a word meet in one stem, Russian or English by its letters."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from facilitator.demo import read_demo
from facilitator.stemming import stem


@pytest.fixture
def hasty_threads() -> Iterator[None]:
    """Threads take turns as often as they can."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.parametrize(
    "words",
    [
        ("волонтёр", "волонтера", "волонтёрами"),
        ("наставник", "наставников", "наставникам"),
        ("village", "villages"),
        ("connected", "connecting", "connection"),
    ],
)
def test_forms_of_a_word_have_one_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


def test_numbers_and_other_alphabets_stay_as_they_are() -> None:
    assert [stem("2030"), stem("ქალაქი"), stem("")] == ["2030", "ქალაქი", ""]


def test_threads_do_not_meet_in_a_stemmer(hasty_threads: None) -> None:
    words = sorted({idea["text"].split()[0].lower() for idea in read_demo()["events"][0]["tracks"][0]["ideas"]})
    alone = [stem(word) for word in words]

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(stem.__wrapped__, words * 40))

    assert together == alone * 40
