"""What a server holds, as its owner sees it: connections by the signal that asks, memory and descriptors by /proc."""

import os
import re
import signal
import time
from pathlib import Path

from tests.system.server import Server

LINE = re.compile(r"connections +(?=.*sockets=)(.*)")
FIELD = re.compile(r"(\w+)=(\d+)")
SAME = ("sockets", "sessions", "environs", "connected", "clients")


def counts(server: Server) -> dict[str, int]:
    """Asked for with SIGUSR1; the answer is a line of the log."""
    before = len(LINE.findall(server.output()))
    os.kill(server.pid, signal.SIGUSR1)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        found = LINE.findall(server.output())
        if len(found) > before:
            return {name: int(value) for name, value in FIELD.findall(found[-1])}
        time.sleep(0.02)
    raise AssertionError("no answer to SIGUSR1")


def settled(server: Server, clients: int, seconds: float = 40) -> dict[str, int]:
    """Waits until exactly so many are connected, in every book that is kept of them; what the books say."""
    deadline = time.monotonic() + seconds
    while True:
        now = counts(server)
        if all(now[name] == clients for name in SAME):
            return now
        assert time.monotonic() < deadline, f"{clients} expected: {now}"
        time.sleep(0.2)


def descriptors(server: Server) -> int:
    return len(list(Path(f"/proc/{server.pid}/fd").iterdir()))


def memory(server: Server) -> float:
    """Resident, in MB."""
    pages = int(Path(f"/proc/{server.pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
