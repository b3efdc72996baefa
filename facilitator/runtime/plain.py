"""Plain threads: Flask-SocketIO's `threading` mode."""

import socket
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, TypeVar

from facilitator.runtime.base import Certificate, Signal, Wsgi
from facilitator.runtime.limits import LINGER_SECONDS, SWEEP_SECONDS, Deadlines
from facilitator.runtime.websocket import WebSocket, acceptance, refusal_of

T = TypeVar("T")


class PlainLoop:
    """A thread for every connection and every task."""

    mode = "threading"

    def __init__(self) -> None:
        self._posted = _Inbox()
        self._server: Any = None

    @property
    def answering(self) -> int:
        return self._server.answering if self._server is not None else 0

    def spawn(self, run: Callable[..., object], *args: object) -> None:
        threading.Thread(target=run, args=args, daemon=True).start()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    def signal(self) -> Signal:
        return PlainSignal()

    def post(self, run: Callable[[], object]) -> None:
        self._posted.append(run)

    def wait(self, future: "Future[T]") -> T:
        return future.result()

    def websocket(self, handle: Callable[[WebSocket], object]) -> Wsgi:
        def take(environ: dict[str, Any], start_response: Any) -> list[bytes]:
            if refusal := refusal_of(environ):
                start_response(refusal, [("Content-Length", "0")])
                return []
            connected = environ["werkzeug.socket"]
            environ["facilitator.upgraded"]()
            connected.sendall(acceptance(environ))
            web = WebSocket(connected, threading.Lock(), time.sleep)
            handle(web)
            web.linger(LINGER_SECONDS)
            raise ConnectionAbortedError  # no answer follows

        return take

    def serve(self, listener: socket.socket, app: Any, stop: Signal, tls: Certificate | None = None) -> None:
        from facilitator.runtime.plain_http import PlainServer

        deadlines = Deadlines()
        self.spawn(self._sweep, deadlines)
        self._server = PlainServer(listener, app, deadlines, tls)
        self.spawn(self._server.serve_forever, 0.1)
        while not stop.wait(0.2):
            pass
        self._server.shutdown()
        with suppress(OSError):  # some systems have no such thing for a listener
            listener.shutdown(socket.SHUT_RDWR)

    def _sweep(self, deadlines: Deadlines) -> None:
        while True:
            time.sleep(SWEEP_SECONDS)
            deadlines.sweep()


class PlainSignal:
    def __init__(self) -> None:
        self._event = threading.Event()

    def set(self) -> None:
        self._event.set()

    def wait(self, timeout: float | None = None) -> bool:
        """True if it was set; it is then clear again."""
        if not self._event.wait(timeout):
            return False
        self._event.clear()
        return True


class _Inbox:
    """Posted work in plain threads: one thread runs it in order."""

    def __init__(self) -> None:
        self._work: deque[Callable[[], object]] = deque()
        self._some = threading.Semaphore(0)
        threading.Thread(target=self._run, daemon=True).start()

    def append(self, run: Callable[[], object]) -> None:
        self._work.append(run)
        self._some.release()

    def _run(self) -> None:
        while True:
            self._some.acquire()
            self._work.popleft()()
