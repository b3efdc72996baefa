# ruff: noqa: N802 (rule ids keep their capital)
"""Counts of people present: one track each, for fifteen minutes after they were last heard of (V9)."""

import pytest

from facilitator.presence import Presence, pulse_of
from tests.builders import Clock

HERE, THERE = ("event-1", "board-1"), ("event-1", "board-2")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def presence(clock: Clock) -> Presence:
    return Presence(lambda: clock.now)


def test_a_person_is_present_on_the_track_where_it_was_seen_last(presence: Presence) -> None:
    presence.see("anna", *HERE)
    presence.see("boris", *HERE)
    presence.see("anna", *THERE)

    assert presence.counts() == {HERE: 1, THERE: 1}
    assert (presence.count("board-1"), presence.count("board-9")) == (1, 0)


def test_V9_presence_lasts_for_fifteen_minutes(presence: Presence, clock: Clock) -> None:
    presence.see("anna", *HERE)

    clock.step(900)
    last = presence.counts()
    clock.step(0.001)

    assert (last, presence.counts()) == ({HERE: 1}, {})


def test_V9_whoever_is_connected_stays_present_and_then_has_fifteen_minutes(presence: Presence, clock: Clock) -> None:
    presence.connected("anna")
    presence.see("anna", *HERE)
    clock.step(3600)
    long = presence.counts()
    presence.gone("anna")
    clock.step(899)
    nearly = presence.counts()
    clock.step(2)

    assert (long, nearly, presence.counts()) == ({HERE: 1}, {HERE: 1}, {})


def test_one_closed_tab_of_two_changes_nothing(presence: Presence, clock: Clock) -> None:
    presence.connected("anna")
    presence.connected("anna")
    presence.see("anna", *HERE)
    presence.gone("anna")
    clock.step(3600)

    assert presence.counts() == {HERE: 1}


def test_whoever_is_forgotten_is_not_counted(presence: Presence) -> None:
    presence.see("anna", *HERE)

    presence.forget("anna")
    presence.forget("nobody")

    assert presence.counts() == {}


def test_a_pulse_tells_counts_of_one_board_or_of_every_board_of_the_event() -> None:
    counts = {HERE: 3, THERE: 1, ("event-2", "board-7"): 9}

    assert pulse_of(counts, "event:event-1").present == {"board-1": 3, "board-2": 1}
    assert pulse_of(counts, "board:board-1").present == {"board-1": 3}
    assert pulse_of(counts, "board:board-5").present == {}
