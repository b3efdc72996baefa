"""The permission table, row by row, against PRODUCT, "Who may do what, when" (P S M O as there)."""

from itertools import product

import pytest

from facilitator.domain.errors import Refused
from facilitator.domain.phases import Action, Moment, Phase, check_change, check_may, may, moment_of
from facilitator.domain.roles import Role

LETTERS = {"P": Role.PARTICIPANT, "S": Role.SCRIBE, "M": Role.MODERATOR, "O": Role.ORGANISER}

# "vote" of PRODUCT is a ballot that is drafted, or open; "reveal, deepen, consent" is one column there.
COLUMNS = (
    "lobby", "open", "collect", "group", "review", "draft", "vote", "closed", "reveal", "deepen", "consent",
    "handed_over",
)  # fmt: skip

# The organiser may whatever a moderator may: O is written only where O stands alone.
TABLE = {
    # "add idea": in the lobby a draft stays on the phone. Where it lands, `ideas.status_of_new` says.
    Action.ADD_IDEA: ("-", "PSM", "PSM", "PSM", "PSM", "PSM", "PSM", "PSM", "PSM", "PSM", "PSM", "P"),
    # "edit, withdraw own": until others have voted (open), until merged (group).
    Action.EDIT_OWN: ("-", "P", "P", "P", "-", "-", "-", "-", "-", "-", "-", "-"),
    # The same row, "asks M": a request listed beside held ideas.
    Action.ASK_CHANGE: ("-", "P", "-", "-", "-", "-", "P", "-", "P", "P", "P", "-"),
    # I2, «Это не одно и то же»: once sorting may have begun, and not while families are fixed for a vote.
    Action.DISPUTE_MERGE: ("-", "P", "-", "P", "P", "P", "-", "-", "P", "P", "P", "-"),
    # "merge, unmerge, headline, pin": never while voting; after hand-over M corrects and sends again.
    Action.ARRANGE: ("-", "SM", "SM", "SM", "SM", "SM", "-", "-", "SM", "SM", "SM", "M"),
    # "hide, restore, held queue, mute": while voting M strikes.
    Action.MODERATE: ("-", "SM", "SM", "SM", "SM", "SM", "M", "M", "SM", "SM", "SM", "M"),
    # Requests are listed beside held ideas, and answered by whoever may let those through.
    Action.ANSWER: ("-", "SM", "SM", "SM", "SM", "SM", "M", "M", "SM", "SM", "SM", "M"),
    # "spotlight on the track screen, timer"
    Action.DIRECT: ("M", "M", "M", "SM", "M", "M", "M", "M", "M", "M", "M", "M"),
    # "switches, open / extend / close / void / reopen ballot": opening the board is a change of phase.
    Action.SWITCH: ("-", "M", "M", "M", "M", "M", "M", "M", "-", "-", "-", "-"),
    # "cast votes": after the close, and on the open board after «К итогам», for the grace of V7 only.
    Action.VOTE: ("-", "P", "-", "-", "-", "-", "P", "P", "P", "-", "-", "-"),
    # "cast votes": "reading marks"
    Action.MARK: ("-", "-", "-", "-", "P", "-", "-", "-", "-", "-", "-", "-"),
    # "cast votes": "consent: P"
    Action.CONSENT: ("-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "P", "-"),
    # "enter paper ballots"
    Action.PAPER: ("-", "SM", "-", "-", "-", "-", "SM", "SM", "-", "-", "-", "-"),
    # "see counts": "all, as far as revealed", which M does row by row.
    Action.REVEAL: ("-", "-", "-", "-", "-", "-", "-", "-", "M", "-", "-", "-"),
    # V20: how the answers are spread is shown by M.
    Action.SHOW_CONSENT: ("-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "M", "M"),
    # "change phase, undo": S if delegated, see below; "O reopens" what has been handed over.
    Action.CHANGE_PHASE: ("M", "M", "M", "M", "M", "M", "M", "M", "M", "M", "M", "O"),
    # "send result to the plenary"
    Action.SEND_RESULT: ("-", "M", "-", "-", "-", "-", "-", "-", "M", "M", "M", "M"),
    # The board's own words and options, which the table leaves to M at any time.
    Action.SET_UP: ("M",) * 12,
    Action.TRIAL: ("M", "M", *("-",) * 10),
}


def test_the_moments_stand_in_the_order_of_the_tables_columns() -> None:
    assert tuple(Moment) == COLUMNS


@pytest.mark.parametrize("action", Action)
def test_the_row_of_the_permission_table_holds_for_every_role_and_moment(action: Action) -> None:
    allowed = {(role, moment) for role, moment in product(Role, Moment) if may(role, action, moment)}

    cells = [(moment, cell.replace("M", "MO").strip("-")) for moment, cell in zip(Moment, TABLE[action], strict=True)]
    assert allowed == {(LETTERS[letter], moment) for moment, cell in cells for letter in cell}


@pytest.mark.parametrize("action", Action)
def test_a_scribe_to_whom_it_is_delegated_changes_the_phase_and_may_nothing_else_more(action: Action) -> None:
    more = {
        (role, moment)
        for role, moment in product(Role, Moment)
        if may(role, action, moment, delegated=True) != may(role, action, moment)
    }

    before_hand_over = set(Moment) - {Moment.HANDED_OVER}
    assert more == ({(Role.SCRIBE, moment) for moment in before_hand_over} if action == "change_phase" else set())


def test_the_organiser_may_do_whatever_a_moderator_may() -> None:
    pairs = list(product(Action, Moment))

    missing = [pair for pair in pairs if may(Role.MODERATOR, *pair) and not may(Role.ORGANISER, *pair)]
    assert missing == []


def test_the_column_is_the_phase_and_while_voting_the_state_of_the_ballot() -> None:
    states = (None, "draft", "open", "closed", "revealing", "revealed", "void")
    columns = {phase.value: [moment_of(phase, state).value for state in states] for phase in Phase}

    voting = columns.pop("vote")
    assert voting == ["draft", "draft", "vote", "closed", "draft", "draft", "draft"]
    assert columns == {name: [name] * len(states) for name in columns}


def code_of(role: Role, action: Action, moment: Moment) -> tuple[str, dict[str, object]] | None:
    try:
        check_may(role, action, moment)
    except Refused as refused:
        return refused.code, refused.detail
    return None


def test_a_role_that_never_may_is_told_not_allowed() -> None:
    told = [code_of(Role.OBSERVER, Action.VOTE, moment) for moment in Moment]

    assert told == [("not_allowed", {})] * 12


def test_a_role_that_may_at_other_times_is_told_the_moment() -> None:
    told = {moment.value: code_of(Role.PARTICIPANT, Action.VOTE, moment) for moment in Moment}

    allowed = {moment for moment, code in told.items() if code is None}
    assert allowed == {"open", "vote", "closed", "reveal"}
    assert told.pop("lobby") == ("not_open", {"phase": "lobby"})
    assert all(code == ("wrong_phase", {"phase": moment}) for moment, code in told.items() if moment not in allowed)


def test_check_may_refuses_exactly_what_may_denies() -> None:
    for role, action, moment in product(Role, Action, Moment):
        assert (code_of(role, action, moment) is None) == may(role, action, moment)


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


def test_a_track_goes_forward_one_phase_at_a_time_may_go_back_and_leaves_a_plan_for_the_open_board() -> None:
    ways = {(before.value, after.value) for before, after in product(Phase, Phase) if may_go(before, after)}

    assert ways - {(phase.value, phase.value) for phase in Phase} == {
        ("lobby", "open"),
        ("open", "reveal"),
        ("open", "lobby"),
        ("reveal", "open"),
        ("reveal", "handed_over"),
        ("handed_over", "reveal"),
        ("handed_over", "open"),
        *((phase, "open") for phase in ("collect", "group", "review", "vote", "deepen", "consent")),
    }


def test_going_where_the_track_already_is_changes_nothing_and_is_not_refused() -> None:
    assert all(may_go(phase, phase) for phase in Phase)
