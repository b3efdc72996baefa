"""/api/documents: staff order documents of their event, see how far they are, and fetch them."""

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from flask import Blueprint, Response, request

from facilitator import locale
from facilitator.actions import admissions
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Role
from facilitator.protocol import asks
from facilitator.reports.formats import FORMATS, PUBLIC, options_for
from facilitator.store import find
from facilitator.web.context import Web, answer, taken
from facilitator.web.documents import Desk, Job, Order

MAKERS: Final = frozenset({Role.HOST, Role.ORGANISER})
# A moderator has these, of the own track.
OF_TRACK: Final = frozenset({"poster", "ballots", "guide"})
# What admits people is in nobody else's hands.
ORGANISERS: Final = frozenset({"badges"})
NAME_LIMIT: Final = 90
UNSAFE: Final = re.compile(r'[\x00-\x1f\x7f"\\/:*?<>|]+')


@dataclass(frozen=True, slots=True)
class Maker:
    """Who asks; `track`: the number of the only one whose printouts the person may have, None for everything.

    `at`: the event's revisions, for somebody without a grant, who has what everybody may read.
    """

    event: str
    code: str
    title: str
    preset: str
    tracks: frozenset[int]
    track: int | None
    at: tuple[int, ...] | None = None
    is_organiser: bool = False

    def may(self, order: Order) -> bool:
        if self.at is not None:
            return order.format in PUBLIC and order.is_public
        if order.format in ORGANISERS:
            return self.is_organiser
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
        given = taken(asks.OrderDocument)
        maker = _maker(web, given.as_, given.code)
        wanted = _order(web, given, maker)
        if not maker.may(wanted):
            raise Refused("not_allowed")
        if wanted.track is not None and wanted.track not in maker.tracks:
            raise Refused("not_found")
        asked = (maker.event, maker.code, wanted, maker.title_of(wanted))
        job = desk.order(*asked) if maker.at is None else desk.share(*asked, maker.at, web.asker())
        return answer({"ok": True, "job": job.record()})

    @documents.get("/api/documents")
    def listed() -> Response:
        """Staff see all that they may have; others what they name, since a choice of ideas is a person's own."""
        maker, named = _asking(web), set(request.args.getlist("id"))
        jobs = [job for job in desk.jobs(maker.event) if maker.may(job.order)]
        shown = jobs if maker.at is None else [job for job in jobs if job.id in named]
        return answer({"ok": True, "jobs": [job.record() for job in shown]})

    @documents.get("/api/documents/<key>")
    def fetched(key: str) -> Response:
        maker = _asking(web)
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


def _order(web: Web, given: asks.OrderDocument, maker: Maker) -> Order:
    """Raises `malformed`."""
    if given.format not in FORMATS:
        raise Refused("malformed", at="format")
    options = given.options
    if "address" in FORMATS[given.format].takes:
        options = options | {"address": web.config.base}
    if "codes" in FORMATS[given.format].takes:
        options = options | {"codes": _codes(web, maker)}
    if maker.at is not None and given.format in PUBLIC:
        options = options | {"public": True}
    options_for([given.format], options)
    return Order(given.format, given.language, options)


def _codes(web: Web, maker: Maker) -> list[dict[str, str]]:
    """The codes that nobody has used."""
    if not maker.is_organiser:
        return []
    unused = web.read(lambda session: admissions.unused(session, web.pipeline.services, maker.event))
    return [{"kind": code.kind, "secret": code.secret, "label": code.label} for code in sorted(unused, key=_of_kind)]


def _of_kind(code: admissions.Code) -> tuple[str, int]:
    return code.kind, code.no


def _asking(web: Web) -> Maker:
    return _maker(web, request.args.get("as", ""), request.args.get("code", ""))


def _maker(web: Web, ref: str, code: str) -> Maker:
    """Raises `not_allowed` for everybody but host, organiser, the moderators and, of open results, everybody."""
    if not ref and code:
        return _reader(web, code)
    actor = web.actor(ref)
    if actor.role not in MAKERS and actor.role is not Role.MODERATOR:
        raise Refused("not_allowed")

    def read(session: Any) -> Maker:
        event = find.event(session, actor, actor.event or "")
        own = None if actor.role in MAKERS else find.board(session, actor, actor.track or "").no
        numbers = frozenset(board.no for board in find.boards(session, event.id))
        is_organiser = actor.role is Role.ORGANISER
        return Maker(event.id, event.code, event.title, event.track_word, numbers, own, is_organiser=is_organiser)

    return web.read(read)


def _reader(web: Web, code: str) -> Maker:
    """Somebody with the address of an event. Raises `not_allowed` where its results are not open."""

    def read(session: Any) -> Maker:
        event, _ = find.place(session, code, None)
        if not event.public:
            raise Refused("not_allowed")
        at = find.revisions(session, event.id)
        return Maker(event.id, event.code, event.title, event.track_word, frozenset(), None, at)

    return web.read(read)
