"""A robot's copy of a stream follows the client rule."""

from typing import Any

from facilitator.robots.mirror import Mirror


def changes(rev: int, since: int, *put: str, gone: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    records = [{"t": "idea", "id": key, "rev": rev} for key in put]
    named = [["idea", key] for key in gone]
    return {"rev": rev, "since": since, "fetch": 0, "reset": False, "put": records, "gone": named, **more}


def keys(mirror: Mirror) -> set[str]:
    return {record["id"] for record in mirror.shown("idea")}


def test_frames_that_follow_are_taken() -> None:
    mirror = Mirror("board:t")

    assert mirror.take(changes(3, -1, "a", "b", reset=True)) == ""
    assert mirror.take(changes(4, 3, "c", gone=("a",))) == ""

    assert (keys(mirror), mirror.rev) == ({"b", "c"}, 4)


def test_an_older_frame_is_ignored_and_a_gap_asks_again() -> None:
    mirror = Mirror("board:t")
    mirror.take(changes(5, -1, "a", reset=True))

    assert mirror.take(changes(4, 3, "x")) == ""
    assert mirror.take(changes(8, 7, "y")) == "hello"

    assert (keys(mirror), mirror.rev) == ({"a"}, 5)


def test_a_reset_clears_and_a_short_one_is_fetched() -> None:
    mirror = Mirror("board:t")
    mirror.take(changes(5, -1, "a", reset=True))

    assert mirror.take(changes(6, 5, reset=True, fetch=300)) == "snapshot"
    assert keys(mirror) == {"a"}
    assert mirror.take(changes(6, -1, "b", reset=True), answers=True) == ""

    assert (keys(mirror), mirror.rev) == ({"b"}, 6)


def test_an_answer_from_before_a_restore_is_taken_where_a_broadcast_is_not() -> None:
    mirror = Mirror("board:t")
    mirror.take(changes(9, -1, "a", reset=True))

    mirror.take(changes(2, -1, "b", reset=True))
    assert keys(mirror) == {"a"}

    mirror.take(changes(2, -1, "b", reset=True), answers=True)
    assert keys(mirror) == {"b"}
