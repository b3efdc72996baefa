"""The protocol's version, limits, lists of choices and field types."""

from typing import Annotated, Final, Literal

from msgspec import Meta, UnsetType

VERSION: Final = 1

LIMITS: Final[dict[str, int]] = {
    "text": 280,
    "headline": 70,
    "headline_green": 45,
    "headline_amber": 60,
    "short_title": 24,
    "title": 160,
    "question": 200,
    "room": 40,
    "note": 200,
    "reason": 120,
    "message": 160,
    "stage": 120,
    "stages_min": 2,
    "stages_max": 7,
    "wording": 280,
    "first_step": 160,
    "objection": 200,
    "serial": 12,
    "ideas_per_person": 10,
    "ideas_per_person_max": 50,
    "open_budget": 5,
    "budget_max": 20,
    "reading_cards": 7,
    "reading_seconds_min": 120,
    "shortlist": 25,
    "paper_marks_max": 50,
    "plan_steps_max": 20,
    "step_minutes_max": 240,
    "grace_seconds": 10,
    "undo_seconds": 60,
    "present_seconds": 900,
    "new_text_seconds": 5,
    "result_on_air_seconds": 20,
    "percent_from": 20,
    "group_from": 5,
    "top": 5,
    "batch": 32,
    "batch_bytes": 16_000,
    "command_bytes": 8_000,
    "event_bytes": 30_000,
    "tracks_max": 24,
    "regions_max": 120,
    "timer_seconds": 6 * 3600,
    "decision": 200,
    "owner": 120,
    "status_reason": 200,
    "history_max": 100,
    "history_assignee_max": 60,
    "sources_max": 12,
    "decisions_max": 60,
    "hidden_max": 200,
    "air_rows": 10,
    "linked_max": 24,
    "codes_max": 1_000,
    "entry": 80,
    "name": 80,
    "consent": 400,
    "seats_before": 8,
}

KINDS: Final = ("proposal", "growth", "risk", "law", "technology", "roadmap")
LEVELS: Final = ("municipal", "regional", "federal")
GROUPS: Final = ("professional", "ngo", "recipient", "authority")
TRACK_WORDS: Final = ("area", "section", "stream")
SCENES: Final = (
    "lobby", "overview", "track_top", "spotlight", "growth_risk", "laws", "ballot", "cross_top", "groups", "regions",
    "consent", "plan", "message", "result_qr",
)  # fmt: skip
STEP_PHASES: Final = ("collect", "group", "review", "vote", "reveal", "deepen", "consent")
BALLOT_MODES: Final = ("live", "blind")
ASSURANCES: Final = ("open", "badge", "list")
BALLOT_STATES: Final = ("draft", "open", "closed", "revealing", "revealed", "void")
BOARD_VIEWS: Final = ("auto", "wall", "qr", "thanks")

Id = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{8,40}$")]
OpId = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{16,40}$")]
# Longer texts than the rule allows are let through here, so that the rule can say by how much.
Text = Annotated[str, Meta(max_length=2_000)]
Kind = Literal["proposal", "growth", "risk", "law", "technology", "roadmap"]
Level = Literal["municipal", "regional", "federal"]
# A change of the level: absent leaves it alone, null and "" clear it.
NewLevel = Level | Literal[""] | UnsetType | None
# What an editor started from: "" where there was no level, absent where nothing shall be compared.
WasLevel = Level | Literal[""] | None
Group = Literal["professional", "ngo", "recipient", "authority"]
Groups = Annotated[tuple[Group, ...], Meta(max_length=4)]
Stages = Annotated[tuple[Text, ...], Meta(max_length=7)]
BallotMode = Literal["live", "blind"]
Assurance = Literal["open", "badge", "list"]
BallotState = Literal["draft", "open", "closed", "revealing", "revealed", "void"]
StepPhase = Literal["collect", "group", "review", "vote", "reveal", "deepen", "consent"]
BoardView = Literal["auto", "wall", "qr", "thanks"]
