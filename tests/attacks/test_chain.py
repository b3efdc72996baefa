"""The audit chain under somebody's hands: whatever is changed in the journal, `run.py verify` says where."""

import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.instance import DATABASE
from tests.faults.commands import run
from tests.proofs import Survived, proves
from tests.system.client import Phone, Staff
from tests.system.server import Server

ENTRIES = 8
MIDDLE = 4
Forge = Callable[[sqlite3.Connection], object]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation that was stopped, with a journal of ENTRIES entries."""
    server = Server(tmp_path_factory.mktemp("kept") / "instance").wait_until_ready()
    phone, moderator = Phone(server, 1), Staff(server, "moderator", 1)
    ideas = [phone.add_idea(text) for text in ("Автобус", "Школа", "Врач")]
    phone.vote(ideas[0])
    for no, idea in enumerate(ideas):
        moderator.do("set_headline", idea=idea, headline=f"Крупно {no}")
    moderator.do("set_hidden", idea=ideas[2], on=True)
    for page in (phone, moderator):
        page.close()
    server.stop()
    return server.instance


@pytest.fixture
def instance(kept: Path, tmp_path: Path) -> Path:
    return shutil.copytree(kept, tmp_path / "instance")


def test_the_journal_holds_before_anybody_touches_it(instance: Path) -> None:
    done = run("verify", "--instance", instance)

    assert done.returncode == 0, done.stdout
    assert f"journal: {ENTRIES}" in done.stdout


def changed_body(database: sqlite3.Connection) -> None:
    database.execute("update journal set body = json_set(body, '$.headline', 'Иначе') where id = ?", (MIDDLE + 1,))


def changed_reply(database: sqlite3.Connection) -> None:
    database.execute("update journal set reply = json_set(reply, '$.rev', 999) where id = ?", (MIDDLE,))


def changed_actor(database: sqlite3.Connection) -> None:
    database.execute("update journal set actor = 'p:somebody-else' where id = ?", (MIDDLE,))


def changed_time(database: sqlite3.Connection) -> None:
    database.execute("update journal set at = at + 60000 where id = ?", (MIDDLE,))


def changed_name(database: sqlite3.Connection) -> None:
    database.execute("update journal set name = 'set_pinned' where id = ?", (MIDDLE,))


def deleted(database: sqlite3.Connection) -> None:
    database.execute("delete from journal where id = ?", (MIDDLE,))


def deleted_last(database: sqlite3.Connection) -> None:
    """Nothing follows from which it could be missed but the stream, which has gone further."""
    database.execute("delete from journal where id = ?", (ENTRIES,))


def swapped(database: sqlite3.Connection) -> None:
    for old, new in ((MIDDLE, 999), (MIDDLE + 1, MIDDLE), (999, MIDDLE + 1)):
        database.execute("update journal set id = ? where id = ?", (new, old))


def appended(database: sqlite3.Connection) -> None:
    """A copy of the last one, under a new operation id."""
    columns = "at, stream, actor, rev, name, body, reply, before, undone, nonce, digest, chain"
    database.execute(
        f"insert into journal (op_id, {columns}) select 'forged-operation', {columns} from journal where id = ?",
        (ENTRIES,),
    )


def appended_with_a_link(database: sqlite3.Connection) -> None:
    """By somebody who can count the chain on: the stream has not gone so far."""
    stream, rev, digest, chain = database.execute(
        "select stream, rev, digest, chain from journal where id = ?", (ENTRIES,)
    ).fetchone()
    linked = hashlib.sha256(chain + f"{stream}\n{rev + 1}\n".encode() + digest).digest()
    columns = "at, stream, actor, name, body, reply, before, undone, nonce, digest"
    database.execute(
        f"insert into journal (op_id, rev, chain, {columns})"
        f" select 'forged-operation', ?, ?, {columns} from journal where id = ?",
        (rev + 1, linked, ENTRIES),
    )


def body_without_digest(database: sqlite3.Connection) -> None:
    """A body that was erased comes back as another."""
    changed_body(database)
    database.execute("update journal set nonce = ? where id = ?", (bytes(16), MIDDLE + 1))


FORGERIES: list[Forge] = [
    changed_body, changed_reply, changed_actor, changed_time, changed_name, deleted, deleted_last, swapped, appended,
    appended_with_a_link, body_without_digest,
]  # fmt: skip


@proves("chain")
@pytest.mark.parametrize("forge", FORGERIES)
def test_a_forged_journal_is_found_and_the_place_is_told(instance: Path, forge: Forge, survived: Survived) -> None:
    with closing(sqlite3.connect(instance / DATABASE)) as database, database:
        forge(database)

    done = run("verify", "--instance", instance)

    assert done.returncode == 1, done.stdout
    wrong = [line for line in done.stdout.splitlines() if line.startswith("    ")]
    assert any("entry" in line or "stream" in line for line in wrong), done.stdout
    survived(forgeries=len(FORGERIES), found=len(FORGERIES))
