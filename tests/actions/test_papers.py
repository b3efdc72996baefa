# ruff: noqa: N802 (rule ids keep their capital)
"""Paper ballots: entered by staff under their serials, counted like any other (V9, V15, V16)."""

from typing import Any

import pytest

from facilitator.domain.phases import Moment
from facilitator.domain.roles import Actor, Audience
from facilitator.store import tables
from facilitator.store.verify import verify
from tests.builders import Hall, new
from tests.stages import board, forward, lead, options, reveal_all, standing


def enter(hall: Hall, actor: Actor, serial: str, *numbers: int) -> dict[str, Any]:
    return hall.run(actor, "enter_paper", id=new("paper"), ballot=hall.ballot(), serial=serial, numbers=numbers)


def test_V15_a_paper_ballot_is_a_person_of_its_own_with_a_serial(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=6)
    scribe = hall.staff("scribe")

    reply = enter(hall, scribe, " 031a ", 2, 5, 2)

    assert (reply["serial"], reply["numbers"]) == ("031A", [2, 5])
    (paper,) = hall.records("paper").values()
    assert (paper.serial, paper.by, paper.at) == ("031A", "scribe", hall.clock.now)
    seat = hall.row(tables.Participant, hall.row(tables.Paper, paper.id).participant_id)
    assert (seat.kind, seat.track_id) == ("paper", None)
    assert all(hall.records("paper", audience=audience) == {} for audience in (Audience.PARTICIPANTS, Audience.SCREENS))
    assert "[2" not in str(hall.changes(hall.stream()))
    forward(hall, moderator, Moment.CLOSED)
    forward(hall, moderator, Moment.REVEAL)
    reveal_all(hall, moderator)
    assert [(row.no, row.supporters) for row in standing(hall).rows[:2]] == [(2, 1), (5, 1)]
    assert standing(hall).paper == 1


