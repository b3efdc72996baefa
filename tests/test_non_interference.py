# ruff: noqa: N802 (rule ids keep their capital)
"""V8: runs with the same people and instants but other choices look the same to everybody but the voters.

The real application runs in process with seeded randomness, a stepped clock and a tick that the test drives. What is
compared is every frame of every role, every page and every answer of the HTTP side with its headers, every line of the
logs, and what `verify` prints, byte by byte, until the reveal begins.
"""

from pathlib import Path

import pytest

from tests.onlookers import Play, Seen, differences


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("plays")


@pytest.fixture(scope="module")
def first(folder: Path) -> Seen:
    return Play(folder / "first", choices=1).played()


def test_V8_nobody_but_the_voter_can_tell_one_choice_from_another(folder: Path, first: Seen) -> None:
    assert len(first) > 500
    assert {where.split()[-1] for where, _ in first} > {"changes", "pulse"}
    for choices in (2, 3):
        assert differences(first, Play(folder / f"{choices}", choices=choices).played()) == []


def test_the_comparison_would_see_the_choices_of_a_live_ballot(folder: Path) -> None:
    one, other = (Play(folder / f"live-{choices}", choices=choices, mode="live").played() for choices in (1, 2))

    assert differences(one, other)


def test_the_comparison_would_see_one_number_that_moves_with_the_votes(folder: Path, first: Seen) -> None:
    assert differences(first, Play(folder / "spoilt", choices=1, spoil=Play.leak_votes).played())
