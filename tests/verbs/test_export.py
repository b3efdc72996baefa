"""`run.py export`: what it writes, what it says, and how it fails."""

import io
import json
from pathlib import Path

import pytest
from pypdf import PdfReader

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


def test_without_formats_the_documents_are_made_and_no_printouts(instance: tuple[Path, str]) -> None:
    folder, code = instance

    cli.main(["export", "--instance", str(folder), "--language", "ru", "--out", str(folder / "out")])

    made = {path.name.removeprefix(f"{code}-ru") for path in (folder / "out").iterdir()}
    assert made == {".docx", ".pdf", ".xlsx", ".csv", ".pptx", ".json"}


def test_printouts_take_options_and_a_network_comes_by_stdin(
    instance: tuple[Path, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, code = instance
    monkeypatch.setattr("sys.stdin", io.StringIO('{"wifi": {"name": "Зал", "password": "тайна"}}'))
    named = ["--track", "2", "--count", "3", "--start", "14:30", "--address", "http://192.168.1.5:5000"]

    cli.main(
        ["export", "--instance", str(folder), "--language", "ru", "--formats", "poster,ballots,guide,agenda", *named,
         "--options-from-stdin", "--out", str(folder / "out")]
    )  # fmt: skip

    made = {path.name for path in (folder / "out").iterdir()}
    poster = PdfReader(folder / "out" / f"{code}-ru-poster.pdf").pages
    assert made == {f"{code}-ru-{name}.pdf" for name in ("poster", "ballots", "guide", "agenda")}
    assert (len(poster), "тайна" in poster[0].extract_text()) == (1, True)
    assert "тайна" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--formats", "poster", "--track", "77"], ""),
        (["--formats", "csv", "--track", "1"], ""),
        (["--formats", "poster", "--options-from-stdin"], '{"wifi": {"name": "x", "password": 5, "тайна": 1}}'),
        (["--formats", "poster", "--options-from-stdin"], "тайна"),
        (["--formats", "poster", "--options-from-stdin"], "[1]"),
    ],
)
def test_options_without_sense_fail_in_one_sentence_that_repeats_nothing(
    instance: tuple[Path, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    said: str,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(said))

    with pytest.raises(SystemExit) as ended:
        cli.main(["export", "--instance", str(instance[0]), "--out", str(instance[0]), *options])

    told = capsys.readouterr().err.strip()
    assert ended.value.code == 2
    assert (len(told.splitlines()), "тайна" in told) == (1, False)
