"""kill -9 under load: what was acknowledged is there, and nothing is there twice."""

import random
import time

import pytest

from tests.faults.crowd import applied_twice, crowd, lost
from tests.faults.handset import recounted
from tests.proofs import Survived, proves
from tests.system.server import Server, StartServer

KILLS = 20
SECONDS = 40


def killed(server: Server, survived: Survived, kills: int, seconds: float) -> None:
    """As many kills as fit, `kills` at most; 200 operations a second are sent meanwhile, again and again."""
    chance = random.Random(9)
    done, up, back, began = 0, 0.0, 0.0, time.monotonic()
    with crowd(server, size=8, rate=200) as people:
        while done < kills and time.monotonic() - began < seconds:
            lives = people.until_answered(chance.randint(20, 500), seconds=4)
            fell = time.monotonic()
            server.restart()
            back = max(back, time.monotonic() - fell)
            done, up = done + 1, up + lives
    server.stop()

    acknowledged = people.acknowledged
    assert done >= 3
    assert people.refused == set()
    assert people.sent.keys() == acknowledged.keys()
    assert lost(server.instance, acknowledged) == []
    assert applied_twice(server.instance, people) == []
    assert recounted(server)
    survived(
        kills=done,
        acknowledged=len(acknowledged),
        lost=0,
        applied_twice=0,
        acknowledged_per_second_between_kills=round(len(acknowledged) / up),
        longest_start_s=round(back, 1),
    )


@proves("kill")
def test_kills_under_load_lose_nothing_and_repeat_nothing(start_server: StartServer, survived: Survived) -> None:
    killed(start_server(limited=False), survived, KILLS, SECONDS)


@pytest.mark.long
@proves("kill")
def test_twenty_kills_under_load(start_server: StartServer, survived: Survived) -> None:
    killed(start_server(limited=False), survived, KILLS, 600)
