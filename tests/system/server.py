"""A real server as a process of its own: started, killed, restarted, and asked only from outside."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import requests

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60
STOP_SECONDS = 20
BOTH_MODES = pytest.mark.parametrize("mode", ["eventlet", "threading"])
# What takes its time is shown in threads only where there is time.
LONG_IN_THREADS = pytest.mark.parametrize("mode", ["eventlet", pytest.param("threading", marks=pytest.mark.long)])
BOOT = re.compile(r'id="boot">(.*?)</script>', re.DOTALL)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Server:
    """One server process on a free loopback port. `code` is the demo event's; `guests` are closed after the test."""

    code = "417208"

    def __init__(self, instance: Path, *, mode: str = "eventlet", limited: bool = True, **more: Any) -> None:
        self.instance = instance
        self.mode = mode
        self.guests: list[Any] = []
        self.host = more.pop("host", "127.0.0.1")
        self.port = more.pop("port", None) or free_port()
        self.url = f"http{'s' if 'cert' in more else ''}://127.0.0.1:{self.port}"
        self._log = instance.with_name(f"{instance.name}-{self.port}.log")
        env = more.pop("env", {})
        self._options = [text for name, value in more.items() for text in (f"--{name.replace('_', '-')}", str(value))]
        self._env = {
            "FACILITATOR_MODE": mode,
            "FACILITATOR_LIMITS": "on" if limited else "off",
            "LANG": "C.UTF-8",
            **env,
        }
        self.process = self._start()

    def _start(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "facilitator", "run", "--host", self.host, "--port", str(self.port)]
        command += ["--instance", str(self.instance), *self._options]
        with self._log.open("ab") as log:
            return subprocess.Popen(
                command, cwd=ROOT, env={**os.environ, **self._env}, stdin=subprocess.DEVNULL, stdout=log, stderr=log
            )

    def wait_until_ready(self) -> "Server":
        """Until /healthz answers; an AssertionError with the output where it does not."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                if requests.get(f"{self.url}/healthz", timeout=START_SECONDS).ok:
                    return self
            except (requests.ConnectionError, requests.Timeout):
                time.sleep(0.05)
        raise AssertionError(self.output())

    @property
    def pid(self) -> int:
        return self.process.pid

    def output(self) -> str:
        """What the process has printed so far."""
        return self._log.read_text(encoding="utf-8")

    def kill(self) -> None:
        """As a power cut would."""
        self.process.kill()
        self.process.wait(STOP_SECONDS)

    def stop(self) -> int:
        """Asks to stop (SIGTERM); the exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(STOP_SECONDS)

    def restart(self, *, kill: bool = True) -> "Server":
        """The same instance and port, by a new process."""
        if kill:
            self.kill()
        else:
            self.stop()
        self.process = self._start()
        return self.wait_until_ready()

    def mint(self, code: str | None = None) -> dict[str, Any]:
        """New links of every role, by the command line."""
        command = [sys.executable, "-m", "facilitator", "links", "--json", "--instance", str(self.instance)]
        command += ["--event", code] if code else []
        links: dict[str, Any] = json.loads(subprocess.check_output(command, cwd=ROOT))
        return links

    @cached_property
    def links(self) -> dict[str, Any]:
        return self.mint(self.code)

    def secret(self, role: str, track: int | None = None) -> str:
        """The secret behind a role's link."""
        links = self.links if track is None else self.links["tracks"][track - 1]
        return str(links[role]).partition("#")[2]

    @cached_property
    def _boot(self) -> dict[str, Any]:
        found = BOOT.search(requests.get(f"{self.url}/{self.code}", timeout=20).text)
        assert found is not None
        boot: dict[str, Any] = json.loads(found[1])
        return boot

    @property
    def event(self) -> str:
        return str(self._boot["event"]["id"])

    @property
    def boards(self) -> dict[int, str]:
        """Board ids by track number."""
        return {track["no"]: track["id"] for track in self._boot["tracks"]}


StartServer = Callable[..., Server]
