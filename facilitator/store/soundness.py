"""Whether the file that a server is started with is its own, whole, and can be written."""

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
from facilitator.store.engine import BUSY_SECONDS, open_engine
from facilitator.store.trouble import trouble_of

NO_ROOM_BYTES: Final = 1_000_000
Reason = Literal["damaged", "empty", "foreign", "newer", "full", "read_only", "busy"]


class UnsoundError(Exception):
    """The database is not touched: nothing is started with it. `what` is what SQLite says."""

    def __init__(self, reason: Reason, what: str = "") -> None:
        super().__init__(reason)
        self.reason: Reason = reason
        self.what = what


def open_sound(path: Path, *, used: bool) -> Engine:
    """The writing engine over a database that is whole and has today's tables. Raises UnsoundError.

    `used`: there has been a database before, so an empty file is none.
    """
    if used and path.exists() and path.stat().st_size == 0:
        raise UnsoundError("empty")
    try:
        if path.exists():
            _check(path)
        else:
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


def _check(path: Path) -> None:
    """Looks without writing: what is not ours stays as it is."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=BUSY_SECONDS)) as database:
        found = [str(row[0]) for row in database.execute("PRAGMA quick_check(3)")]
        tables = {row[0] for row in database.execute("select name from sqlite_master where type = 'table'")}
    if found != ["ok"]:
        raise UnsoundError("damaged", "; ".join(found))
    if tables and "alembic_version" not in tables:
        raise UnsoundError("foreign")


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
