"""Plans that go on by themselves: what the server does when a step is over, and what it leaves to a person."""

from facilitator.actions.autopilot import due
from facilitator.domain.phases import Moment
from tests.builders import Hall
from tests.stages import board, go, lead, planned, reveal_all


def run_autopilot(hall: Hall) -> list[tuple[str, str | None]]:
    """What the server did by itself just now: (command, refusal)."""
    found = []
    for actor, command in hall.read(lambda session: due(session, hall.clock.now)):
        reply = hall.batch(actor, command).replies[0]
        found.append((command["name"], reply.get("code")))
    return found


def test_without_being_asked_the_server_goes_nowhere(hall: Hall) -> None:
    planned_one = planned(hall)
    go(hall, planned_one, "silent")
    hall.clock.step(3600)

    assert run_autopilot(hall) == []


def test_a_plan_that_goes_on_by_itself_leaves_the_reveal_to_a_person(hall: Hall) -> None:
    moderator = planned(hall)
    hall.ok(moderator, "set_option", option="auto", on=True)
    go(hall, moderator, "silent")
    hall.ideas(3)
    done = []
    for _ in range(120):
        done += [(name, board(hall).moment) for name, _ in run_autopilot(hall)]
        hall.clock.step(60)

    assert done == [
        ("go_to_step", "collect"),
        ("go_to_step", "group"),
        ("go_to_step", "review"),
        ("go_to_step", "draft"),
        ("open_ballot", "vote"),
        ("close_ballot", "closed"),
    ]


def test_a_plan_that_goes_on_by_itself_ends_with_its_last_step(hall: Hall) -> None:
    moderator = lead(hall, Moment.REVEAL)
    hall.ok(moderator, "set_option", option="auto", on=True)
    hall.clock.step(8 * 60)
    revealing = run_autopilot(hall)
    reveal_all(hall, moderator)
    first = run_autopilot(hall)
    hall.clock.step(25 * 60)
    second = run_autopilot(hall)
    hall.clock.step(3600)

    assert (revealing, first, second) == ([], [("go_to_step", None)], [("go_to_step", None)])
    assert (board(hall).phase, run_autopilot(hall)) == ("consent", [])


def test_a_paused_step_does_not_end_by_itself(hall: Hall) -> None:
    moderator = planned(hall)
    hall.ok(moderator, "set_option", option="auto", on=True)
    go(hall, moderator, "silent")
    hall.ok(moderator, "set_paused", on=True)
    hall.clock.step(3600)

    assert run_autopilot(hall) == []


def test_what_is_due_and_was_done_is_not_done_again(hall: Hall) -> None:
    """Two looks before the first command is carried out: the second is a repeat of the same operation."""
    moderator = planned(hall)
    hall.ok(moderator, "set_option", option="auto", on=True)
    go(hall, moderator, "silent")
    hall.clock.step(8 * 60)
    twice = hall.read(lambda session: due(session, hall.clock.now)) * 2

    replies = [hall.batch(actor, command).replies[0] for actor, command in twice]

    assert replies[0] == replies[1]
    assert board(hall).step == 1


def test_a_ballot_that_somebody_reopened_is_closed_again_when_its_minute_is_over(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    hall.ok(moderator, "set_option", option="auto", on=True)
    hall.clock.step(8 * 60)
    first = run_autopilot(hall)
    hall.ok(moderator, "reopen_ballot", ballot=hall.ballot())
    at_once = run_autopilot(hall)
    hall.clock.step(60)

    assert (first, at_once, run_autopilot(hall)) == ([("close_ballot", None)], [], [("close_ballot", None)])
    assert board(hall).moment == "closed"


def test_a_ballot_is_not_opened_by_itself_while_the_clock_stands_still(hall: Hall) -> None:
    moderator = lead(hall, Moment.DRAFT)
    hall.ok(moderator, "set_option", option="auto", on=True)
    hall.ok(moderator, "set_paused", on=True)
    paused = run_autopilot(hall)
    hall.ok(moderator, "set_paused", on=False)

    assert (paused, run_autopilot(hall)) == ([], [("open_ballot", None)])


def test_a_ballot_that_somebody_voided_is_not_opened_again_by_itself(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    hall.ok(moderator, "set_option", option="auto", on=True)

    hall.ok(moderator, "void_ballot", ballot=hall.ballot())

    assert run_autopilot(hall) == []
    hall.ok(moderator, "open_ballot", ballot=hall.ballot())
    hall.clock.step(8 * 60)
    assert run_autopilot(hall) == [("close_ballot", None)]
