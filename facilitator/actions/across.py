"""Compares the families of all tracks beside the reader and the writer, and remembers what it has found."""

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from sqlalchemy.orm import Session

from facilitator.domain.across import Likeness, Said, likenesses
from facilitator.domain.roles import Actor
from facilitator.stemming import stem
from facilitator.store.across import said

KEPT = 4


class Across:
    """On a thread of its own, so that nobody's page waits for it; the same texts are compared once."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="across")
        self._known: dict[tuple[Said, ...], list[Likeness]] = {}

    def texts(self, session: Session, actor: Actor) -> list[Said]:
        """What is compared: the texts of the actor's event, as far as they may be seen."""
        return said(session, actor, actor.event or "")

    def find(self, texts: Sequence[Said]) -> "Future[list[Likeness]]":
        """Pairs of families of different tracks that look alike, best first."""
        return self._thread.submit(self._find, tuple(texts))

    def close(self) -> None:
        self._thread.shutdown(cancel_futures=True)

    def _find(self, texts: tuple[Said, ...]) -> list[Likeness]:
        found = self._known.pop(texts, None)
        if found is None:
            found = likenesses(texts, stem)
        self._known[texts] = found
        while len(self._known) > KEPT:
            del self._known[next(iter(self._known))]
        return found
