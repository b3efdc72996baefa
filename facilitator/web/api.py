"""The HTTP pair of the live protocol, and the exchanges that give a device its grants."""

import hmac
from collections.abc import Callable
from typing import Any

from flask import Blueprint, Response, request

from facilitator.actions import anomalies, devices, links, people
from facilitator.actions.pipeline import replies_of
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Actor, Role
from facilitator.protocol import MAX_REV, Changes, Mine, asks
from facilitator.store import find
from facilitator.store.sync import stream_of_event
from facilitator.web.context import COOKIE_SECONDS, LANGUAGE_COOKIE, Web, answer, taken
from facilitator.web.qr import qr


def blueprint(web: Web) -> Blueprint:
    """All routes under /api."""
    api = Blueprint("api", __name__, url_prefix="/api")
    routes = (
        ("/ops", "POST", ops),
        ("/changes", "GET", changes),
        ("/snapshot", "GET", snapshot),
        ("/join", "POST", join),
        ("/enter", "POST", enter),
        ("/return", "POST", return_),
        ("/links", "POST", mint),
        ("/assignees", "POST", mint_assignee),
        ("/anomalies", "GET", seats_alike),
        ("/language", "POST", language),
        ("/admin/links", "POST", admin_links),
    )
    for path, method, view in routes:
        api.add_url_rule(path, view.__name__, _with(web, view), methods=[method])
    return api


def _with(web: Web, view: Any) -> Any:
    return lambda: view(web)


def ops(web: Web) -> Response:
    given = taken(asks.SendOps)
    actor = web.actor(given.as_)
    if given.seat and given.seat != actor.participant:
        raise Refused("other_seat")
    done = web.wait(web.pipeline.submit(actor, given.ops))
    if done.mine and actor.event and actor.participant:
        web.presence.see(actor.participant, actor.event, done.mine.stream.partition(":")[2])
    return answer(replies_of(done, web.pipeline.services.now()))


def changes(web: Web) -> Response:
    """As hello: `as`, `stream`, `rev`, `epoch` in the query."""
    actor = web.actor(request.args.get("as", ""))
    stream = request.args.get("stream", "")
    known = request.args.get("epoch") == web.facts["epoch"]
    rev = request.args.get("rev", -1, type=int) if known else -1
    since = rev if -1 <= rev <= MAX_REV else -1
    found, mine = read_stream(web, actor, stream, since)
    if actor.participant and actor.event and stream.startswith("board:"):
        web.presence.see(actor.participant, actor.event, stream.partition(":")[2])
    facts = {key: web.facts[key] for key in ("epoch", "build", "v")}
    facts |= {"now": web.pipeline.services.now(), "restored_rev": web.pipeline.restored.get(stream)}
    return answer({"ok": True, **facts, "changes": found, "mine": mine})


def snapshot(web: Web) -> Response:
    """The whole stream as a reset, with an ETag per revision and role."""
    actor = web.actor(request.args.get("as", ""))
    found, _ = read_stream(web, actor, request.args.get("stream", ""), -1)
    response = answer(found)
    response.headers["Cache-Control"] = "private, no-cache"
    response.set_etag(f"{web.facts['epoch']}-{found.rev}-{actor.role}")
    response.make_conditional(request)
    return response


def read_stream(web: Web, actor: Actor, stream: str, since: int) -> tuple[Changes, Mine | None]:
    web.pipeline.admit_reader(actor)
    return web.read(lambda session: web.pipeline.state(session, actor, stream, since, web.config.base))


def join(web: Web) -> Response:
    """Takes a seat. Idempotent for one device."""
    given, token = taken(asks.Join), web.device_token()
    services, address = web.pipeline.services, web.visitor()

    def take(session: Any) -> dict[str, Any]:
        event, track = find.place(session, given.code, given.track)
        person = people.take_seat(session, services, token, event, track, address, anew=given.anew, before=given.before)
        wiped = people.erased(session, services, given.before)
        gone = tuple(seat for seat in people.gone(session, given.before) if seat not in wiped)
        return _seat(web, event, person) | {"gone": gone, "erased": wiped}

    web.look_up(lambda session: find.place(session, given.code, given.track))
    seat = web.write(take)
    return answer(seat, token=token)


def return_(web: Web) -> Response:
    """V17: a return code brings a seat to this device; pages of the one that had it are told so."""
    given, token = taken(asks.Return), web.device_token()
    services = web.pipeline.services

    def move(session: Any) -> tuple[dict[str, Any], str | None, str]:
        event, _ = find.place(session, given.code, None)
        before, left = devices.held(session, services, token), people.seat_of(session, services, token, event)
        person = people.return_to_seat(session, services, token, event, given.return_code)
        seat = _seat(web, event, person) | {"to": find.address(session, event.id, person.track_id)}
        return seat, left, devices.renewed(session, services, token, before)

    web.look_up(lambda session: find.place(session, given.code, None))
    with web.guessing(services.arrivals.codes, token):
        seat, left, fresh = web.write(move)
    if left != seat["participant"]:
        web.pipeline.end([f"p:{seat['participant']}"], "seat_moved")
        web.pipeline.end([f"p:{left}"] if left else [])
    web.renewed(token, fresh)
    return answer(seat, token=fresh)


