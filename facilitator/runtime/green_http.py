"""eventlet's HTTP protocol with bounds: a whole head and a whole body in time, no more read than is wanted."""

import socket
from contextlib import suppress
from http import HTTPStatus
from typing import Any

import structlog
from eventlet import wsgi

from facilitator.runtime.heads import is_sound
from facilitator.runtime.limits import BODY_SECONDS, DRAINED_BYTES, HEAD_SECONDS, IDLE_SECONDS, Deadlines

log = structlog.get_logger()


class Body(wsgi.Input):  # type: ignore[misc]  # the library ships no types
    """A request's body. What nobody has wanted is read to its end only where it is short."""

    @property
    def is_whole(self) -> bool:
        return bool(self.position >= (self.content_length or 0))

    def discard(self, buffer_size: int = 16 << 10) -> None:
        if (self.content_length or 0) - self.position > DRAINED_BYTES:
            raise OSError("too much to be read in vain")  # the library closes the connection
        super().discard(buffer_size)


def guarded(deadlines: Deadlines, requests: set[object]) -> type[Any]:
    """The protocol; `requests` holds those that are being answered."""
    return type("Guarded", (GuardedProtocol,), {"deadlines": deadlines, "requests": requests})


class GuardedProtocol(wsgi.HttpProtocol):  # type: ignore[misc]
    """One connection, from its first request to its last."""

    deadlines: Deadlines
    requests: set[object]

    def __init__(self, conn_state: Any, server: Any) -> None:
        self._body: Body | None = None
        self._is_new = True
        try:
            super().__init__(conn_state, server)
        except (OSError, EOFError):
            conn_state[1].close()  # gone, or too slow
        except Exception:
            log.exception("request_failed")
            conn_state[1].close()
        finally:
            self._over()

    def _read_request_line(self) -> bytes:
        """A new connection has to say something soon, a known one may be idle for a while."""
        if not self._is_new:
            self._over()
            self.connection.settimeout(IDLE_SECONDS)
            if self.rfile.closed or not self.rfile.peek(1):
                return b""
        self._is_new = False
        self.deadlines.set(self, HEAD_SECONDS, self._cut)
        return bytes(super()._read_request_line())

    def parse_request(self) -> bool:
        if not super().parse_request():
            return False
        self.deadlines.drop(self)
        if not is_sound(self.headers):
            self.send_error(HTTPStatus.BAD_REQUEST)
            self.close_connection = 1
            return False
        if self.headers.get("transfer-encoding") is not None:
            # No page sends one, and its length is only known when it has been read.
            self.send_error(HTTPStatus.LENGTH_REQUIRED)
            self.close_connection = 1
            return False
        return True

    def get_environ(self) -> dict[str, Any]:
        environ: dict[str, Any] = super().get_environ()
        environ["facilitator.upgraded"] = self._over
        self.requests.add(self)
        given = environ["wsgi.input"]
        if given.content_length:
            body = Body(given.rfile, given.content_length, self.connection, given.wfile, given.wfile_line)
            environ["wsgi.input"] = environ["eventlet.input"] = self._body = body
            self.deadlines.set(self, BODY_SECONDS, self._cut_unless_whole)
        return environ

    def _over(self) -> None:
        """The request is answered, or has become a WebSocket."""
        self.deadlines.drop(self)
        self.requests.discard(self)
        self._body = None

    def _cut_unless_whole(self) -> None:
        if self._body is not None and not self._body.is_whole:
            self._cut()

    def _cut(self) -> None:
        plain = self.connection if isinstance(self.connection, socket.socket) else self.connection.fd
        with suppress(OSError):  # it was quicker
            socket.socket.shutdown(plain, socket.SHUT_RDWR)

    def log_message(self, *_args: object) -> None:
        """Nothing: it would name addresses, and anybody could fill the log."""
