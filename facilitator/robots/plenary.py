"""The second day: a host leads the hall through the agenda, the hall votes and answers, three decisions are written."""

import asyncio
import random
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from facilitator.protocol import LIMITS
from facilitator.robots.findings import Finding
from facilitator.robots.mirror import Record
from facilitator.robots.page import Page
from facilitator.robots.phone import Phone, Staff
from facilitator.robots.play import Play
from facilitator.robots.room import Tell

HALL = 0
TOP, MINUTES = 3, 2
FROM_EVERY_TRACK, NEWCOMERS = 4, 4
ON_AIR_SECONDS, SEEN_WITHIN_SECONDS = 20.0, 20.0
OWNERS = {"ru": "Министерство", "en": "Ministry"}
QUESTION = {"ru": "Какие три предложения важнее всего?", "en": "Which three proposals matter most?"}
REASON = {"ru": "Нужны расчёты", "en": "Figures are needed"}
DUE_DAYS = (60, 90, 180)


async def close_event(organiser: Page, moderator: Page) -> Finding:
    """«Завершить и обезличить»; afterwards the board refuses what it took before."""
    reply = await organiser.act("seal_event")
    wrong = [] if reply["ok"] else [str(reply["code"])]
    refused = await moderator.act("set_question", question="?", expect=("sealed",))
    wrong += [] if refused.get("code") == "sealed" else [f"a closed board answered {refused}"]
    return Finding("plenary-sealed", 1, tuple(wrong))


