# ruff: noqa: N802 (rule ids keep their capital)
"""Counts of people present: one track each, for fifteen minutes after they were last heard of (V9)."""

import pytest

from facilitator.presence import Presence
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
    assert (presence.people("board-1"), presence.people("board-9")) == ({"boris"}, frozenset())


def test_V9_presence_lasts_for_fifteen_minutes(presence: Presence, clock: Clock) -> None:
    presence.see("anna", *HERE)

    clock.step(900)
    last = presence.counts()
    clock.step(0.001)

    assert (last, presence.people("board-1")) == ({HERE: 1}, frozenset())
    assert presence.counts() == {}


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
