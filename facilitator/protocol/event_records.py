"""Records of the event's stream: the event, its tracks and their lanes, the stage, results, links."""

from typing import Literal

from msgspec import Struct, field

from facilitator.protocol.event_commands import Scene
from facilitator.protocol.name_records import Wording
from facilitator.protocol.record import Record


class EventRecord(Record, frozen=True, tag="event"):
    """`hall`: the id of the plenary's own board, which is no track.

    `sealed_at`: when the event was closed and made anonymous, `manifest` the hash of what was closed; `public`: whether
    everybody may read the results. `doors`: whether newcomers may take a seat. `keep_days`: how long
    after the last thing done there it is closed by itself, 0 never. `admits`: the kinds of codes that were made, which
    a ballot may ask for. `names`: wished while people may give theirs, with
    one of the `wordings`; hidden while such names are kept but nobody is asked.
    """

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
    hall: str
    sealed_at: int | None
    manifest: str
    public: bool
    join: str
    doors: bool = True
    keep_days: int = 30
    admits: tuple[Literal["badge", "list"], ...] = ()
    names: Literal["off", "hidden", "wished"] = "off"
    wordings: tuple[Wording, ...] = ()


class TrackRecord(Record, frozen=True, tag="track"):
    """A track as everybody may know it; `id` is the board's."""

    no: int
    title: str
    short: str
    room: str


class LaneRecord(Record, frozen=True, tag="lane"):
    """A track's state and numbers for staff and screens; `id` is the board's. votes = effective votes of its ballot.

    planned_end: when the plan was to end; rest: ms that its later steps take. Drift is
    max(now, step_ends_at) + rest - planned_end.
    """

    phase: str
    silent: bool
    trial: bool
    moment: str
    ballot_mode: str
    ballot_state: str
    ideas_on: bool
    voting_on: bool
    ideas: int
    voted: int
    votes: int
    regions: int
    held: int
    timer_ends_at: int | None
    step_ends_at: int | None
    paused_at: int | None
    planned_end: int | None
    rest: int
    sent_version: int
    sent_at: int | None
    outdated: bool = False


class Slot(Struct, frozen=True):
    """A sent result's time on air under automatic control: [start, end) in ms of the server's clock."""

    result: str
    start: int
    end: int


class StageRecord(Record, frozen=True, tag="stage"):
    """One per event. Under `auto` the slot that holds now is on air, else the overview; under `host`, `scene`.

    `hidden`: spoken numbers («3-17») of ideas whose words no scene shows. `at` grows with every change of the scene.
    """

    control: Literal["auto", "host"]
    scene: Scene
    agenda: str | None
    slots: tuple[Slot, ...]
    black: bool
    hidden: tuple[str, ...]
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
    last: int = 0
    parts: tuple[tuple[int, int], ...] = ()
    groups: dict[str, int] = field(default_factory=dict)
    disowned: bool = False
    wording: str = ""
    first_step: str = ""
    consent: tuple[int, ...] = ()
    median: float | None = None
    objections: tuple[str, ...] = ()


class ResultRecord(Record, frozen=True, tag="result"):
    """A frozen, numbered version of a track's result. `cut` = how many rows stand above the cut line, ties included.

    `ballot`: the id of the one whose votes were counted; `aside`: of how many seats they were not, until checked (V17).
    """

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
    groups: dict[str, int] = field(default_factory=dict)
    agree: tuple[str, ...] = ()
    differ: tuple[str, ...] = ()
    ballot: str = ""
    aside: int = 0


class LinkRecord(Record, frozen=True, tag="link"):
    """A role link without its secret; organiser only. `pin`: whether its holder may sign in with one elsewhere."""

    role: str
    board: str | None
    at: int
    revoked: bool
    devices: int
    pin: bool = False


class QuarantineRecord(Record, frozen=True, tag="quarantine"):
    """Seats whose votes do not count while it is `on` (V17); organiser only, without a word on who they are.

    `signal` and its `figures`: why they were put aside; `ideas`: how many of theirs it holds for a look.
    """

    signal: Literal["burst", "hops", "back", "same"]
    seats: int
    figures: dict[str, int]
    on: bool
    ideas: int
    at: int
