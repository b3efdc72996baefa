# ruff: noqa: N802 (rule ids keep their capital)
"""Agreement with the wordings: distribution and median, never a mean, and objections (V20)."""

from facilitator.domain.phases import Moment
from facilitator.domain.roles import Audience
from tests.builders import Hall
from tests.stages import board, lead


def ranked(hall: Hall) -> list[str]:
    return [row.id for row in hall.records("standing")[hall.ballot()].rows]


def answers(hall: Hall, idea: str, *levels: int) -> None:
    for level in levels:
        hall.ok(hall.person(), "set_consent", idea=idea, level=level)


def test_V20_until_it_is_shown_only_the_number_of_answers_is_seen(hall: Hall) -> None:
    lead(hall, Moment.CONSENT)
    first, *_ = ranked(hall)
    hall.ok(hall.person(), "set_consent", idea=first, level=1, objection="Нет денег")
    answers(hall, first, 5, 5)

    for audience in Audience:
        record = hall.records("consent", audience=audience)[first]
        assert (record.answered, record.levels, record.median, record.objections) == (3, (), None, ())


def test_V20_shown_are_the_distribution_the_median_and_the_objections(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    first, second, *_ = ranked(hall)
    hall.ok(hall.person(), "set_consent", idea=first, level=1, objection=" Нет\u200b денег ")
    answers(hall, first, 5, 5, 4)
    answers(hall, second, 3)

    hall.ok(moderator, "show_consent", on=True)

    for audience in Audience:
        record = hall.records("consent", audience=audience)[first]
        assert (record.answered, record.levels, record.median) == (4, (1, 0, 0, 1, 2), 4.5)
        assert record.objections == ("Нет денег",)
        assert hall.records("consent", audience=audience)[second].levels == (0, 0, 1, 0, 0)
    assert board(hall).consent_shown


def test_V20_showing_is_taken_back(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    first, *_ = ranked(hall)
    answers(hall, first, 5)
    shown = hall.ok(moderator, "show_consent", on=True)

    hall.undo(moderator, shown)

    assert hall.records("consent")[first].levels == ()


def test_V20_an_answer_is_changed_and_taken_back_by_the_person_and_seen_by_no_other(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    first, *_ = ranked(hall)
    person, other = hall.person(), hall.person()
    hall.ok(person, "set_consent", idea=first, level=2, objection="Сначала")
    mine = hall.mine(person).consents
    hall.ok(person, "set_consent", idea=first, level=4)
    hall.ok(moderator, "show_consent", on=True)
    changed = hall.records("consent")[first]
    hall.ok(person, "set_consent", idea=first, level=0)

    assert [(answer.level, answer.objection, answer.state) for answer in mine] == [(2, "Сначала", "visible")]
    assert (changed.levels, changed.objections) == ((0, 0, 0, 1, 0), ())
    assert (hall.records("consent")[first].answered, hall.mine(person).consents) == (0, ())
    assert hall.ok(other, "set_consent", idea=first, level=0)["ok"]
    assert hall.mine(other).consents == ()


def test_V20_answers_and_objections_are_in_the_result_without_names(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    first, *_ = ranked(hall)
    person = hall.person()
    hall.ok(person, "set_consent", idea=first, level=2, objection="Нет кадров")
    answers(hall, first, 5, 5)

    key = hall.ok(moderator, "send_result")["result"]

    result = hall.records("result", None)[key]
    row, other, *_ = sorted(result.rows, key=lambda row: row.id != first)
    assert (row.consent, row.median, row.objections) == ((0, 1, 0, 0, 2), 5.0, ("Нет кадров",))
    assert (other.consent, other.median, other.objections) == ((), None, ())
    assert person.participant not in str(result)
    assert board(hall).phase == "handed_over"
    assert hall.mine(person).consents[0].level == 2


def test_V20_only_leading_visible_ideas_are_asked_about(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    first, second, third, *_ = ranked(hall)
    hall.ok(moderator, "set_hidden", idea=first, on=True)
    hall.ok(moderator, "merge_idea", idea=second, into=third)
    person = hall.person()

    assert [hall.refused(person, "set_consent", idea=idea, level=5) for idea in (first, second)] == ["not_votable"] * 2
    assert hall.refused(person, "set_consent", idea=third, level=5, objection="ы" * 201) == "text_too_long"


def test_V20_answers_are_to_one_wording_and_count_for_no_other(hall: Hall) -> None:
    moderator = lead(hall, Moment.CONSENT)
    first, second, *_ = ranked(hall)
    person = hall.person()
    hall.ok(person, "set_consent", idea=first, level=1, objection="Нет денег")
    answers(hall, first, 5, 5)
    answers(hall, second, 4)
    hall.ok(moderator, "show_consent", on=True)

    changed = hall.ok(moderator, "set_deepened", idea=first, wording="Совсем другое", first_step="")
    record = hall.records("consent")[first]
    assert (record.answered, record.objections) == (0, ())
    assert hall.mine(person).consents == ()
    assert sum(hall.records("consent")[second].levels) == 1

    hall.ok(person, "set_consent", idea=first, level=4)
    assert hall.records("consent")[first].levels == (0, 0, 0, 1, 0)
    hall.undo(moderator, changed)
    assert hall.records("consent")[first].levels == (0, 0, 0, 0, 2)
