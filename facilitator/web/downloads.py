"""/api/documents: staff order documents of their event, see how far they are, and fetch them."""

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from flask import Blueprint, Response, request

from facilitator import locale
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Role
from facilitator.reports.formats import FORMATS, options_for
from facilitator.store import find
from facilitator.web.context import Web, answer, body, text
from facilitator.web.documents import Desk, Job, Order

MAKERS: Final = frozenset({Role.HOST, Role.ORGANISER})
# A moderator has these, of the own track.
OF_TRACK: Final = frozenset({"poster", "ballots", "guide"})
NAME_LIMIT: Final = 90
UNSAFE: Final = re.compile(r'[\x00-\x1f\x7f"\\/:*?<>|]+')


@dataclass(frozen=True, slots=True)
class Maker:
    """Who asks; `track`: the number of the only one whose printouts the person may have, None for everything."""

    event: str
    code: str
    title: str
    preset: str
    tracks: frozenset[int]
    track: int | None

    def may(self, order: Order) -> bool:
        return self.track is None or (order.format in OF_TRACK and order.track == self.track)

    def title_of(self, order: Order) -> str:
        """The event's, behind the track's name where it is of one only."""
        if not order.track:
            return self.title
        name = locale.translator(order.language).t("track-name", no=str(order.track), preset=self.preset)
        return f"{name}. {self.title}"


def blueprint(web: Web, desk: Desk) -> Blueprint:
    """POST orders, GET lists, GET with an id is the file itself."""
    documents = Blueprint("documents", __name__)

    @documents.post("/api/documents")
    def order() -> Response:
        given = body()
        maker = _maker(web, text(given.get("as"), 40))
        wanted = _order(web, given)
        if not maker.may(wanted):
            raise Refused("not_allowed")
        if wanted.track is not None and wanted.track not in maker.tracks:
            raise Refused("not_found")
        job = desk.order(maker.event, maker.code, wanted, maker.title_of(wanted))
        return answer({"ok": True, "job": job.record()})

    @documents.get("/api/documents")
    def listed() -> Response:
        maker = _maker(web, request.args.get("as", ""))
        return answer({"ok": True, "jobs": [job.record() for job in desk.jobs(maker.event) if maker.may(job.order)]})

    @documents.get("/api/documents/<key>")
    def fetched(key: str) -> Response:
        maker = _maker(web, request.args.get("as", ""))
        job = desk.find(maker.event, key)
        if not maker.may(job.order):
            raise Refused("not_allowed")
        path = job.file()
        if path is None:
            raise Refused("not_found")
        response = Response(path.read_bytes(), mimetype=FORMATS[job.order.format].mime)
        response.headers["Content-Disposition"] = disposition(job)
        response.headers["Cache-Control"] = "no-store"
        return response

    return documents


def disposition(job: Job) -> str:
    """RFC 5987: the document's name in its own language, and one in ASCII for what does not know that."""
    words = locale.translator(job.order.language)
    title = " ".join(UNSAFE.sub(" ", job.title).split())[:NAME_LIMIT].rstrip(" .")
    ending = FORMATS[job.order.format].ending
    name = f"{words.t(f'document-{job.order.format}')}. {title}{PurePath(f'x{ending}').suffix}"
    return f"attachment; filename=\"facilitator{ending}\"; filename*=UTF-8''{quote(name, safe='')}"


def _order(web: Web, given: dict[str, Any]) -> Order:
    """Raises `malformed`."""
    format_, language = text(given.get("format"), 8), text(given.get("language"), 2)
    if format_ not in FORMATS or language not in locale.LANGUAGES:
        raise Refused("malformed", at="format")
    options = given.get("options", {})
    if not isinstance(options, dict):
        raise Refused("malformed", at="options")
    if "address" in FORMATS[format_].takes:
        options = options | {"address": web.config.base}
    options_for([format_], options)
    return Order(format_, language, options)


def _maker(web: Web, ref: str) -> Maker:
    """Raises `not_allowed` for everybody but host, organiser and the moderators."""
    actor = web.actor(ref)
    if actor.role not in MAKERS and actor.role is not Role.MODERATOR:
        raise Refused("not_allowed")

    def read(session: Any) -> Maker:
        event = find.event(session, actor, actor.event or "")
        own = None if actor.role in MAKERS else find.board(session, actor, actor.track or "").no
        numbers = frozenset(board.no for board in find.boards(session, event.id))
        return Maker(event.id, event.code, event.title, event.track_word, numbers, own)

    return web.read(read)
