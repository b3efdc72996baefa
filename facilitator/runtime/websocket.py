"""One WebSocket over a connected socket, green or plain: reading is bounded and paced, sending is watched."""

import base64
import binascii
import contextlib
import hashlib
import socket
import struct
import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, Final, Protocol

from facilitator.runtime.frames import BINARY, CLOSE, NORMAL, NOT_UTF8, PING, PONG, TEXT, Broken, Frame, Frames, packed

READ_BYTES: Final = 16_384
# What the system keeps of one who sends faster than we read.
RECEIVED_BYTES: Final = 65_536
# A page sends a few frames a second; an outbox that drains sends some dozens at once.
FRAMES: Final = (400, 100.0)
FRAME_BYTES: Final = 4_096
# Browsers send no pings, proxies one in some seconds.
CONTROLS: Final = (20, 2.0)
FRAMES_IN_ONE_GO: Final = 8
LINGERING_READS: Final = 16

GUID: Final = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
VERSION: Final = "13"


class Lock(Protocol):
    """A native one, or a green one."""

    def acquire(self) -> bool: ...
    def release(self) -> object: ...
    def locked(self) -> bool: ...
    def __enter__(self) -> object: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> object: ...


class Bucket:
    """Lets `size` through at once, then `per_second`; says how long to wait for the rest."""

    def __init__(self, size: float, per_second: float) -> None:
        self._size = self._left = size
        self._per_second = per_second
        self._at = time.monotonic()

    def take(self, cost: float) -> float:
        """The seconds until what has just been taken is paid for; 0 where it was there."""
        now = time.monotonic()
        self._left = min(self._size, self._left + (now - self._at) * self._per_second) - cost
        self._at = now
        return max(0.0, -self._left / self._per_second)


