"""Plays a session by plan on one track, step by step, so that every moment of it can be photographed."""

import secrets
import time
from typing import Any, Final

from facilitator.pictures.device import Device
from facilitator.pictures.scenario import Scenario, demo_ideas
from facilitator.robots.script import Line, appeal_of

PEOPLE: Final = 24
NO: Final = 2
PLAN: Final = (
    {"phase": "collect", "minutes": 8, "silent": True},
    {"phase": "collect", "minutes": 12},
    {"phase": "group", "minutes": 15},
    {"phase": "review", "minutes": 10},
    {"phase": "vote", "minutes": 8},
    {"phase": "reveal", "minutes": 7},
    {"phase": "deepen", "minutes": 20},
    {"phase": "consent", "minutes": 10},
)
GRACE_SECONDS: Final = 12
SPREAD: Final = (5, 4, 5, 3, 4, 2, 5, 4)


class Session:
    """One track under a plan. Its people are new: the rehearsal before it has ended."""

    def __init__(self, play: Scenario) -> None:
        self._play = play
        self._me = f"{play.code}/participant"
        self._board = play.boards[NO]
        self._lines = play.lines[NO]
        self._keys: list[str] = []
        self._people = [Device(play.base) for _ in range(PEOPLE)]
        for person, line in zip(self._people, self._lines * 3, strict=False):
            person.join(play.code, NO)
            person.do(self._me, "set_profile", event=play.event, region=line.region, group=line.group)
        play.people[NO] = self._people

    def silent(self) -> None:
        self._moderate("set_plan", steps=PLAN)
        self._moderate("go_to_step", step=0)
        for person, line in zip(self._people, self._lines[:7], strict=False):
            self._bring(person, line)

    def collect(self) -> None:
        self._moderate("go_to_step", step=1)
        for person, line in zip(self._people[7:], self._lines[7:], strict=False):
            self._bring(person, line)
        self._bring(self._people[-1], self._lines[0], text="Позвоните мне: 8 928 555-12-34")

    def group(self) -> None:
        """Headlines, one merge that its author disputes, one late idea."""
        self._moderate("go_to_step", step=2)
        written = demo_ideas()
        for key, line in zip(self._keys, self._lines, strict=False):
            if (demo := written.get(line.text)) is not None and line.root == demo["no"]:
                self._moderate("set_headline", idea=key, headline=line.headline)
        numbers = [line.root for line in self._lines]
        again = next(at for at, root in enumerate(numbers) if numbers.index(root) != at)
        self._moderate("merge_idea", idea=self._keys[again], into=self._keys[numbers.index(numbers[again])])
        self._people[again].do(self._me, "dispute_merge", board=self._board, idea=self._keys[again])
        self._bring(self._people[-2], self._lines[3], text=self._lines[3].headline)

    def review(self) -> None:
        self._moderate("go_to_step", step=3)
        for n, person in enumerate(self._people):
            person.do(self._me, "deal_cards", board=self._board)
            cards = self._mine(person)["cards"]
            for card in cards[: 2 if n == 0 else 7]:
                liked = self._play.chance.random() + appeal_of(card["text"], self._lines)
                value = 0 if liked < 0.8 else 1 if liked < 1.3 else 2
                person.do(self._me, "set_mark", board=self._board, idea=card["id"], value=value)

    def draft(self) -> None:
        self._moderate("go_to_step", step=4)

    def vote(self) -> None:
        self._moderate("open_ballot", ballot=self._ballot())
        for n, person in enumerate(self._people[:-3]):
            self._choose(person, 2 if n == 0 else 9)
        scribe = f"{self._play.code}/scribe/{NO}"
        paper = {"id": secrets.token_urlsafe(16), "ballot": self._ballot(), "serial": "031", "numbers": [1, 2]}
        self._play.staff.do(scribe, "enter_paper", board=self._board, **paper)

    def close(self) -> None:
        self._moderate("close_ballot", ballot=self._ballot())

    def reveal(self) -> None:
        """The first two rows from below, after the grace."""
        deadline = time.monotonic() + GRACE_SECONDS
        while True:
            try:
                self._moderate("go_to_step", step=5)
                break
            except RuntimeError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.5)
        for _ in range(2):
            self._moderate("reveal_next", ballot=self._ballot())

    def reveal_all(self) -> None:
        self._moderate("reveal_next", ballot=self._ballot(), everything=True)

    def deepen(self) -> None:
        self._moderate("go_to_step", step=6)
        for row in self._top()[:2]:
            demo = demo_ideas().get(row["text"]) or {"en": row["text"]}
            wording = row["text"] if row["text"] in demo_ideas() else demo["en"]
            fields = {"wording": wording, "first_step": row["headline"][:80], "level": "regional"}
            self._moderate("set_deepened", idea=row["id"], **fields)

    def consent(self) -> None:
        self._moderate("go_to_step", step=7)
        for n, person in enumerate(self._people[1:]):
            for at, row in enumerate(self._top()):
                level = SPREAD[(n * 3 + at) % len(SPREAD)]
                person.do(self._me, "set_consent", board=self._board, idea=row["id"], level=level)
        self._moderate("show_consent", on=True)

    def _moderate(self, name: str, **fields: Any) -> dict[str, Any]:
        return self._play.moderate(NO, name, **fields)

    def _bring(self, person: Device, line: Line, text: str = "") -> None:
        key = secrets.token_urlsafe(16)
        fields = {"kind": line.kind, "level": line.level, "stages": line.stages}
        person.do(self._me, "add_idea", board=self._board, id=key, text=text or line.text, **fields)
        self._keys.append(key)

    def _choose(self, person: Device, most: int) -> None:
        """As many votes as there are places, for what is liked."""
        mine = self._mine(person)
        options = self._records("idea")
        by_no = {idea["no"]: idea for idea in options}
        shown = [by_no[no] for no in mine["order"] if no in by_no]
        liking = {idea["id"]: self._play.chance.random() * appeal_of(idea["text"], self._lines) for idea in shown}
        for key in sorted(liking, key=lambda one: -liking[one])[: min(most, mine["budget"])]:
            person.do(self._me, "set_vote", board=self._board, ballot=self._ballot(), idea=key, value=1)

    def _top(self) -> list[dict[str, Any]]:
        (standing,) = self._records("standing")
        ideas = {idea["id"]: idea for idea in self._records("idea")}
        return [ideas[row["id"]] for row in standing["rows"][: standing["cut"]]]

    def _mine(self, person: Device) -> dict[str, Any]:
        mine: dict[str, Any] = person.boot(f"/{self._play.code}/{NO}")["mine"]
        return mine

    def _ballot(self) -> str:
        (board,) = self._records("board")
        return str(board["ballot"]["id"])

    def _records(self, kind: str) -> list[dict[str, Any]]:
        boot = self._people[0].boot(f"/{self._play.code}/{NO}")
        return [record for record in boot["streams"][f"board:{self._board}"]["put"] if record["t"] == kind]
