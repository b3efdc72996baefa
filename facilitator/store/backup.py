"""An installation as one file: a whole copy of the database with the key of its hashes, checked before it is used."""

import errno
import hashlib
import io
import os
import re
import secrets
import sqlite3
import tempfile
import zipfile
import zlib
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Annotated, Final

import msgspec
from alembic.util.exc import CommandError
from sqlalchemy.exc import DatabaseError

from facilitator.store import erasures, schema
from facilitator.store.engine import open_engine
from facilitator.store.tables import ERASURES
from facilitator.store.verify import Check, UnreadableError, verify_file

FORMAT: Final = "facilitator-backup/1"
SUFFIX: Final = ".backup"
PARTIAL: Final = ".part"
DATABASE, SECRET, MANIFEST = "facilitator.db", "secret.key", "manifest.json"
# How large each part may be: what says more of itself, or goes on for longer, is never unpacked.
LIMITS: Final = {DATABASE: 2_000_000_000, SECRET: 1_000, MANIFEST: 100_000}
PARTS: Final = (DATABASE, SECRET)
KEY: Final = re.compile(rb"[0-9a-f]{64}\s*")
CHUNK: Final = 1 << 20


class BadBackupError(Exception):
    """The file is no backup of ours, or has been damaged. `reason` is a word: format, damaged, newer, wrong."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup says of itself. Times are ms since 1970; `erasure` numbers the last erasure it knows of."""

    made_at: int
    epoch: str
    size: int
    erasure: int = 0


class Manifest(msgspec.Struct, frozen=True):
    """What stands in the file beside its parts. Earlier versions listed all erasures in `erased`."""

    format: str
    made_at: Annotated[int, msgspec.Meta(ge=0, lt=10**14)]
    epoch: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    sha256: dict[str, str]
    erasure: Annotated[int, msgspec.Meta(ge=0)] = 0
    erased: tuple[str, ...] = ()

    def said(self, size: int) -> Backup:
        return Backup(self.made_at, self.epoch, size, self.erasure or len(self.erased))


def write_backup(database: Path, secret: Path, target: Path, now: int) -> Backup:
    """A consistent copy, also beside a server that writes; the file appears whole (0600) or not at all."""
    made, body = pack(database, secret, now)
    put_whole(target, body)
    return made


def pack(database: Path, secret: Path, now: int) -> tuple[Backup, bytes]:
    """A consistent copy in memory: of one instant, whatever is written meanwhile."""
    with closing(_read_only(database)) as source, closing(sqlite3.connect(":memory:")) as copy:
        source.backup(copy)
        epoch, erasure = _fact(copy, "epoch"), erasures.number(_fact(copy, ERASURES))
        parts = {DATABASE: copy.serialize(), SECRET: secret.read_bytes()}
    sums = {name: hashlib.sha256(body).hexdigest() for name, body in parts.items()}
    parts[MANIFEST] = msgspec.json.encode(Manifest(FORMAT, now, epoch, sums, erasure))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return Backup(now, epoch, packed.tell(), erasure), packed.getvalue()


def put_whole(target: Path, body: bytes) -> None:
    """A backup (0600) that is on the disk, whole, and has been read back before it bears its name."""
    partial = target.with_name(target.name + PARTIAL)
    try:
        _write_private(partial, io.BytesIO(body))
        _read_back(partial)
        partial.replace(target)
    except OSError:
        with suppress(OSError):  # the disk that could not be written may not let it go either
            partial.unlink(missing_ok=True)
        raise
    if os.name != "nt":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _read_back(file: Path) -> None:
    """Raises OSError where what was written is no backup."""
    try:
        look_at(file)
    except BadBackupError as error:
        raise OSError(errno.EBADMSG, os.strerror(errno.EBADMSG), str(file)) from error


def look_at(file: Path) -> Backup:
    """What a backup says of itself, with its parts checked against their sums. Raises BadBackupError."""
    with tempfile.TemporaryFile() as database:
        facts, _ = _read(file, database)
    return facts.said(file.stat().st_size)


def facts_of(file: Path) -> Backup:
    """What a backup says of itself, unchecked. Raises BadBackupError."""
    with _opened(file) as archive:
        facts = _manifest(archive)
    return facts.said(file.stat().st_size)


def unpack_backup(file: Path, folder: Path) -> tuple[Backup, list[Check]]:
    """Puts database and key into `folder` after checking them, and begins a new epoch. Raises BadBackupError."""
    with tempfile.TemporaryDirectory(dir=folder) as made:
        database = Path(made) / DATABASE
        with private(database) as unpacked:
            facts, key = _read(file, unpacked)
        checks = _verify(database)
        with closing(sqlite3.connect(database)) as connection, connection:
            _begin_anew(connection)
        _write_private(folder / SECRET, io.BytesIO(key))
        database.replace(folder / DATABASE)
    return facts.said(file.stat().st_size), checks


def _begin_anew(database: sqlite3.Connection) -> None:
    """A new epoch; of every stream, the lowest revision that a restore has gone back to: phones send what is newer."""
    database.execute("update meta set value = ? where key = 'epoch'", (secrets.token_urlsafe(9),))
    for stream, rev in database.execute("select id, rev from stream").fetchall():
        database.execute(
            "insert into meta (key, value) values (?1, ?2) on conflict (key) do update"
            " set value = cast(min(cast(value as integer), cast(?2 as integer)) as text)",
            (schema.RESTORED + stream, str(rev)),
        )


def _opened(file: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except (OSError, zipfile.BadZipFile) as error:
        raise BadBackupError("format" if isinstance(error, OSError) else "damaged") from error


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    body = io.BytesIO()
    _extract(archive, MANIFEST, body)
    try:
        facts = msgspec.json.decode(body.getvalue(), type=Manifest)
    except msgspec.MsgspecError as error:
        raise BadBackupError("format") from error
    if facts.format != FORMAT:
        raise BadBackupError("format")
    return facts


def _read(file: Path, database: IO[bytes]) -> tuple[Manifest, bytes]:
    """The manifest and the key, and the database into the file given: whole and right. Raises BadBackupError."""
    key = io.BytesIO()
    with _opened(file) as archive:
        facts = _manifest(archive)
        sums = {DATABASE: _extract(archive, DATABASE, database), SECRET: _extract(archive, SECRET, key)}
    if facts.sha256 != sums or not KEY.fullmatch(key.getvalue()):
        raise BadBackupError("damaged")
    return facts, key.getvalue()


def _extract(archive: zipfile.ZipFile, name: str, target: IO[bytes]) -> str:
    """The sha256 of a part, read into `target` no further than the part may be long. Names are never paths."""
    left, summed = LIMITS[name], hashlib.sha256()
    try:
        if archive.getinfo(name).file_size > left:
            raise BadBackupError("format")
        with archive.open(name) as part:
            while chunk := part.read(CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise BadBackupError("format")
                summed.update(chunk)
                target.write(chunk)
    except KeyError as error:
        raise BadBackupError("format") from error
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError) as error:
        raise BadBackupError("damaged") from error
    return summed.hexdigest()


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


def _fact(database: sqlite3.Connection, key: str) -> str:
    row = database.execute("select value from meta where key = ?", (key,)).fetchone()
    return str(row[0]) if row else ""


def private(path: Path) -> IO[bytes]:
    """A new or emptied file, 0600 from the first moment."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")


def _write_private(path: Path, body: IO[bytes]) -> None:
    with private(path) as file:
        file.write(body.read())
        file.flush()
        os.fsync(file.fileno())
