"""`run.py test`: install what tests need and run all of them."""

import argparse

from facilitator import testing

HELP = "Run ruff, mypy, tsc, the node tests and pytest; other arguments (paths, -k, -x ...) are pytest's."
PASS_ON = True


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--long", action="store_true", help="also the tests that take minutes")


def main(args: argparse.Namespace) -> int:
    return testing.run_all(args.rest, long=args.long)