def _seat(web: Web, event: find.Event, person: find.Participant) -> dict[str, Any]:
    code = people.return_code(web.pipeline.services, person.id, person.code_no)
    return {"ok": True, "as": f"{event.code}/participant", "participant": person.id, "code": code}


def enter(web: Web) -> Response:
    """Exchanges a role link's secret, which stood in the address's fragment, for a grant."""
    secret, token = taken(asks.Enter).secret, web.device_token()
    return let_in(web, token, lambda session: people.enter(session, web.pipeline.services, token, secret))


def let_in(web: Web, token: str, enter: Callable[[Any], find.Link]) -> Response:
    """The answer to a device that gets a link's grant by `enter`: where to, and the token it has from now on."""
    services = web.pipeline.services

    def exchange(session: Any) -> tuple[str, str | None, str]:
        before = devices.held(session, services, token)
        link = enter(session)
        return page_of(session, link), link.event_id, devices.renewed(session, services, token, before)

    page, event_id, fresh = web.write(exchange)
    web.renewed(token, fresh)
    if event_id:
        web.pipeline.tell({stream_of_event(event_id)})
    return answer({"ok": True, "to": page}, token=fresh)


def page_of(session: Any, link: find.Link) -> str:
    """The page that a role link leads to."""
    if link.event_id is None:
        return "/new"
    if link.decision_id is not None:
        event = find.by_id(session, find.Event, link.event_id)
        return f"/{event.code}/decision/{find.decision(session, event, link.decision_id).no}"
    return f"{find.address(session, link.event_id, link.track_id)}/{link.role}"


def mint(web: Web) -> Response:
    """A new role link for the organiser; the secret is shown this once."""
    given = taken(asks.MintLink)
    actor = web.actor(given.as_)
    if actor.role is not Role.ORGANISER or actor.event is None:
        raise Refused("not_allowed")
    if given.role not in set(Role):
        raise Refused("bad_choice")
    event_id = actor.event

    def make(session: Any) -> tuple[str, str]:
        event = find.event(session, actor, event_id)
        return links.mint(session, web.pipeline.services, event, Role(given.role), given.board)

    key, secret = web.write(make)
    web.pipeline.tell({stream_of_event(event_id)})
    url = f"{web.config.base}/in#{secret}"
    return answer({"ok": True, "id": key, "url": url, "qr": qr(url)})


def mint_assignee(web: Web) -> Response:
    """A status link for who is answerable for a decision, by who writes it. An earlier one of the decision ends."""
    given = taken(asks.MintAssignee)
    actor = web.actor(given.as_)
    if actor.role not in (Role.HOST, Role.ORGANISER) or actor.event is None:
        raise Refused("not_allowed")
    event_id = actor.event

    def make(session: Any) -> tuple[str, str, list[str]]:
        event = find.event(session, actor, event_id)
        return links.mint_assignee(session, web.pipeline.services, event, find.decision(session, event, given.decision))

    key, secret, ended = web.write(make)
    web.pipeline.end(ended)
    web.pipeline.tell({stream_of_event(event_id)})
    url = f"{web.config.base}/in#{secret}"
    return answer({"ok": True, "id": key, "url": url, "qr": qr(url)})


def seats_alike(web: Web) -> Response:
    """Groups of seats that look made by one hand, for the organiser: figures, and nobody's name."""
    actor = web.actor(request.args.get("as", ""))
    if actor.role is not Role.ORGANISER or actor.event is None:
        raise Refused("not_allowed")
    event_id, services = actor.event, web.pipeline.services
    found = web.read(lambda session: anomalies.report(session, services, event_id))
    groups = [
        {
            "id": one.id,
            "signal": one.group.signal,
            "seats": one.seats,
            "left": len(one.group.seats),
            "figures": dict(one.group.figures),
            "here": one.here,
            "votes": one.votes,
        }
        for one in found
    ]
    return answer({"ok": True, "since": services.arrivals.since, "groups": groups})


def language(_web: Web) -> Response:
    response = answer({"ok": True})
    response.set_cookie(LANGUAGE_COOKIE, taken(asks.ChooseLanguage).language, max_age=COOKIE_SECONDS, samesite="Lax")
    return response


def admin_links(web: Web) -> Response:
    """For the command line on this machine, which reads the key from the instance folder."""
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not hmac.compare_digest(given.encode(), web.instance.key("admin").hex().encode()):
        raise Refused("not_allowed")
    code = taken(asks.MintAll).event
    made = web.write(lambda session: links.mint_all(session, web.pipeline.services, web.config.base, code))
    web.pipeline.tell({made.pop("stream")})
    return answer(made)
