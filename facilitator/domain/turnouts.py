"""Turnout (V9): how many of those who could have voted did."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Turnout:
    """«Проголосовали: 31 из 46»: `voted` people of `of`, who voted or were present."""

    voted: int
    of: int


def turnout(voters: AbstractSet[str], present: AbstractSet[str]) -> Turnout:
    """V9: a voter who left still counts among all; who was present is the caller's to say (15 minutes, paper)."""
    return Turnout(len(voters), len(voters | present))
