"""Security headers of every answer, and the origin check of every writing request."""

from http import HTTPStatus
from urllib.parse import urlsplit

from flask import Flask, Response, request

from facilitator.config import Config
from facilitator.domain.errors import Refused
from facilitator.web.context import refuse

MAX_BODY_BYTES = 64_000
FILES = "static_file"
# Files are kept for ever, by whoever stands between: nothing in them comes from a request.
OF_FILES = "default-src 'none'; frame-ancestors 'none'"
PERMISSIONS = ", ".join(
    f"{feature}=()"
    for feature in ("camera", "microphone", "geolocation", "payment", "usb", "bluetooth", "serial", "browsing-topics")
)


def register(flask: Flask, config: Config) -> None:
    flask.config["MAX_CONTENT_LENGTH"] = MAX_BODY_BYTES

    @flask.before_request
    def check_origin() -> Response | None:
        """A page of another site cannot make this browser act: writing takes JSON from our own origin."""
        if request.method in ("GET", "HEAD", "OPTIONS"):
            return None
        origin = request.headers.get("Origin")
        if origin is not None and not is_allowed(config, origin, request.host, secure=request.is_secure):
            return refuse(Refused("not_allowed", origin=origin[:80]))
        if request.mimetype != "application/json":
            return refuse(Refused("malformed", at="content-type"))
        return None

    @flask.after_request
    def secure(response: Response) -> Response:
        is_file = request.endpoint == FILES and response.status_code < HTTPStatus.BAD_REQUEST
        response.headers["Content-Security-Policy"] = OF_FILES if is_file else policy(config, request.host)
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["X-Frame-Options"] = "DENY"
        response.headers["Referrer-Policy"] = "same-origin"
        if request.is_secure:
            # Over plain http browsers ignore it, and complain.
            response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers["Permissions-Policy"] = PERMISSIONS
        return response


def is_allowed(config: Config, origin: str, host: str, *, secure: bool) -> bool:
    """Our own pages: of the host that was asked, of the public address, or listed in the settings.

    Where we are served over https, a plain page of the same name may be anybody's.
    """
    if origin in (config.base, *config.origins):
        return True
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    schemes = {"https"} if secure or config.base == f"https://{host}" else {"http", "https"}
    return parts.scheme in schemes and parts.netloc == host


def policy(config: Config, host: str) -> str:
    """Everything from ourselves only, nothing made into script; nobody frames us.

    Sockets are named in full, since older Safari does not take 'self' for them.
    """
    sockets = {f"ws://{host}", f"wss://{host}", config.base.replace("http", "ws", 1)}
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "worker-src 'self'",
            f"connect-src 'self' {' '.join(sorted(sockets))}",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types facilitator",
        )
    )
