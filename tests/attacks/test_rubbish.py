"""Rubbish of every kind, and connections that break off at the worst moment: nothing stays behind, the log is short."""

import json
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest

from facilitator.instance import DATABASE
from tests.attacks.inside import descriptors, settled
from tests.attacks.neighbour import Neighbour
from tests.attacks.stranger import Stranger, text
from tests.frames import sent
from tests.proofs import Survived, proves
from tests.system.client import Device, Phone, command
from tests.system.server import BOTH_MODES, LONG_IN_THREADS, Server

PER_CONNECTION, SEED = 100, 20261122
ANSWER_SECONDS = 0.3  # who has left the namespace is not answered
LOG_BYTES = 20_000
STALL_MS, THREADS_MS = 250, 1000
WORDS = ["hello", "ops", "leave", "connect", "disconnect", "connect_error", "__disconnect_final", "*", "malformed", "x"]
STARTS = [
    "",
    "0",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "40",
    "41",
    "42",
    "43",
    "44",
    "45",
    "46",
    "421",
    "4217",
    "40/a,",
    "42/a,",
]


class Fuzz:
    """Packets from one seed: sound ones, spoilt ones, and noise."""

    def __init__(self, seed: int, board: str) -> None:
        self._dice = random.Random(seed)
        self._sound = [
            "2", "3", '40{"as":"owner","v":1}', "41", f'421["hello",{{"stream":"board:{board}"}}]',
            f'422["ops",[{{"op":"operation-of-mine","name":"join_board","board":"{board}"}}]]', '423["leave",{}]',
        ]  # fmt: skip

    def packet(self) -> bytes:
        """A frame."""
        dice = self._dice
        make: Callable[[], bytes] = dice.choice([self._spoilt, self._spoilt, self._event, self._noise, self._frame])
        return make()

    def _spoilt(self) -> bytes:
        data = bytearray(self._dice.choice(self._sound).encode())
        for _ in range(self._dice.randint(1, 4)):
            at = self._dice.randrange(len(data) + 1)
            data[at : at + self._dice.randint(0, 3)] = self._dice.randbytes(self._dice.randint(0, 3))
        return sent(1, bytes(data).decode("utf-8", "replace").encode())

    def _event(self) -> bytes:
        return text(self._dice.choice(STARTS) + json.dumps([self._dice.choice(WORDS), self._value(0)]))

    def _value(self, depth: int) -> Any:
        dice = self._dice
        plain = [None, True, -1, 10**30, "", "я" * 50, "\u202e\x00", dice.random()]
        if depth > 3 or dice.random() < 0.4:
            return dice.choice(plain)
        if dice.random() < 0.5:
            return [self._value(depth + 1) for _ in range(dice.randint(0, 4))]
        return {
            dice.choice(["stream", "rev", "op", "name", "as", "__proto__"]): self._value(depth + 1) for _ in range(3)
        }

    def _noise(self) -> bytes:
        return sent(self._dice.choice([1, 2]), self._dice.randbytes(self._dice.randrange(60)))

    def _frame(self) -> bytes:
        """Something that is no frame, or one of another kind."""
        kind = self._dice.randrange(16)
        return sent(kind, self._dice.randbytes(self._dice.randrange(130)), final=self._dice.random() < 0.8)


class Fuzzer:
    """Sends packets one by one, each followed by a question whose answer shows that the packet has been read."""

    def __init__(self, server: Server) -> None:
        self._server, self._device = server, Device(server)
        self._as = self._device.join(1)["as"]
        self._fuzz = Fuzz(SEED, server.boards[1])
        self._stranger: Stranger | None = None
        self.packets = self.connections = 0

    def run(self, packets: int) -> None:
        for number in range(packets):
            if self._stranger is None:
                self._stranger = Stranger(self._server, self._device)
                self.connections += 1
                self._stranger.seat(self._as)
            self._send(self._stranger, number)
            self.packets += 1
        if self._stranger is not None:
            self._stranger.close()
            self._stranger = None

    def _send(self, stranger: Stranger, number: int) -> None:
        stranger.heard = b""
        is_taken = stranger.send(self._fuzz.packet() + text(f'42{number + 1000}["x"]'))
        stranger.until(rb"43%d\[|\x88\x02" % (number + 1000), ANSWER_SECONDS)
        is_heard = is_taken and b"43%d[" % (number + 1000) in stranger.heard
        if not is_heard or number % PER_CONNECTION == 0:
            stranger.close()
            self._stranger = None


