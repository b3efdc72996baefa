"""The troll: rude words, numbers of telephones, floods, old operations sent again, fifty votes at once."""

import asyncio
import secrets

from facilitator.robots.phone import Phone
from facilitator.robots.room import Room

RUDE = {"ru": "Какая же это хуйня", "en": "What a load of fucking nonsense"}
DIGITS = {"ru": "Звоните мне: 8 928 123-45-67", "en": "Call me: 8 928 123-45-67"}
FLOOD = 30
REPEATS = 5
PAGES = 5
VOTES = 50
IDLE_SECONDS = 0.5
BLOCKED = ("slow_down", "idea_limit", "muted")


class Troll:
    """Sits in every track with two phones' worth of mischief; may vote like everybody, and no more than that."""

    def __init__(self, room: Room, phone: Phone) -> None:
        self.room, self.phone = room, phone

    async def live(self) -> None:
        """One piece of mischief after another, each in its moment; until the play is over."""
        phone, deeds = self.phone, {"collect": self._write, "group": self._try_muted, "vote": self._vote}
        done: set[str] = set()
        while not (phone.ended or phone.hall.over):
            moment = phone.moment
            if moment in deeds and moment not in done:
                done.add(moment)
                await deeds[moment]()
            await phone.until(lambda now=moment: phone.moment != now or phone.hall.over, IDLE_SECONDS)  # type: ignore[misc]

    async def _write(self) -> None:
        """What must be held is held; a flood is slowed down; what was sent before changes nothing."""
        language = self.room.language
        held = [f"{text} {self.room.no}" for text in (RUDE[language], DIGITS[language])]
        self.room.rude.update(held)
        for text in held:
            reply = await self.phone.act("add_idea", id=secrets.token_urlsafe(16), text=text)
            if reply.get("status") != "held":
                self._wrong("what needs a look was not held")
        await self._flood()

    async def _flood(self) -> None:
        phone = self.phone
        texts = [f"{n}! " * 3 + self._name() for n in range(FLOOD)]
        self.room.rude.update(texts)
        commands = [phone.command("add_idea", id=secrets.token_urlsafe(16), text=text) for text in texts]
        replies = await phone.send(commands, BLOCKED)
        if not any(reply.get("code") in BLOCKED for reply in replies):
            self._wrong("a flood was not stopped")
        accepted = [command for command, reply in zip(commands, replies, strict=True) if reply["ok"]]
        for command in accepted[:1] * REPEATS:
            await phone.send([command])

    async def _try_muted(self) -> None:
        """After the moderator has stopped it."""
        if self.phone.mine["muted"]:
            reply = await self.phone.act(
                "add_idea", id=secrets.token_urlsafe(16), text=self._name(), expect=("muted", "idea_limit")
            )
            if reply["ok"]:
                self._wrong("a muted person brought an idea")

    async def _vote(self) -> None:
        """Five pages of one phone, fifty operations at once, and no more votes than anybody."""
        twins = [Phone(self.phone.hall, self.room.no, self.phone) for _ in range(PAGES - 1)]
        try:
            for twin in twins:
                await twin.open()
            await self._storm([self.phone, *twins])
        finally:
            for twin in twins:
                await twin.close()
        mine = await self.phone.fresh_mine()
        counted = [vote for vote in mine["votes"] if vote["state"] == "counted"]
        if len(counted) > mine["budget"]:
            self._wrong(f"{len(counted)} votes of a budget of {mine['budget']}")

    async def _storm(self, pages: list[Phone]) -> None:
        options = [idea["id"] for idea in self.phone.shown("idea")]
        ballot = self.phone.ballot["id"]
        if not options:
            return
        expect = ("budget_spent", "slow_down", "too_late", "wrong_phase", "not_votable")
        await asyncio.gather(
            *(
                pages[n % PAGES].act("set_vote", ballot=ballot, idea=options[n % len(options)], value=1, expect=expect)
                for n in range(VOTES)
            )
        )

    def _name(self) -> str:
        return {"ru": "Ничего не выйдет", "en": "Nothing will come of it"}[self.room.language]

    def _wrong(self, what: str) -> None:
        self.room.wrong.append(f"track {self.room.no}: {what}")
