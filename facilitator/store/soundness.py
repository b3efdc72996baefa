"""Whether the database that a server is started with is its own, whole, can be written, and has its key."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final, Literal

from alembic.util.exc import CommandError
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from facilitator.store import schema
from facilitator.store.backup import KEY
from facilitator.store.engine import BUSY_SECONDS, open_engine
from facilitator.store.trouble import trouble_of

NO_ROOM_BYTES: Final = 1_000_000
# With any of them, people hold something that is found by a hash under the key.
HASHED: Final = 'select 1 from event union all select 1 from link union all select 1 from "grant" limit 1'
Reason = Literal["missing", "keyless", "damaged", "empty", "foreign", "newer", "full", "read_only", "busy"]


class UnsoundError(Exception):
    """The database is not touched: nothing is started with it. `what` is what SQLite says."""

    def __init__(self, reason: Reason, what: str = "") -> None:
        super().__init__(reason)
        self.reason: Reason = reason
        self.what = what


def open_sound(path: Path, key: Path) -> Engine:
    """The writing engine over a database that is whole and has today's tables. Raises UnsoundError."""
    check(path, key)
    try:
        if not path.exists():
            # For its owner alone under any umask; SQLite gives its log and index the same rights.
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        engine = open_engine(path)
        schema.migrate(engine)
    except CommandError as error:
        raise UnsoundError("newer") from error
    except OSError as error:
        raise UnsoundError("read_only", str(error)) from error
    except (sqlite3.Error, DBAPIError) as error:
        raise _unsound(path, error) from error
    return engine


def check(path: Path, key: Path) -> None:
    """Looks without writing: what is not ours stays as it is. Raises UnsoundError.

    Where there is a key, there has been a database; one that people have used is worth nothing with another key.
    """
    used = key.exists()
    if not path.exists():
        if used:
            raise UnsoundError("missing")
        return
    if used and path.stat().st_size == 0:
        raise UnsoundError("empty")
    try:
        is_ours = _is_whole(path)
    except sqlite3.Error as error:
        raise _unsound(path, error) from error
    if is_ours and not (KEY.fullmatch(key.read_bytes()) if used else _is_untouched(path)):
        raise UnsoundError("keyless")


def _is_whole(path: Path) -> bool:
    """Whether there are tables of ours. Raises UnsoundError where there are others, or pages that do not hold."""
    with closing(_looked_at(path)) as database:
        found = [str(row[0]) for row in database.execute("PRAGMA quick_check(3)")]
        tables = {row[0] for row in database.execute("select name from sqlite_master where type = 'table'")}
    if found != ["ok"]:
        raise UnsoundError("damaged", "; ".join(found))
    if tables and "alembic_version" not in tables:
        raise UnsoundError("foreign")
    return bool(tables)


def _is_untouched(path: Path) -> bool:
    """Whether its first start went no further than the tables."""
    with closing(_looked_at(path)) as database:
        tables = {row[0] for row in database.execute("select name from sqlite_master where type = 'table'")}
        return "grant" not in tables or database.execute(HASHED).fetchone() is None


def _looked_at(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=BUSY_SECONDS)


def _unsound(path: Path, error: Exception) -> UnsoundError:
    cause = getattr(error, "orig", None) or error
    code = getattr(cause, "sqlite_errorname", "")
    trouble = trouble_of(error)
    if trouble == "full" or (trouble == "broken" and shutil.disk_usage(path.parent).free < NO_ROOM_BYTES):
        return UnsoundError("full")
    if trouble == "read_only" or code == "SQLITE_CANTOPEN":
        return UnsoundError("read_only", str(cause))
    if trouble == "busy":
        return UnsoundError("busy")
    return UnsoundError("foreign" if code == "SQLITE_NOTADB" else "damaged", str(cause))
