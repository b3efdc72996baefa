"""Loads the demo event as a rehearsal: its tracks with boards open and empty, its regions and its agenda."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.actions.events import add_event, open_boards
from facilitator.actions.transaction import Services, Transaction, new_id
from facilitator.demo import read_demo
from facilitator.domain.roles import Actor, Role
from facilitator.protocol import SCENES
from facilitator.store import tables

TRACK_WORDS = {"площадка": "area", "секция": "section", "трек": "stream"}
WITHOUT_TRACK = frozenset(SCENES) - {"track_top", "spotlight", "message"}
# Chosen by id in every event, not listed among the event's own regions.
COMMON_REGIONS = ("other", "fed")


def load_demo(
    session: Session, services: Services, *, slug: str = "stavropol", language: str = "ru"
) -> tables.Event | None:
    """The demo event, unless the database has any event already."""
    if session.scalar(select(tables.Event.id).limit(1)) is not None:
        return None
    demo = next(event for event in read_demo()["events"] if event["slug"] == slug)
    event = _event(demo, language, services.now())
    tracks = [_track(event.id, track, language) for track in demo["tracks"]]
    agenda = [_agenda(event.id, n, item, tracks, language) for n, item in enumerate(demo["plenary"], 1)]
    tx = Transaction(session, Actor(Role.OWNER, "demo"), services, services.now())
    add_event(tx, event, tracks, agenda)
    open_boards(tx, tracks)
    return event


def _event(demo: dict[str, Any], language: str, now: int) -> tables.Event:
    return tables.Event(
        id=new_id(),
        code=demo["code"].replace(" ", ""),
        title=demo["title"][language],
        subtitle=demo["subtitle"][language],
        place=demo["place"][language],
        tz=demo["tz"],
        language=language,
        track_word=TRACK_WORDS[demo["track_word"]],
        regions=[region[language] for region in demo["regions"] if region["id"] not in COMMON_REGIONS],
        rehearsal=True,
        created_at=now,
        rev=1,
    )


def _track(event_id: str, track: dict[str, Any], language: str) -> tables.Track:
    return tables.Track(
        id=new_id(),
        event_id=event_id,
        no=track["no"],
        title=track["title"][language],
        short=track["short"][language],
        room=track["room"],
        question=track["question"][language],
    )


def _agenda(
    event_id: str, position: int, item: dict[str, Any], tracks: list[tables.Track], language: str
) -> tables.Agenda:
    track = next((track for track in tracks if track.no == item.get("track")), None)
    scene: dict[str, Any] | None = None
    if item["type"] in WITHOUT_TRACK:
        scene = {"kind": item["type"]}
    elif item["type"] == "track_top" and track:
        scene = {"kind": "track_top", "board": track.id}
    title = item["title"][language] if "title" in item else track.short if track else ""
    return tables.Agenda(
        id=new_id(), event_id=event_id, position=position, kind=item["type"], title=title,
        minutes=item["min"], scene=scene, rev=1,
    )  # fmt: skip
