"""Between Engine.IO and the wire: our WebSockets in place of the library's, and what is known of each connection."""

import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

from facilitator.runtime import GOING_AWAY, NORMAL, TEXT, Loop, WebSocket, packed

PACKET_TYPES: Final = tuple("0123456")
# Who does not take our answers is not asked for more: so many may be waiting before the next message is read.
UNTAKEN: Final = 8
UNTAKEN_SECONDS: Final = 0.05


class Outgoing:
    """Mixed into a queue class: what can be handed over at once never waits; since when each of the others does."""

    stamps: deque[float]
    hand_over: Callable[[Any], bool] | None = None

    def put(self, item: Any, *args: Any, **more: Any) -> None:
        if item is None or self.hand_over is None or self.qsize() or not self.hand_over(item):  # type: ignore[attr-defined]
            super().put(item, *args, **more)  # type: ignore[misc]  # the queue's

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        """The library ends a connection for which nothing came in time: here nothing comes while all is well."""
        return super().get(block, None if self.hand_over else timeout)  # type: ignore[misc]

    def _init(self, maxsize: int) -> None:
        self.stamps = deque()
        super()._init(maxsize)  # type: ignore[misc]  # the queue's

    def _put(self, item: object) -> None:
        self.stamps.append(time.monotonic())
        super()._put(item)  # type: ignore[misc]

    def _get(self) -> object:
        self.stamps.popleft()
        return super()._get()  # type: ignore[misc]


class Connection:
    """A WebSocket and the Engine.IO session upon it, as Engine.IO reads it.

    A frame that Engine.IO would raise on, and so leave half open, is the end.
    """

    def __init__(self, loop: Loop, session: Any, web: WebSocket) -> None:
        self._loop = loop
        self.session = session
        self.web = web
        self.socket = web.socket
        self.stranger_since: float | None = web.opened_at

    @property
    def waiting(self) -> int:
        """Messages that the other side has not taken."""
        return int(self.session.queue.qsize())

    def oldest(self, now: float) -> float:
        """For how many seconds the oldest of them has been waiting, or the one that is being sent."""
        since = now if self.web.sending_since is None else self.web.sending_since
        with suppress(IndexError):  # nothing waits
            since = min(since, self.session.queue.stamps[0])
        return now - since

    def wait(self) -> str | bytes | None:
        """The next frame; None at the end."""
        while self.waiting > UNTAKEN and not self.web.is_over:
            self._loop.sleep(UNTAKEN_SECONDS)
        frame = self.web.wait()
        return None if isinstance(frame, str) and frame[:1] not in PACKET_TYPES else frame

    def send(self, message: str | bytes) -> None:
        self.web.send(message)

    def hand_over(self, packet: Any) -> bool:
        """Sends a packet past the queue and its task; False where it has to wait. Framed once for all who get it."""
        frame = getattr(packet, "frame", None)
        if frame is None:
            text = packet.encode()
            if not isinstance(text, str):
                return False
            frame = packet.frame = packed(TEXT, text.encode())
        return self.web.offer(frame)

    def close(self) -> None:
        self.web.close(GOING_AWAY if self.web.is_ending else NORMAL)


class Connections:
    """Every WebSocket that is open. A session ends with its socket, however that ends.

    `direct`: what can be sent at once is; otherwise all goes the library's way, through a queue and a task for each.
    """

    def __init__(self, loop: Loop, *, direct: bool = True) -> None:
        self._loop = loop
        self._direct = direct
        self.all: set[Connection] = set()

    def take_over(self, engine: Any) -> None:
        """Gives an Engine.IO server our WebSockets and queues."""
        queue = engine._async["queue"]  # noqa: SLF001  the library offers no other place
        outgoing = type("OutgoingQueue", (Outgoing, queue), {})
        engine._async = engine._async | {"websocket": self._driver, "queue": outgoing}  # noqa: SLF001

    def _driver(self, handler: Callable[[Any], Any], _server: Any) -> Any:
        session = handler.__self__  # type: ignore[attr-defined]  # a method of Engine.IO's socket
        take = self._loop.websocket(lambda web: self._hold(Connection(self._loop, session, web), handler))

        def run(environ: dict[str, Any], start_response: Any) -> Any:
            try:
                return take(environ, start_response)
            finally:
                end(session)

        return run

    def _hold(self, connection: Connection, handler: Callable[[Any], Any]) -> None:
        self.all.add(connection)
        if self._direct:
            connection.session.queue.hand_over = connection.hand_over
        try:
            handler(connection)
        finally:
            self.all.discard(connection)
            connection.session.queue.hand_over = None
            end(connection.session)
            connection.web.close()


def end(session: Any) -> None:
    """Ends an Engine.IO session without waiting for what it still has to send, and forgets it."""
    if not session.closed:
        session.close(wait=False, abort=True)
    with suppress(KeyError):  # the library forgets it too, later
        del session.server.sockets[session.sid]
