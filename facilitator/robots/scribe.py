"""The scribe: ideas of people without phones, held ideas, authors' wishes, paper ballots."""

import random
import secrets
from collections.abc import Sequence

from facilitator.robots.mirror import Record
from facilitator.robots.phone import Staff
from facilitator.robots.room import Room
from facilitator.robots.script import Line, pick

PACE_SECONDS = 30.0
IDLE_SECONDS = 0.5
SORTS_IN = frozenset({"collect", "group", "review", "draft"})
ANSWERS_IN = SORTS_IN | {"reveal", "deepen", "consent"}
MEANWHILE = ("not_found", "merged", "not_votable", "wrong_phase")
NO_SUCH_NUMBER = 99_999
SERIALS = ("031", "032", "033")


class Scribe:
    """Works beside the moderator, never in the moderator's way."""

    def __init__(self, room: Room, page: Staff, lines: Sequence[Line], chance: random.Random) -> None:
        self.room, self.page, self.chance = room, page, chance
        self._lines = list(lines)
        self._papers: set[tuple[str, str]] = set()

    async def work(self) -> None:
        """Until the play is over."""
        page = self.page
        while not (page.ended or page.hall.over):
            moment = page.moment
            await page.hall.think(self.chance, PACE_SECONDS if moment not in ("vote", "closed") else PACE_SECONDS / 3)
            if page.moment == moment and not await self._one(moment):
                await page.until(lambda: page.hall.over, IDLE_SECONDS)

    async def _one(self, moment: str) -> bool:
        """Whether there was something to do."""
        if moment in ("vote", "closed"):
            return await self._paper()
        if moment in ANSWERS_IN and await self._answer():
            return True
        if moment in SORTS_IN:
            return await self._held() or await self._enter()
        return False

    async def _enter(self) -> bool:
        """What somebody without a phone says."""
        if not self._lines:
            return False
        line = self._lines.pop()
        await self.page.act(
            "add_idea", id=secrets.token_urlsafe(16), text=line.text, kind=line.kind, level=line.level,
            stages=line.stages, region=line.region,
        )  # fmt: skip
        return True

    async def _held(self) -> bool:
        """What waits for a look goes on the board, but for what the troll has written."""
        for idea in self.page.shown("idea"):
            if idea["status"] not in ("held", "kept") or self.room.is_rude(idea):
                continue
            await self.page.do("set_hidden", idea=idea["id"], on=False, expect=MEANWHILE)
            return True
        return False

    async def _answer(self) -> bool:
        """The first who says that two ideas are not the same is right; wishes to withdraw and to edit are granted."""
        request = next(iter(self.page.shown("request")), None)
        if request is None:
            return False
        grant = request["what"] != "not_same" or self.room.once("granted")
        if grant and request["what"] == "not_same":
            self.room.apart.add(request["idea"])
        await self.page.do("answer_request", request=request["id"], grant=grant, expect=MEANWHILE)
        return True

    async def _paper(self) -> bool:
        """The next of the paper ballots; with the first, everything that a tired scribe does wrong."""
        ballot = self.page.ballot
        serial = next((one for one in SERIALS if (ballot["id"], one) not in self._papers), None)
        options = [idea for idea in self.page.shown("idea") if idea["listed"] and self._is_leading(idea)]
        if serial is None or not options or ballot["state"] not in ("open", "closed"):
            return False
        if not await self._enter_paper(ballot, serial, self._mark(options, ballot["budget"])):
            return False
        self._papers.add((ballot["id"], serial))
        if serial == SERIALS[0]:
            await self._mistakes(ballot, options)
        if serial == SERIALS[1]:
            await self._take_back(ballot, serial, self._mark(options, ballot["budget"]))
        return True

    async def _enter_paper(
        self, ballot: Record, serial: str, numbers: Sequence[int], expect: Sequence[str] = ()
    ) -> bool:
        key = secrets.token_urlsafe(16)
        reply = await self.page.do(
            "enter_paper", id=key, ballot=ballot["id"], serial=serial, numbers=list(numbers),
            expect=expect or ("wrong_phase", "too_late", "no_such_number"),
        )  # fmt: skip
        if expect and reply.get("code") not in expect:
            self.room.wrong.append(f"track {self.room.no}: paper ballot, {expect[0]} was not said")
        return bool(reply["ok"])

    async def _mistakes(self, ballot: Record, options: Sequence[Record]) -> None:
        """The same serial again, a number that is not there, too many marks: refused, one by one."""
        over = ("wrong_phase", "too_late")
        numbers = [idea["no"] for idea in options]
        await self._enter_paper(ballot, SERIALS[0], numbers[:1], ("serial_used", *over))
        await self._enter_paper(ballot, "034", [NO_SUCH_NUMBER], ("no_such_number", *over))
        if len(numbers) > ballot["budget"] + 1:  # the moderator may just be giving everybody one more
            over_budget = numbers[: ballot["budget"] + 2]
            await self._enter_paper(ballot, "035", over_budget, ("budget_spent", "no_such_number", *over))

    async def _take_back(self, ballot: Record, serial: str, numbers: Sequence[int]) -> None:
        """Misread: taken back and entered again under its serial."""
        paper = next((paper for paper in self.page.shown("paper") if paper["serial"] == serial), None)
        if paper is None:
            return
        self.page.hall.watch.paper_taken_back(self.page.board_id, ballot["id"])
        reply = await self.page.act("take_back_paper", paper=paper["id"], expect=("wrong_phase", "too_late"))
        if reply["ok"]:
            self.page.hall.ledger.took_back(ballot["id"], serial)
            await self._enter_paper(ballot, serial, numbers)

    def _mark(self, options: Sequence[Record], budget: int) -> list[int]:
        left, marked = list(options), list[int]()
        while len(marked) < budget and (chosen := pick(left, self.room.appeal, self.chance)) is not None:
            left.remove(chosen)
            marked.append(int(chosen["no"]))
        return marked

    @staticmethod
    def _is_leading(idea: Record) -> bool:
        return idea["status"] == "visible" and idea["parent"] is None
