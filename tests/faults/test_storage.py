"""A disk that is full, read-only or slow, and a database held by an outsider: others read on, nothing is lost."""

import errno
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from typing import Any

import pytest

from facilitator.instance import DATABASE
from tests.faults.crowd import applied_twice, crowd, lost
from tests.faults.disks import Disk, MakeDisk
from tests.faults.handset import recounted
from tests.faults.probe import Probe, check_not_stalled
from tests.faults.shim import Shim
from tests.proofs import Survived, proves
from tests.system.client import Device, Phone, Staff, command
from tests.system.server import ROOT, Server, StartServer, free_port

LOCKED_SECONDS = 10


def idea(phone: Phone, text: str) -> dict[str, Any]:
    made = command("add_idea", board=phone.board, id="", text=text)
    return made | {"id": made["op"]}


def refused_and_kept(server: Server, phone: Phone, staff: Staff, ops: list[dict[str, Any]], storage: str) -> None:
    """Over both ways the same refusal, which asks to wait; staff hear why; pages and reading go on."""
    for answer in (phone.ops(ops), phone.device.ops(phone.as_, *ops)):
        replies = [answer] if not answer["ok"] else answer["replies"]
        assert {reply["code"] for reply in replies} == {"storage_full"}
        assert all(reply["detail"]["retry_in"] > 0 for reply in replies)
    staff.until(
        lambda page: any(name == "pulse" and body["health"]["storage"] == storage for name, body in page.frames)
    )
    assert Device(server).get("/healthz").json()["storage"] == storage
    assert Device(server).get(f"/{server.code}/1").ok
    assert phone.hello(f"board:{phone.board}")["ok"]


def accepted_again(phone: Phone, staff: Staff, ops: list[dict[str, Any]]) -> float:
    """By itself: staff hear it though nobody writes, and the same operations are taken; how long that took."""
    began = time.monotonic()
    staff.until(lambda page: [body for name, body in page.frames if name == "pulse"][-1]["health"]["storage"] == "", 20)
    healed = time.monotonic() - began
    assert all(reply["ok"] for reply in phone.ops(ops)["replies"])
    assert all(reply["ok"] for reply in phone.ops(ops)["replies"])
    return round(healed, 1)


@proves("disk-full")
def test_a_full_disk_refuses_and_heals(disk: MakeDisk, start_server: StartServer, survived: Survived) -> None:
    """The log of the server lies on the same disk."""
    small = disk(16)
    server = start_server(instance=small.folder / "instance")
    phone, staff, probe = Phone(server, 1), Staff(server, "moderator", 1), Probe(server)
    before = [idea(phone, f"Место есть, {no}") for no in ("раз", "два", "три")]
    assert all(reply["ok"] for reply in phone.ops(before)["replies"])
    quiet = probe.quiet()

    small.fill()
    during = [idea(phone, "Места нет"), idea(phone, "Места нет совсем")]
    with probe.looking() as looks:
        refused_and_kept(server, phone, staff, during, "full")
        assert {one["id"] for one in before} == set(staff.table("idea"))
        threading.Event().wait(2)
    figures = check_not_stalled(probe, quiet, looks)
    small.make_room()
    healed = accepted_again(phone, staff, during)

    assert [staff.await_record("idea", id=one["id"])["id"] for one in during]
    server.stop()
    assert recounted(server)
    survived(acknowledged=5, lost=0, applied_twice=0, healed_after_s=healed, **figures)


@proves("disk-full")
@pytest.mark.long
def test_a_crowd_on_a_disk_that_fills_up_again_and_again(
    disk: MakeDisk, start_server: StartServer, survived: Survived
) -> None:
    small = disk(16)
    server = start_server(instance=small.folder / "instance", limited=False)
    with crowd(server, size=6, rate=100) as people:
        for _ in range(3):
            people.until_answered(60, seconds=5)
            small.fill()
            threading.Event().wait(1.5)
            small.make_room()
        people.until_answered(60, seconds=15)
    server.stop()

    assert people.refused == set()
    assert people.sent.keys() == people.acknowledged.keys()
    assert lost(server.instance, people.acknowledged) == []
    assert applied_twice(server.instance, people) == []
    assert recounted(server)
    survived(times_full=3, acknowledged_by_a_crowd=len(people.acknowledged))


