"""What must leave no trace on disk: that it is due, and that it was done."""

import secrets

from sqlalchemy.orm import Session

from facilitator.store import erasures, tables


def order(session: Session) -> None:
    """What is being deleted must leave no trace on disk: it is due from the commit on."""
    session.merge(tables.Meta(key=tables.ERASE_DUE, value=secrets.token_hex(8)))


def note(session: Session, done: str, now: int) -> None:
    """The file holds no trace of what was due; copies made before do, and are told by the number."""
    due = session.get(tables.Meta, tables.ERASE_DUE)
    if due is not None and due.value == done:
        session.delete(due)
    known = session.get(tables.Meta, tables.ERASURES)
    session.merge(
        tables.Meta(key=tables.ERASURES, value=erasures.numbered(erasures.number(known.value) if known else 0, now))
    )
