# ruff: noqa: N802 (rule ids keep their capital)
"""V17: what makes seats look made by one hand, and what does not."""

from facilitator.domain.anomalies import Choices, Taken, bursts, hops, same

HALL, OTHER = "hall", "other"


def taken(address: str, *counts: int, start: int = 0) -> list[Taken]:
    """So many seats in each ten seconds."""
    return [
        Taken(f"{address}-{start}-{window}-{number}", address, start + window * 10_000 + number)
        for window, count in enumerate(counts)
        for number in range(count)
    ]


def test_V17_a_burst_stands_out_from_what_is_usual_there() -> None:
    quiet = taken(HALL, 3, 4, 2, 3)
    (found,) = bursts([*quiet, *taken(HALL, 60, start=100_000)])

    assert (found.signal, len(found.seats), dict(found.figures)) == (
        "burst", 60, {"seconds": 10, "usual": 3, "at": 100_000},
    )  # fmt: skip


def test_V17_a_hall_that_scans_its_code_at_once_is_no_burst() -> None:
    assert bursts(taken(HALL, 40, 55, 48, 60, 35)) == []
    assert bursts(taken(HALL, 19)) == []


def test_V17_a_burst_of_its_own_address_is_compared_with_the_others() -> None:
    found = bursts([*taken(HALL, 5, 6, 5, 4), *taken(OTHER, 200, start=200_000)])

    assert [len(group.seats) for group in found] == [200]


def test_V17_a_group_keeps_its_key_while_it_grows() -> None:
    quiet = taken(HALL, 3, 4, 2, 3)
    (early,) = bursts([*quiet, *taken(HALL, 60, start=100_000)])
    (later,) = bursts([*quiet, *taken(HALL, 60, 80, start=100_000)])

    assert early.key == later.key
    assert (len(later.seats), later.figures["seconds"]) == (140, 20)


def test_V17_a_device_that_goes_from_seat_to_seat() -> None:
    found = hops({"tablet": ["a", "b", "a", "c"], "phone": ["a", "b"]})

    assert [(group.key, group.seats) for group in found] == [("tablet", ("a", "b", "c"))]


def test_V17_the_same_choice_within_seconds_unless_chance_explains_it() -> None:
    alike = {f"p{n}": {"one", "two", "three"} for n in range(6)}
    at = dict.fromkeys(alike, 1_000)

    (found,) = same(Choices("ballot", 30, alike, at))
    assert (len(found.seats), found.figures["ideas"]) == (6, 3)
    assert same(Choices("ballot", 5, alike, at)) == []
    assert same(Choices("ballot", 30, alike, {person: n * 11_000 for n, person in enumerate(alike)})) == []
    assert same(Choices("ballot", 30, {person: {"one", "two"} for person in alike}, at)) == []
