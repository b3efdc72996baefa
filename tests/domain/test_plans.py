"""Plans: which ones there may be, and how far their clock has drifted."""

import pytest

from facilitator.domain import plans
from facilitator.domain.errors import Refused
from facilitator.domain.plans import MINUTE_MS, TEMPLATES, Step
from facilitator.protocol import STEP_PHASES

START = 1_000_000


def is_good(*phases: str, done: tuple[Step, ...] = ()) -> bool:
    try:
        plans.check_steps([Step(phase, 5) for phase in phases], done)
    except Refused as refused:
        return refused.code != "bad_plan"
    return True


def test_the_phases_are_those_of_the_protocol() -> None:
    assert plans.ORDER == STEP_PHASES


def test_the_templates_are_those_of_the_norm() -> None:
    told = {
        name: [(step.phase, step.minutes, step.silent) for step in steps if step.silent or step.phase != "collect"]
        for name, steps in TEMPLATES.items()
    }

    assert {name: sum(step.minutes for step in steps) for name, steps in TEMPLATES.items()} == {
        "session": 90,
        "express": 45,
        "technologies": 60,
    }
    assert told["session"] == [
        ("collect", 8, True), ("group", 15, False), ("review", 10, False), ("vote", 8, False), ("reveal", 7, False),
        ("deepen", 20, False), ("consent", 10, False),
    ]  # fmt: skip
    assert TEMPLATES["session"][1] == Step("collect", 12)
    assert [step.phase for step in TEMPLATES["express"]] == ["collect", "group", "vote", "reveal", "deepen"]
    assert [step.phase for step in TEMPLATES["technologies"]][2:4] == ["review", "vote"]


@pytest.mark.parametrize("steps", TEMPLATES.values(), ids=TEMPLATES.keys())
def test_every_template_is_a_good_plan(steps: tuple[Step, ...]) -> None:
    plans.check_steps(steps, ())


@pytest.mark.parametrize(
    "phases",
    [
        (), ("collect",), ("collect", "collect", "group"), ("vote", "reveal"), ("group", "vote", "reveal", "consent"),
        ("review", "vote", "reveal", "deepen"),
    ],
)  # fmt: skip
def test_phases_go_forward_and_may_be_left_out(phases: tuple[str, ...]) -> None:
    assert is_good(*phases)


@pytest.mark.parametrize(
    "phases",
    [
        ("group", "collect"), ("vote",), ("reveal",), ("reveal", "vote"), ("vote", "reveal", "vote", "reveal"),
        ("group", "group"), ("collect", "deepen"), ("collect", "consent"), ("vote", "deepen"),
    ],
)  # fmt: skip
def test_a_plan_that_goes_back_or_has_no_reveal_after_its_vote_is_bad(phases: tuple[str, ...]) -> None:
    assert not is_good(*phases)


def test_steps_that_have_begun_stay() -> None:
    done = (Step("collect", 8, silent=True), Step("group", 15))

    assert is_good("collect", "group", "vote", "reveal", done=done)
    assert is_good("collect", "group", done=done)
    assert not is_good("collect", "vote", "reveal", done=done)
    assert not is_good("collect", done=done)


@pytest.mark.parametrize(
    ("current", "ends_in", "after", "drift"),
    [
        (0, 8, 0, 0),  # as planned
        (0, 8, 8, 0),  # the step is over this very moment
        (0, 8, 11, 3),  # three minutes over
        (0, 13, 2, 5),  # extended by five
        (1, 5 + 12, 5, -3),  # gone on three minutes early
        (2, 20 + 15, 40, 5),  # the last step, running over
    ],
)
def test_drift_is_how_much_later_than_planned_the_plan_will_end(
    current: int, ends_in: int, after: int, drift: int
) -> None:
    steps = (Step("collect", 8), Step("collect", 12), Step("group", 15))

    found = plans.drift(steps, current, START, START + ends_in * MINUTE_MS, START + after * MINUTE_MS)

    assert found == drift * MINUTE_MS


def test_a_step_is_due_when_its_time_is_over_and_its_clock_runs() -> None:
    assert [plans.is_due(START, None, START + late) for late in (-1, 0, 1)] == [False, True, True]
    assert not plans.is_due(START, START - 1, START + 1)
    assert not plans.is_due(None, None, START)
