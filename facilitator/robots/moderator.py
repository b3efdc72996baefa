"""The moderator of a track: leads it through its plan on the server's clock."""

from collections.abc import Callable, Coroutine
from typing import Any

from facilitator.robots.balloting import Balloting
from facilitator.robots.chair import Chair
from facilitator.robots.sorting import Sorting

PAUSE_SECONDS = 30
WORDING_SECONDS = 20
FIRST_STEP = {"ru": "До октября договориться, кто отвечает", "en": "By October, agree on who answers for it"}


class Moderator:
    """Takes the steps one after another; each leaves the rest of its time to the people."""

    def __init__(self, chair: Chair) -> None:
        self.chair = chair
        self._sorting, self._balloting = Sorting(chair), Balloting(chair)
        self._steps: dict[str, Callable[[], Coroutine[Any, Any, None]]] = {
            "collect": self._collect, "group": self._sorting.group, "review": self._sorting.review,
            "vote": self._balloting.vote, "reveal": self._balloting.reveal, "deepen": self._deepen,
            "consent": self._consent,
        }  # fmt: skip

    async def lead(self) -> None:
        """From the open board to the hand-over."""
        chair = self.chair
        await chair.try_forbidden()
        steps = [{"phase": step.phase, "minutes": step.minutes, "silent": step.silent} for step in chair.room.plan]
        await chair.page.do("set_plan", steps=steps)
        for number, step in enumerate(chair.room.plan):
            await self._begin(number)
            await self._steps[step.phase]()
            await chair.until_end()
        await chair.send(2)
        chair.room.reach("handed_over")
        await chair.try_forbidden()

    async def _begin(self, number: int) -> None:
        chair = self.chair
        step = chair.room.plan[number]
        if step.phase == "vote":
            chair.page.hall.watch.new_ballot(chair.page.board_id)
        await chair.page.do("go_to_step", step=number)
        chair.room.reach(chair.page.moment, step=step)
        await chair.try_forbidden()

    async def _collect(self) -> None:
        chair = self.chair
        await chair.until_end(0.5)
        if chair.room.once("paused"):
            await chair.page.do("set_paused", on=True)
            await chair.page.hall.wait(PAUSE_SECONDS)
            await chair.page.do("set_paused", on=False)
        await chair.until_end(0.25)
        await self._sorting.stop_troll()
        await chair.extend()

    async def _deepen(self) -> None:
        """The top gets its wording, its first step and its level."""
        chair = self.chair
        for idea in self._balloting.top():
            line = chair.room.known.get(idea["text"])
            await chair.page.do(
                "set_deepened", idea=idea["id"], wording=(line.headline if line else "") or idea["text"],
                first_step=FIRST_STEP[chair.room.language], level="regional", was=idea["wording"],
            )  # fmt: skip
            await chair.page.hall.wait(WORDING_SECONDS)

    async def _consent(self) -> None:
        await self.chair.until_end(0.2)
        await self.chair.page.do("show_consent", on=True)
