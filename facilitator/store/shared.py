"""What many ask at the same moment is read once: after a restart a whole hall wants the same board."""

from sqlalchemy.orm import Session

from facilitator.domain.roles import Audience
from facilitator.protocol import Changes
from facilitator.store.sync import changes_since

MOST_KEPT = 64


class Shared:
    """The changes of streams, kept until something is committed. For one thread and its connection."""

    def __init__(self) -> None:
        self._version: int | None = None
        self._kept: dict[tuple[str, int, Audience, str], Changes] = {}

    def changes(self, session: Session, stream: str, since: int, audience: Audience, base: str) -> Changes:
        """As `changes_since`."""
        # SQLite counts the commits of all other connections that this snapshot holds.
        version = session.connection().exec_driver_sql("PRAGMA data_version").scalar_one()
        if version != self._version or len(self._kept) >= MOST_KEPT:
            self._version = version
            self._kept.clear()
        key = (stream, since, audience, base)
        if key not in self._kept:
            self._kept[key] = changes_since(session, stream, since, audience, base)
        return self._kept[key]
