# ruff: noqa: N802 (rule ids keep their capital)
"""Objections wait for a look like ideas do, and are struck and let through by ids of their own (I7, V16, V20)."""

from typing import Any

import pytest

from facilitator.domain.phases import Moment
from facilitator.domain.roles import Actor, Audience
from facilitator.protocol import MyConsent
from tests.builders import Hall
from tests.stages import go, lead

RUDE = "Звоните +7 928 123 45 67"
OUTSIDE = (Audience.PARTICIPANTS, Audience.SCREENS)


def asked(hall: Hall) -> list[str]:
    return [row.id for row in hall.records("standing")[hall.ballot()].rows]


def objecting(hall: Hall, idea: str, text: str, level: int = 2) -> Actor:
    person = hall.person()
    hall.ok(person, "set_consent", idea=idea, level=level, objection=text)
    return person


def own(hall: Hall, person: Actor) -> MyConsent:
    (answer,) = hall.mine(person).consents
    return answer


def only(hall: Hall) -> Any:
    (record,) = hall.records("objection").values()
    return record


def held(hall: Hall) -> int:
    return int(hall.records("lane", None)[hall.boards[1]].held)


def told(hall: Hall, idea: str) -> list[tuple[str, ...]]:
    """The objections as each audience reads them."""
    return [hall.records("consent", audience=audience)[idea].objections for audience in Audience]


