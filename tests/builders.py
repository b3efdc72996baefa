"""A small event in a real SQLite file, a clock that tests step, and short words for acting on it."""

import secrets
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from facilitator import protocol
from facilitator.actions import people
from facilitator.actions.run import Outcome, refusal, run_batch
from facilitator.actions.transaction import Services
from facilitator.domain.errors import Refused
from facilitator.domain.roles import TRACK_ROLES, Actor, Audience, Role
from facilitator.protocol import BoardCommand, Changes, Command, CreateEvent, EventCommand, Mine, NewTrack
from facilitator.store import find, mine, schema, tables
from facilitator.store.engine import open_engine
from facilitator.store.sync import changes_since, stream_of_board, stream_of_event

T = TypeVar("T")

START = 1_800_000_000_000
KEY = b"k" * 32
CONSENTS = {"ru": "Согласие на имя", "en": "Consent to the name"}
BASE = "http://hall.test"
QUESTION = "Что изменить?"
REGIONS = ("Дагестан", "Ингушетия", "Осетия")


@dataclass(slots=True)
class Clock:
    """Milliseconds, as far as a test has moved them."""

    now: int = START

    def step(self, seconds: float) -> None:
        self.now += round(seconds * 1000)


def new(prefix: str = "id") -> str:
    """A fresh id or operation id, as a client makes it."""
    return f"{prefix}-{secrets.token_urlsafe(12)}"


def make_database(path: Path) -> Engine:
    """A migrated, empty database that does not wait for the disk: only tests with a real server ask about that."""
    engine = open_engine(path)
    schema.migrate(engine)
    connection = engine.raw_connection()
    connection.cursor().execute("PRAGMA synchronous=OFF")
    connection.close()
    return engine


def empty(engine: Engine) -> None:
    """Takes every row out: quicker than a new database, whose statements would all be compiled anew."""
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        for table in reversed(tables.Base.metadata.sorted_tables):
            connection.execute(table.delete())


