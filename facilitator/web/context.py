"""What every route works with, and who is asking."""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
from flask import Response, request

from facilitator import locale
from facilitator.actions import people
from facilitator.actions.devices import token_key
from facilitator.actions.pipeline import Pipeline
from facilitator.config import Config
from facilitator.domain import devices
from facilitator.domain.errors import Refused
from facilitator.domain.guesses import Codes
from facilitator.domain.roles import Actor
from facilitator.instance import Instance
from facilitator.presence import Presence
from facilitator.protocol import decode, encode
from facilitator.protocol.asks import Ask
from facilitator.runtime import Loop
from facilitator.store.grants import signed_in

T = TypeVar("T")
A = TypeVar("A", bound=Ask)
LANGUAGE_COOKIE = "language"
# Refusals of what may have been a guess.
WRONG = frozenset({"code_invalid", "link_invalid"})
COOKIE_SECONDS = 180 * 24 * 3600
STATUS = {
    "not_signed_in": 401,
    "seat_moved": 401,
    "erased": 401,
    "not_allowed": 403,
    "not_found": 404,
    "unknown_stream": 404,
    "code_invalid": 404,
    "link_invalid": 404,
    "slow_down": 429,
    "too_many_seats": 429,
    "doors_closed": 403,
    "pin_invalid": 403,
    "too_large": 413,
    "internal": 500,
    "storage_full": 507,
}


@dataclass(frozen=True, slots=True)
class Web:
    """`facts` are epoch, build, v and version, as hello gives them; `manifest` the built files of every page."""

    config: Config
    loop: Loop
    pipeline: Pipeline
    presence: Presence
    instance: Instance
    facts: dict[str, Any]
    manifest: Callable[[], Mapping[str, Any]]

    def read(self, work: Callable[[Any], T]) -> T:
        return self.loop.wait(self.pipeline.read(work))

    def write(self, work: Callable[[Any], T]) -> T:
        return self.loop.wait(self.pipeline.write(work))

    def wait(self, future: "Future[T]") -> T:
        return self.loop.wait(future)

    def actor(self, ref: str) -> Actor:
        """The actor for the grant that the page names. Raises `not_signed_in`, `seat_moved`."""
        digest = self.pipeline.services.digest("device", own_token())
        return self.read(lambda session: signed_in(session, digest, ref))

    def device_token(self) -> str:
        """The device's cookie where we have given it, else a new token, which the answer must set.

        A token that we do not know may be one that others do.
        """
        token, services = own_token(), self.pipeline.services
        known = bool(token) and self.read(lambda session: people.device_of(session, services, token) is not None)
        return token if known else people.new_token()

    def renewed(self, token: str, fresh: str) -> None:
        """A device that comes by another token from now on comes anew; whoever else has the former one does not."""
        if fresh != token:
            self.pipeline.end([token_key(self.pipeline.services.digest("device", token))], "renewed")

    def visitor(self) -> str:
        """A keyed hash of the address that the request came from."""
        return self.pipeline.services.arrivals.address(request.remote_addr or "")

    def look_up(self, work: Callable[[Any], T]) -> T:
        """Reads what an event's code leads to. Raises `code_invalid`, or `slow_down` after too many wrong ones."""
        try:
            return self.read(work)
        except Refused as refused:
            if refused.code == "code_invalid":
                services = self.pipeline.services
                services.arrivals.wrong_event(self.visitor(), services.now())
            raise

    def asker(self) -> str:
        """Who shares what is scarce: a device that we have met, or all strangers of an address together."""
        return self.known_device() or self.visitor()

    def known_device(self) -> str | None:
        """The id of a device that holds a grant."""
        token, services = own_token(), self.pipeline.services
        return self.read(lambda session: people.known_device(session, services, token)) if token else None

    @contextmanager
    def guessing(self, codes: Codes, token: str) -> Iterator[None]:
        """Around what takes a secret code from somebody who may be guessing. Raises `slow_down`."""
        services = self.pipeline.services
        known = self.read(lambda session: people.known_device(session, services, token))
        guess = services.arrivals.begin_code(codes, known, self.visitor(), services.now())
        try:
            yield
        except Refused as refused:
            if refused.code not in WRONG:
                guess.right()
            raise
        guess.right()


def language() -> str:
    """The person's choice, else the browser's."""
    chosen = request.cookies.get(LANGUAGE_COOKIE)
    if chosen is not None and chosen in locale.LANGUAGES:
        return chosen
    return locale.negotiate(request.headers.get("Accept-Language"))


def own_token() -> str:
    """The device's cookie, as it says; empty without one."""
    return devices.token_in(request.cookies, secure=request.is_secure)


def taken(shape: type[A]) -> A:
    """The request's body as this message. Raises `malformed`."""
    try:
        return msgspec.convert(decode(request.get_data(cache=False)), shape)
    except msgspec.ValidationError as error:
        raise Refused("malformed", at=str(error)[:120]) from error
    except ValueError as error:
        raise Refused("malformed", at="$") from error


def answer(value: object, *, status: int = 200, token: str | None = None) -> Response:
    """JSON, never cached; with `token`, the device cookie."""
    response = Response(encode(value), status=status, mimetype="application/json")
    response.headers["Cache-Control"] = "no-store"
    if token is not None:
        name, secure = devices.cookie_name(secure=request.is_secure), request.is_secure
        response.set_cookie(name, token, max_age=COOKIE_SECONDS, httponly=True, samesite="Lax", secure=secure)
    return response


def refuse(refused: Refused) -> Response:
    """A refusal as an answer."""
    reply = {"ok": False, "code": refused.code, "detail": refused.detail}
    return answer(reply, status=STATUS.get(refused.code, 409 if refused.code != "malformed" else 400))
