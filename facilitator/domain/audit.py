"""What the journal tells of a command: its subject, which sentence says it, and which commands are only counted."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

SUBJECTS: Final = ("lead", "ideas", "ballots", "plenary", "event")
_LEAD = (
    "set_plan", "go_to_step", "extend_step", "set_paused", "set_option", "set_idea_limit", "set_view", "change_phase",
    "set_switch", "set_question", "set_trial", "set_timer", "set_spotlight", "send_result", "undo_board",
)  # fmt: skip
_IDEAS = (
    "add_idea", "edit_idea", "withdraw_idea", "set_headline", "set_kind", "set_pinned", "set_text", "set_deepened",
    "set_hidden", "set_muted", "hold_name", "ask_change", "dispute_merge", "answer_request", "merge_idea",
    "unmerge_idea", "lead_family", "reject_pair", "link_ideas", "unlink_idea", "tell_apart",
)  # fmt: skip
_BALLOTS = (
    "prepare_ballot", "set_listed", "open_ballot", "close_ballot", "reopen_ballot", "void_ballot", "reveal_next",
    "enter_paper", "take_back_paper", "set_objection", "show_consent", "fill_hall",
)  # fmt: skip
_PLENARY = (
    "take_scene", "set_control", "set_black", "hide_now", "bring_back", "undo_stage", "set_decision", "show_decision",
    "set_decision_status", "remove_decision",
)  # fmt: skip
NAMES_OF: Final[dict[str, tuple[str, ...]]] = {
    "lead": _LEAD, "ideas": _IDEAS, "ballots": _BALLOTS, "plenary": _PLENARY,
}  # fmt: skip
# What each person does for oneself is never listed one by one: it is told how often it was done.
COUNTED: Final[dict[str, str]] = {
    "set_vote": "votes",
    "deal_cards": "marks",
    "set_mark": "marks",
    "set_consent": "answers",
    "join_board": "people",
    "set_profile": "people",
    "set_name": "people",
}
# V8: entries of a ballot that are not listed before its reveal.
PAPERS: Final = ("enter_paper", "take_back_paper")
SWITCHED: Final = frozenset(
    {
        "set_pinned", "set_hidden", "set_muted", "hold_name", "set_listed", "set_objection", "show_consent",
        "set_paused", "set_trial", "set_black", "show_decision", "publish_results", "set_quarantine",
    }
)  # fmt: skip
_VARIANTS: Final[dict[str, Callable[[Mapping[str, Any]], str]]] = {
    "answer_request": lambda body: "on" if body["grant"] else "off",
    "change_phase": lambda body: str(body["phase"]),
    "set_switch": lambda body: f"{body['switch']}-{_on(body['on'])}",
    "set_option": lambda body: f"{body['option']}-{_on(body['on'])}",
    "set_control": lambda body: str(body["control"]),
    "set_names": lambda body: str(body["names"]),
    "set_doors": lambda body: "on" if body["open"] else "off",
    "set_timer": lambda body: "on" if body["seconds"] else "off",
    "set_spotlight": lambda body: "on" if body["idea"] else "off",
    "set_decision_status": lambda body: str(body["status"]),
}


def sentence_of(name: str, body: Mapping[str, Any] | None) -> str:
    """The end of the id of the sentence; of a command whose body was erased only its name is left."""
    if body is None or name not in {*SWITCHED, *_VARIANTS}:
        return _dashed(name)
    variant = _on(body["on"]) if name in SWITCHED else _VARIANTS[name](body)
    return _dashed(f"{name}-{variant}")


def detail_of(name: str, body: Mapping[str, Any] | None, reply: Mapping[str, Any]) -> str:
    """What stands behind the sentence: a version, a step, minutes, a paper's serial. Never a person's words."""
    if body is None:
        return ""
    match name:
        case "send_result":
            return str(reply.get("version", ""))
        case "go_to_step":
            return str(int(body["step"]) + 1)
        case "set_idea_limit":
            return str(body["ideas"])
        case "enter_paper":
            return str(reply.get("serial", ""))
        case _:
            return ""


def _on(value: object) -> str:
    return "on" if value else "off"


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def fingerprint(chain: bytes) -> str:
    """The beginning of a chain's value, as it is read aloud and noted down: «7F3A-91C2-04BB-E2D1»."""
    text = chain.hex()[:16].upper()
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


def noted(text: str) -> bytes | None:
    """The beginning of a chain's value out of a fingerprint as somebody has written it down; None where it is none."""
    digits = re.sub(r"[\s-]", "", text)
    if not re.fullmatch(r"[0-9a-fA-F]{16,64}", digits):
        return None
    return bytes.fromhex(digits[: len(digits) // 2 * 2])
