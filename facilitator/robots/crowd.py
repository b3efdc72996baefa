"""The crowd: every robot plays its part at a human pace until its time is over, in whatever the moderators begin."""

import asyncio
import random
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass

import aiohttp

from facilitator.robots.hall import Hall
from facilitator.robots.page import read_boot
from facilitator.robots.person import Person
from facilitator.robots.phone import Phone
from facilitator.robots.room import Room
from facilitator.robots.script import Line, Part, cast_parts, read_lines

SEATED_WITHIN_SECONDS = 12


@dataclass(frozen=True, slots=True)
class Score:
    """What the crowd has done."""

    ideas: int
    votes: int


async def play(base: str, code: str, count: int, *, speed: float, minutes: float, seed: int) -> Score:
    """Runs `count` robots on the event for `minutes`, or until the rehearsal ends."""
    hall = Hall(base, code, pace=speed)
    async with aiohttp.ClientSession() as session:
        boot = await read_boot(session, f"{base}/{code}")
    chance = random.Random(seed)  # noqa: S311  a seeded crowd can be watched twice
    lines = read_lines(boot["tracks"])
    rooms = {no: Room(no, hall, chance, known(lines[no])) for no in lines}
    tasks = [
        asyncio.create_task(_robot(part, rooms[part.track], random.Random(seed + part.name)))  # noqa: S311
        for part in cast_parts(count, lines, chance)
    ]
    _go_home_when_told(tasks)
    done, waiting = await asyncio.wait(tasks, timeout=minutes * 60)
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    failed = [error for task in done if not task.cancelled() and (error := task.exception())]
    if len(failed) == len(tasks):
        raise failed[0]
    return Score(hall.ledger.counts["add_idea"], hall.ledger.counts["set_vote"])


def known(lines: Sequence[Line]) -> dict[str, Line]:
    """Lines by their text."""
    return {line.text: line for line in lines}


def _go_home_when_told(tasks: Sequence["asyncio.Task[None]"]) -> None:
    """SIGTERM ends the play as its time would; Windows has no such signal."""
    if sys.platform != "win32":
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, lambda: [task.cancel() for task in tasks])


async def _robot(part: Part, room: Room, chance: random.Random) -> None:
    await room.hall.wait(chance.uniform(0, SEATED_WITHIN_SECONDS))
    phone = Phone(room.hall, part.track)
    try:
        await phone.open()
        await Person(phone, part, room, chance).live()
    finally:
        await phone.close()
