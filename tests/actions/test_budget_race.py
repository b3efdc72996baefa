# ruff: noqa: N802 (rule ids keep their capital)
"""Many submissions at once, through the writer's real thread: budgets hold and repeats change nothing (V1, V6)."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from facilitator.actions.pipeline import Done
from facilitator.domain.phases import Moment
from facilitator.domain.roles import Actor
from facilitator.store import tables
from facilitator.store.verify import verify
from tests.builders import Hall
from tests.rig import SECONDS, Rig
from tests.stages import forward, lead, options, reveal_all, standing

PARALLEL = 50


def prepared(hall: Hall, mode: str) -> list[str]:
    """The options of a ballot with three votes, or the ideas of an open board, which gives five."""
    if mode == "open":
        hall.open()
        return hall.ideas(12)
    lead(hall, Moment.VOTE, ideas=12, mode=mode)
    return options(hall)


def at_once(rig: Rig, actor: Actor, commands: list[dict[str, object]]) -> list[dict[str, object]]:
    """The replies to commands that are all submitted before the first is answered."""

    def submit(command: dict[str, object]) -> Done:
        return rig.pipeline.submit(actor, [command]).result(SECONDS)

    with ThreadPoolExecutor(PARALLEL) as pool:
        return [done.outcome.replies[0] for done in pool.map(submit, commands)]


@pytest.mark.parametrize("mode", ["open", "live", "blind"])
def test_V1_fifty_submissions_of_one_person_never_exceed_the_budget(rig: Rig, mode: str) -> None:
    hall = rig.hall
    ideas, person = prepared(hall, mode), hall.person()
    ballot, budget = hall.ballot(), 5 if mode == "open" else 3
    votes = [
        hall.command("set_vote", ballot=ballot, idea=ideas[n % len(ideas)], value=1 if n % 5 else 0)
        for n in range(PARALLEL)
    ]

    replies = at_once(rig, person, votes)

    codes = Counter(reply.get("code", "ok") for reply in replies)
    mine = hall.mine(person)
    counted = [vote for vote in mine.votes if vote.state == "counted"]
    assert set(codes) == {"ok", "budget_spent"}
    assert len(counted) == budget - mine.left <= budget
    assert hall.row(tables.Ballot, ballot).voted == 1
    assert [check for check in hall.read(verify) if check.wrong] == []
    if mode != "blind":
        assert sum(hall.tally().values()) == len(counted)


@pytest.mark.parametrize("mode", ["open", "live", "blind"])
def test_V6_the_same_operation_five_times_is_one_vote(rig: Rig, mode: str) -> None:
    hall = rig.hall
    ideas, person = prepared(hall, mode), hall.person()
    vote = hall.command("set_vote", ballot=hall.ballot(), idea=ideas[0], value=1)

    replies = at_once(rig, person, [vote] * 4)
    taken_back = rig.submit(person, hall.command("set_vote", ballot=hall.ballot(), idea=ideas[0], value=0))
    fifth = rig.submit(person, vote).outcome.replies[0]

    assert [*replies, fifth] == [replies[0]] * 5
    assert replies[0]["ok"]
    assert taken_back.outcome.replies[0]["ok"]
    # The fifth is the same operation, not a new wish: the vote stays taken back.
    assert hall.mine(person).votes == ()
    assert hall.row(tables.Ballot, hall.ballot()).voted == 1


def test_V6_one_vote_of_one_operation_in_one_batch_five_times(rig: Rig) -> None:
    hall = rig.hall
    moderator = lead(hall, Moment.VOTE, ideas=6)
    person, option = hall.person(), options(hall)[0]
    vote = hall.command("set_vote", ballot=hall.ballot(), idea=option, value=1)

    rig.submit(person, *[vote] * 5)
    forward(hall, moderator, Moment.CLOSED)
    forward(hall, moderator, Moment.REVEAL)
    reveal_all(hall, moderator)

    assert [(row.no, row.supporters) for row in standing(hall).rows[:2]] == [(1, 1), (2, 0)]
