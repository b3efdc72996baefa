"""Records of a board's stream, as one audience may see them."""

from typing import Literal

from msgspec import Struct

from facilitator.protocol.board_commands import PlanStep
from facilitator.protocol.limits import Assurance, BallotMode, BallotState, BoardView
from facilitator.protocol.record import Record


class Ballot(Struct, frozen=True):
    """budget 0: by the number of options, when it opens. `options`: how many stood on it when it was opened.

    `shown`: leading ideas whose rows the reveal has reached, of `rows` that it shows one by one. `assurance`: who may
    vote in it: any seat, one with a badge's code, one with a code of the list.
    """

    id: str
    mode: BallotMode
    state: BallotState
    budget: int
    options: int
    shown: tuple[str, ...]
    rows: int
    assurance: Assurance = "open"


class BoardRecord(Record, frozen=True, tag="board"):
    """One per board. Times are ms since 1970 on the server's clock; closed_at is when voting was switched off.

    `moment`: the column of the permission table. While `paused_at` is set, the step has step_ends_at - paused_at left.
    `voided_at`: when the last ballot was voided, until another opens. `trial`: a trial question, nothing of it stays.
    `outdated`: whose votes count has changed since the newest result was sent.
    """

    event: str
    no: int
    title: str
    short: str
    room: str
    question: str
    phase: str
    moment: str
    silent: bool
    ideas_on: bool
    voting_on: bool
    closed_at: int | None
    ballot: Ballot | None
    plan: tuple[PlanStep, ...]
    step: int | None
    plan_started_at: int | None
    step_started_at: int | None
    step_ends_at: int | None
    paused_at: int | None
    auto: bool
    delegated: bool
    holding: bool
    idea_limit: int
    timer_ends_at: int | None
    spotlight: str | None
    view: BoardView
    page: int
    consent_shown: bool
    voided_at: int | None
    trial: bool
    sent_version: int
    sent_at: int | None
    outdated: bool = False


class CountRecord(Record, frozen=True, tag="count"):
    """Ideas on the board `id` and regions they come from: all that is seen of silent collecting."""

    ideas: int
    regions: int


class IdeaRecord(Record, frozen=True, tag="idea"):
    """`members` are the numbers merged into it, `regions` how many regions its family comes from.

    Staff also get parts (with `parent`), hidden, held and kept ideas; others get only visible leading ideas
    and withdrawn ones without text. `disowned`: withdrawn by its author while it stood on a ballot (I4).
    `source`: «3-17», for an option of the hall that was № 17 of track 3.
    For staff only: `reason`; `original`, the author's text where a moderator has changed it (I3); `listed`, on the
    drafted ballot; `score` of the reading round, once that is over, of `reads` marks (V19); `muted`, its author.
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
    disowned: bool
    wording: str
    first_step: str
    reason: str
    original: str | None
    listed: bool
    score: float | None
    reads: int
    muted: bool
    by_staff: bool
    source: str
    at: int


class TallyRecord(Record, frozen=True, tag="tally"):
    """Supporters of the family led by idea `id` in the board's ballot (V2, V3)."""

    n: int


class TurnoutRecord(Record, frozen=True, tag="turnout"):
    """People with at least one accepted vote in ballot `id`; it never falls (V8, V9)."""

    voted: int
    paper: int


class StandingRow(Struct, frozen=True):
    """A family's place: it shares the ranks `rank` to `last` with its equals (V10); tiers count from 1 (V11).

    `parts`: (number, supporters) as voted of the options that were merged after the reveal. `groups`: supporters by
    group, where the group is big enough to be told (V12).
    """

    id: str
    no: int
    supporters: int
    rank: int
    last: int
    tier: int
    parts: tuple[tuple[int, int], ...]
    groups: dict[str, int]


class StandingRecord(Record, frozen=True, tag="standing"):
    """What ballot `id` has said, as far as it is revealed; best first. `cut`: rows above the cut line (V10).

    voted of `of` people (V9). `groups`: voters by group (V12); `agree`, `differ`: leading ideas (V21). `aside`: people
    whose votes are not counted until their seats are checked (V17).
    """

    rows: tuple[StandingRow, ...]
    cut: int
    voted: int
    of: int
    paper: int
    groups: dict[str, int]
    agree: tuple[str, ...]
    differ: tuple[str, ...]
    aside: int = 0


class ConsentRecord(Record, frozen=True, tag="consent"):
    """Agreement on idea `id` (V20): people who answered; when shown, how many at levels 1 to 5, and the median."""

    answered: int
    levels: tuple[int, ...]
    median: float | None
    objections: tuple[str, ...]


class ObjectionRecord(Record, frozen=True, tag="objection"):
    """An objection to the wording of `idea` (V20), without its author; staff only.

    Held for a look, struck, or, once the answers are shown, visible.
    """

    idea: str
    text: str
    status: Literal["held", "struck", "visible"]


class RequestRecord(Record, frozen=True, tag="request"):
    """What an author asks of the moderator about an own idea; staff only, gone once it is answered."""

    idea: str
    what: Literal["withdraw", "edit", "not_same"]
    text: str
    at: int


class PairRecord(Record, frozen=True, tag="pair"):
    """Two ideas that look alike; staff only. `score` grows with likeness, up to 1."""

    one: str
    other: str
    score: float


class PaperRecord(Record, frozen=True, tag="paper"):
    """A paper ballot that was entered (V15), never what was marked on it; staff only."""

    serial: str
    by: str
    at: int
