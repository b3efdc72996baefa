"""A secret ballot played before everybody's eyes: what each onlooker gets, in order: (who and where, bytes)."""

import json
import logging
import random
import re
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import pytest
import structlog
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from facilitator import app as application
from facilitator import assets
from facilitator.actions import demo, links
from facilitator.config import Config
from facilitator.domain.roles import Role
from facilitator.instance import Instance
from facilitator.live import jsonwire
from facilitator.live.rounds import every
from facilitator.store import find, tables
from facilitator.store.copies import Copier
from facilitator.store.verify import verify
from facilitator.web import pages
from tests.builders import START, Clock

T = TypeVar("T")
Seen: TypeAlias = list[tuple[str, bytes]]
ADDRESS = "http://hall.test:5000"
CODE, TRACK = "417208", 1
IDEAS = 14
VOTERS = 9
STAFF = (
    ("moderator", TRACK), ("scribe", TRACK), ("screen", TRACK), ("observer", None), ("host", None), ("plenary", None),
    ("organiser", None),
)  # fmt: skip
# Headers that files carry from the wall clock.
WALL_CLOCK = frozenset({"Date", "Expires", "Last-Modified"})
WAYS = (("snapshot", ""), ("changes", "&rev=-1"))
# Pages and data that need arguments are asked for with these; a new route without one fails the play.
ARGUMENTS = {"code": CODE, "no": TRACK, "number": TRACK, "role": "moderator", "key": "unknown"}


class SteppedLoop:
    """A loop that does nothing by itself."""

    mode = "threading"
    answering = 0

    def __init__(self) -> None:
        self.tasks: dict[str, Any] = {}
        self.rounds: list[Callable[[], object]] = []
        self._posted: list[Callable[[], object]] = []

    def spawn(self, run: Callable[..., object], *args: Any) -> None:
        if run is every:
            self.rounds.append(args[-1])
        else:
            owner = getattr(run, "__self__", None)
            self.tasks[type(owner).__name__] = owner

    def sleep(self, _seconds: float) -> None:
        return

    def signal(self) -> Any:
        return type("Flag", (), {"set": lambda _: None, "wait": lambda _, timeout=None: True})()

    def post(self, run: Callable[[], object]) -> None:
        self._posted.append(run)

    def wait(self, future: "Future[T]") -> T:
        return future.result(20)

    def settle(self) -> None:
        """Runs what other threads have posted."""
        while self._posted:
            self._posted.pop(0)()


