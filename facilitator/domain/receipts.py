"""Receipts (V22): a code that proves that a ballot is counted, never what was chosen."""

import hashlib
import hmac
from typing import Final

from facilitator.domain.codes import letters

LENGTH: Final = 8


def receipt(secret: bytes, participant: str) -> str:
    """V22: eight letters and digits for the person's ballot; `secret` is the ballot's own and stays on the server.

    Nothing about the choices goes into it, so that it is the same before and after they change.
    """
    code = hmac.digest(secret, f"receipt:{participant}".encode(), hashlib.sha256)
    return letters(code, LENGTH)
