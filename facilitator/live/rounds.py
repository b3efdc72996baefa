"""Work that comes round again and again."""

from collections.abc import Callable

import structlog

from facilitator.runtime import Loop

log = structlog.get_logger()


def every(loop: Loop, seconds: float, work: Callable[[], object], *, at_once: bool = False) -> None:
    """For ever, as a task of its own, the first time `at_once` or after a pause like all others.

    What fails is logged and comes round again: nothing else would start it anew.
    """
    while True:
        if not at_once:
            loop.sleep(seconds)
        at_once = False
        try:
            work()
        except Exception:
            log.exception("round_failed", work=getattr(work, "__qualname__", repr(work)))
