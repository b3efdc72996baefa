"""Reads the journal beside reader and writer: on a thread of its own, with a connection of its own."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from facilitator.actions.leftovers import leftovers, standing
from facilitator.domain.audit import fingerprint
from facilitator.protocol import AuditChain, AuditNoted, AuditPage, Leftover
from facilitator.store import audit, chain
from facilitator.store.engine import open_engine

T = TypeVar("T")


class Auditor:
    """What of the chain has held once is followed from there; `again` begins anew. `now`: the server's clock."""

    def __init__(self, database: Path, now: Callable[[], int]) -> None:
        self._database = database
        self._now = now
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="audit")
        self._disks = ThreadPoolExecutor(max_workers=1, thread_name_prefix="leftovers")
        self._engine: Engine | None = None
        self._known = chain.Reach()

    def page(self, event_id: str, track: int | None, subject: str | None, upto: int | None) -> "Future[AuditPage]":
        """The event's entries: of one track, of one subject, from the one numbered `upto` back."""
        wanted = audit.Wanted(track, subject, upto)
        return self._submit(lambda session: audit.page(session, event_id, wanted))

    def chain(self, *, again: bool, noted: bytes | None = None) -> "Future[AuditChain]":
        """The state of the installation's chain; `noted`: the beginning of a value to look for."""
        return self._submit(lambda session: self._chain(session, noted, again=again))

    def leftovers(self, event_id: str, instance: Path, backups: Path, outside: Path | None) -> "Future[list[Leftover]]":
        """What beside the database may still know what was erased; a disk that hangs keeps nobody but who asks."""
        stands = self._submit(lambda session: standing(session, event_id))
        return self._disks.submit(lambda: leftovers(stands.result(), instance, backups, outside))

    def close(self) -> None:
        self._disks.shutdown(wait=False, cancel_futures=True)
        self._thread.shutdown(cancel_futures=True)
        if self._engine is not None:
            self._engine.dispose()

    def _submit(self, work: Callable[[Session], T]) -> "Future[T]":
        return self._thread.submit(self._read, work)

    def _read(self, work: Callable[[Session], T]) -> T:
        if self._engine is None:
            self._engine = open_engine(self._database, read_only=True)
        with Session(self._engine) as session, session.begin():
            return work(session)

    def _chain(self, session: Session, noted: bytes | None, *, again: bool) -> AuditChain:
        until = chain.told_until(session)
        is_behind = until is not None and until < self._known.id
        self._known = chain.follow(session, chain.Reach() if again or is_behind else self._known, until)
        found = self._known
        stands = chain.find(session, noted, found) if noted else None
        if not found.intact:
            self._known = chain.Reach()
        head = fingerprint(found.value) if found.count else ""
        known = AuditNoted(*stands) if stands else None
        return AuditChain(found.count, head, found.intact, self._now(), until is not None, known)
