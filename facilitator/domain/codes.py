"""Codes that people read aloud, compare on paper and type: their letters, and what is the same to the eye."""

import unicodedata
from typing import Final

from facilitator.domain.texts import clean_line

# No 0 O 1 I. 32 letters, so that a byte picks each equally often.
ALPHABET: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
# Cyrillic and Greek letters and the Latin ones that look the same; every dash is a hyphen.
CYRILLIC, GREEK, DASHES = "АВСЕНКМОРТУХІЅЈ", "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "‐‑‒–—―−﹘﹣－"
LOOK_ALIKES: Final = str.maketrans(f"{CYRILLIC}{GREEK}{DASHES}", "ABCEHKMOPTYXISJABEZHIKMNOPTYX" + "-" * len(DASHES))


def letters(digest: bytes, length: int) -> str:
    """The first letters that a keyed hash stands for."""
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[:length])


def as_seen(text: str) -> str:
    """The text on one line, in capitals of one width and alphabet, without what nobody sees: same look, same text."""
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", clean_line(text)).upper())
    seen = "".join(char for char in plain if not _is_selector(char))
    return clean_line(seen.translate(LOOK_ALIKES))


def _is_selector(char: str) -> bool:
    """Whether the character only says how the one before it is drawn."""
    return "\ufe00" <= char <= "\ufe0f"
