"""Headlines for screens: an idea's own, or its text cut at a word."""

from typing import Final

from facilitator.domain.texts import is_mark

ELLIPSIS: Final = "…"
LOOSE_ENDS: Final = " ,;:.!?-–—([«„“\"'…"


def cut_at_word(text: str, limit: int) -> str:
    """The text on one line, at most `limit` characters (1 or more) with the ellipsis; whole words if any."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    room = limit - len(ELLIPSIS)
    words = line[: room + 1].rpartition(" ")[0].rstrip(LOOSE_ENDS)
    return (words or _cut_inside(line, room)) + ELLIPSIS


def shown_headline(headline: str, text: str, limit: int = 70) -> str:
    """What a screen shows for an idea: its headline, or where there is none its text cut at a word."""
    return cut_at_word(headline if headline.strip() else text, limit)


def _cut_inside(line: str, room: int) -> str:
    """Cut a single long word, never between a letter and the marks upon it."""
    while room > 0 and is_mark(line[room]):
        room -= 1
    return line[:room]
