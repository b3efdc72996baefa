"""Frames that are too large, too many or too clever: their sender is closed or slowed, nobody else waits."""

import threading
from collections.abc import Iterator

import pytest

from tests.attacks.inside import memory, settled
from tests.attacks.neighbour import Neighbour
from tests.attacks.stranger import Stranger, seated
from tests.frames import MASK, sent
from tests.proofs import Survived, proves
from tests.system.client import Phone
from tests.system.server import Server

MB = 1_000_000
# QUALITY: fragments hold nobody up for more than this beyond what is usual, nothing else for more than that.
FRAGMENTS_MS, STALL_MS = 50, 250
# Threads take turns of their own making; what others wait there is a figure rather than a promise.
THREADS_MS = 1000
ATTACK_SECONDS = 2.0


class Place:
    """One server for all of these tests, where one neighbour stays: nothing here may leave a trace on it."""

    def __init__(self, server: Server) -> None:
        self.server, self.neighbour = server, Neighbour(server)

    def bears(self, attack: object, beyond: float) -> dict[str, float]:
        assert callable(attack)
        figures = self.neighbour.bears(attack, beyond if self.server.mode == "eventlet" else THREADS_MS)
        assert "Traceback" not in self.server.output()
        settled(self.server, 1)
        return figures


@pytest.fixture(scope="module", params=["eventlet", pytest.param("threading", marks=pytest.mark.long)])
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    server = Server(tmp_path_factory.mktemp("frames") / "instance", mode=request.param, limited=False)
    try:
        yield Place(server.wait_until_ready())
    finally:
        for guest in server.guests:
            guest.close()
        server.kill()


def flood(stranger: Stranger, data: bytes) -> None:
    """Sends it again and again, as fast as it is taken, until it is cut off or the time is over."""
    over = threading.Event()
    threading.Timer(ATTACK_SECONDS, over.set).start()
    stranger.sock.settimeout(ATTACK_SECONDS)
    while not over.is_set() and stranger.send(data):
        continue


@proves("large-frames")
@pytest.mark.parametrize("size", [1, 8, 100])
def test_a_large_frame_closes_its_sender_at_its_head(place: Place, size: int, survived: Survived) -> None:
    ends: list[tuple[float, int]] = []
    poured: list[bool] = []

    def attack() -> None:
        stranger, _ = seated(place.server)
        stranger.send(sent(1, claim=size * MB))
        poured.append(all(stranger.send(b"x" * MB) for _ in range(size)))
        ends.append(stranger.end())

    before = memory(place.server)
    figures = place.bears(attack, STALL_MS)

    assert {code for _, code in ends} <= {1009, 0}, "0: cut off while it still sent"
    assert size < 100 or not any(poured)
    grown = memory(place.server) - before
    assert grown < 20
    survived(megabytes=size, closed_after_s=round(ends[-1][0], 2), memory_grown_mb=round(grown, 1), **figures)


FRAGMENTS = {
    "of 16 kB": sent(1, b"x" * 16_000, final=False) + sent(0, b"x" * 16_000, final=False) * 60,
    "of one byte": sent(1, b"x", final=False) + sent(0, b"x", final=False) * 4000,
    "of nothing": sent(1, final=False) + sent(0, final=False) * 4000,
}


@proves("fragments")
@pytest.mark.parametrize("kind", FRAGMENTS)
def test_a_message_in_endless_fragments_is_closed(place: Place, kind: str, survived: Survived) -> None:
    codes: set[int] = set()

    def attack() -> None:
        for _ in range(100):
            stranger = Stranger(place.server)
            stranger.send(FRAGMENTS[kind])
            codes.add(stranger.end()[1])
            stranger.close()

    figures = place.bears(attack, FRAGMENTS_MS)

    assert codes <= {1009, 0}
    survived(fragments=kind, megabytes=round(100 * len(FRAGMENTS[kind]) / MB), **figures)


WITHIN = {
    "fragments of one byte": sent(1, b"4", final=False) + sent(0, b"x", final=False) * 62 + sent(0, b"x"),
    "messages of one byte": sent(1, b"3") * 1000,
    "messages of 30 kB": sent(1, b'42["drop_tables","' + b"x" * 30_000 + b'"]') * 10,
}


@proves("fragments")
@pytest.mark.parametrize(
    "kind", [kind if n == 0 else pytest.param(kind, marks=pytest.mark.long) for n, kind in enumerate(WITHIN)]
)
def test_a_flood_within_the_bounds_is_read_slowly_and_cut_if_it_goes_on(
    place: Place, kind: str, survived: Survived
) -> None:
    def attack() -> None:
        stranger, _ = seated(place.server)
        flood(stranger, WITHIN[kind])
        stranger.close()

    survived(flood_of=kind, **place.bears(attack, FRAGMENTS_MS))


@proves("pings")
@pytest.mark.parametrize("opcode", [9, 10], ids=["pings", "pongs"])
def test_a_flood_of_pings_is_read_slowly_and_cut_if_it_goes_on(place: Place, opcode: int, survived: Survived) -> None:
    answers: list[int] = []

    def attack() -> None:
        stranger, _ = seated(place.server)
        flood(stranger, sent(opcode, b"x" * 125) * 1000)
        answers.append(stranger.until(rb"(?!)", 0.5).count(b"\x8a\x7d"))
        stranger.close()

    figures = place.bears(attack, FRAGMENTS_MS)

    assert max(answers) <= 60
    survived(answered=max(answers), **figures)


@proves("deflate")
def test_nothing_is_inflated(place: Place, survived: Survived) -> None:
    bomb = bytes((0xC1, 0xFE, 0x7D, 0x00)) + MASK + b"x" * 32_000
    codes: set[int] = set()

    def attack() -> None:
        for _ in range(20):
            stranger = Stranger(place.server, **{"Sec-WebSocket-Extensions": "permessage-deflate"})
            assert b"permessage-deflate" not in stranger.heard, "it is not even agreed upon"
            stranger.send(bomb)
            codes.add(stranger.end()[1])

    figures = place.bears(attack, STALL_MS)

    assert codes == {1002}
    survived(bombs=20, inflated=0, **figures)


@proves("binary")
def test_binary_frames_become_nothing(place: Place, survived: Survived) -> None:
    def attack() -> None:
        stranger, _ = seated(place.server)
        flood(stranger, sent(2, b"\x04" + b"x" * 20_000) * 5)
        stranger.close()
        other, _ = seated(place.server)
        other.send(sent(1, b'451-9["ops",{"_placeholder":true,"num":0}]') + sent(2, b"\x00"))
        assert b"malformed" in other.until(rb"439\[.{0,60}\]")
        other.close()

    figures = place.bears(attack, STALL_MS)

    phone = Phone(place.server, 1)
    phone.add_idea("Другим это не мешает")
    phone.close()
    survived(**figures)
