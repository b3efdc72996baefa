"""`run.py build`: the browser side into static/dist."""

import argparse

from facilitator import assets
from facilitator.terminal import either, say

HELP = "Build static/js and static/css into static/dist; does nothing where nothing changed."


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sizes", action="store_true", help="list what each page weighs")


def main(args: argparse.Namespace) -> int:
    if not assets.ensure_built(say):
        say(either("static/dist is up to date.", "static/dist не изменилась."))
    if args.sizes:
        for name, page in assets.load_manifest().items():
            for kind, size in page["sizes"].items():
                say(f"  {name}.{kind}: {size['raw']} B, gzip {size['gz']} B, brotli {size['br']} B")
    return 0
