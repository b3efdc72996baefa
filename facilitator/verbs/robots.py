"""`run.py robots`: simulated participants for a running server."""

import argparse
import asyncio
import time
from pathlib import Path

import aiohttp

from facilitator import locale
from facilitator.config import Config
from facilitator.instance import running_server
from facilitator.robots.crowd import play
from facilitator.terminal import Failure, language, say

HELP = "Send simulated participants to a running server: they join, bring the demo's ideas and vote."
COUNT_MAX = 2000


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--count", type=int, default=60, metavar="N", help="how many in all (60)")
    parser.add_argument("--speed", type=float, default=1.0, help="how much faster than people they act (1)")
    parser.add_argument("--minutes", type=float, default=90, help="how long they stay (90)")
    parser.add_argument("--seed", type=int, default=None, help="the same seed gives the same crowd")
    parser.add_argument("--event", default="417208", metavar="CODE", help="the event's six digits (the demo's)")
    parser.add_argument("--url", default=None, help="the server's address (that of the instance folder's server)")
    parser.add_argument("--instance", type=Path, default=None, metavar="DIR")


def main(args: argparse.Namespace) -> int:
    words = locale.translator(language())
    url = args.url or _running(args.instance or Config.from_env().instance)
    if url is None:
        raise Failure(words.t("cli-not-running", command="python3 run.py"))
    count = max(1, min(args.count, COUNT_MAX))
    seed = args.seed if args.seed is not None else int(time.time())
    say(words.t("cli-robots-started", n=count))
    try:
        score = asyncio.run(
            play(url.rstrip("/"), args.event, count, speed=max(0.01, args.speed), minutes=args.minutes, seed=seed)
        )
    except (OSError, RuntimeError, aiohttp.ClientError) as error:
        raise Failure(str(error)) from error
    say(words.t("cli-robots-done", ideas=score.ideas, votes=score.votes))
    return 0


def _running(folder: Path) -> str | None:
    server = running_server(folder.absolute())
    return str(server["url"]) if server else None
