# ruff: noqa: N802 (rule ids keep their capital)
"""What staff do with ideas: headline, kind, pin, hide and restore (I2, I3)."""

from facilitator.domain.phases import Moment
from facilitator.domain.roles import Actor, Audience
from facilitator.protocol import MyIdea
from facilitator.store import tables
from tests.builders import Hall
from tests.stages import lead


def own(hall: Hall, person: Actor, no: int = 1) -> MyIdea:
    """The person's newest idea as the person sees it."""
    return hall.mine(person, no).ideas[-1]


def test_I3_a_headline_leaves_the_text_as_it_is(hall: Hall) -> None:
    moderator = hall.open()
    key = hall.add(hall.person(), "Длинный текст")

    set_ = hall.ok(moderator, "set_headline", idea=key, headline="  Коротко\n и ясно ")
    record = hall.records("idea")[key]
    hall.ok(moderator, "set_headline", idea=key, headline="")

    assert (record.headline, record.text, set_["undo"]) == ("Коротко и ясно", "Длинный текст", True)
    assert hall.records("idea")[key].headline == ""
    assert hall.refused(moderator, "set_headline", idea=key, headline="з" * 71) == "text_too_long"


def test_the_scribe_sets_the_kind_later(hall: Hall) -> None:
    hall.open()
    key = hall.add(hall.person(), kind="technology", stages=["раз", "два"])

    hall.ok(hall.staff("scribe"), "set_kind", idea=key, kind="law", level="federal")

    record = hall.records("idea")[key]
    assert (record.kind, record.level, record.stages) == ("law", "federal", ())
    assert hall.refused(hall.staff("scribe"), "set_kind", idea=key, kind="technology", stages=["раз"]) == "bad_stages"


def test_an_idea_is_pinned_and_a_part_of_a_family_is_not(hall: Hall) -> None:
    moderator = hall.open()
    first, second = hall.ideas(2)
    hall.ok(moderator, "merge_idea", idea=second, into=first)

    hall.ok(moderator, "set_pinned", idea=first, on=True)

    assert hall.records("idea")[first].pinned is True
    reply = hall.run(moderator, "set_pinned", idea=second, on=True)
    assert (reply["code"], reply["detail"]) == ("merged", {"no": 2})


def test_I2_the_author_reads_why_an_idea_was_hidden_and_others_do_not(hall: Hall) -> None:
    moderator = hall.open()
    author = hall.person()
    key = hall.add(author)
    hall.ok(moderator, "set_pinned", idea=key, on=True)
    hall.ok(moderator, "set_spotlight", idea=key)

    hall.ok(moderator, "set_hidden", idea=key, on=True, reason="Повтор № 1")

    assert (own(hall, author).state, own(hall, author).reason) == ("hidden", "Повтор № 1")
    assert hall.records("idea")[key].reason == "Повтор № 1"
    assert hall.records("idea", audience=Audience.PARTICIPANTS) == {}
    assert (hall.track().spotlight, hall.idea(key).pinned) == (None, False)


def test_a_restored_idea_has_no_reason_and_a_reason_has_a_limit(hall: Hall) -> None:
    moderator = hall.open()
    (key,) = hall.ideas(1)
    hall.ok(moderator, "set_hidden", idea=key, on=True, reason="Повтор")

    hall.ok(moderator, "set_hidden", idea=key, on=False)

    assert (hall.idea(key).status, hall.idea(key).reason) == ("visible", "")
    assert hall.refused(moderator, "set_hidden", idea=key, on=True, reason="п" * 121) == "text_too_long"


def test_a_part_of_a_family_is_hidden_with_its_leader_only(hall: Hall) -> None:
    moderator = hall.open()
    one, other = hall.person(), hall.person()
    first, second = hall.add(one), hall.add(other)
    hall.ok(moderator, "merge_idea", idea=second, into=first)

    assert hall.refused(moderator, "set_hidden", idea=second, on=True) == "merged"
    hall.ok(moderator, "set_hidden", idea=first, on=True)

    assert {person for person, _ in hall.outcome.people} == {one.participant, other.participant}
    assert hall.records("idea", audience=Audience.PARTICIPANTS) == {}


def test_an_idea_of_another_board_is_not_found(hall: Hall) -> None:
    moderator = hall.open(2, 1)
    (elsewhere,) = hall.ideas(1, no=2)

    for name, fields in (
        ("set_headline", {"headline": "Чужое"}),
        ("set_kind", {"kind": "risk"}),
        ("set_pinned", {"on": True}),
        ("set_hidden", {"on": True}),
        ("set_spotlight", {}),
        ("unmerge_idea", {}),
    ):
        assert hall.refused(moderator, name, idea=elsewhere, **fields) == "not_found", name


def test_the_numbers_of_the_lane_follow_the_ideas(hall: Hall) -> None:
    hall.open()
    author, other = hall.person(), hall.person()
    hall.ok(author, "set_profile", region="Дагестан", group=None)
    hall.add(author)
    hall.add(other)

    lane = hall.records("lane", None)[hall.boards[1]]

    assert (lane.ideas, lane.regions, lane.held) == (2, 1, 0)
    assert hall.row(tables.Track, hall.boards[1]).last_no == 2


def test_a_worked_out_wording_has_a_first_step_and_a_level_and_all_see_it(hall: Hall) -> None:
    author = hall.person()
    moderator = lead(hall, Moment.DEEPEN, authors=[author])
    idea = hall.mine(author).ideas[0].id
    fields = {"wording": " Автобус\u200b в каждое село ", "first_step": "Карта остановок", "level": "regional"}

    reply = hall.ok(hall.staff("scribe"), "set_deepened", idea=idea, was="", **fields)

    shown = hall.records("idea", audience=Audience.PARTICIPANTS)[idea]
    assert (shown.wording, shown.first_step, shown.level) == ("Автобус в каждое село", "Карта остановок", "regional")
    assert reply["no"] == 1
    assert {person for person, _ in hall.outcome.people} == {author.participant}
    assert hall.refused(moderator, "set_deepened", idea=idea, wording="ы" * 281) == "text_too_long"
    key = hall.ok(moderator, "send_result")["result"]
    row = next(row for row in hall.records("result", None)[key].rows if row.id == idea)
    assert (row.wording, row.first_step, row.level) == ("Автобус в каждое село", "Карта остановок", "regional")
