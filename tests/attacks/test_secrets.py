"""Secrets: files for their owner alone, a first run that gives one way in, and nothing of them in logs or addresses."""

import os
import re
import stat
from pathlib import Path

import pytest

from tests.proofs import Survived, proves
from tests.system.client import Device, Phone, Staff
from tests.system.server import Server, StartServer

POSIX = pytest.mark.skipif(os.name == "nt", reason="permissions of files are those of POSIX")
SETUP = re.compile(r"/setup#(\S+)")


def modes(folder: Path) -> dict[str, str]:
    """Who may do what with the folder and everything in it."""
    paths = [folder, *(path for path in folder.rglob("*") if not path.is_symlink())]
    return {path.name: stat.filemode(path.stat().st_mode) for path in paths}


@POSIX
@proves("secrets")
def test_what_others_could_read_is_made_private_at_the_start(start_server: StartServer, survived: Survived) -> None:
    server = start_server()
    server.stop()
    server.instance.chmod(0o755)
    keys = sorted(server.instance.glob("*.key"))
    for path in [*keys, server.instance / "facilitator.db"]:
        path.chmod(0o644)

    server.restart()
    Phone(server, 1)

    files = {name: mode for name, mode in modes(server.instance).items() if name != server.instance.name}
    assert modes(server.instance)[server.instance.name] == "drwx------"
    assert {name: mode for name, mode in files.items() if name.endswith(".key")} == {
        key.name: "-rw-------" for key in keys
    }
    assert modes(server.instance)["facilitator.db"] == "-rw-------"
    survived(files_made_private=len(keys) + 1)


@POSIX
@proves("secrets")
def test_a_key_that_is_a_link_or_belongs_to_another_is_refused_in_one_sentence(
    start_server: StartServer, tmp_path: Path
) -> None:
    server = start_server()
    server.stop()
    key = server.instance / "secret.key"
    elsewhere = tmp_path / "elsewhere.key"
    key.rename(elsewhere)
    key.symlink_to(elsewhere)

    refused = Server(server.instance)
    status = refused.process.wait(30)

    assert status != 0
    assert "secret.key" in refused.output()
    assert "Traceback" not in refused.output()


@proves("secrets")
def test_the_first_run_gives_one_way_in_that_works_once(start_server: StartServer, survived: Survived) -> None:
    server = start_server()
    (secret,) = set(SETUP.findall(server.output()))
    first, second = Device(server), Device(server)

    assert first.post("/api/enter", {"secret": secret}).json() == {"ok": True, "to": "/new"}
    assert second.post("/api/enter", {"secret": secret}).json()["code"] == "link_invalid"
    server.restart()
    assert len(set(SETUP.findall(server.output()))) == 1
    survived(set_up_links=1, devices_let_in=1)


@proves("secrets")
def test_no_secret_stands_in_a_log_an_address_or_a_file(server: Server, survived: Survived) -> None:
    shown_at_start = server.output()
    organiser, phone = Staff(server, "organiser"), Phone(server, 1)
    minted = organiser.device.post(
        "/api/links", {"as": organiser.as_, "role": "scribe", "board": server.boards[1]}
    ).json()
    pin = organiser.device.post("/api/pin", {"as": organiser.as_, "link": minted["id"]}).json()["pin"]
    device = Device(server)
    entered = device.post("/api/enter", {"secret": minted["url"].partition("#")[2]})
    device.get("/in?nothing")
    device.post("/api/enter", {"secret": "secret-of-nobody-at-all"})
    said = [
        minted["url"].partition("#")[2],
        phone.code,
        phone.device.http.cookies["device"],
        device.http.cookies["device"],
    ]
    keys = [path.read_text(encoding="ascii") for path in server.instance.glob("*.key")]
    later = server.output()[len(shown_at_start) :]
    stored = b"".join(path.read_bytes() for path in server.instance.glob("facilitator.db*"))

    assert not [secret for secret in [*said, *keys, f"PIN {pin}"] if secret in later]
    assert not [secret for secret in said if secret.encode() in stored]
    assert "#" not in entered.json()["to"]
    assert "?" not in entered.json()["to"]
    assert "127.0.0.1 - -" not in later
    survived(secrets_looked_for=len(said) + len(keys) + 1, secrets_found=0)