class WebSocket:
    """What Engine.IO wants of a WebSocket (`wait`, `send`, `close`), and what a watch wants to know of it.

    A flood is slowed by reading this one socket slowly, which fills the flooder's own buffers; a reader that always
    finds something gives way to others after a few frames.
    """

    def __init__(
        self,
        connected: Any,
        lock: Lock,
        pause: Callable[[float], None],
        spawn: Callable[..., object] | None = None,
    ) -> None:
        """`spawn` starts a task beside the one that sends; without it, and under TLS, nothing is ever offered."""
        self.socket = connected
        self.opened_at = time.monotonic()
        self.sending_since: float | None = None
        self.slowed_since: float | None = None
        self.closed_at: float | None = None
        self.is_ending = False
        self._plain: socket.socket = connected if isinstance(connected, socket.socket) else connected.fd
        self._lock = lock
        self._pause = pause
        self._spawn = spawn if self._plain is not connected else None
        self._frames = Frames()
        self._data, self._controls = Bucket(*FRAMES), Bucket(*CONTROLS)
        self._in_one_go = 0
        self._writers = 0  # who writes, and who waits for it
        with contextlib.suppress(OSError):
            self._plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, RECEIVED_BYTES)

    @property
    def is_over(self) -> bool:
        """Nothing more is read."""
        return self.is_ending or self.closed_at is not None

    def wait(self) -> str | bytes | None:
        """The next message; None at the end, whatever the reason."""
        try:
            while not self.is_over:
                frame = self._frames.next()
                if frame is not None:
                    self._pace(frame)
                    message = self._take(frame)
                    if message is not None:
                        return message
                elif data := self.socket.recv(READ_BYTES):
                    self._frames.feed(data)
                else:
                    return None
        except Broken as broken:
            self.close(broken.code)
        except UnicodeDecodeError:
            self.close(NOT_UTF8)
        except (OSError, EOFError):
            return None  # gone, or silent for too long
        return None

    def _take(self, frame: Frame) -> str | bytes | None:
        if not frame.whole:
            return None
        if frame.opcode == TEXT:
            return frame.payload.decode()
        if frame.opcode == BINARY:
            return frame.payload
        if frame.opcode == PING:
            self._write(packed(PONG, frame.payload))
        if frame.opcode == CLOSE:
            self.close(NORMAL)
        return None

    def _pace(self, frame: Frame) -> None:
        data = frame.opcode in (TEXT, BINARY)
        late = self._data.take(1 + frame.size / FRAME_BYTES) if data else self._controls.take(1)
        if not late:
            self.slowed_since = None
        elif self.slowed_since is None:
            self.slowed_since = time.monotonic()
        self._in_one_go += 1
        if late or self._in_one_go >= FRAMES_IN_ONE_GO:
            self._in_one_go = 0
            self._pause(late)

    def send(self, message: str | bytes) -> None:
        """Raises OSError where the connection is gone."""
        if self.closed_at is not None:
            raise BrokenPipeError
        self._write(packed(TEXT, message.encode()) if isinstance(message, str) else packed(BINARY, message))

    def offer(self, frame: bytes) -> bool:
        """Sends the frame at once, without waiting and without waking anybody; False if it is to be sent as usual.

        What the system takes a part of is finished before anything else is sent.
        """
        if self._spawn is None or self.closed_at is not None or self._writers:
            return False
        try:
            taken = self._plain.send(frame)
        except OSError:
            return False  # its buffer is full; or it is gone, which the usual way finds out
        if taken < len(frame):
            self._writers += 1
            self._lock.acquire()
            self.sending_since = time.monotonic()
            self._spawn(self._finish, frame[taken:])
        return True

    def _finish(self, rest: bytes) -> None:
        try:
            self.socket.sendall(rest)
        except OSError:
            self.cut()
        finally:
            self.sending_since = None
            self._writers -= 1
            self._lock.release()

    def _write(self, frame: bytes) -> None:
        self._writers += 1
        try:
            with self._lock:
                self.sending_since = time.monotonic()
                try:
                    self.socket.sendall(frame)
                finally:
                    self.sending_since = None
        finally:
            self._writers -= 1

    def close(self, code: int = NORMAL) -> None:
        """Says good-bye after what has been sent; the other side closes then, or is cut by the watch."""
        if self.closed_at is not None:
            return
        self.closed_at = time.monotonic()
        with contextlib.suppress(OSError):
            self._write(packed(CLOSE, struct.pack("!H", code)))
        self._shut(socket.SHUT_WR)

    def end(self) -> None:
        """Reads no more; what is under way is still answered, then the reader finds the end."""
        self.is_ending = True
        self._shut(socket.SHUT_RD)

    def cut(self) -> None:
        """Ends the connection for its reader and its writer at once, and keeps nothing that was not taken."""
        with contextlib.suppress(OSError):
            self._plain.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.is_ending = True
        self._shut(socket.SHUT_RDWR)

    def _shut(self, how: int) -> None:
        """Of the connection itself: under TLS the socket's own method would go on in plain text."""
        with contextlib.suppress(OSError):  # the other side was quicker
            socket.socket.shutdown(self._plain, how)

    def linger(self, seconds: float) -> None:
        """Takes what still comes until the other side has closed too: unread bytes would destroy our last words."""
        deadline = time.monotonic() + seconds
        with contextlib.suppress(OSError, EOFError):
            for _ in range(LINGERING_READS):
                self.socket.settimeout(max(0.01, deadline - time.monotonic()))
                if not self.socket.recv(READ_BYTES) or time.monotonic() > deadline:
                    break
                self._pause(0)


def refusal_of(environ: Mapping[str, Any]) -> str | None:
    """The status with which a request that is no sound handshake is refused; None for a sound one."""
    connection = [part.strip() for part in environ.get("HTTP_CONNECTION", "").lower().split(",")]
    if environ.get("HTTP_UPGRADE", "").lower() != "websocket" or "upgrade" not in connection:
        return "400 Bad Request"
    if environ.get("HTTP_SEC_WEBSOCKET_VERSION") != VERSION:
        return "426 Upgrade Required"
    try:
        key = base64.b64decode(environ.get("HTTP_SEC_WEBSOCKET_KEY", ""), validate=True)
    except (binascii.Error, ValueError):
        return "400 Bad Request"
    return None if len(key) == 16 else "400 Bad Request"


def acceptance(environ: Mapping[str, Any]) -> bytes:
    """The answer to a sound handshake; no extension and no subprotocol is agreed upon."""
    digest = hashlib.sha1(environ["HTTP_SEC_WEBSOCKET_KEY"].encode() + GUID, usedforsecurity=False).digest()
    lines = ("HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade")
    return "\r\n".join((*lines, f"Sec-WebSocket-Accept: {base64.b64encode(digest).decode()}", "", "")).encode()
