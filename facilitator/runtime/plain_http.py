"""Werkzeug's server with bounds: a whole head and a whole body in time, and only so many connections at once."""

import socket
import ssl
import threading
from contextlib import suppress
from http import HTTPStatus
from typing import Any

import structlog
from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

from facilitator.runtime.base import Certificate
from facilitator.runtime.heads import is_sound
from facilitator.runtime.limits import (
    BODY_SECONDS,
    DRAINED_BYTES,
    HEAD_SECONDS,
    IDLE_SECONDS,
    LINE_BYTES,
    MOST_THREADED_CONNECTIONS,
    Deadlines,
    most_connections,
)

log = structlog.get_logger()


class Body:
    """A request's body: no more than was announced, and no more than is worth reading."""

    def __init__(self, source: Any, length: int) -> None:
        self._source = source
        self._left = min(length, DRAINED_BYTES)

    @property
    def is_whole(self) -> bool:
        return self._left <= 0

    def read(self, size: int | None = -1) -> bytes:
        return self._take(self._source.read, size)

    def readline(self, size: int | None = -1) -> bytes:
        return self._take(self._source.readline, size)

    def close(self) -> None:
        self._source.close()

    @property
    def closed(self) -> bool:
        return bool(self._source.closed)

    def _take(self, read: Any, size: int | None) -> bytes:
        wanted = self._left if size is None or size < 0 else min(size, self._left)
        data: bytes = read(wanted) if wanted > 0 else b""
        self._left = self._left - len(data) if data else 0
        return data


class PlainHandler(WSGIRequestHandler):
    """One connection, which is one request."""

    server: "PlainServer"
    timeout = IDLE_SECONDS
    disable_nagle_algorithm = True
    _body: Body | None = None

    def handle(self) -> None:
        self.server.deadlines.set(self, HEAD_SECONDS, self._cut)
        try:
            super().handle()
        finally:
            self._over()

    def parse_request(self) -> bool:
        if len(self.raw_requestline) > LINE_BYTES:
            self.requestline, self.request_version, self.command = "", "", ""
            self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
            return False
        if not super().parse_request():
            return False
        self.server.deadlines.drop(self)
        if not is_sound(self.headers):
            self.send_error(HTTPStatus.BAD_REQUEST)
            return False
        if self.headers.get("transfer-encoding") is not None:
            self.send_error(HTTPStatus.LENGTH_REQUIRED)
            return False
        self._bound_body(self.headers.get("content-length", "0"))
        return True

    def _bound_body(self, length: str) -> None:
        self.rfile = self._body = Body(self.rfile, int(length))  # type: ignore[assignment]  # reads as the file does
        if int(length):
            self.server.deadlines.set(self, BODY_SECONDS, self._cut_unless_whole)

    def make_environ(self) -> dict[str, Any]:
        environ = super().make_environ()
        environ["facilitator.upgraded"] = self._over
        self.server.began(self)
        return environ

    def _over(self) -> None:
        """The request is answered, or has become a WebSocket."""
        self.server.deadlines.drop(self)
        self.server.ended(self)

    def _cut_unless_whole(self) -> None:
        if self._body is not None and not self._body.is_whole:
            self._cut()

    def _cut(self) -> None:
        with suppress(OSError):  # it was quicker
            socket.socket.shutdown(self.connection, socket.SHUT_RDWR)

    def send_header(self, keyword: str, value: str) -> None:
        """Which versions are at work here is nobody's business."""
        if keyword != "Server":
            super().send_header(keyword, value)

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002  the library's name
        """Nothing: it would name addresses, and anybody could fill the log."""


class PlainServer(ThreadedWSGIServer):
    """A thread for each connection, as many as are worth having."""

    daemon_threads = True

    def __init__(self, listener: socket.socket, app: Any, deadlines: Deadlines, tls: Certificate | None) -> None:
        host, port = listener.getsockname()[:2]
        self.deadlines = deadlines
        self._requests: set[object] = set()
        self._lock = threading.Lock()
        self._places = threading.BoundedSemaphore(most_connections(MOST_THREADED_CONNECTIONS))
        super().__init__(host, port, app, PlainHandler, fd=listener.fileno())
        if tls is not None:
            self.ssl_context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)  # werkzeug tells the application by it
            self.ssl_context.load_cert_chain(*tls)

    def get_request(self) -> tuple[Any, Any]:
        """Hands are shaken on the connection's own thread."""
        client, address = super().get_request()
        if self.ssl_context is None:
            return client, address
        return self.ssl_context.wrap_socket(client, server_side=True, do_handshake_on_connect=False), address

    @property
    def answering(self) -> int:
        return len(self._requests)

    def began(self, request: object) -> None:
        with self._lock:
            self._requests.add(request)

    def ended(self, request: object) -> None:
        with self._lock:
            self._requests.discard(request)

    def process_request(self, request: Any, client_address: Any) -> None:
        if self._places.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._places.release()

    def finish_request(self, request: Any, client_address: Any) -> None:
        try:
            super().finish_request(request, client_address)
        except OSError:
            return  # gone, or too slow
        except Exception:
            log.exception("request_failed")
