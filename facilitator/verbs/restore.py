"""`run.py restore`: an installation from a backup; phones, screens and links go on under the same address."""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

from facilitator.config import Config
from facilitator.instance import BACKUPS, DATABASE, SECRET, Instance, InstanceError
from facilitator.locale import translator
from facilitator.rescue import command, found_in, time_of
from facilitator.store.backup import Backup, BadBackupError, unpack_backup
from facilitator.store.verify import Check
from facilitator.terminal import Failure, either, language, say

HELP = "Bring an installation back from a backup file, or from the newest good one in a folder."
SHOWN = 12
REASONS = {
    "format": ("is no backup of this program", "не резервная копия этой программы"),
    "damaged": ("is damaged; take another backup", "файл повреждён; возьмите другую копию"),
    "newer": ("comes from a newer version of this program", "сделан более новой версией программы"),
    "wrong": ("does not pass the recount; take another backup", "не проходит пересчёт; возьмите другую копию"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=Path, default=None, help="the backup, or a folder with backups")
    parser.add_argument("--instance", type=Path, default=None, metavar="DIR")
    parser.add_argument("--replace", action="store_true", help="put the present database aside, and take its place")


def main(args: argparse.Namespace) -> int:
    env = Config.from_env()
    folder = (args.instance or env.instance).absolute()
    if args.file is None:
        return _offer(folder, [folder / BACKUPS, *([env.backup_to] if env.backup_to else [])])
    if not args.file.exists():
        raise Failure(either(f"There is no such file: {args.file}.", f"Такого файла нет: {args.file}."))
    files = [file for file, _ in found_in([args.file])] if args.file.is_dir() else [args.file]
    if not files:
        raise Failure(either(f"There is no backup in {args.file}.", f"В папке {args.file} нет копий."))
    try:
        instance = Instance(folder)
    except InstanceError as error:
        raise Failure(_in_the_way(error)) from error
    try:
        return _restore(files, folder, replace=args.replace)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Failure(
            either(f"Cannot restore into {folder}: {reason}.", f"Не восстановить в {folder}: {reason}.")
        ) from error
    finally:
        instance.release()


def _in_the_way(error: InstanceError) -> str:
    """Why the folder cannot be used; where a server runs in it, what to do first."""
    words = translator(language())
    sentence = words.t(error.key, **{name: str(value) for name, value in error.details.items()})
    return "\n".join([sentence, words.t("cli-stop-first")]) if error.key.startswith("cli-already-running") else sentence


def _offer(folder: Path, folders: Sequence[Path]) -> int:
    """What there is to choose from; nothing is changed."""
    found = found_in(folders)
    if not found:
        raise Failure(
            either(
                f"There is no backup in {folders[0]}. Name a file or a folder, a stick's for instance.",
                f"В папке {folders[0]} нет копий. Укажите файл или папку, например на флешке.",
            )
        )
    say(either("Copies, the newest first:", "Копии, сначала свежие:"))
    for file, made in found[:SHOWN]:
        say(f"  {time_of(made)}  {max(1, made.size // 1024)} KB  {file}")
    if len(found) > SHOWN:
        say(either(f"  and {len(found) - SHOWN} older ones", f"  и ещё старше: {len(found) - SHOWN}"))
    say(either("To restore the newest good one:", "Восстановить самую свежую целую:"))
    say("  " + command(found[0][0].parent, folder, replace=(folder / DATABASE).exists()))
    return 0


def _restore(files: Sequence[Path], folder: Path, *, replace: bool) -> int:
    if (folder / DATABASE).exists() and not replace:
        raise Failure(
            either(
                f"There is a database in {folder} already. Add --replace: it is put aside, not deleted.",
                f"В папке {folder} уже есть база. Добавьте --replace: её отложим, а не удалим.",
            )
        )
    kept = _put_aside(folder)
    try:
        made, checks = _first_good(files, folder)
    except BaseException:
        _put_back(folder, kept)
        raise
    say(either(f"Restored, as it was at {time_of(made)}.", f"Восстановлено, как было {time_of(made)}."))
    for check in checks:
        say(f"✓ {check.name}: {check.counted}")
    if kept:
        say(either(f"The earlier database is in {kept}", f"Прежняя база лежит в {kept}"))
        say(
            either(
                "It still knows what is erased from now on: remove the folder when you need it no more.",
                "В ней останется и то, что удалят позже: уберите папку, когда она не нужна.",
            )
        )
    say(
        either(
            "Under the same --public-url phones, screens and links go on. Under another address print the posters "
            "anew, give staff new links (run.py links), and people enter their return code once.",
            "Под тем же --public-url телефоны, экраны и ссылки работают дальше. Под другим адресом распечатайте "
            "плакаты заново, раздайте новые ссылки (run.py links), а участники один раз введут свой код.",
        )
    )
    return 0


def _first_good(files: Sequence[Path], folder: Path) -> tuple[Backup, list[Check]]:
    """Unpacks the first of them that passes every check. Raises Failure with what is wrong with the last."""
    for file in files:
        try:
            unpacked = unpack_backup(file, folder)
        except BadBackupError as error:
            trouble = f"{file}: {either(*REASONS[error.reason])}."
            if file == files[-1]:
                raise Failure(trouble) from error
            say(trouble)
        else:
            if len(files) > 1:
                say(str(file))
            return unpacked
    raise AssertionError("no files")


def _put_aside(folder: Path) -> Path | None:
    """The present database with all that belongs to it, in a folder of its own."""
    present = [path for path in (*folder.glob(f"{DATABASE}*"), folder / SECRET) if path.is_file()]
    if not present:
        return None
    kept = _new_folder(folder / time.strftime("before-restore-%Y-%m-%d-%H%M%S"))
    for path in present:
        path.rename(kept / path.name)
    return kept


def _new_folder(wanted: Path) -> Path:
    """With a number where another restore was as quick."""
    folder, no = wanted, 1
    while folder.exists():
        folder, no = wanted.with_name(f"{wanted.name}-{no}"), no + 1
    folder.mkdir(mode=0o700)
    return folder


def _put_back(folder: Path, kept: Path | None) -> None:
    if kept is None:
        return
    for path in kept.iterdir():
        path.rename(folder / path.name)
    kept.rmdir()
