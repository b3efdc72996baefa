"""docs/reliability.md is made from a run, and every entry of the catalogue has its test."""

import ast
from pathlib import Path

from facilitator import reliability
from tests.proofs import ATTACKS, FAULTS, ITEMS

TESTS = Path(__file__).parent
FACTS = {"day": "2026-01-02", "machine": "2 cores", "minutes": 40}


def proven(suite: str) -> set[str]:
    """The entries that a test of the suite says it shows."""
    calls = [
        node
        for path in (TESTS / suite).glob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "proves"
    ]
    return {ast.literal_eval(call.args[0]) for call in calls}


def test_every_entry_of_the_catalogue_has_a_test() -> None:
    assert proven("faults") | proven("attacks") == set(ITEMS)
    assert set(FAULTS) <= proven("faults")
    assert set(ATTACKS) <= proven("attacks")


def shown(item: str, outcome: str = "passed", **figures: object) -> dict[str, object]:
    return {"test": f"tests/faults/test_x.py::test_{item}", "item": item, "outcome": outcome, "figures": figures}


def test_the_document_says_what_was_shown_what_failed_and_what_was_not_run() -> None:
    run = {
        "suites": {"faults": {"kill": "killed", "clock": "clock jumps", "loss": "loss"}, "attacks": {}},
        "shown": [shown("kill", acknowledged=4021, lost=0), shown("kill"), shown("clock", "failed")],
    }

    lines = reliability.document(run, FACTS).splitlines()

    assert "3 tests on 2026-01-02, 2 cores, 40 minutes: **1 failed**." in lines
    assert "| killed | ✓ acknowledged 4021, lost 0 | `faults/test_x.py::test_kill` |" in lines
    assert "|  | ✓ | `faults/test_x.py::test_kill` |" in lines
    assert "| clock jumps | **failed** | `faults/test_x.py::test_clock` |" in lines
    assert "| loss | – | not run |" in lines


def test_what_failed_is_played_once_more_and_marked() -> None:
    first = {
        "suites": {"faults": {"kill": "killed", "clock": "clock jumps"}, "attacks": {}},
        "shown": [shown("kill"), shown("clock", "failed", waited_ms=300)],
    }
    assert reliability.failed(first) == ["tests/faults/test_x.py::test_clock"]

    run = reliability.with_second_try(first, {"suites": {}, "shown": [shown("clock", waited_ms=20)]})

    text = reliability.document(run, FACTS)
    assert "2 tests on 2026-01-02, 2 cores, 40 minutes: none failed, 1 played twice." in text
    assert "| clock jumps | ✓ at the second try: waited ms 20 | `faults/test_x.py::test_clock` |" in text
    assert "| killed | ✓ | `faults/test_x.py::test_kill` |" in text
