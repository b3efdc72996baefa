"""Statements that are asked thousands of times a minute: built once, and read without making objects of the rows."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select
from sqlalchemy.orm import Session


def rows_of(session: Session, statement: Select[*tuple[Any, ...]], **values: object) -> Sequence[Row[*tuple[Any, ...]]]:
    """All rows, with what the session has changed; `values` are those of the statement's `bindparam`s."""
    session.flush()
    return session.connection().execute(statement, values).all()


def row_of(session: Session, statement: Select[*tuple[Any, ...]], **values: object) -> Row[*tuple[Any, ...]] | None:
    """The first row."""
    session.flush()
    return session.connection().execute(statement, values).first()
