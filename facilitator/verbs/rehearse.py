"""`run.py rehearse`: robots play a whole plan on all five tracks against a server of its own; then all is checked."""

import argparse
import asyncio
import contextlib
import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from facilitator import assets
from facilitator.domain.plans import TEMPLATES
from facilitator.environment import child_env
from facilitator.instance import DATABASE
from facilitator.reports.figures import figures_of
from facilitator.reports.formats import DOCUMENTS
from facilitator.robots import report as words
from facilitator.robots.findings import Finding, findings
from facilitator.robots.hall import Hall
from facilitator.robots.play import Play, Wish, perform
from facilitator.robots.plenary import Plenary, close_event
from facilitator.robots.wire import Offline
from facilitator.store.recount import recount_file
from facilitator.store.verify import verify_file
from facilitator.terminal import Failure, language, say

HELP = "Play a whole plan on all five tracks of the demo event with robots, and check that everything holds."
PEOPLE, PEOPLE_MIN, PEOPLE_MAX = 25, 6, 60
START_SECONDS, STOP_SECONDS = 60, 20
ASKED_TO_STOP = 143


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What the command line asks for. `between` is called with the folder after the play, before the checks."""

    speed: float = 60.0
    people: int = PEOPLE
    seed: int = 1
    plan: str = "session"
    keep: Path | None = None
    plenary: bool = False
    between: Callable[[Path], None] | None = None


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--speed", type=float, default=60.0, help="how much faster than life the clock runs (60)")
    parser.add_argument("--people", type=int, default=PEOPLE, metavar="N", help=f"people on each track ({PEOPLE})")
    parser.add_argument("--seed", type=int, default=None, metavar="S", help="the same seed gives the same cast")
    parser.add_argument("--keep", type=Path, default=None, metavar="DIR", help="keep database and log in this folder")
    parser.add_argument("--plan", choices=tuple(TEMPLATES), default="session")
    parser.add_argument("--plenary", action="store_true", help="then play the plenary's agenda")


def main(args: argparse.Namespace) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(ASKED_TO_STOP))
    people = max(PEOPLE_MIN, min(args.people, PEOPLE_MAX))
    seed = args.seed if args.seed is not None else random.randrange(1_000)  # noqa: S311  no secret
    return rehearse(Rehearsal(max(1.0, args.speed), people, seed, args.plan, args.keep, args.plenary))


def rehearse(asked: Rehearsal) -> int:
    """The exit status: 1 if anything does not hold."""
    assets.ensure_built()
    say(words.beginning(asked.plan, asked.people, asked.speed, asked.seed))
    with _folder(asked.keep) as folder:
        before = os.times()
        with _server(folder, asked.speed) as base:
            say(words.say_words("server", address=base, folder=str(folder)))
            try:
                play, found = asyncio.run(_rehearse(asked, folder, base))
            except* (Offline, OSError, RuntimeError, TimeoutError, aiohttp.ClientError) as errors:
                reason = "; ".join(str(error) or type(error).__name__ for error in _leaves(errors))
                say(_end_of(folder / "server.log"))
                raise Failure(words.say_words("failed", reason=reason)) from errors
        for line in (*words.pace(play, asked.speed), *words.work(before, os.times()), *words.report(found)):
            say(line)
    return 1 if any(finding.wrong for finding in found) else 0


async def _rehearse(asked: Rehearsal, folder: Path, base: str) -> tuple[Play, list[Finding]]:
    links = json.loads(subprocess.check_output(_command("links", "--json", "--instance", str(folder))))
    hall = Hall(base, links["code"], pace=asked.speed, clock_speed=asked.speed)
    play = Play(hall, Wish(asked.people, asked.seed, asked.plan, language()))
    try:
        tell = words.teller(hall)
        await perform(play, links, tell)
        said = await Plenary(play, links, tell).lead() if asked.plenary else []
        if asked.between:
            asked.between(folder)
        found = await findings(play) + _audit(folder, play) + said
        if asked.plenary:
            found += await _close(folder, play)
        for line in words.table(play):
            say(line)
    finally:
        await play.close()
    return play, found


async def _close(folder: Path, play: Play) -> list[Finding]:
    """The event is closed; then its documents are made, and the recount is asked for once more."""
    organiser = next(page for page in play.staff if page.role == "organiser")
    sealed = await close_event(organiser, play.chairs[min(play.chairs)].page)
    newest = {result["board"]: result for result in organiser.shown("result")}
    results = [newest[chair.page.board_id] for _, chair in sorted(play.chairs.items())]
    after = [line for check in verify_file(folder / DATABASE) for line in check.wrong]
    return [sealed, *_documents(folder, results), Finding("verified", 1, tuple(after))]


def _documents(folder: Path, results: Sequence[dict[str, Any]]) -> list[Finding]:
    """Every format is made, and the figures in the protocol and in the package are those of the results."""
    out = folder / "documents"
    export = _command("export", "--instance", str(folder), "--language", language(), "--out", str(out))
    subprocess.run(export, check=True, stdout=subprocess.DEVNULL)
    missing = set(DOCUMENTS) - {path.suffix.removeprefix(".") for path in out.iterdir()}
    expected = [{row["no"]: row["supporters"] for row in result["rows"]} for result in results]
    told = figures_of(out)
    wrong = tuple(f"{name}: {found} instead of {expected}" for name, found in told.items() if found != expected)
    return [
        Finding("documents", len(DOCUMENTS), tuple(sorted(missing))),
        Finding("figures", len(told) * sum(map(len, expected)), wrong),
    ]


def _audit(folder: Path, play: Play) -> list[Finding]:
    """What the database itself says."""
    ledger, database = play.hall.ledger, folder / DATABASE
    checks = [*verify_file(database), *recount_file(database, ledger.done.keys(), ledger.refused.keys())]
    names = {"turnout": "turnout-stored", "results": "recount"}
    return [Finding(names.get(check.name, check.name), check.counted, check.wrong) for check in checks]


@contextlib.contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    """A folder for the server: the one to keep, or one that is gone afterwards."""
    if keep is None:
        with tempfile.TemporaryDirectory() as made:
            yield Path(made)
        return
    if (keep / DATABASE).exists():
        raise Failure(words.say_words("folder-used", folder=str(keep)))
    keep.mkdir(parents=True, exist_ok=True)
    yield keep.absolute()


@contextlib.contextmanager
def _server(folder: Path, speed: float) -> Iterator[str]:
    """A process of its own, whose clock runs fast; its address."""
    port = _free_port()
    base = f"http://127.0.0.1:{port}"
    env = child_env(FACILITATOR_SPEED=str(speed), FACILITATOR_LANGUAGE=language(), FACILITATOR_LIMITS="on")
    with (folder / "server.log").open("wb") as log:
        command = _command("run", "--port", str(port), "--instance", str(folder))
        process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        try:
            _wait_until_ready(base, process, folder)
            yield base
        finally:
            process.terminate()
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _command(*words_: str) -> list[str]:
    return [sys.executable, "-m", "facilitator", *words_]


def _wait_until_ready(base: str, process: "subprocess.Popen[bytes]", folder: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{base}/healthz", timeout=2):  # noqa: S310  our own server's address
                return
        except OSError:
            time.sleep(0.1)
    raise Failure(_end_of(folder / "server.log"))


def _end_of(log: Path) -> str:
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:])


def _leaves(error: BaseException) -> Iterator[BaseException]:
    """The errors inside of groups of errors."""
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            yield from _leaves(one)
    else:
        yield error


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
