"""A rehearsal's clock may run fast and says so; where there is a real event the server does not start with it."""

import pytest

from facilitator.app import clock_of
from facilitator.pictures.device import Device
from tests.system.client import Device as Browser
from tests.system.server import StartServer


def test_the_clock_runs_on_from_its_start() -> None:
    world = [1_000]
    clock = clock_of(60, lambda: world[0])
    world[0] += 10

    assert clock() == 1_600


def test_life_is_as_fast_as_it_is() -> None:
    world = [1_000]

    assert clock_of(1, lambda: world[0])() == 1_000


def test_a_fast_clock_is_for_rehearsals_only(start_server: StartServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACILITATOR_SPEED", "60")
    server = start_server()
    assert Browser(server).get("/healthz").json()["speed"] == 60
    assert "60 times as fast" in server.output()

    organiser = Device(server.url)
    organiser.enter(server.links["organiser"])
    organiser.do(f"{server.code}/organiser", "end_rehearsal", event=server.event)
    server.stop()
    again = start_server(instance=server.instance, expect_ready=False)

    assert again.process.wait(60) == 1
    assert "A fast clock is for rehearsals only, and there is a real event here" in again.output()
