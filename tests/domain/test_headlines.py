import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.headlines import cut_at_word, shown_headline

TEXT = "Открыть в каждом районе службу сопровождения приёмных семей, где помогут психолог и юрист"


@pytest.mark.parametrize(
    ("limit", "cut"),
    [
        (200, TEXT),
        (len(TEXT), TEXT),
        (70, "Открыть в каждом районе службу сопровождения приёмных семей, где…"),
        (61, "Открыть в каждом районе службу сопровождения приёмных семей…"),
        (60, "Открыть в каждом районе службу сопровождения приёмных…"),
        (8, "Открыть…"),
        (7, "Открыт…"),
        (1, "…"),
    ],
)
def test_a_text_is_cut_after_a_whole_word_without_loose_punctuation(limit: int, cut: str) -> None:
    assert cut_at_word(TEXT, limit) == cut


def test_a_single_long_word_is_cut_between_letters_and_keeps_their_marks() -> None:
    assert (cut_at_word("абвгдежз", 5), cut_at_word("абве\u0301\u0302жз", 6)) == ("абвг…", "абв…")


def test_a_text_of_several_lines_becomes_one() -> None:
    assert cut_at_word("Первая строка\n\nвторая", 70) == "Первая строка вторая"


def test_the_headline_is_shown_and_where_there_is_none_the_text_cut_at_a_word() -> None:
    shown = (shown_headline("Служба сопровождения", TEXT), shown_headline(" ", TEXT), shown_headline("", "Мало"))

    assert shown == (
        "Служба сопровождения",
        "Открыть в каждом районе службу сопровождения приёмных семей, где…",
        "Мало",
    )


@given(st.text(st.sampled_from("абв ,.—\n\u0301")), st.integers(1, 80))
def test_a_cut_text_never_exceeds_the_limit_and_begins_as_the_text_does(text: str, limit: int) -> None:
    cut = cut_at_word(text, limit)

    assert len(cut) <= limit
    assert " ".join(text.split()).startswith(cut.removesuffix("…"))
