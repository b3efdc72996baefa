"""Pages are made within bounds: of a device that we have met its own, and high ones for all strangers of an address."""

from dataclasses import dataclass, field
from typing import Final

from flask import Flask, Response, request

from facilitator import locale
from facilitator.domain.errors import Refused
from facilitator.domain.limits import PAGES_OF_ADDRESS, PAGES_OF_DEVICE, Limiter
from facilitator.web.context import Web, language

# Small, or read from a file: nothing is made for them.
FREE: Final = frozenset({"static", "static_file", "worker", "favicon", "favicon_ico", "robots_txt", "healthz"})
PAGE: Final = (
    '<!doctype html><html lang="{language}"><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width"><title>{title}</title><p>{text}</p></html>'
)


@dataclass(slots=True)
class Pacing:
    """Who has been given how many pages."""

    web: Web
    _devices: Limiter = field(default_factory=lambda: Limiter(PAGES_OF_DEVICE))
    _addresses: Limiter = field(default_factory=lambda: Limiter(PAGES_OF_ADDRESS))

    def take(self) -> None:
        """Raises `slow_down`. A hall's people are not held up by a stranger behind their address."""
        known, now = self.web.known_device(), self.web.pipeline.services.now()
        if known is None:
            self._addresses.take(self.web.visitor(), now)
        else:
            self._devices.take(known, now)


def register(flask: Flask, web: Web) -> None:
    pacing = Pacing(web)

    @flask.before_request
    def pace() -> Response | None:
        is_page = request.endpoint is not None and request.endpoint not in FREE
        if not is_page or request.path.startswith("/api/") or not web.pipeline.limited:
            return None
        try:
            pacing.take()
        except Refused as refused:
            return _busy(str(refused.detail["retry_in"]))
        return None


def _busy(seconds: str) -> Response:
    chosen = language()
    words = locale.translator(chosen)
    text = PAGE.format(language=chosen, title=words.t("app-name"), text=words.t("error-busy"))
    response = Response(text, status=503, mimetype="text/html")
    response.headers["Retry-After"] = seconds
    response.headers["Cache-Control"] = "no-store"
    return response
