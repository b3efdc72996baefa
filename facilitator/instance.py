"""The folder with the database and the secrets: made private, locked by one server at a time."""

import json
import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

DATABASE = "facilitator.db"
SECRET = "secret.key"  # noqa: S105  the name of the file
BACKUPS = "backups"
LOCK = "lock"
ANNOUNCEMENT = "server.json"
# What we write, empty and remove: a link would lead all of that elsewhere.
NEVER_LINKS = frozenset({DATABASE, BACKUPS, "documents", LOCK, ANNOUNCEMENT})


class InstanceError(Exception):
    """The folder cannot be used; `key` names the sentence in the locale, `details` its arguments."""

    def __init__(self, key: str, **args: object) -> None:
        super().__init__(key)
        self.key = key
        self.details = args


class Instance:
    """An instance folder held by this process until `release`."""

    def __init__(self, folder: Path) -> None:
        """Makes the folder (0700) where needed and takes its lock. Raises InstanceError."""
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(0o700)
            for path in folder.iterdir():
                _make_private(path)
            make_private(folder / LOCK)
            self._lock = (folder / LOCK).open("a+", encoding="utf-8")
        except OSError as error:
            raise InstanceError("cli-folder-not-writable", folder=str(folder)) from error
        if not _try_lock(self._lock):
            self._lock.close()
            raise _already_running(folder)

    @property
    def database(self) -> Path:
        return self.folder / DATABASE

    def key(self, name: str) -> bytes:
        """A secret of 32 bytes, made whole at first use, readable by the owner only."""
        path = self.folder / f"{name}.key"
        if not path.exists():
            partial = path.with_suffix(".part")
            with private_file(partial) as file:
                file.write(secrets.token_hex(32))
                file.flush()
                os.fsync(file.fileno())
            partial.replace(path)
        return bytes.fromhex(path.read_text(encoding="ascii"))

    def announce(self, url: str) -> None:
        """Tells other commands where the server of this folder answers, and makes the key that they show it."""
        self.key("admin")
        with private_file(self.folder / ANNOUNCEMENT) as file:
            json.dump({"url": url, "pid": os.getpid()}, file)

    def release(self) -> None:
        with suppress(FileNotFoundError):
            (self.folder / ANNOUNCEMENT).unlink()
        self._lock.close()


def running_server(folder: Path) -> dict[str, Any] | None:
    """`{url, pid}` as the server of this folder announced it, or None."""
    try:
        facts = json.loads((folder / ANNOUNCEMENT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return facts if isinstance(facts, dict) else None


def _make_private(path: Path) -> None:
    """What others could read is read by its owner alone; a key that is not our own file is none of ours."""
    if path.suffix == ".key" and (path.is_symlink() or not path.is_file() or not _is_own(path)):
        raise InstanceError("cli-key-foreign", file=str(path))
    if path.name in NEVER_LINKS and path.is_symlink():
        raise InstanceError("cli-key-foreign", file=str(path))
    if path.is_file() and not path.is_symlink() and path.stat().st_mode & 0o077:
        path.chmod(0o600)


def make_private(path: Path) -> None:
    """A file that there may be already: under any umask for its owner alone, from the first moment."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _is_own(path: Path) -> bool:
    return sys.platform == "win32" or path.stat().st_uid == os.getuid()


def private_file(path: Path) -> IO[str]:
    """A new or emptied text file, 0600 from the first moment."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    return os.fdopen(descriptor, "w", encoding="utf-8")


def _try_lock(file: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _already_running(folder: Path) -> InstanceError:
    server = running_server(folder)
    if server:
        return InstanceError("cli-already-running", address=str(server["url"]))
    return InstanceError("cli-already-running-elsewhere", folder=str(folder))
