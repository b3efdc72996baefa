# ruff: noqa: N802 (rule ids keep their capital)
"""What is shown equals a recount from the votes, whatever people and staff do (V2-V4, V8, V9)."""

import pytest
from sqlalchemy.orm import Session

from facilitator.domain import voting
from facilitator.store import families, situation, tables
from facilitator.store.verify import verify
from tests.builders import Hall
from tests.plan_walk import PlanWalk
from tests.walk import Walk

SEEDS = range(4)
STEPS = 90


def recount(hall: Hall) -> dict[str, int]:
    """The tally of every family of the first board, from the votes alone."""
    key = hall.ballot()

    def count(session: Session) -> dict[str, int]:
        forest = families.load(session, hall.boards[1])
        casts = families.casts(session, key)
        budget = session.get_one(tables.Ballot, key).budget
        return voting.tally(casts, forest.parents, forest.is_visible, budget)

    return hall.read(count)


@pytest.mark.parametrize("seed", SEEDS)
def test_V4_tallies_turnout_and_numbers_equal_a_recount_after_every_step(hall: Hall, seed: int) -> None:
    walk = Walk(hall, seed)
    turnout = 0
    refused = 0

    for _ in range(STEPS):
        reply = walk.step()
        refused += bool(reply and not reply["ok"])
        shown = {key: n for key, n in hall.tally().items() if n}
        voted = hall.row(tables.Ballot, hall.ballot()).voted
        assert shown == recount(hall), walk.log[-3:]
        assert hall.track().votes == sum(shown.values()), walk.log[-3:]
        assert voted >= turnout, walk.log[-3:]
        turnout = voted

    assert [check for check in hall.read(verify) if check.wrong] == []
    assert STEPS / 20 < refused < STEPS / 2


@pytest.mark.parametrize("seed", SEEDS)
def test_V3_nobody_ever_has_more_votes_that_count_than_places(hall: Hall, seed: int) -> None:
    walk = Walk(hall, 100 + seed, people=2)

    for _ in range(STEPS // 2):
        walk.step()
        for person in walk.people:
            mine = hall.mine(person)
            counted = [vote for vote in mine.votes if vote.state == "counted"]
            assert len(counted) + mine.left == mine.budget == 5
            assert len({vote.family for vote in counted}) == len(counted)


@pytest.mark.parametrize("seed", SEEDS)
def test_V4_through_plans_what_is_shown_equals_a_recount_and_nobody_exceeds_a_budget(hall: Hall, seed: int) -> None:
    walk = PlanWalk(hall, 200 + seed, people=3)

    for step in range(STEPS):
        walk.step()
        ballot = hall.row(tables.Ballot, hall.ballot())
        if ballot and situation.is_secret(ballot):
            assert hall.tally() == {}, walk.log[-3:]
        for person in walk.people if step % 5 == 0 else ():
            mine = hall.mine(person)
            counted = [vote for vote in mine.votes if vote.state == "counted"]
            assert len({vote.family for vote in counted}) == len(counted) == mine.budget - mine.left, walk.log[-3:]
        if step % 15 == 0:
            assert [check for check in hall.read(verify) if check.wrong] == [], walk.log[-15:]
