"""Receipts (V22): a code that proves that a ballot is counted, never what was chosen."""

import hashlib
import hmac
from typing import Final

# No 0 O 1 I: codes are read aloud and compared on paper. 32 letters, so that a byte picks each equally often.
ALPHABET: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
LENGTH: Final = 8


def receipt(secret: bytes, participant: str) -> str:
    """V22: eight letters and digits for the person's ballot; `secret` is the ballot's own and stays on the server.

    Nothing about the choices goes into it, so that it is the same before and after they change.
    """
    code = hmac.digest(secret, f"receipt:{participant}".encode(), hashlib.sha256)
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in code[:LENGTH])
