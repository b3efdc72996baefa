"""What the disk or an outsider can do to the database, told apart by SQLite's own codes."""

from typing import Final, Literal

Trouble = Literal["full", "read_only", "broken", "busy", "damaged"]
KINDS: Final[tuple[tuple[str, Trouble], ...]] = (
    ("SQLITE_FULL", "full"),
    ("SQLITE_READONLY", "read_only"),
    ("SQLITE_IOERR", "broken"),
    ("SQLITE_CANTOPEN", "broken"),
    ("SQLITE_BUSY", "busy"),
    ("SQLITE_LOCKED", "busy"),
    ("SQLITE_PROTOCOL", "busy"),
    ("SQLITE_CORRUPT", "damaged"),
    ("SQLITE_NOTADB", "damaged"),
)


def trouble_of(error: BaseException) -> Trouble | None:
    """Which trouble an error of SQLite or SQLAlchemy means; None where the program itself is wrong."""
    code = getattr(getattr(error, "orig", None) or error, "sqlite_errorname", "")
    return next((kind for prefix, kind in KINDS if code.startswith(prefix)), None)
