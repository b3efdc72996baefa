"""Every message as a closed, frozen struct; the browser's names, types and limits are generated from here."""

import json
from typing import Annotated, Any, ClassVar, Final, Literal

import msgspec
from msgspec import Meta, Struct

from facilitator.domain.errors import Refused
from facilitator.domain.phases import Action

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
    "ideas_per_person": 10,
    "open_budget": 5,
    "grace_seconds": 10,
    "undo_seconds": 60,
    "present_seconds": 900,
    "result_on_air_seconds": 20,
    "batch": 32,
    "batch_bytes": 16_000,
    "command_bytes": 8_000,
    "event_bytes": 30_000,
    "tracks_max": 24,
    "regions_max": 120,
    "timer_seconds": 6 * 3600,
}

KINDS: Final = ("proposal", "growth", "risk", "law", "technology", "roadmap")
LEVELS: Final = ("municipal", "regional", "federal")
GROUPS: Final = ("professional", "ngo", "recipient", "authority")
TRACK_WORDS: Final = ("area", "section", "stream")
SCENES: Final = ("lobby", "overview", "track_top", "spotlight", "message")

Id = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{8,40}$")]
OpId = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{16,40}$")]
# Longer texts than the rule allows are let through here, so that the rule can say by how much.
Text = Annotated[str, Meta(max_length=2_000)]
Kind = Literal["proposal", "growth", "risk", "law", "technology", "roadmap"]
Level = Literal["municipal", "regional", "federal"]
Groups = Annotated[tuple[Literal["professional", "ngo", "recipient", "authority"], ...], Meta(max_length=4)]
Stages = Annotated[tuple[Text, ...], Meta(max_length=7)]


class Command(Struct, frozen=True, forbid_unknown_fields=True, tag_field="name"):
    """An imperative, set-shaped wish. `op` is made by the client: the same after silence, new after a refusal."""

    op: OpId
    ACTION: ClassVar[Action | None] = None


class BoardCommand(Command, frozen=True):
    """A command on one board; allowed by the permission table under its ACTION."""

    board: Id


class EventCommand(Command, frozen=True):
    """A command on the event; allowed to the roles in its ROLES."""

    event: Id
    ROLES: ClassVar[tuple[str, ...]] = ("organiser",)


class AddIdea(BoardCommand, frozen=True, tag="add_idea"):
    ACTION = Action.ADD_IDEA
    id: Id
    text: Text
    kind: Kind = "proposal"
    level: Level | None = None
    stages: Stages = ()


class EditIdea(BoardCommand, frozen=True, tag="edit_idea"):
    """The author's own change; refused once others have voted for it."""

    ACTION = Action.EDIT_OWN
    idea: Id
    text: Text
    kind: Kind = "proposal"
    level: Level | None = None
    stages: Stages = ()


class WithdrawIdea(BoardCommand, frozen=True, tag="withdraw_idea"):
    ACTION = Action.EDIT_OWN
    idea: Id


class SetVote(BoardCommand, frozen=True, tag="set_vote"):
    """V6: 1 supports the idea's family, 0 withdraws the person's votes on every member."""

    ACTION = Action.VOTE
    ballot: Id
    idea: Id
    value: Literal[0, 1]


class JoinBoard(BoardCommand, frozen=True, tag="join_board"):
    """Makes this the person's current track; ideas and votes stay where they were made."""

    ACTION = None


class ChangePhase(BoardCommand, frozen=True, tag="change_phase"):
    ACTION = Action.CHANGE_PHASE
    phase: Literal["open", "reveal"]


class SetSwitch(BoardCommand, frozen=True, tag="set_switch"):
    ACTION = Action.SWITCH
    switch: Literal["ideas", "voting"]
    on: bool


class SetQuestion(BoardCommand, frozen=True, tag="set_question"):
    ACTION = Action.SET_UP
    question: Text


class SetTimer(BoardCommand, frozen=True, tag="set_timer"):
    """Seconds from now on the server's clock; 0 takes the timer away."""

    ACTION = Action.DIRECT
    seconds: Annotated[int, Meta(ge=0, le=6 * 3600)]


class SetSpotlight(BoardCommand, frozen=True, tag="set_spotlight"):
    """Shows one idea large on the track screen; null returns to the board."""

    ACTION = Action.DIRECT
    idea: Id | None


class SetHeadline(BoardCommand, frozen=True, tag="set_headline"):
    """The screen headline of a family's leading idea; empty takes it away. The text is kept (I3)."""

    ACTION = Action.ARRANGE
    idea: Id
    headline: Text


