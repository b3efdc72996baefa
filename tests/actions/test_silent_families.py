# ruff: noqa: N802 (rule ids keep their capital)
"""In silent collecting nothing tells an author what was merged with the own idea (I2)."""

import msgspec
import pytest

from facilitator.domain.roles import Audience
from tests.authors import own
from tests.builders import Hall
from tests.stages import go, planned


def test_I2_in_silent_collecting_a_merge_is_told_only_when_sorting_begins(hall: Hall) -> None:
    moderator, author = planned(hall), hall.person()
    go(hall, moderator, "silent")
    idea, into = hall.add(author, "Автобус до села"), hall.add(hall.person(), "Парк у реки")
    before = own(hall, author)

    hall.ok(moderator, "merge_idea", idea=idea, into=into)
    silent = own(hall, author)
    hall.ok(author, "edit_idea", idea=idea, text="Автобус до райцентра")
    go(hall, moderator, "collect")

    assert silent == before
    assert (own(hall, author).state, own(hall, author).family_no, own(hall, author).may_edit) == ("merged", 2, False)
    assert hall.refused(author, "edit_idea", idea=idea, text="Поздно") == "merged"


@pytest.mark.parametrize("name", ["withdraw_idea", "edit_idea"])
def test_I2_in_silent_collecting_nothing_tells_an_author_that_the_own_idea_leads_others(hall: Hall, name: str) -> None:
    moderator, scribe = planned(hall), hall.staff("scribe")
    go(hall, moderator, "silent")
    told = []
    for no, merged in ((1, True), (4, False)):
        author = hall.person()
        idea = hall.add(author, "Автобус до села")
        first, second = hall.add(hall.person(), "Парк у реки"), hall.add(hall.person(), "Хор ветеранов")
        for part in (second, first) if merged else ():
            hall.ok(scribe, "merge_idea", idea=part, into=idea)
        more = {"text": "Автобус до райцентра"} if name == "edit_idea" else {}
        before = (own(hall, author), hall.rev())
        reply = hall.ok(author, name, idea=idea, **more)
        after = own(hall, author)
        neutral = [msgspec.structs.replace(one, id="", no=0) for one in (before[0], after)]
        people = len(hall.outcome.people)
        told.append((neutral, reply.keys(), reply["no"] - no, reply["rev"] - before[1], people))

    assert told[0] == told[1]


def test_I2_a_family_whose_leader_leaves_in_silence_goes_on_by_its_smallest_number(hall: Hall) -> None:
    moderator, author = planned(hall), hall.person()
    go(hall, moderator, "silent")
    idea = hall.add(author, "Автобус до села")
    second, third, fourth = (hall.add(hall.person(), text) for text in ("Парк у реки", "Хор ветеранов", "Тренеры"))
    for part, into in ((second, third), (third, idea), (fourth, idea)):
        hall.ok(moderator, "merge_idea", idea=part, into=into)
    hall.ok(moderator, "set_pinned", idea=idea, on=True)
    hall.ok(moderator, "set_deepened", idea=idea, wording="Звоним")

    hall.ok(author, "withdraw_idea", idea=idea)
    go(hall, moderator, "collect")

    shown = hall.records("idea", audience=Audience.PARTICIPANTS)
    assert {key: (row.status, row.members, row.pinned) for key, row in shown.items()} == {
        idea: ("withdrawn", (), False),
        second: ("visible", (3, 4), True),
    }
    assert (shown[second].wording, shown[idea].wording) == ("Звоним", "")
    assert own(hall, author).state == "withdrawn"


def test_I2_a_member_that_leaves_in_silence_leaves_its_family_whole(hall: Hall) -> None:
    moderator, author = planned(hall), hall.person()
    go(hall, moderator, "silent")
    first, second = hall.add(hall.person(), "Парк у реки"), hall.add(hall.person(), "Хор ветеранов")
    idea = hall.add(author, "Автобус до села")
    hall.ok(moderator, "merge_idea", idea=second, into=idea)
    hall.ok(moderator, "merge_idea", idea=idea, into=first)

    hall.ok(author, "withdraw_idea", idea=idea)
    go(hall, moderator, "collect")

    assert own(hall, author).state == "withdrawn"
    assert hall.records("idea", audience=Audience.PARTICIPANTS)[first].members == (2,)
