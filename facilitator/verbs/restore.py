"""`run.py restore`: an installation from a backup; phones, screens and links go on under the same address."""

import argparse
import time
from pathlib import Path

from facilitator.config import Config
from facilitator.instance import DATABASE, Instance, InstanceError
from facilitator.locale import translator
from facilitator.store.backup import SECRET, BadBackupError, unpack_backup
from facilitator.terminal import Failure, either, language, say

HELP = "Bring an installation back from a backup file, here or on another computer."
REASONS = {
    "format": ("is no backup of this program", "не резервная копия этой программы"),
    "damaged": ("is damaged; take another backup", "файл повреждён; возьмите другую копию"),
    "newer": ("comes from a newer version of this program", "сделан более новой версией программы"),
    "wrong": ("does not pass the recount; take another backup", "не проходит пересчёт; возьмите другую копию"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the backup")
    parser.add_argument("--instance", type=Path, default=None, metavar="DIR")
    parser.add_argument("--replace", action="store_true", help="put the present database aside, and take its place")


def main(args: argparse.Namespace) -> int:
    folder = (args.instance or Config.from_env().instance).absolute()
    try:
        instance = Instance(folder)
    except InstanceError as error:
        raise Failure(translator(language()).t(error.key, **{k: str(v) for k, v in error.details.items()})) from error
    try:
        return _restore(args.file, folder, replace=args.replace)
    finally:
        instance.release()


def _restore(file: Path, folder: Path, *, replace: bool) -> int:
    if (folder / DATABASE).exists() and not replace:
        raise Failure(
            either(
                f"There is a database in {folder} already. Add --replace: it is put aside, not deleted.",
                f"В папке {folder} уже есть база. Добавьте --replace: её отложим, а не удалим.",
            )
        )
    kept = _put_aside(folder)
    try:
        made, checks = unpack_backup(file, folder)
    except BaseException as error:
        _put_back(folder, kept)
        if isinstance(error, BadBackupError):
            raise Failure(f"{file}: {either(*REASONS[error.reason])}.") from error
        raise
    when = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(made.made_at / 1000))
    say(either(f"Restored, as it was at {when}.", f"Восстановлено, как было {when}."))
    for check in checks:
        say(f"✓ {check.name}: {check.counted}")
    if kept:
        say(either(f"The earlier database is in {kept}", f"Прежняя база лежит в {kept}"))
    say(
        either(
            "Under the same --public-url phones, screens and links go on. Under another address print the posters "
            "anew, give staff new links (run.py links), and people enter their return code once.",
            "Под тем же --public-url телефоны, экраны и ссылки работают дальше. Под другим адресом распечатайте "
            "плакаты заново, раздайте новые ссылки (run.py links), а участники один раз введут свой код.",
        )
    )
    return 0


def _put_aside(folder: Path) -> Path | None:
    """The present database with all that belongs to it, in a folder of its own."""
    present = [path for path in folder.glob(f"{DATABASE}*") if path.is_file()]
    if not present:
        return None
    kept = folder / time.strftime("before-restore-%Y-%m-%d-%H%M%S")
    kept.mkdir(mode=0o700)
    for path in (*present, folder / SECRET):
        if path.exists():
            path.rename(kept / path.name)
    return kept


def _put_back(folder: Path, kept: Path | None) -> None:
    if kept is None:
        return
    for path in kept.iterdir():
        path.rename(folder / path.name)
    kept.rmdir()