class SetKind(BoardCommand, frozen=True, tag="set_kind"):
    ACTION = Action.ARRANGE
    idea: Id
    kind: Kind
    level: Level | None = None
    stages: Stages = ()


class SetPinned(BoardCommand, frozen=True, tag="set_pinned"):
    ACTION = Action.ARRANGE
    idea: Id
    on: bool


class MergeIdea(BoardCommand, frozen=True, tag="merge_idea"):
    """Makes `idea`, with all merged into it, part of the family of `into`."""

    ACTION = Action.ARRANGE
    idea: Id
    into: Id


class UnmergeIdea(BoardCommand, frozen=True, tag="unmerge_idea"):
    """Makes a merged idea stand by itself again, with the ideas that came with it."""

    ACTION = Action.ARRANGE
    idea: Id


class SetHidden(BoardCommand, frozen=True, tag="set_hidden"):
    """Hides an idea with a reason its author reads; `on: false` restores it, also from «Копилка»."""

    ACTION = Action.MODERATE
    idea: Id
    on: bool
    reason: Text = ""


class SendResult(BoardCommand, frozen=True, tag="send_result"):
    ACTION = Action.SEND_RESULT
    note: Text = ""


class UndoBoard(BoardCommand, frozen=True, tag="undo_board"):
    """Takes back the actor's own last undoable command of the last 60 s, if nothing it touched changed."""

    ACTION = None
    target: OpId


class SetProfile(EventCommand, frozen=True, tag="set_profile"):
    """The person's own region and group; null means skipped."""

    ROLES = ("participant",)
    region: Annotated[str, Meta(max_length=120)] | None
    group: Literal["professional", "ngo", "recipient", "authority"] | None


class Scene(Struct, frozen=True, forbid_unknown_fields=True):
    """What the plenary screen shows. track_top names a board (live) or a result; spotlight an idea of a result."""

    kind: Literal["lobby", "overview", "track_top", "spotlight", "message"]
    board: Id | None = None
    result: Id | None = None
    idea: Id | None = None
    text: Text = ""
    page: Annotated[int, Meta(ge=0, le=50)] = 0


class TakeScene(EventCommand, frozen=True, tag="take_scene"):
    """Puts a scene on the plenary screen; the host takes control by it. `agenda` marks the agenda item it came from."""

    ROLES = ("host", "organiser")
    scene: Scene
    agenda: Id | None = None


class SetControl(EventCommand, frozen=True, tag="set_control"):
    ROLES = ("host", "organiser")
    control: Literal["auto", "host"]


class SetBlack(EventCommand, frozen=True, tag="set_black"):
    ROLES = ("host", "organiser")
    on: bool


class UndoStage(EventCommand, frozen=True, tag="undo_stage"):
    """Returns the stage to what it was before the actor's own last stage command of the last 60 s."""

    ROLES = ("host", "organiser")
    target: OpId


class UpdateEvent(EventCommand, frozen=True, tag="update_event"):
    title: Text
    subtitle: Text
    place: Text
    tz: Annotated[str, Meta(max_length=64)]
    track_word: Literal["area", "section", "stream"]
    regions: Annotated[tuple[Text, ...], Meta(max_length=120)]
    one_track_vote: bool
    groups: Groups = GROUPS


class UpdateTrack(EventCommand, frozen=True, tag="update_track"):
    board: Id
    title: Text
    short: Text
    room: Text
    question: Text


class EndRehearsal(EventCommand, frozen=True, tag="end_rehearsal"):
    """Deletes seats, ideas, votes, results and the mark; event, tracks and staff links stay."""


class RevokeLink(EventCommand, frozen=True, tag="revoke_link"):
    link: Id


class NewTrack(Struct, frozen=True, forbid_unknown_fields=True):
    title: Text
    short: Text = ""
    room: Text = ""
    question: Text = ""


class CreateEvent(Command, frozen=True, tag="create_event"):
    """Made by the owner of the installation, who becomes the event's organiser. Client-made id."""

    id: Id
    title: Text
    subtitle: Text = ""
    place: Text = ""
    tz: Annotated[str, Meta(max_length=64)] = "Europe/Moscow"
    track_word: Literal["area", "section", "stream"] = "area"
    language: Literal["ru", "en"] = "ru"
    regions: Annotated[tuple[Text, ...], Meta(max_length=120)] = ()
    one_track_vote: bool = False
    groups: Groups = GROUPS
    tracks: Annotated[tuple[NewTrack, ...], Meta(min_length=1, max_length=24)] = ()


