"""Those who are slow on purpose: they read nothing, send a byte a second, or only hold a line."""

import functools
import resource
import subprocess
import sys
import threading
import time

import pytest

from facilitator.runtime.limits import BODY_SECONDS, HEAD_SECONDS
from tests.attacks.inside import counts, descriptors, memory, settled
from tests.attacks.neighbour import Neighbour
from tests.attacks.stranger import KEY, Stranger, seated, text
from tests.proofs import Survived, proves
from tests.system.client import Device, Staff
from tests.system.server import BOTH_MODES, LONG_IN_THREADS, ROOT, Server, StartServer
from tests.system.wire import PATH

STALL_MS, THREADS_MS = 250, 1000
MEMORY_MB = 20
CUT_SECONDS = 30
LONG_TEXT = "и" * 270


@proves("slow-reader")
@LONG_IN_THREADS
def test_who_reads_nothing_is_cut_and_costs_little(start_server: StartServer, mode: str, survived: Survived) -> None:
    """A page that asks for the whole board again and again, and takes none of it, while the board goes on."""
    server = start_server(mode=mode, limited=False)
    neighbour, moderator = Neighbour(server), Staff(server, "moderator", 1)
    for _ in range(150):
        moderator.add_idea(LONG_TEXT)
    stranger, _ = seated(server)
    before, began = memory(server), time.monotonic()
    hello = text(f'421["hello",{{"stream":"board:{moderator.board}"}}]')
    grown: list[float] = []

    def attack() -> None:
        stranger.sock.settimeout(0.1)
        while stranger.send(hello * 20) and time.monotonic() - began < CUT_SECONDS:
            continue
        while len(grown) < 100 and counts(server)["sockets"] > 2 and time.monotonic() - began < CUT_SECONDS + 10:
            moderator.add_idea(LONG_TEXT)
            grown.append(memory(server) - before)

    with neighbour.watching() as neighbour.waits:
        attack()
        settled(server, 2)
    seconds = time.monotonic() - began
    with neighbour.watching() as neighbour.quiet:
        threading.Event().wait(1.5)

    figures = neighbour.figures()
    assert seconds < CUT_SECONDS
    assert max(grown) < MEMORY_MB
    assert neighbour.waits.p99 - neighbour.quiet.p99 < (STALL_MS if mode == "eventlet" else THREADS_MS), figures
    survived(cut_after_s=round(seconds, 1), memory_grown_mb=round(max(grown), 1), **figures)


HEAD = b"GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: "
BODY = b"POST /api/join HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
SLOW = {"the head": (HEAD, HEAD_SECONDS), "the first line": (b"GET /", HEAD_SECONDS), "the body": (BODY, BODY_SECONDS)}


@proves("slowloris")
@LONG_IN_THREADS
def test_who_sends_a_byte_a_second_is_cut(server: Server, mode: str, survived: Survived) -> None:
    neighbour = Neighbour(server)
    ends: dict[str, list[float]] = {name: [] for name in SLOW}

    def drip(name: str) -> None:
        begin, _ = SLOW[name]
        stranger = Stranger(server, upgraded=False)
        began = time.monotonic()
        stranger.send(begin)
        while time.monotonic() - began < CUT_SECONDS:
            if not stranger.send(b"x") or _is_over(stranger):
                ends[name].append(time.monotonic() - began)
                return

    def attack() -> None:
        threads = [threading.Thread(target=drip, args=(name,)) for name in SLOW for _ in range(30)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    figures = neighbour.bears(attack, STALL_MS if mode == "eventlet" else THREADS_MS)

    for name, (_, seconds) in SLOW.items():
        assert len(ends[name]) % 30 == 0, name
        assert max(ends[name]) < seconds + 5, name
    survived(connections=90, head_cut_after_s=round(max(ends["the head"]), 1),
             body_cut_after_s=round(max(ends["the body"]), 1), **figures)  # fmt: skip


def _is_over(stranger: Stranger) -> bool:
    """Waits for a second, as the slow do."""
    stranger.sock.settimeout(1)
    try:
        return stranger.sock.recv(1000) == b""
    except TimeoutError:
        return False
    except OSError:
        return True


@proves("slowloris")
@BOTH_MODES
def test_what_is_too_large_is_refused_before_it_has_come(server: Server, mode: str) -> None:
    for head in (
        b"POST /api/join HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100000000\r\n\r\n",
        b"POST /api/join HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"GET /" + b"x" * 20_000 + b" HTTP/1.1\r\n",
        b"GET / HTTP/1.1\r\nX: " + b"x" * 70_000 + b"\r\n",
        b"GET / HTTP/1.1\r\n" + b"".join(b"X-%d: x\r\n" % n for n in range(200)) + b"\r\n",
    ):
        stranger = Stranger(server, upgraded=False)
        stranger.send(head)
        heard = stranger.until(rb"\r\n\r\n", 5)
        assert heard.split(b"\r\n")[0].split(b" ")[1:2] in ([b"413"], [b"411"], [b"414"], [b"400"], [b"431"]), head[:40]
        stranger.close()
    assert "Traceback" not in server.output()


UPGRADE = "\r\n".join((
    f"GET {PATH} HTTP/1.1", "Host: a", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
    f"Sec-WebSocket-Key: {KEY}", "", "",
))  # fmt: skip


@proves("idle-sockets")
@pytest.mark.parametrize("first_words", ["", pytest.param(UPGRADE, marks=pytest.mark.long)], ids=["bare", "websockets"])
def test_thousands_of_idle_sockets_hold_nobody_up(server: Server, first_words: str, survived: Survived) -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = min(5000, hard - 1000)
    neighbour = Neighbour(server)
    before = descriptors(server)
    said: list[str] = []

    def attack() -> None:
        command = [sys.executable, "-m", "tests.attacks.idlers", str(server.port), str(wanted), first_words]
        raised = functools.partial(resource.setrlimit, resource.RLIMIT_NOFILE, (hard, hard))
        done = subprocess.run(command, cwd=ROOT, preexec_fn=raised, capture_output=True, timeout=120, check=True)
        said[:] = done.stdout.decode().split()

    figures = neighbour.bears(attack, STALL_MS)

    settled(server, 1)
    assert descriptors(server) <= before + 5, "nothing stays behind"
    survived(idle_sockets=wanted, opened_within_s=said[0], all_closed_after_s=said[1], **figures)


@proves("idle-sockets")
def test_with_no_descriptor_left_the_server_waits_and_goes_on(server: Server, survived: Survived) -> None:
    """The library's loop would end with the first `accept` that fails."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.prlimit(server.pid, resource.RLIMIT_NOFILE, (descriptors(server) + 30, hard))
    strangers = [Stranger(server, upgraded=False) for _ in range(100)]

    threading.Event().wait(1)
    for stranger in strangers:
        stranger.close()
    resource.prlimit(server.pid, resource.RLIMIT_NOFILE, (hard, hard))

    assert Device(server).get("/healthz").ok
    survived(sockets_beyond_the_limit=70)
