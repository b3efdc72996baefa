"""What older databases hold is there after a migration."""

import json
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from facilitator.store import find, schema, tables
from facilitator.store.engine import open_engine
from facilitator.store.sync import stream_of_board
from facilitator.store.verify import verify


def insert(connection: Connection, table: str, **values: object) -> None:
    """A row with these values, and something in every other column that needs it."""
    columns = connection.exec_driver_sql(f"PRAGMA table_info({table})").all()
    needed = {column.name: 0 for column in columns if column.notnull and column.dflt_value is None}
    row = needed | values
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    connection.exec_driver_sql(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))


def test_objections_of_an_older_database_get_ids_of_their_own(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "hall.db")
    settings = Config()
    settings.set_main_option("script_location", str(schema.MIGRATIONS))
    with engine.begin() as connection:
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0002")
        insert(connection, "event", id="event")
        insert(connection, "track", id="track", event_id="event", no=1)
        insert(connection, "idea", id="idea", track_id="track")
        for person, words in (("one", "Нет денег"), ("other", "")):
            insert(connection, "participant", id=person, event_id="event", code_hash=person.encode())
            answer = {"track_id": "track", "participant_id": person, "idea_id": "idea", "level": 2, "objection": words}
            insert(connection, "consent", **answer)

    schema.migrate(engine)

    with Session(engine) as session:
        (said,) = session.scalars(select(tables.Objection))
        assert (said.participant_id, said.idea_id, said.text, said.status) == ("one", "idea", "Нет денег", "visible")
        assert session.scalars(select(tables.Consent.level)).all() == [2, 2]
    engine.dispose()


def test_events_of_an_older_database_get_a_hall(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "hall.db")
    settings = Config()
    settings.set_main_option("script_location", str(schema.MIGRATIONS))
    with engine.begin() as connection:
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0005")
        for event in ("one", "other"):
            insert(connection, "event", id=event, code=event)
            insert(connection, "track", id=f"track-of-{event}", event_id=event, no=1)

    schema.migrate(engine)

    with Session(engine) as session:
        for event in ("one", "other"):
            hall = find.hall(session, event)
            assert (hall.event_id, hall.no, hall.kind, hall.phase) == (event, 0, "hall", "lobby")
            assert find.stream(session, stream_of_board(hall.id)).rev == 1
            assert [track.id for track in find.tracks(session, event)] == [f"track-of-{event}"]
    engine.dispose()


def test_the_journal_of_an_older_database_still_proves_itself(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "hall.db")
    settings = Config()
    settings.set_main_option("script_location", str(schema.MIGRATIONS))
    bodies = [{"name": "add_idea", "text": "Мысль «раз»\n\x7f\u2028", "value": 1.5}, None, {"b": [1, None], "a": True}]
    with engine.begin() as connection:
        settings.attributes["connection"] = connection
        command.upgrade(settings, "0011")
        for n, body in enumerate(bodies, 1):
            said = None if body is None else json.dumps(body)
            insert(connection, "journal", id=n, at=n, stream="board:one", actor="p:somebody", op_id=f"op-{n}", rev=n,
                   body=said, reply="{}", nonce=bytes([n]) * 16, digest=bytes([n]) * 32, chain=b"old")  # fmt: skip

    schema.migrate(engine)

    with Session(engine) as session, session.begin():
        (journal,) = [check for check in verify(session) if check.name == "journal"]
        assert (journal.counted, journal.wrong) == (3, ())
        session.get_one(tables.Journal, 3).actor = "p:somebody else"
        session.flush()
        (journal,) = [check for check in verify(session) if check.name == "journal"]
        assert journal.wrong == ("entry 3: the body was changed",)
    engine.dispose()