@proves("disk-full")
def test_a_server_starts_and_stops_on_a_full_disk(
    disk: MakeDisk, start_server: StartServer, survived: Survived
) -> None:
    """What can be read is read; where not even that is possible, one sentence says why."""
    small = disk(16)
    server = start_server(instance=small.folder / "instance")
    phone = Phone(server, 1)
    phone.add_idea("Была до того")
    server.stop()
    small.fill()

    again = start_server(instance=server.instance, port=server.port, expect_ready=False)
    try:
        again.wait_until_ready()
    except AssertionError:
        assert again.process.wait(20) == 1
    else:
        phone.connect()
        assert phone.ops([idea(phone, "места нет")])["code"] == "storage_full"
        assert again.stop() == 0
    assert "Traceback" not in again.output()

    small.make_room()
    third = start_server(instance=server.instance, port=server.port)
    assert [one["text"] for one in Staff(third, "moderator", 1).table("idea").values()] == ["Была до того"]
    survived(started_on_a_full_disk=True)


@proves("read-only")
def test_a_disk_that_becomes_read_only_refuses_and_heals(
    shim: Shim, start_server: StartServer, survived: Survived
) -> None:
    """As the kernel does it after an error: files that are open for writing take no byte any more."""
    server = start_server(env=shim.env)
    phone, staff, probe = Phone(server, 1), Staff(server, "moderator", 1), Probe(server)
    phone.add_idea("Была до того")
    quiet = probe.quiet()

    shim.order(refusal=errno.EROFS, folder=server.instance)
    during = [idea(phone, "только для чтения")]
    with probe.looking() as looks:
        refused_and_kept(server, phone, staff, during, "broken")
        threading.Event().wait(2)
    figures = check_not_stalled(probe, quiet, looks)
    shim.order()
    healed = accepted_again(phone, staff, during)

    server.stop()
    assert recounted(server)
    survived(acknowledged=2, lost=0, applied_twice=0, healed_after_s=healed, **figures)


@proves("read-only")
def test_on_a_read_only_disk_one_sentence_says_so(
    disk: MakeDisk, start_server: StartServer, survived: Survived
) -> None:
    small: Disk = disk(16)
    server = start_server(instance=small.folder / "instance")
    server.stop()
    small.make_read_only()

    command = [sys.executable, "-m", "facilitator", "run", "--port", str(free_port()), "--instance"]
    again = subprocess.run([*command, server.instance], cwd=ROOT, capture_output=True, text=True, check=False)

    assert again.returncode == 1
    assert "Traceback" not in again.stderr
    assert str(server.instance) in again.stderr
    assert again.stderr.count("\n") == 1
    survived(said_at_start="one sentence")


@proves("slow-disk")
def test_acknowledgements_wait_for_a_slow_disk_and_nobody_else_does(
    shim: Shim, start_server: StartServer, survived: Survived
) -> None:
    server = start_server(env=shim.env, limited=False)
    probe = Probe(server)
    with crowd(server, size=4, rate=40) as people:
        people.until_answered(40, seconds=5)
        quiet = probe.quiet()
        shim.order(fsync_ms=500)
        with probe.looking() as looks:
            threading.Event().wait(8)
        shim.order()
    server.stop()

    figures = check_not_stalled(probe, quiet, looks)
    assert people.sent.keys() == people.acknowledged.keys()
    assert lost(server.instance, people.acknowledged) == []
    assert applied_twice(server.instance, people) == []
    assert recounted(server)
    longest = max(wait for one in people.clients for wait in one.seconds)
    assert longest > 0.5
    survived(
        acknowledged=len(people.acknowledged),
        lost=0,
        applied_twice=0,
        longest_acknowledgement_s=round(longest, 1),
        **figures,
    )


@proves("locked")
def test_a_database_held_by_an_outsider_keeps_nobody_from_reading(
    start_server: StartServer, survived: Survived
) -> None:
    server = start_server(limited=False)
    probe = Probe(server)
    with crowd(server, size=4, rate=40) as people:
        people.until_answered(40, seconds=5)
        quiet = probe.quiet()
        with closing(sqlite3.connect(server.instance / DATABASE, isolation_level=None)) as outsider:
            outsider.execute("PRAGMA busy_timeout=20000")
            outsider.execute("BEGIN IMMEDIATE")
            with probe.looking() as looks:
                threading.Event().wait(LOCKED_SECONDS)
            outsider.execute("ROLLBACK")
        people.until_answered(40, seconds=10)
    server.stop()

    figures = check_not_stalled(probe, quiet, looks)
    assert people.refused == set()
    assert people.sent.keys() == people.acknowledged.keys()
    assert lost(server.instance, people.acknowledged) == []
    assert applied_twice(server.instance, people) == []
    assert recounted(server)
    survived(locked_s=LOCKED_SECONDS, acknowledged=len(people.acknowledged), lost=0, applied_twice=0, **figures)
