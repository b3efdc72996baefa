"""Pages: one shell for all, with the boot data of the first paint inside."""

import gzip
import hashlib
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import structlog
from flask import Flask, Response, abort, redirect, render_template, request, send_from_directory
from markupsafe import Markup
from werkzeug.exceptions import HTTPException
from werkzeug.routing import BaseConverter, IntegerConverter

from facilitator import locale
from facilitator.actions.pipeline import refused_by_store
from facilitator.config import ROOT, Config
from facilitator.domain.errors import Refused
from facilitator.domain.roles import TRACK_ROLES, Role
from facilitator.protocol import encode
from facilitator.web import api, headers, pacing
from facilitator.web.boot import Boot, boot_of
from facilitator.web.context import Web, answer, language, refuse
from facilitator.web.outcomes import Outcomes

log = structlog.get_logger()
MAX_FILE_NAME = 100
YEAR = 365 * 24 * 3600
EVENT_PAGES = (Role.PLENARY, Role.HOST, Role.ORGANISER, Role.OBSERVER)
# The words that each page takes along: only its own.
STAFF_PARTS = ("common", "participant", "staff", "plans", "sorting", "screens", "organiser", "refusals")
PARTS = {
    "participant": ("common", "participant", "phone", "air", "privacy", "refusals"),
    "home": ("common", "participant", "refusals"),
    "tracks": ("common", "participant", "refusals"),
    "enter": ("common", "participant", "organiser", "seats", "refusals"),
    "admit": ("common", "participant", "admit", "refusals"),
    "observer": ("common", "participant", "phone", "screens", "refusals"),
    "screen": ("common", "screens"),
    "plenary": ("common", "screens"),
    "host": ("common", "screens", "hiding", "staff", "downloads", "refusals"),
    "results": ("common", "participant", "results", "downloads", "refusals"),
    "decision": ("common", "participant", "results", "downloads", "refusals"),
    "idea": ("common", "participant", "results", "downloads", "refusals"),
    "themes": ("common", "participant", "staff", "sorting", "screens", "organiser", "refusals", "themes"),
    "moderator": (*STAFF_PARTS, "downloads"),
    "organiser": (*STAFF_PARTS, "downloads", "closing", "seats", "badges", "audit"),
}


def build_of() -> str:
    """Names the built browser side: pages of another build reload when they are idle."""
    manifest = ROOT / "static/dist/manifest.json"
    return hashlib.sha256(manifest.read_bytes()).hexdigest()[:12] if manifest.exists() else "none"


def allowed_origin(config: Config) -> Callable[[str, dict[str, Any]], bool]:
    """The origin rule, as Engine.IO asks it."""
    return lambda origin, environ: headers.is_allowed(
        config, origin or "", str(environ.get("HTTP_HOST", "")), secure=environ.get("wsgi.url_scheme") == "https"
    )


class CodeConverter(BaseConverter):
    """An event's code in an address: six digits."""

    regex = r"[1-9]\d{5}"


class NumberConverter(IntegerConverter):
    """A number in an address: of a track, an idea, a decision."""

    regex = r"\d{1,6}"


