"""Words of one root meet in one stem, Russian or English by their letters."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from facilitator.demo import read_demo
from facilitator.stemming import stem


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


def test_threads_do_not_meet_in_a_stemmer() -> None:
    words = {word for event in read_demo()["events"] for track in event["tracks"] for word in track["slug"].split()}
    words |= {
        idea["text"].split()[0].lower() for event in read_demo()["events"] for idea in event["tracks"][0]["ideas"]
    }
    alone = {word: stem(word) for word in words}
    stem.cache_clear()

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda word: (word, stem.__wrapped__(word)), sorted(words) * 50))

    assert {(word, stemmed) for word, stemmed in found} == set(alone.items())
