"""What was erased is in no copy that the server has made, in either place."""

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

from facilitator.store.backup import look_at
from tests.faults.commands import run
from tests.faults.test_copies import copies, until
from tests.proofs import Survived, proves
from tests.system.client import Device, Phone, Staff, command
from tests.system.server import StartServer

WITHDRAWN = "Слова, которые никто не должен найти"
ERASURES = 20_000


def bytes_of(file: Path) -> bytes:
    with zipfile.ZipFile(file) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


@proves("erase")
def test_closing_an_event_ends_the_copies_that_know_who_it_was(
    start_server: StartServer, tmp_path: Path, survived: Survived
) -> None:
    """Other files in the folders stay: they are somebody's own."""
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "own.backup").write_bytes(b"mine")
    server = start_server(backup_to=stick, env={"FACILITATOR_BACKUP_SECONDS": "0.5"})
    places = (stick, server.instance / "backups")
    phone, organiser = Phone(server, 1), Staff(server, "organiser")
    idea = phone.add_idea(WITHDRAWN)
    phone.do("withdraw_idea", idea=idea)
    person = phone.participant.encode()
    until(lambda: all(any(person in bytes_of(file) for file in ours(place)) for place in places))
    knowing = [file for place in places for file in ours(place)]

    organiser.do("seal_event")

    until(lambda: not any(file.exists() for file in knowing))
    until(lambda: all(ours(place) for place in places))
    server.stop()
    left = [file for place in places for file in ours(place)]
    assert not any(person in bytes_of(file) for file in left)
    assert (stick / "own.backup").read_bytes() == b"mine"
    survived(older_copies_ended=len(knowing), copies_that_still_know=0)


def ours(folder: Path) -> list[Path]:
    return [file for file in copies(folder) if file.name.startswith("facilitator-copy-")]


@proves("erase")
def test_no_number_of_erasures_makes_the_copies_unreadable(
    start_server: StartServer, tmp_path: Path, survived: Survived
) -> None:
    """An installation of an earlier version lists as many as fit into no manifest; a copy is damaged besides."""
    server = start_server(env={"FACILITATOR_BACKUP_SECONDS": "0.5"})
    server.stop()
    with closing(sqlite3.connect(server.instance / "facilitator.db")) as database, database:
        listed = " ".join(f"{number:08x}" for number in range(ERASURES))
        database.execute("insert or replace into meta (key, value) values ('erasures', ?)", (listed,))
    broken = ours(server.instance / "backups")[-1]
    broken.write_bytes(broken.read_bytes()[:-500])
    server.restart(kill=False)
    person = Phone(server)
    person.add_idea(WITHDRAWN)
    knowing = person.participant.encode()
    kept = server.instance / "backups"
    until(lambda: any(knowing in bytes_of(file) for file in ours(kept) if file != broken))
    person.device.ops(person.as_, command("erase_me", event=server.event))
    until(lambda: not any(knowing in bytes_of(file) for file in ours(kept) if file != broken))

    (here,) = Device(server).get("/healthz").json()["copies"]
    mine = tmp_path / "mine.backup"
    assert run("backup", mine, "--instance", server.instance).returncode == 0
    assert run("restore", mine, "--instance", tmp_path / "elsewhere").returncode == 0
    readable = [look_at(file) for file in ours(kept) if file != broken]
    assert readable
    assert broken.exists()
    assert here["trouble"] == "unreadable"
    survived(erasures_before=ERASURES, copies_readable=len(readable), damaged_copies_kept=1)
