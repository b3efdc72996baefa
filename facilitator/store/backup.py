"""An installation as one file: a whole copy of the database with the key of its hashes, checked before it is used."""

import hashlib
import os
import re
import secrets
import sqlite3
import tempfile
import zipfile
import zlib
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

import msgspec
from alembic.util.exc import CommandError
from sqlalchemy.exc import DatabaseError

from facilitator.store import schema
from facilitator.store.engine import open_engine
from facilitator.store.verify import Check, UnreadableError, verify_file

FORMAT: Final = "facilitator-backup/1"
DATABASE, SECRET, MANIFEST = "facilitator.db", "secret.key", "manifest.json"
PARTS: Final = (DATABASE, SECRET)
KEY: Final = re.compile(rb"[0-9a-f]{64}\s*")


class BadBackupError(Exception):
    """The file is no backup of ours, or has been damaged. `reason` is a word: format, damaged, newer, wrong."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup says of itself. Times are ms since 1970."""

    made_at: int
    epoch: str
    size: int


class Manifest(msgspec.Struct, frozen=True):
    """What stands in the file beside its parts."""

    format: str
    made_at: Annotated[int, msgspec.Meta(ge=0, lt=10**14)]
    epoch: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    sha256: dict[str, str]


def write_backup(database: Path, secret: Path, target: Path, now: int) -> Backup:
    """A consistent copy, also beside a server that writes; the file appears whole (0600) or not at all."""
    with tempfile.TemporaryDirectory(dir=target.parent) as made:
        folder = Path(made)
        with closing(_read_only(database)) as source, closing(sqlite3.connect(folder / DATABASE)) as copy:
            source.backup(copy)
            epoch = _epoch(copy)
        (folder / SECRET).write_bytes(secret.read_bytes())
        sums = {name: _sum((folder / name).read_bytes()) for name in PARTS}
        (folder / MANIFEST).write_bytes(msgspec.json.encode(Manifest(FORMAT, now, epoch, sums)))
        packed = folder / "packed"
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in (*PARTS, MANIFEST):
                archive.write(folder / name, name)
        packed.chmod(0o600)
        packed.replace(target)
    return Backup(now, epoch, target.stat().st_size)


def unpack_backup(file: Path, folder: Path) -> tuple[Backup, list[Check]]:
    """Puts database and key into `folder` after checking them, and begins a new epoch. Raises BadBackupError."""
    facts, parts = _read(file)
    with tempfile.TemporaryDirectory(dir=folder) as made:
        database = Path(made) / DATABASE
        _write_private(database, parts[DATABASE])
        checks = _verify(database)
        with closing(sqlite3.connect(database)) as connection, connection:
            connection.execute("update meta set value = ? where key = 'epoch'", (secrets.token_urlsafe(9),))
        _write_private(folder / SECRET, parts[SECRET])
        database.replace(folder / DATABASE)
    return Backup(facts.made_at, facts.epoch, file.stat().st_size), checks


def _read(file: Path) -> tuple[Manifest, dict[str, bytes]]:
    """The manifest and the parts, whole and of the right kind. Raises BadBackupError."""
    try:
        with zipfile.ZipFile(file) as archive:
            facts = msgspec.json.decode(archive.read(MANIFEST), type=Manifest)
            parts = {name: archive.read(name) for name in PARTS}
    except (OSError, KeyError, msgspec.MsgspecError) as error:
        raise BadBackupError("format") from error
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError) as error:
        raise BadBackupError("damaged") from error
    if facts.format != FORMAT:
        raise BadBackupError("format")
    if facts.sha256 != {name: _sum(body) for name, body in parts.items()} or not KEY.fullmatch(parts[SECRET]):
        raise BadBackupError("damaged")
    return facts, parts


def _verify(database: Path) -> list[Check]:
    """The recount of what is to be restored, in today's tables; a file that does not hold is not put into place."""
    try:
        engine = open_engine(database)
        try:
            schema.migrate(engine)
        finally:
            engine.dispose()
        checks = verify_file(database)
    except CommandError as error:
        raise BadBackupError("newer") from error
    except (UnreadableError, DatabaseError) as error:
        raise BadBackupError("damaged") from error
    if any(check.wrong for check in checks):
        raise BadBackupError("wrong")
    return checks


def _read_only(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=30)


def _epoch(database: sqlite3.Connection) -> str:
    row = database.execute("select value from meta where key = 'epoch'").fetchone()
    return str(row[0]) if row else ""


def _write_private(path: Path, body: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())


def _sum(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()
