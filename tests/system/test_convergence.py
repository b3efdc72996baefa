"""Lost, repeated, reordered, late: every client ends with what the server has, as the real store.js sees it."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from facilitator.assets import node
from facilitator.domain.roles import Audience
from facilitator.protocol import encode
from tests.builders import Hall
from tests.system.fuzz import run_seed

ROOT = Path(__file__).resolve().parents[2]
STORE = ROOT / "static" / "js" / "core" / "store.js"
# Seeds that have failed once are kept at the front for ever.
KEPT: list[int] = []
SEEDS = [*KEPT, *range(1, 9)]


def replay(traces: list[dict[str, Any]], store: Path = STORE) -> list[str]:
    """What is wrong with each trace's end, in the words of tests/js/replay.mjs; empty where all is well."""
    command = [str(node()), str(ROOT / "tests" / "js" / "replay.mjs"), store.as_uri()]
    done = subprocess.run(command, input=json.dumps(traces), text=True, capture_output=True, check=True)
    problems: list[str] = json.loads(done.stdout)
    return problems


@pytest.mark.parametrize("planned", [False, True])
@pytest.mark.parametrize("seed", SEEDS)
def test_every_client_converges(hall: Hall, seed: int, planned: bool) -> None:
    traces = run_seed(hall, seed, planned=planned)

    assert [problem for problem in replay(traces) if problem] == []
    assert sum(len(one["trace"]) for one in traces) > 50


def test_a_late_reset_does_not_show_again_what_the_phase_has_hidden(hall: Hall) -> None:
    """A hello's answer overtaken by the phase change that hides the ideas: the answer comes last, and is too old."""
    moderator = hall.staff("moderator")
    opened = hall.ok(moderator, "change_phase", phase="open")
    hall.ideas(2)
    old = encoded(hall, -1)
    hall.undo(moderator, opened)
    hidden = encoded(hall, old["rev"])
    trace = [{"hello": True}, step(hidden, False, "applied"), step(old, True, "ignored")]

    problems = replay([{"stream": hall.stream(1), "trace": trace, "rev": hidden["rev"], "expected": hidden["put"]}])

    assert [record["t"] for record in old["put"]].count("idea") == 2
    assert (hidden["reset"], [record["t"] for record in hidden["put"]]) == (True, ["board", "count", "turnout"])
    assert problems == [""]


def test_the_fuzz_finds_a_store_that_forgets_the_rule(hall: Hall, tmp_path: Path) -> None:
    """A copy of store.js that takes older frames, and one that overlooks gaps, are both found out."""
    whole = STORE.read_text(encoding="utf-8")
    rules = (
        "if (changes.rev < this.rev && !mayGoBack) return 'ignored';",
        "if (changes.since > this.rev && !changes.reset) return 'gap';",
    )
    (tmp_path / "listeners.js").write_text((STORE.parent / "listeners.js").read_text(encoding="utf-8"))
    traces = run_seed(hall, 1)

    for n, rule in enumerate(rules):
        assert whole.count(rule) == 1
        broken = tmp_path / f"broken{n}.mjs"
        broken.write_text(whole.replace(rule, ""), encoding="utf-8")
        assert any(replay(traces, broken)), rule


def encoded(hall: Hall, since: int) -> dict[str, Any]:
    changes: dict[str, Any] = json.loads(encode(hall.changes(hall.stream(1), since, Audience.PARTICIPANTS)))
    return changes


def step(changes: dict[str, Any], answers_hello: bool, verdict: str) -> dict[str, Any]:
    return {"changes": changes, "answersHello": answers_hello, "verdict": verdict}
