"""One WebSocket over a socket pair: what it answers, what it waits for, and how it ends."""

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest
from wsproto.frame_protocol import FrameProtocol, Opcode

from facilitator.runtime import websocket
from facilitator.runtime.websocket import Bucket, WebSocket, acceptance, refusal_of
from tests.frames import sent


class Pair:
    """A WebSocket of ours, and the other side of it."""

    def __init__(self) -> None:
        ours, self.other = socket.socketpair()
        self.pauses: list[float] = []
        self.web = WebSocket(ours, threading.Lock(), self.pauses.append)
        ours.settimeout(5)
        self.other.settimeout(5)

    def heard(self) -> list[tuple[Opcode, object]]:
        """The frames that the other side has got, by another implementation."""
        protocol = FrameProtocol(client=True, extensions=[])
        protocol.receive_bytes(self.other.recv(100_000))
        return [(frame.opcode, frame.payload) for frame in protocol.received_frames()]


@pytest.fixture
def pair() -> Iterator[Pair]:
    made = Pair()
    yield made
    made.web.socket.close()
    made.other.close()


def test_messages_go_both_ways(pair: Pair) -> None:
    pair.other.sendall(sent(1, "Идея".encode()) + sent(2, b"\x00"))

    assert (pair.web.wait(), pair.web.wait()) == ("Идея", b"\x00")


@pytest.mark.parametrize("text", ["", "Идея", "x" * 200, "x" * 70_000])
def test_what_we_send_is_understood(pair: Pair, text: str) -> None:
    pair.web.send(text)

    assert pair.heard() == [(Opcode.TEXT, text)]


def test_a_ping_is_answered_and_a_flood_of_them_is_slowed(pair: Pair) -> None:
    pair.other.sendall(sent(9, b"?") * 30 + sent(1, b"2"))

    assert pair.web.wait() == "2"
    assert pair.heard()[0] == (Opcode.PONG, b"?")
    assert sum(pair.pauses) > 10 * 0.4


def test_a_flood_of_frames_is_slowed_and_gives_way_to_others(pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    pair.other.sendall(sent(1, b"x") * 500)

    for _ in range(500):
        pair.web.wait()

    assert pair.pauses.count(0) >= 40
    assert sum(pair.pauses) > 0.5


@pytest.mark.parametrize(
    ("data", "code"),
    [(sent(1, b"\xff"), 1007), (sent(1, b"x" * 40_000), 1009), (sent(3), 1002), (sent(8, b"\x03\xe8"), 1000)],
)
def test_the_end_has_a_code(pair: Pair, data: bytes, code: int) -> None:
    pair.other.sendall(data)

    assert pair.web.wait() is None
    assert pair.heard() == [(Opcode.CLOSE, (code, ""))]
    assert pair.other.recv(10) == b""
    with pytest.raises(BrokenPipeError):
        pair.web.send("x")


def test_a_reader_that_is_told_to_end_finds_the_end_and_may_still_answer(pair: Pair) -> None:
    found: list[object] = []
    reader = threading.Thread(target=lambda: found.append(pair.web.wait()))
    reader.start()

    pair.web.end()
    reader.join(5)
    pair.web.send("the last answer")

    assert found == [None]
    assert pair.heard() == [(Opcode.TEXT, "the last answer")]


def test_a_cut_frees_a_writer_that_hangs(pair: Pair) -> None:
    ended = threading.Event()

    def write() -> None:
        with suppress(OSError):
            while True:
                pair.web.send("x" * 100_000)
        ended.set()

    threading.Thread(target=write, daemon=True).start()
    while pair.web.sending_since is None:
        continue

    pair.web.cut()

    assert ended.wait(5)


class Slowly:
    """A lock that is free, and whose next holder has not been woken yet."""

    def __init__(self) -> None:
        self.asked, self.woken = threading.Event(), threading.Event()

    def locked(self) -> bool:
        return False

    def __enter__(self) -> None:
        self.asked.set()
        self.woken.wait(5)

    def __exit__(self, *_error: object) -> None:
        """Free again."""


def test_nothing_overtakes_a_writer_that_has_not_been_woken_yet() -> None:
    ours, other = socket.socketpair()
    lock = Slowly()
    web = WebSocket(_Green(ours), lock, lambda _seconds: None, spawn=lambda *_work: None)  # type: ignore[arg-type]
    writer = threading.Thread(target=web.send, args=("first",), daemon=True)
    writer.start()
    assert lock.asked.wait(5)

    assert not web.offer(b"second")
    lock.woken.set()
    writer.join(5)

    assert web.offer(b"third")
    assert other.recv(100) == websocket.packed(1, b"first") + b"third"
    ours.close()
    other.close()


class _Green:
    """As the loop's sockets: around a plain one."""

    def __init__(self, plain: socket.socket) -> None:
        self.fd = plain

    def sendall(self, data: bytes) -> None:
        self.fd.sendall(data)


def test_a_bucket_says_how_long_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(websocket.time, "monotonic", lambda: now[0])
    bucket = Bucket(2, 4)

    assert [bucket.take(1) for _ in range(4)] == [0, 0, 0.25, 0.5]
    now[0] += 60
    assert [bucket.take(2), bucket.take(1)] == [0, 0.25]


SOUND = {
    "HTTP_CONNECTION": "keep-alive, Upgrade", "HTTP_UPGRADE": "WebSocket", "HTTP_SEC_WEBSOCKET_VERSION": "13",
    "HTTP_SEC_WEBSOCKET_KEY": "dGhlIHNhbXBsZSBub25jZQ==",
}  # fmt: skip


def test_the_handshake_is_that_of_the_standard() -> None:
    assert refusal_of(SOUND) is None
    assert b"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n" in acceptance(SOUND)
    assert b"Extensions" not in acceptance(SOUND | {"HTTP_SEC_WEBSOCKET_EXTENSIONS": "permessage-deflate"})


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"HTTP_UPGRADE": "h2c"}, "400"), ({"HTTP_CONNECTION": "close"}, "400"),
        ({"HTTP_SEC_WEBSOCKET_KEY": "x"}, "400"), ({"HTTP_SEC_WEBSOCKET_KEY": ""}, "400"),
        ({"HTTP_SEC_WEBSOCKET_KEY": "é"}, "400"),
        ({"HTTP_SEC_WEBSOCKET_VERSION": "8"}, "426"), ({"HTTP_SEC_WEBSOCKET_VERSION": ""}, "426"),
    ],
)  # fmt: skip
def test_other_handshakes_and_old_versions_are_refused(change: dict[str, str], status: str) -> None:
    assert str(refusal_of(SOUND | change)).startswith(status)
