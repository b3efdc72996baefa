"""PINs over HTTP: the organiser makes one for a link, and its holder signs in with it elsewhere."""

from typing import Any

from flask import Blueprint, Response

from facilitator.actions import pins
from facilitator.actions.pins import Account, Pins
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Role
from facilitator.protocol import asks
from facilitator.store import find
from facilitator.store.sync import stream_of_event
from facilitator.web.api import let_in
from facilitator.web.context import Web, answer, taken


def blueprint(web: Web, desk: Pins) -> Blueprint:
    edge = Blueprint("pins", __name__, url_prefix="/api")
    edge.add_url_rule("/pin", "make", lambda: make(web, desk), methods=["POST"])
    edge.add_url_rule("/sign-in", "sign_in", lambda: sign_in(web, desk), methods=["POST"])
    return edge


def make(web: Web, desk: Pins) -> Response:
    """A link's new PIN for the organiser, shown this once; the former one ends."""
    given = taken(asks.MakePin)
    actor = web.actor(given.as_)
    if actor.role is not Role.ORGANISER or actor.event is None:
        raise Refused("not_allowed")
    event_id = actor.event
    pin, salt, digest = desk.make()
    done = web.wait(digest)
    web.write(lambda session: pins.keep(session, find.event(session, actor, event_id), given.link, salt, done))
    web.pipeline.tell({stream_of_event(event_id)})
    return answer({"ok": True, "pin": pin})


def sign_in(web: Web, desk: Pins) -> Response:
    """A grant for who knows a link's PIN. Guessing is slow, never locked."""
    given, token = taken(asks.SignIn), web.device_token()
    services, address = web.pipeline.services, web.visitor()

    def account(session: Any) -> Account:
        event, _ = find.place(session, given.code, None)
        return pins.account_of(session, services, token, event, given.role, given.track or 0)

    asked = web.look_up(account)
    desk.check_room()
    guess = services.arrivals.begin_pin(asked.key, asked.device, address, services.now())
    found = web.wait(desk.match(asked, "".join(sign for sign in given.pin if sign.isdigit())))
    if found is None:
        raise Refused("pin_invalid")
    guess.right()

    return let_in(web, token, lambda session: pins.sign_in(session, services, token, found))
