"""What the permission tables say of every role, command and moment, and a body for every command."""

from typing import Any

from facilitator.actions.commands import BOARD_ROLES
from facilitator.domain.phases import Moment, may
from facilitator.domain.roles import Role
from facilitator.protocol import COMMANDS, BoardCommand, EventCommand

# A body for every command that is good enough to get past the parser; names like `idea` stand for what is on the board.
BODIES: dict[str, dict[str, Any]] = {
    "add_idea": {"id": "idea-new-one", "text": "Идея"},
    "edit_idea": {"idea": "own", "text": "Иначе"},
    "withdraw_idea": {"idea": "own"},
    "ask_change": {"idea": "own", "what": "withdraw"},
    "dispute_merge": {"idea": "own"},
    "answer_request": {"request": "request-of-nobody", "grant": True},
    "set_text": {"idea": "idea", "text": "Точнее"},
    "set_headline": {"idea": "idea", "headline": "Крупно"},
    "set_kind": {"idea": "idea", "kind": "risk"},
    "set_pinned": {"idea": "idea", "on": True},
    "merge_idea": {"idea": "other", "into": "idea"},
    "unmerge_idea": {"idea": "idea"},
    "lead_family": {"idea": "idea"},
    "reject_pair": {"pair": "pair-of-nobody"},
    "set_deepened": {"idea": "idea", "wording": "Так"},
    "set_hidden": {"idea": "idea", "on": True},
    "set_muted": {"idea": "own", "on": True},
    "hold_name": {"idea": "own", "on": True},
    "set_vote": {"ballot": "ballot", "idea": "idea", "value": 1},
    "prepare_ballot": {"ballot": "ballot", "mode": "mode", "budget": 7, "assurance": "open"},
    "set_listed": {"idea": "idea", "on": False},
    "open_ballot": {"ballot": "ballot", "assurance": "open"},
    "close_ballot": {"ballot": "ballot"},
    "reopen_ballot": {"ballot": "ballot"},
    "void_ballot": {"ballot": "ballot"},
    "reveal_next": {"ballot": "ballot"},
    "enter_paper": {"id": "paper-new-one", "ballot": "ballot", "serial": "031", "numbers": [1]},
    "take_back_paper": {"paper": "paper-of-nobody"},
    "deal_cards": {},
    "set_mark": {"idea": "idea", "value": 2},
    "set_consent": {"idea": "idea", "level": 4},
    "set_objection": {"objection": "objection-of-nobody", "on": True},
    "show_consent": {"on": True},
    "set_plan": {"steps": []},
    "go_to_step": {"step": 1},
    "extend_step": {"seconds": 60},
    "set_paused": {"on": True},
    "set_option": {"option": "holding", "on": False},
    "set_idea_limit": {"ideas": 3},
    "set_view": {"view": "wall"},
    "join_board": {},
    "change_phase": {"phase": "open"},
    "set_switch": {"switch": "ideas", "on": False},
    "set_question": {"question": "Что важно?"},
    "set_trial": {"on": False},
    "set_timer": {"seconds": 60},
    "set_spotlight": {"idea": "idea"},
    "send_result": {},
    "undo_board": {"target": "operation-of-nobody"},
    "set_profile": {"region": None, "group": None},
    "take_scene": {"scene": {"kind": "lobby"}},
    "set_control": {"control": "host"},
    "set_black": {"on": True},
    "hide_now": {"clear": True},
    "bring_back": {"ideas": ["1-1"]},
    "undo_stage": {"target": "operation-of-nobody"},
    "update_event": {
        "title": "Событие", "subtitle": "", "place": "", "tz": "Europe/Moscow", "track_word": "area", "regions": [],
        "one_track_vote": False,
    },
    "update_track": {"board": "board", "title": "Трек", "short": "", "room": "", "question": ""},
    "end_rehearsal": {},
    "fill_hall": {"question": "Что важнее?"},
    "set_decision": {"id": "decision-new-one", "what": "Что"},
    "show_decision": {"decision": "decision-of-nobody", "on": True},
    "set_decision_status": {"decision": "decision-of-nobody", "status": "adopted"},
    "remove_decision": {"decision": "decision-of-nobody"},
    "link_ideas": {"ideas": [{"board": "board-of-nobody", "idea": "idea-of-nobody"}] * 2},
    "unlink_idea": {"board": "board-of-nobody", "idea": "idea-of-nobody"},
    "tell_apart": {"ideas": [{"board": "board-of-nobody", "idea": "idea-of-nobody"}] * 2},
    "quarantine_group": {"group": "group-of-nobody"},
    "set_quarantine": {"quarantine": "quarantine-of-nobody", "on": True},
    "set_doors": {"open": False},
    "erase_me": {},
    "erase_person": {"code": "K7M-4PX"},
    "set_retention": {"days": 30},
    "set_names": {"names": "wished", "wording": "Согласие"},
    "set_name": {"text": ""},
    "revoke_link": {"link": "link-of-nobody"},
    "seal_event": {},
    "publish_results": {"on": True},
    "create_event": {"id": "event-new-one", "title": "Новое", "tracks": [{"title": "Один"}]},
}  # fmt: skip
# Commands that mean something in a part only of the moments that the table gives their action.
NARROWER: dict[str, set[Moment]] = {
    "prepare_ballot": {Moment.OPEN, Moment.DRAFT, Moment.VOTE},
    "open_ballot": {Moment.DRAFT},
    "close_ballot": {Moment.VOTE},
    "reopen_ballot": {Moment.CLOSED},
    "void_ballot": {Moment.VOTE, Moment.CLOSED},
}
# Refusals that say "not you" or "not now"; any other, or none, means that the rules let the command through.
FORBIDDING = {"not_allowed", "wrong_phase", "not_open"}


def expected(name: str, role: Role, moment: Moment, *, delegated: bool = False) -> set[str]:
    """The codes with which the tables forbid the command; empty where they allow it."""
    shape = COMMANDS[name]
    if issubclass(shape, BoardCommand):
        action = shape.ACTION
        if action is None:
            return set() if role in BOARD_ROLES[shape] else {"not_allowed"}
        if may(role, action, moment, delegated=delegated):
            return set() if moment in NARROWER.get(name, Moment) else {"wrong_phase", "not_open"}
        ever = any(may(role, action, other, delegated=delegated) for other in Moment)
        return {"not_open" if moment is Moment.LOBBY else "wrong_phase"} if ever else {"not_allowed"}
    if issubclass(shape, EventCommand):
        return set() if role.value in shape.ROLES else {"not_allowed"}
    return set() if role is Role.OWNER else {"not_allowed"}
