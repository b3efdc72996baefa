"""`run.py backup`: the whole installation as one file, while the server runs or not."""

import argparse
import time
from pathlib import Path

from facilitator.app import now_ms
from facilitator.config import Config
from facilitator.instance import DATABASE
from facilitator.rescue import check_database
from facilitator.store.backup import SECRET, write_backup
from facilitator.terminal import Failure, either, say

HELP = "Write the whole installation into one file, while the server runs or not."
NAME = "facilitator-%Y-%m-%d-%H%M%S.backup"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=Path, default=None, help="where to write it (the present folder)")
    parser.add_argument("--instance", type=Path, default=None, metavar="DIR")


def main(args: argparse.Namespace) -> int:
    folder = (args.instance or Config.from_env().instance).absolute()
    target = (args.file or Path(time.strftime(NAME))).absolute()
    check_database(folder)
    if not (folder / DATABASE).exists():
        raise Failure(either(f"There is no database in {folder}.", f"В папке {folder} нет базы данных."))
    if target.exists():
        raise Failure(either(f"{target} exists already.", f"Файл уже есть: {target}."))
    try:
        made = write_backup(folder / DATABASE, folder / SECRET, target, now_ms())
    except OSError as error:
        reason = error.strerror or str(error)
        raise Failure(either(f"{target} cannot be written: {reason}.", f"{target} не записать: {reason}.")) from error
    size = max(1, made.size // 1024)
    say(either(f"Written: {target} ({size} KB)", f"Записано: {target} ({size} КБ)"))
    say(
        either(
            "Keep it like a key: with it anybody can run this installation. On the other computer:",
            "Храните его как ключ: с ним любой может запустить эту установку. На другом компьютере:",
        )
    )
    say(f"  python3 run.py restore {target.name}")
    return 0
