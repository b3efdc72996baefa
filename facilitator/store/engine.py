"""Opens the database: one connection per engine, one engine per thread, explicit transactions."""

from contextlib import closing
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

BUSY_SECONDS: Final = 15


def open_engine(path: Path, *, read_only: bool = False) -> Engine:
    """An engine over the file at `path`, holding a single connection, to be used by one thread only.

    Commits reach the disk before they return (synchronous=FULL).
    """
    mode = "ro" if read_only else "rwc"
    engine = create_engine(
        f"sqlite:///file:{path}?mode={mode}&uri=true",
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "timeout": BUSY_SECONDS},
    )
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        pragmas = ["foreign_keys=ON", "cache_size=-32000"]
        pragmas += ["query_only=ON"] if read_only else ["journal_mode=WAL", "synchronous=FULL"]
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def start(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    return engine


def erase(engine: Engine) -> bool:
    """Rewrites the file without what was deleted, and empties the log beside it: deleted rows leave no trace.

    False where somebody still reads the log: then it has to be done again.
    """
    with closing(engine.raw_connection()) as connection, closing(connection.cursor()) as cursor:
        cursor.execute("PRAGMA busy_timeout=1000")  # nobody waits for a reader that takes its time
        try:
            cursor.execute("VACUUM")
            busy, _, _ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            cursor.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
    return not busy
