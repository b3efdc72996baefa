"""A decision of the plenary as browsers get it."""

from msgspec import Struct

from facilitator.protocol.record import Record


class DecisionSource(Struct, frozen=True):
    """An idea that a decision came from, with its speakable number: «3-17» is `track` 3, `no` 17."""

    board: str
    idea: str
    track: int
    no: int


class StatusChange(Struct, frozen=True):
    """One entry of the public history; `by` is a role."""

    at: int
    status: str
    reason: str
    by: str


class DecisionRecord(Record, frozen=True, tag="decision"):
    """`due` is an ISO date or empty. Screens and phones get only those that are shown, and of the
    history its last entry.
    """

    no: int
    what: str
    owner: str
    level: str | None
    due: str
    sources: tuple[DecisionSource, ...]
    status: str
    reason: str
    shown: bool
    history: tuple[StatusChange, ...]
