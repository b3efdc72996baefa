# ruff: noqa: N802 (rule ids keep their capital)
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import Refused
from facilitator.domain.texts import check_length, clean, clean_line

ANY_TEXT = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("аб \n\r\t\u0301\u0306\u200b\u200d\u202e\ufeff\ufe0f\u2028\u0338\u1100\u1161\ud800"),
    )
)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("  Школа приёмных родителей  ", "Школа приёмных родителей"),
        ("и\u0306 е\u0308", "й ё"),
        ("а\x00б\x07в\x7fг\x9fд", "абвгд"),
        ("а\u202eб\u2066в\u2069г\u200fд", "абвгд"),
        ("а\u200bб\u200dв\u2060г\ufeffд\u00adе", "абвгде"),
        ("а\u3164б\u2800в\u034fг\ufe00д", "абвгд"),
        ("а\ud83dб\uffffв\ufdd0г", "абвг"),
        ("е\u200b\u0308", "ё"),
        ("ж\u0301\u0302\u0303\u0304\u0305\u0306з", "ж\u0301\u0302\u0303\u0304з"),
        ("\u0301\u0302 идея", "идея"),
        ("сердце ❤\ufe0f 1\ufe0f\u20e3", "сердце ❤\ufe0f 1\ufe0f\u20e3"),
        ("один \r\n два\rтри\u2028четыре\x0bпять", "один\nдва\nтри\nчетыре\nпять"),
        ("один\n \n\t\n\n\nдва\n", "один\n\nдва"),
        ("<b>не разметка</b> & 'всё'", "<b>не разметка</b> & 'всё'"),
        ("\u200b \u3164\n\ufeff", ""),
    ],
)
def test_a_text_is_left_with_what_people_see(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


def test_a_line_has_its_white_space_collapsed() -> None:
    assert clean_line(" Первый\n\nвторой \t третий\u00a0четвёртый ") == "Первый второй третий четвёртый"


@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(raw: str) -> None:
    assert (clean(clean(raw)), clean_line(clean_line(raw))) == (clean(raw), clean_line(raw))


@given(ANY_TEXT)
def test_a_clean_text_is_normal_has_no_unseen_characters_and_can_be_sent(raw: str) -> None:
    text = clean(raw)

    assert text == unicodedata.normalize("NFC", text) == text.strip()
    assert {unicodedata.category(char) for char in text if char != "\n"} & {"Cc", "Cf", "Cs"} == set()
    assert text.encode().decode() == text


@given(ANY_TEXT)
def test_no_letter_of_a_clean_text_carries_more_than_four_marks(raw: str) -> None:
    marks = "".join("m" if unicodedata.category(char).startswith("M") else "-" for char in clean(raw))

    assert ("mmmmm" in marks, marks.startswith("m")) == (False, False)


def test_a_text_of_exactly_the_limit_is_accepted() -> None:
    check_length("я" * 280, 280)


def test_I7_a_text_over_the_limit_is_refused_with_how_many_are_over() -> None:
    with pytest.raises(Refused) as refused:
        check_length("я" * 314, 280)

    assert (refused.value.code, refused.value.detail) == ("text_too_long", {"over": 34, "limit": 280})


def test_the_length_is_counted_in_composed_characters() -> None:
    check_length("й" * 5 + "и\u0306" * 5, 10)


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        check_length(text, 280)

    assert (refused.value.code, refused.value.detail) == ("text_empty", {})
