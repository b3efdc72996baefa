"""How a moderator takes a vote: shortlist, blind ballot, mishaps, closing, grace, and the reveal from below."""

import asyncio

from facilitator.protocol import LIMITS
from facilitator.robots.chair import Chair
from facilitator.robots.mirror import Record

SHORTLIST = 15
STRUCK_IN, VOIDED_IN, DIED_IN, RAISED_IN, REOPENED_IN = 5, 4, 3, 2, 1
PAPER_SECONDS = 40.0
ROW_SECONDS = 10.0
ANSWERED_MEANWHILE = ("not_found", "merged", "not_votable", "wrong_phase")


class Balloting:
    """Every track has a mishap of its own in the vote; the constants say which."""

    def __init__(self, chair: Chair) -> None:
        self.chair, self.room = chair, chair.room

    async def vote(self) -> None:
        """From the drafted ballot to the reveal, which the next step begins."""
        await self._open()
        if self.room.no == VOIDED_IN:
            await self._void()
        await self.chair.until_end(0.6)
        if self.room.no == DIED_IN:
            await self.chair.lose_laptop()
        if self.room.no == RAISED_IN:
            await self._prepare(self.chair.page.ballot["budget"] + 1)
        if self.room.no == STRUCK_IN:
            await self._strike()
        await self._answer_wishes()
        await self.chair.until_end()
        await self._close()

    async def reveal(self) -> None:
        """Row by row; then the first version goes to the plenary."""
        page = self.chair.page
        while page.ballot["state"] == "revealing":
            await page.do("reveal_next", ballot=page.ballot["id"])
            await page.hall.wait(ROW_SECONDS)
        await self.chair.send(1)

    def top(self) -> list[Record]:
        """The ideas above the cut line."""
        standing = next(iter(self.chair.page.shown("standing")))
        ideas = {idea["id"]: idea for idea in self.chair.page.shown("idea")}
        return [ideas[row["id"]] for row in standing["rows"][: standing["cut"]]]

    async def _open(self) -> None:
        """The best by score are on the ballot; the moderator decides, and the server counts how many votes each has."""
        page = self.chair.page
        ideas = [idea for idea in page.shown("idea") if idea["status"] == "visible" and idea["parent"] is None]
        by_score = sorted(ideas, key=lambda idea: (-(idea["score"] or 0), idea["no"]))
        for place, idea in enumerate(by_score):
            is_wanted = place < SHORTLIST
            if idea["listed"] != is_wanted:
                await page.do("set_listed", idea=idea["id"], on=is_wanted)
        await self._prepare(0)
        await page.do("open_ballot", ballot=page.ballot["id"])
        self.room.reach("vote", budget=page.ballot["budget"], options=page.ballot["options"])
        await self.chair.try_forbidden()

    async def _prepare(self, budget: int) -> None:
        page = self.chair.page
        await page.do(
            "prepare_ballot", ballot=page.ballot["id"], mode="blind", budget=min(budget, LIMITS["budget_max"])
        )

    async def _void(self) -> None:
        """Opened by mistake: its votes count for nothing, and a new ballot is opened."""
        page = self.chair.page
        await self.chair.until_end(0.85)
        page.hall.watch.new_ballot(page.board_id)
        await page.do("void_ballot", ballot=page.ballot["id"])
        self.room.tell(self.room.no, "voided", {})
        await self._open()

    async def _strike(self) -> None:
        """An option is taken off the ballot: its votes sleep, and people have them back."""
        page = self.chair.page
        listed = [idea for idea in page.shown("idea") if idea["listed"] and self._is_option(idea)]
        if len(listed) > 3:
            await page.do("set_hidden", idea=listed[-1]["id"], on=True, reason="!")
            self.room.tell(self.room.no, "struck", {"no": listed[-1]["no"]})

    @staticmethod
    def _is_option(idea: Record) -> bool:
        return idea["status"] == "visible" and idea["parent"] is None

    async def _answer_wishes(self) -> None:
        """While a vote is open only the moderator may."""
        page = self.chair.page
        for request in page.shown("request"):
            if request["what"] == "withdraw":
                await page.act("answer_request", request=request["id"], grant=True, expect=ANSWERED_MEANWHILE)

    async def _close(self) -> None:
        page, reveal = self.chair.page, self.chair.page.board["step"] + 1
        await self._stop_voting()
        if self.room.no == REOPENED_IN:
            await page.do("reopen_ballot", ballot=page.ballot["id"])
            await page.hall.wait(PAPER_SECONDS)
            await self._stop_voting()
        early = await page.do("go_to_step", step=reveal, expect=("counting",))
        self.room.reach("closed")
        if early["ok"]:
            return  # the machine was so slow that the grace was over
        await self.chair.try_forbidden()
        grace = page.board["closed_at"] + LIMITS["grace_seconds"] * 1000
        await asyncio.sleep(max(0, (grace - page.hall.now()) / 1000 / page.hall.clock_speed))
        await page.hall.wait(PAPER_SECONDS)

    async def _stop_voting(self) -> None:
        page = self.chair.page
        await page.do("close_ballot", ballot=page.ballot["id"])