def register(flask: Flask, web: Web) -> None:
    flask.url_map.converters |= {"code": CodeConverter, "int": NumberConverter}
    # An address with a slash too many is none, rather than a way to the host that the request has named.
    flask.url_map.merge_slashes = False
    headers.register(flask, web.config)
    pacing.register(flask, web)
    flask.register_blueprint(api.blueprint(web))
    _register_files(flask, web)
    show = Shell(web)
    _register_errors(flask, show)
    flask.add_url_rule("/", "home", lambda: show.bare("home"))
    flask.add_url_rule("/in", "enter", lambda: show.bare("enter"))
    flask.add_url_rule("/admit", "admit", lambda: show.bare("admit"))
    flask.add_url_rule("/setup", "setup", lambda: show.bare("enter"))
    flask.add_url_rule("/new", "new", lambda: show.owner("setup"))
    flask.add_url_rule("/<code:code>", "event", lambda code: show.page("tracks", code, None, None))
    flask.add_url_rule("/<code:code>/<int:no>", "board", lambda code, no: show.page("participant", code, no, None))
    for role in EVENT_PAGES:
        _event_page(flask, show, role)
    themes = (Role.ORGANISER, Role.HOST)
    flask.add_url_rule("/<code:code>/themes", "themes", lambda code: show.either("themes", code, themes))
    flask.add_url_rule("/<code:code>/hall", "hall", lambda code: show.page("moderator", code, 0, Role.HOST))
    for role in sorted(TRACK_ROLES):
        _track_page(flask, show, role)
    outcomes = Outcomes(web)
    flask.add_url_rule("/<code:code>/results", "results", lambda code: show.outcome(lambda: outcomes.page(code)))
    flask.add_url_rule(
        "/<code:code>/results/<int:no>-<int:number>",
        "idea",
        lambda code, no, number: show.outcome(lambda: outcomes.idea(code, no, number)),
    )
    flask.add_url_rule(
        "/<code:code>/decision/<int:no>", "decision", lambda code, no: show.outcome(lambda: outcomes.decision(code, no))
    )
    fast = {"speed": web.config.speed} if web.config.speed != 1 else {}
    flask.add_url_rule("/healthz", "healthz", lambda: answer({"ok": True, **web.facts, **fast, **_health(web)}))


def _health(web: Web) -> dict[str, Any]:
    """How the installation's own disk is; nothing of where it lies."""
    now = web.pipeline.watch.now
    return {"storage": now.storage or "ok", "copies": now.copies}


def _event_page(flask: Flask, show: "Shell", role: Role) -> None:
    flask.add_url_rule(f"/<code:code>/{role}", role.value, lambda code: show.page(role.value, code, None, role))


def _track_page(flask: Flask, show: "Shell", role: Role) -> None:
    flask.add_url_rule(
        f"/<code:code>/<int:no>/{role}", role.value, lambda code, no: show.page(role.value, code, no, role)
    )


class Shell:
    """Renders the shell with the page's script, style and boot data."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._problems: dict[tuple[str, int, bool], Response] = {}

    def problem(self, status: int, name: str) -> Response:
        """What is said of an address without a page, or of a failure: made once in each language."""
        kind = (language(), status, takes_gzip())
        if kind not in self._problems:
            self._problems[kind] = self.bare("enter", status, problem=name)
        made = self._problems[kind]
        return Response(made.get_data(), status, list(made.headers))

    def bare(self, page: str, status: int = 200, **more: Any) -> Response:
        """A page that needs no event."""
        return self._render(page, Boot(page=page, **more), status)

    def owner(self, page: str) -> Response:
        """A page for the installation's owner."""
        try:
            self._web.actor(Role.OWNER)
        except Refused:
            return self.bare("enter", 401, problem="not_signed_in")
        return self._render(page, Boot({"page": page, "as": Role.OWNER.value}), 200)

    def page(self, page: str, code: str, no: int | None, role: Role | None) -> Response:
        """An event's page; for a staff role without its grant, a page that says how to come in."""
        try:
            boot = boot_of(self._web, page, code, no, role)
        except Refused as refused:
            if refused.code == "not_signed_in":
                return self.bare("enter", 401, problem=refused.code)
            abort(404)
        return self._render(page, boot, 200)

    def outcome(self, boot: Callable[[], Boot]) -> Response:
        """A page that needs no seat; 404 where there is nothing of that address."""
        try:
            made = boot()
        except Refused:
            abort(404)
        return self._render(made["page"], made, 200)

    def either(self, page: str, code: str, roles: tuple[Role, ...]) -> Response:
        """A page under the first of the roles that the device holds."""
        shown = (self.page(page, code, None, role) for role in roles)
        return next((response for response in shown if response.status_code == HTTPStatus.OK), None) or self.bare(
            "enter", 401, problem="not_signed_in"
        )

    def _render(self, page: str, boot: Boot, status: int) -> Response:
        chosen = language()
        words = locale.translator(chosen)
        parts = PARTS.get(page, STAFF_PARTS)
        facts = {
            **{key: self._web.facts[key] for key in ("epoch", "build", "v")},
            "now": self._web.pipeline.services.now(),
            "language": chosen,
            "words": [locale.sentences(chosen, part) for part in parts],
        }
        files = self._web.manifest().get(page, {"js": None, "css": None})
        html = render_template(
            "page.html",
            page=page,
            language=chosen,
            title=boot.get("title") or words.t("app-name"),
            css=files["css"],
            js=files["js"],
            boot=safe_json(boot | facts),
            no_script=words.t("no-javascript"),
        )
        return _compressed(html, status)


