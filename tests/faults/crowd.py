"""A crowd that never forgets: clients who send the same operation again until it is answered, as the outbox does."""

import random
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import requests

from facilitator.domain.errors import SENT_AGAIN
from facilitator.instance import DATABASE
from facilitator.protocol import LIMITS
from tests.system.client import Phone, Reply, command
from tests.system.server import Server
from tests.system.wire import HandshakeRefused

NO_ANSWER = (AssertionError, OSError, requests.RequestException, HandshakeRefused, ValueError)
BATCH = 5
SHARE_OF_IDEAS = 0.1
PATIENCE = 4


class Client:
    """One person on one way in, who adds ideas and supports the own ones; `replies` by operation."""

    def __init__(self, server: Server, no: int, *, over_http: bool) -> None:
        self.phone = Phone(server, no % 5 + 1)
        self.over_http = over_http
        self.ballot = self.phone.ballot
        self.sent: dict[str, dict[str, Any]] = {}
        self.replies: dict[str, Reply] = {}
        self.tries = 0
        self.seconds: list[float] = []
        self._random = random.Random(no)
        self._ideas: list[str] = []
        self._supported: str | None = None
        if over_http:
            self.phone.drop()

    def wish(self) -> dict[str, Any]:
        """An idea now and then, else a vote given or taken back: never more than one is in use."""
        board = self.phone.board
        is_next = len(self._ideas) < LIMITS["ideas_per_person"] and self._random.random() < SHARE_OF_IDEAS
        if not self._ideas or is_next:
            made = command("add_idea", board=board, id="", text=self._text())
            made["id"] = made["op"]
            self._ideas.append(made["id"])
            return made
        if self._supported is None:
            self._supported = self._random.choice(self._ideas)
            return command("set_vote", board=board, ballot=self.ballot, idea=self._supported, value=1)
        idea, self._supported = self._supported, None
        return command("set_vote", board=board, ballot=self.ballot, idea=idea, value=0)

    def _text(self) -> str:
        """Unlike all others, and nothing that would be held: digits look like somebody's telephone number."""
        return "Мысль " + "".join(self._random.choices("абвгдежзиклмнопрстуфхцчшэюя", k=24))

    def deliver(self, commands: list[dict[str, Any]], stop: threading.Event) -> None:
        """The same operations until each is answered for good."""
        self.sent |= {one["op"]: one for one in commands}
        while waiting := [one for one in commands if one["op"] not in self.replies]:
            self.tries += 1
            began = time.monotonic()
            try:
                answers = self._ask(waiting)
            except NO_ANSWER:
                answers = []
            for reply in answers:
                if reply["ok"] or reply["code"] not in SENT_AGAIN:
                    self.replies[reply["op"]] = reply
            if answers:
                self.seconds.append(time.monotonic() - began)
            if len(answers) < len(waiting) or any(reply.get("code") in SENT_AGAIN for reply in answers):
                time.sleep(self._random.uniform(0.1, 0.4))
            if stop.is_set():
                return

    def _ask(self, commands: list[dict[str, Any]]) -> list[Reply]:
        if self.over_http:
            answer = self.phone.device.ops(self.phone.as_, *commands)
        else:
            if self.phone.closed:
                self.phone.connect()
            answer = self.phone.call("ops", commands, PATIENCE)
        if answer["ok"]:
            replies: list[Reply] = answer["replies"]
            return replies
        return [{**answer, "op": one["op"]} for one in commands]


class Crowd:
    """`size` clients, half over sockets and half over HTTP, with so many operations a second in all."""

    def __init__(self, server: Server, size: int = 8, rate: float = 200) -> None:
        self.clients = [Client(server, no, over_http=no % 2 == 1) for no in range(size)]
        self._pause = BATCH * size / rate
        self._enough, self._give_up = threading.Event(), threading.Event()
        self._threads = [threading.Thread(target=self._live, args=(one,), daemon=True) for one in self.clients]

    def _live(self, client: Client) -> None:
        due = time.monotonic()
        while not self._enough.is_set():
            client.deliver([client.wish() for _ in range(BATCH)], self._give_up)
            due += self._pause
            self._enough.wait(max(0.0, due - time.monotonic()))

    def begin(self) -> None:
        for thread in self._threads:
            thread.start()

    def until_answered(self, more: int, seconds: float) -> float:
        """Until so many more operations have been answered, or so long; how long it was."""
        began = time.monotonic()
        before = sum(len(one.replies) for one in self.clients)
        while sum(len(one.replies) for one in self.clients) < before + more and time.monotonic() - began < seconds:
            self._enough.wait(0.002)
        return time.monotonic() - began

    def end(self, seconds: float = 60) -> None:
        """No new operations; what is on its way arrives."""
        self._enough.set()
        for thread in self._threads:
            thread.join(seconds)
        self._give_up.set()

    @property
    def acknowledged(self) -> dict[str, dict[str, Any]]:
        """The operations that were carried out, by id."""
        return {op: one.sent[op] for one in self.clients for op, reply in list(one.replies.items()) if reply["ok"]}

    @property
    def refused(self) -> set[str]:
        return {reply["code"] for one in self.clients for reply in one.replies.values() if not reply["ok"]}

    @property
    def sent(self) -> dict[str, dict[str, Any]]:
        return {op: made for one in self.clients for op, made in one.sent.items()}


@contextmanager
def crowd(server: Server, size: int = 8, rate: float = 200) -> Iterator[Crowd]:
    """At work while the block runs; afterwards every operation has been answered."""
    made = Crowd(server, size, rate)
    made.begin()
    try:
        yield made
    finally:
        made.end()


def lost(kept: Path, acknowledged: dict[str, dict[str, Any]]) -> list[str]:
    """Operations that were acknowledged, and of which the database in the folder knows nothing."""
    with closing(sqlite3.connect(f"file:{kept / DATABASE}?mode=ro", uri=True)) as database:
        journal = {row[0] for row in database.execute("select op_id from journal")}
        ideas = {row[0] for row in database.execute("select id from idea")}
    wanted = {made["id"] for made in acknowledged.values() if made["name"] == "add_idea"}
    return sorted((acknowledged.keys() - journal) | (wanted - ideas))


def applied_twice(kept: Path, crowd: Crowd) -> list[str]:
    """Operations that left more than one trace, or one though nobody was told of it."""
    with closing(sqlite3.connect(f"file:{kept / DATABASE}?mode=ro", uri=True)) as database:
        entries = database.execute("select op_id, count(*) from journal group by op_id having count(*) > 1").fetchall()
        texts = database.execute("select text, count(*) from idea group by text having count(*) > 1").fetchall()
        ideas = {row[0] for row in database.execute("select id from idea where id in (select op_id from journal)")}
        votes = dict(database.execute('select idea_id, sum("on") from vote group by idea_id').fetchall())
    wrong = [str(row[0]) for row in (*entries, *texts)]
    wrong += sorted(ideas - crowd.acknowledged.keys())
    return wrong + [idea for idea, n in votes_of(crowd).items() if votes.get(idea, 0) != n]


def votes_of(crowd: Crowd) -> dict[str, int]:
    """What each idea must have, by the last acknowledged vote of the only one who supports it."""
    last: dict[str, int] = {}
    for client in crowd.clients:
        for op, made in client.sent.items():
            if made["name"] == "set_vote" and client.replies.get(op, {}).get("ok"):
                last[made["idea"]] = made["value"]
    return last
