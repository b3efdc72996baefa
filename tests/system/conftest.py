"""Servers in processes of their own, and a browser that knows the hall's name."""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from facilitator import assets
from tests.system.browsing import FLAGS
from tests.system.projector import Walls
from tests.system.server import Server, StartServer


@pytest.fixture(scope="session", autouse=True)
def built() -> None:
    """Pages need their scripts; built once, before any server starts."""
    assets.ensure_built()


@pytest.fixture
def start_server(tmp_path: Path) -> Iterator[StartServer]:
    """Starts servers; those still running afterwards are killed."""
    started: list[Server] = []

    def start(*, expect_ready: bool = True, instance: Path | None = None, **options: Any) -> Server:
        server = Server(instance or tmp_path / f"instance{len(started)}", **options)
        started.append(server)
        return server.wait_until_ready() if expect_ready else server

    yield start
    for server in started:
        for guest in server.guests:
            guest.close()
        if server.process.poll() is None:
            server.kill()


@pytest.fixture
def mode() -> str:
    return "eventlet"


@pytest.fixture
def server(start_server: StartServer, mode: str) -> Server:
    """The demo rehearsal, boards open and empty."""
    return start_server(mode=mode)


@pytest.fixture
def walls(browser: Browser, server: Server) -> Iterator[Walls]:
    """Both projected pages at both sizes."""
    with ExitStack() as stack:
        yield Walls(stack, browser, server)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """For pytest-playwright: the browser that `run.py test` has found."""
    return {"executable_path": os.environ.get("CHROMIUM") or "/usr/bin/chromium", "args": FLAGS}
