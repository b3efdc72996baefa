"""What an event has come to, as its results page and the page of one idea get it: frozen figures, no persons."""

from typing import Literal

from msgspec import Struct

from facilitator.protocol.decision_records import DecisionRecord


class OutcomeRow(Struct, frozen=True):
    """A row of a sent result; `number` is spoken in the plenary, «3-17», and is its page's address."""

    id: str
    number: str
    headline: str
    kind: str
    level: str | None
    supporters: int
    rank: int
    last: int
    tier: int
    members: int
    regions: int


class OutcomeResult(Struct, frozen=True):
    """The newest version that was sent, or the hall's ballot (version 0). `cut`: rows above the cut line."""

    version: int
    at: int
    question: str
    voted: int
    present: int
    paper: int
    note: str
    cut: int
    rows: tuple[OutcomeRow, ...]


class OutcomeIdea(Struct, frozen=True):
    """An idea in a list; `text` is its headline or the text itself."""

    number: str
    text: str
    kind: str
    level: str | None
    stages: int
    leads: bool


class OutcomeTrack(Struct, frozen=True):
    """A track. Its ideas are told once its result is, or once the event is closed."""

    no: int
    title: str
    result: OutcomeResult | None
    ideas: tuple[OutcomeIdea, ...]


class Outcome(Struct, frozen=True):
    """The whole event. `people`: seats and paper ballots."""

    people: int
    tracks: tuple[OutcomeTrack, ...]
    hall: OutcomeResult | None
    decisions: tuple[DecisionRecord, ...]


class Relative(Struct, frozen=True):
    """Another idea of the same family."""

    number: str
    text: str


class StoryPlace(Struct, frozen=True):
    """Where a ballot has put the idea, or the family that it belongs to. `top`: above the cut line."""

    supporters: int
    voted: int
    rank: int
    last: int
    top: bool
    at: int


class Story(Struct, frozen=True):
    """One idea and what became of it (I2). `into`: the idea that it was merged into; what follows is then that one's.

    `consent`: people by level (V20).
    """

    number: str
    track: str
    headline: str
    text: str
    kind: str
    level: str | None
    stages: tuple[str, ...]
    region: str | None
    status: Literal["visible", "withdrawn", "hidden", "held"]
    into: Relative | None
    members: tuple[Relative, ...]
    regions: int
    wording: str
    first_step: str
    sent: StoryPlace | None
    hall: StoryPlace | None
    consent: tuple[int, ...]
    median: float | None
    objections: tuple[str, ...]
    decisions: tuple[DecisionRecord, ...]
