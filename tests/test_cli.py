"""One verb, one module; every failure is one sentence."""

import importlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from facilitator import cli
from facilitator.environment import ROOT
from facilitator.terminal import Failure


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


def add_verb(monkeypatch: pytest.MonkeyPatch, name: str, main: object) -> None:
    """A verb made for one test, in place of the real one."""
    module = ModuleType(f"facilitator.verbs.{name}")
    module.__dict__.update(HELP="for a test", main=main, configure=lambda parser: parser.add_argument("--robots"))
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(cli, "verbs", lambda: [*cli.VERBS])


@pytest.mark.parametrize("argv", [[], ["--robots", "60"], ["run", "--robots", "60"]])
def test_no_verb_means_run(argv: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    add_verb(monkeypatch, "run", lambda args: seen.append(args.robots) or 7)

    assert cli.main(argv) == 7
    assert seen == ["60" if argv else None]


def test_help_lists_every_verb_that_exists(capsys: pytest.CaptureFixture[str]) -> None:
    modules = {path.stem for path in (ROOT / "facilitator/verbs").glob("*.py")} - {"__init__"}

    assert cli.main(["--help"]) == 0

    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    assert listed == [name for name in cli.VERBS if name in modules]
    assert modules <= set(cli.VERBS)


def test_help_speaks_russian(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("LANG", "ru_RU.UTF-8")

    cli.main(["--help"])

    assert "проверить компьютер, сеть и сервер" in capsys.readouterr().out


@pytest.mark.parametrize("name", cli.verbs())
def test_every_verb_has_help_options_and_a_main(name: str) -> None:
    verb = importlib.import_module(f"facilitator.verbs.{name}")

    assert (type(verb.HELP), callable(verb.configure), callable(verb.main)) == (str, True, True)


def test_an_unknown_verb_is_refused_with_the_nearest_one(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["tset"])

    assert ended.value.code == 2
    assert capsys.readouterr().err == "There is no verb 'tset'. Did you mean test?\n"


def test_a_failure_is_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def main(args: object) -> int:
        raise Failure("Port 5000 is taken.", status=3)

    add_verb(monkeypatch, "run", main)

    with pytest.raises(SystemExit) as ended:
        cli.main([])

    assert (ended.value.code, capsys.readouterr().err) == (3, "Port 5000 is taken.\n")


def test_an_interrupt_is_silent(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def main(args: object) -> int:
        raise KeyboardInterrupt

    add_verb(monkeypatch, "run", main)

    assert cli.main([]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_closed_pipe_ends_quietly() -> None:
    code = "import sys; from facilitator.cli import main; sys.stdin.read(); sys.exit(main(['--help']))"
    child = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert child.stdin
    assert child.stdout
    assert child.stderr
    child.stdout.close()
    child.stdin.close()

    with child:
        assert (child.wait(30), child.stderr.read()) == (141, b"")


def test_help_loads_no_library(tmp_path: Path) -> None:
    code = (
        "import sys; from facilitator.cli import main; main(['--help']);"
        "print({'flask', 'sqlalchemy', 'eventlet', 'msgspec'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "set()"
