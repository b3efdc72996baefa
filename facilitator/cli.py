"""The command line: one verb, one module in facilitator/verbs, imported when it is asked for."""

import argparse
import difflib
import importlib
import os
import sys
from pathlib import Path
from typing import Protocol, cast

from facilitator import __version__
from facilitator.terminal import Failure, either, fail

__all__ = ["VERBS", "fail", "main", "verbs"]

VERBS = {
    "run": ("start the server (the default)", "запустить сервер (по умолчанию)"),
    "links": ("make and print the links of every role", "выпустить и напечатать ссылки всех ролей"),
    "robots": ("send simulated participants to a running server", "пустить на сервер учебных участников"),
    "rehearse": ("play a whole plan with robots, and check it", "проиграть весь план с роботами и всё проверить"),
    "doctor": ("check this computer, its network and a running server", "проверить компьютер, сеть и сервер"),
    "verify": ("check the journal of a running or stopped installation", "проверить журнал установки"),
    "backup": ("write the whole installation into one file", "записать всю установку в один файл"),
    "restore": ("bring an installation back from a backup", "восстановить установку из копии"),
    "export": ("make the documents of an event", "сделать документы мероприятия"),
    "similar": ("measure the hints at similar ideas on the demo", "измерить подсказки о похожих идеях на образце"),
    "build": ("build the browser side into static/dist", "собрать браузерную часть в static/dist"),
    "test": ("install what the tests need and run them", "установить нужное для проверок и выполнить их"),
    "reliability": ("survive every fault and attack, and write it down", "пережить все сбои и атаки и записать это"),
    "pictures": ("make the pictures of every screen", "снять картинки всех экранов"),
    "protocol": ("write the browser's protocol file anew", "заново записать протокол для браузера"),
}
_VERB_FOLDER = Path(__file__).with_name("verbs")


class Verb(Protocol):
    """What a module in facilitator/verbs offers; PASS_ON lets unknown arguments through as `args.rest`."""

    HELP: str

    def configure(self, parser: argparse.ArgumentParser) -> None: ...

    def main(self, args: argparse.Namespace) -> int: ...


def verbs() -> list[str]:
    """The verbs that exist, in the order of help."""
    return [name for name in VERBS if (_VERB_FOLDER / f"{name}.py").exists()]


def main(argv: list[str]) -> int:
    """Run one verb and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        return _dispatch(argv)
    except Failure as failure:
        fail(str(failure), failure.status)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


def _dispatch(argv: list[str]) -> int:
    first = argv[0] if argv else "run"
    if first in ("-h", "--help", "help"):
        print(overview())
        return 0
    if first == "--version":
        print(__version__)
        return 0
    name, rest = ("run", argv) if first.startswith("-") else (first, argv[1:])
    if name not in verbs():
        raise Failure(_unknown(name), status=2)
    return _run(name, rest)


def _run(name: str, arguments: list[str]) -> int:
    verb = cast("Verb", importlib.import_module(f"facilitator.verbs.{name}"))
    parser = argparse.ArgumentParser(prog=f"run.py {name}", description=verb.HELP)
    verb.configure(parser)
    if not getattr(verb, "PASS_ON", False):
        return verb.main(parser.parse_args(arguments))
    args, rest = parser.parse_known_args(arguments)
    args.rest = rest
    return verb.main(args)


def overview() -> str:
    """The text of `run.py --help`."""
    width = max(map(len, VERBS))
    lines = [f"  {name:<{width}}  {either(*VERBS[name])}" for name in verbs()]
    head = either("python3 run.py [verb] [options]", "python3 run.py [действие] [параметры]")
    foot = either("run.py VERB --help tells more.", "Подробнее: run.py ДЕЙСТВИЕ --help.")
    return "\n".join([head, "", *lines, "", foot])


def _unknown(name: str) -> str:
    near = difflib.get_close_matches(name, verbs(), n=1)
    hint = either(f" Did you mean {near[0]}?", f" Может быть, {near[0]}?") if near else ""
    return either(f"There is no verb {name!r}.", f"Нет действия {name!r}.") + hint
