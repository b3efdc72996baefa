"""Which ideas of different tracks belong together, as staff and host get it."""

from typing import Literal

from facilitator.protocol.decision_records import DecisionSource
from facilitator.protocol.record import Record


class RelationRecord(Record, frozen=True, tag="relation"):
    """A group of linked ideas, or two that look alike and were told apart; by track and number. Staff and host only.

    The ideas are those that were named: a page shows the families that they are part of now.
    """

    state: Literal["linked", "apart"]
    ideas: tuple[DecisionSource, ...]
