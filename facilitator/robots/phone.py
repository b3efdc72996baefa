"""The devices: a participant's phone, and whatever staff come in with by the link of a role."""

import asyncio
import random
from contextlib import suppress

import aiohttp

from facilitator.robots.hall import Hall
from facilitator.robots.page import Page

COMES_IN_AFTER = 5


class Phone(Page):
    """Takes a seat on a track. A second page on the same device (`twin`) shares its seat."""

    role = "participant"

    def __init__(self, hall: Hall, track: int, twin: "Phone | None" = None) -> None:
        super().__init__(hall, twin.http if twin else None)
        self.track = track

    async def open(self) -> None:
        """A full hall answers late: robots try again, as people do. The last failure is raised."""
        for _ in range(COMES_IN_AFTER):
            with suppress(OSError, aiohttp.ClientError, TimeoutError):
                return await self._open()
            await asyncio.sleep(random.uniform(1, 5))  # noqa: S311  a pause, not a secret
        return await self._open()

    async def _open(self) -> None:
        join = {"code": self.hall.code, "track": self.track}
        async with self.http.post(f"{self.hall.base}/api/join", json=join) as response:
            reply = await response.json()
        if not reply["ok"]:
            raise RuntimeError(f"cannot join: {reply['code']}")
        await self.enter(f"/{self.hall.code}/{self.track}")


class Staff(Page):
    """Comes in by a role link, whose secret stands after the number sign; to `path`, or where the link leads."""

    def __init__(self, hall: Hall, role: str, link: str, path: str = "") -> None:
        super().__init__(hall)
        self.role = role
        self._link, self._path = link, path

    async def open(self) -> None:
        secret = {"secret": self._link.partition("#")[2]}
        async with self.http.post(f"{self.hall.base}/api/enter", json=secret) as response:
            reply = await response.json()
        if not reply["ok"]:
            raise RuntimeError(f"cannot enter: {reply['code']}")
        await self.enter(self._path or reply["to"])
