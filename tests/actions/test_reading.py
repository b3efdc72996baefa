# ruff: noqa: N802 (rule ids keep their capital)
"""The reading round: who is dealt what, who sees the marks, and what they propose (V19)."""

from collections import Counter
from typing import Any

import pytest

from facilitator.domain.phases import Moment
from facilitator.domain.roles import Actor, Audience
from facilitator.protocol import encode
from facilitator.store.pulse import pulse
from tests.builders import Hall
from tests.stages import go, lead


def deal(hall: Hall, person: Actor) -> list[str]:
    """The person's cards after asking for them."""
    hall.ok(person, "deal_cards")
    return [card.id for card in hall.mine(person).cards]


def mark_all(hall: Hall, person: Actor, value: int = 1) -> None:
    for card in hall.mine(person).cards:
        hall.ok(person, "set_mark", idea=card.id, value=value)


def told(hall: Hall, stream: str | None = None) -> Any:
    return hall.read(lambda session: pulse(session, stream or hall.stream(), hall.services.present, {}))


def test_V19_a_person_is_dealt_seven_cards_and_the_next_once_all_are_marked(hall: Hall) -> None:
    lead(hall, Moment.REVIEW, ideas=10)
    person = hall.person()
    none, more = hall.mine(person).cards, hall.mine(person).more

    first = deal(hall, person)
    again = hall.ok(person, "deal_cards")["cards"]
    mark_all(hall, person)
    second = deal(hall, person)
    mark_all(hall, person)

    assert (none, more, len(first), again) == ((), True, 7, 0)
    assert (len(second), len(set(second))) == (10, 10)
    assert (hall.ok(person, "deal_cards")["cards"], hall.mine(person).more) == (0, False)


def test_V19_the_least_seen_are_dealt_first(hall: Hall) -> None:
    lead(hall, Moment.REVIEW, ideas=14)

    seen = Counter(card for _ in range(4) for card in deal(hall, hall.person()))

    assert set(seen.values()) == {2}


def test_V19_never_an_own_idea_nor_two_of_one_family(hall: Hall) -> None:
    person, other = hall.person(), hall.person()
    moderator = lead(hall, Moment.GROUP, authors=[person, other], ideas=4)
    own, foreign, first, second, *_ = sorted(hall.records("idea"), key=lambda key: hall.idea(key).no)
    hall.ok(moderator, "merge_idea", idea=own, into=first)
    go(hall, moderator, "review")

    cards = deal(hall, person)
    hall.ok(moderator, "merge_idea", idea=second, into=foreign)
    mark_all(hall, person)

    assert set(cards) == set(hall.records("idea")) - {own, first}
    assert hall.ok(person, "deal_cards")["cards"] == 0
    assert set(deal(hall, other)) == {first, *cards} - {second, foreign}


def test_V19_the_order_of_equally_seen_cards_is_the_persons_own(hall: Hall) -> None:
    lead(hall, Moment.REVIEW, ideas=12)

    assert len({tuple(deal(hall, hall.person())) for _ in range(4)}) > 1


def test_V19_who_comes_with_less_than_two_minutes_left_waits_for_the_vote(hall: Hall) -> None:
    moderator = lead(hall, Moment.REVIEW)
    early, late = hall.person(), hall.person()
    deal(hall, early)
    hall.clock.step(8 * 60)
    just = len(deal(hall, hall.person()))
    hall.clock.step(0.001)

    assert (just, hall.refused(late, "deal_cards")) == (4, "wait_for_vote")
    hall.ok(moderator, "set_paused", on=True)
    assert len(deal(hall, late)) == 4
    mark_all(hall, early)


@pytest.mark.parametrize("value", [0, 1, 2])
def test_V19_marks_are_seen_by_the_person_alone_while_the_round_goes_on(hall: Hall, value: int) -> None:
    lead(hall, Moment.REVIEW)
    person = hall.person()
    cards = deal(hall, person)

    def seen() -> bytes:
        streams = [hall.changes(hall.stream(no), -1, audience) for no in (1, None) for audience in Audience]
        return encode([streams, hall.mine(bystander)])

    bystander = hall.person()
    before = seen()
    hall.ok(person, "set_mark", idea=cards[0], value=value)

    assert seen() == before
    assert (hall.outcome.poked, hall.outcome.people) == (set(), {(person.participant, hall.boards[1])})
    assert [card.mark for card in hall.mine(person).cards] == [value, None, None, None]
    assert all((idea.score, idea.reads) == (None, 0) for idea in hall.records("idea").values())


def test_V19_only_dealt_cards_are_marked_and_a_mark_may_be_changed(hall: Hall) -> None:
    lead(hall, Moment.REVIEW)
    person, other = hall.person(), hall.person()
    card, *_ = deal(hall, person)

    assert hall.refused(other, "set_mark", idea=card, value=2) == "not_dealt"
    hall.ok(person, "set_mark", idea=card, value=2)
    hall.ok(person, "set_mark", idea=card, value=0)
    assert hall.mine(person).cards[0].mark == 0


def test_V19_coverage_is_told_in_numbers(hall: Hall) -> None:
    lead(hall, Moment.REVIEW, ideas=8)
    one, other = hall.person(), hall.person()
    for person in (one, other):
        deal(hall, person)
        mark_all(hall, person)
    partly = told(hall)
    deal(hall, one)
    mark_all(hall, one)

    board = hall.boards[1]
    assert (partly.readers[board], partly.least[board]) == (2, 1)
    assert (told(hall).readers[board], told(hall).least[board]) == (2, 1)
    assert told(hall, hall.stream(None)).readers == {board: 2}


