"""The track screen by rendered boxes at every moment of a plan, and what the plenary shows of it meanwhile."""

import json
import secrets
import time
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.system.browsing import WORDS
from tests.system.client import Phone, Staff
from tests.system.projector import HEADLINES, LONG_QUESTION, QUESTION, SLIDE, TEXT, Hall
from tests.system.server import Server, StartServer

GRACE_SECONDS = 30
PHASES = ("collect", "collect", "group", "review", "vote", "reveal", "deepen", "consent")
PLAN = [{"phase": phase, "minutes": 10, "silent": step == 0} for step, phase in enumerate(PHASES)]
STEP = "Собрать у районных центров списки семей, где есть лежачий больной, и до 1 марта посчитать, сколько мест нужно"


@pytest.fixture
def server(start_server: StartServer) -> Server:
    return start_server(limited=False)


@pytest.fixture
def hall(browser: Browser, server: Server) -> Iterator[Hall]:
    with ExitStack() as stack:
        yield Hall(stack, browser, server)


def test_nothing_is_cut_covered_or_too_small_at_any_moment_of_a_plan(hall: Hall, server: Server) -> None:
    moderator, host = Staff(server, "moderator", 1), Staff(server, "host")
    phones = [Phone(server, 1) for _ in range(8)]
    moderator.do("set_question", question=QUESTION)
    moderator.do("set_plan", steps=PLAN)

    ideas = collects(hall, moderator, phones)
    sorts(hall, moderator, ideas)
    reads(hall, moderator, phones)
    votes(hall, moderator, host, phones, ideas)
    reveals(hall, moderator, host)
    agrees(hall, moderator, phones)
    sends(hall, moderator, host)

    assert hall.faults == {}, json.dumps(hall.faults, ensure_ascii=False, indent=1)


def collects(hall: Hall, moderator: Any, phones: list[Any]) -> list[str]:
    moderator.do("go_to_step", step=0)
    ideas = [phones[n].add_idea(f"{TEXT[: 120 + n]} {n}") for n in range(7)]
    hall.look("screen", "silence", ".asked-count")
    hall.look("plenary", "silence", f".tile-numbers:has-text('{WORDS.t('overview-working', n=7)}')")
    moderator.do("set_question", question=LONG_QUESTION[:200])
    hall.look("screen", "silence, long question", f".asked-question:has-text('{LONG_QUESTION[:20]}')")
    moderator.do("set_question", question=QUESTION)
    moderator.do("go_to_step", step=1)
    hall.look("screen", "collecting", ".newest li")
    moderator.do("set_paused", on=True)
    hall.look("screen", "pause", ".timer--paused")
    moderator.do("set_paused", on=False)
    return ideas


def sorts(hall: Hall, moderator: Any, ideas: list[str]) -> None:
    moderator.do("go_to_step", step=2)
    for idea, headline in zip(ideas, HEADLINES, strict=False):
        moderator.do("set_headline", idea=idea, headline=headline[:70])
    moderator.do("merge_idea", idea=ideas[6], into=ideas[5])
    hall.look("screen", "sorting", ".newest-more")
    for view, sign in (("wall", ".newest--wall li"), ("qr", ".qr--big"), ("thanks", ".thanks-title")):
        moderator.do("set_view", view=view)
        hall.look("screen", view, sign)
    moderator.do("set_view", view="auto")


def reads(hall: Hall, moderator: Any, phones: list[Any]) -> None:
    moderator.do("go_to_step", step=3)
    hall.look("screen", "reading begins", ".stage-sub")
    for phone in phones[:5]:
        phone.do("deal_cards")
        phone.do("set_mark", idea=phone.mine["cards"][0]["id"], value=2)
    hall.look("screen", "reading", ".gauge-words")


