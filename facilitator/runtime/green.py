"""eventlet's hub; native threads reach it through a socket pair."""

import errno
import socket
import ssl
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, TypeVar

from facilitator.runtime.base import Certificate, Signal, Wsgi
from facilitator.runtime.limits import (
    IDLE_SECONDS,
    LINE_BYTES,
    LINGER_SECONDS,
    SWEEP_SECONDS,
    Deadlines,
    most_connections,
)
from facilitator.runtime.websocket import WebSocket, acceptance, refusal_of

T = TypeVar("T")
# Newcomers that are let in before others have their turn.
ACCEPTED_IN_ONE_GO = 4
OUT_OF_DESCRIPTORS_SECONDS = 0.2


class GreenLoop:
    """Everything on one native thread, in turns."""

    mode = "eventlet"

    def __init__(self) -> None:
        import eventlet
        from eventlet.green import socket as green_socket

        self._eventlet = eventlet
        self._posted: deque[Callable[[], object]] = deque()
        self._requests: set[object] = set()
        reading, self._bell = socket.socketpair()
        self._bell.setblocking(False)
        reading.setblocking(False)
        self._reading = green_socket.socket(fileno=reading.detach())
        eventlet.spawn_n(self._run_posted)

    @property
    def answering(self) -> int:
        return len(self._requests)

    def spawn(self, run: Callable[..., object], *args: object) -> None:
        self._eventlet.spawn_n(run, *args)

    def sleep(self, seconds: float) -> None:
        self._eventlet.sleep(seconds)

    def signal(self) -> Signal:
        return GreenSignal(self._eventlet)

    def post(self, run: Callable[[], object]) -> None:
        self._posted.append(run)
        try:
            self._bell.send(b"!")
        except BlockingIOError:
            return  # the bell is already ringing

    def wait(self, future: "Future[T]") -> T:
        if not future.done():
            done = self._eventlet.event.Event()
            future.add_done_callback(lambda _: self.post(done.send))
            done.wait()
        return future.result()

    def websocket(self, handle: Callable[[WebSocket], object]) -> Wsgi:
        from eventlet import wsgi
        from eventlet.semaphore import Semaphore

        def take(environ: dict[str, Any], start_response: Any) -> list[bytes]:
            if refusal := refusal_of(environ):
                start_response(refusal, [("Content-Length", "0"), ("Connection", "close")])
                return []
            connected = environ["eventlet.input"].get_socket()
            environ["facilitator.upgraded"]()
            connected.sendall(acceptance(environ))
            web = WebSocket(connected, Semaphore(), self._eventlet.sleep, self._eventlet.spawn_n)
            handle(web)
            web.linger(LINGER_SECONDS)
            wsgi.WSGI_LOCAL.already_handled = True
            return []

        return take

    def serve(self, listener: socket.socket, app: Any, stop: Signal, tls: Certificate | None = None) -> None:
        from eventlet import wsgi
        from eventlet.greenio import GreenSocket

        from facilitator.runtime.green_http import guarded

        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        green = GreenSocket(listener) if tls is None else self._secured(GreenSocket(listener), tls)
        stopping = self._eventlet.event.Event()
        green.accept = self._accepting(green.accept, stopping)
        deadlines = Deadlines()
        self.spawn(self._sweep, deadlines)
        self._eventlet.spawn(
            wsgi.server, green, app, log_output=False, debug=False, max_size=most_connections(),
            protocol=guarded(deadlines, self._requests), url_length_limit=LINE_BYTES, socket_timeout=IDLE_SECONDS,
        )  # fmt: skip
        stop.wait()
        stopping.send()
        # Who comes now is turned away at once, and comes back when the port is served again.
        with suppress(OSError):  # some systems have no such thing for a listener
            listener.shutdown(socket.SHUT_RDWR)

    def _secured(self, green: Any, tls: Certificate) -> Any:
        """Hands are shaken by each connection when it is first read, so that nobody waits for a slow one."""
        from eventlet.green.ssl import GreenSSLContext

        context = GreenSSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*tls)
        return context.wrap_socket(green, server_side=True, do_handshake_on_connect=False)

    def _accepting(self, accept: Callable[[], Any], stopping: Any) -> Callable[[], Any]:
        """`accept` that nothing ends: the server would end with it, and shut every WebSocket."""
        in_a_row = 0

        def accept_for_ever() -> Any:
            nonlocal in_a_row
            while not stopping.ready():
                in_a_row += 1
                if in_a_row % ACCEPTED_IN_ONE_GO == 0:
                    self._eventlet.sleep(0)
                try:
                    return accept()
                except OSError as error:
                    if error.errno in (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM):
                        self._eventlet.sleep(OUT_OF_DESCRIPTORS_SECONDS)
            return self._eventlet.event.Event().wait()

        return accept_for_ever

    def _sweep(self, deadlines: Deadlines) -> None:
        while True:
            self._eventlet.sleep(SWEEP_SECONDS)
            deadlines.sweep()

    def _run_posted(self) -> None:
        while True:
            self._reading.recv(4096)
            while self._posted:
                self._posted.popleft()()


class GreenSignal:
    def __init__(self, eventlet: Any) -> None:
        self._eventlet = eventlet
        self._event = eventlet.event.Event()

    def set(self) -> None:
        if not self._event.ready():
            self._event.send()

    def wait(self, timeout: float | None = None) -> bool:
        """True if it was set; it is then clear again."""
        with self._eventlet.Timeout(timeout, False):
            self._event.wait()
        if not self._event.ready():
            return False
        self._event = self._eventlet.event.Event()
        return True
