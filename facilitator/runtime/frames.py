"""WebSocket frames of a browser (RFC 6455), read from bytes as they come in; what is too much or wrong is an end."""

from dataclasses import dataclass
from typing import Final

TEXT: Final = 1
BINARY: Final = 2
CLOSE: Final = 8
PING: Final = 9
PONG: Final = 10
CONTROLS: Final = frozenset({CLOSE, PING, PONG})

MAX_MESSAGE_BYTES: Final = 32_000
MAX_FRAGMENTS: Final = 64
MAX_CONTROL_BYTES: Final = 125

NORMAL: Final = 1000
GOING_AWAY: Final = 1001
PROTOCOL_ERROR: Final = 1002
NOT_UTF8: Final = 1007
TOO_BIG: Final = 1009


class Broken(Exception):
    """The other side does not keep to the rules; `code` is the status that it is closed with."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Frame:
    """A control frame, or a message as far as it has come: `payload` is that of the whole once it is `whole`."""

    opcode: int
    payload: bytes
    whole: bool
    size: int


@dataclass(frozen=True, slots=True)
class Head:
    """The first bytes of a frame, checked as far as one frame can be."""

    opcode: int
    final: bool
    start: int
    length: int

    @property
    def end(self) -> int:
        return self.start + self.length


class Frames:
    """`feed` takes bytes, `next` gives frames. No more is kept than one message may have."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._opcode = 0
        self._parts: list[bytes] = []
        self._size = 0

    def feed(self, data: bytes) -> None:
        self._buffer += data

    def next(self) -> Frame | None:
        """The next frame; None where more bytes are needed. Raises Broken as soon as a frame's head is wrong."""
        head = _head(self._buffer)
        if head is None:
            return None
        self._check(head)
        if len(self._buffer) < head.end:
            return None
        mask = bytes(self._buffer[head.start - 4 : head.start])
        payload = unmasked(bytes(self._buffer[head.start : head.end]), mask)
        del self._buffer[: head.end]
        if head.opcode in CONTROLS:
            return Frame(head.opcode, payload, whole=True, size=head.length)
        return self._join(head, payload)

    def _check(self, head: Head) -> None:
        if head.opcode in CONTROLS:
            if not head.final or head.length > MAX_CONTROL_BYTES:
                raise Broken(PROTOCOL_ERROR)
            return
        if (head.opcode == 0) != bool(self._opcode):
            raise Broken(PROTOCOL_ERROR)
        if self._size + head.length > MAX_MESSAGE_BYTES or len(self._parts) >= MAX_FRAGMENTS:
            raise Broken(TOO_BIG)

    def _join(self, head: Head, payload: bytes) -> Frame:
        self._opcode = self._opcode or head.opcode
        self._parts.append(payload)
        self._size += head.length
        if not head.final:
            return Frame(self._opcode, b"", whole=False, size=head.length)
        whole = Frame(self._opcode, b"".join(self._parts), whole=True, size=head.length)
        self._opcode, self._parts, self._size = 0, [], 0
        return whole


def _head(buffer: bytearray) -> Head | None:
    if len(buffer) < 2:
        return None
    first, second = buffer[0], buffer[1]
    opcode = first & 15
    # No extension is agreed upon, so the reserved bits are none of theirs; a browser masks all that it sends.
    if first & 0x70 or opcode not in (0, TEXT, BINARY, *CONTROLS) or not second & 0x80:
        raise Broken(PROTOCOL_ERROR)
    length = second & 0x7F
    more = {126: 2, 127: 8}.get(length, 0)
    if len(buffer) < 2 + more:
        return None
    if more:
        length = int.from_bytes(buffer[2 : 2 + more], "big")
    return Head(opcode, bool(first & 0x80), 2 + more + 4, length)


def unmasked(data: bytes, mask: bytes) -> bytes:
    """By one XOR of whole numbers: a loop over the bytes would hold everybody up."""
    size = len(data)
    key = (mask * (size // 4 + 1))[:size]
    return (int.from_bytes(data, "little") ^ int.from_bytes(key, "little")).to_bytes(size, "little")


def packed(opcode: int, payload: bytes) -> bytes:
    """A frame of ours: whole, and not masked."""
    size = len(payload)
    if size < 126:
        return bytes((0x80 | opcode, size)) + payload
    if size < 65_536:
        return bytes((0x80 | opcode, 126)) + size.to_bytes(2, "big") + payload
    return bytes((0x80 | opcode, 127)) + size.to_bytes(8, "big") + payload
