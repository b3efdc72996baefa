"""`run.py export`: what it writes, what it says, and how it fails."""

import json
from pathlib import Path

import pytest

from facilitator import cli
from tests.builders import Hall, make_database


@pytest.fixture
def instance(tmp_path: Path) -> tuple[Path, str]:
    """A folder with an event, and its code."""
    engine = make_database(tmp_path / "facilitator.db")
    hall = Hall(engine)
    hall.open()
    hall.ideas(2)
    engine.dispose()
    return tmp_path, hall.code


def test_it_writes_what_was_asked_for_and_tells_how_long_it_took(
    instance: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder, code = instance

    options = ["--event", code, "--language", "ru", "--formats", "csv,json", "--out", str(folder / "out")]
    status = cli.main(["export", "--instance", str(folder), *options])

    assert status == 0
    assert sorted(path.name for path in (folder / "out").iterdir()) == [f"{code}-ru.csv", f"{code}-ru.json"]
    assert capsys.readouterr().out.count("✓") == 2


def test_with_json_every_step_is_a_line(instance: tuple[Path, str], capsys: pytest.CaptureFixture[str]) -> None:
    folder, code = instance

    cli.main(
        ["export", "--instance", str(folder), "--language", "en", "--formats", "csv", "--json", "--out", str(folder)]
    )

    steps = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    size = (folder / f"{code}-en.csv").stat().st_size
    assert steps == [
        {"step": "reading"},
        {"step": "writing"},
        {"step": "written", "format": "csv", "file": f"{code}-en.csv", "bytes": size},
    ]


@pytest.mark.parametrize(
    "options",
    [
        ["--formats", "doc"],
        ["--formats", ""],
        ["--event", "100000"],
        ["--instance", "/nowhere"],
        ["--out", "/proc/nowhere"],
    ],
)
def test_it_fails_in_one_sentence(
    instance: tuple[Path, str], capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["export", "--formats", "csv", "--instance", str(instance[0]), "--out", str(instance[0]), *options])

    assert ended.value.code != 0
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
