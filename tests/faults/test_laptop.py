"""The moderator's laptop dies: another device goes on where it stopped."""

import time

from tests.proofs import Survived, proves
from tests.system.client import Phone, Staff
from tests.system.server import Server


@proves("laptop")
def test_another_device_has_the_same_board_at_once(server: Server, survived: Survived) -> None:
    phone, first = Phone(server, 1), Staff(server, "moderator", 1)
    idea = phone.add_idea("Идея")
    first.do("set_headline", idea=idea, headline="Крупно")
    first.await_record("idea", headline="Крупно")
    before = first.table("idea")
    first.drop()

    began = time.monotonic()
    second = Staff(server, "moderator", 1)
    seconds = time.monotonic() - began
    second.do("set_headline", idea=idea, headline="Крупнее")

    assert second.table("idea").keys() == before.keys()
    phone.await_record("idea", headline="Крупнее")
    survived(seconds_until_the_same_board=round(seconds, 2))
