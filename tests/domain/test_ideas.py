# ruff: noqa: N802 (rule ids keep their capital)
from itertools import product

import pytest

from facilitator import protocol
from facilitator.domain import ideas
from facilitator.domain.errors import Refused
from facilitator.domain.ideas import Status, check_stages, may_author_change, status_of_edited, status_of_new
from facilitator.domain.phases import Moment
from facilitator.domain.roles import Role

GOOD = "Школа приёмных родителей"
BAD = "Звоните 8 928 123-45-67"


def code_of_stages(kind: str, stages: list[str], level: str | None = None) -> str:
    with pytest.raises(Refused) as refused:
        check_stages(kind, stages, level)
    return refused.value.code


def test_the_names_and_limits_are_those_of_the_protocol() -> None:
    limits = (ideas.STAGES_MIN, ideas.STAGES_MAX, ideas.STAGE_LIMIT)

    assert limits == tuple(protocol.LIMITS[name] for name in ("stages_min", "stages_max", "stage"))
    assert protocol.LEVELS == ideas.LEVELS


@pytest.mark.parametrize("n", [0, 2, 3, 4, 5, 6, 7])
def test_a_technology_has_no_stages_yet_or_two_to_seven(n: int) -> None:
    assert check_stages("technology", ["Шаг"] * n, None) == (("Шаг",) * n, None)


@pytest.mark.parametrize("n", [1, 8])
def test_one_stage_or_eight_are_refused(n: int) -> None:
    assert code_of_stages("technology", ["Шаг"] * n) == "bad_stages"


def test_a_stage_is_one_clean_line_of_up_to_120_characters() -> None:
    stages, _ = check_stages("technology", [" Найти\nсемью\u200b ", "я" * 120], None)

    assert stages == ("Найти семью", "я" * 120)


@pytest.mark.parametrize("stage", ["", " \u200b ", "я" * 121])
def test_an_empty_or_longer_stage_is_refused(stage: str) -> None:
    assert code_of_stages("technology", ["Шаг", stage]) == "bad_stages"


@pytest.mark.parametrize("kind", [kind for kind in protocol.KINDS if kind != "technology"])
def test_other_kinds_keep_no_stages(kind: str) -> None:
    assert check_stages(kind, ["Шаг", "Шаг", ""], None) == ((), None)


@pytest.mark.parametrize("kind", protocol.KINDS)
def test_only_a_law_keeps_its_level(kind: str) -> None:
    assert check_stages(kind, [], "federal") == ((), "federal" if kind == "law" else None)


def test_a_law_may_have_no_level_yet() -> None:
    assert check_stages("law", [], None) == ((), None)


def test_a_level_that_does_not_exist_is_refused() -> None:
    assert code_of_stages("law", [], "galactic") == "bad_choice"


def test_a_participants_idea_is_visible_on_an_open_board() -> None:
    assert status_of_new(Role.PARTICIPANT, Moment.OPEN, True, GOOD) == Status.VISIBLE


def test_I7_a_participants_idea_that_needs_a_look_is_held() -> None:
    assert status_of_new(Role.PARTICIPANT, Moment.OPEN, True, BAD) == Status.HELD


def test_I7_without_holding_nobodys_idea_waits_for_a_look() -> None:
    assert status_of_new(Role.PARTICIPANT, Moment.OPEN, True, BAD, holding=False) == Status.VISIBLE
    assert status_of_edited(Status.VISIBLE, BAD, holding=False) == Status.VISIBLE


@pytest.mark.parametrize("moment", Moment)
def test_participants_ideas_are_taken_while_ideas_are_gathered_and_sorted_if_the_switch_is_on(moment: Moment) -> None:
    taken = [status_of_new(Role.PARTICIPANT, moment, ideas_on, GOOD) for ideas_on in (True, False)]

    on_the_board = moment in (Moment.OPEN, Moment.COLLECT, Moment.GROUP)
    assert taken == [Status.VISIBLE if on_the_board else Status.KEPT, Status.KEPT]


@pytest.mark.parametrize("role", [Role.SCRIBE, Role.MODERATOR, Role.ORGANISER])
def test_ideas_of_staff_are_visible_except_while_the_options_are_fixed(role: Role) -> None:
    kept = {
        moment
        for moment, ideas_on, text in product(Moment, (True, False), (GOOD, BAD))
        if status_of_new(role, moment, ideas_on, text) == Status.KEPT
    }

    assert kept == {Moment.VOTE, Moment.CLOSED}


def test_I7_an_edit_can_make_a_visible_idea_held_and_frees_none() -> None:
    after = {status.value: (status_of_edited(status, GOOD), status_of_edited(status, BAD)) for status in Status}

    assert after == {
        "visible": ("visible", "held"),
        "held": ("held", "held"),
        "hidden": ("hidden", "hidden"),
        "kept": ("kept", "kept"),
        "withdrawn": ("withdrawn", "withdrawn"),
    }


def answer(others_voted: bool, status: Status, merged: bool) -> str:
    try:
        may_author_change(others_voted, status, merged)
    except Refused as refused:
        return refused.code
    return "ok"


def test_an_author_may_change_the_idea_until_somebody_else_has_voted_for_it() -> None:
    answers = [(status.value, answer(False, status, False), answer(True, status, False)) for status in Status]

    assert answers == [
        ("visible", "ok", "already_supported"),
        ("held", "ok", "already_supported"),
        ("hidden", "ok", "already_supported"),
        ("kept", "ok", "already_supported"),
        ("withdrawn", "not_found", "not_found"),
    ]


def test_a_merged_idea_is_no_longer_the_authors_to_change() -> None:
    assert [answer(voted, Status.VISIBLE, True) for voted in (False, True)] == ["merged", "merged"]
