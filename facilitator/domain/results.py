"""The digest that identifies a sent result."""

import hashlib
import json


def digest(rows: object) -> str:
    """sha256 in hex of the canonical JSON (sorted keys, no spaces, UTF-8) of values that JSON can hold."""
    text = json.dumps(rows, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
