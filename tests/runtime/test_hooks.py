"""The places in the libraries that we hang upon. If one of these fails after an upgrade, read facilitator/runtime."""

import inspect
import subprocess
import sys
from pathlib import Path

import engineio
import pytest
from engineio.async_drivers import threading as plain
from engineio.base_server import BaseServer
from engineio.socket import Socket
from socketio.manager import Manager
from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

from facilitator.live.transport import Connections, Outgoing
from facilitator.runtime.plain import PlainLoop

ROOT = Path(__file__).resolve().parents[2]
# In a process of its own: importing eventlet beside pytest is heard by every socket.
EVENTLET = """
import inspect, warnings
warnings.simplefilter("ignore")
from eventlet import wsgi, queue
from eventlet.greenio import GreenSocket
from engineio.async_drivers import eventlet as driver

said = inspect.getsource(wsgi)
assert {"protocol", "max_size", "url_length_limit", "socket_timeout"} <= set(inspect.signature(wsgi.server).parameters)
for name in ("_read_request_line", "parse_request", "get_environ", "log_message", "finish", "handle_one_request"):
    assert callable(getattr(wsgi.HttpProtocol, name)), name
assert "self.raw_requestline = self._read_request_line()" in said
assert "if not self.parse_request():" in said
assert "self.environ = self.get_environ()" in said
assert "request_input.discard()" in said and "except OSError as e:" in said
assert "WSGI_LOCAL.already_handled:" in said
assert list(inspect.signature(wsgi.Input.__init__).parameters)[1:6] == [
    "rfile", "content_length", "sock", "wfile", "wfile_line"]
assert {"queue", "websocket"} <= set(driver._async)
for name in ("_init", "_put", "_get"):
    assert callable(getattr(queue.Queue, name)), name
assert "self.fd = fd" in inspect.getsource(GreenSocket.__init__)
print("as it was")
"""


def test_eventlet_is_as_it_was() -> None:
    done = subprocess.run([sys.executable, "-c", EVENTLET], cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.stdout.strip(), done.stderr) == ("as it was", "")


def test_engine_io_makes_its_sockets_through_what_we_give_it() -> None:
    server = engineio.Server(async_mode="threading", transports=["websocket"])
    connections = Connections(PlainLoop())

    connections.take_over(server)

    assert plain._async["queue"] is not server._async["queue"]
    session = Socket(server, "sid")
    assert isinstance(session.queue, Outgoing)
    session.queue.put("x")
    assert len(session.queue.stamps) == 1
    assert "self.server._async['websocket'](\n            self._websocket_handler, self.server)" in inspect.getsource(
        Socket._upgrade_websocket
    )


def test_engine_io_reads_and_ends_as_we_expect() -> None:
    handler = inspect.getsource(Socket._websocket_handler)

    for line in (
        "data = ws.wait()",
        "ws.send(pkt.encode())",
        "ws.close()",
        "self.queue.put(None)",
        "writer_task.join()",
    ):
        assert line in handler
    assert (
        "self.queue.get(\n                timeout=self.server.ping_interval + self.server.ping_timeout)"
        in inspect.getsource(Socket.poll)
    )
    assert list(inspect.signature(Socket.close).parameters) == ["self", "wait", "abort", "reason"]
    assert hasattr(BaseServer(async_mode="threading"), "sockets")
    for name in ("sid_from_eio_sid", "eio_sid_from_sid", "get_participants"):
        assert callable(getattr(Manager, name))


@pytest.mark.parametrize("name", ["handle", "parse_request", "make_environ", "log"])
def test_werkzeugs_handler_is_as_it_was(name: str) -> None:
    assert callable(getattr(WSGIRequestHandler, name))
    assert '"werkzeug.socket": self.connection' in inspect.getsource(WSGIRequestHandler.make_environ)
    assert '"wsgi.input": self.rfile' in inspect.getsource(WSGIRequestHandler.make_environ)
    for hook in ("process_request", "process_request_thread", "finish_request"):
        assert callable(getattr(ThreadedWSGIServer, hook))
