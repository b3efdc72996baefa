"""Day two in another building: one file, one command; under the same address nobody notices, under another people enter
their code once."""

import hashlib
import json
import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest

from facilitator.instance import DATABASE
from facilitator.store.backup import MANIFEST, SECRET
from tests.system.client import Device, Phone, Staff
from tests.system.server import ROOT, Server, StartServer


def run(*arguments: object) -> "subprocess.CompletedProcess[str]":
    env = {**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "facilitator", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=env, text=True, capture_output=True, check=False)


def backup(server: Server, file: Path) -> Path:
    done = run("backup", file, "--instance", server.instance)
    assert done.returncode == 0, done.stderr
    return file


def restore(file: Path, instance: Path, *more: str) -> "subprocess.CompletedProcess[str]":
    return run("restore", file, "--instance", instance, *more)


def day_one(server: Server) -> tuple[Phone, Staff, str]:
    """A phone with an idea that it supports, and the moderator."""
    phone, moderator = Phone(server, 1), Staff(server, "moderator", 1)
    idea = phone.add_idea("Автобус до села")
    phone.vote(idea)
    moderator.do("set_headline", idea=idea, headline="Автобус")
    return phone, moderator, idea


def test_under_the_same_address_phones_staff_and_numbers_go_on(start_server: StartServer, tmp_path: Path) -> None:
    first = start_server()
    phone, moderator, idea = day_one(first)
    epoch = phone.epoch
    file = backup(first, tmp_path / "day-one.backup")
    first.stop()
    assert restore(file, tmp_path / "elsewhere").returncode == 0
    start_server(instance=tmp_path / "elsewhere", port=first.port)

    for page in (phone, moderator):
        page.reconnect()

    assert phone.epoch != epoch
    assert [vote["idea"] for vote in phone.mine["votes"]] == [idea]
    assert moderator.record("tally", idea)["n"] == 1
    assert moderator.record("idea", idea)["headline"] == "Автобус"
    phone.add_idea("На второй день")
    assert moderator.await_record("idea", text="На второй день")["no"] == 2


def test_under_a_new_address_a_phone_enters_its_code_once_and_staff_get_new_links(
    start_server: StartServer, tmp_path: Path
) -> None:
    first = start_server()
    phone, _, idea = day_one(first)
    file = backup(first, tmp_path / "day-one.backup")
    first.stop()
    restore(file, tmp_path / "elsewhere")
    second = start_server(instance=tmp_path / "elsewhere")

    device = Device(second)
    assert device.post("/api/return", {"code": second.code, "return_code": phone.mine["code"]}).json()["ok"]
    again, moderator = Phone(second, 1, device), Staff(second, "moderator", 1)

    assert again.mine["participant"] == phone.mine["participant"]
    assert [vote["idea"] for vote in again.mine["votes"]] == [idea]
    again.vote(idea, 0)
    again.add_idea("На второй день")
    assert moderator.await_record("idea", text="На второй день")["no"] == 2


def test_a_copy_beside_a_server_that_writes_holds_all_that_was_acknowledged(server: Server, tmp_path: Path) -> None:
    phone, _, _ = day_one(server)
    told = [phone.add_idea(f"Ещё {n}") for n in range(5)]
    file = backup(server, tmp_path / "beside.backup")
    done = restore(file, tmp_path / "elsewhere")

    assert done.returncode == 0, done.stderr
    assert "✓ tallies" in done.stdout
    with sqlite3.connect(tmp_path / "elsewhere" / DATABASE) as database:
        kept = {row[0] for row in database.execute("select id from idea")}
    database.close()
    assert set(told) <= kept
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "elsewhere" / DATABASE).stat().st_mode) == 0o600


def test_what_is_there_is_put_aside_and_never_lost(server: Server, tmp_path: Path) -> None:
    day_one(server)
    file = backup(server, tmp_path / "one.backup")
    elsewhere = tmp_path / "elsewhere"
    restore(file, elsewhere)

    refused = restore(file, elsewhere)
    replaced = restore(file, elsewhere, "--replace")

    assert (refused.returncode, replaced.returncode) == (1, 0)
    assert "--replace" in refused.stderr
    (kept,) = elsewhere.glob("before-restore-*")
    assert (kept / DATABASE).exists()
    assert restore(file, server.instance, "--replace").returncode == 1  # the server runs


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A backup of day one."""
    folder = tmp_path_factory.mktemp("whole")
    server = Server(folder / "instance").wait_until_ready()
    day_one(server)
    file = backup(server, folder / "one.backup")
    for guest in server.guests:
        guest.close()
    server.kill()
    return file.read_bytes()


@pytest.mark.parametrize(
    "harm", ["cut", "flipped", "changed", "foreign", "miscounted", "newer", "keyless", "no-manifest"]
)
def test_a_damaged_or_foreign_file_is_refused_and_nothing_is_touched(whole: bytes, tmp_path: Path, harm: str) -> None:
    file = tmp_path / "one.backup"
    file.write_bytes(whole)
    elsewhere = tmp_path / "elsewhere"
    restore(file, elsewhere)
    before = (elsewhere / DATABASE).read_bytes()
    damage(file, harm)

    done = restore(file, elsewhere, "--replace")

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert (elsewhere / DATABASE).read_bytes() == before
    assert not list(elsewhere.glob("before-restore-*"))


def damage(file: Path, harm: str) -> None:
    body = file.read_bytes()
    match harm:
        case "cut":
            file.write_bytes(body[: len(body) // 2])
        case "changed":
            repack(file, lambda parts: parts | {DATABASE: parts[DATABASE][:-4096] + b"\0" * 4096})
        case "foreign":
            file.write_bytes(b"PK\x05\x06" + b"\0" * 18)
        case "miscounted":
            repack(file, lambda parts: altered(parts, 'update vote set "on" = 0'))
        case "newer":
            repack(file, lambda parts: altered(parts, "update alembic_version set version_num = '9999'"))
        case "keyless":
            repack(file, lambda parts: parts | {SECRET: b""})
        case "no-manifest":
            repack(file, lambda parts: {name: body for name, body in parts.items() if name != MANIFEST})
        case "flipped":
            half = len(body) // 2
            file.write_bytes(body[:half] + bytes([body[half] ^ 0xFF]) + body[half + 1 :])


def repack(file: Path, change: object) -> None:
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert callable(change)
    with zipfile.ZipFile(file, "w") as archive:
        for name, body in change(parts).items():
            archive.writestr(name, body)


def altered(parts: dict[str, bytes], statement: str) -> dict[str, bytes]:
    """The database was changed by hand, and the checksum made anew."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / DATABASE
        path.write_bytes(parts[DATABASE])
        with sqlite3.connect(path) as database:
            database.execute(statement)
        database.close()
        body = path.read_bytes()
    facts = json.loads(parts[MANIFEST])
    facts["sha256"][DATABASE] = hashlib.sha256(body).hexdigest()
    return parts | {DATABASE: body, MANIFEST: json.dumps(facts).encode()}
