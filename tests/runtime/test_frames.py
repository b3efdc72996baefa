"""Frames as a browser sends them, whatever way the bytes come in; what is too much or wrong is an end."""

import random

import pytest

from facilitator.runtime.frames import (
    BINARY,
    CLOSE,
    MAX_FRAGMENTS,
    MAX_MESSAGE_BYTES,
    PING,
    PROTOCOL_ERROR,
    TEXT,
    TOO_BIG,
    Broken,
    Frame,
    Frames,
    packed,
    unmasked,
)
from tests.frames import MASK, sent


def read(data: bytes, step: int = 1 << 20) -> list[Frame]:
    frames, found = Frames(), []
    for start in range(0, len(data), step):
        frames.feed(data[start : start + step])
        while (frame := frames.next()) is not None:
            found.append(frame)
    return found


def whole(data: bytes, step: int = 1 << 20) -> list[tuple[int, bytes]]:
    return [(frame.opcode, frame.payload) for frame in read(data, step) if frame.whole]


@pytest.mark.parametrize("step", [1, 2, 3, 7, 1 << 20])
def test_messages_come_out_as_they_were_sent_however_the_bytes_come_in(step: int) -> None:
    messages = [b"", b"2", "Идея".encode(), b"x" * 125, b"x" * 126, b"x" * 20_000]

    data = b"".join(sent(TEXT, message) for message in messages)

    assert whole(data, step) == [(TEXT, message) for message in messages]


def test_fragments_become_one_message_with_a_ping_between_them() -> None:
    data = sent(BINARY, b"ab", final=False) + sent(PING, b"?") + sent(0, b"cd", final=False) + sent(0, b"e")

    assert whole(data + sent(TEXT, b"next")) == [(PING, b"?"), (BINARY, b"abcde"), (TEXT, b"next")]


def test_a_message_may_have_so_many_bytes_and_so_many_fragments() -> None:
    fragments = sent(TEXT, b"x", final=False) + sent(0, b"x", final=False) * (MAX_FRAGMENTS - 2) + sent(0, b"x")

    assert whole(sent(TEXT, b"x" * MAX_MESSAGE_BYTES)) == [(TEXT, b"x" * MAX_MESSAGE_BYTES)]
    assert whole(fragments * 2) == [(TEXT, b"x" * MAX_FRAGMENTS)] * 2


BROKEN = {
    "a byte too many": (sent(TEXT, b"x" * (MAX_MESSAGE_BYTES + 1)), TOO_BIG),
    "100 MB that are only announced": (sent(TEXT, claim=100_000_000), TOO_BIG),
    "a length without end": (sent(TEXT, claim=1 << 63), TOO_BIG),
    "too much in two fragments": (sent(TEXT, b"x" * 20_000, final=False) + sent(0, b"x" * 20_000), TOO_BIG),
    "too many fragments": (sent(TEXT, final=False) + sent(0, final=False) * MAX_FRAGMENTS, TOO_BIG),
    "a reserved bit, as of deflate": (bytes((0xC1,)) + sent(TEXT, b"x")[1:], PROTOCOL_ERROR),
    "an opcode that is not there": (sent(3, b"x"), PROTOCOL_ERROR),
    "no mask": (packed(TEXT, b"x"), PROTOCOL_ERROR),
    "a fragment of nothing": (sent(0, b"x"), PROTOCOL_ERROR),
    "a message within a message": (sent(TEXT, b"x", final=False) + sent(TEXT, b"x"), PROTOCOL_ERROR),
    "a ping in fragments": (sent(PING, b"x", final=False), PROTOCOL_ERROR),
    "a long ping": (sent(PING, b"x" * 126), PROTOCOL_ERROR),
    "a long good-bye": (sent(CLOSE, b"x" * 126), PROTOCOL_ERROR),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_wrong_is_an_end_with_its_code(name: str) -> None:
    data, code = BROKEN[name]

    with pytest.raises(Broken) as broken:
        read(data)

    assert broken.value.code == code


def test_no_more_than_the_head_is_needed_to_refuse() -> None:
    frames = Frames()
    frames.feed(sent(TEXT, claim=100_000_000)[:10])

    with pytest.raises(Broken):
        frames.next()


def test_rubbish_never_raises_anything_else() -> None:
    dice = random.Random(7)
    for _ in range(3000):
        frames = Frames()
        try:
            frames.feed(dice.randbytes(dice.randrange(40)))
            while frames.next() is not None:
                continue
        except Broken:
            continue


def test_unmasking_takes_every_length() -> None:
    for size in range(40):
        data = random.Random(size).randbytes(size)
        assert unmasked(data, MASK) == bytes(one ^ MASK[at % 4] for at, one in enumerate(data))
