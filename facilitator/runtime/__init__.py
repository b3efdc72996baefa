"""The only package that knows eventlet: waiting, spawning, serving and guarding, on green threads or on plain ones.

The standard library is never patched: only the server's sockets and handlers are green, so the database's
native threads, their locks and their queues stay what they are.
"""

import sys
import warnings

from facilitator.runtime.base import Certificate, Loop, Signal, Wsgi
from facilitator.runtime.frames import GOING_AWAY, NORMAL, TEXT, packed
from facilitator.runtime.green import GreenLoop
from facilitator.runtime.plain import PlainLoop
from facilitator.runtime.process import leave, on_report, on_terminate
from facilitator.runtime.websocket import WebSocket

__all__ = [
    "GOING_AWAY",
    "NORMAL",
    "TEXT",
    "Certificate",
    "Loop",
    "Signal",
    "WebSocket",
    "Wsgi",
    "leave",
    "make_loop",
    "on_report",
    "on_terminate",
    "packed",
]

SWITCH_INTERVAL = 0.0005


def make_loop(mode: str) -> Loop:
    """`eventlet` or `threading`."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    # We know; this package is the only one that would change.
    warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
    return GreenLoop() if mode == "eventlet" else PlainLoop()
