"""Who is in the room, with which ideas, and when they come. Pure, with randomness passed in."""

import random
from collections.abc import Sequence

from facilitator.robots.script import Line, Part, vary

IDEAS_PER_PERSON = 1.5
WITHOUT_PHONE = 3
# The part of the people that comes after the beginning; every later moment has at least one of them.
LATE_SHARE = 0.2


def room_lines(lines: Sequence[Line], people: int, chance: random.Random, language: str) -> list[Line]:
    """The demo's ideas of the track, and what others make of them; every text once."""
    found = {line.text: line for line in lines}
    wanted = max(len(lines) + WITHOUT_PHONE, round(people * IDEAS_PER_PERSON))
    for _ in range(20 * wanted):
        if len(found) >= wanted:
            break
        line = vary(chance.choice(lines), chance, language)
        found.setdefault(line.text, line)
    return list(found.values())


def parts(track: int, people: int, lines: Sequence[Line], chance: random.Random) -> list[Part]:
    """Every line has one author; those who have none bring somebody's region and group along."""
    cast = []
    for place in range(people):
        own = tuple(lines[place::people])
        like = own[0] if own else chance.choice(lines)
        cast.append(Part(track * 1000 + place, track, like.region, like.group, own))
    return cast


def arrivals(people: int, moments: Sequence[str], chance: random.Random) -> list[str]:
    """When each comes: most at the beginning (empty), the rest in all later moments."""
    late = min(max(len(moments), round(people * LATE_SHARE)), people // 2)
    later = [moments[place % len(moments)] for place in range(late)] if moments else []
    chance.shuffle(later)
    return [""] * (people - len(later)) + later
