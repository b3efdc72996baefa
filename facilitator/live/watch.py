"""Looks after connections: strangers who say nothing, laggards who take nothing, sockets that outlive their session."""

import time
from collections import Counter
from typing import Any, Final

import structlog

from facilitator.live.rooms import Rooms
from facilitator.live.transport import Connection, Connections, end
from facilitator.runtime import Loop

log = structlog.get_logger()

LOOK_SECONDS: Final = 1.0
CONNECT_SECONDS: Final = 10
MOST_WAITING: Final = 64
OLDEST_SECONDS: Final = 20
GOODBYE_SECONDS: Final = 5
# No page sends more than may pass for so long on end.
FLOOD_SECONDS: Final = 5
# Every end wakes two tasks.
CUT_IN_ONE_GO: Final = 10
CUT_PAUSE_SECONDS: Final = 0.005


class Watch:
    """One round a second. It knows queues and sockets, not how frames get from one to the other."""

    def __init__(self, loop: Loop, server: Any, connections: Connections, rooms: Rooms) -> None:
        self._loop = loop
        self._server = server
        self._connections = connections
        self._rooms = rooms

    def look(self) -> None:
        """Cuts who must be cut; they come back and go on from what they have."""
        now = time.monotonic()
        cut: Counter[str] = Counter()
        for connection in list(self._connections.all):
            why = self._trouble(connection, now)
            if why:
                cut[why] += 1
                connection.web.cut()
                end(connection.session)
                if cut.total() % CUT_IN_ONE_GO == 0:
                    self._loop.sleep(CUT_PAUSE_SECONDS)
        if cut:
            log.info("connections_cut", **cut)
        self._end_strays()

    def _trouble(self, connection: Connection, now: float) -> str:
        self._recognise(connection, now)
        if connection.waiting > MOST_WAITING or connection.oldest(now) > OLDEST_SECONDS:
            return "slow"
        if connection.stranger_since is not None and now - connection.stranger_since > CONNECT_SECONDS:
            return "silent"
        slowed_since = connection.web.slowed_since
        if slowed_since is not None and now - slowed_since > FLOOD_SECONDS:
            return "flood"
        closed_at = connection.web.closed_at
        if closed_at is not None and now - closed_at > GOODBYE_SECONDS:
            return "lingering"
        return ""

    def _recognise(self, connection: Connection, now: float) -> None:
        """A page that has said CONNECT, and has not left since, is no stranger."""
        sid = self._server.manager.sid_from_eio_sid(connection.session.sid, "/")
        if sid in self._rooms.clients:
            connection.stranger_since = None
        elif connection.stranger_since is None:
            connection.stranger_since = now

    def _end_strays(self) -> None:
        """Whoever is connected without a session would be so for ever; threads can leave one behind, green ones not."""
        for sid, session in list(self._server.manager.get_participants("/", None)):
            if session not in self._server.eio.sockets:
                self._server.disconnect(sid)

    def counts(self) -> dict[str, int]:
        """What must agree when all is well."""
        namespaces = self._server.manager.rooms.values()
        return {
            "sockets": len(self._connections.all),
            "sessions": len(self._server.eio.sockets),
            "environs": len(self._server.environ),
            "connected": sum(len(rooms.get(None, ())) for rooms in namespaces),
            "clients": len(self._rooms.clients),
            "followed": self._rooms.followed,
        }

    def report(self) -> None:
        """Asked for by a signal."""
        log.info("connections", asked=True, **self.counts())