def test_V9_paper_counts_for_the_turnout_when_its_serial_is_entered(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    hall.votes(hall.person(), options(hall)[0])
    hall.there[hall.boards[1]] = {"in the room"}
    enter(hall, hall.staff("scribe"), "031", 1)
    empty = enter(hall, hall.staff("scribe"), "032")

    turnout = hall.records("turnout")[hall.ballot()]

    assert (empty["ok"], turnout.voted, turnout.paper) == (True, 3, 2)
    assert hall.outcome.pulsed == {hall.boards[1]}
    forward(hall, moderator, Moment.CLOSED)
    forward(hall, moderator, Moment.REVEAL)
    reveal_all(hall, moderator)
    key = hall.ok(moderator, "send_result")["result"]
    result = hall.records("result", None)[key]
    assert (result.voted, result.present, result.paper) == (3, 4, 2)
    assert [check for check in hall.read(verify) if check.wrong] == []


def test_V15_a_serial_entered_twice_is_refused(hall: Hall) -> None:
    lead(hall, Moment.VOTE)
    enter(hall, hall.staff("scribe"), "a-7", 1)

    again = enter(hall, hall.staff("moderator"), "A-7 ", 2)

    assert (again["code"], again["detail"]) == ("serial_used", {"serial": "A-7"})
    assert hall.row(tables.Ballot, hall.ballot()).paper == 1


@pytest.mark.parametrize(
    "same",
    ["a-вс7", "А-ВС7", "\uff21\uff0d\uff22\uff23\uff17", "A-B\ufe0fC7", "A-B\u200bC7", "A-\u2060BC7\ufe0e", " A-BC7 "],
)
def test_V15_a_serial_that_looks_the_same_is_the_same(hall: Hall, same: str) -> None:
    lead(hall, Moment.VOTE)
    enter(hall, hall.staff("scribe"), "A-BC7", 1)

    assert enter(hall, hall.staff("moderator"), same, 2)["code"] == "serial_used"
    assert enter(hall, hall.staff("moderator"), "A-BC8", 2)["ok"]


@pytest.mark.parametrize(
    ("numbers", "code", "detail"),
    [((1, 99), "no_such_number", {"no": 99}), ((1, 2, 3), "budget_spent", {"budget": 2})],
)
def test_V15_what_cannot_be_counted_is_refused_whole(
    hall: Hall, numbers: tuple[int, ...], code: str, detail: dict[str, int]
) -> None:
    lead(hall, Moment.VOTE, ideas=4)

    reply = enter(hall, hall.staff("scribe"), "031", *numbers)

    assert (reply["code"], reply["detail"]) == (code, detail)
    assert (hall.records("paper"), hall.row(tables.Ballot, hall.ballot()).voted) == ({}, 0)


def test_V15_numbers_off_the_ballot_struck_or_kept_are_no_options(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, ideas=4)
    kept = hall.add(hall.person(), "Поздняя")
    hall.ok(moderator, "set_hidden", idea=options(hall)[0], on=True)

    assert hall.idea(kept).no == 5
    assert [enter(hall, moderator, "031", no)["code"] for no in (1, 5)] == ["no_such_number"] * 2


def test_V15_a_part_of_a_family_is_a_vote_for_the_family(hall: Hall) -> None:
    moderator = lead(hall, Moment.DRAFT, ideas=6)
    first, second, *_ = sorted(hall.records("idea"), key=lambda key: hall.idea(key).no)
    hall.ok(moderator, "merge_idea", idea=second, into=first)
    forward(hall, moderator, Moment.VOTE)

    assert enter(hall, moderator, "031", 2, 1, 3)["numbers"] == [1, 3]


def test_V15_an_own_entry_is_taken_back_until_the_reveal_and_its_serial_is_free_again(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    scribe, other = hall.staff("scribe"), hall.staff("moderator")
    enter(hall, scribe, "031", 1, 2)
    (paper,) = hall.records("paper")
    forward(hall, moderator, Moment.CLOSED)

    foreign = hall.refused(other, "take_back_paper", paper=paper)
    before = hall.rev()
    hall.ok(scribe, "take_back_paper", paper=paper)
    gone = hall.changes(hall.stream(), before).gone
    again = hall.ok(scribe, "take_back_paper", paper=paper)

    assert (foreign, gone, again["serial"]) == ("not_yours", (("paper", paper),), "031")
    assert (hall.records("paper"), hall.row(tables.Ballot, hall.ballot()).voted) == ({}, 0)
    assert enter(hall, scribe, "031", 3)["ok"]
    (entered,) = hall.records("paper")
    forward(hall, moderator, Moment.REVEAL)
    assert hall.refused(scribe, "take_back_paper", paper=entered) == "wrong_phase"
    reveal_all(hall, moderator)
    assert [(row.no, row.supporters) for row in standing(hall).rows[:2]] == [(3, 1), (1, 0)]
    assert [check for check in hall.read(verify) if check.wrong] == []


def test_V15_on_the_open_board_a_paper_ballot_counts_at_once(hall: Hall) -> None:
    scribe = hall.staff("scribe")
    hall.open()
    first, second = hall.ideas(2)

    enter(hall, scribe, "031", 1, 2)
    (paper,) = hall.records("paper")
    counted = hall.tally()
    hall.ok(scribe, "take_back_paper", paper=paper)

    assert (counted, hall.tally()) == ({first: 1, second: 1}, {first: 0, second: 0})
    assert [check for check in hall.read(verify) if check.wrong] == []


def test_V15_paper_is_entered_on_the_present_ballot_alone(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    old = hall.ballot()
    hall.ok(moderator, "void_ballot", ballot=old)
    forward(hall, moderator, Moment.VOTE)

    fields = {"id": new("paper"), "serial": "031", "numbers": [1]}
    assert hall.refused(moderator, "enter_paper", ballot=old, **fields) == "too_late"
    assert hall.records("paper") == {}
    assert board(hall).moment == "vote"


def test_V16_people_do_not_enter_paper(hall: Hall) -> None:
    lead(hall, Moment.VOTE)

    for actor in (hall.person(), hall.staff("host"), hall.staff("screen"), hall.staff("observer")):
        assert enter(hall, actor, "031", 1)["code"] == "not_allowed"
