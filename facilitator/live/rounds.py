"""Work that comes round again and again."""

from collections.abc import Callable

import structlog

from facilitator.runtime import Loop

log = structlog.get_logger()


def every(loop: Loop, seconds: float, work: Callable[[], object]) -> None:
    """For ever, as a task of its own. What fails is logged and comes round again: nothing else would start it anew."""
    while True:
        loop.sleep(seconds)
        try:
            work()
        except Exception:
            log.exception("round_failed", work=getattr(work, "__qualname__", repr(work)))
