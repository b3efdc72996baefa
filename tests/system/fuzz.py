"""A bad network between the real pipeline and client models; what each client received is kept as a trace."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from facilitator.domain.roles import Actor, Audience
from facilitator.protocol import KINDS, Changes
from facilitator.store import situation, tables
from tests.builders import Hall, new
from tests.plan_walk import PlanWalk

LOST, REPEATED, LATE = 0.15, 0.1, 0.3
RECONNECTS, COMMANDS, TICKS = 0.03, 0.5, 0.4
OPENED_AT_ONCE = 0.8


@dataclass
class Frame:
    changes: dict[str, Any]
    answers_hello: bool


@dataclass
class Client:
    """The client's rule once more, in Python: it decides when hello is said again. The trace judges store.js."""

    audience: Audience
    stream: str
    rev: int = -1
    asked: int | None = None
    wire: list[Frame] = field(default_factory=list)
    trace: list[dict[str, Any]] = field(default_factory=list)

    def hello(self, net: "Network") -> None:
        self.asked = self.rev
        self.trace.append({"hello": True})
        net.send(self, Frame(net.read(self.stream, self.rev, self.audience), answers_hello=True))

    def receive(self, net: "Network") -> None:
        if not self.wire:
            return
        frame = self.wire.pop(0)
        verdict = self._apply(frame)
        self.trace.append({"changes": frame.changes, "answersHello": frame.answers_hello, "verdict": verdict})
        if verdict == "gap" or (frame.answers_hello and self.rev < net.newest(self.stream) and verdict == "ignored"):
            self.hello(net)
        if verdict == "fetch":
            whole = net.read(self.stream, -1, self.audience)
            self.rev = max(self.rev, whole["rev"])
            self.trace.append({"changes": whole, "answersHello": False, "verdict": "applied"})

    def _apply(self, frame: Frame) -> str:
        changes = frame.changes
        may_go_back = changes["reset"] and frame.answers_hello and self.asked in (None, self.rev)
        if frame.answers_hello:
            self.asked = None
        if changes["rev"] < self.rev and not may_go_back:
            return "ignored"
        if changes["fetch"]:
            return "ignored" if changes["rev"] == self.rev else "fetch"
        if changes["since"] > self.rev and not changes["reset"]:
            return "gap"
        self.rev = changes["rev"]
        return "applied"


class Network:
    """Delivers frames late, twice or never; an answer to hello is lost with its connection only."""

    def __init__(self, hall: Hall, chance: random.Random) -> None:
        self.hall = hall
        self.chance = chance
        self.sent: dict[tuple[str, Audience], int] = {}

    def read(self, stream: str, since: int, audience: Audience) -> dict[str, Any]:
        return self._wire(self.hall.changes(stream, since, audience))

    def _wire(self, changes: Changes) -> dict[str, Any]:
        """As it is sent; without the turnout of a secret ballot, which moves with the pulse alone (V8)."""
        body: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(changes))
        ballot = self.hall.row(tables.Ballot, self.hall.ballot())
        if ballot is not None and situation.is_secret(ballot):
            for record in body["put"]:
                if record["t"] in ("turnout", "lane"):
                    record["voted"] = 0
        return body

    def newest(self, stream: str) -> int:
        return self.hall.changes(stream, -1, Audience.STAFF).rev

    def send(self, client: Client, frame: Frame) -> None:
        if not frame.answers_hello and self.chance.random() < LOST:
            return
        place = len(client.wire)
        if self.chance.random() < LATE:
            place = self.chance.randint(0, place)
        client.wire.insert(place, frame)
        if not frame.answers_hello and self.chance.random() < REPEATED:
            client.wire.append(frame)

    def tick(self, clients: list[Client]) -> None:
        """What the broadcaster does: what changed since the last frame, once per audience, to everybody in the room."""
        for stream, audience in sorted({(client.stream, client.audience) for client in clients}):
            since = self.sent.get((stream, audience), -1)
            changes = self.hall.changes(stream, since, audience)
            if not (changes.put or changes.gone or changes.reset):
                continue
            self.sent[stream, audience] = changes.rev
            if changes.reset and self.chance.random() < 0.5:
                changes = Changes(stream, changes.since, changes.rev, reset=True, fetch=50)
            frame = Frame(self._wire(changes), answers_hello=False)
            for client in clients:
                if (client.stream, client.audience) == (stream, audience):
                    self.send(client, frame)


