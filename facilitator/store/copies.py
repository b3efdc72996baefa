"""Copies while the server runs: a whole one every minute if anything has changed, and soon after what matters.

On a native thread of its own with a connection that only reads: neither the writer nor the loop waits for it.
"""

import errno
import hashlib
import os
import shutil
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

import structlog

from facilitator.protocol import Copy
from facilitator.store.backup import PARTIAL, Backup, BadBackupError, facts_of, pack, put_whole
from facilitator.store.health import Watch
from facilitator.store.rotation import name_of, ours, outlived

log = structlog.get_logger()
SOON_SECONDS: Final = 3.0
STOP_SECONDS: Final = 2.0
RESERVE_BYTES: Final = 30_000_000
Trouble = Literal["", "full", "gone", "failed"]
GONE: Final = frozenset({errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO, errno.ENOTDIR, errno.EROFS})


@dataclass(slots=True)
class Place:
    """A folder for copies. `made`: whether it may be made anew; `mounted`: whether it was a stick at the beginning.

    `cleared`: the last erasure that has gone from it; `unreadable`: copies that are kept though nobody can read them.
    """

    name: Literal["here", "outside"]
    folder: Path
    made: bool
    mounted: bool = False
    copied_at: int = 0
    trouble: Trouble = ""
    cleared: int | None = None
    unreadable: frozenset[str] = frozenset()

    def check(self, size: int) -> None:
        """Raises OSError where the folder is not there, or not what it was: a stick that is out leaves its folder.

        The last of the room is the database's.
        """
        if self.made:
            self.folder.mkdir(mode=0o700, exist_ok=True)
        if not self.folder.is_dir() or (self.mounted and not os.path.ismount(self.folder)):
            raise OSError(errno.ENOENT, os.strerror(errno.ENOENT))
        self.mounted = os.path.ismount(self.folder)
        if shutil.disk_usage(self.folder).free < size + RESERVE_BYTES:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def names(self) -> list[str]:
        return [path.name for path in self.folder.iterdir()]


@dataclass(slots=True)
class Copier:
    """Copies database and key to every place; what they hold that was erased meanwhile goes with the next copy."""

    database: Path
    secret: Path
    places: list[Place]
    watch: Watch
    every: float = 60.0
    now: Callable[[], float] = time.time
    _news: threading.Condition = field(default_factory=threading.Condition)
    _due: float = 0.0
    _stopping: bool = False
    _stopped: bool = False
    _thread: threading.Thread | None = None

    def start(self) -> None:
        self._due = time.monotonic() + self.every
        self._thread = threading.Thread(target=self._run, name="copier", daemon=True)
        self._thread.start()

    def soon(self) -> None:
        """Something happened that nobody wants to do again. Called from any thread; several make one copy."""
        with self._news:
            self._due = min(self._due, time.monotonic() + min(SOON_SECONDS, self.every))
            self._news.notify()

    def stop(self) -> None:
        """Copies once more what has changed, unless that takes long."""
        with self._news:
            self._stopping = True
            self._news.notify()
        if self._thread is not None:
            self._thread.join(STOP_SECONDS)

    def _run(self) -> None:
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as watched:
            known = -1
            while self._wait():
                try:
                    known = self._look(watched, known)
                except Exception:
                    log.exception("copier_failed")

    def _look(self, watched: sqlite3.Connection, known: int) -> int:
        """Copies what has changed since the version `known`, and to places that missed it; the version copied."""
        version = int(watched.execute("PRAGMA data_version").fetchone()[0])
        places = [place for place in self.places if version != known or place.trouble]
        return version if not places or self.copy(places) else -1

    def _wait(self) -> bool:
        """Until the next copy is due; False when there is none to come."""
        with self._news:
            if self._stopped:
                return False
            while not self._stopping and (left := self._due - time.monotonic()) > 0:
                self._news.wait(left)
            self._stopped = self._stopping
            self._due = time.monotonic() + self.every
        return True

    def copy(self, places: list[Place]) -> bool:
        """One copy to every place that takes it; False where none could be made."""
        at = self.now()
        try:
            made, body = pack(self.database, self.secret, int(at * 1000))
        except (sqlite3.Error, OSError) as error:
            for place in places:
                self._tell(place, "failed", error)
            return False
        for place in places:
            self._put(place, made, body, at)
        return True

    def _put(self, place: Place, made: Backup, body: bytes, at: float) -> None:
        try:
            place.check(len(body))
            self._write(place, body, at)
            self._clear(place, made.erasure)
        except OSError as error:
            place.cleared = None
            self._tell(place, _trouble(error), error)
            return
        place.copied_at = made.made_at
        self._tell(place, "", None)

    def _write(self, place: Place, body: bytes, at: float) -> None:
        mark = self._mark()
        copies = ours(mark, place.names())
        put_whole(place.folder / name_of(mark, copies[-1].no + 1 if copies else 1, at), body)
        for copy in outlived(ours(mark, place.names())):
            (place.folder / copy.name).unlink(missing_ok=True)
        place.unreadable &= frozenset(place.names())

    def _clear(self, place: Place, erasure: int) -> None:
        """The new copy is safely there: what still holds something erased since goes, and what was left unfinished.

        What cannot be read may be all that somebody has: it is kept until its time is over, and told of.
        """
        if place.cleared == erasure:
            return
        mark, unreadable = self._mark(), set()
        for copy in ours(mark, place.names())[:-1]:
            try:
                if facts_of(place.folder / copy.name).erasure < erasure:
                    (place.folder / copy.name).unlink(missing_ok=True)
            except BadBackupError:
                unreadable.add(copy.name)
        for name in sorted(unreadable - place.unreadable):
            log.warning("copy_unreadable", place=place.name, copy=name)
        place.unreadable = frozenset(unreadable)
        for name in place.names():
            if name.endswith(PARTIAL) and ours(mark, [name.removesuffix(PARTIAL)]):
                (place.folder / name).unlink(missing_ok=True)
        place.cleared = erasure

    def _mark(self) -> str:
        return hashlib.sha256(b"copies" + self.secret.read_bytes()).hexdigest()[:6]

    def _tell(self, place: Place, trouble: Trouble, error: Exception | None) -> None:
        if trouble and place.trouble != trouble:
            log.warning("copy_failed", place=place.name, trouble=trouble, error=str(error))
        if place.trouble and not trouble:
            log.info("copies_go_on", place=place.name)
        place.trouble = trouble
        self.watch.copied(Copy(place.name, place.copied_at, trouble or ("unreadable" if place.unreadable else "")))


def holds_erased(file: Path, erasure: int) -> bool:
    """Whether the copy knows less of the erasures than the database; one that cannot be read may."""
    try:
        return facts_of(file).erasure < erasure
    except BadBackupError:
        return True


def _trouble(error: OSError) -> Trouble:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "full"
    return "gone" if error.errno in GONE else "failed"
