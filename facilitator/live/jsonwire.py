"""Strict JSON for Socket.IO: UTF-8 as it is, NaN and Infinity refused both ways, records encoded as they are."""

from typing import Any

import msgspec


def dumps(value: Any, **_options: object) -> str:
    """msgspec writes NaN as null, so that one bad number cannot disconnect a browser."""
    return msgspec.json.encode(value).decode()


def loads(text: str | bytes, **_options: object) -> Any:
    """Raises ValueError for anything that is not strict JSON."""
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ValueError("not strict JSON") from error
