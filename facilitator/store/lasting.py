"""A session that lives as long as its thread: what it has read it keeps until it is changed, by itself or others."""

from itertools import chain
from typing import Any, Final

from sqlalchemy import Engine, event, inspect
from sqlalchemy.orm import Session

from facilitator.store import memo, pending, tables

# Rows that one command after the other asks for.
SHARED: Final = (
    tables.Stream, tables.Event, tables.Track, tables.Ballot, tables.Tally, tables.Stage, tables.Idea,
    tables.Participant, tables.Meta,
)  # fmt: skip
MOST_KEPT: Final = 30_000
# What is remembered besides what depends on the ideas of one board, whose subject is the board's id.
CHANGES: Final = "changes"
RESULTS: Final = "results"
NAMES: Final = "names"
ASIDE: Final = "aside"


class Lasting(Session):
    """`writes`: it is the only session that changes the file, and may remember what it changes itself."""

    def __init__(self, engine: Engine, *, writes: bool) -> None:
        super().__init__(engine, expire_on_commit=False)
        self.writes = writes
        self._held: dict[tuple[type[Any], Any], Any] = {}
        self._version: int | None = None
        self._is_outdated = False
        self._changes = 0
        # By ballot; see store/ledger.py.
        self.ledgers: dict[str, Any] = {}
        memo.remember(self)
        pending.collect(self)

    def start(self) -> None:
        """Begins a transaction, in which nothing is known that others have made old."""
        # SQLite counts the commits of all other connections that this snapshot holds.
        version = self.connection().exec_driver_sql("PRAGMA data_version").scalar_one()
        if version != self._version or self._is_outdated or len(self._held) > MOST_KEPT:
            self._version, self._is_outdated = version, False
            self.expunge_all()
            self._forget()

    def get(self, entity: Any, ident: Any, **options: Any) -> Any:
        """As the library's, at the price of a look into a dictionary where the row is at hand."""
        row = None if options else self._held.get((entity, ident))
        return super().get(entity, ident, **options) if row is None else row

    @property
    def changes(self) -> int:
        """Grows with every change of rows, and is odd while some are not yet in the file's hands."""
        return 2 * self._changes + bool(self.new or self.dirty or self.deleted or pending.is_pending(self))

    def note_change(self) -> None:
        self._changes += 1

    def hold(self, row: tables.Base) -> None:
        if isinstance(row, SHARED):
            self._held[_key(row)] = row

    def let_go(self, row: tables.Base) -> None:
        self._held.pop(_key(row), None)

    def outdate(self) -> None:
        """Rows were changed past the objects that this session holds of them."""
        self._is_outdated = True
        self._forget()

    def _forget(self) -> None:
        self._held.clear()
        self.ledgers.clear()
        memo.forget(self)


@event.listens_for(Lasting, "loaded_as_persistent")
@event.listens_for(Lasting, "pending_to_persistent")
def _came(session: Lasting, row: tables.Base) -> None:
    session.hold(row)


@event.listens_for(Lasting, "persistent_to_deleted")
@event.listens_for(Lasting, "persistent_to_detached")
def _went(session: Lasting, row: tables.Base) -> None:
    session.let_go(row)


def _key(row: tables.Base) -> tuple[type[tables.Base], Any]:
    """Of a row that is or was in the file; asked of its state, since the row's own columns may be gone."""
    key = inspect(row, raiseerr=True).identity
    assert key is not None, "it is or was in the file"
    return type(row), key[0] if len(key) == 1 else tuple(key)


@event.listens_for(Lasting, "do_orm_execute")
def _before_statement(state: Any) -> None:
    if pending.is_pending(state.session):
        pending.write_out(state.session, pending.names_of(state.statement))
    if not state.is_select:
        state.session.note_change()
        state.session.outdate()


@event.listens_for(Lasting, "before_commit")
def _before_commit(session: Lasting) -> None:
    pending.write_out(session)


@event.listens_for(Lasting, "after_flush")
def _after_flush(session: Lasting, _context: object) -> None:
    memo.forget(session, CHANGES)
    session.note_change()
    for row in chain(session.new, session.dirty, session.deleted):
        match row:
            case tables.Vote() | tables.Voter():
                session.ledgers.pop(row.ballot_id, None)
            case tables.Idea() | tables.Request():
                memo.forget(session, row.track_id)
            case tables.Result():
                memo.forget(session, RESULTS)
            case tables.PersonName():
                memo.forget(session, NAMES)
            case tables.Quarantine() | tables.QuarantineSeat():
                memo.forget(session, ASIDE)
