"""The instance folder: private, held by one server at a time, with secrets made at first use."""

import os
import stat
from pathlib import Path

import pytest
from sqlalchemy import text

from facilitator.config import Config
from facilitator.instance import Instance, InstanceError, running_server
from facilitator.store.soundness import open_sound


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "instance"

    instance = Instance(folder)

    assert mode(folder) == 0o700
    assert instance.database == folder / "facilitator.db"
    instance.release()


def test_an_open_folder_is_closed_to_others(tmp_path: Path) -> None:
    folder = tmp_path / "instance"
    folder.mkdir(mode=0o755)

    Instance(folder).release()

    assert mode(folder) == 0o700


def test_a_second_server_is_told_where_the_first_one_is(tmp_path: Path) -> None:
    first = Instance(tmp_path)
    with pytest.raises(InstanceError) as silent:
        Instance(tmp_path)
    first.announce("http://127.0.0.1:5000")
    with pytest.raises(InstanceError) as announced:
        Instance(tmp_path)

    assert (silent.value.key, silent.value.details) == ("cli-already-running-elsewhere", {"folder": str(tmp_path)})
    assert (announced.value.key, announced.value.details) == (
        "cli-already-running", {"address": "http://127.0.0.1:5000"},
    )  # fmt: skip
    first.release()
    Instance(tmp_path).release()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(InstanceError) as error:
        Instance(tmp_path / "file" / "instance")

    assert error.value.key == "cli-folder-not-writable"


def test_a_secret_is_made_once_and_is_for_its_owner_alone(tmp_path: Path) -> None:
    instance = Instance(tmp_path)

    first, again, other = instance.key("secret"), instance.key("secret"), instance.key("admin")

    assert first == again != other
    assert len(first) == 32
    assert mode(tmp_path / "secret.key") == 0o600
    instance.release()


def test_a_server_that_stopped_is_not_announced_any_more(tmp_path: Path) -> None:
    instance = Instance(tmp_path)
    instance.announce("http://127.0.0.1:5000")
    announced = running_server(tmp_path)

    instance.release()

    assert announced is not None
    assert announced["url"] == "http://127.0.0.1:5000"
    assert running_server(tmp_path) is None


@pytest.mark.parametrize("said", ["", "{", "[]", "5"])
def test_a_broken_announcement_is_none(tmp_path: Path, said: str) -> None:
    (tmp_path / "server.json").write_text(said)

    assert running_server(tmp_path) is None


def test_settings_come_from_the_environment_that_is_passed_in() -> None:
    config = Config.from_env(
        {
            "FACILITATOR_INSTANCE": "/somewhere",
            "FACILITATOR_PORT": "8080",
            "FACILITATOR_PUBLIC_URL": "https://hall.example/",
            "FACILITATOR_MODE": "threading",
            "FACILITATOR_LIMITS": "off",
        }
    )

    assert (config.instance, config.port, config.base) == (Path("/somewhere"), 8080, "https://hall.example")
    assert (config.mode, config.limited, config.host) == ("threading", False, "127.0.0.1")


def test_without_settings_people_are_given_the_servers_own_address() -> None:
    config = Config.from_env({"FACILITATOR_HOST": "10.0.0.5"})

    assert (config.base, config.mode, config.limited) == ("http://10.0.0.5:5000", "eventlet", True)


@pytest.mark.parametrize("name", ["server.json", "backups", "documents", "lock", "facilitator.db"])
def test_what_we_write_is_never_a_link_to_elsewhere(tmp_path: Path, name: str) -> None:
    folder, elsewhere = tmp_path / "instance", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.write_text("precious")
    (folder / name).symlink_to(elsewhere)

    with pytest.raises(InstanceError) as error:
        Instance(folder)

    assert error.value.key == "cli-key-foreign"
    assert elsewhere.read_text() == "precious"


def test_files_are_private_from_the_first_moment_under_any_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        instance = Instance(tmp_path / "instance")
        engine = open_sound(instance.database, instance.folder / "secret.key")
        with engine.connect() as connection:
            connection.execute(text("select 1"))
            found = {path.name: mode(path) for path in instance.folder.iterdir()}
        engine.dispose()
        instance.release()
    finally:
        os.umask(before)

    assert {"facilitator.db", "facilitator.db-wal", "facilitator.db-shm", "lock"} <= set(found)
    assert set(found.values()) == {0o600}
