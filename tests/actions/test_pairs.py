# ruff: noqa: N802 (rule ids keep their capital)
"""Pairs that look alike: proposed to staff as texts come and change, accepted by merging, rejected for good."""

from facilitator.domain.roles import Audience
from tests.builders import Hall
from tests.stages import go, planned

CALL = "«Социальный звонок»: волонтёр звонит одинокому пожилому человеку дважды в неделю"
SAME = "Волонтёр дважды в неделю звонит одинокому пожилому человеку, социальный звонок"
BUS = "Автобус до районной больницы утром и вечером"


def pairs(hall: Hall) -> list[tuple[str, str]]:
    return [(pair.one, pair.other) for pair in hall.records("pair").values()]


def test_two_ideas_that_look_alike_are_proposed_to_staff_alone(hall: Hall) -> None:
    hall.open()
    first, bus, second = hall.add(hall.person(), CALL), hall.add(hall.person(), BUS), hall.add(hall.person(), SAME)

    assert pairs(hall) == [(first, second)]
    assert all(hall.records("pair", audience=one) == {} for one in (Audience.PARTICIPANTS, Audience.SCREENS))
    assert bus not in str(hall.records("pair"))
    assert 0 < next(iter(hall.records("pair").values())).score <= 1


def test_pairs_come_in_silent_collecting_too(hall: Hall) -> None:
    go(hall, planned(hall), "silent")
    first, second = hall.add(hall.person(), CALL), hall.add(hall.person(), SAME)

    assert pairs(hall) == [(first, second)]


def test_a_rejected_pair_goes_and_is_never_proposed_again(hall: Hall) -> None:
    moderator = hall.open()
    author = hall.person()
    hall.add(hall.person(), CALL)
    second = hall.add(author, SAME)
    (pair,) = hall.records("pair")
    before = hall.rev()

    reply = hall.ok(moderator, "reject_pair", pair=pair)
    gone = hall.changes(hall.stream(), before).gone
    hall.ok(author, "edit_idea", idea=second, text=SAME + ".")

    assert (reply["numbers"], gone, pairs(hall)) == ([1, 2], (("pair", pair),), [])


def test_a_rejection_is_taken_back(hall: Hall) -> None:
    moderator = hall.open()
    first, second = hall.add(hall.person(), CALL), hall.add(hall.person(), SAME)
    reply = hall.ok(moderator, "reject_pair", pair=next(iter(hall.records("pair"))))

    assert hall.undo(moderator, reply)["ok"]

    assert pairs(hall) == [(first, second)]


def test_a_pair_follows_the_texts(hall: Hall) -> None:
    hall.open()
    author = hall.person()
    first, second = hall.add(hall.person(), CALL), hall.add(author, SAME)

    hall.ok(author, "edit_idea", idea=second, text=BUS)
    apart = pairs(hall)
    hall.ok(author, "edit_idea", idea=second, text=SAME)

    assert (apart, pairs(hall)) == ([], [(first, second)])


def test_pairs_keep_to_their_board(hall: Hall) -> None:
    moderator = hall.open(2, 1)
    hall.add(hall.person(), CALL)
    hall.add(hall.person(2), SAME, no=2)
    hall.add(hall.person(2), CALL, no=2)
    (elsewhere,) = hall.records("pair", 2)

    assert pairs(hall) == []
    assert hall.refused(moderator, "reject_pair", pair=elsewhere) == "not_found"


def test_a_text_that_was_refused_leaves_no_trace_among_the_likes(hall: Hall) -> None:
    hall.open()
    hall.run(hall.person(), "add_idea", id="short", text=CALL)
    hall.add(hall.person(), SAME)

    assert pairs(hall) == []


def test_I4_a_granted_change_and_a_moderators_edit_renew_the_pairs(hall: Hall) -> None:
    moderator, author = hall.open(), hall.person()
    first, second = hall.add(hall.person(), CALL), hall.add(author, SAME)
    request = hall.ok(author, "ask_change", idea=second, what="edit", text=BUS)["request"]

    reply = hall.ok(moderator, "answer_request", request=request, grant=True)
    apart = pairs(hall)
    hall.undo(moderator, reply)
    again = pairs(hall)
    hall.ok(moderator, "set_text", idea=second, text=BUS)

    assert (apart, again, pairs(hall)) == ([], [(first, second)], [])


def test_a_text_that_is_back_is_compared_as_it_is(hall: Hall) -> None:
    moderator = hall.open()
    first = hall.add(hall.person(), BUS)
    hall.undo(moderator, hall.ok(moderator, "set_text", idea=first, text=CALL))

    hall.add(hall.person(), SAME)

    assert pairs(hall) == []
