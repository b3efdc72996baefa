"""The data of a page's first paint: the event, its tracks, the streams the page follows, the person's own record."""

from typing import Any

from facilitator.domain.addresses import is_local
from facilitator.domain.errors import Refused
from facilitator.domain.roles import TRACK_ROLES, Actor, Audience, Role, event_audience
from facilitator.store import find, records
from facilitator.store.activity import last_at
from facilitator.store.grants import actor_of
from facilitator.store.pulse import pulse
from facilitator.store.sync import known_changes, stream_of_board, stream_of_event
from facilitator.web.context import Web, own_token
from facilitator.web.qr import qr

Boot = dict[str, Any]
PRINTING = frozenset({"organiser", "moderator"})
PLENARY_ROLES = frozenset({Role.HOST, Role.PLENARY})


def boot_of(web: Web, page: str, code: str, no: int | None, role: Role | None) -> Boot:
    """Everything a page needs to paint and to connect. Raises `not_signed_in`, `code_invalid`, `not_found`."""
    wanted = role or Role.PARTICIPANT
    ref = f"{code}/{wanted}" + (f"/{no}" if wanted in TRACK_ROLES else "")
    digest = web.pipeline.services.digest("device", own_token())

    def read(session: Any) -> Boot:
        event, track = find.place(session, code, no)
        actor = actor_of(session, digest, ref)
        if actor is None and role is not None:
            raise Refused("not_signed_in")
        boot = _event(web, session, event, track) | {"page": page, "as": ref if actor else None}
        boot["streams"] = _streams(web, session, event, track, actor, wanted)
        if page == "themes":
            boot["streams"] |= _boards(web, session, event, actor)
        boot["mine"] = _mine(web, session, track, actor)
        if wanted is Role.PARTICIPANT:
            del boot["qr"]  # a phone shows none
        else:
            boot["pulses"] = {stream: pulse(session, stream, web.presence.people, {}) for stream in boot["streams"]}
        if wanted in PLENARY_ROLES:
            boot["hall"] = _way_in(web, event, "0")
            boot["results"] = _way_in(web, event, "results")
        if page == "organiser":
            boot["track_qrs"] = _track_qrs(boot["join"], boot["tracks"])
            boot["last_at"] = last_at(session, event)
        if page in PRINTING:
            boot["is_local"] = is_local(web.config.base)
        return boot

    return web.read(read)


def _event(web: Web, session: Any, event: find.Event, track: find.Track | None) -> Boot:
    base = f"{web.config.base}/{event.code}"
    join = f"{base}/{track.no}" if track else base
    return {
        "title": f"{event.title}",
        "preset": event.track_word,
        "event": records.event(event, web.config.base),
        "tracks": [records.track(row) for row in find.tracks(session, event.id)],
        "board": track.id if track else None,
        "join": join,
        "qr": qr(join),
    }


def _way_in(web: Web, event: find.Event, place: str) -> dict[str, Any]:
    join = f"{web.config.base}/{event.code}/{place}"
    return {"join": join, "qr": qr(join)}


def _track_qrs(join: str, tracks: list[Any]) -> dict[str, Any]:
    """The way in to each track, by board id."""
    return {row.id: {"join": f"{join}/{row.no}", "qr": qr(f"{join}/{row.no}")} for row in tracks}


def _streams(
    web: Web, session: Any, event: find.Event, track: find.Track | None, actor: Actor | None, role: Role
) -> dict[str, Any]:
    """The streams of the page, for the plenary's also the hall's; without a seat one is shown what participants see."""
    of_event = event_audience(role) if actor else Audience.PARTICIPANTS
    wanted = {stream_of_event(event.id): of_event}
    of_hall = event.hall_id if role in PLENARY_ROLES else None
    for board in filter(None, (of_hall, track.id if track else None)):
        stream = stream_of_board(board)
        wanted[stream] = find.audience(session, actor, stream) if actor else Audience.PARTICIPANTS
    return {
        stream: known_changes(session, stream, -1, audience, web.config.base) for stream, audience in wanted.items()
    }


def _boards(web: Web, session: Any, event: find.Event, actor: Actor | None) -> dict[str, Any]:
    """All tracks side by side, each as the role may see it."""
    assert actor is not None
    streams = [stream_of_board(track.id) for track in find.tracks(session, event.id)]
    return {
        stream: known_changes(session, stream, -1, find.audience(session, actor, stream), web.config.base)
        for stream in streams
    }


def _mine(web: Web, session: Any, track: find.Track | None, actor: Actor | None) -> Any:
    if track is None or actor is None or actor.participant is None:
        return None
    return web.pipeline.mine(session, actor.participant, track.id)
