"""A track as the robots know it: its ideas, its plan, how far it has come, and what happened in it."""

import asyncio
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from facilitator.domain.plans import Step
from facilitator.robots.hall import Hall
from facilitator.robots.mirror import Record
from facilitator.robots.script import USUAL_APPEAL, Line

# (track, what, arguments of its words): a line on the screen.
Tell = Callable[[int, str, dict[str, object]], None]


def say_nothing(_no: int, _what: str, _details: dict[str, object]) -> None:
    """For plays that nobody watches."""


@dataclass(slots=True)
class Room:
    """`known`: what each text says and how it is liked; `apart`: ideas whose authors want them by themselves.

    `rude`: texts of the troll.
    """

    no: int
    hall: Hall
    chance: random.Random
    known: dict[str, Line]
    language: str = "ru"
    plan: Sequence[Step] = ()
    tell: Tell = say_nothing
    moment: str = "open"
    reached: defaultdict[str, asyncio.Event] = field(default_factory=lambda: defaultdict(asyncio.Event))
    apart: set[str] = field(default_factory=set)
    rude: set[str] = field(default_factory=set)
    happened: Counter[str] = field(default_factory=Counter)
    late: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    back_seconds: float | None = None
    results: list[int] = field(default_factory=list)

    def reach(self, moment: str, **details: object) -> None:
        """The track has come to this moment; latecomers wait for it."""
        self.moment = moment
        self.reached[moment].set()
        self.tell(self.no, moment, details)

    def appeal(self, idea: Record) -> float:
        """The hidden appeal of an idea; people like what they do not know moderately."""
        line = self.known.get(idea["text"])
        return line.appeal if line else USUAL_APPEAL

    def root(self, idea: Record) -> int:
        """What the idea says; ideas of one root are the same."""
        line = self.known.get(idea["text"])
        return line.root if line else -int(idea["no"])

    def is_rude(self, idea: Record) -> bool:
        """Whether it is one of the troll's."""
        return idea["text"] in self.rude

    def once(self, what: str, times: int = 1) -> bool:
        """Whether this has happened less often than that; then it has happened once more."""
        self.happened[what] += 1
        return self.happened[what] <= times
