"""The server is asked to stop in the middle of work, or is killed, and a whole hall comes back."""

import asyncio
import json
import random
import signal
import statistics
import threading
import time
from pathlib import Path

import pytest

from facilitator.protocol import LIMITS
from tests.faults.hundreds import Member, play
from tests.faults.shim import Shim
from tests.proofs import Survived, proves
from tests.system.client import Device, Phone, Staff, command
from tests.system.server import BOTH_MODES, LONG_IN_THREADS, Server, StartServer

PEOPLE, OPERATIONS_PER_SECOND, WORK_SECONDS = 40, 200, 3.0
STOP_SECONDS = 3.0
HALL = 500
BACK_SECONDS = 5.0


@proves("drain")
@LONG_IN_THREADS
def test_what_was_committed_was_acknowledged_and_the_reverse(
    start_server: StartServer, mode: str, survived: Survived
) -> None:
    server = start_server(mode=mode, limited=False)
    for no in server.boards:
        Staff(server, "moderator", no).do("set_idea_limit", ideas=LIMITS["ideas_per_person_max"])
    stopped: list[float] = []
    asked: list[float] = []

    async def act(members: list[Member]) -> None:
        await asyncio.gather(*(member.connect() for member in members))
        every = PEOPLE / OPERATIONS_PER_SECOND
        work = [asyncio.create_task(member.add_ideas(every, lambda: bool(stopped))) for member in members]
        await asyncio.sleep(WORK_SECONDS)
        asked.append(time.monotonic())
        server.process.send_signal(signal.SIGTERM)
        await asyncio.to_thread(server.process.wait, 20)
        stopped.append(time.monotonic())
        await asyncio.gather(*work)

    members = play(server, PEOPLE, act)

    seconds = stopped[0] - asked[0]
    assert server.process.returncode == 0
    assert all(member.told for member in members), "every page is told when to come back"
    acknowledged = {key for member in members for key in member.acknowledged}
    server.restart()
    kept = {key for no in server.boards for key in Staff(server, "moderator", no).table("idea")}
    assert acknowledged - kept == set(), "acknowledged means on disk"
    assert kept - acknowledged == set(), "who is on disk has been told"
    assert seconds < STOP_SECONDS
    assert "Traceback" not in server.output()
    survived(
        operations_per_second=round(len(acknowledged) / WORK_SECONDS),
        stopped_after_s=round(seconds, 2), acknowledged=len(acknowledged), on_disk=len(kept), lost=0,
        put_off=sum(len(member.refused) for member in members), told_to_come_back=len(members),
    )  # fmt: skip


@proves("drain")
@LONG_IN_THREADS
def test_a_second_signal_stops_at_once(server: Server, mode: str) -> None:
    phone = Phone(server, 1)
    server.process.send_signal(signal.SIGSTOP)  # both signals are waiting when it goes on
    server.process.send_signal(signal.SIGTERM)
    server.process.send_signal(signal.SIGCONT)
    phone.until(lambda page: page.closed, 10)

    server.process.send_signal(signal.SIGTERM)

    assert server.process.wait(5) in (0, -signal.SIGTERM)


@proves("drain")
@BOTH_MODES
def test_the_end_of_the_terminal_is_a_request_to_stop(server: Server, mode: str) -> None:
    phone = Phone(server, 1)
    server.process.send_signal(signal.SIGHUP)

    assert server.process.wait(20) == 0
    assert any(name == "restart" for name, _ in phone.frames)


@proves("drain")
def test_nobody_is_let_in_while_it_stops_and_documents_end_with_it(server: Server) -> None:
    organiser = Device(server)
    organiser.enter("organiser")
    ordered = organiser.post("/api/documents", {"as": f"{server.code}/organiser", "format": "pdf", "language": "ru"})
    children = _children(server.pid)

    server.stop()

    assert ordered.status_code < 500
    assert [pid for pid in children if Path(f"/proc/{pid}").exists()] == []


@proves("drain")
@BOTH_MODES
def test_a_disk_that_hangs_does_not_keep_it(
    shim: Shim, start_server: StartServer, mode: str, survived: Survived
) -> None:
    server = start_server(mode=mode, env=shim.env)
    phone = Phone(server, 1)
    shim.order(fsync_ms=20_000)
    phone.wire.send("421" + json.dumps(["ops", [command("join_board", board=phone.board)]]))
    threading.Event().wait(0.5)

    asked = time.monotonic()
    server.process.send_signal(signal.SIGTERM)
    server.process.wait(STOP_SECONDS)
    seconds = time.monotonic() - asked

    assert 1 < seconds < STOP_SECONDS, "it has waited for the answer, but not for ever"
    survived(disk_hangs_s=20, stopped_after_s=round(seconds, 2))


def _children(pid: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@proves("restart-storm")
@pytest.mark.parametrize(
    ("phones", "kill"),
    [(150, True), pytest.param(HALL, True, marks=pytest.mark.long), pytest.param(HALL, False, marks=pytest.mark.long)],
)
def test_a_hall_is_back(start_server: StartServer, kill: bool, phones: int, survived: Survived) -> None:
    """Phones wait as the page's code does; until each has its full board again."""
    server = start_server(limited=False)
    moderators = [Staff(server, "moderator", no) for no in server.boards]
    for moderator in moderators:
        for n in range(30):
            moderator.add_idea(f"Мысль {n}, о которой можно долго говорить")
    had: list[int] = []
    back: list[tuple[float, float, int]] = []
    served: list[float] = []

    async def act(members: list[Member]) -> None:
        for start in range(0, phones, 50):
            had.extend(await asyncio.gather(*(member.connect() for member in members[start : start + 50])))
        restarting = asyncio.create_task(asyncio.to_thread(_restart, server, kill, served))
        dice = random.Random(5)

        async def return_(member: Member) -> None:
            while not member.closed_at:
                await asyncio.sleep(0.02)
            began, records = await member.come_back(dice)
            back.append((time.monotonic(), began, records))

        await asyncio.gather(restarting, *(return_(member) for member in members))

    play(server, phones, act)

    after = sorted(at - served[0] for at, _, _ in back)
    own = [at - began for at, began, _ in back]
    p99 = statistics.quantiles(after, n=100)[98]
    assert sorted(records for *_, records in back) == sorted(had)
    assert len(back) == phones
    assert p99 < 10 * BACK_SECONDS, "a test only waits; the promise is a figure of the benchmark"
    survived(
        phones=phones, back_p99_s=round(p99, 2), all_back_s=round(after[-1], 2),
        longest_from_connecting_to_board_s=round(max(own), 2), restarted_by="a kill" if kill else "a signal",
    )  # fmt: skip


def _restart(server: Server, kill: bool, served: list[float]) -> None:
    server.restart(kill=kill)
    served.append(time.monotonic())