def test_I7_a_held_objection_is_seen_by_its_author_and_by_staff(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    idea, *_ = asked(hall)
    author = objecting(hall, idea, RUDE)
    objecting(hall, idea, "Нет денег")

    hall.ok(moderator, "show_consent", on=True)

    assert told(hall, idea) == [("Нет денег",)] * len(Audience)
    assert (own(hall, author).objection, own(hall, author).state) == (RUDE, "held")
    assert {(one.text, one.status) for one in hall.records("objection").values()} == {
        (RUDE, "held"),
        ("Нет денег", "visible"),
    }
    assert all(hall.records("objection", audience=audience) == {} for audience in OUTSIDE)
    assert all(RUDE not in str(hall.changes(hall.stream(), audience=audience)) for audience in OUTSIDE)
    key = hall.ok(moderator, "send_result")["result"]
    assert RUDE not in str(hall.records("result", None)[key])


def test_I7_where_nothing_is_held_objections_are_seen_at_once(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    idea, *_ = asked(hall)
    hall.ok(moderator, "set_option", option="holding", on=False)

    assert own(hall, objecting(hall, idea, RUDE)).state == "visible"


def test_I7_held_objections_count_among_what_waits(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    idea, *_ = asked(hall)
    author = objecting(hall, idea, RUDE)
    waiting = held(hall)
    hall.ok(moderator, "set_hidden", idea=idea, on=True)
    hidden = held(hall)
    hall.ok(moderator, "set_hidden", idea=idea, on=False)
    shown = held(hall)
    hall.ok(author, "set_consent", idea=idea, level=0)

    assert (waiting, hidden, shown, held(hall)) == (1, 0, 1, 0)
    assert hall.records("objection") == {}


def test_I7_a_released_objection_is_read_by_all_and_its_author_is_told(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    idea, *_ = asked(hall)
    author = objecting(hall, idea, RUDE)
    hall.ok(moderator, "show_consent", on=True)

    hall.ok(hall.staff("scribe"), "set_objection", objection=only(hall).id, on=True)

    assert author.participant in {key for key, _ in hall.outcome.people}
    assert told(hall, idea) == [(RUDE,)] * len(Audience)
    assert (own(hall, author).state, held(hall)) == ("visible", 0)


def test_V20_an_objection_is_struck_with_undo(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    idea, *_ = asked(hall)
    author = objecting(hall, idea, "Все они воры")
    hall.ok(moderator, "show_consent", on=True)

    reply = hall.ok(moderator, "set_objection", objection=only(hall).id, on=False)
    struck, record, mine = told(hall, idea), only(hall), own(hall, author)
    undone = hall.undo(moderator, reply)

    assert (reply["undo"], undone["ok"]) == (True, True)
    assert struck == [()] * len(Audience)
    assert (record.status, mine.state, mine.objection) == ("struck", "struck", "Все они воры")
    assert told(hall, idea) == [("Все они воры",)] * len(Audience)
    assert own(hall, author).state == "visible"
    assert hall.records("consent")[idea].answered == 1


def test_I7_other_words_are_another_objection(hall: Hall) -> None:
    """What a moderator has let through is what was read, even if its author writes something else meanwhile."""
    moderator = lead(hall, Moment.CONSENT)
    idea, *_ = asked(hall)
    author = objecting(hall, idea, RUDE)
    first = only(hall).id
    hall.ok(author, "set_consent", idea=idea, level=1, objection=RUDE)
    same = only(hall).id
    hall.ok(author, "set_consent", idea=idea, level=1, objection=f"{RUDE}!")

    assert same == first
    assert hall.refused(moderator, "set_objection", objection=first, on=True) == "not_found"
    hall.ok(moderator, "set_objection", objection=only(hall).id, on=False)
    hall.ok(author, "set_consent", idea=idea, level=1, objection="Иначе")
    assert (only(hall).text, only(hall).status) == ("Иначе", "held")


def test_V16_an_objection_is_named_by_an_id_that_says_nothing_of_the_person(hall: Hall) -> None:
    lead(hall, Moment.CONSENT)
    idea, *_ = asked(hall)
    author = objecting(hall, idea, RUDE)
    elsewhere = hall.open(2)

    assert author.participant not in str(hall.changes(hall.stream()))
    assert hall.refused(elsewhere, "set_objection", no=2, objection=only(hall).id, on=True) == "not_found"
    assert hall.refused(author, "set_objection", objection=only(hall).id, on=True) == "not_allowed"


def test_V20_before_the_answers_are_shown_staff_read_only_what_waits(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    idea, *_ = asked(hall)
    objecting(hall, idea, "Нет денег")
    before = hall.records("objection")
    hall.ok(moderator, "show_consent", on=True)
    shown, rev = only(hall).id, hall.rev()
    hall.ok(moderator, "show_consent", on=False)

    assert before == {}
    assert ("objection", shown) in hall.changes(hall.stream(), rev).gone


def test_V20_answers_on_a_hidden_idea_are_shown_nowhere(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    idea, *_ = asked(hall)
    objecting(hall, idea, "Нет денег")
    hall.ok(moderator, "show_consent", on=True)
    rev = hall.rev()

    hall.ok(moderator, "set_hidden", idea=idea, on=True)
    gone = [("consent", idea) in hall.changes(hall.stream(), rev, audience).gone for audience in Audience]
    rev = hall.rev()
    hall.ok(moderator, "set_hidden", idea=idea, on=False)

    assert gone == [True] * len(Audience)
    assert told(hall, idea) == [("Нет денег",)] * len(Audience)
    assert idea in {one.id for one in hall.changes(hall.stream(), rev).put if hasattr(one, "objections")}


def test_V20_while_ideas_are_collected_in_silence_nobody_outside_reads_objections(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    idea, *_ = asked(hall)
    objecting(hall, idea, "Нет денег")
    hall.ok(moderator, "show_consent", on=True)

    go(hall, moderator, "silent")

    assert [hall.records("consent", audience=audience) for audience in OUTSIDE] == [{}, {}]


def test_V20_answers_belong_to_the_family_whoever_leads_it(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    idea, part, *_ = asked(hall)
    both, one = objecting(hall, part, "Давно", level=1), objecting(hall, idea, "Нет денег")
    hall.clock.step(1)
    hall.ok(both, "set_consent", idea=idea, level=5)
    hall.ok(moderator, "show_consent", on=True)

    hall.ok(moderator, "merge_idea", idea=part, into=idea)
    merged = hall.records("consent")
    hall.ok(moderator, "lead_family", idea=part)
    led = hall.records("consent")
    key = hall.ok(moderator, "send_result")["result"]

    assert list(merged) == [idea]
    assert (merged[idea].levels, merged[idea].objections) == ((0, 1, 0, 0, 1), ("Нет денег",))
    assert list(led) == [part]
    assert (led[part].levels, led[part].objections) == (merged[idea].levels, merged[idea].objections)
    assert [(own(hall, person).idea, own(hall, person).level) for person in (both, one)] == [(part, 5), (part, 2)]
    row = next(row for row in hall.records("result", None)[key].rows if row.id == part)
    assert (row.consent, row.objections) == ((0, 1, 0, 0, 1), ("Нет денег",))


def test_V20_an_answer_taken_back_is_taken_back_in_the_whole_family(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    idea, part, *_ = asked(hall)
    person = objecting(hall, part, RUDE, level=1)
    hall.ok(moderator, "merge_idea", idea=part, into=idea)

    hall.ok(person, "set_consent", idea=idea, level=0)

    assert hall.mine(person).consents == ()
    assert (hall.records("consent")[idea].answered, hall.records("objection")) == (0, {})


def test_V20_after_a_merge_is_undone_every_wording_has_its_own_answers_again(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    idea, part, *_ = asked(hall)
    objecting(hall, part, "Давно", level=1)
    hall.ok(moderator, "merge_idea", idea=part, into=idea)
    rev = hall.rev()

    hall.ok(moderator, "unmerge_idea", idea=part)

    changes = hall.changes(hall.stream(), rev)
    assert ("consent", idea) in changes.gone
    assert hall.records("consent")[part].answered == 1


@pytest.mark.parametrize("level", [0, 3])
def test_I7_a_struck_objection_does_not_come_back_by_being_taken_back_first(hall: Hall, level: int) -> None:
    moderator = lead(hall, Moment.CONSENT)
    idea = asked(hall)[0]
    author = objecting(hall, idea, "Все они воры")
    hall.ok(moderator, "show_consent", on=True)
    hall.ok(moderator, "set_objection", objection=only(hall).id, on=False)

    hall.ok(author, "set_consent", idea=idea, level=level, objection="")
    hall.ok(author, "set_consent", idea=idea, level=2, objection="Все они воры")

    assert (own(hall, author).state, told(hall, idea)) == ("held", [()] * len(Audience))
