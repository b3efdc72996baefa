"""What was erased is in no copy that the server has made, in either place."""

import zipfile
from pathlib import Path

from tests.faults.test_copies import copies, until
from tests.proofs import Survived, proves
from tests.system.client import Phone, Staff
from tests.system.server import StartServer

WITHDRAWN = "Слова, которые никто не должен найти"


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
