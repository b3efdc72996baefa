"""PRODUCT, "A latecomer meets": what somebody who comes at each moment finds and may do."""

from typing import Any

from facilitator.domain.phases import Action, Moment, may
from facilitator.domain.roles import Actor, Audience, Role
from tests.builders import Hall, new
from tests.stages import board, forward, lead, options, reveal_all, standing


def arrives(hall: Hall, moment: Moment, **more: Any) -> tuple[Actor, Actor]:
    """(moderator, somebody who has come only now)."""
    return lead(hall, moment, **more), hall.person()


def texts(hall: Hall) -> list[str]:
    return [idea.text for idea in hall.records("idea", audience=Audience.PARTICIPANTS).values()]


def test_in_the_lobby_a_draft_stays_on_the_phone_and_is_sent_at_the_opening(hall: Hall) -> None:
    moderator, late = arrives(hall, Moment.LOBBY)
    draft = hall.command("add_idea", id=new("idea"), text="Написала заранее")

    before = hall.batch(late, draft).replies[0]
    hall.ok(moderator, "change_phase", phase="open")
    # A refusal ends an operation: the phone sends the same idea under a new one.
    after = hall.batch(late, {**draft, "op": new("op")}).replies[0]

    assert (before["code"], after["no"]) == ("not_open", 1)


def test_on_the_open_board_and_while_collecting_an_idea_may_be_sent_at_once(hall: Hall) -> None:
    for no, moment in enumerate((Moment.OPEN, Moment.COLLECT), 1):
        lead(hall, moment, no=no)
        late = hall.person(no)

        idea = hall.add(late, "Успела", no=no)

        assert hall.mine(late, no).ideas[0].state == "visible"
        assert idea in hall.records("idea", no, Audience.PARTICIPANTS)


def test_while_sorting_and_deepening_there_is_the_feed_and_what_is_sent_is_kept(hall: Hall) -> None:
    for no, moment in enumerate((Moment.GROUP, Moment.DEEPEN), 1):
        lead(hall, moment, no=no)
        late = hall.person(no)

        hall.add(late, "Опоздала", no=no)

        assert len(hall.records("idea", no, Audience.PARTICIPANTS)) == 4
        assert hall.mine(late, no).ideas[0].state == "kept"


def test_in_the_reading_round_seven_cards_if_two_minutes_remain(hall: Hall) -> None:
    _, late = arrives(hall, Moment.REVIEW, ideas=9)
    hall.clock.step(8 * 60)

    hall.ok(late, "deal_cards")

    assert (len(hall.mine(late).cards), texts(hall)) == (7, [])


def test_in_the_reading_round_with_less_time_the_vote_is_waited_for(hall: Hall) -> None:
    moderator, late = arrives(hall, Moment.REVIEW, ideas=9)
    hall.clock.step(8 * 60 + 1)

    refused = hall.refused(late, "deal_cards")
    forward(hall, moderator, Moment.DRAFT)
    forward(hall, moderator, Moment.VOTE)

    assert refused == "wait_for_vote"
    assert hall.vote(late, options(hall)[0])["ok"]


def test_in_the_vote_the_ballot_at_once_with_the_full_budget(hall: Hall) -> None:
    _, late = arrives(hall, Moment.VOTE, ideas=6)
    early = hall.person()
    hall.votes(early, *options(hall)[:3])

    mine = hall.mine(late)

    assert (mine.budget, mine.left, len(mine.order)) == (3, 3, 6)
    hall.votes(late, *options(hall)[:3])


def test_after_the_close_votes_are_being_counted(hall: Hall) -> None:
    _, late = arrives(hall, Moment.CLOSED)
    hall.clock.step(11)

    assert board(hall).moment == "closed"
    assert hall.vote(late, options(hall)[0])["code"] == "too_late"
    assert (standing(hall), hall.mine(late).receipt) == (None, "")


def test_in_the_reveal_the_rows_that_are_revealed_already(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    hall.votes(hall.person(), *options(hall)[:2])
    for stop in (Moment.CLOSED, Moment.REVEAL):
        forward(hall, moderator, stop)
    hall.ok(moderator, "reveal_next", ballot=hall.ballot())

    told = standing(hall)

    assert [(row.no, row.supporters) for row in told.rows] == [(2, 1)]
    assert len(texts(hall)) == 4


def test_in_the_consent_one_votes(hall: Hall) -> None:
    _, late = arrives(hall, Moment.CONSENT)
    first = standing(hall).rows[0].id

    hall.ok(late, "set_consent", idea=first, level=4)

    assert hall.mine(late).consents[0].level == 4
    assert not may(Role.PARTICIPANT, Action.VOTE, Moment.CONSENT)


def test_after_the_hand_over_the_results_and_what_is_sent_is_kept(hall: Hall) -> None:
    _, late = arrives(hall, Moment.HANDED_OVER)

    hall.add(late, "После всего")

    assert (board(hall).phase, len(standing(hall).rows)) == ("handed_over", 4)
    assert hall.mine(late).ideas[0].state == "kept"


def test_whoever_comes_while_rows_are_revealed_one_by_one_sees_the_rest_with_everybody(hall: Hall) -> None:
    moderator, _ = arrives(hall, Moment.REVEAL)
    before = len(standing(hall).rows)
    reveal_all(hall, moderator)

    assert (before, len(standing(hall).rows)) == (0, 4)