def votes(hall: Hall, moderator: Any, host: Any, phones: list[Any], ideas: list[str]) -> None:
    moderator.do("go_to_step", step=4)
    hall.look("screen", "draft", f"h1:has-text('{WORDS.t('phase-draft')}')")
    moderator.do("prepare_ballot", ballot=moderator.ballot, mode="blind", budget=5)
    moderator.do("open_ballot", ballot=moderator.ballot)
    hall.look("screen", "ballot", f"h1:has-text('{WORDS.t('phase-vote-blind')}')")
    for n, phone in enumerate(phones):
        for idea in ideas[: 2 + n % 4]:
            phone.do("set_vote", ballot=moderator.ballot, idea=idea, value=1)
    turnout = WORDS.t("turnout", voted=8, present=8)
    hall.look("screen", "turnout", f".gauge-words:has-text('{turnout}')")
    hall.look("plenary", "overview of a secret ballot", f".tile-numbers:has-text('{turnout}')")
    host.do("take_scene", scene={"kind": "track_top", "board": moderator.board})
    hall.look("plenary", "secret ballot", ".secret .bar")
    moderator.do("set_question", question=LONG_QUESTION[:200])
    moderator.do("extend_step", seconds=-4 * 3600)
    hall.look("screen", "over its time, long question", ".timer--over")
    moderator.do("set_question", question=QUESTION)
    moderator.do("enter_paper", id=secrets.token_urlsafe(16), ballot=moderator.ballot, serial="А-17", numbers=[1, 2])
    moderator.do("close_ballot", ballot=moderator.ballot)
    hall.look("screen", "counting", f"h1:has-text('{WORDS.t('counting')}')")


def reveals(hall: Hall, moderator: Any, host: Any) -> None:
    counted(moderator)
    hall.look("screen", "reveal begins", f".stage-nothing:has-text('{WORDS.t('wall-reveal-from', place='')[:10]}')")
    rows = moderator.await_record("board")["ballot"]["rows"]
    for shown in range(rows):
        moderator.do("reveal_next", ballot=moderator.ballot)
        hall.look("screen", f"reveal {shown + 1}", ".rank-headline")
        if shown == 1:
            hall.look("plenary", "reveal", ".rank-headline")
    hall.look("screen", "revealed", f".rank-headline:has-text('{HEADLINES[0][:20]}')")
    first, second = (row["id"] for row in moderator.await_record("standing")["rows"][:2])
    moderator.do("merge_idea", idea=second, into=first)
    hall.look("screen", "merged later", ".rank-note")
    hall.look("plenary", "merged later", ".rank-note")
    moderator.do("unmerge_idea", idea=second)


def counted(moderator: Any) -> None:
    """Into the reveal, as soon as late votes have been taken (V7)."""
    deadline = time.monotonic() + GRACE_SECONDS
    reply = moderator.ask("go_to_step", step=5)
    while reply.get("code") == "counting" and time.monotonic() < deadline:
        reply = moderator.ask("go_to_step", step=5)
    assert reply["ok"], reply


def agrees(hall: Hall, moderator: Any, phones: list[Any]) -> None:
    top = [row["id"] for row in moderator.await_record("standing")["rows"][:5]]
    moderator.do("go_to_step", step=6)
    hall.look("screen", "refining begins", ".spot-text")
    for idea in top:
        moderator.do("set_deepened", idea=idea, wording=TEXT[:280], first_step=STEP[:160])
    hall.look("screen", "refining", ".spot-step")
    moderator.do("go_to_step", step=7)
    hall.look("screen", "agreement begins", ".stage-sub")
    for n, phone in enumerate(phones):
        for idea in top:
            phone.do("set_consent", idea=idea, level=1 + n % 5, objection="Дорого" if n == 0 else "")
    hall.look("screen", "agreement", ".gauge-words")
    moderator.do("show_consent", on=True)
    hall.look("screen", "agreement shown", ".consent-bar")


def sends(hall: Hall, moderator: Any, host: Any) -> None:
    sent = moderator.do("send_result")["result"]
    hall.look("screen", "sent", f"h1:has-text('{WORDS.t('result-sent')}')")
    hall.look("screen", "sent wordings", ".worded", 3 * SLIDE)
    for page, sign in enumerate((".rank-note", ".rank-note", ".worded")):
        host.do("take_scene", scene={"kind": "track_top", "result": sent, "page": page})
        hall.look("plenary", f"result {page}", sign)
    (first, *_) = host.await_record("result", id=sent)["rows"]
    host.do("take_scene", scene={"kind": "spotlight", "result": sent, "idea": first["id"]})
    hall.look("plenary", "one wording", ".spot-step")
