# ruff: noqa: N802 (rule ids keep their capital)
"""Sending a result: frozen, numbered, with ties, cut and turnout (V7, V9-V11, I2)."""

import pytest

from facilitator.domain.roles import Actor, Audience
from facilitator.store import tables
from tests.builders import Hall


def voted(hall: Hall, *numbers: int) -> list[str]:
    """Ideas with so many supporters each, in the order of their numbers."""
    ideas = hall.ideas(len(numbers))
    for idea, count in zip(ideas, numbers, strict=True):
        for _ in range(count):
            hall.votes(hall.person(), idea)
    return ideas


def sent(hall: Hall, moderator: Actor, **fields: object) -> object:
    """The record of a result just sent."""
    key = hall.ok(moderator, "send_result", **fields)["result"]
    return hall.records("result", None)[key]


def test_a_result_lists_every_visible_family_best_first_and_names_nobody(hall: Hall) -> None:
    moderator = hall.open()
    author = hall.person()
    hall.ok(author, "set_profile", region="Осетия", group="ngo")
    hall.ok(moderator, "set_question", question="Что важно?")
    second, first = voted(hall, 1, 3)
    third = hall.add(author, "Своя идея", kind="law", level="federal")
    hidden = hall.add(author, "Скрытая")
    hall.ok(moderator, "set_hidden", idea=hidden, on=True)
    gone = hall.add(author, "Отозванная")
    hall.ok(author, "withdraw_idea", idea=gone)

    record = sent(hall, moderator, note=" Обсудили\u200b вчера ")

    assert [(row.id, row.supporters, row.rank) for row in record.rows] == [(first, 3, 1), (second, 1, 2), (third, 0, 3)]
    last = record.rows[2]
    assert (last.text, last.kind, last.level, last.region, last.regions) == ("Своя идея", "law", "federal", "Осетия", 1)
    assert (record.struck, record.withdrawn, record.note) == ((4,), (5,), "Обсудили вчера")
    assert (record.question, record.version, record.budget, record.mode) == ("Что важно?", 1, 5, "live")
    assert (record.board, record.at, record.by) == (hall.boards[1], hall.clock.now, "moderator")
    assert author.participant not in str(record)


def test_V10_equals_share_a_rank_in_the_order_of_their_numbers(hall: Hall) -> None:
    moderator = hall.open()
    ideas = voted(hall, 1, 2, 1, 0)

    record = sent(hall, moderator)

    assert [(row.no, row.rank) for row in record.rows] == [(2, 1), (1, 2), (3, 2), (4, 4)]
    assert record.rows[0].id == ideas[1]


def test_V10_the_cut_takes_in_everyone_tied_with_the_fifth(hall: Hall) -> None:
    moderator = hall.open()
    voted(hall, 2, 2, 2, 2, 1, 1, 1, 0)

    assert sent(hall, moderator).cut == 7


def test_V10_without_any_vote_the_first_five_by_number_stand_above_the_cut(hall: Hall) -> None:
    moderator = hall.open()
    hall.ideas(8)

    record = sent(hall, moderator)

    assert (record.cut, [row.no for row in record.rows]) == (5, [1, 2, 3, 4, 5, 6, 7, 8])


def test_V11_those_almost_equal_to_the_leader_share_its_tier(hall: Hall) -> None:
    moderator = hall.open()
    voted(hall, 9, 8, 2, 1)

    assert [row.tier for row in sent(hall, moderator).rows] == [1, 1, 2, 2]


def test_a_family_is_one_row_with_its_members_and_regions(hall: Hall) -> None:
    moderator = hall.open()
    authors = [hall.person() for _ in range(3)]
    for author, region in zip(authors, ("Дагестан", "Осетия", "Осетия"), strict=True):
        hall.ok(author, "set_profile", region=region, group=None)
    first, second, third = (hall.add(author) for author in authors)
    hall.ok(moderator, "merge_idea", idea=third, into=first)
    hall.ok(moderator, "merge_idea", idea=second, into=first)
    hall.ok(moderator, "set_headline", idea=first, headline="Крупно")

    (row,) = sent(hall, moderator).rows

    assert (row.id, row.headline, row.members, row.regions) == (first, "Крупно", (2, 3), 2)


def test_a_missing_headline_is_the_text_cut_at_a_word(hall: Hall) -> None:
    moderator = hall.open()
    hall.add(moderator, "Очень " * 30)

    (row,) = sent(hall, moderator).rows

    assert row.headline == " ".join(["Очень"] * 11) + "…"


def test_V9_present_are_those_who_voted_or_are_there(hall: Hall) -> None:
    moderator = hall.open()
    (idea,) = voted(hall, 1)
    voter = hall.person()
    hall.votes(voter, idea)
    hall.there[hall.boards[1]] = {"somebody", "somebody else", str(voter.participant)}

    record = sent(hall, moderator)

    assert (record.voted, record.present, record.paper) == (2, 4, 0)


def test_V9_those_who_voted_and_left_are_counted_as_present(hall: Hall) -> None:
    moderator = hall.open()
    voted(hall, 3)

    assert sent(hall, moderator).present == 3


def test_a_result_is_frozen_and_a_new_sending_is_a_new_version(hall: Hall) -> None:
    moderator = hall.open()
    (idea,) = voted(hall, 1)
    first = sent(hall, moderator)
    hall.votes(hall.person(), idea)
    hall.ok(moderator, "set_headline", idea=idea, headline="Иначе")

    second = sent(hall, moderator)

    assert hall.records("result", None) == {first.id: first, second.id: second}
    assert (first.version, first.rows[0].supporters, first.rows[0].headline) == (1, 1, "Идея 1")
    assert (second.version, second.rows[0].supporters, second.rows[0].headline) == (2, 2, "Иначе")
    assert first.digest != second.digest
    assert (hall.track().sent_version, hall.track().sent_at) == (2, hall.clock.now)


