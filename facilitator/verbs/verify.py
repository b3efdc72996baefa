"""`run.py verify`: recounts every tally from the votes and checks the journal, while the server runs or not."""

import argparse
from pathlib import Path

from facilitator.config import Config
from facilitator.instance import DATABASE
from facilitator.rescue import check_database
from facilitator.store.verify import UnreadableError, verify_file
from facilitator.terminal import Failure, either, say

HELP = "Recount every tally from the votes, check budgets, turnout, numbers and the journal's chain."


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--instance", type=Path, default=None, metavar="DIR")


def main(args: argparse.Namespace) -> int:
    folder = (args.instance or Config.from_env().instance).absolute()
    path = folder / DATABASE
    check_database(folder)
    if not path.exists():
        raise Failure(either(f"There is no database at {path}.", f"Базы данных нет: {path}."))
    try:
        checks = verify_file(path)
    except UnreadableError as error:
        raise Failure(either(f"The database cannot be read: {path}.", f"База не читается: {path}.")) from error
    for check in checks:
        say(f"{'✓' if not check.wrong else '✗'} {check.name}: {check.counted}")
        for line in check.wrong:
            say(f"    {line}")
    return 1 if any(check.wrong for check in checks) else 0
