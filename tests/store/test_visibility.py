# ruff: noqa: N802 (rule ids keep their capital)
"""Who sees what of a board at every moment, for every audience: "see others' ideas", "see counts" (V8, I4)."""

from itertools import product
from typing import Any

import pytest

from facilitator.domain.phases import Moment, Phase
from facilitator.domain.roles import Audience
from facilitator.domain.visibility import ALL_STATUSES, LEADING, State, tells_standing, view_of
from tests.builders import Hall
from tests.stages import SESSION, forward, go, lead, options, planned, reveal_all

P, SCREENS, STAFF, ORGANISER = Audience
OUTSIDE, INSIDE = (P, SCREENS), (STAFF, ORGANISER)

# What each audience sees at each moment: of ideas "-" nothing, "all" what leads on the board, "options" of the ballot,
# "inside" everything with what is held, hidden, kept and merged.
IDEAS = {
    Moment.LOBBY: ("-", "-"),
    Moment.OPEN: ("all", "all"),
    Moment.COLLECT: ("all", "all"),
    Moment.GROUP: ("all", "all"),
    Moment.REVIEW: ("-", "all"),
    Moment.DRAFT: ("all", "all"),
    Moment.VOTE: ("options", "options"),
    Moment.CLOSED: ("options", "options"),
    Moment.REVEAL: ("all", "all"),
    Moment.DEEPEN: ("all", "all"),
    Moment.CONSENT: ("all", "all"),
    Moment.HANDED_OVER: ("all", "all"),
}
# Moments in which the counts of a (live, blind) ballot are seen, by all audiences alike.
COUNTS = {
    Moment.OPEN: (True, True),
    Moment.VOTE: (True, False),
    Moment.CLOSED: (True, False),
    Moment.REVEAL: (True, False),
    Moment.DEEPEN: (True, True),
    Moment.CONSENT: (True, True),
    Moment.HANDED_OVER: (True, True),
}


def at(hall: Hall, moment: Moment, mode: str) -> dict[str, Any]:
    """A board at the moment, with idea 5 off the ballot, 6 merged into 1, 7 hidden, 8 held, and two votes."""
    if moment is Moment.LOBBY:
        opened = hall.ok(moderator := hall.staff("moderator"), "change_phase", phase="open")
        hall.ideas(8)
        hall.undo(moderator, opened)
        return {}
    early = moment in (Moment.OPEN, Moment.COLLECT, Moment.GROUP, Moment.REVIEW, Moment.DRAFT)
    moderator = lead(hall, moment if early else Moment.DRAFT, ideas=7, mode=mode)
    ideas = {idea.no: idea.id for idea in hall.records("idea").values()}
    hall.ok(moderator, "set_hidden", idea=ideas[7], on=True)
    hall.ok(moderator, "merge_idea", idea=ideas[6], into=ideas[1])
    if moment is Moment.OPEN:
        hall.votes(hall.person(), ideas[1], ideas[2])
    if not early:
        hall.ok(moderator, "set_listed", idea=ideas[5], on=False)
        forward(hall, moderator, Moment.VOTE)
        hall.votes(hall.person(), ideas[1], ideas[2])
        for stop in (Moment.CLOSED, Moment.REVEAL, Moment.DEEPEN, Moment.CONSENT, Moment.HANDED_OVER):
            if list(Moment).index(stop) <= list(Moment).index(moment):
                forward(hall, moderator, stop)
    return ideas


def seen(hall: Hall, audience: Audience) -> set[int]:
    return {idea.no for idea in hall.records("idea", audience=audience).values()}


@pytest.mark.parametrize("moment", Moment)
def test_who_sees_which_ideas(hall: Hall, moment: Moment) -> None:
    at(hall, moment, "blind")

    shown = {"-": set(), "all": {1, 2, 3, 4, 5}, "options": {1, 2, 3, 4}}
    assert [seen(hall, audience) for audience in OUTSIDE] == [shown[word] for word in IDEAS[moment]]
    everything = set(range(1, 9 if moment is Moment.LOBBY else 8))
    assert all(seen(hall, audience) == everything for audience in INSIDE)