class Hall:
    """An event with three tracks in the lobby. `outcome` is that of the last batch; `there` who is on which board."""

    def __init__(self, engine: Engine, tracks: int = 3) -> None:
        self.engine = engine
        self.clock = Clock()
        self.there: defaultdict[str, set[str]] = defaultdict(set)
        self.services = Services(
            now=lambda: self.clock.now, present=lambda board: self.there[board], key=KEY, consents=CONSENTS
        )
        self.outcome = Outcome()
        self.event = new("event")
        self.owner = Actor(Role.OWNER, "g:owner")
        titles = tuple(NewTrack(f"Трек {no}", question=QUESTION) for no in range(1, tracks + 1))
        command = CreateEvent(new("op"), self.event, "Событие", regions=REGIONS, tracks=titles)
        made = self.batch(self.owner, command).replies[0]
        assert made["ok"], made
        self.code = made["code"]
        self.boards = {track.no: track.id for track in self.read(lambda session: find.tracks(session, self.event))}

    # reading and writing

    def read(self, work: Callable[[Session], T]) -> T:
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            return work(session)

    def write(self, work: Callable[[Session], T]) -> T:
        return self.read(work)

    def row(self, table: type[Any], key: Any) -> Any:
        return self.read(lambda session: session.get(table, key))

    def track(self, no: int = 1) -> tables.Track:
        found: tables.Track = self.row(tables.Track, self.boards[no])
        return found

    def idea(self, key: str) -> tables.Idea:
        found: tables.Idea = self.row(tables.Idea, key)
        return found

    def set(self, table: type[Any], key: Any, **values: Any) -> None:
        """Changes a row behind the actions' back: for states that no command of today leads to."""

        def change(session: Session) -> None:
            row = session.get_one(table, key)
            for name, value in values.items():
                setattr(row, name, value)

        self.write(change)

    def stream(self, no: int | None = 1) -> str:
        """The stream of a board, or with None that of the event."""
        return stream_of_event(self.event) if no is None else stream_of_board(self.boards[no])

    def changes(self, stream: str, since: int = -1, audience: Audience = Audience.STAFF) -> Changes:
        return self.read(lambda session: changes_since(session, stream, since, audience, BASE))

    def rev(self, no: int | None = 1) -> int:
        return self.read(lambda session: find.stream(session, self.stream(no)).rev)

    def records(self, kind: str, no: int | None = 1, audience: Audience = Audience.STAFF) -> dict[str, Any]:
        """The audience's records of a kind by id, from a reset."""
        put = self.changes(self.stream(no), -1, audience).put
        return {record.id: record for record in put if type(record).__struct_config__.tag == kind}

    def mine(self, person: Actor, no: int = 1) -> Mine:
        assert person.participant
        key = person.participant
        return self.read(lambda session: mine.mine(session, key, self.boards[no], lambda _number: "ABC-DEF"))

    # people

    def person(self, no: int = 1) -> Actor:
        """Somebody who has scanned the track's code."""

        def seat(session: Session) -> str:
            event = session.get_one(tables.Event, self.event)
            track = session.get_one(tables.Track, self.boards[no])
            return people.take_seat(session, self.services, people.new_token(), event, track).id

        key = self.write(seat)
        return Actor(Role.PARTICIPANT, f"p:{key}", self.event, None, key)

    def staff(self, role: str, no: int = 1) -> Actor:
        """Somebody with a grant of the role, on the track where the role belongs to one."""
        track = self.boards[no] if role in TRACK_ROLES else None
        return Actor(Role(role), f"g:{new(role)}", self.event, track)

    # acting

    def batch(self, actor: Actor, *commands: Command | dict[str, Any]) -> Outcome:
        """Carries out a batch in one transaction; what cannot be parsed is refused as the pipeline does."""
        parsed = [self._parse(one) if isinstance(one, dict) else one for one in commands]
        self.outcome = self.write(lambda session: run_batch(session, self.services, actor, parsed))
        return self.outcome

    def command(self, name: str, **fields: Any) -> dict[str, Any]:
        """A command with an operation id of its own; `no` stands for the board, the event is filled in."""
        shape = protocol.COMMANDS[name]
        if issubclass(shape, BoardCommand):
            fields.setdefault("board", self.boards[fields.pop("no", 1)])
        if issubclass(shape, EventCommand):
            fields.setdefault("event", self.event)
        return {"op": new("op"), "name": name, **fields}

    def run(self, actor: Actor, name: str, **fields: Any) -> dict[str, Any]:
        """The reply to one command, refused or not."""
        reply: dict[str, Any] = self.batch(actor, self.command(name, **fields)).replies[0]
        return reply

    def ok(self, actor: Actor, name: str, **fields: Any) -> dict[str, Any]:
        reply = self.run(actor, name, **fields)
        assert reply["ok"], reply
        return reply

    def refused(self, actor: Actor, name: str, **fields: Any) -> str:
        """The code with which the command is refused."""
        reply = self.run(actor, name, **fields)
        assert not reply["ok"], reply
        return str(reply["code"])

    def undo(self, actor: Actor, reply: dict[str, Any], no: int = 1) -> dict[str, Any]:
        return self.run(actor, "undo_board", no=no, target=reply["op"])

    def open(self, *numbers: int) -> Actor:
        """Opens boards (the first by default); the moderator of the last of them."""
        moderator = self.staff("moderator", 1)
        for no in numbers or (1,):
            moderator = self.staff("moderator", no)
            self.ok(moderator, "change_phase", no=no, phase="open")
        return moderator

    def add(self, actor: Actor, text: str = "Идея", no: int = 1, **fields: Any) -> str:
        """The id of a new idea."""
        return str(self.ok(actor, "add_idea", no=no, id=new("idea"), text=text, **fields)["id"])

    def ideas(self, count: int, no: int = 1) -> list[str]:
        """Ideas entered by a scribe."""
        scribe = self.staff("scribe", no)
        return [self.add(scribe, f"Идея {n}", no) for n in range(1, count + 1)]

    def ballot(self, no: int = 1) -> str:
        return self.track(no).ballot_id or "no-ballot-yet"

    def vote(self, person: Actor, idea: str, value: int = 1, no: int = 1) -> dict[str, Any]:
        return self.run(person, "set_vote", no=no, ballot=self.ballot(no), idea=idea, value=value)

    def votes(self, person: Actor, *ideas: str, no: int = 1) -> None:
        for idea in ideas:
            reply = self.vote(person, idea, no=no)
            assert reply["ok"], reply

    def tally(self, no: int = 1) -> dict[str, int]:
        """Supporters as staff see them."""
        return {key: record.n for key, record in self.records("tally", no).items()}

    def _parse(self, raw: dict[str, Any]) -> Command | dict[str, Any]:
        try:
            return protocol.parse_command(raw)
        except Refused as refused:
            return refusal(protocol.op_of(raw), refused)
