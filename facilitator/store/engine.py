"""Opens the database: one connection per engine, one engine per thread, explicit transactions."""

from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool


def open_engine(path: Path, *, read_only: bool = False) -> Engine:
    """An engine over the file at `path`, holding a single connection, to be used by one thread only.

    Commits reach the disk before they return (synchronous=FULL).
    """
    mode = "ro" if read_only else "rwc"
    engine = create_engine(
        f"sqlite:///file:{path}?mode={mode}&uri=true",
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "timeout": 15.0},
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


def erase(engine: Engine) -> None:
    """Rewrites the file without what was deleted, and empties the log beside it: deleted rows leave no trace."""
    with closing(engine.raw_connection()) as connection, closing(connection.cursor()) as cursor:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
