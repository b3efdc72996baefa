"""What the rest of the program needs of a runtime, whichever it is."""

import socket
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, Protocol, TypeVar

from facilitator.runtime.websocket import WebSocket

T = TypeVar("T")
Wsgi = Callable[[dict[str, Any], Any], Any]
Certificate = tuple[Path, Path]  # and its key, as files in PEM


class Signal(Protocol):
    """A flag that one task waits for and others raise."""

    def set(self) -> None: ...
    def wait(self, timeout: float | None = None) -> bool: ...


class Loop(Protocol):
    """What the edges need of the runtime."""

    mode: str

    @property
    def answering(self) -> int:
        """HTTP requests that are being answered; WebSockets are none of them."""

    def spawn(self, run: Callable[..., object], *args: object) -> None: ...
    def sleep(self, seconds: float) -> None: ...
    def signal(self) -> Signal: ...
    def post(self, run: Callable[[], object]) -> None:
        """Runs on the loop, soon; may be called from any thread."""

    def wait(self, future: "Future[T]") -> T:
        """Waits for a native thread's future without stalling others."""

    def websocket(self, handle: Callable[[WebSocket], object]) -> Wsgi:
        """A WSGI application that takes a WebSocket and gives it to `handle`, which returns at its end."""

    def serve(self, listener: socket.socket, app: Any, stop: Signal, tls: Certificate | None = None) -> None:
        """Serves until `stop` is set, over TLS with a certificate; returns with the listener closed to newcomers."""
