"""Refusals: the only way a rule says no, and the closed list of their codes."""

from typing import Final

CODES: Final[dict[str, str]] = {
    "malformed": "The message is not one of the declared shapes.",
    "too_large": "The message or the batch is over the size limit.",
    "unknown_command": "No command has this name.",
    "unknown_stream": "No such board or event, or not one this page may follow.",
    "not_signed_in": "This device does not hold the grant that the page names.",
    "seat_moved": "The seat went on to another device by its return code; this one takes a new seat only when asked.",
    "erased": "The person of this device was erased; it takes a new seat only when asked.",
    "other_seat": "What was done under one seat is not taken under another.",
    "not_kept": "Said by the page: what means the present moment had no answer soon, and is not sent later (AT_ONCE).",
    "not_allowed": "The role may not do this here.",
    "wrong_phase": "The role may do this, but not in the present phase of the track.",
    "not_found": "The thing named does not exist on this board or event.",
    "not_open": "The board has not been opened yet.",
    "voting_closed": "Voting is switched off.",
    "too_late": "Voting had closed; the grace of 10 s is over (V7).",
    "counting": "Late votes are still being taken; try again in `retry_in` seconds (V7).",
    "budget_spent": "All votes of the budget are in use (V1, V6).",
    "merged": "The idea is part of another one; act on that one.",
    "not_votable": "The idea is hidden, held or withdrawn.",
    "cannot_merge": "An idea can be merged only into another visible idea of its board.",
    "idea_limit": "The person's ideas on this board are used up (I7).",
    "slow_down": "Too many operations; the same one may be sent again after `retry_in` seconds (I7).",
    "changed": "Somebody has changed it meanwhile: `now` is what it says (two people, one text).",
    "stage_moved": "Another host has changed the scene meanwhile: `now` is what is on air.",
    "muted": "The moderator has stopped this person's ideas on the board.",
    "asked_already": "The same wish is waiting for the moderator.",
    "bad_plan": "A plan goes forward; vote and reveal belong together, once; steps already begun stay.",
    "no_plan": "The board has no such step.",
    "ballot_open": "The ballot must be closed or voided first.",
    "mode_changed": "Somebody else has made the ballot live or secret since its opener looked.",
    "too_few_options": "A ballot needs two options or more.",
    "budget_lowered": "The budget of an open ballot may be raised, never lowered (V1).",
    "serial_used": "A paper ballot with this serial has been entered (V15).",
    "no_such_number": "No option has the number `no`.",
    "wait_for_vote": "Too little time is left to read; the vote comes soon.",
    "not_dealt": "The card was not dealt to this person (V19).",
    "not_yours": "Only the author may do this.",
    "already_supported": "Others have voted for the idea: ask the moderator (permission table).",
    "text_empty": "The text is empty.",
    "text_too_long": "The text is over its limit by `over` characters.",
    "bad_stages": "A technology has 2 to 7 stages of 1 to 120 characters each.",
    "bad_choice": "The value is not one of those offered.",
    "history_full": "The decision's status has been changed `limit` times: its history takes no more.",
    "sealed": "The event is closed and anonymous: only decisions' status and publication change.",
    "in_trial": "A trial question is being asked: it is ended first.",
    "trial_over": "What answered a practice question came after it had ended.",
    "already_sent": "A version that the sender had not seen was sent meanwhile.",
    "nothing_to_send": "The board has no visible idea.",
    "nothing_to_undo": "No own action of the last 60 seconds can be taken back.",
    "undo_stale": "What the action touched has changed since.",
    "not_admitted": "The ballot asks for a code of the `level` badge or list, and this seat has used none.",
    "no_badges": "No codes of this `level` were made: nobody could vote.",
    "other_track": "Votes are cast only on the track of the first vote.",
    "not_rehearsal": "The event is not a rehearsal.",
    "link_invalid": "The link is unknown, revoked or used up.",
    "code_invalid": "No event or seat has this code.",
    "pin_invalid": "The PIN is not that of the account, or the account has none.",
    "doors_closed": "The organiser lets no newcomers in; who has a seat may come back.",
    "too_many_seats": "This address has `limit` seats, as many as one address may have.",
    "names_off": "Names are not asked for in this event.",
    "consent_changed": "The consent is worded otherwise now; what was agreed to is not what is asked.",
    "id_taken": "The id is in use by another thing.",
    "storage_full": "The server cannot save; reading goes on. The same operation goes again after `retry_in` seconds.",
    "internal": "An error on the server; nothing was changed.",
}
# Nothing is wrong with the operation itself: the same one, under the same id, is sent again after `retry_in` seconds.
SENT_AGAIN: Final = frozenset({"slow_down", "storage_full"})


class Refused(Exception):
    """A command was refused: nothing was changed. `code` is a key of CODES; `detail` holds JSON values."""

    def __init__(self, code: str, **detail: object) -> None:
        assert code in CODES, code
        super().__init__(code)
        self.code = code
        self.detail = detail
