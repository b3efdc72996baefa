"""Opens the database: one connection per engine, one engine per thread, explicit transactions."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

BUSY_SECONDS: Final = 15
LOG: Final = ("wal_autocheckpoint=0", "journal_size_limit=0")


def open_engine(path: Path, *, read_only: bool = False) -> Engine:
    """An engine over the file at `path`, holding a single connection, to be used by one thread only.

    Commits reach the disk before they return (synchronous=FULL). They checkpoint nothing: see store/checkpoints.py.
    """
    mode = "ro" if read_only else "rwc"
    engine = create_engine(
        f"sqlite:///file:{path}?mode={mode}&uri=true",
        poolclass=StaticPool,
        hide_parameters=True,  # what people write, and digests of secrets, would stand in the log
        connect_args={"check_same_thread": False, "timeout": BUSY_SECONDS},
    )
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        pragmas = ["foreign_keys=ON", "cache_size=-32000"]
        pragmas += ["query_only=ON"] if read_only else ["journal_mode=WAL", "synchronous=FULL", *LOG]
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def start(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine


@contextmanager
def busy_for(connection: Any, ms: int) -> Iterator[Any]:
    """A cursor that waits for others no longer than so many milliseconds."""
    with closing(connection.cursor()) as cursor:
        cursor.execute(f"PRAGMA busy_timeout={ms}")
        try:
            yield cursor
        finally:
            cursor.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")


def erase(engine: Engine) -> bool:
    """Rewrites the file without what was deleted, and empties the log beside it: deleted rows leave no trace.

    False where somebody still reads the log: then it has to be done again.
    """
    with closing(engine.raw_connection()) as connection, busy_for(connection, 1000) as cursor:
        cursor.execute("VACUUM")
        busy, _, _ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
