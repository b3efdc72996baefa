"""What must hold after a play, checked against what the robots were told and what their pages show."""

import asyncio
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from facilitator.robots.mirror import Mirror, Record
from facilitator.robots.page import Page
from facilitator.robots.play import Play
from facilitator.robots.room import Room

PAGES_AT_ONCE = 8
TRIES = 5
WAIT_SECONDS = 0.5
VERSIONS: Final = (1, 2)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was checked, how often, and what did not hold."""

    name: str
    counted: int
    wrong: tuple[str, ...] = ()


async def findings(play: Play) -> list[Finding]:
    """Every check that needs no more than what pages may see; first they take what is still on its way."""
    views = await _views(play)
    own = await _fresh(play)
    scribes = {no: chair.scribe for no, chair in play.chairs.items()}
    return [
        Finding("ideas", len(play.hall.ledger.ideas), tuple(_ideas(play))),
        Finding("votes", sum(map(len, play.hall.ledger.votes.values())), tuple(_votes(play, own))),
        Finding("results", len(_results(play)), tuple(_sent(play))),
        Finding("places", len(play.rooms), tuple(_numbers(scribes))),
        Finding("blind", play.hall.watch.frames, _told(play.hall.watch.leaks)),
        Finding("silent", play.hall.watch.frames, _told(play.hall.watch.heard)),
        Finding("turnout", play.hall.watch.pulses, tuple(play.hall.watch.fallen)),
        Finding("views", *views),
        Finding("permissions", sum(room.happened["refused"] for room in play.rooms.values()), ()),
        Finding("receipts", *_receipts(play, own)),
        Finding("refusals", play.hall.ledger.refusals.total(), _told(play.hall.ledger.unexpected)),
        Finding("rooms", len(play.rooms), (*play.hall.ledger.wrong, *_rooms(play.rooms.values()))),
    ]


def _told(counter: Counter[Any]) -> tuple[str, ...]:
    return tuple(f"{n} × {what if isinstance(what, str) else ' '.join(what)}" for what, n in counter.most_common())


async def _fresh(play: Play) -> dict[str, dict[str, Any]]:
    """Every participant's own record, as the server has it now."""
    phones = [phone for phones in play.phones.values() for phone in phones]
    return {mine["participant"]: mine for mine in await asyncio.gather(*(phone.fresh_mine() for phone in phones))}


def _ideas(play: Play) -> Iterator[str]:
    """Each acknowledged idea is on its board exactly once, under the number that was said."""
    shown = {chair.page.board_id: chair.scribe for chair in play.chairs.values()}
    by_board = {board: {idea["id"]: idea["no"] for idea in page.shown("idea")} for board, page in shown.items()}
    for key, told in play.hall.ledger.ideas.items():
        if by_board[told.board].get(key) != told.no:
            yield f"{key}: № {told.no} was said, and there is {by_board[told.board].get(key)}"
    total = sum(map(len, by_board.values()))
    if total != len(play.hall.ledger.ideas):
        yield f"{total} ideas are there, and {len(play.hall.ledger.ideas)} were acknowledged"


def _votes(play: Play, own: dict[str, dict[str, Any]]) -> Iterator[str]:
    """A person's votes are those that were acknowledged, each once, and never more than the budget."""
    ballots = {chair.page.ballot["id"] for chair in play.chairs.values()}
    for person, mine in own.items():
        has = Counter(vote["idea"] for vote in mine["votes"])
        told = {
            idea
            for (of, who), ideas in play.hall.ledger.votes.items()
            if who == person and of in ballots
            for idea in ideas
        }
        if has != Counter(told):
            yield f"{person}: {len(told)} votes were acknowledged, and there are {has.total()}"
        if sum(vote["state"] == "counted" for vote in mine["votes"]) > mine["budget"] or mine["left"] < 0:
            yield f"{person}: more votes than the budget of {mine['budget']}"


def _results(play: Play) -> list[Record]:
    plenary = next(page for page in play.staff if page.role == "plenary")
    return sorted(plenary.shown("result"), key=lambda result: (result["board"], result["version"]))


