"""The permission table, row by row, against PRODUCT, "Who may do what, when" (P S M O as there)."""

from itertools import product

import pytest

from facilitator.domain.errors import Refused
from facilitator.domain.phases import Action, Phase, check_change, check_may, may
from facilitator.domain.roles import Role

LETTERS = {"P": Role.PARTICIPANT, "S": Role.SCRIBE, "M": Role.MODERATOR, "O": Role.ORGANISER}

# The columns lobby / open / reveal / handed over. O stands wherever M does, and alone where only O may.
TABLE = {
    # "add idea": in the lobby a draft stays on the phone; late ideas of participants go to «Копилка».
    Action.ADD_IDEA: ("-", "PSMO", "PSMO", "P"),
    # "edit, withdraw own": from the reveal on a participant asks the moderator, which is not this action.
    Action.EDIT_OWN: ("-", "P", "-", "-"),
    # "merge, unmerge, headline, pin": after hand-over M corrects and sends again.
    Action.ARRANGE: ("-", "SMO", "SMO", "MO"),
    # "hide, restore, held queue, mute"
    Action.MODERATE: ("-", "SMO", "SMO", "MO"),
    # "spotlight on the track screen, timer"
    Action.DIRECT: ("MO", "MO", "MO", "MO"),
    # "switches": opening the board from the lobby is a change of phase.
    Action.SWITCH: ("-", "MO", "-", "-"),
    # "cast votes": in the reveal only for the grace of V7, which domain.voting.check_voting measures.
    Action.VOTE: ("-", "P", "P", "-"),
    # "change phase": "O reopens" what has been handed over.
    Action.CHANGE_PHASE: ("MO", "MO", "MO", "O"),
    # "send result to the plenary"
    Action.SEND_RESULT: ("-", "MO", "MO", "MO"),
    # The board's own words (question), which the table leaves to M at any time.
    Action.SET_UP: ("MO", "MO", "MO", "MO"),
}


@pytest.mark.parametrize("action", Action)
def test_the_row_of_the_permission_table_holds_for_every_role_and_phase(action: Action) -> None:
    allowed = {(role, phase) for role, phase in product(Role, Phase) if may(role, action, phase)}

    cells = zip(Phase, TABLE[action], strict=True)
    assert allowed == {(LETTERS[letter], phase) for phase, cell in cells for letter in cell.strip("-")}


def test_the_phases_stand_in_the_order_of_the_tables_columns() -> None:
    assert list(Phase) == ["lobby", "open", "reveal", "handed_over"]


def test_the_organiser_may_do_whatever_a_moderator_may() -> None:
    pairs = list(product(Action, Phase))

    missing = [pair for pair in pairs if may(Role.MODERATOR, *pair) and not may(Role.ORGANISER, *pair)]
    assert missing == []


def code_of(role: Role, action: Action, phase: Phase) -> tuple[str, dict[str, object]] | None:
    try:
        check_may(role, action, phase)
    except Refused as refused:
        return refused.code, refused.detail
    return None


def test_a_role_that_never_may_is_told_not_allowed() -> None:
    told = [code_of(Role.OBSERVER, Action.VOTE, phase) for phase in Phase]

    assert told == [("not_allowed", {})] * 4


def test_a_role_that_may_at_other_times_is_told_the_phase() -> None:
    told = [code_of(Role.PARTICIPANT, Action.VOTE, phase) for phase in Phase]

    assert told == [
        ("not_open", {"phase": "lobby"}),
        None,
        None,
        ("wrong_phase", {"phase": "handed_over"}),
    ]


def test_check_may_refuses_exactly_what_may_denies() -> None:
    for role, action, phase in product(Role, Action, Phase):
        assert (code_of(role, action, phase) is None) == may(role, action, phase)


def may_go(before: Phase, after: Phase) -> bool:
    try:
        check_change(before, after)
    except Refused:
        return False
    return True


def test_a_change_that_cannot_be_is_refused_with_the_present_phase() -> None:
    with pytest.raises(Refused) as refused:
        check_change(Phase.LOBBY, Phase.REVEAL)

    assert (refused.value.code, refused.value.detail) == ("wrong_phase", {"phase": "lobby"})


def test_a_track_goes_forward_one_phase_at_a_time_and_may_go_back() -> None:
    ways = {(before.value, after.value) for before, after in product(Phase, Phase) if may_go(before, after)}

    assert ways - {(phase.value, phase.value) for phase in Phase} == {
        ("lobby", "open"),
        ("open", "reveal"),
        ("open", "lobby"),
        ("reveal", "open"),
        ("reveal", "handed_over"),
        ("handed_over", "reveal"),
        ("handed_over", "open"),
    }


def test_going_where_the_track_already_is_changes_nothing_and_is_not_refused() -> None:
    assert [may_go(phase, phase) for phase in Phase] == [True] * 4