class Plenary:
    """`desk`: the host's page of the hall; `people`: who has come to it from the tracks, and newcomers."""

    def __init__(self, play: Play, links: Mapping[str, Any], tell: Tell) -> None:
        self._play, self._tell = play, tell
        self._host = next(page for page in play.staff if page.role == "host")
        self._screen = next(page for page in play.staff if page.role == "plenary")
        self._desk = Staff(play.hall, "host", links["host"], f"/{play.hall.code}/hall")
        self._chance = random.Random(play.wish.seed)  # noqa: S311  the same seed plays the same hall
        self._people: list[Phone] = []
        self._votes: Counter[str] = Counter()
        self._wrong: dict[str, list[str]] = {"scenes": [], "hall": [], "agreement": [], "decisions": []}
        self._counted: Counter[str] = Counter()

    async def lead(self) -> list[Finding]:
        """The agenda to its end. What was seen, as findings."""
        await self._desk.open()
        self._play.staff.append(self._desk)
        acts = {"ballot": self._vote, "cross_top": self._reveal, "consent": self._agree, "plan": self._decide}
        for item in sorted(self._host.shown("agenda"), key=lambda item: item["position"]):
            self._tell(HALL, "scene", {"title": item["title"]})
            await self._show(item)
            if item["kind"] in acts:
                await acts[item["kind"]]()
            await self._play.hall.wait(ON_AIR_SECONDS)
        return [Finding(f"plenary-{name}", self._counted[name], tuple(wrong)) for name, wrong in self._wrong.items()]

    async def _show(self, item: Record) -> None:
        if item["scene"] is None:
            self._wrong["scenes"].append(f"{item['kind']} cannot be shown")
            return
        scene = {name: value for name, value in item["scene"].items() if value is not None}
        await self._host.act("take_scene", scene=scene, agenda=item["id"])
        if not await self._screen.until(lambda: self._on_air() == item["kind"], SEEN_WITHIN_SECONDS):
            self._wrong["scenes"].append(f"{item['kind']} did not come to the screen")
        self._counted["scenes"] += 1

    def _on_air(self) -> str:
        return str(self._screen.shown("stage")[0]["scene"]["kind"])

    async def _vote(self) -> None:
        reply = await self._host.act("fill_hall", question=QUESTION[self._play.wish.language], top=TOP, minutes=MINUTES)
        await self._desk.until(lambda: self._desk.ballot["state"] == "draft", SEEN_WITHIN_SECONDS)
        for no in reply["undecided"]:
            await self._pick(no)
        await self._desk.do("open_ballot", ballot=self._desk.ballot["id"])
        await self._gather()
        await asyncio.gather(*(self._cast(person) for person in self._people))
        await self._desk.do("close_ballot", ballot=self._desk.ballot["id"])

    async def _pick(self, no: int) -> None:
        """Too many of the track are tied: the host chooses."""
        rows = [idea for idea in self._desk.shown("idea") if idea["source"].startswith(f"{no}-")]
        missing = TOP - sum(idea["listed"] for idea in rows)
        for idea in [idea for idea in rows if not idea["listed"]][: max(0, missing)]:
            await self._desk.do("set_listed", idea=idea["id"], on=True)

    async def _gather(self) -> None:
        """People of day one are known by their devices; newcomers take a seat."""
        for phones in self._play.phones.values():
            self._people += [Phone(self._play.hall, HALL, phone) for phone in phones[1 : 1 + FROM_EVERY_TRACK]]
        self._people += [Phone(self._play.hall, HALL) for _ in range(NEWCOMERS)]
        self._play.guests += self._people
        for person in self._people:
            await person.open()

    async def _cast(self, person: Phone) -> None:
        await person.until(lambda: person.mine["left"] > 0, SEEN_WITHIN_SECONDS)
        options = sorted(idea["id"] for idea in person.shown("idea"))
        for idea in self._chance.sample(options, min(person.mine["left"], len(options))):
            reply = await person.act("set_vote", ballot=person.ballot["id"], idea=idea, value=1)
            self._votes[idea] += reply["ok"]

    async def _reveal(self) -> None:
        grace = self._desk.board["closed_at"] + LIMITS["grace_seconds"] * 1000
        await asyncio.sleep(max(0, (grace - self._play.hall.now()) / 1000 / self._play.hall.clock_speed) + 0.1)
        await self._desk.do("go_to_step", step=1)
        while self._desk.ballot["state"] == "revealing":
            await self._desk.do("reveal_next", ballot=self._desk.ballot["id"], seen=len(self._desk.ballot["shown"]))
        told = {row["id"]: row["supporters"] for row in self._screen_standing()["rows"]}
        self._counted["hall"] = sum(self._votes.values())
        self._wrong["hall"] += [
            f"option {key}: {count} shown, {self._votes[key]} voted"
            for key, count in told.items()
            if count != self._votes[key]
        ]

    def _screen_standing(self) -> Record:
        return next(one for one in self._screen.shown("standing") if one["id"] == self._desk.ballot["id"])

    async def _agree(self) -> None:
        await self._desk.do("go_to_step", step=2)
        asked = [row["id"] for row in self._screen_standing()["rows"][:TOP]]
        answered: Counter[tuple[str, int]] = Counter()
        for person in self._people:
            for idea in asked:
                level = self._chance.choice((5, 5, 4, 3, 2))
                reply = await person.act("set_consent", idea=idea, level=level)
                answered[idea, level] += reply["ok"]
        await self._desk.do("show_consent", on=True)
        shown = {record["id"]: record["levels"] for record in self._desk.shown("consent")}
        self._counted["agreement"] = sum(answered.values())
        for idea in asked:
            if sum(shown.get(idea, ())) != sum(count for (key, _), count in answered.items() if key == idea):
                self._wrong["agreement"].append(f"option {idea}: {shown.get(idea)}")

    async def _decide(self) -> None:
        """Three, each from the first row of a track's result; one is adopted, one declined."""
        newest = {result["board"]: result for result in self._host.shown("result")}
        today = datetime.fromtimestamp(self._play.hall.now() / 1000, UTC)
        for n, (result, days) in enumerate(zip(list(newest.values())[: len(DUE_DAYS)], DUE_DAYS, strict=False)):
            row, key = result["rows"][0], f"{self._play.hall.code}-decision-{n}"
            await self._host.act(
                "set_decision", id=key, what=row["headline"], owner=OWNERS[self._play.wish.language], level="regional",
                due=(today + timedelta(days=days)).date().isoformat(),
                sources=[{"board": result["board"], "idea": row["id"]}],
            )  # fmt: skip
            await self._host.act("show_decision", decision=key, on=True)
            if n < 2:
                status, reason = (("adopted", ""), ("declined", REASON[self._play.wish.language]))[n]
                await self._host.act("set_decision_status", decision=key, status=status, reason=reason)
            self._counted["decisions"] += 1
        shown = self._screen.shown
        if not await self._screen.until(lambda: len(shown("decision")) == len(DUE_DAYS), SEEN_WITHIN_SECONDS):
            self._wrong["decisions"].append(f"on the screen: {len(shown('decision'))}")
