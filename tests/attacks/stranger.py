"""Somebody who means harm: a plain socket that says what it likes, with a seat in the hall or without one."""

import contextlib
import json
import re
import socket
import time
from typing import Any

from tests.frames import sent
from tests.system.client import Device
from tests.system.server import Server
from tests.system.wire import PATH

KEY = "dGhlIHNhbXBsZSBub25jZQ=="
SECONDS = 20
CLOSE = re.compile(rb"\x88\x02(..)", re.DOTALL)


def text(message: str) -> bytes:
    return sent(1, message.encode())


class Stranger:
    """A connection. With `device` it has that browser's cookies; `upgraded` is a WebSocket."""

    def __init__(self, server: Server, device: Device | None = None, *, upgraded: bool = True, **headers: str) -> None:
        self.server = server
        self.heard = b""
        self.sock = socket.create_connection(("127.0.0.1", server.port), SECONDS)
        server.guests.append(self)
        if upgraded:
            self.upgrade({"Cookie": device.cookie} if device else {}, headers)

    def upgrade(self, *headers: dict[str, str]) -> None:
        lines = [f"GET {PATH} HTTP/1.1", f"Host: 127.0.0.1:{self.server.port}", "Connection: Upgrade"]
        lines += ["Upgrade: websocket", "Sec-WebSocket-Version: 13", f"Sec-WebSocket-Key: {KEY}"]
        lines += [f"{name}: {value}" for given in headers for name, value in given.items()]
        self.sock.sendall("\r\n".join((*lines, "", "")).encode())
        self.until(rb"\r\n\r\n")

    def seat(self, as_: str) -> None:
        """Says CONNECT, as a page does."""
        self.sock.sendall(text("40" + json.dumps({"as": as_, "v": 1})))
        self.until(rb"40\{")

    def send(self, data: bytes) -> bool:
        """Whether the server has taken it all."""
        try:
            self.sock.sendall(data)
        except OSError:
            return False
        return True

    def until(self, pattern: bytes, seconds: float = SECONDS) -> bytes:
        """Reads until it comes, the end at the latest; what was read."""
        deadline = time.monotonic() + seconds
        while not re.search(pattern, self.heard) and time.monotonic() < deadline:
            self.sock.settimeout(max(0.01, deadline - time.monotonic()))
            try:
                data = self.sock.recv(65_536)
            except OSError:
                break
            if not data:
                break
            self.heard += data
        return self.heard

    def end(self, seconds: float = SECONDS) -> tuple[float, int]:
        """Reads to the end: the seconds that took, and the status of the good-bye (0 without one)."""
        began = time.monotonic()
        self.until(rb"(?!)", seconds)
        took = time.monotonic() - began
        assert took < seconds, "still open"
        code = CLOSE.findall(self.heard)
        return took, int.from_bytes(code[-1], "big") if code else 0

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self.sock.close()


def seated(server: Server, track: int = 1, device: Device | None = None) -> tuple[Stranger, dict[str, Any]]:
    """One who has a seat like everybody else."""
    device = device or Device(server)
    seat = device.join(track)
    stranger = Stranger(server, device)
    stranger.seat(seat["as"])
    return stranger, seat
