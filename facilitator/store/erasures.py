"""Which erasures a database or a copy knows of: one number that only grows, whatever their count."""

from typing import Final

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from facilitator.store import tables
from facilitator.store.engine import erase

MARK: Final = "#"


def number(value: str) -> int:
    """The last erasure's number as it is kept, 0 for none. Earlier versions kept a word for each of them."""
    words = value.split()
    return int(words[0].removeprefix(MARK)) if len(words) == 1 and words[0].startswith(MARK) else len(words)


def numbered(last: int, now: int) -> str:
    """The next one as it is kept. It is the instant (ms), so that it is later than what an abandoned copy knows of."""
    return f"{MARK}{max(last + 1, now)}"


def erase_due(engine: Engine) -> str | None:
    """Rewrites the file without what was deleted; what was due until then, or None where it has to be done again."""
    with Session(engine) as session, session.begin():
        due = session.get(tables.Meta, tables.ERASE_DUE)
        before = due.value if due else ""
    return before if erase(engine) else None