class Play:
    """One run. `choices` seeds what people choose and nothing else."""

    def __init__(
        self, folder: Path, *, choices: int, mode: str = "blind", spoil: Callable[["Play"], None] | None = None
    ) -> None:
        self._folder = folder
        self._choice = random.Random(choices)
        self._mode = mode
        self._spoil = spoil
        self._clock = Clock(START)
        self._loop = SteppedLoop()
        self._seen: Seen = []
        self._sids: dict[str, str] = {}
        self._ops = 0

    def played(self) -> Seen:
        """Everything that was seen: (who and where, bytes)."""
        with pytest.MonkeyPatch.context() as patch:
            self._seed_randomness(patch)
            patch.setattr(application, "make_loop", lambda _mode: self._loop)
            patch.setattr(assets, "load_manifest", dict)
            patch.setattr(Copier, "start", lambda _: None)  # it goes by the wall clock
            patch.setattr(pages, "build_of", lambda: "build")
            self._open()
            with structlog.testing.capture_logs() as lines:
                handler = _Lines()
                logging.getLogger().addHandler(handler)
                try:
                    self._play()
                finally:
                    logging.getLogger().removeHandler(handler)
                self._seen += [("log", json.dumps(line, default=str).encode()) for line in [*lines, *handler.lines]]
            self._app.close()
        return self._seen

    def leak_votes(self) -> None:
        """What a careless author might do: let the number of votes move with every choice."""

        def spoil(session: Session) -> None:
            track = session.get_one(tables.Track, self._board)
            votes = session.query(tables.Vote).filter_by(ballot_id=track.ballot_id, on=True).all()
            track.question = f"{sum(hash(vote.idea_id) for vote in votes)}"
            track.rev += 1

        self._app.pipeline.write(spoil).result(20)

    def _seed_randomness(self, patch: pytest.MonkeyPatch) -> None:
        chance = random.Random(0)
        patch.setattr(secrets, "token_bytes", lambda n=32: chance.randbytes(n))
        patch.setattr(
            secrets, "token_urlsafe", lambda n=32: urlsafe_b64encode(chance.randbytes(n)).decode().rstrip("=")
        )
        patch.setattr(secrets, "token_hex", lambda n=32: chance.randbytes(n).hex())
        patch.setattr(secrets, "randbelow", chance.randrange)

    def _open(self) -> None:
        config = Config(self._folder, base=ADDRESS, mode="threading", limited=False)
        self._app = application.create_app(config, Instance(self._folder), clock=lambda: self._clock.now)
        self._app.start()

        def prepare(session: Session) -> tuple[dict[str, Any], str, str]:
            event = demo.load_demo(session, self._app.pipeline.services)
            assert event is not None
            made = links.mint_all(session, self._app.pipeline.services, ADDRESS)
            return made, find.tracks(session, event.id)[TRACK - 1].id, event.id

        self._links, self._board, self._event = self._app.pipeline.write(prepare).result(20)
        self._server = self._app.sockets.server
        self._server.emit = lambda name, body, to=None, **_: self._hear(str(to), name, body)
        self._server.enter_room = self._server.leave_room = lambda *_args, **_more: None
        self._server.manager.eio_sid_from_sid = lambda sid, _namespace: sid
        self._handlers = self._server.handlers["/"]

    # people

    def _device(self, name: str, role: str, track: int | None = None) -> FlaskClient:
        """A browser with its grant and a socket that follows the board and the event."""
        client = self._app.flask.test_client()
        if role == "participant":
            joined = client.post("/api/join", json={"code": CODE, "track": TRACK}, base_url=ADDRESS)
            assert joined.status_code == 200, joined.json
        else:
            made = self._links if track is None else self._links["tracks"][track - 1]
            secret = str(made[role]).partition("#")[2]
            entered = client.post("/api/enter", json={"secret": secret}, base_url=ADDRESS)
            assert entered.status_code == 200, entered.json
        self._sids[name] = name
        self._server.eio.sockets[name] = None  # the engine's own end, which nobody speaks to
        cookie = "; ".join(f"{key[2]}={value.value}" for key, value in client._cookies.items())
        ref = f"{CODE}/{role}" + (f"/{track}" if track else "")
        self._handlers["connect"](name, {"HTTP_COOKIE": cookie}, {"as": ref})
        for stream in (f"board:{self._board}", f"event:{self._event}"):
            self._see(f"{name} hello {stream}", self._handlers["hello"](name, {"stream": stream, "rev": -1}))
        return client

    def _act(self, who: str, name: str, **fields: Any) -> dict[str, Any]:
        self._ops += 1
        scope = {"board": self._board}
        command = {"op": f"operation-{self._ops:08d}", "name": name, **scope, **fields}
        answer = self._handlers["ops"](who, [command])
        reply: dict[str, Any] = answer["replies"][0]
        if not who.startswith("voter"):
            secret = reply | {"numbers": None} if name == "enter_paper" else reply
            self._see(f"{who} {name}", secret)
        self._tick()
        return reply

    def _tick(self) -> None:
        # Listeners are called after the answer: with the next job done, they have been.
        self._app.pipeline.write(lambda _session: None).result(20)
        self._loop.settle()
        self._loop.tasks["Broadcaster"].flush()
        for work in self._loop.rounds:
            work()
        self._clock.step(0.4)

    def _hear(self, to: str, name: str, body: Any) -> None:
        if not to.startswith("voter"):
            self._see(f"{to} {name}", body)

    def _see(self, where: str, what: Any) -> None:
        self._seen.append((where, jsonwire.dumps(what).encode()))

    # the play

    def _play(self) -> None:
        self._clients = {role: self._device(role, role, track) for role, track in STAFF}
        self._clients["bystander"] = self._device("bystander", Role.PARTICIPANT.value)
        for n in range(VOTERS):
            self._device(f"voter-{n}", Role.PARTICIPANT.value)
        steps = [{"phase": phase, "minutes": 8} for phase in ("collect", "group", "vote", "reveal")]
        self._ok("moderator", "set_plan", steps=steps)
        self._ok("moderator", "go_to_step", step=0)
        ideas = [f"idea-number-{n:03d}" for n in range(IDEAS)]
        for n, idea in enumerate(ideas):
            self._ok(f"voter-{n % VOTERS}", "add_idea", id=idea, text=f"Мысль {n}: дорога к поликлинике и автобус")
        self._ok("moderator", "go_to_step", step=1)
        self._ok("scribe", "merge_idea", idea=ideas[1], into=ideas[0])
        self._ok("moderator", "go_to_step", step=2)
        self._vote(ideas)

    def _vote(self, ideas: list[str]) -> None:
        ballot = self._present_ballot()
        self._ok("moderator", "prepare_ballot", ballot=ballot, mode=self._mode, budget=3)
        self._ok("moderator", "open_ballot", ballot=ballot)
        self._look_at_everything()
        options = [ideas[0], *ideas[2:]]
        for turn in range(6 * VOTERS):
            self._choose(f"voter-{turn % VOTERS}", ballot, options)
            if turn == 20:
                self._ok("moderator", "set_hidden", idea=options.pop(3), on=True, reason="Не по теме")
                self._ok("moderator", "prepare_ballot", ballot=ballot, mode=self._mode, budget=4)
        numbers = self._choice.sample([1, 3, 4, 6, 7], 2)
        self._ok("scribe", "enter_paper", id="paper-number-1", ballot=ballot, serial="031", numbers=numbers)
        if self._spoil:
            self._spoil(self)
        self._look_at_everything()
        self._ok("moderator", "close_ballot", ballot=ballot)
        for n in range(VOTERS):
            self._choose(f"voter-{n}", ballot, options)
        self._clock.step(11)
        for n in range(VOTERS):
            self._choose(f"voter-{n}", ballot, options)
        self._look_at_everything()

    def _choose(self, voter: str, ballot: str, options: list[str]) -> None:
        value = 0 if self._choice.random() < 0.2 else 1
        self._act(voter, "set_vote", ballot=ballot, idea=self._choice.choice(options), value=value)

    def _ok(self, who: str, name: str, **fields: Any) -> dict[str, Any]:
        reply = self._act(who, name, **fields)
        assert reply["ok"], (name, reply)
        return reply

    def _present_ballot(self) -> str:
        def read(session: Session) -> str:
            return str(session.get_one(tables.Track, self._board).ballot_id)

        return self._app.pipeline.read(read).result(20)

    def _look_at_everything(self) -> None:
        """Every address that can be fetched, by everybody; snapshots, gap repair and the recount's own words."""
        for name, client in self._clients.items():
            for path in self._paths(name):
                answer = client.get(path, base_url=ADDRESS, buffered=True)
                headers = "\n".join(f"{key}: {value}" for key, value in answer.headers if key not in WALL_CLOCK)
                self._seen.append((f"{name} GET {path}", f"{answer.status}\n{headers}\n".encode() + answer.data))
        checks = self._app.pipeline.read(verify).result(20)
        self._see("verify", [(check.name, check.counted, check.wrong) for check in checks])

    def _paths(self, name: str) -> list[str]:
        role = "participant" if name == "bystander" else name
        ref = f"{CODE}/{role}" + (f"/{TRACK}" if role in ("moderator", "scribe", "screen") else "")
        plain = [_filled(rule.rule) for rule in self._app.flask.url_map.iter_rules() if "GET" in (rule.methods or ())]
        streams = [f"stream={kind}&as={ref}" for kind in (f"board:{self._board}", f"event:{self._event}")]
        data = [f"/api/{way}?{stream}{more}" for stream in streams for way, more in WAYS]
        audit = [f"/api/{way}as={ref}" for way in ("audit?", "audit?track=1&", "audit/chain?", "audit/chain?again=1&")]
        return [path for path in plain if path is not None] + data + audit


def _filled(rule: str) -> str | None:
    """A route's address with its arguments; None for files."""
    if "path:" in rule or "<filename>" in rule:
        return None
    return re.sub(r"<(?:\w+(?:\([^)]*\))?:)?(\w+)>", lambda found: str(ARGUMENTS[found[1]]), rule)


class _Lines(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[dict[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append({"level": record.levelname, "message": record.getMessage()})


def differences(one: Seen, other: Seen) -> list[str]:
    """Where two plays part, at most three places, with the bytes around each."""
    pairs = zip(one, other, strict=False)
    found = [f"{here} / {there}: {_parting(seen, too)}" for (here, seen), (there, too) in pairs if seen != too]
    return found[:3] or ([f"{len(one)} / {len(other)} things seen"] if len(one) != len(other) else [])


def _parting(one: bytes, other: bytes) -> str:
    at = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return f"{one[max(0, at - 60) : at + 60]!r} / {other[max(0, at - 60) : at + 60]!r}"
