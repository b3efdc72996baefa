"""What many ask at the same moment is read once: a session may remember it, until somebody has changed it."""

from collections.abc import Callable, Hashable
from typing import Any, Final, TypeVar, cast

from sqlalchemy.orm import Session

T = TypeVar("T")
MEMO: Final = "memo"
# Anybody may ask for a board since whatever revision, and each answer may be a whole board.
MOST_KEPT: Final = 64


def remember(session: Session) -> None:
    """From now on; whoever owns the session sees to it that it forgets in time."""
    session.info[MEMO] = {}


def forget(session: Session) -> None:
    """Something has changed."""
    if MEMO in session.info:
        session.info[MEMO].clear()


def remembered(session: Session, key: Hashable, read: Callable[[], T]) -> T:
    """What `read` gives; of a session that remembers nothing, anew each time. Nobody may change it."""
    memo: dict[Hashable, Any] | None = session.info.get(MEMO)
    if memo is None:
        return read()
    if key not in memo:
        if len(memo) >= MOST_KEPT:
            memo.clear()
        memo[key] = read()
    return cast("T", memo[key])
