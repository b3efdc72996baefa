"""/api/documents: host and organiser order documents of their event, see how far they are, and fetch them."""

import re
from typing import Any, Final
from urllib.parse import quote

from flask import Blueprint, Response, request

from facilitator import locale
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Actor, Role
from facilitator.reports.formats import FORMATS
from facilitator.store import find
from facilitator.web.context import Web, answer, body, text
from facilitator.web.documents import Desk, Job

MAKERS: Final = frozenset({Role.HOST, Role.ORGANISER})
NAME_LIMIT: Final = 90
UNSAFE: Final = re.compile(r'[\x00-\x1f\x7f"\\/:*?<>|]+')


def blueprint(web: Web, desk: Desk) -> Blueprint:
    """POST orders, GET lists, GET with an id is the file itself."""
    documents = Blueprint("documents", __name__)

    @documents.post("/api/documents")
    def order() -> Response:
        given = body()
        actor = _maker(web, text(given.get("as"), 40))
        format_, language = text(given.get("format"), 8), text(given.get("language"), 2)
        if format_ not in FORMATS or language not in locale.LANGUAGES:
            raise Refused("malformed", at="format")

        def read(session: Any) -> tuple[str, str, str]:
            event = find.event(session, actor, actor.event or "")
            return event.id, event.code, event.title

        event, code, title = web.read(read)
        return answer({"ok": True, "job": desk.order(event, code, format_, language, title).record()})

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
        response = Response(path.read_bytes(), mimetype=FORMATS[job.format].mime)
        response.headers["Content-Disposition"] = disposition(job)
        response.headers["Cache-Control"] = "no-store"
        return response

    return documents


def disposition(job: Job) -> str:
    """RFC 5987: the document's name in its own language, and one in ASCII for what does not know that."""
    words = locale.translator(job.language)
    title = " ".join(UNSAFE.sub(" ", job.title).split())[:NAME_LIMIT].rstrip(" .")
    name = f"{words.t(f'document-{job.format}')}. {title}.{job.format}"
    return f"attachment; filename=\"facilitator.{job.format}\"; filename*=UTF-8''{quote(name, safe='')}"


def _maker(web: Web, ref: str) -> Actor:
    actor = web.actor(ref)
    if actor.role not in MAKERS:
        raise Refused("not_allowed")
    return actor
