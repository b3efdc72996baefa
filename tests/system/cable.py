"""A network cable between a browser and a server that a test may pull out and plug in again."""

import socket
import threading
from contextlib import suppress

from tests.system.server import free_port

CHUNK = 65_536


class Cable:
    """Forwards `port` to the server's. Pulled out, every connection ends and none is taken."""

    def __init__(self, server_port: int) -> None:
        self.port = free_port()
        self._server_port = server_port
        self._listener: socket.socket | None = None
        self._open: set[socket.socket] = set()
        self.plug()

    def plug(self) -> None:
        """Connections pass from now on."""
        self._listener = socket.create_server(("127.0.0.1", self.port), backlog=64)
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def pull(self) -> None:
        if self._listener is not None:
            _end(self._listener)
        self._listener = None
        for one in tuple(self._open):
            _end(one)

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", self._server_port))
            self._open |= {client, server}
            for source, target in ((client, server), (server, client)):
                threading.Thread(target=self._forward, args=(source, target), daemon=True).start()

    def _forward(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(CHUNK):
                target.sendall(data)
        for one in (source, target):
            _end(one)
            self._open.discard(one)


def _end(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