def test_V19_the_best_read_are_proposed_for_the_ballot_and_the_moderator_decides(hall: Hall) -> None:
    moderator = lead(hall, Moment.REVIEW, ideas=30)
    people = [hall.person() for _ in range(30)]
    liked = {f"{no}" for no in range(1, 26)}
    for person in people:
        for key in deal(hall, person):
            hall.ok(person, "set_mark", idea=key, value=2 if str(hall.idea(key).no) in liked else 0)

    go(hall, moderator, "vote")

    ideas = hall.records("idea").values()
    assert {str(idea.no) for idea in ideas if idea.listed} == liked
    assert all((idea.score > 1) == (str(idea.no) in liked) for idea in ideas)
    assert sum(idea.reads for idea in ideas) == len(people) * 7
    assert all(
        (idea.score, idea.reads) == (None, 0) for idea in hall.records("idea", audience=Audience.SCREENS).values()
    )
    wanted = next(idea.id for idea in ideas if idea.no == 30)
    hall.ok(moderator, "set_listed", idea=wanted, on=True)
    assert hall.ok(moderator, "open_ballot", ballot=hall.ballot())["options"] == 26


def test_V19_hiding_and_merging_move_no_other_ideas_score(hall: Hall) -> None:
    moderator = lead(hall, Moment.REVIEW, ideas=6)
    for person in [hall.person() for _ in range(3)]:
        for key in sorted(deal(hall, person), key=lambda key: hall.idea(key).no):  # of a family, the newest mark counts
            hall.ok(person, "set_mark", idea=key, value=2 if hall.idea(key).no < 3 else 0)
    go(hall, moderator, "vote")
    first, second, third, *rest = sorted(hall.records("idea").values(), key=lambda idea: idea.no)

    hall.ok(moderator, "set_hidden", idea=first.id, on=True)
    hall.ok(moderator, "merge_idea", idea=third.id, into=second.id)

    after = hall.records("idea")
    assert [after[idea.id].score for idea in rest] == [idea.score for idea in rest]
    assert after[second.id].score != second.score


def test_V19_cards_of_a_second_round_show_ideas_that_were_not_on_the_ballot(hall: Hall) -> None:
    moderator = lead(hall, Moment.REVEAL)
    hall.ok(moderator, "reveal_next", ballot=hall.ballot(), everything=True)
    new = hall.add(hall.staff("scribe"), "Принесли после подсчёта")

    go(hall, moderator, "review")

    assert new in deal(hall, hall.person())


def test_V19_an_unread_card_follows_the_idea_that_leads_the_family(hall: Hall) -> None:
    moderator = lead(hall, Moment.GROUP, ideas=3)
    first, second, third = sorted(hall.records("idea"), key=lambda key: hall.idea(key).no)
    hall.ok(moderator, "merge_idea", idea=second, into=first)
    go(hall, moderator, "review")
    person = hall.person()
    cards = deal(hall, person)

    reply = hall.ok(moderator, "lead_family", idea=second)

    assert {first, third} == set(cards)
    assert [card.id for card in hall.mine(person).cards] == [second if card == first else card for card in cards]
    assert hall.ok(person, "deal_cards")["cards"] == 0
    hall.ok(person, "set_mark", idea=second, value=2)
    assert [(card.id, card.mark) for card in hall.mine(person).cards if card.mark is not None] == [(second, 2)]
    hall.undo(moderator, reply)
    assert [card.id for card in hall.mine(person).cards] == cards


def test_V19_an_unread_card_is_put_away_once_an_own_idea_leads_its_family(hall: Hall) -> None:
    person = hall.person()
    moderator = lead(hall, Moment.REVIEW, authors=[person], ideas=2)
    own, first, second = sorted(hall.records("idea"), key=lambda key: hall.idea(key).no)
    deal(hall, person)

    hall.ok(moderator, "merge_idea", idea=first, into=own)

    assert [card.id for card in hall.mine(person).cards] == [second]
    mark_all(hall, person)
    assert hall.ok(person, "deal_cards")["cards"] == 0


def test_V19_a_person_counts_once_in_a_family_by_the_newest_mark(hall: Hall) -> None:
    moderator = lead(hall, Moment.REVIEW, ideas=4)
    person, other = hall.person(), hall.person()
    first, second, third, fourth = sorted(deal(hall, person), key=lambda key: hall.idea(key).no)
    deal(hall, other)
    for idea, value in ((second, 2), (first, 1), (third, 0), (fourth, 0)):
        hall.ok(person, "set_mark", idea=idea, value=value)
    hall.ok(other, "set_mark", idea=second, value=2)

    hall.ok(moderator, "merge_idea", idea=second, into=first)
    least, cards = told(hall).least[hall.boards[1]], hall.mine(person).cards
    go(hall, moderator, "vote")

    ideas = hall.records("idea")
    mean = (2 + 1 + 2) / 5
    assert (ideas[first].reads, ideas[first].score) == (2, (1 + 2 + 3 * mean) / 5)
    assert (ideas[third].reads, ideas[third].score) == (1, 3 * mean / 4)
    assert least == 1
    assert [(card.id, card.mark) for card in cards if card.id in (first, second)] == [(first, 1)]