class Play:
    """People and a moderator acting at random on one board, through the real actions."""

    def __init__(self, hall: Hall, chance: random.Random, people: int = 3) -> None:
        self.hall = hall
        self.chance = chance
        self.moderator = hall.staff("moderator", 1)
        self.people = [hall.person() for _ in range(people)]
        self.ideas: list[str] = []
        self.last: dict[str, Any] | None = None

    def open(self) -> None:
        self.last = self.hall.ok(self.moderator, "change_phase", phase="open")

    def act(self) -> None:
        """One command; refusals are part of the play."""
        name, who, fields = self._wish()
        reply = self.hall.run(who, name, **fields)
        if name == "add_idea" and reply["ok"]:
            self.ideas.append(reply["id"])
        if who is self.moderator and reply.get("undo"):
            self.last = reply
        self.hall.clock.step(self.chance.choice((0.2, 1, 4)))

    def _wish(self) -> tuple[str, Actor, dict[str, Any]]:
        chance, someone = self.chance, self.chance.choice(self.people)
        idea, other = (chance.choice(self.ideas or ["no-idea-yet"]) for _ in range(2))
        moderator = self.moderator
        wishes: list[tuple[int, str, Actor, dict[str, Any]]] = [
            (6, "add_idea", someone, {"id": new("idea"), "text": f"Идея {chance.random()}", "kind": KINDS[0]}),
            (12, "set_vote", someone, {"ballot": self.hall.ballot(), "idea": idea, "value": chance.choice((0, 1, 1))}),
            (2, "withdraw_idea", someone, {"idea": idea}),
            (4, "merge_idea", moderator, {"idea": idea, "into": other}),
            (3, "unmerge_idea", moderator, {"idea": idea}),
            (3, "set_hidden", moderator, {"idea": idea, "on": chance.random() < 0.5, "reason": "повтор"}),
            (2, "set_headline", moderator, {"idea": idea, "headline": f"Заголовок {chance.random()}"}),
            (2, "set_pinned", moderator, {"idea": idea, "on": chance.random() < 0.5}),
            (1, "set_spotlight", moderator, {"idea": idea}),
            (2, "set_switch", moderator, {"switch": chance.choice(("ideas", "voting")), "on": chance.random() < 0.7}),
            (1, "set_timer", moderator, {"seconds": chance.choice((0, 60))}),
            (2, "change_phase", moderator, {"phase": chance.choice(("open", "open", "reveal"))}),
            (1, "send_result", moderator, {}),
            (2, "undo_board", moderator, {"target": (self.last or {}).get("op", "nothing-to-undo-yet")}),
        ]
        _, name, who, fields = chance.choices(wishes, [wish[0] for wish in wishes])[0]
        return name, who, fields


def _begin(hall: Hall, chance: random.Random, seed: int, *, planned: bool) -> Callable[[], object]:
    """One act after another: on the open board, or through a plan."""
    if planned:
        return PlanWalk(hall, seed, people=3).step
    play = Play(hall, chance)
    if chance.random() < OPENED_AT_ONCE:
        play.open()
    return play.act


def run_seed(hall: Hall, seed: int, steps: int = 120, *, planned: bool = False) -> list[dict[str, Any]]:
    """Plays one seed to the end of all trouble: each client's trace, and what its store must hold then."""
    chance = random.Random(seed)
    net = Network(hall, chance)
    board, event = hall.stream(1), hall.stream(None)
    followed = [*((board, audience) for audience in list(Audience)[:3]), (board, Audience.PARTICIPANTS)]
    followed += [(event, Audience.SCREENS), (event, Audience.STAFF), (event, Audience.PARTICIPANTS)]
    clients = [Client(audience, stream) for stream, audience in followed]
    for client in clients:
        client.hello(net)
    act = _begin(hall, chance, seed, planned=planned)
    for _ in range(steps):
        if chance.random() < COMMANDS:
            act()
        if chance.random() < TICKS:
            net.tick(clients)
        for client in clients:
            if chance.random() < RECONNECTS:
                client.wire.clear()
                client.hello(net)
            if chance.random() < 0.7:
                client.receive(net)
    return [_settled(client, net) for client in clients]


def _settled(client: Client, net: Network) -> dict[str, Any]:
    """The network is well again: one last hello, and every late frame still comes, even after its answer."""
    late = list(client.wire)
    client.wire.clear()
    client.hello(net)
    while client.wire:
        client.receive(net)
    client.wire = late
    while client.wire:
        client.receive(net)
    expected = net.read(client.stream, -1, client.audience)
    return {"stream": client.stream, "trace": client.trace, "rev": expected["rev"], "expected": expected["put"]}
