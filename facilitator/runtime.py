"""The only module that knows eventlet: waiting, spawning, and serving, on green threads or on plain ones.

The standard library is never patched: only the server's sockets and handlers are green, so the database's
native threads, their locks and their queues stay what they are.
"""

import os
import signal
import socket
import sys
import threading
import time
import warnings
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol, TypeVar

T = TypeVar("T")

SWITCH_INTERVAL = 0.0005
MAX_CONNECTIONS = 20_000
IDLE_SOCKET_SECONDS = 60


class Signal(Protocol):
    """A flag that one task waits for and others raise."""

    def set(self) -> None: ...
    def wait(self, timeout: float | None = None) -> bool: ...


class Loop(Protocol):
    """What the edges need of the runtime."""

    mode: str

    def spawn(self, run: Callable[..., object], *args: object) -> None: ...
    def sleep(self, seconds: float) -> None: ...
    def signal(self) -> Signal: ...
    def post(self, run: Callable[[], object]) -> None:
        """Runs on the loop, soon; may be called from any thread."""

    def wait(self, future: "Future[T]") -> T:
        """Waits for a native thread's future without stalling others."""

    def serve(self, listener: socket.socket, app: Any, stop: Signal) -> None:
        """Serves until `stop` is set; returns with the listener closed to newcomers."""


class PlainLoop:
    """Plain threads: Flask-SocketIO's `threading` mode."""

    mode = "threading"

    def __init__(self) -> None:
        self._posted = _Inbox()

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

    def serve(self, listener: socket.socket, app: Any, stop: Signal) -> None:
        from werkzeug.serving import WSGIRequestHandler, make_server

        host, port = listener.getsockname()[:2]
        server = make_server(
            host, port, app, threaded=True, fd=listener.fileno(), request_handler=_quiet(WSGIRequestHandler)
        )
        threading.Thread(target=server.serve_forever, daemon=True).start()
        while not stop.wait(0.2):
            pass
        server.shutdown()


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


class GreenLoop:
    """eventlet's hub; native threads reach it through a socket pair."""

    mode = "eventlet"

    def __init__(self) -> None:
        import eventlet
        from eventlet.green import socket as green_socket

        self._eventlet = eventlet
        self._posted: deque[Callable[[], object]] = deque()
        reading, self._bell = socket.socketpair()
        self._bell.setblocking(False)
        reading.setblocking(False)
        self._reading = green_socket.socket(fileno=reading.detach())
        eventlet.spawn_n(self._run_posted)

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

    def serve(self, listener: socket.socket, app: Any, stop: Signal) -> None:
        from eventlet import wsgi
        from eventlet.greenio import GreenSocket

        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        green = GreenSocket(listener)
        stopping = self._eventlet.event.Event()
        green.accept = self._until(stopping, green.accept)
        self._eventlet.spawn(
            wsgi.server, green, app, log_output=False, debug=False,
            max_size=MAX_CONNECTIONS, socket_timeout=IDLE_SOCKET_SECONDS,
        )  # fmt: skip
        stop.wait()
        stopping.send()

    def _until(self, stopping: Any, accept: Callable[[], Any]) -> Callable[[], Any]:
        """`accept`, which takes no newcomers any more. A server that is killed would shut every WebSocket."""

        def accept_while_serving() -> Any:
            client = accept()
            if stopping.ready():
                client[0].close()
                self._eventlet.event.Event().wait()
            return client

        return accept_while_serving

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


def make_loop(mode: str) -> Loop:
    """`eventlet` or `threading`."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    # We know; this module is the only one that would change.
    warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
    return GreenLoop() if mode == "eventlet" else PlainLoop()


def on_terminate(loop: Loop, stop: Signal) -> None:
    """SIGTERM and SIGINT ask to stop; a second one stops at once."""

    def ask(_number: int, _frame: object) -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        loop.post(stop.set)

    signal.signal(signal.SIGTERM, ask)
    signal.signal(signal.SIGINT, ask)


def leave(code: int) -> None:
    """Ends the process without waiting for idle connections."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _quiet(handler: type[Any]) -> type[Any]:
    """Request lines are not logged: they may hold addresses."""
    return type("QuietHandler", (handler,), {"log": lambda *_: None})
