"""The moderator's place: the page, which may die and come back, the step's clock, and what every step needs."""

import asyncio
import time

from facilitator.robots.forbidden import probe
from facilitator.robots.page import Page
from facilitator.robots.phone import Staff
from facilitator.robots.room import Room

EXTENSION_SECONDS = 60
BACK_WITHIN_SECONDS = 20.0
LOOK_SECONDS = 0.2
# As many as the demo has tracks: together they try every command in every moment.
SHARES = 5
# Those who may do nothing on a board at any moment need not try everything in each.
IDLE_SHARES = 3
ACTIVE = frozenset({"participant", "scribe", "moderator"})
NOTE = {"ru": "Репетиция", "en": "Rehearsal"}


class Chair:
    """`link` opens the page again on another device; `others`: pages of all roles, that try what they may not."""

    def __init__(self, room: Room, page: Staff, scribe: Staff, link: str, others: list[Page]) -> None:
        self.room, self.page, self.scribe, self._link, self.others = room, page, scribe, link, others
        self._moments = 0

    async def try_forbidden(self) -> None:
        """Every role tries what it may not do in this moment; the tracks share the commands between them."""
        self._moments += 1
        tried = await asyncio.gather(*(self._probe(page) for page in (*self.others, self.page)))
        self.room.happened["refused"] += sum(tried)

    async def _probe(self, page: Page) -> int:
        shares = SHARES if page.role in ACTIVE else SHARES * IDLE_SHARES
        share = (self.room.no + SHARES * self._moments) % shares
        return await probe(page, self.page.moment, self.page.board_id, share, shares)

    def step_left(self) -> float:
        """Seconds of the present step, by the server's clock."""
        board = self.page.board
        now = board["paused_at"] or self.page.hall.now()
        return float((board["step_ends_at"] or now) - now) / 1000

    async def until_end(self, share: float = 0.0) -> None:
        """Until so much of the present step is left."""
        board = self.page.board
        keep = share * (board["step_ends_at"] - board["step_started_at"]) / 1000
        while (left := self.step_left() - keep) > 0:
            await asyncio.sleep(min(LOOK_SECONDS, left / self.page.hall.clock_speed))

    async def extend(self) -> None:
        """One step of the plan needs a minute more."""
        if self.room.once("extended"):
            await self.page.do("extend_step", seconds=EXTENSION_SECONDS)

    async def send(self, version: int) -> None:
        """Sends the result to the plenary."""
        reply = await self.page.do("send_result", note=NOTE[self.room.language])
        self.room.results.append(reply.get("version", 0))
        if reply.get("version") != version:
            self.room.wrong.append(f"track {self.room.no}: version {reply.get('version')} instead of {version}")

    async def lose_laptop(self) -> None:
        """It dies without a word; the same link on a phone must show the same, and soon."""
        old, died_at = self.page, time.monotonic()
        board, ideas = old.board, {idea["id"]: idea for idea in old.shown("idea")}
        await old.die()
        new = Staff(old.hall, old.role, self._link)
        await new.open()
        seen = {idea["id"]: idea for idea in new.shown("idea")}
        self.room.back_seconds = time.monotonic() - died_at
        if new.board != board or any(seen.get(key) != idea for key, idea in ideas.items()):
            self.room.wrong.append(f"track {self.room.no}: the moderator came back to another state")
        if self.room.back_seconds > BACK_WITHIN_SECONDS:
            self.room.wrong.append(f"track {self.room.no}: the moderator was away for {self.room.back_seconds:.0f} s")
        self.page = new
        self.room.tell(self.room.no, "laptop", {"seconds": round(self.room.back_seconds, 1)})