COMMANDS: Final[dict[str, type[Command]]] = {
    command.__struct_config__.tag: command  # type: ignore[misc]
    for command in (
        AddIdea, EditIdea, WithdrawIdea, SetVote, JoinBoard, ChangePhase, SetSwitch, SetQuestion, SetTimer,
        SetSpotlight, SetHeadline, SetKind, SetPinned, MergeIdea, UnmergeIdea, SetHidden, SendResult, UndoBoard,
        SetProfile, TakeScene, SetControl, SetBlack, UndoStage, UpdateEvent, UpdateTrack, EndRehearsal, RevokeLink,
        CreateEvent,
    )
}  # fmt: skip


class Record(Struct, frozen=True, tag_field="t", omit_defaults=False):
    """A row as one audience may see it; `id` is unique among records of its kind in a stream."""

    id: str


class Ballot(Struct, frozen=True):
    id: str
    mode: Literal["live", "blind"]
    state: Literal["draft", "open", "closed", "revealing", "revealed", "void"]
    budget: int


class BoardRecord(Record, frozen=True, tag="board"):
    """One per board. Times are ms since 1970 on the server's clock; closed_at is when voting was switched off."""

    event: str
    no: int
    title: str
    short: str
    room: str
    question: str
    phase: str
    ideas_on: bool
    voting_on: bool
    closed_at: int | None
    ballot: Ballot | None
    timer_ends_at: int | None
    spotlight: str | None
    sent_version: int
    sent_at: int | None


class IdeaRecord(Record, frozen=True, tag="idea"):
    """`members` are the numbers merged into it, `regions` how many regions its family comes from.

    Staff also get parts (with `parent`), hidden, held and kept ideas; others get only visible leading ideas
    and withdrawn ones without text.
    """

    no: int
    text: str
    headline: str
    kind: str
    level: str | None
    stages: tuple[str, ...]
    region: str | None
    group: str | None
    status: Literal["visible", "held", "hidden", "kept", "withdrawn"]
    parent: str | None
    pinned: bool
    members: tuple[int, ...]
    regions: int
    reason: str
    by_staff: bool
    at: int


class TallyRecord(Record, frozen=True, tag="tally"):
    """Supporters of the family led by idea `id` in the board's ballot (V2, V3)."""

    n: int


class TurnoutRecord(Record, frozen=True, tag="turnout"):
    """People with at least one accepted vote in ballot `id`; it never falls (V8, V9)."""

    voted: int
    paper: int


class EventRecord(Record, frozen=True, tag="event"):
    code: str
    title: str
    subtitle: str
    place: str
    tz: str
    track_word: str
    rehearsal: bool
    regions: tuple[str, ...]
    one_track_vote: bool
    groups: tuple[str, ...]
    join: str


class TrackRecord(Record, frozen=True, tag="track"):
    """A track as everybody may know it; `id` is the board's."""

    no: int
    title: str
    short: str
    room: str


class LaneRecord(Record, frozen=True, tag="lane"):
    """A track's state and numbers for staff and screens; `id` is the board's. votes = effective votes of its ballot."""

    phase: str
    ideas_on: bool
    voting_on: bool
    ideas: int
    voted: int
    votes: int
    regions: int
    held: int
    timer_ends_at: int | None
    sent_version: int
    sent_at: int | None


class Slot(Struct, frozen=True):
    """A sent result's time on air under automatic control: [start, end) in ms of the server's clock."""

    result: str
    start: int
    end: int


class StageRecord(Record, frozen=True, tag="stage"):
    """One per event. Under `auto` the slot that holds now is on air, else the overview; under `host`, `scene`."""

    control: Literal["auto", "host"]
    scene: Scene
    agenda: str | None
    slots: tuple[Slot, ...]
    black: bool
    at: int


class AgendaRecord(Record, frozen=True, tag="agenda"):
    """A planned step of the plenary; `scene` is null for kinds that cannot be shown yet."""

    position: int
    kind: str
    title: str
    minutes: int
    scene: Scene | None


class ResultRow(Struct, frozen=True):
    """One visible family of a sent result. `rank` is shared by equals, `tier` counts from 1 (V10, V11)."""

    id: str
    no: int
    headline: str
    text: str
    kind: str
    level: str | None
    stages: tuple[str, ...]
    supporters: int
    rank: int
    tier: int
    members: tuple[int, ...]
    regions: int
    region: str | None


class ResultRecord(Record, frozen=True, tag="result"):
    """A frozen, numbered version of a track's result. `cut` = how many rows stand above the cut line, ties included."""

    board: str
    version: int
    question: str
    mode: str
    assurance: str
    budget: int
    present: int
    voted: int
    paper: int
    rows: tuple[ResultRow, ...]
    cut: int
    struck: tuple[int, ...]
    withdrawn: tuple[int, ...]
    note: str
    at: int
    by: str
    digest: str


