"""Codes of badges and lists over HTTP: a phone uses one, the organiser makes, counts and voids them."""

from typing import Any

from flask import Blueprint, Response, request

from facilitator.actions import admissions
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Role
from facilitator.protocol import asks
from facilitator.store import find
from facilitator.store.sync import stream_of_event
from facilitator.web.context import Web, answer, taken


def blueprint(web: Web) -> Blueprint:
    edge = Blueprint("badges", __name__, url_prefix="/api")
    edge.add_url_rule("/admit", "admit", lambda: admit(web), methods=["POST"])
    edge.add_url_rule("/badges", "counted", lambda: counted(web), methods=["GET"])
    edge.add_url_rule("/badges", "make", lambda: make(web), methods=["POST"])
    edge.add_url_rule("/badges", "void", lambda: void(web), methods=["DELETE"])
    return edge


def admit(web: Web) -> Response:
    """Needs a seat, which is taken before by /api/join: where an answer is lost, the same question is asked again."""
    secret, token = taken(asks.Admit).secret, web.device_token()
    services = web.pipeline.services
    with web.guessing(services.arrivals.badges, token):
        done = web.write(lambda session: admissions.admit(session, services, token, secret))
    if done.board:
        web.pipeline.tell(set(), people={(done.seat, done.board)}, pulsed={done.board})
    return answer({"ok": True, "title": done.title, "to": done.to, "fresh": done.fresh})


def counted(web: Web) -> Response:
    event_id = _organised(web, request.args.get("as", ""))
    return answer({"ok": True, "made": 0, **web.read(lambda session: admissions.report(session, event_id))})


def make(web: Web) -> Response:
    given = taken(asks.MakeBadges)
    event_id, services = _organised(web, given.as_), web.pipeline.services

    def work(session: Any) -> dict[str, Any]:
        event = find.by_id(session, find.Event, event_id)
        made = admissions.make_list(session, services, event, given.entries) if given.entries else 0
        made += admissions.make_badges(session, services, event, given.count) if given.count else 0
        return {"made": made, **admissions.report(session, event_id)}

    return _told(web, event_id, web.write(work))


def void(web: Web) -> Response:
    event_id = _organised(web, taken(asks.Signed).as_)

    def work(session: Any) -> dict[str, Any]:
        ended = admissions.void_unused(session, find.by_id(session, find.Event, event_id))
        return {"made": ended, **admissions.report(session, event_id)}

    return _told(web, event_id, web.write(work))


def _organised(web: Web, ref: str) -> str:
    """The id of the asker's event. Raises `not_allowed`."""
    actor = web.actor(ref)
    if actor.role is not Role.ORGANISER or actor.event is None:
        raise Refused("not_allowed")
    return actor.event


def _told(web: Web, event_id: str, found: dict[str, Any]) -> Response:
    web.pipeline.tell({stream_of_event(event_id)})
    return answer({"ok": True, **found})
