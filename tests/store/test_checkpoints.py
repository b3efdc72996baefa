"""The log is emptied when nobody waits; a long reading delays that and no more. One trouble ends a group at once."""

import secrets
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from facilitator.store import engine, tables, threads
from facilitator.store.checkpoints import FAR_BYTES, STEP_BYTES
from facilitator.store.engine import open_engine
from facilitator.store.threads import Writer
from tests.builders import make_database

SECONDS = 20


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = make_database(tmp_path / "log.db")
    made.dispose()
    return tmp_path / "log.db"


@pytest.fixture
def writer(path: Path) -> Iterator[Writer]:
    made = Writer(open_engine(path), "writer")
    yield made
    made.stop()


def log_of(path: Path) -> int:
    wal = path.with_name(path.name + "-wal")
    return wal.stat().st_size if wal.exists() else 0


def write(writer: Writer) -> None:
    """About 400 kB of log: pages that stay the same are not written."""
    value = secrets.token_hex(200_000)
    writer.submit(lambda session: session.merge(tables.Meta(key="large", value=value))).result(SECONDS)


def settle(writer: Writer) -> None:
    """What the writer does after its answers is done when the next job begins."""
    writer.submit(lambda _: None).result(SECONDS)


def test_under_a_steady_load_the_log_stays_short(writer: Writer, path: Path) -> None:
    longest = 0
    for _ in range(60):
        write(writer)
        longest = max(longest, log_of(path))

    assert longest < 2 * STEP_BYTES


def test_a_long_reading_lets_the_log_grow_only_while_it_lasts(writer: Writer, path: Path) -> None:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)) as reading:
        reading.execute("begin")
        reading.execute("select count(*) from meta").fetchone()
        for _ in range(60):
            write(writer)
        assert log_of(path) > FAR_BYTES
        reading.execute("rollback")

    for _ in range(STEP_BYTES // 400_000 + 2):
        write(writer)
    settle(writer)

    assert log_of(path) < STEP_BYTES + 1_000_000


def test_when_it_is_quiet_and_at_the_end_the_log_is_empty(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threads, "QUIET_SECONDS", 0.05)
    writer = Writer(open_engine(path), "writer")
    write(writer)
    emptied = threading.Event()
    deadline = 200
    while log_of(path) and deadline:
        emptied.wait(0.05)
        deadline -= 1
    quiet = log_of(path)
    write(writer)
    writer.stop()

    assert (quiet, log_of(path)) == (0, 0)


def test_an_outsider_ends_the_group_once_and_the_next_one_is_written(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twenty jobs wait for the lock together, not one after the other."""
    monkeypatch.setattr(engine, "BUSY_SECONDS", 1)
    writer = Writer(open_engine(path), "writer")
    forgotten: list[str] = []
    writer.on_rollback = lambda: forgotten.append("all")
    put: Callable[[Session], object] = lambda session: session.merge(tables.Meta(key="key", value="1"))  # noqa: E731
    with closing(sqlite3.connect(path, isolation_level=None)) as outsider:
        outsider.execute("begin immediate")
        futures = [writer.submit(put) for _ in range(20)]
        failed = [future.exception(SECONDS) for future in futures]
        assert writer.watch.now.storage == "busy"
        outsider.execute("rollback")

    writer.submit(put).result(SECONDS)

    assert all(failed)
    assert 1 <= len(forgotten) <= 3
    assert writer.watch.now.storage == ""
    writer.stop()