class LinkRecord(Record, frozen=True, tag="link"):
    """A role link without its secret; organiser only."""

    role: str
    board: str | None
    at: int
    revoked: bool
    devices: int


RECORDS: Final[tuple[type[Record], ...]] = (
    BoardRecord, IdeaRecord, TallyRecord, TurnoutRecord, EventRecord, TrackRecord, LaneRecord, StageRecord,
    AgendaRecord, ResultRecord, LinkRecord,
)  # fmt: skip


class Changes(Struct, frozen=True):
    """What changed in a stream since `since`, for one audience.

    The whole client rule: older rev -> ignore; `since` > my rev -> a gap, say hello again; `reset` -> clear;
    drop `gone` ([kind, id] pairs), put the records; rev = changes.rev. With `fetch` the records are not here:
    get the snapshot over HTTP, after a random wait of up to `fetch` milliseconds.
    """

    stream: str
    since: int
    rev: int
    reset: bool = False
    put: tuple[Any, ...] = ()
    gone: tuple[tuple[str, str], ...] = ()
    fetch: int = 0


class MyVote(Struct, frozen=True):
    """state: counted; waiting (over the budget); doubled (its family has an earlier vote); asleep (not visible)."""

    idea: str
    no: int
    family: str
    family_no: int
    state: Literal["counted", "waiting", "doubled", "asleep"]


class MyIdea(Struct, frozen=True):
    """state: what became of the idea; family_no is set when merged; rank when it is in a sent result's top."""

    id: str
    no: int
    text: str
    kind: str
    level: str | None
    stages: tuple[str, ...]
    state: Literal["visible", "held", "hidden", "kept", "withdrawn", "merged"]
    family_no: int | None
    reason: str
    may_edit: bool
    sent: bool
    in_top: bool
    at: int


class Mine(Struct, frozen=True):
    """What only one person may see on one board, whole; replaced when `rev` is newer."""

    stream: str
    rev: int
    participant: str
    region: str | None
    group: str | None
    asked: bool
    code: str
    board: str
    budget: int
    left: int
    votes: tuple[MyVote, ...]
    ideas: tuple[MyIdea, ...]
    ideas_left: int


MAX_REV: Final = 2**53


class Hello(Struct, frozen=True, forbid_unknown_fields=True):
    """A page asks for a stream: `rev` is what it has (-1 for nothing)."""

    stream: Annotated[str, Meta(max_length=48)]
    rev: Annotated[int, Meta(ge=-1, le=MAX_REV)] = -1
    epoch: Annotated[str, Meta(max_length=40)] = ""


class Pulse(Struct, frozen=True):
    """Ephemeral counts, never rosters: people present on each board (by board id)."""

    stream: str
    present: dict[str, int]


def tag_of(command: type[Command]) -> str:
    """The command's name on the wire."""
    return str(command.__struct_config__.tag)


def encode(value: object) -> bytes:
    """Strict JSON in UTF-8."""
    return msgspec.json.encode(value)


def parse_command(raw: object) -> Command:
    """One command from decoded JSON. Raises Refused: malformed, unknown_command or too_large."""
    if not isinstance(raw, dict):
        raise Refused("malformed", at="$")
    shape = COMMANDS.get(str(raw.get("name")))
    limit = LIMITS["event_bytes" if shape in (CreateEvent, UpdateEvent) else "command_bytes"]
    if len(encode(raw)) > limit:
        raise Refused("too_large", limit=limit)
    if shape is None:
        raise Refused("unknown_command")
    try:
        return msgspec.convert(raw, shape)
    except msgspec.ValidationError as error:
        raise Refused("malformed", at=str(error)[:120]) from error


def op_of(raw: object) -> str:
    """The operation id of a command that may be malformed; empty where it has none worth repeating."""
    op = raw.get("op") if isinstance(raw, dict) else None
    return op if isinstance(op, str) and len(op) <= 40 else ""


def decode(text: str | bytes) -> Any:
    """Strict JSON; ValueError for NaN, Infinity, half characters, a key that comes twice, or lists without an end."""
    try:
        value = msgspec.json.decode(text)
        json.loads(text, object_pairs_hook=_check_keys)
    except (msgspec.DecodeError, RecursionError) as error:
        raise ValueError("not strict JSON") from error
    return value


def _check_keys(pairs: list[tuple[str, object]]) -> None:
    if len({key for key, _ in pairs}) < len(pairs):
        raise ValueError("a key comes twice")
