"""Acknowledged means on disk: a kill loses nothing, clients come back by themselves, repeats are harmless."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from tests.system.client import Device, Phone, Staff, command
from tests.system.server import BOTH_MODES, ROOT, Server, StartServer


@BOTH_MODES
def test_after_a_kill_every_acknowledged_operation_is_there_and_everybody_converges(server: Server) -> None:
    phones = [Phone(server, 1) for _ in range(4)]
    moderator, screen, plenary = Staff(server, "moderator", 1), Staff(server, "screen", 1), Staff(server, "plenary")
    ideas = [phone.add_idea(f"Идея {n}") for n, phone in enumerate(phones)]
    for phone in phones:
        phone.vote(ideas[0])
    moderator.do("set_headline", idea=ideas[0], headline="Крупно")

    server.restart(kill=True)
    for page in (*phones, moderator, screen, plenary):
        page.reconnect()

    for page in (*phones, moderator, screen):
        assert set(page.table("idea")) == set(ideas)
        assert page.record("tally", ideas[0])["n"] == 4
        assert page.record("idea", ideas[0])["headline"] == "Крупно"
    assert plenary.record("lane", phones[0].board)["votes"] == 4
    assert [vote["idea"] for vote in phones[2].mine["votes"]] == [ideas[0]]
    phones[0].add_idea("После перезапуска")
    moderator.await_record("idea", text="После перезапуска", no=5)


def test_what_was_acknowledged_while_the_power_went_is_there(server: Server) -> None:
    phones = [Phone(server, 1) for _ in range(6)]
    acknowledged: list[str] = []

    def storm(phone: Phone) -> None:
        for n in range(10):
            idea = command("add_idea", id=f"{phone.participant}-{n}", board=phone.board, text=f"Идея {n}")
            try:
                answer = phone.call("ops", [idea])
            except AssertionError:
                return  # the power went while this one was on its way
            if answer["replies"][0]["ok"]:
                acknowledged.append(idea["id"])
            if len(acknowledged) == 20:
                server.kill()

    with ThreadPoolExecutor(len(phones)) as pool:
        list(pool.map(storm, phones))
    server.restart()

    moderator = Staff(server, "moderator", 1)
    assert len(acknowledged) >= 20
    assert set(acknowledged) <= set(moderator.table("idea"))
    numbers = sorted(record["no"] for record in moderator.table("idea").values())
    assert numbers == list(range(1, len(numbers) + 1))


def test_repeats_after_a_kill_give_the_same_replies_and_change_nothing(server: Server) -> None:
    phone = Phone(server, 1)
    idea = command("add_idea", id="idea-of-the-phone", board=phone.board, text="Идея")
    vote = command("set_vote", board=phone.board, ballot=phone.ballot, idea="idea-of-the-phone", value=1)
    first = phone.ops([idea, vote])["replies"]

    server.restart()
    phone.reconnect()
    over_socket = phone.ops([idea, vote])["replies"]
    over_http = phone.device.ops(phone.as_, idea, vote)["replies"]

    assert over_socket == over_http == first
    moderator = Staff(server, "moderator", 1)
    assert [record["no"] for record in moderator.table("idea").values()] == [1]
    assert moderator.record("tally", "idea-of-the-phone")["n"] == 1


def test_an_event_that_people_use_is_not_loaded_again(server: Server) -> None:
    before = (server.event, server.boards)
    Phone(server, 3).add_idea("Идея")

    server.restart()

    boot = Device(server).boot(f"/{server.code}/3")
    assert (boot["event"]["id"], {track["no"]: track["id"] for track in boot["tracks"]}) == before
    assert "417208" not in server.output().split("Ctrl+C")[-1]


@BOTH_MODES
def test_a_stop_that_is_asked_for_says_good_bye_and_keeps_everything(server: Server) -> None:
    phone = Phone(server, 1)
    idea = phone.add_idea("Идея")

    assert server.stop() == 0
    phone.until(lambda page: page.closed)
    warned = [body for name, body in phone.frames if name == "restart"]
    server.restart(kill=False)

    phone.connect()
    assert set(warned[0]) == {"in", "spread"}
    assert set(phone.table("idea")) == {idea}
    assert not (server.instance / "server.json").stat().st_mode & 0o077


def test_a_second_start_on_the_same_instance_says_that_it_is_running(server: Server, start_server: StartServer) -> None:
    second = start_server(instance=server.instance, expect_ready=False)

    status = second.process.wait(60)

    assert status == 1
    last = second.output().strip().splitlines()[-1]
    assert server.url in last
    assert "Traceback" not in second.output()
    assert Device(server).get("/healthz").json()["ok"]


def test_a_port_that_is_taken_is_said_in_one_sentence(server: Server, start_server: StartServer) -> None:
    second = start_server(port=server.port, expect_ready=False)

    assert second.process.wait(60) == 1
    assert str(server.port) in second.output().strip().splitlines()[-1]
    assert "Traceback" not in second.output()


def test_links_are_minted_beside_a_running_server_and_without_one(server: Server) -> None:
    beside = server.mint()
    server.stop()
    without = server.mint()
    server.restart(kill=False)

    assert beside["code"] == without["code"] == server.code
    assert (
        set(beside) == set(without) == {"event", "code", "join", "organiser", "plenary", "host", "observer", "tracks"}
    )
    for links in (beside, without):
        device = Device(server)
        answer = device.post("/api/enter", {"secret": links["tracks"][1]["moderator"].partition("#")[2]}).json()
        assert answer == {"ok": True, "to": f"/{server.code}/2/moderator"}


def test_the_journal_and_every_count_hold_after_kills(server: Server) -> None:
    for n in range(2):
        phone = Phone(server, 1)
        phone.vote(phone.add_idea(f"Идея {n}"))
        server.restart()
    server.stop()

    verify = [sys.executable, "-m", "facilitator", "verify", "--instance", str(server.instance)]
    done = subprocess.run(verify, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_secrets_are_for_their_owner_only(server: Server) -> None:
    modes = {path.name: oct(path.stat().st_mode & 0o777) for path in server.instance.iterdir()}

    assert oct(server.instance.stat().st_mode & 0o777) == "0o700"
    assert modes["secret.key"] == modes["admin.key"] == modes["server.json"] == "0o600"
    announced = json.loads((server.instance / "server.json").read_text())
    assert announced == {"url": server.url, "pid": server.pid}
