"""The rehearsal: five rooms play their plans side by side; what was seen is left for the checks."""

import asyncio
import random
import time
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from facilitator.domain.plans import TEMPLATES
from facilitator.robots.cast import WITHOUT_PHONE, arrivals, parts, room_lines
from facilitator.robots.chair import Chair
from facilitator.robots.hall import Hall
from facilitator.robots.moderator import Moderator
from facilitator.robots.page import Page, read_boot
from facilitator.robots.person import Person, missed
from facilitator.robots.phone import Phone, Staff
from facilitator.robots.room import Room, Tell
from facilitator.robots.scribe import Scribe
from facilitator.robots.script import Part, read_lines
from facilitator.robots.troll import Troll

MOMENTS = ("collect", "group", "review", "vote", "closed", "reveal", "deepen", "consent", "handed_over")
BETWEEN_TRACKS_SECONDS = 60.0
SEATS_AT_ONCE = 8
RESTLESS_EVERY = 6
LOOK_SECONDS = 0.05
LATE_WITHIN_SECONDS = 20.0
EVENT_ROLES = ("organiser", "host", "plenary", "observer")


@dataclass(frozen=True, slots=True)
class Wish:
    """`people`: at most so many in every track; `plan`: a template's name; `language`: that of the event."""

    people: int
    seed: int
    plan: str
    language: str


@dataclass(slots=True)
class Play:
    """Everybody who was there, still connected; `guests`: pages of the hall."""

    hall: Hall
    wish: Wish
    rooms: dict[int, Room] = field(default_factory=dict)
    phones: dict[int, list[Phone]] = field(default_factory=dict)
    chairs: dict[int, Chair] = field(default_factory=dict)
    staff: list[Staff] = field(default_factory=list)
    guests: list[Phone] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def pages(self) -> list[Page]:
        """Every page that is still open."""
        own = [chair.page for chair in self.chairs.values()]
        return [*own, *self.staff, *self.guests, *(phone for phones in self.phones.values() for phone in phones)]

    async def close(self) -> None:
        await asyncio.gather(*(page.close() for page in self.pages), return_exceptions=True)


async def perform(play: Play, links: Mapping[str, Any], tell: Tell) -> None:
    """Plays the whole plan. Raises what a robot could not cope with."""
    await _set_the_scene(play, links, tell)
    casts = {no: _cast(play, room) for no, room in play.rooms.items()}
    seats = asyncio.Semaphore(SEATS_AT_ONCE)
    async with asyncio.TaskGroup() as group:
        crowd = [
            group.create_task(one) for no, room in play.rooms.items() for one in _people(play, room, casts[no], seats)
        ]
        while any(len(phones) <= _early(casts[no]) for no, phones in play.phones.items()):
            await asyncio.sleep(LOOK_SECONDS)
        began = time.monotonic()
        leading = [
            group.create_task(_lead(Moderator(chair), n * BETWEEN_TRACKS_SECONDS))
            for n, chair in enumerate(play.chairs.values())
        ]
        await asyncio.wait(leading, return_when=asyncio.FIRST_EXCEPTION)
        play.seconds = time.monotonic() - began
        play.hall.over = True
        await asyncio.wait(crowd)


async def _set_the_scene(play: Play, links: Mapping[str, Any], tell: Tell) -> None:
    """Staff of the event and of every track come in by their links."""
    hall, wish = play.hall, play.wish
    async with aiohttp.ClientSession() as session:
        boot = await read_boot(session, f"{hall.base}/{hall.code}")
    lines = read_lines(boot["tracks"])
    of_event = [Staff(hall, role, links[role]) for role in EVENT_ROLES]
    for page in of_event:
        await page.open()
    play.staff += of_event
    for no, track in zip(sorted(lines), links["tracks"], strict=True):
        chance = random.Random(wish.seed * 100 + no)  # noqa: S311  the same seed plays the same cast
        made = room_lines(lines[no], wish.people, chance, wish.language)
        room = Room(
            no, hall, chance, {line.text: line for line in made}, wish.language, plan=TEMPLATES[wish.plan], tell=tell
        )
        own = {role: Staff(hall, role, track[role]) for role in ("moderator", "scribe", "screen")}
        for page in own.values():
            await page.open()
        play.rooms[no], play.phones[no] = room, []
        play.staff += [own["scribe"], own["screen"]]
        others: list[Page] = [own["scribe"], own["screen"], *of_event[1:]]
        play.chairs[no] = Chair(room, own["moderator"], own["scribe"], track["moderator"], others)


def _cast(play: Play, room: Room) -> list[tuple[Part, str]]:
    """Participants, each with the moment in which they come; the troll and the scribe are besides them."""
    planned = [step.phase for step in room.plan]
    moments = [moment for moment in MOMENTS if moment in planned or moment in ("closed", "handed_over")]
    count = play.wish.people - 1
    lines = list(room.known.values())[:-WITHOUT_PHONE]
    return list(zip(parts(room.no, count, lines, room.chance), arrivals(count, moments, room.chance), strict=True))


def _early(cast: list[tuple[Part, str]]) -> int:
    return sum(moment == "" for _, moment in cast)


def _people(
    play: Play, room: Room, cast: list[tuple[Part, str]], seats: asyncio.Semaphore
) -> list[Coroutine[Any, Any, None]]:
    """The scribe, the troll, and participants, early and late."""
    aside = list(room.known.values())[-WITHOUT_PHONE:]
    scribe = Scribe(room, play.chairs[room.no].scribe, aside, random.Random(play.wish.seed + room.no))  # noqa: S311
    late = (_person(play, room, part, moment, seats) for part, moment in cast)
    return [scribe.work(), _troll(play, room, seats), *late]


async def _person(play: Play, room: Room, part: Part, moment: str, seats: asyncio.Semaphore) -> None:
    hall = play.hall
    chance = random.Random(play.wish.seed * 10_000 + part.name)  # noqa: S311
    if moment:
        await room.reached[moment].wait()
        await hall.wait(chance.uniform(0, LATE_WITHIN_SECONDS))
    phone = Phone(hall, room.no)
    async with seats:
        await phone.open()
    play.phones[room.no].append(phone)
    if moment:
        room.late[phone.moment] += 1
        if trouble := missed(phone):
            room.wrong.append(f"track {room.no}: a latecomer missed something, {trouble}")
    person = Person(phone, part, room, chance, is_restless=part.name % RESTLESS_EVERY == 0)
    await person.introduce()
    await person.live()


async def _troll(play: Play, room: Room, seats: asyncio.Semaphore) -> None:
    phone = Phone(play.hall, room.no)
    async with seats:
        await phone.open()
    play.phones[room.no].append(phone)
    chair = play.chairs[room.no]
    chair.others.append(phone)
    await Troll(room, phone).live()


async def _lead(moderator: Moderator, after: float) -> None:
    await moderator.chair.room.hall.wait(after)
    await moderator.lead()
