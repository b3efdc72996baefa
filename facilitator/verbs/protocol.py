"""`run.py protocol`: static/js/core/protocol.js from protocol.py."""

import argparse

from facilitator.environment import ROOT
from facilitator.protocol_js import generate
from facilitator.terminal import either, say

HELP = "Write static/js/core/protocol.js anew from facilitator/protocol.py and the permission table."
TARGET = ROOT / "static" / "js" / "core" / "protocol.js"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="write nothing; exit status 1 where it is out of date")


def main(args: argparse.Namespace) -> int:
    text = generate()
    is_current = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
    if is_current:
        say(either("protocol.js is up to date.", "protocol.js соответствует протоколу."))
        return 0
    if args.check:
        say(either("protocol.js is out of date: run.py protocol", "protocol.js устарел: run.py protocol"))
        return 1
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    say(str(TARGET.relative_to(ROOT)))
    return 0
