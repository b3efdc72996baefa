"""The network between browsers and a server, which a test breaks in the ways in which the networks of halls break."""

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

CHUNK = 65_536
FOREIGN = "Добро пожаловать в гостевую сеть"
PORTAL_PAGE = (
    "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n\r\n"
    f"<!doctype html><title>Wi-Fi</title><h1>{FOREIGN}</h1><form><button>OK</button></form>"
)
PORTAL_REDIRECT = (
    "HTTP/1.1 302 Found\r\nLocation: http://portal.test/login\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
)


@dataclass(frozen=True, slots=True)
class Way:
    """What the network does with bytes at the moment."""

    is_silent: bool = False
    has_websockets: bool = True
    delay: float = 0.0
    portal: bytes | None = None
    answers_left: int | None = None


class Proxy:
    """Forwards `port` to the server's. Whatever a test breaks stays broken until `heal`."""

    def __init__(self, server_port: int, listen: Callable[[int], socket.socket] | None = None) -> None:
        """`listen` opens the listener for a port (0: any), where it is not to stand on the loopback."""
        self._server_port = server_port
        self._listen = listen or (lambda port: socket.create_server(("127.0.0.1", port), backlog=64))
        self._news = threading.Condition()
        self._way = Way()
        self._links: set[_Link] = set()
        self._listener: socket.socket | None = None
        self.port = 0
        self.heal()

    def heal(self) -> None:
        """Everything passes. What lost bytes on its way is ended: no connection survives that."""
        self._become(Way())
        for link in self._those(lambda one: one.has_lost):
            link.end()
        if self._listener is None:
            self._listener = self._listen(self.port)
            self.port = self._listener.getsockname()[1]
            threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def cut(self) -> None:
        """Every connection ends, and new ones are refused."""
        if self._listener is not None:
            end(self._listener)
        self._listener = None
        self._end_all()

    def stall(self) -> None:
        """A black hole: connections are taken and stay, and not a byte passes either way."""
        self._become(Way(is_silent=True))

    def strand(self) -> None:
        """Those who are connected are in a black hole for good; whoever comes anew passes."""
        for link in self._those(lambda _: True):
            link.is_stranded = True

    def block_websockets(self) -> None:
        """Requests pass, and no WebSocket is opened."""
        self._become(Way(has_websockets=False))
        for link in self._those(lambda one: one.is_websocket):
            link.end()

    def slow(self, seconds: float) -> None:
        """Every piece takes so long, each way."""
        self._become(Way(delay=seconds))

    def lose_answers(self, after: int = 0) -> None:
        """Of what the server says from now on, only so many bytes arrive; it hears everything."""
        self._become(Way(answers_left=after))

    def show_portal(self, *, redirect: bool) -> None:
        """A captive portal answers in the server's place, with a redirect or with a page of its own."""
        self._become(Way(portal=(PORTAL_REDIRECT if redirect else PORTAL_PAGE).encode()))
        self._end_all()

    def close(self) -> None:
        """For good."""
        self.cut()

    # what goes on inside

    def _become(self, way: Way) -> None:
        with self._news:
            self._way = way
            self._news.notify_all()

    def _those(self, which: Callable[["_Link"], bool]) -> list["_Link"]:
        with self._news:
            return [link for link in self._links if which(link)]

    def _end_all(self) -> None:
        for link in self._those(lambda _: True):
            link.end()
        with self._news:
            self._news.notify_all()

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            link = _Link(client)
            with self._news:
                self._links.add(link)
            threading.Thread(target=self._serve, args=(link,), daemon=True).start()

    def _serve(self, link: "_Link") -> None:
        with suppress(OSError):
            first = link.client.recv(CHUNK)
            link.is_websocket = b"upgrade: websocket" in first.lower()
            way = self._may_pass(link)
            if way.portal is not None:
                link.client.sendall(way.portal)
            elif first and (way.has_websockets or not link.is_websocket):
                link.server = socket.create_connection(("127.0.0.1", self._server_port))
                link.server.sendall(first)
                threading.Thread(target=self._answer, args=(link, link.server), daemon=True).start()
                while data := link.client.recv(CHUNK):
                    self._may_pass(link)
                    link.server.sendall(data)
                self._may_pass(link)
        link.end()
        with self._news:
            self._links.discard(link)
            self._news.notify_all()

    def _answer(self, link: "_Link", server: socket.socket) -> None:
        with suppress(OSError):
            while data := server.recv(CHUNK):
                self._may_pass(link)
                link.client.sendall(self._what_arrives(link, data))
            self._may_pass(link)
        link.end()

    def _may_pass(self, link: "_Link") -> Way:
        """Waits as long as nothing passes; the way as it is then."""
        with self._news:
            self._news.wait_for(lambda: link.is_over or not (self._way.is_silent or link.is_stranded))
            if self._way.delay:
                self._news.wait_for(lambda: link.is_over, self._way.delay)
            return self._way

    def _what_arrives(self, link: "_Link", data: bytes) -> bytes:
        with self._news:
            left = self._way.answers_left
            if left is None:
                return data
            arrives = data[:left]
            link.has_lost = link.has_lost or len(arrives) < len(data)
            self._way = Way(answers_left=left - len(arrives))
            return arrives


class _Link:
    """A browser's connection, and the one to the server behind it."""

    def __init__(self, client: socket.socket) -> None:
        self.client = client
        self.server: socket.socket | None = None
        self.is_websocket = self.is_stranded = self.has_lost = self.is_over = False

    def end(self) -> None:
        self.is_over = True
        end(self.client)
        if self.server is not None:
            end(self.server)


def end(one: socket.socket) -> None:
    """Both directions; whoever waits for it hears of it."""
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
