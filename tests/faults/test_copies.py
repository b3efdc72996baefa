"""Copies of a server at work: whole at any instant, often, in two places, of which one goes and comes back."""

import random
import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path

from facilitator.store.backup import unpack_backup
from tests.faults.commands import run
from tests.faults.crowd import crowd, lost
from tests.faults.disks import MakeDisk
from tests.faults.probe import Probe, check_not_stalled
from tests.proofs import Survived, proves
from tests.system.client import Device, Phone, Staff
from tests.system.server import StartServer

INSTANTS = 5
SECONDS = 10


def until(is_so: Callable[[], object], seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline
        threading.Event().wait(0.05)


def copies(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.backup"))


def restored(file: Path, folder: Path) -> Path:
    """Unpacked and recounted, as a restore does it: it raises where anything does not hold."""
    folder.mkdir()
    unpack_backup(file, folder)
    return folder


@proves("backup-any-time")
def test_a_backup_at_any_instant_holds_all_that_was_acknowledged_before(
    start_server: StartServer, tmp_path: Path, survived: Survived
) -> None:
    server = start_server(limited=False)
    chance, held, longest = random.Random(3), 0, 0.0
    with crowd(server, size=4, rate=60) as people:
        for no in range(INSTANTS):
            threading.Event().wait(chance.uniform(0.1, 1.0))
            before, file, began = people.acknowledged, tmp_path / f"{no}.backup", time.monotonic()
            assert run("backup", file, "--instance", server.instance).returncode == 0
            longest = max(longest, time.monotonic() - began)
            assert lost(restored(file, tmp_path / str(no)), before) == []
            held += len(before)
    assert people.sent.keys() == people.acknowledged.keys()
    survived(backups=INSTANTS, restored=INSTANTS, acknowledged_and_held=held, longest_backup_s=round(longest, 1))


@proves("backup-often")
def test_copies_every_two_seconds_are_whole_and_stall_nobody(
    start_server: StartServer, tmp_path: Path, survived: Survived
) -> None:
    outside = tmp_path / "stick"
    outside.mkdir()
    server = start_server(limited=False, backup_to=outside, env={"FACILITATOR_BACKUP_SECONDS": "2"})
    probe = Probe(server)
    with crowd(server, size=4, rate=60) as people:
        people.until_answered(40, seconds=5)
        quiet = probe.quiet()
        with probe.looking() as looks:
            threading.Event().wait(SECONDS)
    server.stop()

    made = copies(server.instance / "backups")
    assert len(made) >= SECONDS // 2 - 1
    assert [file.name for file in copies(outside)] == [file.name for file in made]
    assert {file.stat().st_mode & 0o777 for file in (*made, *copies(outside))} == {0o600}
    for file in made:
        restored(file, tmp_path / file.stem)
    assert lost(tmp_path / made[-1].stem, people.acknowledged) == []
    figures = check_not_stalled(probe, quiet, looks)
    survived(copies=len(made), restored=len(made), acknowledged=len(people.acknowledged), **figures)


@proves("backup-often")
def test_a_result_that_was_sent_is_copied_at_once(start_server: StartServer, survived: Survived) -> None:
    server = start_server()
    moderator = Staff(server, "moderator", 1)
    Phone(server, 1).add_idea("Автобус до села")
    moderator.do("change_phase", phase="reveal")

    began = time.monotonic()
    until(lambda: copies(server.instance / "backups"))
    survived(copied_after_a_change_of_phase_s=round(time.monotonic() - began, 1))


@proves("backup-often")
def test_a_stick_that_is_pulled_out_or_full_is_said_once_and_taken_up_again(
    disk: MakeDisk, start_server: StartServer, survived: Survived
) -> None:
    stick = disk(64)
    server = start_server(backup_to=stick.folder, env={"FACILITATOR_BACKUP_SECONDS": "0.5"})
    phone = Phone(server, 1)

    def trouble() -> str:
        said = {copy["place"]: copy["trouble"] for copy in Device(server).get("/healthz").json()["copies"]}
        assert said.get("here", "") == ""
        return said.get("outside", "none yet")

    until(lambda: trouble() == "")
    stick.pull_out()
    phone.add_idea("Без флешки")
    until(lambda: trouble() == "gone")
    assert copies(stick.folder) == []
    stick.put_in()
    until(lambda: trouble() == "")
    assert len(copies(stick.folder)) == 1
    stick.fill()
    phone.add_idea("Флешка полна")
    until(lambda: trouble() == "full")
    stick.make_room()
    until(lambda: trouble() == "")

    assert server.output().count("copy_failed") in (1, 2)
    server.stop()
    survived(stick_pulled_out=1, stick_full=1)


@proves("backup-often")
def test_from_a_dead_laptop_to_a_server_in_less_than_a_minute(
    start_server: StartServer, tmp_path: Path, survived: Survived
) -> None:
    """All that is left is a stick; the newest copy on it is damaged."""
    stick = tmp_path / "stick"
    stick.mkdir()
    server = start_server(backup_to=stick, env={"FACILITATOR_BACKUP_SECONDS": "0.5"})
    phone = Phone(server, 1)
    idea = phone.add_idea("Автобус до села")
    kept = len(copies(stick))
    until(lambda: len(copies(stick)) >= kept + 2)
    server.kill()
    shutil.rmtree(server.instance)
    newest = copies(stick)[-1].with_name("newest.backup")
    newest.write_bytes(copies(stick)[-1].read_bytes()[:-500])

    began = time.monotonic()
    done = run("restore", stick, "--instance", tmp_path / "elsewhere")
    assert done.returncode == 0, done.stderr
    again = start_server(instance=tmp_path / "elsewhere", port=server.port)
    seconds = time.monotonic() - began
    phone.connect()

    assert set(phone.table("idea")) == {idea}
    assert seconds < 60
    assert again.stop() == 0
    survived(from_a_stick_to_a_running_server_s=round(seconds, 1))
