"""The crowd: every robot plays its part at a human pace until its time is over."""

import asyncio
import random
import secrets
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

import aiohttp
import socketio

from facilitator.robots.phone import Phone, read_boot
from facilitator.robots.script import Line, Part, cast_parts, choose, pause, read_lines

CHANGE_OF_MIND = 0.3
COMES_IN_AFTER = 5
SEATED_WITHIN_SECONDS = 12


@dataclass(slots=True)
class Score:
    """What the crowd has done."""

    ideas: int = 0
    votes: int = 0
    refused: int = 0


async def play(base: str, code: str, count: int, *, speed: float, minutes: float, seed: int) -> Score:
    """Runs `count` robots on the event for `minutes`, or until the rehearsal ends."""
    async with aiohttp.ClientSession() as session:
        boot = await read_boot(session, f"{base}/{code}")
    chance = random.Random(seed)  # noqa: S311  a seeded crowd can be watched twice
    lines = read_lines(boot["tracks"])
    score = Score()
    parts = cast_parts(count, lines, chance)
    tasks = []
    for part in parts:
        own_chance = random.Random(seed + part.name)  # noqa: S311
        robot = _robot(base, code, part, lines[part.track], own_chance, speed, score)
        tasks.append(asyncio.create_task(robot))
    _go_home_when_told(tasks)
    done, waiting = await asyncio.wait(tasks, timeout=minutes * 60)
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    failed = [error for task in done if not task.cancelled() and (error := task.exception())]
    if len(failed) == len(tasks):
        raise failed[0]
    return score


def _go_home_when_told(tasks: Sequence["asyncio.Task[None]"]) -> None:
    """SIGTERM ends the play as its time would; Windows has no such signal."""
    if sys.platform != "win32":
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, lambda: [task.cancel() for task in tasks])


async def _robot(
    base: str, code: str, part: Part, lines: Sequence[Line], chance: random.Random, speed: float, score: Score
) -> None:
    await asyncio.sleep(chance.uniform(0, SEATED_WITHIN_SECONDS) / speed)
    phone = Phone(base, code, part.track)
    try:
        await _come_in(phone, chance)
        ideas = list(part.lines)
        while not phone.ended:
            await asyncio.sleep(pause(chance, speed))
            if ideas and (chance.random() < 0.6 or not phone.shown("idea")):
                line = ideas.pop(0)
                reply = await _bring(phone, line)
                _count(score, reply, "ideas")
                if reply.get("code") == "not_open":
                    ideas.insert(0, line)
            else:
                await _vote(phone, lines, chance, score)
            if not phone.mine.get("asked", True) and chance.random() < 0.7:
                await phone.act("set_profile", event=phone.event, region=part.region, group=part.group)
    finally:
        await phone.close()


async def _come_in(phone: Phone, chance: random.Random) -> None:
    """A full hall answers late: robots try again, as people do. The last failure is raised."""
    for _ in range(COMES_IN_AFTER):
        with suppress(OSError, aiohttp.ClientError, socketio.exceptions.SocketIOError):
            return await phone.open()
        await asyncio.sleep(chance.uniform(1, 5))
    return await phone.open()


async def _bring(phone: Phone, line: Line) -> dict[str, object]:
    return await phone.act(
        "add_idea", board=phone.board, id=secrets.token_urlsafe(16),
        text=line.text, kind=line.kind, level=line.level, stages=line.stages,
    )  # fmt: skip


async def _vote(phone: Phone, lines: Sequence[Line], chance: random.Random, score: Score) -> None:
    """Supports one more idea; with all places taken, now and then takes one back for another."""
    board = next(iter(phone.shown("board")), None)
    if board is None or not board["voting_on"] or board["ballot"] is None:
        return
    ballot = board["ballot"]["id"]
    supported = {vote["family"] for vote in phone.mine.get("votes", [])}
    ideas = [idea for idea in phone.shown("idea") if idea["status"] == "visible"]
    wanted = choose(ideas, supported, lines, chance)
    if wanted is None:
        return
    if not phone.mine.get("left"):
        if chance.random() > CHANGE_OF_MIND:
            return
        taken_back = chance.choice(sorted(supported))
        await phone.act("set_vote", board=phone.board, ballot=ballot, idea=taken_back, value=0)
    reply = await phone.act("set_vote", board=phone.board, ballot=ballot, idea=wanted, value=1)
    _count(score, reply, "votes")


def _count(score: Score, reply: dict[str, object], what: str) -> None:
    if reply["ok"]:
        setattr(score, what, getattr(score, what) + 1)
    else:
        score.refused += 1
