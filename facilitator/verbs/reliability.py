"""`run.py reliability`: plays every fault and attack against real servers, and writes what was survived."""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from facilitator import assets, reliability, testing
from facilitator.environment import ROOT, child_env, ensure_installed
from facilitator.terminal import Failure, either, say

HELP = "Run the fault and attack suites (about an hour), and write docs/reliability.md from what they have shown."
TARGET = ROOT / "docs" / "reliability.md"
SUITES = ("tests/faults", "tests/attacks")


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--short", action="store_true", help="without the tests that take minutes")
    parser.add_argument("--out", type=Path, default=TARGET, metavar="FILE")


def main(args: argparse.Namespace) -> int:
    ensure_installed(testing.TEST_LOCK, ROOT)
    assets.ensure_npm(dev=True, root=ROOT)
    assets.ensure_built()
    began = time.monotonic()
    browser = testing.find_browser() or testing.fetch_browser()
    status, run = _play(browser, SUITES, short=args.short)
    if failed := reliability.failed(run):
        say(either("Once more, what failed:", "Ещё раз то, что не прошло:"))
        status, again = _play(browser, failed)
        run = reliability.with_second_try(run, again)
    facts = {"machine": _machine(), "day": time.strftime("%Y-%m-%d"), "minutes": round((time.monotonic() - began) / 60)}
    args.out.write_text(reliability.document(run, facts), encoding="utf-8", newline="\n")
    say(either(f"Written: {args.out}", f"Записано: {args.out}"))
    return status


def _play(browser: str, tests: Sequence[str], *, short: bool = False) -> tuple[int, dict[str, Any]]:
    """The exit status of the tests, and what they have shown."""
    with tempfile.TemporaryDirectory() as made:
        proofs = Path(made) / "proofs.json"
        command = [sys.executable, "-m", "pytest", *tests, "--proofs", str(proofs), *(["-m", "not long"] * short)]
        env = child_env(assets.node().parent, Path(sys.executable).parent, CHROMIUM=browser, PYTHONUTF8="1")
        status = subprocess.run(command, cwd=ROOT, env=env, check=False).returncode
        if not proofs.exists():
            raise Failure(either("The suites did not run.", "Проверки не выполнились."))
        return status, json.loads(proofs.read_text(encoding="utf-8"))


def _machine() -> str:
    return f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
