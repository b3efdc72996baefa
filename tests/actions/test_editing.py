# ruff: noqa: N802 (rule ids keep their capital)
"""Texts, first steps, levels and kinds are edited by two people at once, and the author's own words are kept (I3)."""

import pytest

from facilitator.domain.phases import Moment
from facilitator.domain.roles import Audience
from tests.authors import brought, own
from tests.builders import Hall

OUTSIDE = (Audience.PARTICIPANTS, Audience.SCREENS)


def test_I3_a_moderators_edit_keeps_the_original_for_staff(hall: Hall) -> None:
    moderator, author, idea = brought(hall, Moment.GROUP)
    text = hall.idea(idea).text

    hall.ok(moderator, "set_text", idea=idea, text="Ездить чаще", was=text)
    hall.ok(moderator, "set_text", idea=idea, text="Ездить чаще и дальше")

    staff = hall.records("idea")[idea]
    assert (staff.text, staff.original) == ("Ездить чаще и дальше", text)
    assert [hall.records("idea", audience=audience)[idea].original for audience in OUTSIDE] == [None, None]
    assert own(hall, author).text == "Ездить чаще и дальше"


def test_I3_an_edit_is_taken_back_with_the_mark_of_the_original(hall: Hall) -> None:
    moderator, _, idea = brought(hall, Moment.GROUP)
    before = hall.records("idea")[idea]

    hall.undo(moderator, hall.ok(moderator, "set_text", idea=idea, text="Иначе"))

    assert hall.records("idea")[idea] == before


@pytest.mark.parametrize(
    ("name", "field"), [("set_text", "text"), ("set_headline", "headline"), ("set_deepened", "wording")]
)
def test_I3_of_two_people_at_one_text_the_second_is_told_what_it_says_now(hall: Hall, name: str, field: str) -> None:
    moderator, _, idea = brought(hall, Moment.GROUP)
    began = getattr(hall.records("idea")[idea], field)
    hall.ok(moderator, name, idea=idea, was=began, **{field: "Первый"})

    reply = hall.run(hall.staff("scribe"), name, idea=idea, was=began, **{field: "Второй"})

    assert (reply["code"], reply["detail"]) == ("changed", {"now": "Первый"})
    assert getattr(hall.records("idea")[idea], field) == "Первый"
    assert hall.ok(hall.staff("scribe"), name, idea=idea, was="Первый", **{field: "Второй"})


@pytest.mark.parametrize(
    ("was", "mine"),
    [
        ({"was_first_step": "Найти людей"}, {"first_step": "Собрать совет"}),
        ({"was_level": ""}, {"level": "federal"}),
    ],
)
def test_I3_of_two_people_at_one_first_step_or_level_the_second_is_told(
    hall: Hall, was: dict[str, str], mine: dict[str, str]
) -> None:
    moderator, _, idea = brought(hall, Moment.GROUP)
    begun = {"wording": "Звоним", "first_step": "Найти людей"}
    hall.ok(moderator, "set_deepened", idea=idea, **begun)
    hall.ok(moderator, "set_deepened", idea=idea, wording="Звоним", first_step="Дать номер", level="regional")

    second = {"idea": idea, "was": "Звоним", **begun, **mine}
    refused = hall.refused(hall.staff("scribe"), "set_deepened", **second, **was)
    kept = hall.idea(idea)
    hall.ok(hall.staff("scribe"), "set_deepened", **second, was_first_step="Дать номер", was_level="regional")

    assert (refused, kept.first_step, kept.level) == ("changed", "Дать номер", "regional")


@pytest.mark.parametrize("was", [{"was": "proposal"}, {"was_level": ""}, {"was_stages": ["Раз", "Два"]}])
def test_I3_of_two_people_at_one_kind_the_second_is_told(hall: Hall, was: dict[str, object]) -> None:
    moderator, _, idea = brought(hall, Moment.GROUP)
    hall.ok(moderator, "set_kind", idea=idea, kind="law", level="federal", was="proposal", was_level="", was_stages=[])

    reply = hall.run(hall.staff("scribe"), "set_kind", idea=idea, kind="risk", level=None, **was)

    assert (reply["code"], hall.idea(idea).kind, hall.idea(idea).level) == ("changed", "law", "federal")
    now = {"was": "law", "was_level": "federal", "was_stages": []}
    assert hall.ok(hall.staff("scribe"), "set_kind", idea=idea, kind="risk", **now)


@pytest.mark.parametrize(
    ("given", "after"),
    [({}, "federal"), ({"level": None}, None), ({"level": ""}, None), ({"level": "regional"}, "regional")],
)
def test_a_level_that_is_not_named_stays_and_an_empty_one_goes(
    hall: Hall, given: dict[str, str | None], after: str | None
) -> None:
    moderator, _, idea = brought(hall, Moment.GROUP)
    for name, more in (("set_kind", {"kind": "law"}), ("set_deepened", {"wording": "Так"})):
        hall.ok(moderator, "set_kind", idea=idea, kind="law", level="federal")
        hall.ok(moderator, name, idea=idea, **more, **given)
        assert hall.idea(idea).level == after
