# ruff: noqa: N802 (rule ids keep their capital)
import pytest

from facilitator.domain.codes import ALPHABET, as_seen, letters


def test_V15_the_twelve_letters_of_both_alphabets_are_one() -> None:
    assert as_seen("АВСЕНКМОРТУХ") == "ABCEHKMOPTYX"
    assert as_seen("авсенкмортух") == as_seen("abcehkmoptyx") == "ABCEHKMOPTYX"
    assert as_seen("Ж-19 б") == "Ж-19 Б"


@pytest.mark.parametrize("text", ["\uff10\uff13\uff11", "031\ufe0e", "0\u200b3\u20601", "\u2460", "031\u200d"])
def test_V15_width_and_what_nobody_sees_do_not_matter(text: str) -> None:
    assert as_seen(text).isascii()
    assert as_seen(as_seen(text)) == as_seen(text)


def test_codes_are_of_letters_that_are_not_taken_for_others() -> None:
    assert letters(bytes(range(64)), 40) == (ALPHABET * 2)[:40]
    assert set("0O1I").isdisjoint(ALPHABET)


@pytest.mark.parametrize("typed", ["ΑΒ-17", "АВ–17", "AB—17", "ab−17", "Аb‑17"])
def test_V15_letters_and_dashes_that_look_the_same_are_the_same(typed: str) -> None:
    assert as_seen(typed) == "AB-17"
