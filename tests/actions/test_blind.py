# ruff: noqa: N802 (rule ids keep their capital)
"""Blind ballots: nobody but the voter learns anything before the reveal, which goes row by row (V8)."""

import re

from facilitator.domain.phases import Moment
from facilitator.domain.roles import Audience
from facilitator.protocol import encode
from facilitator.store import tables
from facilitator.store.verify import verify
from tests.builders import Hall
from tests.stages import board, forward, lead, options, reveal_all, standing, voters


def test_V8_votes_of_a_blind_ballot_change_nothing_that_anybody_else_gets(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=6)
    people, listed = [hall.person() for _ in range(3)], options(hall)

    def seen() -> object:
        streams = [(no, audience) for no in (1, None) for audience in Audience]
        everything = [hall.changes(hall.stream(no), -1, audience) for no, audience in streams]
        text = encode([everything, hall.mine(bystander), hall.track().votes]).decode()
        return re.sub(r'"voted":\d', '"voted":', text)

    bystander = hall.person()
    before, poked = seen(), set()
    for person in people:
        for idea in listed[:4]:
            hall.vote(person, idea)
            poked |= hall.outcome.poked
            assert hall.outcome.people <= {(person.participant, hall.boards[1])}
        hall.vote(person, listed[0], 0)

    assert (seen(), poked) == (before, set())
    assert hall.row(tables.Ballot, hall.ballot()).voted == 3
    assert hall.read(lambda session: session.query(tables.Tally).count()) == 0
    hall.ok(moderator, "set_timer", seconds=60)
    assert (hall.records("turnout")[hall.ballot()].voted, hall.records("lane", None)[hall.boards[1]].votes) == (3, 0)
    assert [check for check in hall.read(verify) if check.wrong] == []


def test_V8_an_operation_that_changes_nothing_counts_for_the_turnout_like_any_other(hall: Hall) -> None:
    """Whether a person took back or gave a vote is a choice: both look the same from outside."""
    lead(hall, Moment.VOTE)
    giving, taking, (first, *_) = hall.person(), hall.person(), options(hall)

    pulsed = []
    for person, value in ((giving, 1), (taking, 0)):
        hall.vote(person, first, value)
        pulsed.append(hall.outcome.pulsed)

    assert pulsed == [{hall.boards[1]}] * 2
    assert hall.row(tables.Ballot, hall.ballot()).voted == 2


def test_V8_there_is_no_switch_that_opens_a_ballot_of_a_plan(hall: Hall) -> None:
    for moment in (Moment.DRAFT, Moment.CLOSED):
        no = 1 if moment is Moment.DRAFT else 2
        moderator = lead(hall, moment, no=no)

        assert hall.refused(moderator, "set_switch", no=no, switch="voting", on=True) == "wrong_phase"
        assert not hall.track(no).voting_on


def test_a_live_ballot_shows_its_counts_while_it_is_open(hall: Hall) -> None:
    lead(hall, Moment.VOTE, mode="live")
    first, *_ = options(hall)
    voters(hall, 2, 1)

    assert all(hall.records("tally", audience=audience)[first].n == 2 for audience in Audience)
    assert hall.records("lane", None)[hall.boards[1]].votes == 3
    assert hall.records("standing") == {}


def test_a_live_ballot_is_revealed_at_once(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, mode="live")
    voters(hall, 2, 1)
    forward(hall, moderator, Moment.CLOSED)
    forward(hall, moderator, Moment.REVEAL)

    assert board(hall).ballot.state == "revealed"
    assert [row.supporters for row in standing(hall).rows] == [2, 1, 0, 0]


def test_a_blind_ballot_is_revealed_from_below_row_by_row(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=4)
    listed = options(hall)
    people = voters(hall, 1, 3, 2)
    forward(hall, moderator, Moment.CLOSED)
    forward(hall, moderator, Moment.REVEAL)
    begun = (board(hall).ballot.state, board(hall).ballot.rows, standing(hall).rows, hall.tally())
    reached = []
    while board(hall).ballot.state == "revealing":
        hall.ok(moderator, "reveal_next", ballot=hall.ballot())
        told = standing(hall)
        assert hall.tally() == {row.id: row.supporters for row in told.rows if row.supporters}
        assert standing(hall, Audience.STAFF) == standing(hall, Audience.SCREENS) == told
        reached.append([(row.no, row.supporters, row.rank) for row in told.rows])

    assert begun == ("revealing", 3, (), {})
    assert reached[0] == [(1, 1, 3)]
    assert reached[1] == [(3, 2, 2), (1, 1, 3)]
    assert reached[2] == [(2, 3, 1), (3, 2, 2), (1, 1, 3), (4, 0, 4)]
    assert board(hall).ballot.state == "revealed"
    assert hall.mine(people[0]).votes[0].idea == listed[0]
    again = hall.ok(moderator, "reveal_next", ballot=hall.ballot())
    assert (again["shown"], again["rows"]) == (3, 3)


def test_while_rows_are_revealed_no_merge_from_before_the_vote_is_undone(hall: Hall) -> None:
    moderator, scribe = lead(hall, Moment.DRAFT), hall.staff("scribe")
    first, second, *_ = sorted(hall.records("idea"), key=lambda key: hall.idea(key).no)
    merged = hall.ok(scribe, "merge_idea", idea=second, into=first)
    forward(hall, moderator, Moment.VOTE)
    during = hall.undo(scribe, merged)["code"]
    for stop in (Moment.CLOSED, Moment.REVEAL):
        forward(hall, moderator, stop)

    assert (during, hall.undo(scribe, merged)["code"]) == ("wrong_phase", "wrong_phase")
    assert hall.idea(second).parent_id == first


def test_while_rows_are_revealed_families_stay_as_they_are_and_nothing_is_sent(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=4)
    first, second, *_ = options(hall)
    voters(hall, 1, 1)
    forward(hall, moderator, Moment.CLOSED)
    forward(hall, moderator, Moment.REVEAL)

    assert hall.refused(moderator, "merge_idea", idea=second, into=first) == "wrong_phase"
    assert hall.refused(moderator, "lead_family", idea=second) == "wrong_phase"
    assert hall.refused(moderator, "send_result") == "wrong_phase"
    assert hall.refused(moderator, "go_to_step", step=6) == "ballot_open"
    reveal_all(hall, moderator)
    assert hall.ok(moderator, "merge_idea", idea=second, into=first)
