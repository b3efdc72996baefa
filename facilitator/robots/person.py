"""A participant: brings ideas, reads cards, votes, changes the mind, answers; in every moment what people do then."""

import random
import secrets
from collections.abc import Awaitable, Callable, Sequence

from facilitator.robots.ledger import Command
from facilitator.robots.mirror import Record
from facilitator.robots.phone import Phone
from facilitator.robots.room import Room
from facilitator.robots.script import Line, Part, pick

LATE = ("too_late", "wrong_phase", "voting_closed")
CHANGES_OF_MIND = 2
ROUNDS_OF_CARDS = 2
OBJECTIONS = {
    "ru": ("Нет денег в районном бюджете", "Это уже есть у соседей, надо взять готовое", "Кто будет отвечать?"),
    "en": ("The district has no money for it", "The neighbours have it, take theirs", "Who will answer for it?"),
}
# Mean seconds between two things that a person does.
PACE = {"open": 12.0, "collect": 100.0, "review": 35.0, "vote": 22.0, "consent": 35.0}
USUAL_PACE = 45.0
IDLE_SECONDS = 1.0


class Person:
    """One robot on its phone. `is_restless`: loses the network in the middle of its votes."""

    def __init__(
        self, phone: Phone, part: Part, room: Room, chance: random.Random, *, is_restless: bool = False
    ) -> None:
        self.phone, self.part, self.room, self.chance = phone, part, room, chance
        self._ideas = list(part.lines)
        self._is_restless = is_restless
        self._minds_changed = 0
        self._rounds = 0
        self._done: set[str] = set()
        habits: dict[str, Callable[[], Awaitable[bool]]] = {
            "open": self._open, "collect": self._collect, "group": self._group, "review": self._review,
            "vote": self._vote, "closed": self._closed, "reveal": self._wish, "deepen": self._wish,
            "consent": self._consent, "handed_over": self._afterwards,
        }  # fmt: skip
        self._habits = habits

    async def live(self) -> None:
        """Until the play is over; what is on its way is answered first."""
        phone = self.phone
        while not (phone.ended or phone.hall.over):
            moment = phone.moment
            habit = self._habits.get(moment)
            await phone.hall.think(self.chance, PACE.get(moment, USUAL_PACE))
            if phone.moment != moment or phone.hall.over:
                continue
            if moment != "open" and not phone.mine["asked"]:
                await self.introduce()
            if habit is None or not await habit():
                await phone.until(lambda now=moment: phone.moment != now or phone.ended, IDLE_SECONDS)  # type: ignore[misc]

    async def introduce(self) -> None:
        """Region and group: two taps."""
        await self.phone.act("set_profile", region=self.part.region, group=self.part.group)

    async def _open(self) -> bool:
        """The open board: ideas first, votes between them."""
        if self._ideas and (self.chance.random() < 0.6 or not self.phone.shown("idea")):
            await self._bring()
        else:
            await self._support(["not_votable", "merged", "not_found"])
        if not self.phone.mine.get("asked", True) and self.chance.random() < 0.7:
            await self.introduce()
        return True

    async def _collect(self) -> bool:
        if self._ideas:
            await self._bring()
            return True
        own = [idea for idea in self.phone.mine["ideas"] if idea["may_edit"]]
        if own and "edited" not in self._done and self.chance.random() < 0.2:
            self._done.add("edited")
            idea = own[-1]
            kept = {name: idea[name] for name in ("kind", "level", "stages")}
            text = idea["text"].removesuffix(".") + "!"
            self.room.known[text] = self.room.known.get(idea["text"], Line(text, "proposal", None, (), None, None, 0.3))
            expect = ("merged", "wrong_phase", "already_supported", "not_found")
            await self.phone.act("edit_idea", idea=idea["id"], text=text, **kept, expect=expect)
            return True
        return False

    async def _group(self) -> bool:
        """Somebody does not agree that the own idea is the same as another."""
        merged = [idea for idea in self.phone.mine["ideas"] if idea["state"] == "merged" and not idea["request"]]
        if merged and "disputed" not in self._done and (self.room.once("dispute") or self.chance.random() < 0.1):
            self._done.add("disputed")
            await self.phone.act(
                "dispute_merge", idea=merged[0]["id"], expect=("asked_already", "not_found", "wrong_phase")
            )
            return True
        return await self._late_idea()

    async def _review(self) -> bool:
        cards = self.phone.mine["cards"]
        unread = [card for card in cards if card["mark"] is None]
        if unread:
            liking = self.room.appeal(unread[0]) + self.chance.gauss(0, 0.15)
            value = 2 if liking > 0.75 else 1 if liking > 0.45 else 0
            await self.phone.act("set_mark", idea=unread[0]["id"], value=value, expect=("wrong_phase",))
            return True
        if self._rounds < ROUNDS_OF_CARDS and (not cards or self.phone.mine["more"]):
            self._rounds += 1
            reply = await self.phone.act("deal_cards", expect=("wait_for_vote", "wrong_phase"))
            return bool(reply["ok"])
        return False

    async def _vote(self) -> bool:
        if await self._support(["not_votable"]):
            return True
        return await self._wish()

    async def _support(self, more: Sequence[str]) -> bool:
        """One more vote, or with all places taken now and then another in place of one."""
        phone, board = self.phone, self.phone.board
        if not board["voting_on"] or board["ballot"] is None:
            return False
        supported = {vote["family"] for vote in phone.mine["votes"]}
        options = [idea for idea in phone.shown("idea") if idea["status"] == "visible" and not idea["parent"]]
        wanted = pick([idea for idea in options if idea["id"] not in supported], self.room.appeal, self.chance)
        if wanted is None:
            return False
        commands = []
        if not phone.mine["left"]:
            if not supported or self._minds_changed >= CHANGES_OF_MIND:
                return False
            self._minds_changed += 1
            commands = [self._set_vote(self.chance.choice(sorted(supported)), 0)]
        commands.append(self._set_vote(wanted["id"], 1))
        expect = (*LATE, *more, "budget_spent") if len(commands) > 1 else (*LATE, *more)
        if self._is_restless:
            self._is_restless = False
            await phone.send_and_cut(commands, expect)
        else:
            await phone.send(commands, expect)
        return True

    async def _closed(self) -> bool:
        """Some press a button when it is too late; in the grace it still counts."""
        supported = sorted({vote["family"] for vote in self.phone.mine["votes"]})
        if supported and "late" not in self._done and self.chance.random() < 0.3:
            self._done.add("late")
            await self.phone.send([self._set_vote(supported[0], 0)], LATE)
        return False

    async def _wish(self) -> bool:
        """An own idea that may no longer be changed by hand."""
        own = [idea for idea in self.phone.mine["ideas"] if idea["may_ask"] and not idea["request"]]
        if not own or "wish" in self._done or not self.room.once("wish", 2):
            return False
        self._done.add("wish")
        idea = own[0]
        what = {"what": "withdraw"} if self.room.happened["wish"] == 1 else {"what": "edit", "text": idea["text"] + "!"}
        expect = ("asked_already", "not_votable", "wrong_phase")
        await self.phone.act("ask_change", idea=idea["id"], **what, expect=expect)
        return True

    async def _consent(self) -> bool:
        standing = next(iter(self.phone.shown("standing")), None)
        answered = {one["idea"] for one in self.phone.mine["consents"]}
        rows = standing["rows"][: standing["cut"]] if standing else []
        asked = next((row["id"] for row in rows if row["id"] not in answered), None)
        idea = next((one for one in self.phone.shown("idea") if one["id"] == asked), None)
        if idea is None:
            return False
        level = max(1, min(5, round(1 + 4 * self.room.appeal(idea) + self.chance.gauss(0, 0.8))))
        objection = self.chance.choice(OBJECTIONS[self.room.language]) if level <= 2 else ""
        await self.phone.act(
            "set_consent", idea=asked, level=level, objection=objection, expect=("wrong_phase", "not_votable")
        )
        return True

    async def _afterwards(self) -> bool:
        return await self._late_idea()

    async def _late_idea(self) -> bool:
        if "late idea" in self._done or not self._ideas or self.chance.random() > 0.1:
            return False
        self._done.add("late idea")
        await self._bring()
        return True

    async def _bring(self) -> None:
        line = self._ideas.pop(0)
        reply = await self.phone.act(
            "add_idea", id=secrets.token_urlsafe(16), text=line.text, kind=line.kind, level=line.level,
            stages=line.stages, expect=("not_open",),
        )  # fmt: skip
        if reply.get("code") == "not_open":
            self._ideas.insert(0, line)

    def _set_vote(self, idea: str, value: int) -> Command:
        return self.phone.command("set_vote", ballot=self.phone.ballot["id"], idea=idea, value=value)


def missed(phone: Phone) -> str:
    """What a latecomer should have met in this moment and did not; empty where all is well (PRODUCT, a latecomer)."""
    moment, mine = phone.moment, phone.mine
    ideas: list[Record] = phone.shown("idea")
    if moment == "vote":
        is_whole = mine["left"] == mine["budget"] == phone.ballot["budget"]
        return "" if is_whole and len(mine["order"]) == len(ideas) > 0 else "vote: not the whole ballot"
    if moment in ("deepen", "consent", "handed_over"):
        return "" if phone.shown("standing") else f"{moment}: no places"
    if moment in ("open", "group", "draft"):
        return "" if ideas or not phone.shown("count")[0]["ideas"] else f"{moment}: no ideas"
    return ""
