"""A link that loses packets: two ends of a wire in this machine, the kernel's own TCP on both, and a thread in between.

The far end lies in a network namespace, so that no packet takes the short way. It needs root and /dev/net/tun.
"""

import ctypes
import fcntl
import heapq
import os
import random
import select
import socket
import struct
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

TUN = Path("/dev/net/tun")
TUNSETIFF = 0x400454CA
IFF_TUN, IFF_NO_PI = 0x0001, 0x1000
CLONE_NEWNET = 0x40000000
PACKET = 65_536


def is_possible() -> bool:
    return TUN.exists() and os.access(TUN, os.W_OK) and hasattr(os, "geteuid") and os.geteuid() == 0


class LossyLink:
    """`address` is the far end's; of what passes, each way, so many packets are lost and the others come late."""

    def __init__(self, *, loss: float, delay: float, seed: int = 1) -> None:
        self._loss, self._delay, self._random = loss, delay, random.Random(seed)
        number = os.getpid() % 200 + 20
        self._namespace, self.address = f"lossy{number}", f"10.213.{number}.2"
        self.lost = self.passed = 0
        self._over = threading.Event()
        _ip("netns", "add", self._namespace)
        self._near = _open_tun(f"near{number}", f"10.213.{number}.1/24")
        self._far = self._inside(lambda: _open_tun(f"far{number}", f"{self.address}/24"))
        self._carrier = threading.Thread(target=self._carry, daemon=True)
        self._carrier.start()

    def listen(self, port: int) -> socket.socket:
        """A listener at the far end."""
        return self._inside(lambda: socket.create_server((self.address, port), backlog=64))

    def close(self) -> None:
        self._over.set()
        self._carrier.join()
        os.close(self._near)
        os.close(self._far)
        _ip("netns", "delete", self._namespace)

    def _carry(self) -> None:
        late: list[tuple[float, int, int, bytes]] = []
        order = 0
        other = {self._near: self._far, self._far: self._near}
        while not self._over.is_set():
            wait = max(0.0, late[0][0] - time.monotonic()) if late else 0.5
            for end in select.select(list(other), [], [], wait)[0]:
                packet = os.read(end, PACKET)
                if self._random.random() < self._loss:
                    self.lost += 1
                    continue
                self.passed, order = self.passed + 1, order + 1
                heapq.heappush(late, (time.monotonic() + self._delay, order, other[end], packet))
            while late and late[0][0] <= time.monotonic():
                _, _, target, packet = heapq.heappop(late)
                os.write(target, packet)

    def _inside(self, work: Callable[[], T]) -> T:
        """What `work` makes in the namespace: a thread's own network, left with the thread."""
        made: list[T] = []

        def run() -> None:
            with Path(f"/run/netns/{self._namespace}").open() as namespace:
                if ctypes.CDLL(None, use_errno=True).setns(namespace.fileno(), CLONE_NEWNET) != 0:
                    raise OSError(ctypes.get_errno(), "setns")
            made.append(work())

        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
        return made[0]


def _open_tun(name: str, address: str) -> int:
    device = os.open(TUN, os.O_RDWR)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22x", name.encode(), IFF_TUN | IFF_NO_PI))
    _ip("addr", "add", address, "dev", name)
    _ip("link", "set", name, "up", "mtu", "1400")
    return device


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)
