"""The writer commits in groups and tells nobody before; the reader sees what was committed."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from facilitator.domain.errors import Refused
from facilitator.store import tables
from facilitator.store.engine import erase, open_engine
from facilitator.store.threads import Reader, Writer
from tests.builders import make_database

SECONDS = 10


@pytest.fixture
def path(tmp_path: Path) -> Path:
    engine = make_database(tmp_path / "threads.db")
    engine.dispose()
    return tmp_path / "threads.db"


@pytest.fixture
def writer(path: Path) -> Iterator[Writer]:
    made = Writer(open_engine(path), "writer")
    yield made
    made.stop()


def put(key: str) -> object:
    return lambda session: session.add(tables.Meta(key=key, value="1"))


def keys(path: Path) -> list[str]:
    engine = open_engine(path, read_only=True)
    with Session(engine) as session, session.begin():
        found = sorted(session.scalars(tables.Meta.__table__.select().with_only_columns(tables.Meta.key)))
    engine.dispose()
    return found


def refuse(_session: Session) -> None:
    raise Refused("code_invalid")


def refuse_late(session: Session) -> None:
    session.add(tables.Meta(key="half", value="1"))
    raise Refused("too_many_seats")


def clash(session: Session) -> None:
    """Its flush fails, and expires rows that the session holds."""
    session.add(tables.Meta(key="before", value="1"))
    session.flush()
    session.execute(tables.Meta.__table__.insert().values(key="before", value="2"))


class Gate:
    """A job that holds the writer until it is opened, so that others queue up behind it."""

    def __init__(self, writer: Writer) -> None:
        self._entered, self._open = threading.Event(), threading.Event()
        self._done = writer.submit(self._wait)
        assert self._entered.wait(SECONDS)

    def _wait(self, _session: Session) -> None:
        self._entered.set()
        self._open.wait(SECONDS)

    def open(self) -> None:
        self._open.set()
        self._done.result(SECONDS)


def commits_of(writer: Writer) -> list[int]:
    """One entry for every commit from now on."""
    seen: list[int] = []
    event.listen(writer._engine, "commit", lambda _connection: seen.append(1))
    return seen


def test_what_queued_during_a_commit_goes_into_the_next_one_together(writer: Writer, path: Path) -> None:
    gate = Gate(writer)
    commits = commits_of(writer)
    futures = [writer.submit(put(f"key-{n}")) for n in range(20)]

    gate.open()
    for future in futures:
        future.result(SECONDS)

    assert len(commits) == 2, "that of the gate, and one for all"
    assert len(keys(path)) == 20


def test_a_value_is_given_only_after_the_commit(writer: Writer, path: Path) -> None:
    seen: list[list[str]] = []
    future = writer.submit(put("first"))

    future.add_done_callback(lambda _: seen.append(keys(path)))
    future.result(SECONDS)
    writer.submit(lambda _: None).result(SECONDS)

    assert seen == [["first"]]


def test_a_job_that_fails_is_rolled_back_alone_and_the_others_are_done_again(writer: Writer, path: Path) -> None:
    gate = Gate(writer)

    def fail(session: Session) -> None:
        session.add(tables.Meta(key="of-the-failing", value="1"))
        session.flush()
        raise ZeroDivisionError

    good, bad, twice = writer.submit(put("good")), writer.submit(fail), writer.submit(put("good"))
    late = writer.submit(put("late"))
    gate.open()

    assert isinstance(bad.exception(SECONDS), ZeroDivisionError)
    assert twice.exception(SECONDS) is not None
    assert (good.exception(SECONDS), late.exception(SECONDS)) == (None, None)
    assert keys(path) == ["good", "late"]


def test_stopping_finishes_what_is_queued(path: Path) -> None:
    writer = Writer(open_engine(path), "writer")
    gate = Gate(writer)
    futures = [writer.submit(put(f"key-{n}")) for n in range(5)]

    gate.open()
    writer.stop()

    assert all(future.done() for future in futures)
    assert len(keys(path)) == 5


def test_a_reader_does_not_wait_for_the_writer(writer: Writer, path: Path) -> None:
    reader = Reader(open_engine(path, read_only=True), "reader")
    writer.submit(put("before")).result(SECONDS)
    gate = Gate(writer)

    found = reader.submit(lambda session: session.get(tables.Meta, "before").value).result(SECONDS)

    gate.open()
    reader.stop()
    assert found == "1"


def test_a_reader_keeps_its_rows_until_somebody_commits(writer: Writer, path: Path) -> None:
    reader = Reader(open_engine(path, read_only=True), "reader")
    writer.submit(put("key")).result(SECONDS)
    statements: list[str] = []
    event.listen(reader._engine, "before_cursor_execute", lambda *given: statements.append(given[2]))

    def value(session: Session) -> str:
        return session.get_one(tables.Meta, "key").value

    first, again = (reader.submit(value).result(SECONDS) for _ in range(2))
    asked = sum("meta" in text for text in statements)
    writer.submit(lambda session: setattr(session.get_one(tables.Meta, "key"), "value", "2")).result(SECONDS)
    later = reader.submit(value).result(SECONDS)
    reader.stop()

    assert (first, again, later) == ("1", "1", "2")
    assert asked == 1


def test_a_job_sees_what_was_committed_before_it_was_submitted(writer: Writer, path: Path) -> None:
    reader = Reader(open_engine(path, read_only=True), "reader")

    for number in range(50):
        key = f"key{number}"
        writer.submit(put(key)).result(SECONDS)
        assert reader.submit(lambda session, key=key: session.get(tables.Meta, key)).result(SECONDS)

    reader.stop()


def test_no_snapshot_stays_open_between_readings(writer: Writer, path: Path) -> None:
    reader = Reader(open_engine(path, read_only=True), "reader")
    reader.submit(lambda session: session.get(tables.Meta, "key")).result(SECONDS)
    reader.submit(lambda _: 1 / 0).exception(SECONDS)
    writer.submit(put("key")).result(SECONDS)

    assert writer.submit_apart(erase).result(SECONDS), "the log can be emptied"
    reader.stop()


def test_an_error_of_one_reading_does_not_end_the_thread(path: Path) -> None:
    reader = Reader(open_engine(path, read_only=True), "reader")

    failed = reader.submit(lambda _: 1 / 0)
    then = reader.submit(lambda _: 5)

    assert isinstance(failed.exception(SECONDS), ZeroDivisionError)
    assert then.result(SECONDS) == 5
    reader.stop()


def test_commits_reach_the_disk_before_they_return(path: Path) -> None:
    engine = open_engine(path)
    connection = engine.raw_connection()

    pragmas = {name: connection.cursor().execute(f"PRAGMA {name}").fetchone()[0]
               for name in ("synchronous", "journal_mode", "foreign_keys")}  # fmt: skip

    connection.close()
    engine.dispose()
    assert pragmas == {"synchronous": 2, "journal_mode": "wal", "foreign_keys": 1}


def test_what_was_deleted_is_erased_from_the_file_and_the_log_beside_it(writer: Writer, path: Path) -> None:
    secrets = [f"secret-of-a-seat-{n:04d}" for n in range(400)]
    for key in secrets:
        writer.submit(put(key))
    writer.submit(lambda session: [session.delete(session.get_one(tables.Meta, key)) for key in secrets]).result(
        SECONDS
    )

    def bytes_on_disk() -> bytes:
        return b"".join(file.read_bytes() for file in path.parent.iterdir() if file.name.startswith(path.name))

    assert b"secret-of-a-seat" in bytes_on_disk()
    writer.submit_apart(erase).result(SECONDS)
    assert b"secret-of-a-seat" not in bytes_on_disk()
    assert not set(secrets) & set(keys(path))


def test_work_between_transactions_that_fails_reaches_its_future_and_stops_nothing(writer: Writer, path: Path) -> None:
    def fail(_engine: object) -> None:
        raise OSError("no room")

    failed = writer.submit_apart(fail)
    writer.submit(put("after")).result(SECONDS)
    with pytest.raises(OSError, match="no room"):
        failed.result(SECONDS)
    assert "after" in keys(path)


def test_while_somebody_reads_the_log_erasing_is_put_off_and_the_writer_goes_on(writer: Writer, path: Path) -> None:
    writer.submit(put("before")).result(SECONDS)
    other = open_engine(path, read_only=True)
    with Session(other) as reading, reading.begin():
        reading.get(tables.Meta, "before")
        writer.submit(put("meanwhile")).result(SECONDS)
        assert writer.submit_apart(erase).result(SECONDS) is False
        writer.submit(put("after")).result(SECONDS)
    other.dispose()

    assert writer.submit_apart(erase).result(SECONDS) is True
    assert {"before", "meanwhile", "after"} <= set(keys(path))


@pytest.mark.parametrize(
    ("job", "code", "rollbacks"), [(refuse, "code_invalid", 0), (refuse_late, "too_many_seats", 2)]
)
def test_a_job_that_is_refused_costs_its_neighbours_nothing(
    writer: Writer, path: Path, job: Callable[[Session], None], code: str, rollbacks: int
) -> None:
    """One that had changed rows by then is taken back with its group, which is run again without it."""
    lost = []
    writer.on_rollback = lambda: lost.append(1)
    gate = Gate(writer)
    jobs = [writer.submit(one) for one in (put("one"), job, put("two"))]

    gate.open()

    jobs[2].result(SECONDS)
    with pytest.raises(Refused, match=code):
        jobs[1].result(SECONDS)
    assert (keys(path), len(lost)) == (["one", "two"], rollbacks)


def test_after_a_statement_that_failed_the_next_job_finds_a_sound_session(writer: Writer, path: Path) -> None:
    writer.submit(put("old")).result(SECONDS)
    with pytest.raises(IntegrityError):
        writer.submit(clash).result(SECONDS)

    writer.submit(put("new")).result(SECONDS)

    assert keys(path) == ["new", "old"]


def test_after_a_flush_that_failed_the_next_job_finds_a_sound_session(writer: Writer, path: Path) -> None:
    writer.submit(put("old")).result(SECONDS)

    def fail(session: Session) -> None:
        session.get_one(tables.Meta, "old").value = "2"
        session.flush()
        session.add(tables.Idea(id="idea", track_id="no such board", no=1, text="x", created_at=1))
        session.flush()

    with pytest.raises(IntegrityError):
        writer.submit(fail).result(SECONDS)

    writer.submit(put("new")).result(SECONDS)

    assert keys(path) == ["new", "old"]
