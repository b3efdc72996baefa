"""The ledger keeps what was acknowledged, once, and notes what nobody reckoned with."""

from typing import Any

from facilitator.robots.ledger import Ledger, OwnIdea

EXPECTED = ("too_late",)


def vote(op: str, idea: str, value: int = 1, ballot: str = "b") -> dict[str, Any]:
    return {"op": op, "name": "set_vote", "board": "t", "ballot": ballot, "idea": idea, "value": value}


def ok(op: str, **more: Any) -> dict[str, Any]:
    return {"op": op, "ok": True, "rev": 1, **more}


def answered(ledger: Ledger, command: dict[str, Any], reply: dict[str, Any], who: str = "anna") -> None:
    ledger.answered("participant", who, command, reply, EXPECTED)


def test_votes_are_kept_as_they_were_acknowledged_last() -> None:
    ledger = Ledger()
    for command in (vote("1", "x"), vote("2", "y"), vote("3", "x", 0)):
        answered(ledger, command, ok(command["op"]))
    answered(ledger, vote("4", "x"), ok("4"), who="boris")

    assert ledger.votes == {("b", "anna"): {"y"}, ("b", "boris"): {"x"}}
    assert ledger.supporters("b", {"x": 1, "y": 2}) == {1: {"boris"}, 2: {"anna"}}
    assert (ledger.voters("b"), ledger.voters("other")) == (2, 0)


def test_a_vote_taken_back_still_counts_for_the_turnout() -> None:
    ledger = Ledger()
    answered(ledger, vote("1", "x"), ok("1"))
    answered(ledger, vote("2", "x", 0), ok("2"))

    assert (ledger.voters("b"), ledger.supporters("b", {"x": 1})) == (1, {})


def test_a_repeat_is_counted_once_and_must_be_answered_alike() -> None:
    ledger = Ledger()
    command = {"op": "1", "name": "add_idea", "board": "t", "id": "i", "text": "…"}
    for _ in range(3):
        answered(ledger, command, ok("1", id="i", no=4, status="visible"))
    assert (ledger.ideas, ledger.counts["add_idea"]) == ({"i": OwnIdea("t", 4, "anna")}, 1)
    assert (ledger.counts["repeated"], ledger.wrong) == (2, [])

    answered(ledger, command, ok("1", id="i", no=5, status="visible"))

    assert ledger.wrong == ["add_idea: a repeated operation was answered otherwise"]


def test_a_refusal_is_unexpected_unless_it_was_reckoned_with() -> None:
    ledger = Ledger()
    answered(ledger, vote("1", "x"), {"op": "1", "ok": False, "code": "too_late", "detail": {}})
    assert (ledger.refused, ledger.unexpected) == ({"1": "too_late"}, {})

    answered(ledger, vote("2", "x"), {"op": "2", "ok": False, "code": "internal", "detail": {}})

    assert ledger.unexpected == {("participant", "set_vote", "internal"): 1}
    assert ledger.refusals.total() == 2
    assert ledger.votes == {}


def test_what_was_refused_and_then_accepted_under_its_id_is_not_refused() -> None:
    ledger = Ledger()
    answered(ledger, vote("1", "x"), {"op": "1", "ok": False, "code": "too_late", "detail": {}})
    answered(ledger, vote("1", "x"), ok("1"))

    assert (ledger.refused, ledger.done) == ({}, {"1": "set_vote"})


def test_paper_ballots_count_until_they_are_taken_back() -> None:
    ledger = Ledger()
    for op, serial in (("1", "031"), ("2", "032")):
        command = {"op": op, "name": "enter_paper", "board": "t", "id": op, "ballot": "b", "serial": serial}
        answered(ledger, command, ok(op, serial=serial, numbers=[4, 7]), who="scribe")
    ledger.took_back("b", "031")

    assert ledger.supporters("b", {}) == {4: {"paper 032"}, 7: {"paper 032"}}
    assert ledger.voters("b") == 1
