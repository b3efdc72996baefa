"""The watch sees counts of a blind ballot, texts in silence and turnouts that fall, and nothing where all is well."""

from typing import Any

import pytest

from facilitator.robots.mirror import Mirror
from facilitator.robots.watch import Heard, Watch


def board(
    phase: str, state: str = "open", mode: str = "blind", silent: bool = False, shown: tuple[str, ...] = ()
) -> Any:
    ballot = {"id": "b", "mode": mode, "state": state, "shown": shown}
    moments = {"open": "vote", "closed": "closed", "draft": "draft"}
    moment = moments.get(state, phase) if phase == "vote" else phase
    return {"t": "board", "id": "t", "phase": phase, "moment": moment, "silent": silent, "ballot": ballot}


def frame(watch: Watch, role: str, *put: Any, before: dict[str, int] | None = None) -> None:
    mirror = Mirror("board:t")
    mirror.take({"rev": 1, "since": -1, "fetch": 0, "reset": True, "gone": [], "put": put})
    watch.frame(role, mirror, put, before or {})


def idea(score: float | None = None) -> Any:
    return {"t": "idea", "id": "i", "score": score}


STANDING = {"t": "standing", "id": "b", "rows": [{"id": "i"}], "groups": {}}
TALLY = {"t": "tally", "id": "i", "n": 3}


@pytest.mark.parametrize(
    ("now", "record"),
    [
        (board("vote"), TALLY),
        (board("vote", "closed"), TALLY),
        (board("vote"), STANDING),
        (board("vote", "closed"), STANDING),
        (board("collect"), TALLY),
        (board("reveal", "revealing"), TALLY),
        (board("reveal", "revealing"), STANDING),
        (board("reveal", "revealing", shown=("i",)), STANDING | {"groups": {"ngo": 5}}),
        (board("review"), idea(score=1.5)),
    ],
)
def test_v8_what_a_blind_ballot_or_the_reading_round_must_not_tell_is_a_leak(now: Any, record: Any) -> None:
    watch = Watch()

    frame(watch, "moderator", now, record)

    assert watch.leaks.total() == 1


@pytest.mark.parametrize(
    ("now", "record"),
    [
        (board("vote", mode="live"), TALLY),
        (board("open", mode="live"), TALLY),
        (board("reveal", "revealing", shown=("i",)), TALLY),
        (board("reveal", "revealing", shown=("i",)), STANDING),
        (board("consent", "revealed"), STANDING | {"groups": {"ngo": 5}}),
        (board("vote"), {"t": "turnout", "id": "b", "voted": 5, "paper": 1}),
        (board("group"), idea(score=1.5)),
    ],
)
def test_what_may_be_told_is_no_leak(now: Any, record: Any) -> None:
    watch = Watch()

    frame(watch, "moderator", now, record)

    assert watch.leaks.total() == 0


def test_v8_a_lane_tells_no_votes_of_a_blind_ballot() -> None:
    watch = Watch()
    lane = {"t": "lane", "id": "t", "ballot_mode": "blind", "ballot_state": "open", "votes": 0}
    frame(watch, "plenary", lane)
    assert watch.leaks.total() == 0

    frame(watch, "plenary", lane | {"votes": 4})

    assert watch.leaks == {"plenary: votes of a lane": 1}


@pytest.mark.parametrize(
    ("role", "now", "heard"),
    [
        ("participant", board("collect", silent=True), 1),
        ("screen", board("collect", silent=True), 1),
        ("scribe", board("collect", silent=True), 0),
        ("participant", board("collect"), 0),
        ("participant", board("review"), 1),
        ("screen", board("review"), 0),
    ],
)
def test_silence_and_the_reading_round_are_kept(role: str, now: Any, heard: int) -> None:
    watch = Watch()

    frame(watch, role, now, idea())

    assert watch.heard.total() == heard


def test_v8_the_turnout_never_falls_but_for_paper_that_is_taken_back() -> None:
    watch, last = Watch(), Heard()
    for voted in (3, 5, 5):
        watch.pulse("screen", {"voted": {"t": voted}}, last)
    watch.paper_taken_back("t", "b")
    watch.pulse("screen", {"voted": {"t": 4}}, last)
    frame(watch, "screen", board("vote"), {"t": "turnout", "id": "b", "voted": 4}, before={"b": 5})
    assert watch.fallen == []

    watch.pulse("screen", {"voted": {"t": 2}}, last)
    frame(watch, "screen", board("vote"), {"t": "turnout", "id": "b", "voted": 2}, before={"b": 4})

    assert watch.fallen == ["screen: 4 -> 2", "screen: 4 -> 2"]


def test_with_a_new_ballot_the_turnout_begins_anew_once() -> None:
    watch, last = Watch(), Heard({"t": 9})
    watch.new_ballot("t")
    for voted in (0, 4):
        watch.pulse("screen", {"voted": {"t": voted}}, last)
    assert watch.fallen == []

    watch.pulse("screen", {"voted": {"t": 0}}, last)

    assert watch.fallen == ["screen: 4 -> 0"]
