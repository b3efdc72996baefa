"""Whether a request's head can be read in one way only: a proxy before us must not see another request than we do."""

from email.message import Message
from typing import Final

MOST_DIGITS: Final = 18


def is_sound(headers: Message) -> bool:
    """No line that is none, none that goes on in the next, one length at most, and that in plain digits."""
    if headers.defects or headers.get_payload():
        return False
    for name, value in headers.items():
        if not name.isascii() or name != name.strip() or "\n" in value or "\r" in value:
            return False
    lengths = headers.get_all("content-length", [])
    return len(lengths) <= 1 and all(is_length(length.strip(" \t")) for length in lengths)


def is_length(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS
