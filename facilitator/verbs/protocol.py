"""`run.py protocol`: the browser's protocol file, docs/openapi.json and the tables of docs/protocol.md."""

import argparse
from pathlib import Path

from facilitator import openapi, protocol_docs, protocol_js
from facilitator.environment import ROOT
from facilitator.terminal import either, say

HELP = "Write what is made of facilitator/protocol anew: static/js/core/protocol.js, docs/openapi.json, tables of docs."
TARGET = ROOT / "static" / "js" / "core" / "protocol.js"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="write nothing; exit status 1 where one is out of date")


def main(args: argparse.Namespace) -> int:
    outdated = {path: text for path, text in made().items() if _read(path) != text}
    for path, text in outdated.items():
        name = str(path.relative_to(ROOT))
        if args.check:
            say(either(f"{name} is out of date: run.py protocol", f"{name} устарел: run.py protocol"))
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        say(name)
    return 1 if args.check and outdated else 0


def made() -> dict[Path, str]:
    """The files as they should be."""
    return {
        TARGET: protocol_js.generate(),
        protocol_docs.FILE: protocol_docs.generate(_read(protocol_docs.FILE)),
        openapi.FILE: openapi.generate(),
    }


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
