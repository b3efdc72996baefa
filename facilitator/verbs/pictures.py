"""`run.py pictures`: plays the demo event and makes the pictures of every screen."""

import argparse
import importlib
from pathlib import Path

from facilitator import assets, testing
from facilitator.environment import ROOT, ensure_installed
from facilitator.terminal import either, say

HELP = "Make the pictures of every screen (sizes, languages, themes) from the demo event into docs/img."


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "img", metavar="DIR")
    parser.add_argument("--only", default=None, metavar="WORD", help="only screens whose name contains the word")


def main(args: argparse.Namespace) -> int:
    ensure_installed(testing.TEST_LOCK, ROOT)
    assets.ensure_built()
    browser = testing.find_browser() or testing.fetch_browser()
    studio = importlib.import_module("facilitator.pictures.studio")
    made = studio.photograph(args.out, browser, args.only, say)
    say(either(f"{made} pictures in {args.out}", f"Картинок: {made}, папка {args.out}"))
    return 0
