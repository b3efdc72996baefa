"""Everything that a role may not do at a moment, as commands; the permission table says which."""

import secrets
from collections.abc import Iterator
from typing import Any, Final

from facilitator.domain.phases import Moment, may
from facilitator.domain.roles import Role
from facilitator.protocol import COMMANDS, LIMITS, BoardCommand, EventCommand
from facilitator.robots.ledger import Command
from facilitator.robots.page import Page

EXPECTED: Final = ("not_allowed", "wrong_phase", "not_open")
# Own undo and an own place are outside the table.
UNDO, JOIN = "undo_board", "join_board"
MAY_UNDO: Final = frozenset({Role.MODERATOR, Role.SCRIBE, Role.ORGANISER})


def samples(page: Page) -> dict[str, dict[str, Any]]:
    """Well-formed fields of every board command, with things that are on the board where it has any."""
    idea = next((record["id"] for record in page.shown("idea")), secrets.token_urlsafe(16))
    ballot = (page.ballot["id"] if page.shown("board") else "") or secrets.token_urlsafe(16)
    new, op = secrets.token_urlsafe(16), secrets.token_urlsafe(16)
    return {
        "add_idea": {"id": new, "text": "!"}, "edit_idea": {"idea": idea, "text": "!"}, "withdraw_idea": {"idea": idea},
        "ask_change": {"idea": idea, "what": "withdraw"}, "dispute_merge": {"idea": idea},
        "answer_request": {"request": new, "grant": True}, "set_text": {"idea": idea, "text": "!"},
        "set_headline": {"idea": idea, "headline": "!"}, "set_kind": {"idea": idea, "kind": "risk"},
        "set_pinned": {"idea": idea, "on": True}, "merge_idea": {"idea": idea, "into": new},
        "unmerge_idea": {"idea": idea}, "lead_family": {"idea": idea}, "reject_pair": {"pair": new},
        "set_deepened": {"idea": idea, "wording": "!"}, "set_hidden": {"idea": idea, "on": True},
        "set_muted": {"idea": idea, "on": True}, "hold_name": {"idea": idea, "on": True},
        "set_vote": {"ballot": ballot, "idea": idea, "value": 1},
        "prepare_ballot": {"ballot": ballot, "mode": "live", "budget": LIMITS["budget_max"]},
        "set_listed": {"idea": idea, "on": False}, "open_ballot": {"ballot": ballot},
        "close_ballot": {"ballot": ballot}, "reopen_ballot": {"ballot": ballot}, "void_ballot": {"ballot": ballot},
        "reveal_next": {"ballot": ballot, "everything": True},
        "enter_paper": {"id": new, "ballot": ballot, "serial": "999", "numbers": [1]},
        "take_back_paper": {"paper": new},
        "deal_cards": {}, "set_mark": {"idea": idea, "value": 2}, "set_consent": {"idea": idea, "level": 5},
        "set_objection": {"objection": new, "on": True}, "show_consent": {"on": True}, JOIN: {},
        "change_phase": {"phase": "open"}, "set_plan": {"steps": []},
        "go_to_step": {"step": 0}, "extend_step": {"seconds": 600}, "set_paused": {"on": True},
        "set_switch": {"switch": "voting", "on": True}, "set_option": {"option": "holding", "on": False},
        "set_idea_limit": {"ideas": 50}, "set_question": {"question": "!"},
        "set_trial": {"on": True, "question": "!"}, "set_timer": {"seconds": 60},
        "set_spotlight": {"idea": None}, "set_view": {"view": "qr"}, "send_result": {}, UNDO: {"target": op},
    }  # fmt: skip


EVENT_SAMPLES: Final[dict[str, dict[str, Any]]] = {
    "take_scene": {"scene": {"kind": "message", "text": "!"}}, "set_control": {"control": "host"},
    "set_black": {"on": True}, "hide_now": {"clear": True}, "bring_back": {"ideas": ["1-1"]},
    "undo_stage": {"target": "0" * 16}, "end_rehearsal": {},
    "revoke_link": {"link": "0" * 16}, "set_decision": {"id": "0" * 16, "what": "!"},
    "fill_hall": {"question": "!"}, "seal_event": {}, "publish_results": {"on": True},
    "show_decision": {"decision": "0" * 16, "on": True}, "remove_decision": {"decision": "0" * 16},
    "set_decision_status": {"decision": "0" * 16, "status": "adopted"},
    "link_ideas": {"ideas": [{"board": "0" * 16, "idea": "0" * 16}] * 2},
    "unlink_idea": {"board": "0" * 16, "idea": "0" * 16},
    "tell_apart": {"ideas": [{"board": "0" * 16, "idea": "0" * 16}] * 2},
    "set_doors": {"open": False}, "quarantine_group": {"group": "0" * 16},
    "set_quarantine": {"quarantine": "0" * 16, "on": True},
    "erase_person": {"code": "AAA-AAA"}, "set_retention": {"days": 30}, "set_names": {"names": "off"},
    "update_track": {"board": "0" * 16, "title": "!", "short": "!", "room": "!", "question": "!"},
}  # fmt: skip


def is_forbidden(role: Role, name: str, moment: Moment) -> bool:
    """Whether the role may not send the command now."""
    shape = COMMANDS[name]
    if issubclass(shape, EventCommand):
        return role.value not in shape.ROLES
    if name == UNDO:
        return role not in MAY_UNDO
    if name == JOIN:
        return role is not Role.PARTICIPANT
    return shape.ACTION is not None and not may(role, shape.ACTION, moment)


def forbidden(page: Page, moment: str, board: str, share: int = 0, shares: int = 1) -> Iterator[Command]:
    """The commands that the page's role must be refused on this board now; every `shares`-th of them."""
    role, at = Role(page.role), Moment(moment)
    every = {**samples(page), **EVENT_SAMPLES}
    for number, (name, fields) in enumerate(every.items()):
        if number % shares == share and is_forbidden(role, name, at):
            place = {"board": board} if issubclass(COMMANDS[name], BoardCommand) else {}
            yield page.command(name, **{**place, **fields})


async def probe(page: Page, moment: str, board: str, share: int, shares: int) -> int:
    """Tries them; the number that was refused as it must be. What was let through is noted as wrong."""
    commands = list(forbidden(page, moment, board, share, shares))
    refused = 0
    for start in range(0, len(commands), LIMITS["batch"]):
        batch = commands[start : start + LIMITS["batch"]]
        for command, reply in zip(batch, await page.send(batch, EXPECTED), strict=True):
            if reply["ok"]:
                page.hall.ledger.wrong.append(f"{page.role} could {command['name']} in {moment}")
            refused += not reply["ok"]
    return refused
