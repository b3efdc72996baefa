"""Installs what the tests need, finds a browser, and runs every check in one order."""

import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from facilitator import assets
from facilitator.environment import ROOT, child_env, ensure_installed
from facilitator.terminal import Failure, either, say

TEST_LOCK = "requirements/test.txt"
HEAVY = ("tests/faults", "tests/attacks")
MOST_AT_ONCE = 4
BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PLAYWRIGHT_CACHES = (
    "~/.cache/ms-playwright",
    "~/Library/Caches/ms-playwright",
    "~/AppData/Local/ms-playwright",
)
PLAYWRIGHT_PROGRAMS = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium",
    "chromium-*/chrome-mac*/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    "chromium-*/chrome-win*/chrome.exe",
)


@dataclass(frozen=True)
class Step:
    """One check: its name and its command; no command means there is nothing to check yet."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    name: str
    status: int
    seconds: float

    @property
    def line(self) -> str:
        return f"  {'ok    ' if self.status == 0 else 'FAILED'}  {self.name:<15} {self.seconds:6.1f} s"


def run_all(pytest_arguments: Sequence[str], *, long: bool, root: Path = ROOT) -> int:
    """Prepare, run every check even where one fails, and return 1 if any did."""
    started = time.monotonic()
    ensure_installed(TEST_LOCK, root)
    assets.ensure_npm(dev=True, root=root)
    assets.ensure_built(root=root)
    browser = find_browser() or fetch_browser()
    say(f"Browser: {browser}")
    env = child_env(assets.node().parent, Path(sys.executable).parent, CHROMIUM=browser, PYTHONUTF8="1")
    say(f"Prepared in {time.monotonic() - started:.1f} s")
    return run_steps(steps(root, pytest_arguments, long=long), root, env)


def run_steps(checks: Sequence[Step], root: Path, env: dict[str, str]) -> int:
    """Run them all, sum up before the last one, and return 1 if any failed."""
    started = time.monotonic()
    *early, last = checks
    outcomes = [run_step(step, root, env) for step in early]
    say("\n" + "\n".join(outcome.line for outcome in outcomes))
    outcomes.append(run_step(last, root, env))
    failed = [outcome.name for outcome in outcomes if outcome.status]
    verdict = f"FAILED: {', '.join(failed)}" if failed else "All checks passed"
    say(f"{verdict} ({last.name} {outcomes[-1].seconds:.0f} s, everything {time.monotonic() - started:.0f} s)")
    return 1 if failed else 0


def steps(root: Path, pytest_arguments: Sequence[str], *, long: bool) -> list[Step]:
    """The checks in their order; pytest comes last, so that its closing line is."""
    python, node = sys.executable, str(assets.node())
    scripts = sorted(str(path) for path in (root / "tests/js").rglob("*.test.js*"))
    unmarked = [] if long else ["-m", "not long"]
    return [
        Step("ruff check", (python, "-m", "ruff", "check", ".")),
        Step("ruff format", (python, "-m", "ruff", "format", "--check", ".")),
        Step("mypy", (python, "-m", "mypy", "--strict", "facilitator")),
        Step("tsc", (node, str(tsc(root)), "--noEmit", "-p", "tsconfig.json")),
        Step("node --test", (node, "--import", "./tests/js/setup.mjs", "--test", *scripts) if scripts else ()),
        *_pytest((python, "-m", "pytest", *unmarked), pytest_arguments),
    ]


def _pytest(command: tuple[str, ...], arguments: Sequence[str]) -> list[Step]:
    """What is asked for, or everything: what loads the machine and compares times has it for itself, at the end."""
    if arguments:
        return [Step("pytest", (*command, *arguments))]
    at_once = ("-n", str(min(MOST_AT_ONCE, os.cpu_count() or 1)), "--dist", "worksteal")
    others = [part for suite in HEAVY for part in ("--ignore", suite)]
    return [Step("pytest", (*command, *at_once, *others)), Step("faults, attacks", (*command, *HEAVY))]


def tsc(root: Path = ROOT) -> Path:
    return root / "node_modules/typescript/bin/tsc"


def run_step(step: Step, root: Path, env: dict[str, str]) -> Outcome:
    """Run one check with its output shown as it comes."""
    say(f"\n== {step.name}")
    if not step.command:
        say("nothing to check yet")
        return Outcome(step.name, 0, 0.0)
    started = time.monotonic()
    status = subprocess.run(step.command, cwd=root, env=env, check=False).returncode
    return Outcome(step.name, status, time.monotonic() - started)


def find_browser(
    env: dict[str, str] | None = None,
    which: Callable[[str], str | None] = shutil.which,
    caches: Iterable[str] = PLAYWRIGHT_CACHES,
) -> str | None:
    """A Chromium from $CHROMIUM, PATH or Playwright's cache; a Failure where $CHROMIUM names no program."""
    env = dict(os.environ) if env is None else env
    named = env.get("CHROMIUM")
    if named:
        found = which(named)
        if found is None:
            raise Failure(f"CHROMIUM is {named!r}, and no such program can be run.")
        return found
    on_path = next((path for name in BROWSER_NAMES if (path := which(name))), None)
    return on_path or _cached_browser([env.get("PLAYWRIGHT_BROWSERS_PATH") or "", *caches])


def _cached_browser(caches: Iterable[str]) -> str | None:
    folders = [Path(cache).expanduser() for cache in caches if cache]
    found = [path for folder in folders for pattern in PLAYWRIGHT_PROGRAMS for path in folder.glob(pattern)]
    return str(max(found, key=lambda path: path.stat().st_mtime)) if found else None


def fetch_browser() -> str:
    """Get a browser as Playwright does, else from Debian; a Failure where neither works."""
    say(either("No browser found: trying playwright install chromium ...", "Нет браузера: пробую playwright ..."))
    if _try([sys.executable, "-m", "playwright", "install", "chromium"]) and (browser := find_browser()):
        return browser
    if _is_debian_root():
        say(either("Installing Debian's chromium with apt-get ...", "Устанавливаю chromium через apt-get ..."))
        apt_env = child_env(DEBIAN_FRONTEND="noninteractive")
        if _try(["apt-get", "update", "-q"], apt_env):
            _try(["apt-get", "install", "-y", "-q", "chromium"], apt_env)
        if browser := find_browser():
            return browser
    raise Failure(
        either(
            "The tests need a browser: install Chromium, or name one in CHROMIUM, and start again.",
            "Для проверок нужен браузер: установите Chromium или укажите его в CHROMIUM и запустите снова.",
        )
    )


def _is_debian_root() -> bool:
    if platform.system() != "Linux" or shutil.which("apt-get") is None:
        return False
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _try(command: list[str], env: dict[str, str] | None = None) -> bool:
    """Run a step that has an alternative; the end of its output is shown where it fails."""
    done = subprocess.run(
        command, env=env, check=False, text=True, errors="replace", stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=1800,
    )  # fmt: skip
    if done.returncode:
        say("\n".join(f"  {line}" for line in done.stdout.strip().splitlines()[-4:]))
    return done.returncode == 0
