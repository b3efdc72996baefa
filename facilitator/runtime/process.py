"""Signals, and the end of the process."""

import os
import signal
import sys
from collections.abc import Callable

from facilitator.runtime.base import Loop, Signal


def on_terminate(loop: Loop, stop: Signal) -> None:
    """SIGTERM and SIGINT ask to stop; a second one stops at once."""

    def ask(_number: int, _frame: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        loop.post(stop.set)

    signal.signal(signal.SIGTERM, ask)
    signal.signal(signal.SIGINT, ask)


def on_report(loop: Loop, report: Callable[[], object]) -> None:
    """SIGUSR1 asks how the server is; where there is no such signal nobody can ask."""
    if sys.platform != "win32":
        signal.signal(signal.SIGUSR1, lambda _number, _frame: loop.post(report))


def leave(code: int) -> None:
    """Ends the process without waiting for idle connections."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
