"""/api/documents: host and organiser order documents of their event, see how far they are, and fetch them."""

import re
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from flask import Blueprint, Response, request

from facilitator import locale
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Actor, Role
from facilitator.reports.formats import FORMATS, options_for
from facilitator.store import find
from facilitator.web.context import Web, answer, body, text
from facilitator.web.documents import Desk, Job, Order

MAKERS: Final = frozenset({Role.HOST, Role.ORGANISER})
NAME_LIMIT: Final = 90
UNSAFE: Final = re.compile(r'[\x00-\x1f\x7f"\\/:*?<>|]+')


def blueprint(web: Web, desk: Desk) -> Blueprint:
    """POST orders, GET lists, GET with an id is the file itself."""
    documents = Blueprint("documents", __name__)

    @documents.post("/api/documents")
    def order() -> Response:
        given = body()
        wanted = _order(web, given)
        actor = _maker(web, text(given.get("as"), 40))

        def read(session: Any) -> tuple[str, str, str]:
            event = find.event(session, actor, actor.event or "")
            return event.id, event.code, event.title

        event, code, title = web.read(read)
        return answer({"ok": True, "job": desk.order(event, code, wanted, title).record()})

    @documents.get("/api/documents")
    def listed() -> Response:
        actor = _maker(web, request.args.get("as", ""))
        return answer({"ok": True, "jobs": [job.record() for job in desk.jobs(actor.event or "")]})

    @documents.get("/api/documents/<key>")
    def fetched(key: str) -> Response:
        actor = _maker(web, request.args.get("as", ""))
        job = desk.find(actor.event or "", key)
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


def _maker(web: Web, ref: str) -> Actor:
    actor = web.actor(ref)
    if actor.role not in MAKERS:
        raise Refused("not_allowed")
    return actor
