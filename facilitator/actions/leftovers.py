"""What lies beside the database and may still know what was erased in it: names of folders and files, not where."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from facilitator.protocol import Leftover
from facilitator.store import erasures, find, tables
from facilitator.store.backup import SUFFIX
from facilitator.store.copies import holds_erased
from facilitator.store.rotation import NAME

ASIDE: Final = "before-restore-*"
MOST: Final = 50


def standing(session: Session, event_id: str) -> tuple[int, bool]:
    """What the database knows: the last erasure's number, and whether the event is closed. Raises `not_found`."""
    event = find.by_id(session, tables.Event, event_id)
    noted = session.get(tables.Meta, tables.ERASURES)
    return erasures.number(noted.value) if noted else 0, event.sealed_at is not None


def leftovers(stands: tuple[int, bool], instance: Path, backups: Path, outside: Path | None) -> list[Leftover]:
    """Databases put aside by a restore, and backups made by hand; once the event is closed, those from before.

    The server's own copies are not among them: they go by themselves.
    """
    erasure, is_sealed = stands
    aside = [Leftover("here", path.name) for path in sorted(instance.glob(ASIDE)) if path.is_dir()]
    here = [Leftover("here", name) for name in _by_hand([instance, backups], erasure, is_sealed=is_sealed)]
    there = [Leftover("outside", name) for name in _by_hand([outside] if outside else [], erasure, is_sealed=is_sealed)]
    return [*aside, *here, *there][:MOST]


def _by_hand(folders: Iterable[Path], erasure: int, *, is_sealed: bool) -> list[str]:
    files = [file for folder in folders for file in folder.glob(f"*{SUFFIX}") if not NAME.fullmatch(file.name)]
    return sorted(file.name for file in files if not is_sealed or holds_erased(file, erasure))
