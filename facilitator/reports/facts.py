"""What the documents say of an event, as plain values: read once, counted once, the same in every format."""

from dataclasses import dataclass, field

from facilitator.protocol import DecisionRecord, ResultRecord, ResultRow
from facilitator.reports.prepared import Prepared


@dataclass(frozen=True, slots=True)
class Counted:
    """People by region or group as far as V12 lets them be told; `hidden`: some are kept back."""

    shown: tuple[tuple[str, int], ...]
    hidden: bool


@dataclass(frozen=True, slots=True)
class People:
    """`seats` are people on devices, `papers` ballots on paper."""

    seats: int
    papers: int
    regions: Counted
    groups: Counted


@dataclass(frozen=True, slots=True)
class IdeaFacts:
    """An idea and what became of it. `into`: the number of the leading idea where it is merged, `members` the reverse.

    `text` is empty wherever it is not to be told (I4, I7).
    """

    id: str
    no: int
    text: str
    headline: str
    kind: str
    level: str | None
    stages: tuple[str, ...]
    region: str | None
    status: str
    into: int | None
    members: tuple[int, ...]
    regions: int
    reason: str
    by_staff: bool
    edited: bool
    disowned: bool
    wording: str
    first_step: str

    @property
    def leads(self) -> bool:
        """Whether it stands on the board by itself."""
        return self.status == "visible" and self.into is None


@dataclass(frozen=True, slots=True)
class TrackFacts:
    """A track. `silent`: it collects in silence, so its ideas are not told. V22: `receipts`; V15: `serials`.

    The hall is one too, number 0: `sources` are then «3-17» of each row, by its id. `signed`: who has signed an
    objection, by the leading idea and its words; for the protocol of the staff alone.
    """

    id: str
    no: int
    title: str
    short: str
    room: str
    question: str
    silent: bool
    result: ResultRecord | None
    ideas: tuple[IdeaFacts, ...]
    receipts: tuple[str, ...]
    serials: tuple[str, ...]
    sources: dict[str, str] = field(default_factory=dict)
    signed: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.title or self.short

    def number(self, row: ResultRow) -> str:
        """How a row of the result is called: on a track by its own number, in the hall by that of its source."""
        return self.sources.get(row.id, str(row.no))

    def spoken(self, row: ResultRow) -> str:
        """«3-17», as the plenary says it; in the hall that is the number of the row's source."""
        return self.sources.get(row.id, f"{self.no}-{row.no}")

    def row_of(self, idea: str) -> ResultRow | None:
        """The idea's row in the result that was sent."""
        return next((row for row in self.result.rows if row.id == idea), None) if self.result else None


@dataclass(frozen=True, slots=True)
class EventFacts:
    """`first_at`, `last_at`: when the first idea came and when the last thing was recorded, None before that.

    `sealed_at`, `manifest`: when the event was closed for good, and the hash of what was closed. `hidden`: «3-17» of
    what a host has hidden in the hall.
    """

    id: str
    code: str
    title: str
    subtitle: str
    place: str
    tz: str
    preset: str
    rehearsal: bool
    regions: tuple[str, ...]
    first_at: int | None
    last_at: int | None
    sealed_at: int | None = None
    manifest: str = ""
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything; `hall` once its ballot is revealed. Times are ms since 1970.

    `linked`: groups of leading ideas of different tracks that say the same, by their ids.
    """

    event: EventFacts
    people: People
    tracks: tuple[TrackFacts, ...]
    hall: TrackFacts | None
    decisions: tuple[DecisionRecord, ...]
    printed_at: int
    prepared: Prepared = field(default_factory=Prepared)
    linked: tuple[tuple[str, ...], ...] = ()

    @property
    def boards(self) -> tuple[TrackFacts, ...]:
        """The tracks, then the hall."""
        return (*self.tracks, *([self.hall] if self.hall else []))

    @property
    def topics(self) -> list[list[tuple[TrackFacts, IdeaFacts]]]:
        """The groups as far as their ideas are told; what is then of one track is no group."""
        told = {idea.id: (track, idea) for track in self.tracks for idea in track.ideas}
        groups = [sorted((told[key] for key in group if key in told), key=_by_number) for group in self.linked]
        return [group for group in groups if len({track.id for track, _ in group}) > 1]


def _by_number(one: tuple[TrackFacts, IdeaFacts]) -> tuple[int, int]:
    return one[0].no, one[1].no
