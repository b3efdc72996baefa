"""A database that is no longer one: the server does not start, says how to restore, and that is how it is restored."""

import os
import shlex
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.instance import DATABASE, SECRET
from tests.faults.commands import run
from tests.faults.handset import recounted
from tests.faults.test_copies import copies
from tests.proofs import Survived, proves
from tests.system.client import Phone, Staff
from tests.system.server import Server, StartServer, free_port

IDEA = "Автобус до села"


def overwrite(file: Path) -> None:
    """Sectors in the middle have become noise."""
    with file.open("r+b") as database:
        database.seek(4096 * 8)
        database.write(os.urandom(4096 * 4))


def cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 3)


def empty(file: Path) -> None:
    file.write_bytes(b"")


def foreign(file: Path) -> None:
    """Another program's database under our name."""
    file.unlink()
    with closing(sqlite3.connect(file)) as other, other:
        other.execute("create table shopping (what text)")


def text(file: Path) -> None:
    file.write_text("Здесь была база.\n" * 500, encoding="utf-8")


def newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("update alembic_version set version_num = '9999'")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation that was stopped, with an idea and a copy that holds it."""
    server = Server(tmp_path_factory.mktemp("kept") / "instance", env={"FACILITATOR_BACKUP_SECONDS": "0.5"})
    server.wait_until_ready()
    phone = Phone(server, 1)
    phone.add_idea(IDEA)
    phone.close()
    assert server.stop() == 0
    assert copies(server.instance / "backups")
    return server.instance


@pytest.fixture
def instance(kept: Path, tmp_path: Path) -> Path:
    return shutil.copytree(kept, tmp_path / "instance")


@proves("damaged")
@pytest.mark.parametrize("harm", [overwrite, cut, empty, foreign, text])
def test_it_does_not_start_and_touches_nothing(
    instance: Path, harm: Callable[[Path], None], survived: Survived
) -> None:
    database = instance / DATABASE
    harm(database)
    harmed = database.read_bytes()

    refused = run("run", "--port", free_port(), "--instance", instance)

    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr
    assert str(database) in refused.stderr
    assert str(copies(instance / "backups")[-1]) in refused.stderr
    assert database.read_bytes() == harmed
    survived(ways_to_be_damaged=5)


@proves("damaged")
def test_the_command_that_is_said_restores(instance: Path, start_server: StartServer, survived: Survived) -> None:
    overwrite(instance / DATABASE)
    harmed = (instance / DATABASE).read_bytes()
    refused = run("run", "--port", free_port(), "--instance", instance)
    (command,) = [line.strip() for line in refused.stderr.splitlines() if "run.py restore" in line]

    done = run(*shlex.split(command)[2:])

    assert done.returncode == 0, done.stderr
    (aside,) = instance.glob("before-restore-*")
    assert (aside / DATABASE).read_bytes() == harmed
    server = start_server(instance=instance)
    assert [one["text"] for one in Staff(server, "moderator", 1).table("idea").values()] == [IDEA]
    assert recounted(server)
    survived(restored_by_the_command_that_is_printed=True)


def keyless(instance: Path) -> None:
    (instance / SECRET).unlink()


def gone(instance: Path) -> None:
    for path in instance.glob(f"{DATABASE}*"):
        path.unlink()


@proves("damaged")
@pytest.mark.parametrize("harm", [keyless, gone])
def test_database_and_key_are_worth_nothing_alone(
    instance: Path, harm: Callable[[Path], None], start_server: StartServer, survived: Survived
) -> None:
    """Another key would find no link, code or seat; an empty database beside a key would be copied in place of ours."""
    harm(instance)

    refused = run("run", "--port", free_port(), "--instance", instance)

    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr
    assert (instance / SECRET).exists() == (not (instance / DATABASE).exists())
    (told,) = [line.strip() for line in refused.stderr.splitlines() if "run.py restore" in line]
    assert run(*shlex.split(told)[2:]).returncode == 0
    server = start_server(instance=instance)
    assert [one["text"] for one in Staff(server, "moderator", 1).table("idea").values()] == [IDEA]
    survived(key_or_database_missing="refused, restored by the command that is printed")


@proves("damaged")
@pytest.mark.parametrize("language", ["ru_RU.UTF-8", "C.UTF-8"])
def test_without_a_copy_it_says_so_in_both_languages(instance: Path, language: str, survived: Survived) -> None:
    shutil.rmtree(instance / "backups")
    overwrite(instance / DATABASE)

    refused = run("run", "--port", free_port(), "--instance", instance, language=language)

    assert refused.returncode == 1
    assert "--replace" in refused.stderr
    assert ("повреждена" in refused.stderr) == (language == "ru_RU.UTF-8")
    survived(said_in_the_language_of_the_terminal=True)


@proves("damaged")
def test_a_database_of_a_newer_version_is_left_alone(instance: Path, survived: Survived) -> None:
    newer(instance / DATABASE)

    refused = run("run", "--port", free_port(), "--instance", instance)

    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    survived(newer_version="refused in one sentence")
