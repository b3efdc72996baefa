"""Every check is run, one failure fails all, and a missing browser is never passed over."""

import sys
from pathlib import Path

import pytest

from facilitator import testing
from facilitator.terminal import Failure
from facilitator.testing import Step

PASS = (sys.executable, "-c", "print('passed', flush=True)")
BREAK = (sys.executable, "-c", "raise SystemExit(3)")


def no_program(name: str) -> str | None:
    return None


def test_every_check_runs_even_where_an_early_one_fails(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    checks = [Step("first", BREAK), Step("second", PASS), Step("third", ()), Step("last", PASS)]

    status = testing.run_steps(checks, tmp_path, {})

    lines = [line for line in capfd.readouterr().out.splitlines() if line]
    assert status == 1
    assert lines[:3] == ["== first", "== second", "passed"]
    assert [line.split()[:2] for line in lines[5:8]] == [
        ["FAILED", "first"],
        ["ok", "second"],
        ["ok", "third"],
    ]
    assert lines[-2] == "passed"
    assert lines[-1].startswith("FAILED: first (last ")


def test_a_failure_of_the_last_check_counts(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert testing.run_steps([Step("first", PASS), Step("last", BREAK)], tmp_path, {}) == 1
    assert testing.run_steps([Step("first", PASS), Step("last", PASS)], tmp_path, {}) == 0


def test_pytest_comes_last_and_leaves_long_tests_out_unless_asked(tmp_path: Path) -> None:
    every = testing.steps(tmp_path, [], long=False)
    names = [step.name for step in testing.steps(tmp_path, ["-k", "x"], long=False)]
    short = testing.steps(tmp_path, ["-k", "x"], long=False)[-1].command[1:]
    long = testing.steps(tmp_path, ["-k", "x"], long=True)[-1].command[1:]

    assert names == ["ruff check", "ruff format", "mypy", "tsc", "node --test", "pytest"]
    assert [step.name for step in every] == [*names, "faults, attacks"]
    assert every[-1].command[1:] == ("-m", "pytest", "-m", "not long", "tests/faults", "tests/attacks")
    assert every[-2].command[-4:] == ("--ignore", "tests/faults", "--ignore", "tests/attacks")
    assert short == ("-m", "pytest", "-m", "not long", "-k", "x")
    assert long == ("-m", "pytest", "-k", "x")


def test_the_named_browser_is_taken_or_refused(tmp_path: Path) -> None:
    program = tmp_path / "browser"
    program.touch(mode=0o755)

    assert testing.find_browser({"CHROMIUM": str(program)}) == str(program)
    with pytest.raises(Failure, match="CHROMIUM is '/no/such', and no such program can be run"):
        testing.find_browser({"CHROMIUM": "/no/such"})


def test_a_browser_on_path_comes_before_a_cached_one(tmp_path: Path) -> None:
    cached = tmp_path / "chromium-1200/chrome-linux/chrome"
    cached.parent.mkdir(parents=True)
    cached.touch()

    def google_only(name: str) -> str | None:
        return "/opt/chrome" if name == "google-chrome" else None

    assert testing.find_browser({}, google_only, [str(tmp_path)]) == "/opt/chrome"
    assert testing.find_browser({}, no_program, [str(tmp_path)]) == str(cached)
    assert testing.find_browser({"PLAYWRIGHT_BROWSERS_PATH": str(tmp_path)}, no_program, []) == str(cached)
    assert testing.find_browser({}, no_program, []) is None


def test_without_a_browser_the_tests_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setattr(testing, "find_browser", lambda: None)
    monkeypatch.setattr(testing, "_try", lambda command, env=None: False)

    with pytest.raises(Failure, match=r"^The tests need a browser: install Chromium"):
        testing.fetch_browser()
