"""Strict JSON for Socket.IO: UTF-8 as it is, NaN and Infinity refused both ways, records encoded as they are."""

from typing import Any

from facilitator.protocol import decode, encode


def dumps(value: Any, **_options: object) -> str:
    """msgspec writes NaN as null, so that one bad number cannot disconnect a browser."""
    return encode(value).decode()


def loads(text: str | bytes, **_options: object) -> Any:
    """Raises ValueError for anything that is not strict JSON."""
    return decode(text)
