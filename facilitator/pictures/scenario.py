"""Plays the demo event so far that every screen has something to show: seeded, so that pictures can be compared."""

import random
import secrets
from collections.abc import Mapping
from typing import Any

from facilitator.demo import read_demo
from facilitator.pictures.device import Device
from facilitator.robots.script import Line, appeal_of, read_lines

PEOPLE = 16
BUDGET = 5
LATIN = "a"
# A message for the plenary screen, then two decisions.
SAID = {
    False: (
        "Перерыв 15 минут. Чай и кофе — в холле второго этажа",
        "Запустить мобильные бригады помощи на дому во всех районах округа",
        "Принять единый стандарт минут на домашнюю услугу",
    ),
    True: (
        "A break of 15 minutes. Tea is served in the hall",
        "Start mobile home-help teams in every municipality of the district",
        "Adopt one standard of minutes for a home service",
    ),
}


class Scenario:
    """The demo event on a server at `base`; `links` as `run.py links --json` prints them."""

    def __init__(self, base: str, links: Mapping[str, Any], seed: int = 5) -> None:
        self.base = base
        self.links = links
        self.code = str(links["code"])
        self.chance = random.Random(seed)  # noqa: S311  seeded on purpose
        self.staff = Device(base)
        for link in self._staff_links():
            self.staff.enter(link)
        self.people: dict[int, list[Device]] = {}
        self.results: dict[int, str] = {}
        boot = Device(base).boot(f"/{self.code}")
        self.event = boot["event"]["id"]
        self.message, *self.decisions = SAID[LATIN in boot["event"]["title"]]
        self.boards = {track["no"]: track["id"] for track in boot["tracks"]}
        self.lines = read_lines(boot["tracks"])

    def _staff_links(self) -> list[str]:
        tracks = [track[role] for track in self.links["tracks"] for role in ("moderator", "scribe", "screen")]
        return [*tracks, *(self.links[role] for role in ("organiser", "host", "plenary", "observer"))]

    def fill(self) -> None:
        """Ideas and votes on every track, headlines and merges as a moderator would make them."""
        for no in self.boards:
            self.people[no] = [self._person(no) for _ in range(PEOPLE)]
            ideas = [self._bring(no, self.people[no][n % PEOPLE], line) for n, line in enumerate(self.lines[no])]
            for person in self.people[no]:
                self._vote(no, person, ideas)
            self._arrange(no, ideas)

    def send(self, no: int) -> dict[str, Any]:
        """Sends a track's result; replies `{version, result}`."""
        return self.moderate(no, "send_result")

    def moderate(self, no: int, name: str, **fields: Any) -> dict[str, Any]:
        return self.staff.do(f"{self.code}/moderator/{no}", name, board=self.boards[no], **fields)

    def host(self, name: str, **fields: Any) -> dict[str, Any]:
        return self.staff.do(f"{self.code}/host", name, event=self.event, **fields)

    def organise(self, name: str, **fields: Any) -> dict[str, Any]:
        return self.staff.do(f"{self.code}/organiser", name, event=self.event, **fields)

    def technology(self, no: int) -> str:
        """A technology of the track, whose stages make a ribbon."""
        boot = self.staff.boot(f"/{self.code}/{no}/moderator")
        records = boot["streams"][f"board:{self.boards[no]}"]["put"]
        ideas = (record for record in records if record["t"] == "idea" and record["status"] == "visible")
        return str(next(idea["id"] for idea in ideas if idea["kind"] == "technology" and not idea["parent"]))

    def take(self, **scene: Any) -> None:
        self.host("take_scene", scene=scene)

    def _person(self, no: int) -> Device:
        person = Device(self.base)
        person.join(self.code, no)
        return person

    def _bring(self, no: int, person: Device, line: Line) -> dict[str, Any]:
        me = f"{self.code}/participant"
        person.do(me, "set_profile", event=self.event, region=line.region, group=line.group)
        fields = {"text": line.text, "kind": line.kind, "level": line.level, "stages": line.stages}
        key = secrets.token_urlsafe(16)
        reply = person.do(me, "add_idea", board=self.boards[no], id=key, **fields)
        return {"id": key, "no": reply["no"], "text": line.text, "status": reply["status"]}

    def _vote(self, no: int, person: Device, ideas: list[dict[str, Any]]) -> None:
        ballot = self._ballot(no)
        shown = [idea for idea in ideas if idea["status"] == "visible"]
        liking = {idea["id"]: self.chance.random() * appeal_of(idea["text"], self.lines[no]) for idea in shown}
        for key in sorted(liking, key=lambda key: -liking[key])[: self.chance.randint(3, BUDGET)]:
            me = f"{self.code}/participant"
            person.do(me, "set_vote", board=self.boards[no], ballot=ballot, idea=key, value=1)

    def _ballot(self, no: int) -> str:
        boot = self.people[no][0].boot(f"/{self.code}/{no}")
        records = boot["streams"][f"board:{self.boards[no]}"]["put"]
        return str(next(record["ballot"]["id"] for record in records if record["t"] == "board"))

    def _arrange(self, no: int, ideas: list[dict[str, Any]]) -> None:
        """Headlines of the demo, and its labelled duplicates merged."""
        written = demo_ideas()
        numbers = {written[idea["text"]]["no"]: idea for idea in ideas if idea["text"] in written}
        for idea in numbers.values():
            demo = written[idea["text"]]
            headline = demo["headline"]["ru" if idea["text"] == demo["text"] else "en"]
            self.moderate(no, "set_headline", idea=idea["id"], headline=headline)
            original = numbers.get(demo.get("same_as"))
            if original:
                self.moderate(no, "merge_idea", idea=idea["id"], into=original["id"])


def demo_ideas() -> dict[str, dict[str, Any]]:
    """The demo's ideas by their Russian and by their English text."""
    ideas = [idea for event in read_demo()["events"] for track in event["tracks"] for idea in track["ideas"]]
    return {idea["text"]: idea for idea in ideas} | {idea["en"]: idea for idea in ideas}
