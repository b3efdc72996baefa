"""A database that is not fit for use: what is wrong with it, which copy is good, and how it is restored."""

import shlex
import time
from collections.abc import Iterable
from pathlib import Path

from facilitator.config import ROOT, Config
from facilitator.instance import BACKUPS, DATABASE, SECRET
from facilitator.locale import Translator, translator
from facilitator.store.backup import SUFFIX, Backup, BadBackupError, facts_of, look_at
from facilitator.store.soundness import UnsoundError, check
from facilitator.terminal import Failure, language


def check_database(folder: Path) -> None:
    """A Failure that says what to do, where the folder's database is damaged, or not there though its key is."""
    try:
        check(folder / DATABASE, folder / SECRET)
    except UnsoundError as error:
        raise Failure(advice(error, folder, Config.from_env().backup_to, translator(language()))) from error


def advice(error: UnsoundError, folder: Path, backup_to: Path | None, words: Translator) -> str:
    """What is wrong with the database, and what is to be done, line by line."""
    match error.reason:
        case "full" | "read_only" | "busy":
            key = {"full": "cli-disk-full", "read_only": "cli-folder-not-writable", "busy": "cli-database-busy"}
            return words.t(key[error.reason], folder=str(folder))
        case "newer":
            return words.t("cli-database-newer")
    file = folder / (SECRET if error.reason == "keyless" else DATABASE)
    lines = [words.t("cli-database-unsound", why=error.reason, file=str(file))]
    lines += [f"  {error.what}"] if error.what else []
    good = newest_good([folder / BACKUPS, *([backup_to] if backup_to else [])])
    if good is None:
        again = command(Path(words.t("cli-restore-folder")), folder, replace=True)
        return "\n".join([*lines, words.t("cli-restore-none"), f"  {again}"])
    file, made = good
    lines += [words.t("cli-restore-newest", time=time_of(made), file=str(file))]
    lines += [f"  {command(file, folder, replace=True)}", words.t("cli-restore-aside")]
    return "\n".join(lines)


def found_in(folders: Iterable[Path]) -> list[tuple[Path, Backup]]:
    """The backups that say what they are, the newest first."""
    found = []
    for folder in folders:
        for file in folder.glob(f"*{SUFFIX}"):
            try:
                found.append((file, facts_of(file)))
            except BadBackupError:
                continue
    return sorted(found, key=lambda one: (one[1].made_at, one[0].name), reverse=True)


def newest_good(folders: Iterable[Path]) -> tuple[Path, Backup] | None:
    """The newest backup that is whole."""
    for file, _ in found_in(folders):
        try:
            return file, look_at(file)
        except BadBackupError:
            continue
    return None


def command(file: Path, folder: Path, *, replace: bool) -> str:
    """How to restore it, as one types it."""
    words = ["python3", "run.py", "restore", str(file)]
    words += ["--instance", str(folder)] if folder != ROOT / "instance" else []
    return shlex.join([*words, *(["--replace"] if replace else [])])


def time_of(made: Backup) -> str:
    return time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(made.made_at / 1000))
