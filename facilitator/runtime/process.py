"""Signals, and the end of the process."""

import os
import signal
import sys
from collections.abc import Callable

from facilitator.runtime.base import Loop, Signal


def on_terminate(loop: Loop, stop: Signal) -> None:
    """SIGTERM, SIGINT and the end of the terminal ask to stop; a second one stops at once."""
    asking = {signal.SIGTERM, signal.SIGINT}
    # Whoever has started us with nohup means us to outlive the terminal.
    if sys.platform != "win32" and signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:
        asking.add(signal.SIGHUP)

    def ask(_number: int, _frame: object) -> None:
        for number in asking:
            signal.signal(number, signal.SIG_DFL)
        loop.post(stop.set)

    for number in asking:
        signal.signal(number, ask)


def on_report(loop: Loop, report: Callable[[], object]) -> None:
    """SIGUSR1 asks how the server is; where there is no such signal nobody can ask."""
    if sys.platform != "win32":
        signal.signal(signal.SIGUSR1, lambda _number, _frame: loop.post(report))


def leave(code: int) -> None:
    """Ends the process without waiting for idle connections."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
