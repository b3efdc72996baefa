"""`run.py export`: makes the documents of an event from its database, while the server runs or not."""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from facilitator import locale
from facilitator.config import Config
from facilitator.domain.errors import Refused
from facilitator.instance import DATABASE
from facilitator.reports.formats import DOCUMENTS, FORMATS, Made, make, options_for
from facilitator.reports.gather import NoEventError, gather_file
from facilitator.reports.options import Options
from facilitator.rescue import check_database
from facilitator.store.verify import UnreadableError
from facilitator.terminal import Failure, either, language, say

NAMED: Final = ("track", "first", "count", "start", "address")
HELP = "Make the documents of an event: protocol, tables, slides, the package for the national picture, and printouts."


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--event", default=None, metavar="CODE", help="the event's six digits (the newest event)")
    parser.add_argument("--language", choices=locale.LANGUAGES, default=None, help="of the documents (the terminal's)")
    known = f"of {','.join(FORMATS)} ({','.join(DOCUMENTS)})"
    parser.add_argument("--formats", default=",".join(DOCUMENTS), metavar="LIST", help=known)
    parser.add_argument("--out", type=Path, default=Path(), metavar="DIR", help="folder to write to (this one)")
    parser.add_argument("--instance", type=Path, default=None, metavar="DIR")
    parser.add_argument("--json", action="store_true", help="print a line of JSON for every step")
    parser.add_argument(
        "--track", type=int, default=None, metavar="N", help="of printouts: this track, 0 the hall (all)"
    )
    parser.add_argument("--first", type=int, default=None, metavar="N", help="the first paper ballot (1)")
    parser.add_argument("--count", type=int, default=None, metavar="N", help="paper ballots for each track (40)")
    parser.add_argument("--start", default=None, metavar="HH:MM", help="when the plenary begins, for its agenda")
    parser.add_argument(
        "--address", default=None, metavar="URL", help="under which people reach the server, for posters"
    )
    asked = 'as one JSON object; a password comes this way only: {"wifi": {"name": …, "password": …}}'
    parser.add_argument("--options-from-stdin", action="store_true", help=asked)


def main(args: argparse.Namespace) -> int:
    formats = [name.strip() for name in args.formats.split(",") if name.strip()]
    unknown = [name for name in formats if name not in FORMATS]
    if unknown or not formats:
        known = ", ".join(FORMATS)
        raise Failure(either(f"Formats are: {known}.", f"Форматы: {known}."), status=2)
    options = _options(args, formats)
    folder = (args.instance or Config.from_env().instance).absolute()
    started = time.monotonic()
    _tell(args.json, step="reading")
    try:
        facts = gather_file(folder / DATABASE, args.event, time.time_ns() // 1_000_000)
    except NoEventError as error:
        raise Failure(locale.translator(language()).t("cli-no-event-here", folder=str(folder))) from error
    except UnreadableError as error:
        check_database(folder)
        raise Failure(either(f"The database cannot be read: {folder}.", f"База не читается: {folder}.")) from error
    _make_folder(args.out)
    _tell(args.json, step="writing")
    try:
        for made in make(facts, args.language or language(), formats, args.out, options):
            _told(args.json, made)
    except Refused as error:
        raise Failure(either("The event has no such track.", "Такой площадки в мероприятии нет."), status=2) from error
    spent = time.monotonic() - started
    if not args.json:
        ideas = sum(len(track.ideas) for track in facts.tracks)
        say(either(f"{ideas} ideas, {spent:.1f} s in all", f"Идей: {ideas}, всего {spent:.1f} с"))
    return 0


def _options(args: argparse.Namespace, formats: Sequence[str]) -> Options:
    """Those of the command line and of stdin. Raises a Failure that repeats nothing of what came in by stdin."""
    asked = {name: said for name in NAMED if (said := getattr(args, name)) is not None}
    if "address" in {option for name in formats for option in FORMATS[name].takes}:
        asked.setdefault("address", Config.from_env().base)
    try:
        given: Any = json.load(sys.stdin) if args.options_from_stdin else {}
        return options_for(formats, asked | dict(given))
    except (TypeError, ValueError, Refused) as error:
        raise Failure(either("The options make no sense.", "Параметры непонятны."), status=2) from error


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        words = locale.translator(language())
        raise Failure(words.t("cli-folder-not-writable", folder=str(folder))) from error


def _told(is_json: bool, made: Made) -> None:
    size = made.path.stat().st_size
    _tell(is_json, step="written", format=made.format, file=made.path.name, bytes=size)
    if not is_json:
        seconds = either(f"{made.seconds:.2f} s", f"{made.seconds:.2f} с")
        say(f"✓ {made.path}  {size // 1024 + 1} {either('kB', 'КБ')}, {seconds}")


def _tell(is_json: bool, **step: str | int) -> None:
    if is_json:
        print(json.dumps(step), flush=True)
