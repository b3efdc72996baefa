"""The demo event: loaded once, as a rehearsal with its boards open and empty."""

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from facilitator.actions import demo
from facilitator.actions.transaction import Services
from facilitator.store import find, tables
from tests.builders import KEY, Hall, empty

SERVICES = Services(now=lambda: 1, present=lambda _: frozenset(), key=KEY)


@pytest.mark.parametrize(
    ("language", "room", "region"), [("ru", "ауд. 101", "Ставропольский край"), ("en", "ауд. 101", None)]
)
def test_the_event_comes_with_tracks_regions_and_agenda(
    database: Engine, language: str, room: str, region: str | None
) -> None:
    empty(database)

    with Session(database, expire_on_commit=False) as session, session.begin():
        event = demo.load_demo(session, SERVICES, language=language)
        assert event is not None
        tracks = find.tracks(session, event.id)
        agenda = session.query(tables.Agenda).filter_by(event_id=event.id).order_by(tables.Agenda.position).all()

    assert (event.code, event.rehearsal, event.language, len(tracks)) == ("417208", True, language, 5)
    assert {(track.phase, track.ideas_on, track.voting_on, track.ideas) for track in tracks} == {
        ("open", True, True, 0)
    }
    assert all(track.ballot_id and track.question and track.short for track in tracks)
    assert tracks[0].room == room
    assert region is None or region in event.regions
    assert not {"Другой регион", "Федеральный гость"} & set(event.regions)
    assert [item.position for item in agenda] == list(range(1, len(agenda) + 1))
    boards = {track.id for track in tracks}
    assert {item.scene["board"] for item in agenda if item.scene and "board" in item.scene} <= boards


def test_it_is_not_loaded_where_there_is_any_event(hall: Hall) -> None:
    assert hall.write(lambda session: demo.load_demo(session, SERVICES)) is None
    assert hall.read(lambda session: session.query(tables.Event).count()) == 1
