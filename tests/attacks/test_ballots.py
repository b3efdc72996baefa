# ruff: noqa: N802 (rule ids keep their capital)
"""A secret ballot over real sockets: budgets hold whatever comes at once, and a dead console is no loss."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.proofs import Survived, proves
from tests.system.client import Device, Page, Phone, Staff, command
from tests.system.server import LONG_IN_THREADS, Server

SOCKETS = 50
OPTIONS = 16
STEPS = [{"phase": phase, "minutes": 8} for phase in ("collect", "group", "vote", "reveal")]


@pytest.fixture
def voting() -> Callable[[Server], tuple[Staff, list[str], str]]:
    """A moderator who has opened a secret ballot of some ideas."""

    def start(server: Server) -> tuple[Staff, list[str], str]:
        moderator = Staff(server, "moderator", 1)
        moderator.do("set_plan", steps=STEPS)
        moderator.do("go_to_step", step=0)
        ideas = [moderator.add_idea(f"Мысль {n}") for n in range(OPTIONS)]
        moderator.do("go_to_step", step=1)
        moderator.do("go_to_step", step=2)
        ballot = moderator.await_record("board", moment="draft")["ballot"]["id"]
        moderator.do("open_ballot", ballot=ballot)
        return moderator, ideas, ballot

    return start


def spent(phone: Phone) -> tuple[int, int]:
    """Votes that count, and places that are left."""
    phone.reconnect()
    counted = [vote for vote in phone.mine["votes"] if vote["state"] == "counted"]
    return len(counted), phone.mine["left"]


def at_once(pages: list[Page], acts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    with ThreadPoolExecutor(len(pages)) as pool:
        answers = pool.map(lambda pair: pair[0].ops([pair[1]]), zip(pages, acts, strict=True))
        return [answer["replies"][0] for answer in answers]


@proves("budget-race")
@LONG_IN_THREADS
def test_V1_V6_fifty_sockets_of_one_person_never_exceed_the_budget(
    start_server: Callable[..., Server], voting: Callable[[Server], Any], mode: str, survived: Survived
) -> None:
    server = start_server(mode=mode, limited=False)
    _, ideas, ballot = voting(server)
    device = Device(server)
    pages: list[Page] = [Phone(server, 1, device) for _ in range(SOCKETS)]
    phone = pages[0]
    assert isinstance(phone, Phone)
    acts = [
        command("set_vote", board=phone.board, ballot=ballot, idea=ideas[n % OPTIONS], value=1) for n in range(SOCKETS)
    ]

    replies = at_once(pages, acts)

    budget = phone.mine["budget"]
    codes = {reply.get("code") for reply in replies}
    assert spent(phone) == (budget, 0)
    assert codes == {None, "budget_spent"}
    survived(parallel_sockets=SOCKETS, budget=budget, votes_counted=spent(phone)[0])


@proves("operation-ids")
@LONG_IN_THREADS
def test_V6_the_same_operation_five_times_over_is_one_vote(
    start_server: Callable[..., Server], voting: Callable[[Server], Any], mode: str
) -> None:
    server = start_server(mode=mode)
    _, ideas, ballot = voting(server)
    device = Device(server)
    pages: list[Page] = [Phone(server, 1, device) for _ in range(5)]
    phone = pages[0]
    assert isinstance(phone, Phone)
    act = command("set_vote", board=phone.board, ballot=ballot, idea=ideas[3], value=1)

    replies = at_once(pages, [act] * 5)

    assert all(reply == replies[0] for reply in replies)
    assert spent(phone) == (1, phone.mine["budget"] - 1)


@proves("laptop")
def test_a_moderator_on_a_phone_has_the_state_of_the_dead_laptop(
    start_server: Callable[..., Server], voting: Callable[[Server], Any]
) -> None:
    server = start_server()
    laptop, ideas, ballot = voting(server)
    voters = [Phone(server) for _ in range(3)]
    for voter in voters:
        voter.do("set_vote", ballot=ballot, idea=ideas[0], value=1)
    laptop.do("set_hidden", idea=ideas[5], on=True, reason="Повтор")
    laptop.await_record("idea", id=ideas[5], status="hidden")
    kinds = ("board", "idea", "count", "request", "pair", "paper")
    before = {kind: laptop.table(kind) for kind in kinds}
    laptop.drop()

    began = time.monotonic()
    phone = Staff(server, "moderator", 1)
    took = time.monotonic() - began

    assert {kind: phone.table(kind) for kind in kinds} == before
    assert took < 20, "the promise is twenty seconds, the link included"
    print(f"the same state on another device after {took:.2f} s")
    phone.do("close_ballot", ballot=ballot)
    assert phone.await_record("board", moment="closed")["ballot"]["id"] == ballot
