"""How the installation's own disk is: whether it can save, and where its copies are. Asked from any thread."""

import threading
from collections.abc import Callable

import msgspec

from facilitator.protocol import Copy, Health
from facilitator.store.trouble import Trouble


class Watch:
    """Holds the facts; `listeners` are called on the thread that brought the news."""

    def __init__(self) -> None:
        self.now = Health()
        self.listeners: list[Callable[[], None]] = []
        self._lock = threading.Lock()

    def storage(self, trouble: Trouble | None) -> bool:
        """What the last transaction met; True where that is news."""
        return self._change(lambda: msgspec.structs.replace(self.now, storage=trouble or ""))

    def copied(self, copy: Copy) -> bool:
        """What became of the last copy at a place; True where that is news."""
        others = [known for known in self.now.copies if known.place != copy.place]
        copies = tuple(sorted([*others, copy], key=lambda known: known.place))
        return self._change(lambda: msgspec.structs.replace(self.now, copies=copies))

    def _change(self, made: Callable[[], Health]) -> bool:
        with self._lock:
            before, self.now = self.now, made()
        if self.now == before:
            return False
        for listener in self.listeners:
            listener()
        return True