@proves("fuzz")
@LONG_IN_THREADS
@pytest.mark.parametrize("packets", [1000, pytest.param(5000, marks=pytest.mark.long)])
def test_packets_of_every_kind_leave_no_zombie_and_no_flood_in_the_log(
    server: Server, mode: str, packets: int, survived: Survived
) -> None:
    neighbour, fuzzer = Neighbour(server), Fuzzer(server)
    before, log = descriptors(server), len(server.output())

    figures = neighbour.bears(lambda: fuzzer.run(packets), STALL_MS if mode == "eventlet" else THREADS_MS)

    settled(server, 1)
    output = server.output()[log:]
    assert fuzzer.packets >= packets
    assert "Traceback" not in output
    assert len(output) < LOG_BYTES
    assert descriptors(server) <= before + 5
    survived(packets_read=fuzzer.packets, connections=fuzzer.connections, zombies=0, log_bytes=len(output), **figures)


@pytest.fixture
def spoilt(server: Server) -> Iterator[Callable[[], None]]:
    """Takes away what connecting needs to read; what is taken comes back."""
    with closing(sqlite3.connect(server.instance / DATABASE, timeout=10, isolation_level=None)) as outside:

        def spoil() -> None:
            outside.execute("ALTER TABLE device RENAME TO device_away")

        yield spoil
        outside.execute("ALTER TABLE device_away RENAME TO device")


@proves("connect-error")
@BOTH_MODES
def test_an_exception_while_connecting_leaks_nothing(
    server: Server, mode: str, spoilt: Callable[[], None], survived: Survived
) -> None:
    device = Device(server)
    seat = device.join(1)
    before, log = descriptors(server), len(server.output())
    spoilt()
    strangers = [Stranger(server, device) for _ in range(200)]

    for stranger in strangers:
        stranger.send(text(f'40{{"as":"{seat["as"]}"}}') * 3)
    heard = [stranger.until(rb"44\{.*?\}", 20) for stranger in strangers]
    for stranger in strangers:
        stranger.close()

    assert all(b'"message":"internal"' in one for one in heard)
    settled(server, 0)
    output = server.output()[log:]
    assert output.count("Traceback") <= 2, "said once, not 600 times"
    assert len(output) < LOG_BYTES * 2
    assert descriptors(server) <= before + 5
    survived(failed_connections=len(strangers), zombies=0, tracebacks=output.count("Traceback"))


@proves("connect-error")
@BOTH_MODES
def test_who_is_gone_before_the_answer_leaves_nothing_behind(server: Server, mode: str, survived: Survived) -> None:
    device = Device(server)
    seat = device.join(1)
    before = descriptors(server)
    hello = text(f'421["hello",{{"stream":"board:{server.boards[1]}"}}]')

    for n in range(300):
        stranger = Stranger(server, device)
        stranger.send(text(f'40{{"as":"{seat["as"]}"}}') + (hello if n % 2 else b""))
        stranger.close()

    settled(server, 0)
    assert descriptors(server) <= before + 5
    assert "Traceback" not in server.output()
    survived(broken_off=300, zombies=0)


@proves("connect-error")
def test_handshakes_that_fail_leave_no_session(server: Server) -> None:
    for _ in range(100):
        stranger = Stranger(server, upgraded=False)
        stranger.send(
            b"GET /socket.io/?transport=websocket&EIO=4 HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\n"
            b"Upgrade: websocket\r\nSec-WebSocket-Version: 8\r\nSec-WebSocket-Key: x\r\n\r\n"
        )
        assert b"426" in stranger.until(rb"\r\n\r\n")
        stranger.close()

    settled(server, 0, seconds=10)


@proves("operation-ids")
@BOTH_MODES
def test_a_foreign_operation_id_never_gives_its_reply(server: Server, mode: str, survived: Survived) -> None:
    owner, thief = Phone(server, 1), Phone(server, 1)
    idea = command("add_idea", id="idea-of-the-owner", board=owner.board, text="Моя идея")
    (first,) = owner.ops([idea])["replies"]

    (again,) = owner.ops([idea])["replies"]
    (over_http,) = owner.device.ops(owner.as_, idea)["replies"]
    (stolen,) = thief.ops([idea])["replies"]
    (empty,) = thief.ops([{**command("join_board", board=thief.board), "op": idea["op"]}])["replies"]
    (changed,) = owner.ops([{**idea, "text": "Совсем другое"}])["replies"]

    assert first == again == over_http == changed, "the stored reply, whatever it says now"
    assert (stolen["ok"], stolen["code"]) == (False, "id_taken"), "carried out as the thief's own, and refused"
    assert empty["ok"]
    assert "no" not in empty
    owner.await_record("idea", text="Моя идея")
    assert len(owner.table("idea")) == 1
    survived(replayed=3, forged=2, applied_twice=0)


NO_IDS = ("", "x", "x" * 200, None, 5, {"a": 1}, "a\u0000b" * 6, "../" * 8, "ид" * 10)


@proves("operation-ids")
def test_operation_ids_that_are_none_are_refused(server: Server) -> None:
    phone = Phone(server, 1)

    replies = phone.ops([{**command("join_board", board=phone.board), "op": op} for op in NO_IDS])["replies"]

    assert [reply.get("code") for reply in replies] == ["malformed"] * len(NO_IDS)