def _sent(play: Play) -> Iterator[str]:
    """Every track has sent two versions, and their numbers are those of the acknowledged votes."""
    results = _results(play)
    for no, chair in play.chairs.items():
        own = [result for result in results if result["board"] == chair.page.board_id]
        if tuple(result["version"] for result in own) != VERSIONS:
            yield f"track {no}: versions {[result['version'] for result in own]}"
        ballot = chair.page.ballot["id"]
        numbers = {idea["id"]: int(idea["no"]) for idea in chair.scribe.shown("idea")}
        supporters = play.hall.ledger.supporters(ballot, numbers)
        voters = play.hall.ledger.voters(ballot)
        for result in own:
            if result["voted"] != voters:
                yield f"track {no}: {result['voted']} have voted, and {voters} were told that they have"
            yield from (
                f"track {no}, № {row['no']}: {line}" for row in result["rows"] for line in _row(row, supporters)
            )


def _row(row: Record, supporters: dict[int, set[str]]) -> Iterator[str]:
    people = set().union(*(supporters.get(no, set()) for no in (row["no"], *row["members"])))
    if len(people) != row["supporters"]:
        yield f"{row['supporters']} supporters were sent, and {len(people)} were acknowledged"


def _numbers(scribes: dict[int, Any]) -> Iterator[str]:
    """I1: unique, and without gaps."""
    for no, page in scribes.items():
        numbers = sorted(idea["no"] for idea in page.shown("idea"))
        if numbers != list(range(1, len(numbers) + 1)):
            yield f"track {no}: numbers {numbers}"


async def _views(play: Play) -> tuple[int, tuple[str, ...]]:
    """Every page shows what a fresh snapshot says; first one of another page of its role will do."""
    gate = asyncio.Semaphore(PAGES_AT_ONCE)
    pairs = [(page, mirror) for page in play.pages for mirror in page.mirrors.values()]
    fresh = {(page.role, mirror.stream): await page.snapshot(mirror.stream) for page, mirror in _one_of_each(pairs)}
    found = await asyncio.gather(
        *(_view(page, mirror, fresh[page.role, mirror.stream], gate) for page, mirror in pairs)
    )
    return len(pairs), tuple(line for line in found if line)


def _one_of_each(pairs: list[tuple[Page, Mirror]]) -> list[tuple[Page, Mirror]]:
    return list({(page.role, mirror.stream): (page, mirror) for page, mirror in pairs}.values())


async def _view(page: Page, mirror: Mirror, fresh: dict[str, Any], gate: asyncio.Semaphore) -> str:
    """Empty where page and snapshot agree, at once or after what is still on its way."""
    for _ in range(TRIES):
        differ = _differences(mirror, fresh)
        if not differ:
            return ""
        await page.until(lambda rev=fresh["rev"]: mirror.rev >= rev, WAIT_SECONDS)  # type: ignore[misc]
        async with gate:
            fresh = await page.snapshot(mirror.stream)
    return f"{page.role}, {mirror.stream}: {differ}, revision {mirror.rev} of {fresh['rev']}"


def _differences(mirror: Mirror, fresh: dict[str, Any]) -> dict[str, int]:
    """Records that are not the same on both sides, by kind."""
    there = {(record["t"], record["id"]): record for record in fresh["put"]}
    keys = there.keys() | mirror.records.keys()
    return dict(Counter(key[0] for key in keys if there.get(key) != mirror.records.get(key)))


def _receipts(play: Play, own: dict[str, dict[str, Any]]) -> tuple[int, tuple[str, ...]]:
    """V22: everybody who voted has one, nobody else, and no two the same on one ballot."""
    wrong, counted = [], 0
    for no, chair in play.chairs.items():
        ballot = chair.page.ballot["id"]
        people = {phone.who for phone in play.phones[no]}
        voters = {who for of, who in play.hall.ledger.votes if of == ballot}
        codes = {who: own[who]["receipt"] for who in people}
        given = [code for code in codes.values() if code]
        counted += len(given)
        if len(set(given)) != len(given):
            wrong.append(f"track {no}: two people have one receipt")
        if {who for who, code in codes.items() if code} != voters & people:
            wrong.append(f"track {no}: {len(voters)} voted, and {len(given)} have receipts")
    return counted, tuple(wrong)


def _rooms(rooms: Iterable[Room]) -> Iterator[str]:
    for room in rooms:
        yield from room.wrong
