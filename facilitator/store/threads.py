"""Two native threads: one writes in groups with a durable commit, one reads. Neither touches a socket."""

import queue
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

import structlog
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from facilitator.domain.errors import Refused
from facilitator.store.checkpoints import Checkpoints
from facilitator.store.health import Watch
from facilitator.store.lasting import Lasting
from facilitator.store.pending import write_all
from facilitator.store.trouble import trouble_of

log = structlog.get_logger()
T = TypeVar("T")
GROUP = 256
QUIET_SECONDS = 2.0
ROOM_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Job:
    """`run` in a transaction; `apart` between transactions. `about`: what the whole group is to know before."""

    run: Callable[[Session], Any]
    future: "Future[Any]"
    apart: Callable[[Engine], Any] | None = None
    about: Any = None


class Worker(ABC):
    """A native thread that owns an engine and its one session. Futures resolve on the worker's thread."""

    def __init__(self, engine: Engine, name: str, *, writes: bool) -> None:
        self._engine = engine
        self._writes = writes
        self._session = Lasting(engine, writes=writes)
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._loop, name=name, daemon=True)
        self._thread.start()

    def submit(self, run: Callable[[Session], T], about: Any = None) -> "Future[T]":
        """Queues `run(session)`; the future gives its value, for the writer after the commit."""
        future: Future[T] = Future()
        self._queue.put(Job(run, future, about=about))
        return future

    def stop(self) -> None:
        """Finishes what is queued, then closes the connection."""
        self._queue.put(None)
        self._thread.join()
        self._engine.dispose()

    def _loop(self) -> None:
        stopping = False
        while not stopping:
            jobs = self._first()
            while jobs and jobs[-1] is not None and len(jobs) < GROUP and not self._queue.empty():
                jobs.append(self._queue.get())
            stopping = bool(jobs) and jobs[-1] is None
            group = [job for job in jobs if job is not None]
            if group:
                self._work(group)
        self._finish()

    def _start_over(self) -> None:
        """What the session holds may not be what the file does."""
        former, self._session = self._session, Lasting(self._engine, writes=self._writes)
        former.close()

    @abstractmethod
    def _finish(self) -> None:
        """Nothing will come any more."""

    def _first(self) -> list[Job | None]:
        return [self._queue.get()]

    @abstractmethod
    def _work(self, group: list[Job]) -> None:
        """Runs the jobs that have come together, and resolves their futures."""


class Writer(Worker):
    """Group commit: whatever queued while the last commit ran goes into one transaction.

    A job that raises is not allowed to spoil the others: the group is rolled back and run again one by one. Where the
    disk or an outsider is at fault it ends for all of them; `watch` is told, and the next group tries anew.
    `foresee` is called before a group with what its jobs are about; `on_rollback` when memory may know what the
    database does not.
    """

    def __init__(self, engine: Engine, name: str, watch: Watch | None = None) -> None:
        self.watch = watch or Watch()
        self.on_rollback: Callable[[], None] = lambda: None
        self.foresee: Callable[[Session, list[Any]], None] = lambda _session, _about: None
        self._checkpoints = Checkpoints(engine)
        super().__init__(engine, name, writes=True)

    def submit_apart(self, run: Callable[[Engine], T]) -> "Future[T]":
        """Queues what cannot be done inside a transaction; it runs after the commits that were queued before it."""
        future: Future[T] = Future()
        self._queue.put(Job(_nothing, future, run))
        return future

    def _first(self) -> list[Job | None]:
        """The next job; where none comes for a while, the log is emptied meanwhile."""
        while True:
            try:
                return [self._queue.get(timeout=QUIET_SECONDS if self._checkpoints.is_due else None)]
            except queue.Empty:
                self._checkpoints.when_quiet()

    def _finish(self) -> None:
        self._checkpoints.when_quiet()

    def _work(self, group: list[Job]) -> None:
        together = [job for job in group if job.apart is None]
        if together:
            self._together(together)
        for job in group:
            if job.apart is not None:
                self._apart(job, job.apart)
        self._checkpoints.after_commit()

    def _apart(self, job: Job, run: Callable[[Engine], Any]) -> None:
        try:
            value = run(self._engine)
        except Exception as error:  # noqa: BLE001  any failure must reach its caller's future
            job.future.set_exception(error)
        else:
            job.future.set_result(value)
        finally:
            # It may have changed the file by this engine's own connection, which no version number tells of.
            self._session.outdate()

    def _together(self, group: list[Job]) -> None:
        try:
            values = self._commit(group)
        except Exception as error:  # noqa: BLE001  any failure must reach its caller's future
            self._failed(group, error)
            return
        self._note_saved()
        for job, value in zip(group, values, strict=True):
            if isinstance(value, Refused):
                job.future.set_exception(value)
            else:
                job.future.set_result(value)

    def _note_saved(self) -> None:
        """Something small may pass on a full disk: that is over when there is room again."""
        storage = self.watch.now.storage
        if storage and (storage != "full" or self._checkpoints.free() >= ROOM_BYTES):
            self.watch.storage(None)

    def _failed(self, group: list[Job], error: Exception) -> None:
        self.on_rollback()
        trouble = trouble_of(error)
        if trouble and self.watch.storage(trouble):
            log.error("storage_trouble", trouble=trouble, error=str(getattr(error, "orig", error)))
        if trouble is None and len(group) > 1:
            for job in group:
                self._together([job])
            return
        for job in group:
            job.future.set_exception(error)

    def _commit(self, group: list[Job]) -> list[Any]:
        session = self._session
        try:
            session.start()
            self.foresee(session, [job.about for job in group if job.about is not None])
            values = [_run(job, session) for job in group]
            session.commit()
        except BaseException:
            self._start_over()
            raise
        return values


def _run(job: Job, session: Lasting) -> Any:
    """What the job gives, or why it was refused: one that has changed nothing by then is no failure of its group."""
    if job.about is not None:
        return job.run(session)  # refusals are among its replies
    write_all(session)
    before = session.changes
    try:
        return job.run(session)
    except Refused as refused:
        if session.changes != before:
            raise
        return refused


class Reader(Worker):
    """Reads committed rows, a group of jobs in one snapshot, never waiting for the writer.

    What it has read it keeps until somebody commits; jobs may remember more (store/memo.py).
    """

    def __init__(self, engine: Engine, name: str) -> None:
        super().__init__(engine, name, writes=False)

    def _work(self, group: list[Job]) -> None:
        for job in group:
            try:
                value = job.run(self._snapshot())
            except Exception as error:  # noqa: BLE001  any failure must reach its caller's future
                if not isinstance(error, Refused):
                    self._start_over()
                job.future.set_exception(error)
            else:
                job.future.set_result(value)
        self._session.commit()  # a log that somebody reads cannot be emptied

    def _finish(self) -> None:
        self._session.close()

    def _snapshot(self) -> Session:
        if not self._session.in_transaction():
            self._session.start()
        return self._session


def _nothing(_session: Session) -> None:
    return None
