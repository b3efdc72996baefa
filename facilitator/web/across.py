"""/api/likenesses: families of different tracks that look alike, for those who lay the tracks side by side."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, Response, request

from facilitator.actions.across import Across
from facilitator.domain.errors import Refused
from facilitator.protocol.relation_commands import RELATES
from facilitator.web.context import Web, answer


def blueprint(web: Web, across: Across) -> Blueprint:
    """GET answers `pairs` of leading ideas with their score, best first; from texts alone, so that no vote shows."""
    likenesses = Blueprint("likenesses", __name__)

    @likenesses.get("/api/likenesses")
    def found() -> Response:
        actor = web.actor(request.args.get("as", ""))
        if actor.role.value not in RELATES or actor.event is None:
            raise Refused("not_allowed")
        read: Callable[[Any], Any] = lambda session: across.texts(session, actor)  # noqa: E731
        pairs = web.wait(across.find(web.read(read)))
        return answer({"ok": True, "pairs": pairs})

    return likenesses
