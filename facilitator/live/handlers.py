"""What a page may say over its socket: connect under a grant, hello, ops, leave."""

from collections.abc import Callable
from typing import Any

import msgspec
import structlog
from socketio.exceptions import ConnectionRefusedError as ConnectionRefused
from werkzeug.sansio.http import parse_cookie

from facilitator.actions.devices import token_key
from facilitator.actions.pipeline import Pipeline, refused_by_store, replies_of
from facilitator.actions.run import Outcome
from facilitator.domain.devices import token_in
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Actor, Audience, Role
from facilitator.live.broadcast import Broadcaster
from facilitator.live.packets import MALFORMED
from facilitator.live.pulse import Pulses
from facilitator.live.rooms import Client, Rooms, room
from facilitator.presence import Presence
from facilitator.protocol import Hello
from facilitator.runtime import Loop
from facilitator.store import find
from facilitator.store.grants import signed_in

log = structlog.get_logger()


class Handlers:
    """Registered on the Socket.IO server itself, so no request context is made for an event."""

    def __init__(
        self,
        server: Any,
        loop: Loop,
        pipeline: Pipeline,
        rooms: Rooms,
        presence: Presence,
        broadcaster: Broadcaster,
        pulses: Pulses,
        facts: dict[str, Any],
        base: str,
    ) -> None:
        self._server = server
        self._loop = loop
        self._pipeline = pipeline
        self._rooms = rooms
        self._presence = presence
        self._broadcaster = broadcaster
        self._pulses = pulses
        self._facts = facts
        self._base = base
        server.on("connect", self._guard_connect)
        server.on("disconnect", self._disconnect)
        for name, handler in (("hello", self._hello), ("ops", self._ops), ("leave", self._leave)):
            server.on(name, self._guarded(handler))
        server.on(MALFORMED, self._malformed)
        server.on("*", self._unknown)

    def _guard_connect(self, sid: str, environ: dict[str, Any], auth: Any = None) -> None:
        try:
            self._connect(sid, environ, auth)
        except ConnectionRefused:
            raise
        except Exception:
            log.exception("connect_failed")
            raise ConnectionRefused("internal") from None

    def _connect(self, sid: str, environ: dict[str, Any], auth: Any) -> None:
        ref = auth.get("as") if isinstance(auth, dict) else None
        digest = self._pipeline.services.digest("device", _token(environ))
        if not isinstance(ref, str):
            raise ConnectionRefused("not_signed_in")
        try:
            actor = self._loop.wait(self._pipeline.read(lambda session: signed_in(session, digest, ref)))
        except Refused as refused:
            raise ConnectionRefused(refused.code) from None
        if self._server.manager.eio_sid_from_sid(sid, "/") not in self._server.eio.sockets:
            raise ConnectionRefused("gone")  # while we read: nobody would ever take it out of the rooms again
        self._rooms.add(Client(sid, actor, token_key(digest)))
        if actor.participant:
            self._presence.connected(actor.participant)

    def _disconnect(self, sid: str, *_reason: object) -> None:
        client = self._rooms.remove(sid)
        if client and client.actor.participant:
            self._presence.gone(client.actor.participant)

    def _guarded(self, handler: Callable[[Client, Any], dict[str, Any]]) -> Callable[..., Any]:
        """Exceptions become codes here, and nowhere else on this edge."""

        def handle(sid: str, body: Any = None, *_rest: object) -> dict[str, Any]:
            client = self._rooms.clients.get(sid)
            if client is None:
                return {"ok": False, "code": "not_signed_in", "detail": {}}
            try:
                return handler(client, body)
            except Exception as error:
                if sid not in self._rooms.clients:
                    return {"ok": False, "code": "not_signed_in", "detail": {}}  # gone while we read
                refused = refused_by_store(error)
                if refused.code == "internal":
                    log.exception("handler_failed", handler=handler.__name__)
                return {"ok": False, "code": refused.code, "detail": refused.detail}

        return handle

    def _malformed(self, _sid: str, *_rest: object) -> dict[str, Any]:
        return {"ok": False, "code": "malformed", "detail": {"at": "$"}}

    def _unknown(self, event: str, _sid: str, *_rest: object) -> dict[str, Any]:
        return {"ok": False, "code": "unknown_command", "detail": {"event": str(event)[:24]}}

    def _hello(self, client: Client, body: Any) -> dict[str, Any]:
        hello = _parse_hello(body)
        self._pipeline.admit_reader(client.actor)
        audience = self._audience(client.actor, hello.stream)
        facts = self._facts
        since = hello.rev if hello.epoch == facts["epoch"] else -1
        self._server.enter_room(client.sid, room(hello.stream, audience))
        self._rooms.follow(client, hello.stream, audience)
        read = self._pipeline.read(
            lambda session: self._pipeline.state(session, client.actor, hello.stream, since, self._base)
        )
        changes, mine = self._loop.wait(read)
        self._broadcaster.joined(hello.stream, audience, changes.rev)
        self._see(client.actor, hello.stream)
        reply = {"ok": True, **facts, "now": self._pipeline.services.now(), "changes": changes, "mine": mine}
        reply["restored_rev"] = self._pipeline.restored.get(hello.stream)
        if client.actor.role is not Role.PARTICIPANT:
            reply["pulse"] = self._pulses.of(hello.stream)
        return reply

    def _ops(self, client: Client, body: Any) -> dict[str, Any]:
        done = self._loop.wait(self._pipeline.submit(client.actor, body))
        if done.mine:
            self._see(client.actor, done.mine.stream)
        return replies_of(done, self._pipeline.services.now())

    def _leave(self, client: Client, body: Any) -> dict[str, Any]:
        stream = body.get("stream") if isinstance(body, dict) else None
        if not isinstance(stream, str):
            raise Refused("malformed", at="stream")
        if stream in client.streams:
            self._server.leave_room(client.sid, room(stream, self._audience(client.actor, stream)))
            self._rooms.leave(client, stream)
        return {"ok": True}

    def _audience(self, actor: Actor, stream: str) -> Audience:
        return self._loop.wait(self._pipeline.read(lambda session: find.audience(session, actor, stream)))

    def _see(self, actor: Actor, stream: str) -> None:
        kind, _, board = stream.partition(":")
        if actor.participant and actor.event and kind == "board":
            self._presence.see(actor.participant, actor.event, board)

    def after_commit(self, outcome: Outcome) -> None:
        """Closes the sockets of grants that a command has ended. Called on the writer's thread."""
        if outcome.ended:
            self._loop.post(lambda: self._loop.spawn(self._end, set(outcome.ended), outcome.bye))

    def _end(self, keys: set[str], why: str) -> None:
        for key in keys:
            if key.startswith("p:"):
                self._presence.forget(key.removeprefix("p:"))
        for client in self._rooms.of_actors(keys):
            self._server.emit("bye", {"code": why}, to=client.sid)
            self._hang_up(client.sid)

    def _hang_up(self, sid: str) -> None:
        """Ends the connection itself: the library would only end the namespace, and leave the socket open."""
        connection = self._server.eio.sockets.get(self._server.manager.eio_sid_from_sid(sid, "/"))
        self._server.disconnect(sid)
        if connection is not None:
            connection.close(wait=False)


def _parse_hello(body: Any) -> Hello:
    try:
        return msgspec.convert(body, Hello)
    except msgspec.ValidationError as error:
        raise Refused("malformed", at=str(error)[:120]) from error


def _token(environ: dict[str, Any]) -> str:
    """Read as Flask reads it: another program's odd cookie on the same host must not hide ours."""
    secure = environ.get("wsgi.url_scheme") == "https"
    said = str(environ.get("HTTP_COOKIE", "")).encode("latin-1").decode(errors="replace")
    return token_in(parse_cookie(said).to_dict(), secure=secure)
