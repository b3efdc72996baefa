"""Rows that are written by the hundred: kept until somebody reads, or the transaction ends, then written at once."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain
from typing import Any, Final

from sqlalchemy import ClauseElement, Insert, Table, Update, and_, bindparam, insert, update
from sqlalchemy.orm import Session
from sqlalchemy.sql.visitors import iterate

from facilitator.store import tables

PENDING: Final = "pending"
Rows = list[dict[str, Any]]


def collect(session: Session) -> None:
    """From now on; whoever owns the session calls `write_out` in time."""
    session.info[PENDING] = ({}, {})


def discard(session: Session) -> None:
    """Nothing of it is written."""
    if PENDING in session.info:
        collect(session)


def add_row(session: Session, table: type[tables.Base], **values: Any) -> None:
    """A new row, with every column that has no default; no object is made of it."""
    _note(session, 0, table, values)


def change_row(session: Session, table: type[tables.Base], key: dict[str, Any], **values: Any) -> None:
    """New values of the row with this whole primary key."""
    _note(session, 1, table, {f"key_{name}": value for name, value in key.items()} | values)


def names_of(statement: ClauseElement) -> frozenset[str]:
    """The tables that it is about."""
    return frozenset(part.name for part in iterate(statement) if isinstance(part, Table))


def is_pending(session: Session) -> bool:
    return any(session.info.get(PENDING, ()))


def write_out(session: Session, names: AbstractSet[str] | None = None) -> None:
    """What is pending, new rows first, after rows that the session holds as objects; with names, if it is in those."""
    if not is_pending(session):
        return
    new, changed = session.info[PENDING]
    if names is not None and not any(table.__tablename__ in names for table in chain(new, changed)):
        return
    collect(session)
    session.flush()
    _execute(session, new, _insert)
    _execute(session, changed, _update)


def write_all(session: Session) -> None:
    """Whatever the session has changed, so that what changes from now on can be told from it."""
    session.flush()
    write_out(session)


def _note(session: Session, what: int, table: type[tables.Base], values: dict[str, Any]) -> None:
    kept = session.info.get(PENDING)
    if kept is not None:
        kept[what].setdefault(table, []).append(values)
        return
    session.flush()
    _execute(session, {table: [values]}, _update if what else _insert)


def _execute(
    session: Session,
    rows_by_table: dict[type[tables.Base], Rows],
    statement: Callable[[type[tables.Base], tuple[str, ...]], Insert | Update],
) -> None:
    for table, rows in rows_by_table.items():
        session.connection().execute(statement(table, tuple(rows[0])), rows)


@cache
def _insert(table: type[tables.Base], _names: tuple[str, ...]) -> Insert:
    return insert(table.__table__)  # type: ignore[arg-type]


@cache
def _update(table: type[tables.Base], names: tuple[str, ...]) -> Update:
    columns = table.__table__.c
    keys = [name.removeprefix("key_") for name in names if name.startswith("key_")]
    same = and_(*(columns[name] == bindparam(f"key_{name}") for name in keys))
    values: dict[str, Any] = {name: bindparam(name) for name in names if not name.startswith("key_")}
    return update(table.__table__).where(same).values(values)  # type: ignore[arg-type]
