"""The order of a ballot's options: every person's own, and stable (V14)."""

import hashlib
import hmac
from collections.abc import Iterable


def fair_order(options: Iterable[int], salt: bytes, participant: str) -> tuple[int, ...]:
    """V14: the idea numbers in the person's own order, uniform across people.

    Every number has a keyed place of its own, so that an option that comes or goes moves none of the others.
    """

    def place(number: int) -> bytes:
        return hmac.digest(salt, f"{participant}:{number}".encode(), hashlib.sha256)

    return tuple(sorted(options, key=place))
