"""What many ask at the same moment is read once: a session may remember it, until somebody has changed it."""

from collections.abc import Callable, Hashable
from typing import Any, Final, TypeVar, cast

from sqlalchemy.orm import Session

T = TypeVar("T")
MEMO: Final = "memo"
MOST_KEPT: Final = 8_192

Memo = dict[str, dict[Hashable, Any]]


def remember(session: Session) -> None:
    """From now on; whoever owns the session sees to it that it forgets in time."""
    session.info[MEMO] = {}


def forget(session: Session, subject: str | None = None) -> None:
    """What depends on the subject, or everything, is read anew."""
    memo: Memo | None = session.info.get(MEMO)
    if memo is None:
        return
    if subject is None:
        memo.clear()
    else:
        memo.pop(subject, None)


def remembered(session: Session, subject: str, key: Hashable, read: Callable[[], T], *, most: int = MOST_KEPT) -> T:
    """What `read` gives, kept with the subject that it depends on, usually a board's id.

    Of a session that remembers nothing, anew each time. Nobody may change it.
    """
    memo: Memo | None = session.info.get(MEMO)
    if memo is None:
        return read()
    known = memo.setdefault(subject, {})
    if key not in known:
        value = read()
        if len(known) >= most:
            known.clear()
        memo.setdefault(subject, known)[key] = value
    return cast("T", known[key])


def know(session: Session, subject: str, key: Hashable, value: object) -> None:
    """What is remembered is this from now on."""
    memo: Memo | None = session.info.get(MEMO)
    if memo is not None:
        memo.setdefault(subject, {})[key] = value
