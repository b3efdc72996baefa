"""Verbs on a folder whose database or key is not fit for use: one clear sentence that names the newest good copy."""

import argparse
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import inspect

from facilitator import cli
from facilitator.config import Config
from facilitator.instance import BACKUPS, DATABASE, SECRET, Instance
from facilitator.store import schema
from facilitator.store.backup import write_backup
from facilitator.store.soundness import UnsoundError, open_sound
from facilitator.verbs import run
from tests.builders import START, Hall, make_database

COPY = "one.backup"


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An installation that was stopped, and its copy."""
    folder = tmp_path / "instance"
    (folder / BACKUPS).mkdir(parents=True)
    engine = make_database(folder / DATABASE)
    schema.epoch(engine)
    Hall(engine)
    engine.dispose()
    (folder / SECRET).write_text("ab" * 32, encoding="ascii")
    write_backup(folder / DATABASE, folder / SECRET, folder / BACKUPS / COPY, START)
    return folder


def keyless(folder: Path) -> None:
    (folder / SECRET).unlink()


def key_emptied(folder: Path) -> None:
    (folder / SECRET).write_bytes(b"")


def gone(folder: Path) -> None:
    for path in folder.glob(f"{DATABASE}*"):
        path.unlink()


def emptied(folder: Path) -> None:
    (folder / DATABASE).write_bytes(b"")


def overwritten(folder: Path) -> None:
    with (folder / DATABASE).open("r+b") as database:
        database.seek(4096 * 8)
        database.write(b"x" * 4096 * 4)


def text(folder: Path) -> None:
    (folder / DATABASE).write_text("Здесь была база.\n" * 500, encoding="utf-8")


@pytest.mark.parametrize("harm", [keyless, key_emptied, gone, emptied, overwritten, text])
@pytest.mark.parametrize("verb", ["links", "verify", "backup"])
def test_it_names_the_newest_good_copy_and_touches_nothing(
    folder: Path, harm: Callable[[Path], None], verb: str, capsys: pytest.CaptureFixture[str]
) -> None:
    harm(folder)
    before = {name: (folder / name).read_bytes() for name in (DATABASE, SECRET) if (folder / name).exists()}
    options = [str(folder / "new.backup")] if verb == "backup" else []

    with pytest.raises(SystemExit) as ended:
        cli.main([verb, *options, "--instance", str(folder)])

    told = capsys.readouterr().err
    assert ended.value.code == 1
    assert str(folder / BACKUPS / COPY) in told
    assert "run.py restore" in told
    assert {name: (folder / name).read_bytes() for name in (DATABASE, SECRET) if (folder / name).exists()} == before
    assert not (folder / "new.backup").exists()


def test_a_first_start_that_went_no_further_than_the_tables_begins_anew(tmp_path: Path) -> None:
    make_database(tmp_path / DATABASE).dispose()

    engine = open_sound(tmp_path / DATABASE, tmp_path / SECRET)

    assert inspect(engine).has_table("journal")
    engine.dispose()


def test_a_fresh_folder_starts(tmp_path: Path) -> None:
    open_sound(tmp_path / DATABASE, tmp_path / SECRET).dispose()

    assert (tmp_path / DATABASE).exists()


def test_an_event_without_a_key_does_not(folder: Path) -> None:
    keyless(folder)
    with closing(sqlite3.connect(folder / DATABASE)) as database, database:
        database.execute("delete from link")

    with pytest.raises(UnsoundError, match="keyless"):
        open_sound(folder / DATABASE, folder / SECRET)


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit):
        cli.main([*arguments])
    return capsys.readouterr().err


def test_a_file_that_is_not_there_is_called_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = refused(capsys, "restore", str(folder / "nofile"), "--instance", str(folder))

    assert "There is no such file" in told


def test_a_running_server_has_to_be_stopped_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    running = Instance(folder)
    running.announce("http://127.0.0.1:5000")

    told = refused(capsys, "restore", str(folder / BACKUPS / COPY), "--replace", "--instance", str(folder))

    running.release()
    assert "Stop it first" in told


def test_links_of_a_stopped_server_say_whence_their_address_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["links", "--instance", str(folder)])
    assert "--public-url" in capsys.readouterr().out

    cli.main(["links", "--instance", str(folder), "--public-url", "http://hall.test"])
    assert "--public-url" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "base"),
    [
        (["--cert", "c", "--key", "k"], "https://127.0.0.1:5000"),
        (["--cert", "c", "--key", "k", "--port", "8443"], "https://127.0.0.1:8443"),
        ([], "http://127.0.0.1:5000"),
    ],
)
def test_printed_addresses_have_the_scheme_that_is_served(options: list[str], base: str) -> None:
    parser = argparse.ArgumentParser()
    run.configure(parser)

    assert run.configured(parser.parse_args(options)).base == base
    assert Config.from_env({"FACILITATOR_CERT": "c", "FACILITATOR_KEY": "k"}).base == "https://127.0.0.1:5000"


def test_what_no_option_names_is_as_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"FACILITATOR_FANOUT": "plain", "FACILITATOR_MODE": "threading"}.items():
        monkeypatch.setenv(name, value)
    parser = argparse.ArgumentParser()
    run.configure(parser)

    config = run.configured(parser.parse_args(["--port", "8123"]))

    assert (config.direct, config.mode, config.port) == (False, "threading", 8123)
