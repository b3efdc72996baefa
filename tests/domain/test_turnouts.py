# ruff: noqa: N802 (rule ids keep their capital)
import pytest

from facilitator.domain.turnouts import Turnout, turnout


@pytest.mark.parametrize(
    ("voters", "present", "counted"),
    [
        ("", "", Turnout(voted=0, of=0)),
        ("", "pqr", Turnout(voted=0, of=3)),
        ("pq", "pqr", Turnout(voted=2, of=3)),
        ("pq", "", Turnout(voted=2, of=2)),
        ("ps", "pqr", Turnout(voted=2, of=4)),
    ],
)
def test_V9_turnout_is_of_all_who_voted_or_are_present(voters: str, present: str, counted: Turnout) -> None:
    assert turnout(frozenset(voters), frozenset(present)) == counted
