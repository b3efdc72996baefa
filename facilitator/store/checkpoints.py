"""Moves the log into the database when nobody waits for an answer, and keeps it from growing without bound."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

import structlog
from sqlalchemy import Engine

from facilitator.store.engine import busy_for

log = structlog.get_logger()
STEP_BYTES: Final = 4_000_000
FAR_BYTES: Final = 16_000_000
PATIENCE_MS: Final = 200


class Checkpoints:
    """On the writer's thread, between its groups: no other connection ever checkpoints.

    PASSIVE waits for nobody. Under a steady load of readings it can never begin the log anew: a log that has grown far
    is emptied by TRUNCATE, which waits PATIENCE_MS for readings; one that takes longer is met again a step later.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._wal: Path | None = None
        self._next = STEP_BYTES
        self._fails = False
        self.is_due = False

    def after_commit(self) -> None:
        """The answers have been given."""
        self.is_due = True
        size = self._size()
        if size < STEP_BYTES:
            self._next = STEP_BYTES
        if size >= self._next:
            self._run("TRUNCATE" if size >= FAR_BYTES else "PASSIVE")
            self._next = self._size() + STEP_BYTES

    def when_quiet(self) -> None:
        """Nobody has written for a while, or nobody will."""
        if self.is_due:
            self.is_due = not self._run("TRUNCATE")

    def _run(self, mode: str) -> bool:
        """Whether the whole log is in the database."""
        try:
            with closing(self._engine.raw_connection()) as connection, busy_for(connection, PATIENCE_MS) as cursor:
                busy, _, _ = cursor.execute(f"PRAGMA wal_checkpoint({mode})").fetchone()
        except sqlite3.Error as error:
            self._fail(error)
            return False
        self._fails = False
        return not busy

    def _fail(self, error: Exception) -> None:
        """Nothing is lost: it is all in the log. Said once until it goes well again."""
        if not self._fails:
            log.warning("checkpoint_failed", error=str(error))
        self._fails = True

    def free(self) -> int:
        """Bytes that the disk has left."""
        try:
            return shutil.disk_usage(self._log().parent).free
        except OSError:
            return 0

    def _size(self) -> int:
        try:
            return self._log().stat().st_size
        except OSError:
            return 0

    def _log(self) -> Path:
        if self._wal is None:
            with closing(self._engine.raw_connection()) as connection, closing(connection.cursor()) as cursor:
                self._wal = Path(cursor.execute("PRAGMA database_list").fetchone()[2] + "-wal")
        return self._wal
