"""Statements that are asked thousands of times a minute: built once, and read without making objects of the rows."""

from collections.abc import Sequence
from functools import cache
from itertools import chain
from typing import Any

from sqlalchemy import Row, Select
from sqlalchemy.orm import Session

from facilitator.store.pending import names_of, write_out

_names = cache(names_of)


def rows_of(session: Session, statement: Select[*tuple[Any, ...]], **values: object) -> Sequence[Row[*tuple[Any, ...]]]:
    """All rows, with what the session has changed; `values` are those of the statement's `bindparam`s."""
    _settle(session, statement)
    return session.connection().execute(statement, values).all()


def row_of(session: Session, statement: Select[*tuple[Any, ...]], **values: object) -> Row[*tuple[Any, ...]] | None:
    """The first row."""
    _settle(session, statement)
    return session.connection().execute(statement, values).first()


def _settle(session: Session, statement: Select[*tuple[Any, ...]]) -> None:
    """Writes what the session has changed in the tables that are read, and leaves the rest for later."""
    names = _names(statement)
    changed = chain(session.new, session.dirty, session.deleted)
    if any(row.__tablename__ in names for row in changed):
        session.flush()
    write_out(session, names)
