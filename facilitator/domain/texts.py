"""People's texts: what is removed from them, and how they are measured."""

import re
import unicodedata
from typing import Final

from facilitator.domain.errors import Refused

MARKS_IN_A_ROW: Final = 4

# Letters and signs that print nothing: fillers of Hangul and Braille, joiners, selectors of rare variants.
BLANKS: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0d\uffa0\U000e0100-\U000e01ef]"
)
NEW_LINE: Final = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def clean(text: str) -> str:
    """NFC without control, bidi, zero-width and other unseen characters; lines stay, one blank between."""
    lines = NEW_LINE.sub("\n", text).replace("\t", " ").split("\n")
    normal = unicodedata.normalize("NFC", "\n".join(_filter_seen(line) for line in lines))
    trimmed = "\n".join(line.strip() for line in _limit_marks(normal).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", trimmed[_first_base(trimmed) :].rstrip())


def clean_line(text: str) -> str:
    """`clean`, on one line: every run of white space becomes one space."""
    return " ".join(clean(text).split())


def check_length(text: str, limit: int) -> None:
    """Raise `text_empty`, or `text_too_long` with how many characters are over. Nothing is ever cut (I7)."""
    if not text.strip():
        raise Refused("text_empty")
    over = len(unicodedata.normalize("NFC", text)) - limit
    if over > 0:
        raise Refused("text_too_long", over=over, limit=limit)


def is_mark(char: str) -> bool:
    """Whether the character is drawn upon the one before it."""
    return unicodedata.category(char).startswith("M")


def _filter_seen(line: str) -> str:
    """The line without characters that no one can see."""
    return "".join(char for char in line if _is_seen(char))


def _limit_marks(text: str) -> str:
    """The text with at most MARKS_IN_A_ROW combining marks upon one letter."""
    kept: list[str] = []
    run = 0
    for char in text:
        run = run + 1 if is_mark(char) else 0
        if run <= MARKS_IN_A_ROW:
            kept.append(char)
    return "".join(kept)


def _first_base(text: str) -> int:
    """Where the first character that is neither white space nor a mark without its letter stands."""
    return next((at for at, char in enumerate(text) if not char.isspace() and not is_mark(char)), len(text))


def _is_seen(char: str) -> bool:
    code = ord(char)
    is_noncharacter = 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
    return not is_noncharacter and not BLANKS.match(char) and unicodedata.category(char) not in {"Cc", "Cf", "Cs"}
