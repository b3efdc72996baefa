"""Simulated participants fill a rehearsal over the public transport, and leave when it ends."""

import json
import time
from typing import Any

import pytest
import requests

from facilitator.pictures.device import Device
from tests.system.client import Staff
from tests.system.server import Server, StartServer

ENOUGH_SECONDS = 60


def lanes(server: Server, device: Device) -> list[dict[str, Any]]:
    boot = device.boot(f"/{server.code}/plenary")
    return [record for record in boot["streams"][f"event:{server.event}"]["put"] if record["t"] == "lane"]


def until_all(server: Server, device: Device, is_done: Any) -> list[dict[str, Any]]:
    """The five lanes once each of them is done; an AssertionError after a minute."""
    deadline = time.monotonic() + ENOUGH_SECONDS
    while time.monotonic() < deadline:
        found = lanes(server, device)
        if all(is_done(lane) for lane in found):
            return found
        time.sleep(0.5)
    raise AssertionError(json.dumps(lanes(server, device)))


def test_sixty_robots_bring_ideas_and_votes_to_all_five_boards(start_server: StartServer) -> None:
    server = start_server(robots=60, speed=4)
    screen = Device(server.url)
    screen.enter(server.links["plenary"])

    first = until_all(server, screen, lambda lane: lane["ideas"] >= 3 and lane["votes"] >= 3)
    then = until_all(
        server, screen, lambda lane: lane["votes"] > {row["id"]: row["votes"] for row in first}[lane["id"]]
    )

    assert len(then) == 5
    assert all(lane["regions"] >= 1 for lane in then)


def test_robots_take_part_in_a_plan_that_a_moderator_begins(
    start_server: StartServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACILITATOR_SPEED", "20")
    server = start_server(robots=20, speed=60)
    moderator = Staff(server, "moderator", 1)
    phases = ("collect", "review", "vote", "reveal", "deepen", "consent")
    moderator.do("set_plan", steps=[{"phase": phase, "minutes": 60} for phase in phases])

    moderator.do("go_to_step", step=0)
    moderator.until(lambda page: len(page.table("idea")) >= 4, ENOUGH_SECONDS)
    moderator.do("go_to_step", step=1)
    moderator.until(lambda page: heard(page, "readers") >= 2, ENOUGH_SECONDS)
    moderator.do("go_to_step", step=2)
    moderator.await_record("board", moment="draft")
    moderator.do("open_ballot", ballot=moderator.ballot)
    moderator.until(lambda page: heard(page, "voted") >= 2, ENOUGH_SECONDS)
    moderator.do("close_ballot", ballot=moderator.ballot)
    moderator.until(lambda page: page.ask("go_to_step", step=3)["ok"], ENOUGH_SECONDS)
    moderator.do("reveal_next", ballot=moderator.ballot, everything=True)
    moderator.do("go_to_step", step=4)
    moderator.do("go_to_step", step=5)

    assert moderator.until(
        lambda page: [one for one in page.table("consent").values() if one["answered"] >= 2], ENOUGH_SECONDS
    )


def heard(page: Staff, what: str) -> int:
    """The last of these counts that the page was sent."""
    pulses = [body for name, body in page.frames if name == "pulse"]
    return max((n for pulse in pulses[-2:] for n in pulse[what].values()), default=0)


def test_the_organiser_starts_robots_and_ends_the_rehearsal(server: Server) -> None:
    organiser = Device(server.url)
    organiser.enter(server.links["organiser"])
    ref = f"{server.code}/organiser"

    started = organiser.post("/api/robots", {"as": ref, "n": 10, "speed": 10})
    until_all(server, organiser_screen(server), lambda lane: lane["ideas"] > 0)
    organiser.do(ref, "end_rehearsal", event=server.event)

    assert started == {"ok": True, "running": True, "n": 10}
    empty = lanes(server, organiser_screen(server))
    assert [(lane["ideas"], lane["votes"], lane["phase"]) for lane in empty] == [(0, 0, "lobby")] * 5
    refused = requests.post(f"{server.url}/api/robots", json={"as": ref, "n": 1}, cookies=jar(organiser), timeout=10)
    assert refused.json()["code"] == "not_rehearsal"


def organiser_screen(server: Server) -> Device:
    screen = Device(server.url)
    screen.enter(server.mint(server.code)["plenary"])
    return screen


def jar(device: Device) -> dict[str, str]:
    return {cookie.name: cookie.value or "" for cookie in device.cookies}
