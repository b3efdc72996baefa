"""How a moderator sorts: accepts and rejects pairs, merges what says the same, words headlines, stops a troll."""

from collections.abc import Iterator

from facilitator.robots.chair import Chair
from facilitator.robots.mirror import Record

LEFT_AT_THE_END_SECONDS = 30.0
AT_LEAST = 6
SECONDS_FOR_ONE = 10.0
CHANGED_MEANWHILE = ("cannot_merge", "merged", "not_votable", "not_found", "changed")
UNDONE_MEANWHILE = ("nothing_to_undo", "undo_stale")


class Sorting:
    """Knows what every text says, as people in the room do."""

    def __init__(self, chair: Chair) -> None:
        self.chair, self.room = chair, chair.room

    async def group(self) -> None:
        """One thing after another until little of the step is left, or longer where too little is done."""
        await self._by_mistake()
        await self._two_at_one_headline()
        await self._reject()
        done = 0
        while (done < AT_LEAST or self.chair.step_left() > LEFT_AT_THE_END_SECONDS) and await self._one():
            done += 1
            await self.room.hall.wait(SECONDS_FOR_ONE)
        await self._lead()

    async def review(self) -> None:
        """While people read, a text is made plainer; its author's words are kept."""
        for idea in self._leading()[:1]:
            line, plain = self.room.known.get(idea["text"]), idea["text"].removesuffix(".")
            if line and plain != idea["text"]:
                self.room.known[plain] = line
                await self.chair.page.act(
                    "set_text", idea=idea["id"], text=plain, was=idea["text"], expect=CHANGED_MEANWHILE
                )

    async def stop_troll(self) -> None:
        """The author of what nobody should read may bring no more ideas."""
        page = self.chair.page
        for idea in page.shown("idea"):
            if self.room.is_rude(idea) and idea["status"] != "hidden":
                if self.room.once("muted"):
                    await page.act("set_muted", idea=idea["id"], on=True)
                await page.do("set_hidden", idea=idea["id"], on=True, reason="!", expect=CHANGED_MEANWHILE)

    def _leading(self) -> list[Record]:
        ideas = self.chair.page.shown("idea")
        leading = (idea for idea in ideas if idea["status"] == "visible" and idea["parent"] is None)
        return sorted(leading, key=lambda idea: int(idea["no"]))

    async def _one(self) -> bool:
        """Whether there was something to do: what is the same first."""
        return await self._accept() or await self._same() or await self._reject() or await self._headline()

    def _pairs(self) -> Iterator[tuple[Record, Record, Record]]:
        """Hints of which both ideas stand by themselves, with the two."""
        leading = {idea["id"]: idea for idea in self._leading()}
        for pair in self.chair.page.shown("pair"):
            one, other = leading.get(pair["one"]), leading.get(pair["other"])
            if one and other and not self.room.apart & {one["id"], other["id"]}:
                yield pair, one, other

    async def _accept(self) -> bool:
        for _, one, other in self._pairs():
            if self.room.root(one) == self.room.root(other):
                return await self._merge(other, one)
        return False

    async def _reject(self) -> bool:
        for pair, one, other in self._pairs():
            if self.room.root(one) != self.room.root(other):
                reply = await self.chair.page.do("reject_pair", pair=pair["id"], expect=CHANGED_MEANWHILE)
                return bool(reply["ok"])
        return False

    async def _same(self) -> bool:
        """What says the same in words that no hint has found."""
        first: dict[int, Record] = {}
        for idea in self._leading():
            known = first.setdefault(self.room.root(idea), idea)
            if known is not idea and not self.room.apart & {idea["id"], known["id"]}:
                return await self._merge(idea, known)
        return False

    async def _merge(self, idea: Record, into: Record) -> bool:
        reply = await self.chair.page.do("merge_idea", idea=idea["id"], into=into["id"], expect=CHANGED_MEANWHILE)
        return bool(reply["ok"])

    async def _headline(self) -> bool:
        """The demo's headlines, one idea after another."""
        for idea in self._leading():
            line = self.room.known.get(idea["text"])
            if line and line.headline and not idea["headline"]:
                reply = await self.chair.page.do(
                    "set_headline", idea=idea["id"], headline=line.headline, was="", expect=CHANGED_MEANWHILE
                )
                return bool(reply["ok"])
        return False

    async def _by_mistake(self) -> None:
        """Two that are not the same: merged, and taken back at once; after a minute by hand."""
        page, leading = self.chair.page, self._leading()
        if len(leading) < 3:
            return
        command = page.command("merge_idea", idea=leading[-1]["id"], into=leading[0]["id"])
        (reply,) = await page.send([command], CHANGED_MEANWHILE)
        if not reply["ok"]:
            return
        undone = await page.do("undo_board", target=command["op"], expect=UNDONE_MEANWHILE)
        if not undone["ok"]:
            await page.do("unmerge_idea", idea=leading[-1]["id"])

    async def _two_at_one_headline(self) -> None:
        """Moderator and scribe word one headline: the second is told what it says now."""
        idea = next((idea for idea in self._leading() if not idea["headline"]), None)
        if idea is None:
            return
        line = self.room.known.get(idea["text"])
        headline = (line.headline if line else "") or idea["text"][:60].strip()
        await self.chair.page.do("set_headline", idea=idea["id"], headline=headline, was="")
        second = await self.chair.scribe.act("set_headline", idea=idea["id"], headline="!", was="", expect=("changed",))
        if second.get("code") != "changed" or second["detail"]["now"] != headline:
            self.room.wrong.append(f"track {self.room.no}: two people at one headline, and the second was not told")

    async def _lead(self) -> None:
        """A family is shown by another of its ideas."""
        leading = {idea["id"] for idea in self._leading()}
        ideas = self.chair.page.shown("idea")
        member = next((idea for idea in ideas if idea["parent"] in leading and idea["id"] not in self.room.apart), None)
        if member is not None:
            await self.chair.page.act("lead_family", idea=member["id"], expect=CHANGED_MEANWHILE)
