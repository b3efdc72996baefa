# ruff: noqa: N802 (rule ids keep their capital)
"""What a track hides or its author withdraws after a result was sent is read nowhere on the plenary (I2, I4, V5)."""

import pytest

from facilitator.domain.roles import Actor, Audience
from facilitator.protocol import AirRecord, StageRecord
from facilitator.store import find
from facilitator.store.verify import verify
from tests.builders import Hall

HALL = 0


@pytest.fixture
def host(hall: Hall) -> Actor:
    hall.boards[HALL] = hall.read(lambda session: find.hall(session, hall.event).id)
    return hall.staff("host")


def hidden(hall: Hall) -> tuple[str, ...]:
    """As walls have it, and phones."""
    stage = hall.records("stage", None, Audience.SCREENS)[hall.event]
    air = hall.records("air", None, Audience.PARTICIPANTS)[hall.event]
    assert isinstance(stage, StageRecord)
    assert isinstance(air, AirRecord)
    assert stage.hidden == air.hidden
    return stage.hidden


def voted(hall: Hall) -> list[str]:
    """Three ideas with 2, 1 and 1 votes."""
    first, second, third = hall.ideas(3)
    hall.votes(hall.person(), first, second)
    hall.votes(hall.person(), first, third)
    return [first, second, third]


def listed(hall: Hall) -> list[str]:
    rows = hall.records("idea", HALL).values()
    return sorted(row.source for row in rows if row.listed and row.status == "visible")


def test_I2_what_the_moderator_hides_leaves_the_plenary_in_the_same_command_and_comes_back_with_the_idea(
    hall: Hall, host: Actor
) -> None:
    moderator = hall.open()
    first, second, _ = voted(hall)
    hall.ok(moderator, "send_result")
    before = hall.records("result", None)

    reply = hall.ok(moderator, "set_hidden", idea=first, on=True, reason="грубость")
    assert hidden(hall) == ("1-1",)
    assert hall.stream(None) in hall.outcome.poked
    assert hall.records("result", None) == before
    hall.ok(host, "take_scene", scene={"kind": "lobby"})
    assert hall.undo(moderator, reply)["ok"]
    assert hidden(hall) == ()

    hall.ok(moderator, "set_hidden", idea=second, on=True)
    reply = hall.ok(moderator, "set_hidden", idea=second, on=False)
    assert hidden(hall) == ()
    assert hall.undo(moderator, reply)["ok"]
    assert hidden(hall) == ("1-2",)


def test_words_that_no_result_has_leave_no_mark_on_the_stage(hall: Hall, host: Actor) -> None:
    moderator = hall.open()
    first, *_ = voted(hall)
    hall.ok(moderator, "set_hidden", idea=first, on=True)
    assert hidden(hall) == ()
    sent = hall.ok(moderator, "send_result")
    (late,) = hall.ideas(1)
    hall.ok(moderator, "set_hidden", idea=late, on=True)

    assert hidden(hall) == ()
    assert sent["version"] == 1


def test_what_a_host_has_hidden_stays_so_where_the_track_only_says_it_again(hall: Hall, host: Actor) -> None:
    moderator = hall.open()
    first, *_ = voted(hall)
    hall.ok(moderator, "send_result")
    hall.ok(host, "hide_now", ideas=["1-1"])
    hall.ok(moderator, "set_hidden", idea=first, on=False)

    assert hidden(hall) == ("1-1",)


def test_I4_what_its_author_withdraws_leaves_the_plenary(hall: Hall, host: Actor) -> None:
    moderator, author, asking = hall.open(), hall.person(), hall.person()
    own, asked = hall.add(author), hall.add(asking)
    hall.votes(hall.person(), asked)
    hall.ok(moderator, "send_result")

    hall.ok(author, "withdraw_idea", idea=own)
    assert hidden(hall) == ("1-1",)
    wish = hall.ok(asking, "ask_change", idea=asked, what="withdraw")["request"]
    reply = hall.ok(moderator, "answer_request", request=wish, grant=True)
    assert hidden(hall) == ("1-1", "1-2")
    assert hall.undo(moderator, reply)["ok"]
    assert hidden(hall) == ("1-1",)


def test_I4_nothing_out_of_sight_is_offered_to_the_hall_and_the_next_takes_its_place(hall: Hall, host: Actor) -> None:
    moderator = hall.open()
    first, second, _ = voted(hall)
    hall.ok(moderator, "send_result")
    hall.ok(moderator, "set_hidden", idea=first, on=True)

    reply = hall.ok(host, "fill_hall", question="Что важнее?", top=1)

    assert listed(hall) == ["1-2", "1-3"]
    assert (reply["options"], reply["undecided"]) == (2, [])
    assert "1-1" not in {row.source for row in hall.records("idea", HALL).values()}
    hall.ok(moderator, "merge_idea", idea=second, into=_third(hall))
    hall.ok(moderator, "set_hidden", idea=_third(hall), on=True)
    assert hall.ok(host, "fill_hall", question="Что важнее?", top=1)["options"] == 0


def test_I4_an_option_that_went_out_of_sight_is_off_the_next_ballot_of_the_hall(hall: Hall, host: Actor) -> None:
    moderator = hall.open()
    first, *_ = voted(hall)
    hall.ok(moderator, "send_result")
    hall.ok(host, "fill_hall", question="Что важнее?", top=1)
    assert listed(hall) == ["1-1"]

    hall.ok(moderator, "set_hidden", idea=first, on=True)
    hall.ok(host, "fill_hall", question="Что важнее?", top=1)
    assert listed(hall) == ["1-2", "1-3"]
    option = next(row for row in hall.records("idea", HALL).values() if row.source == "1-1")
    assert (option.status, option.listed) == ("hidden", False)

    hall.ok(moderator, "set_hidden", idea=first, on=False)
    hall.ok(host, "fill_hall", question="Что важнее?", top=1)
    assert listed(hall) == ["1-1"]
    assert [check for check in hall.read(verify) if check.wrong] == []


def _third(hall: Hall) -> str:
    return next(row.id for row in hall.records("idea").values() if row.no == 3)