def safe_json(value: object) -> Any:
    """JSON that cannot leave its script element."""
    text = encode(value).decode()
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704  every sign that HTML knows is escaped above


def takes_gzip() -> bool:
    return "gzip" in request.headers.get("Accept-Encoding", "")


def _compressed(html: str, status: int) -> Response:
    data = html.encode()
    response = Response(data, status=status, mimetype="text/html")
    if takes_gzip():
        response.set_data(gzip.compress(data, 6))
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding, Accept-Language, Cookie"
    response.headers["Cache-Control"] = "no-store"
    return response


def _register_files(flask: Flask, web: Web) -> None:
    dist = ROOT / "static" / "dist"

    @flask.get("/static/dist/<path:name>")
    def static_file(name: str) -> Response:
        """Hashed, so immutable; compressed at build time."""
        if len(name) > MAX_FILE_NAME:
            abort(404)
        accepted = request.headers.get("Accept-Encoding", "")
        for coding, suffix in (("br", ".br"), ("gzip", ".gz")):
            if coding in accepted and (dist / f"{name}{suffix}").is_file() and ".." not in name:
                response = send_from_directory(dist, f"{name}{suffix}", max_age=YEAR)
                response.headers["Content-Encoding"] = coding
                response.mimetype = _mimetype(name)
                break
        else:
            response = send_from_directory(dist, name, max_age=YEAR)
        response.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable"
        response.headers["Vary"] = "Accept-Encoding"
        return response

    @flask.get("/worker.js")
    def worker() -> Response:
        """Under an address that stays, since browsers compare what they find there; at the top, for its scope."""
        name = web.manifest().get("worker", {"js": None})["js"]
        if name is None:
            abort(404)
        response = send_from_directory(dist, name, mimetype="text/javascript")
        response.headers["Cache-Control"] = "no-cache"
        return response

    @flask.get("/favicon.svg")
    def favicon() -> Response:
        return send_from_directory(ROOT / "static" / "img", "favicon.svg", max_age=86_400)

    @flask.get("/robots.txt")
    def robots_txt() -> Response:
        return Response("User-agent: *\nDisallow: /\n", mimetype="text/plain")

    @flask.get("/favicon.ico")
    def favicon_ico() -> Any:
        return redirect("/favicon.svg")


def _mimetype(name: str) -> str:
    return {"js": "text/javascript", "css": "text/css", "svg": "image/svg+xml"}.get(
        name.rpartition(".")[2], "application/octet-stream"
    )


def _register_errors(flask: Flask, show: "Shell") -> None:
    """Exceptions become codes, or a page in words; no traceback reaches a client."""

    @flask.errorhandler(Exception)
    def failed(error: Exception) -> Response:
        if isinstance(error, HTTPException):
            status = error.code or 500
        else:
            refused = refused_by_store(error)
            if refused.code == "internal":
                log.error("request_failed", route=request.endpoint, exc_info=error)
            if request.path.startswith("/api/"):
                return refuse(refused)
            status = 500
        if request.path.startswith("/api/"):
            code = {404: "not_found", 405: "not_allowed", 413: "too_large"}.get(status, "malformed")
            return refuse(Refused(code))
        return show.problem(status, "page_not_found" if status in (404, 405) else "server_error")
