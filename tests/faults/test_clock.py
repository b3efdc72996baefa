"""The machine's clock is set an hour forward and an hour back: what runs goes on, and nobody is put out."""

import pytest

from tests.faults.handset import recounted
from tests.faults.shim import Shim
from tests.proofs import Survived, proves
from tests.system.client import Device, Phone, Staff
from tests.system.server import StartServer

HOUR = 3_600
STEPS = [{"phase": phase, "minutes": 8} for phase in ("collect", "group", "vote", "reveal")]


@proves("clock")
@pytest.mark.parametrize("jump", [HOUR, -HOUR])
def test_timers_limits_grace_presence_and_tokens_survive(
    shim: Shim, start_server: StartServer, jump: int, survived: Survived
) -> None:
    server = start_server(env=shim.env)
    moderator, phone, host = Staff(server, "moderator", 1), Phone(server, 1), Staff(server, "host")
    moderator.do("set_plan", steps=STEPS)
    moderator.do("go_to_step", step=0)
    ideas = [phone.add_idea(text) for text in ("Вариант один", "Вариант два")]
    moderator.do("go_to_step", step=1)
    moderator.do("go_to_step", step=2)
    ballot = moderator.await_record("board", moment="draft")["ballot"]["id"]
    moderator.do("open_ballot", ballot=ballot)
    moderator.until(lambda page: [one["ballot"]["state"] for one in page.table("board").values()] == ["open"])
    before = moderator.await_record("board")
    told = phone.hello(f"board:{phone.board}")["now"]

    shim.order(jump_s=jump)

    later = phone.hello(f"board:{phone.board}")["now"]
    assert 0 <= later - told < 60_000
    assert phone.vote(ideas[0])["ok"]
    assert moderator.await_record("board")["step_ends_at"] == before["step_ends_at"]
    moderator.do("close_ballot", ballot=ballot)
    for idea, value in ((ideas[0], 0), (ideas[1], 1)):
        phone.do("set_vote", ballot=ballot, idea=idea, value=value)  # within the grace of ten seconds
    pulse = moderator.hello(f"board:{phone.board}")["pulse"]
    assert pulse["present"][phone.board] == 1
    host.do("set_black", on=True)
    phone.drop()
    phone.connect()
    assert {vote["idea"] for vote in phone.mine["votes"]} == {ideas[1]}
    assert Device(server).get(f"/{server.code}/1").ok

    shim.order()
    phone.connect()
    assert {vote["idea"] for vote in phone.mine["votes"]} == {ideas[1]}
    server.stop()
    assert recounted(server)
    survived(jumps_of_an_hour=2, ballots_ended_by_them=0, votes_lost=0, seats_lost=0)


@proves("clock")
def test_a_restart_takes_the_new_time_and_keeps_everything(
    shim: Shim, start_server: StartServer, survived: Survived
) -> None:
    server = start_server(env=shim.env | {"FACILITATOR_BACKUP_SECONDS": "0.5"})
    phone = Phone(server, 1)
    ideas = [phone.add_idea("До скачка")]
    before = phone.hello(f"board:{phone.board}")["now"]

    for jump, text in ((HOUR, "Час вперёд"), (-HOUR, "Час назад")):
        shim.order(jump_s=jump)
        server.restart()
        phone.connect()
        now = phone.hello(f"board:{phone.board}")["now"]
        assert abs(now - before - jump * 1000) < 120_000
        assert phone.vote(ideas[-1])["ok"]
        ideas.append(phone.add_idea(text))

    assert set(Staff(server, "moderator", 1).table("idea")) == set(ideas)
    server.stop()
    names = [file.name for file in sorted((server.instance / "backups").iterdir())]
    numbers = [int(name.split("-")[3]) for name in names]
    assert numbers == list(range(1, len(numbers) + 1))
    assert recounted(server)
    survived(restarts_in_another_hour=2)
