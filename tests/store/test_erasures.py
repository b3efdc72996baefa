"""What has been erased goes from the copies, whatever the number of erasures; nothing else does."""

import zipfile
from pathlib import Path

import msgspec
import pytest
from sqlalchemy.orm import Session

from facilitator.actions import erasing
from facilitator.protocol import Copy
from facilitator.store import erasures, tables
from facilitator.store.backup import LIMITS, MANIFEST, BadBackupError, facts_of, look_at, put_whole, write_backup
from facilitator.store.copies import Copier, Place
from facilitator.store.health import Watch
from tests.builders import Hall

MANY = 20_000
LISTED = " ".join(f"{number:08x}" for number in range(MANY))


class Kept:
    """A hall's database with a folder of copies."""

    def __init__(self, hall: Hall, folder: Path) -> None:
        self.hall = hall
        self.database = Path(str(hall.engine.url.database).removeprefix("file:").partition("?")[0])
        self.secret = folder / "secret.key"
        self.secret.write_bytes(b"0" * 64)
        self.place = Place("here", folder / "copies", made=True)
        self.watch = Watch()
        self.copier = Copier(self.database, self.secret, [self.place], self.watch)

    def copy(self) -> Path:
        """The copy just made."""
        assert self.copier.copy([self.place])
        return self.files()[-1]

    def files(self) -> list[Path]:
        return sorted(self.place.folder.glob("*.backup"))

    def erase(self) -> None:
        self.hall.clock.step(1)
        self.hall.write(lambda session: erasing.note(session, "", self.hall.clock.now))

    def told(self) -> Copy:
        return self.watch.now.copies[0]


@pytest.fixture
def kept(hall: Hall, tmp_path: Path) -> Kept:
    hall.write(lambda session: session.merge(tables.Meta(key="epoch", value="epoch")))
    return Kept(hall, tmp_path)


def as_before(session: Session, value: str = LISTED) -> None:
    session.merge(tables.Meta(key=tables.ERASURES, value=value))


def with_manifest(file: Path, **facts: object) -> None:
    """The copy, as an earlier version has written it."""
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    said = msgspec.json.decode(parts[MANIFEST]) | facts
    del said["erasure"]
    parts[MANIFEST] = msgspec.json.encode(said)
    with zipfile.ZipFile(file, "w") as archive:
        for name, body in parts.items():
            archive.writestr(name, body)


def test_a_copy_says_what_it_knows_of_in_a_few_bytes_however_much_was_erased(kept: Kept, tmp_path: Path) -> None:
    """An old database lists its erasures: the next one makes a number of the list."""
    kept.hall.write(as_before)
    old = kept.copy()
    kept.erase()
    new = kept.copy()

    assert not old.exists()
    assert kept.files() == [new]
    assert facts_of(new).erasure == kept.hall.clock.now
    write_backup(kept.database, kept.secret, tmp_path / "mine.backup", 1)
    with zipfile.ZipFile(tmp_path / "mine.backup") as archive:
        assert archive.getinfo(MANIFEST).file_size < 1000
    assert (look_at(new).erasure, kept.told().trouble) == (kept.hall.clock.now, "")


def test_copies_go_by_the_first_copy_after_an_erasure_and_stay_without_one(kept: Kept) -> None:
    first, second = kept.copy(), kept.copy()
    assert kept.files() == [first, second]
    kept.erase()

    assert kept.files() == [first, second]
    third = kept.copy()
    assert kept.files() == [third]
    fourth = kept.copy()
    assert kept.files() == [third, fourth]


def test_copies_of_earlier_versions_are_read(kept: Kept) -> None:
    """They list erasures; a database that has not erased since lists as many."""
    kept.hall.write(lambda session: as_before(session, "0000aaaa 0000bbbb"))
    less, as_much = kept.copy(), kept.copy()
    with_manifest(less, erased=["0000aaaa"])
    with_manifest(as_much, erased=["0000aaaa", "0000bbbb"])
    kept.place.cleared = None

    kept.copy()
    assert [less.exists(), as_much.exists()] == [False, True]
    kept.erase()
    kept.copy()
    assert not as_much.exists()


def test_copies_of_a_time_that_a_restore_has_gone_back_from_stay_until_something_is_erased(kept: Kept) -> None:
    before = kept.hall.clock.now
    kept.erase()
    abandoned = kept.copy()
    kept.hall.write(lambda session: as_before(session, erasures.numbered(0, before)))

    kept.copy()
    assert abandoned.exists()
    kept.hall.clock.step(60)
    kept.erase()
    kept.copy()
    assert not abandoned.exists()


def test_a_copy_that_cannot_be_read_is_kept_and_told_of_until_it_has_served_its_time(kept: Kept) -> None:
    broken = kept.copy()
    broken.write_bytes(broken.read_bytes()[:-500])
    kept.erase()
    newest = kept.copy()

    assert kept.files() == [broken, newest]
    assert kept.told().trouble == "unreadable"
    broken.unlink()
    kept.copy()
    assert kept.told().trouble == ""


def test_nothing_goes_before_the_new_copy_has_been_read_back(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept.copy()
    kept.erase()
    with monkeypatch.context() as patched:
        patched.setattr("facilitator.store.backup.LIMITS", {"facilitator.db": 10, "secret.key": 10, MANIFEST: 10})
        assert kept.copier.copy([kept.place])
    left = [path.name for path in kept.place.folder.iterdir()]

    assert (left, kept.told().trouble) == ([before.name], "failed")
    after = kept.copy()
    assert (kept.files(), kept.told().trouble) == ([after], "")


def test_a_backup_by_hand_is_read_back(kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LIMITS, MANIFEST, 10)

    with pytest.raises(OSError, match="mine"):
        write_backup(kept.database, kept.secret, tmp_path / "mine.backup", 1)
    assert list(tmp_path.glob("mine*")) == []


def test_what_is_due_anew_while_the_file_is_rewritten_stays_due(hall: Hall) -> None:
    def due() -> str | None:
        row = hall.row(tables.Meta, tables.ERASE_DUE)
        return row.value if row else None

    hall.write(erasing.order)
    done = erasures.erase_due(hall.engine)
    hall.write(erasing.order)
    assert done is not None
    hall.write(lambda session: erasing.note(session, done, 1))
    assert due() not in (None, done)
    again = erasures.erase_due(hall.engine)
    assert again is not None
    hall.write(lambda session: erasing.note(session, again, 1))
    assert due() is None


def test_put_whole_leaves_nothing_of_what_is_no_backup(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"x\.backup"):
        put_whole(tmp_path / "x.backup", b"no backup")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(BadBackupError):
        look_at(tmp_path / "x.backup")
