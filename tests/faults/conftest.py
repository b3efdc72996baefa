"""Servers in processes of their own, as the system tests start them, and a network before them that breaks."""

from collections.abc import Iterator

import pytest

from tests.faults.disks import disk
from tests.faults.proxy import Proxy
from tests.faults.shim import shim
from tests.system.conftest import browser_type_launch_args, built, mode, server, start_server
from tests.system.server import Server

__all__ = ["browser_type_launch_args", "built", "disk", "mode", "network", "server", "shim", "start_server"]


@pytest.fixture
def network(server: Server) -> Iterator[Proxy]:
    """Between browsers and `server`."""
    made = Proxy(server.port)
    yield made
    made.close()
