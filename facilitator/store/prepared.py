"""Statements that are asked thousands of times a minute: built once, and read without making objects of the rows."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select
from sqlalchemy.orm import Session

from facilitator.store.pending import write_out


def rows_of(session: Session, statement: Select[*tuple[Any, ...]], **values: object) -> Sequence[Row[*tuple[Any, ...]]]:
    """All rows, with what the session has changed; `values` are those of the statement's `bindparam`s."""
    _settle(session)
    return session.connection().execute(statement, values).all()


def row_of(session: Session, statement: Select[*tuple[Any, ...]], **values: object) -> Row[*tuple[Any, ...]] | None:
    """The first row."""
    _settle(session)
    return session.connection().execute(statement, values).first()


def _settle(session: Session) -> None:
    session.flush()
    write_out(session)
