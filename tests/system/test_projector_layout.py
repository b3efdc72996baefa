"""Projected pages by rendered boxes: all in the safe area, nothing over anything, nothing cut, nothing under 4vh."""

import json
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.system.browsing import WORDS, person
from tests.system.client import Phone, Staff
from tests.system.projector import FAULTS, HEADLINES, LONG_QUESTION, QUESTION, TEXT, Walls
from tests.system.server import Server, StartServer

LONG_TITLE = (
    "Окружная стратегическая сессия «Образ будущего социальной сферы России» для специалистов, "
    "общественных организаций, получателей услуг и органов власти всех регионов"
)
MESSAGE = (
    "Перерыв до 15:30. Кофе на втором этаже, возвращайтесь вовремя, пожалуйста: министр будет ровно в 15:30, "
    "и мы сразу начнём обсуждать предложения площадок"
)
STAGE = (
    "Участковый терапевт вместе с социальным работником находит семьи, где есть лежачий больной, и составляет их список"
)


@pytest.fixture
def server(start_server: StartServer) -> Server:
    return start_server(limited=False)


def test_nothing_is_cut_covered_or_too_small_on_a_projector(walls: Walls, server: Server) -> None:
    moderator, host = Staff(server, "moderator", 1), Staff(server, "host")
    phones = [Phone(server, 1) for _ in range(8)]

    asks(walls, moderator)
    ideas = brings_ideas(walls, moderator, phones)
    votes(walls, host, phones, ideas)
    shows_one(walls, moderator, phones)
    sends(walls, moderator, host)
    begins(walls, Staff(server, "organiser"), host, server)

    assert walls.faults == {}, json.dumps(walls.faults, ensure_ascii=False, indent=1)


SPOILT = """<div class="stage" style="position: fixed; inset: 0; font-size: 5vh">
  <p style="position: absolute; top: 10%; left: 1%">outside</p>
  <p style="position: absolute; top: 20%; left: 20%; font-size: 3vh">small</p>
  <p style="position: absolute; top: 30%; left: 20%">under</p>
  <p style="position: absolute; top: 31%; left: 20%">over</p>
  <p style="position: absolute; top: 50%; left: 20%; height: 2vh; overflow: hidden">cut</p>
  <p style="position: absolute; top: 70%; left: 20%">sound</p>
</div>"""


def test_the_check_would_find_something(browser: Browser) -> None:
    with person(browser, width=1024, height=768) as someone:
        someone.page.set_content(SPOILT)

        assert someone.page.evaluate(FAULTS) == [
            "outside the safe area: outside",
            "3.00 vh: small",
            "cut by : cut",
            "over each other: under | over",
        ]


def asks(walls: Walls, moderator: Any) -> None:
    moderator.do("set_question", question=LONG_QUESTION[:200])
    moderator.do("set_timer", seconds=3 * 3600)
    walls.look("screen", "long question", ".stage-question--long")
    walls.look("plenary", "quiet overview", ".tile")
    moderator.do("set_question", question=QUESTION)
    walls.look("screen", "question", ".stage-question:not(.stage-question--long)")


def brings_ideas(walls: Walls, moderator: Any, phones: list[Any]) -> list[str]:
    ideas = [phones[n].add_idea(f"{TEXT[: 120 + n]} {n}") for n in range(6)]
    walls.look("screen", "newest", ".newest li")
    for idea, headline in zip(ideas, HEADLINES, strict=True):
        moderator.do("set_headline", idea=idea, headline=headline[:70])
    return ideas


def votes(walls: Walls, host: Any, phones: list[Any], ideas: list[str]) -> None:
    for n, phone in enumerate(phones):
        for idea in ideas[: 2 + n % 4]:
            phone.vote(idea)
    walls.look("screen", "live top", f".rank-headline:has-text('{HEADLINES[0][:20]}')")
    walls.look("plenary", "overview", ".tile-numbers b")
    host.do("take_scene", scene={"kind": "track_top", "board": host.server.boards[1]})
    walls.look("plenary", "live top", ".rank-tie")
    host.do("take_scene", scene={"kind": "message", "text": MESSAGE[:160]})
    walls.look("plenary", "message", ".stage-question")


def shows_one(walls: Walls, moderator: Any, phones: list[Any]) -> None:
    law = phones[6].add_idea(TEXT[:280], kind="law", level="federal")
    technology = phones[7].add_idea(TEXT[:280], kind="technology", stages=[f"{STAGE[:117]} {n}" for n in range(7)])
    for name, idea in (("law", law), ("technology", technology)):
        moderator.do("set_spotlight", idea=idea)
        walls.look("screen", name, ".kind" if name == "law" else ".spot-stages")
    moderator.do("set_spotlight", idea=None)


def sends(walls: Walls, moderator: Any, host: Any) -> None:
    moderator.do("change_phase", phase="reveal")
    walls.look("screen", "counting", f"h1:has-text('{WORDS.t('counting')}')")
    walls.look("screen", "reveal", ".rank-headline")
    sent = moderator.do("send_result")["result"]
    walls.look("screen", "sent", f"h1:has-text('{WORDS.t('result-sent')}')")
    for page in range(2):
        host.do("take_scene", scene={"kind": "track_top", "result": sent, "page": page})
        walls.look("plenary", f"result {page}", ".rank-headline")
    rows = host.await_record("result", id=sent)["rows"]
    technology = next(row["id"] for row in rows if row["stages"])
    host.do("take_scene", scene={"kind": "spotlight", "result": sent, "idea": technology})
    walls.look("plenary", "technology", ".spot-stages")
    host.do("take_scene", scene={"kind": "overview"})
    walls.look("plenary", "tied", ".knot")


def begins(walls: Walls, organiser: Any, host: Any, server: Server) -> None:
    """The lobbies, with the longest titles; the rehearsal has ended."""
    organiser.do("end_rehearsal")
    event = organiser.table("event")[server.event]
    kept = {name: event[name] for name in ("subtitle", "place", "tz", "track_word", "regions", "one_track_vote")}
    organiser.do("update_event", **kept | {"title": LONG_TITLE[:160], "subtitle": LONG_TITLE[:160]})
    for no, board in server.boards.items():
        organiser.do(
            "update_track", board=board, title=LONG_TITLE[:160], short=f"Учреждение: развитие {no}", room="",
            question=LONG_QUESTION[:200],
        )  # fmt: skip
    walls.look("screen", "lobby", ".invite-title")
    host.do("take_scene", scene={"kind": "lobby"})
    walls.look("plenary", "lobby", ".invite-title")