@pytest.mark.parametrize("mode", ["live", "blind"])
@pytest.mark.parametrize("moment", Moment)
def test_V8_when_counts_are_seen_by_anybody(hall: Hall, moment: Moment, mode: str) -> None:
    at(hall, moment, mode)

    told = COUNTS.get(moment, (False, False))[mode == "blind"]
    counts = [{record.n for record in hall.records("tally", audience=audience).values()} for audience in Audience]
    assert counts == [{1} if told else set()] * 4
    lanes = [hall.records("lane", None, audience) for audience in (SCREENS, STAFF, ORGANISER)]
    assert [lane[hall.boards[1]].votes for lane in lanes] == [2 if told else 0] * 3


def test_in_silent_collecting_there_is_one_counter_to_see(hall: Hall) -> None:
    moderator = planned(hall)
    go(hall, moderator, "silent")
    before = hall.rev()
    idea = hall.add(hall.person(), "Пока никому")

    for audience in OUTSIDE:
        changes = hall.changes(hall.stream(), before, audience)
        assert "Пока никому" not in str(changes)
        assert [(record.id, record.ideas) for record in changes.put] == [(hall.boards[1], 1)]
        assert seen(hall, audience) == set()
    assert all(idea in hall.records("idea", audience=audience) for audience in INSIDE)
    go(hall, moderator, "collect")
    assert all(idea in hall.records("idea", audience=audience) for audience in OUTSIDE)


def test_in_silent_collecting_a_spotlight_shows_no_text(hall: Hall) -> None:
    moderator = planned(hall)
    go(hall, moderator, "silent")
    idea = hall.add(hall.person(), "Пока никому")

    hall.ok(moderator, "set_spotlight", idea=idea)

    assert all("Пока никому" not in str(hall.changes(hall.stream(), -1, audience)) for audience in OUTSIDE)


def test_people_are_sent_only_their_own_cards_in_the_reading_round(hall: Hall) -> None:
    lead(hall, Moment.REVIEW, ideas=9)
    person = hall.person()
    hall.ok(person, "deal_cards")

    assert seen(hall, P) == set()
    assert len(hall.mine(person).cards) == 7
    assert hall.mine(hall.person()).cards == ()


def test_V8_a_reveal_shows_the_counts_that_it_has_reached_and_no_more(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    first, second, *_ = options(hall)
    hall.votes(hall.person(), first)
    hall.votes(hall.person(), first)
    hall.votes(hall.person(), second)
    for stop in (Moment.CLOSED, Moment.REVEAL):
        forward(hall, moderator, stop)
    before = hall.rev()
    hall.ok(moderator, "reveal_next", ballot=hall.ballot())

    for audience in Audience:
        assert {key: record.n for key, record in hall.records("tally", audience=audience).items()} == {second: 1}
        changes = hall.changes(hall.stream(), before, audience)
        assert {record.id: record.n for record in changes.put if hasattr(record, "n")} == {second: 1}
    reveal_all(hall, moderator)
    assert hall.tally() == {first: 2, second: 1}


def test_what_staff_alone_know_of_an_idea_reaches_nobody_else(hall: Hall) -> None:
    moderator = lead(hall, Moment.DRAFT)
    (idea, *_) = hall.records("idea")
    hall.ok(moderator, "set_text", idea=idea, text="Иначе")

    for audience in OUTSIDE:
        record = hall.records("idea", audience=audience)[idea]
        assert (record.original, record.listed, record.score, record.muted, record.reason) == (
            None, False, None, False, "",
        )  # fmt: skip
    assert hall.records("idea")[idea].original


def test_the_rule_is_one_function_of_audience_and_state() -> None:
    """Staff see everything at any time; nobody sees parts, and nobody a status beyond visible and withdrawn (I4)."""
    modes, ballots = ("live", "blind"), ("draft", "open", "closed", "revealing", "revealed", "void")
    for audience, phase, silent, mode, ballot in product(Audience, Phase, (True, False), modes, ballots):
        view = view_of(audience, State(phase, silent, mode, ballot, frozenset({"a"}), frozenset({"a"})))
        if audience in INSIDE:
            assert (view.statuses, view.parts, view.only) == (ALL_STATUSES, True, None)
        else:
            assert view.statuses in (LEADING, frozenset())
            assert not view.parts
        if mode == "blind" and ballot not in ("revealing", "revealed"):
            assert view.counts in (frozenset(), {"a"})
            assert not tells_standing(State(phase, silent, mode, ballot))


def test_the_plan_of_the_norm_passes_every_moment_that_is_looked_at() -> None:
    phases = {step.phase for step in SESSION}

    assert phases <= {moment.value for moment in IDEAS}
    assert set(IDEAS) == set(Moment)