def test_sending_from_open_changes_no_phase_and_from_reveal_hands_over(hall: Hall) -> None:
    moderator = hall.open()
    hall.ideas(1)

    hall.ok(moderator, "send_result")
    stays = hall.track().phase
    hall.ok(moderator, "change_phase", phase="reveal")
    hall.clock.step(10.1)
    hall.ok(moderator, "send_result")

    assert (stays, hall.track().phase) == ("open", "handed_over")
    assert hall.changes(hall.stream(), hall.rev() - 1).reset is True


def test_V7_nothing_is_sent_from_reveal_while_late_votes_may_still_come(hall: Hall) -> None:
    moderator = hall.open()
    hall.ideas(1)
    hall.ok(moderator, "change_phase", phase="reveal")
    hall.clock.step(6.5)

    reply = hall.run(moderator, "send_result")

    assert (reply["code"], reply["detail"]) == ("counting", {"retry_in": 4})


def test_a_corrected_version_is_sent_after_handing_over(hall: Hall) -> None:
    moderator = hall.open()
    (idea,) = hall.ideas(1)
    hall.ok(moderator, "change_phase", phase="reveal")
    hall.clock.step(11)
    hall.ok(moderator, "send_result")
    hall.ok(moderator, "set_headline", idea=idea, headline="Поправка")

    record = sent(hall, moderator)

    assert (record.version, record.rows[0].headline, hall.track().phase) == (2, "Поправка", "handed_over")


def test_an_empty_board_has_nothing_to_send(hall: Hall) -> None:
    moderator = hall.open()
    (idea,) = hall.ideas(1)
    hall.ok(moderator, "set_hidden", idea=idea, on=True)

    assert hall.refused(moderator, "send_result") == "nothing_to_send"
    assert hall.refused(moderator, "send_result", note="з" * 201) == "text_too_long"
    assert hall.track().last_version == 0


def test_I2_authors_learn_that_their_idea_was_sent_and_is_in_the_top(hall: Hall) -> None:
    moderator = hall.open()
    one, other = hall.person(), hall.person()
    top, below = hall.add(one), hall.add(other)
    hall.votes(one, top)

    hall.ok(moderator, "send_result")

    assert {person for person, _ in hall.outcome.people} == {one.participant, other.participant}
    assert [(idea.sent, idea.in_top) for idea in hall.mine(one).ideas] == [(True, True)]
    assert [(idea.id, idea.sent, idea.in_top) for idea in hall.mine(other).ideas] == [(below, True, False)]


def test_a_member_of_a_family_in_the_top_is_sent_with_it(hall: Hall) -> None:
    moderator = hall.open()
    one, other = hall.person(), hall.person()
    lead, part = hall.add(one), hall.add(other)
    hall.votes(one, lead)
    hall.ok(moderator, "merge_idea", idea=part, into=lead)

    hall.ok(moderator, "send_result")

    assert [(idea.state, idea.sent, idea.in_top) for idea in hall.mine(other).ideas] == [("merged", True, True)]


def test_what_was_hidden_or_held_when_the_result_was_sent_was_not_sent(hall: Hall) -> None:
    moderator = hall.open()
    author = hall.person()
    hall.ideas(1)
    hidden = hall.add(author)
    hall.ok(moderator, "set_hidden", idea=hidden, on=True)
    hall.ok(moderator, "send_result")

    assert hall.mine(author).ideas[0].sent is False


@pytest.mark.parametrize("audience", [Audience.STAFF, Audience.SCREENS, Audience.ORGANISER])
def test_a_result_is_known_to_staff_and_screens_and_not_to_phones(hall: Hall, audience: Audience) -> None:
    moderator = hall.open()
    hall.ideas(1)
    record = sent(hall, moderator)

    assert hall.records("result", None, audience) == {record.id: record}
    assert hall.records("result", None, Audience.PARTICIPANTS) == {}


def test_under_automatic_control_results_queue_for_twenty_seconds_each(hall: Hall) -> None:
    moderator = hall.open()
    hall.ideas(1)

    first, second = sent(hall, moderator), sent(hall, moderator)

    slots = hall.records("stage", None)[hall.event].slots
    now = hall.clock.now
    assert [(slot.result, slot.start - now, slot.end - now) for slot in slots] == [
        (first.id, 0, 20_000),
        (second.id, 20_000, 40_000),
    ]


def test_under_a_host_a_result_waits_and_the_scene_stays(hall: Hall) -> None:
    moderator = hall.open()
    hall.ideas(1)
    hall.ok(hall.staff("host"), "take_scene", scene={"kind": "lobby"})

    record = sent(hall, moderator)

    stage = hall.records("stage", None)[hall.event]
    assert (stage.control, stage.scene.kind, stage.slots) == ("host", "lobby", ())
    assert hall.records("lane", None)[hall.boards[1]].sent_version == record.version


def test_the_digest_covers_what_was_sent(hall: Hall) -> None:
    moderator = hall.open()
    hall.ideas(1)
    record = sent(hall, moderator)
    body = hall.row(tables.Result, record.id).body

    assert len(record.digest) == 64
    assert body["digest"] == record.digest


def test_I2_an_idea_that_came_after_the_result_was_not_sent_with_it(hall: Hall) -> None:
    moderator, author = hall.open(), hall.person()
    hall.add(author, "Успела")
    hall.ok(moderator, "send_result")
    hall.add(author, "Опоздала")

    assert [(idea.text, idea.sent) for idea in hall.mine(author).ideas] == [("Успела", True), ("Опоздала", False)]
