"""Raw WebSocket: every frame as it was sent, and the ways in which a bad client or a bad network can behave."""

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import urlsplit

from wsproto import ConnectionType, WSConnection
from wsproto.events import (
    AcceptConnection,
    BytesMessage,
    CloseConnection,
    Ping,
    RejectConnection,
    RejectData,
    Request,
    TextMessage,
)

PATH = "/socket.io/?transport=websocket&EIO=4"
HANDSHAKE_SECONDS = 10


class HandshakeRefused(Exception):
    """The server did not accept the WebSocket; `status` is that of its HTTP answer."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


class Wire:
    """One WebSocket. `take` gets every text in a thread of its own, and None at the end."""

    def __init__(
        self, url: str, take: Callable[[str | None], None], *, headers: dict[str, str] | None = None, path: str = PATH
    ) -> None:
        """Raises HandshakeRefused."""
        parts = urlsplit(url)
        self._take = take
        self._sock = socket.create_connection((parts.hostname or "", parts.port or 80), HANDSHAKE_SECONDS)
        self._sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._ws = WSConnection(ConnectionType.CLIENT)
        self._lock = threading.Lock()
        self.closed = threading.Event()
        more = [(name, value) for name, value in (headers or {}).items()]
        self._sock.sendall(self._ws.send(Request(host=parts.netloc, target=path, extra_headers=more)))
        self._shake_hands()
        self._sock.settimeout(None)
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def send(self, data: str | bytes) -> None:
        """One text or binary message; nothing where the connection is gone."""
        message = BytesMessage(data) if isinstance(data, bytes) else TextMessage(data)
        with self._lock:
            raw = self._ws.send(message)
        self.send_raw(raw)

    def send_raw(self, raw: bytes) -> None:
        """Bytes as they are."""
        try:
            self._sock.sendall(raw)
        except OSError:
            self.closed.set()

    def drop(self) -> None:
        """Cuts the connection as a dead network does, without saying good-bye."""
        with suppress(OSError):  # the other side may have been quicker
            self._sock.shutdown(socket.SHUT_RDWR)
        self._thread.join(HANDSHAKE_SECONDS)
        self._sock.close()

    def _shake_hands(self) -> None:
        accepted = False
        while not accepted:
            data = self._sock.recv(65536)
            if not data:
                self._sock.close()
                raise HandshakeRefused(0)
            self._ws.receive_data(data)
            for event in self._ws.events():
                if isinstance(event, RejectConnection | RejectData):
                    self._sock.close()
                    raise HandshakeRefused(getattr(event, "status_code", 0))
                accepted = accepted or isinstance(event, AcceptConnection)
                self._handle(event)

    def _read(self) -> None:
        while not self.closed.is_set():
            try:
                data = self._sock.recv(65536)
            except OSError:
                break
            if not data:
                break
            self._ws.receive_data(data)
            for event in self._ws.events():
                self._handle(event)
        self.closed.set()
        self._take(None)

    def _handle(self, event: object) -> None:
        if isinstance(event, TextMessage):
            self._parts = getattr(self, "_parts", "") + event.data
            if event.message_finished:
                text, self._parts = self._parts, ""
                self._take(text)
        elif isinstance(event, Ping):
            with self._lock:
                raw = self._ws.send(event.response())
            self.send_raw(raw)
        elif isinstance(event, CloseConnection):
            self.closed.set()
