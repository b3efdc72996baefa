"""WebSocket frames as a browser sends them, or as somebody does who means harm."""

from facilitator.runtime.frames import unmasked

MASK = bytes((1, 2, 3, 4))


def sent(opcode: int, payload: bytes = b"", *, final: bool = True, claim: int | None = None) -> bytes:
    """A frame of a browser. `claim` is the length that it states, if not its own."""
    size = len(payload) if claim is None else claim
    width = 0 if size < 126 else 2 if size < 65_536 else 8
    short = {0: size, 2: 126, 8: 127}[width]
    head = bytes((opcode | final << 7, short | 0x80)) + (size.to_bytes(width, "big") if width else b"")
    return head + MASK + unmasked(payload, MASK)
