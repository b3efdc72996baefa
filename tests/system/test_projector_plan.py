"""The track screen by rendered boxes at every moment of a plan, and what the plenary shows of it meanwhile."""

import json
import secrets
import time
from typing import Any

import pytest

from tests.system.browsing import WORDS
from tests.system.client import Phone, Staff
from tests.system.projector import HEADLINES, LONG_QUESTION, QUESTION, SLIDE, TEXT, Walls
from tests.system.server import Server, StartServer

GRACE_SECONDS = 30
PHASES = ("collect", "collect", "group", "review", "vote", "reveal", "deepen", "consent")
PLAN = [{"phase": phase, "minutes": 10, "silent": step == 0} for step, phase in enumerate(PHASES)]
STEP = "Собрать у районных центров списки семей, где есть лежачий больной, и до 1 марта посчитать, сколько мест нужно"


@pytest.fixture
def server(start_server: StartServer) -> Server:
    return start_server(limited=False)


def test_nothing_is_cut_covered_or_too_small_at_any_moment_of_a_plan(walls: Walls, server: Server) -> None:
    moderator, host = Staff(server, "moderator", 1), Staff(server, "host")
    phones = [Phone(server, 1) for _ in range(8)]
    moderator.do("set_question", question=QUESTION)
    moderator.do("set_plan", steps=PLAN)

    ideas = collects(walls, moderator, phones)
    sorts(walls, moderator, ideas)
    reads(walls, moderator, phones)
    votes(walls, moderator, host, phones, ideas)
    reveals(walls, moderator, host)
    agrees(walls, moderator, phones)
    sends(walls, moderator, host)

    assert walls.faults == {}, json.dumps(walls.faults, ensure_ascii=False, indent=1)


def collects(walls: Walls, moderator: Any, phones: list[Any]) -> list[str]:
    moderator.do("go_to_step", step=0)
    ideas = [phones[n].add_idea(f"{TEXT[: 120 + n]} {n}") for n in range(7)]
    walls.look("screen", "silence", ".asked-count")
    walls.look("plenary", "silence", f".tile-numbers:has-text('{WORDS.t('overview-working', n=7)}')")
    moderator.do("set_question", question=LONG_QUESTION[:200])
    walls.look("screen", "silence, long question", f".asked-question:has-text('{LONG_QUESTION[:20]}')")
    moderator.do("set_question", question=QUESTION)
    moderator.do("go_to_step", step=1)
    walls.look("screen", "collecting", ".newest li")
    moderator.do("set_paused", on=True)
    walls.look("screen", "pause", ".timer--paused")
    moderator.do("set_paused", on=False)
    return ideas


def sorts(walls: Walls, moderator: Any, ideas: list[str]) -> None:
    moderator.do("go_to_step", step=2)
    for idea, headline in zip(ideas, HEADLINES, strict=False):
        moderator.do("set_headline", idea=idea, headline=headline[:70])
    moderator.do("merge_idea", idea=ideas[6], into=ideas[5])
    walls.look("screen", "sorting", ".newest-more")
    for view, sign in (("wall", ".newest--wall li"), ("qr", ".qr--big"), ("thanks", ".thanks-title")):
        moderator.do("set_view", view=view)
        walls.look("screen", view, sign)
    moderator.do("set_view", view="auto")


def reads(walls: Walls, moderator: Any, phones: list[Any]) -> None:
    moderator.do("go_to_step", step=3)
    walls.look("screen", "reading begins", ".stage-sub")
    for phone in phones[:5]:
        phone.do("deal_cards")
        phone.do("set_mark", idea=phone.mine["cards"][0]["id"], value=2)
    walls.look("screen", "reading", ".gauge-words")


def votes(walls: Walls, moderator: Any, host: Any, phones: list[Any], ideas: list[str]) -> None:
    moderator.do("go_to_step", step=4)
    walls.look("screen", "draft", f"h1:has-text('{WORDS.t('phase-draft')}')")
    moderator.do("prepare_ballot", ballot=moderator.ballot, mode="blind", budget=5)
    moderator.do("open_ballot", ballot=moderator.ballot)
    walls.look("screen", "ballot", f"h1:has-text('{WORDS.t('phase-vote-blind')}')")
    for n, phone in enumerate(phones):
        for idea in ideas[: 2 + n % 4]:
            phone.do("set_vote", ballot=moderator.ballot, idea=idea, value=1)
    turnout = WORDS.t("turnout", voted=8, present=8)
    walls.look("screen", "turnout", f".gauge-words:has-text('{turnout}')")
    walls.look("plenary", "overview of a secret ballot", f".tile-numbers:has-text('{turnout}')")
    host.do("take_scene", scene={"kind": "track_top", "board": moderator.board})
    walls.look("plenary", "secret ballot", ".secret .bar")
    moderator.do("set_question", question=LONG_QUESTION[:200])
    moderator.do("extend_step", seconds=-4 * 3600)
    walls.look("screen", "over its time, long question", ".timer--over")
    moderator.do("set_question", question=QUESTION)
    moderator.do("enter_paper", id=secrets.token_urlsafe(16), ballot=moderator.ballot, serial="А-17", numbers=[1, 2])
    moderator.do("close_ballot", ballot=moderator.ballot)
    walls.look("screen", "counting", f"h1:has-text('{WORDS.t('counting')}')")


def reveals(walls: Walls, moderator: Any, host: Any) -> None:
    counted(moderator)
    walls.look("screen", "reveal begins", f".stage-nothing:has-text('{WORDS.t('wall-reveal-from', place='')[:10]}')")
    rows = moderator.await_record("board")["ballot"]["rows"]
    for shown in range(rows):
        moderator.do("reveal_next", ballot=moderator.ballot)
        walls.look("screen", f"reveal {shown + 1}", ".rank-headline")
        if shown == 1:
            walls.look("plenary", "reveal", ".rank-headline")
    walls.look("screen", "revealed", f".rank-headline:has-text('{HEADLINES[0][:20]}')")
    first, second = (row["id"] for row in moderator.await_record("standing")["rows"][:2])
    moderator.do("merge_idea", idea=second, into=first)
    walls.look("screen", "merged later", ".rank-note")
    walls.look("plenary", "merged later", ".rank-note")
    moderator.do("unmerge_idea", idea=second)


def counted(moderator: Any) -> None:
    """Into the reveal, as soon as late votes have been taken (V7)."""
    deadline = time.monotonic() + GRACE_SECONDS
    reply = moderator.ask("go_to_step", step=5)
    while reply.get("code") == "counting" and time.monotonic() < deadline:
        reply = moderator.ask("go_to_step", step=5)
    assert reply["ok"], reply


def agrees(walls: Walls, moderator: Any, phones: list[Any]) -> None:
    top = [row["id"] for row in moderator.await_record("standing")["rows"][:5]]
    moderator.do("go_to_step", step=6)
    walls.look("screen", "refining begins", ".spot-text")
    for idea in top:
        moderator.do("set_deepened", idea=idea, wording=TEXT[:280], first_step=STEP[:160])
    walls.look("screen", "refining", ".spot-step")
    moderator.do("go_to_step", step=7)
    walls.look("screen", "agreement begins", ".stage-sub")
    for n, phone in enumerate(phones):
        for idea in top:
            phone.do("set_consent", idea=idea, level=1 + n % 5, objection="Дорого" if n == 0 else "")
    walls.look("screen", "agreement", ".gauge-words")
    moderator.do("show_consent", on=True)
    walls.look("screen", "agreement shown", ".consent-bar")


def sends(walls: Walls, moderator: Any, host: Any) -> None:
    sent = moderator.do("send_result")["result"]
    walls.look("screen", "sent", f"h1:has-text('{WORDS.t('result-sent')}')")
    walls.look("screen", "sent wordings", ".worded", 3 * SLIDE)
    for page, sign in enumerate((".rank-note", ".rank-note", ".worded")):
        host.do("take_scene", scene={"kind": "track_top", "result": sent, "page": page})
        walls.look("plenary", f"result {page}", sign)
    (first, *_) = host.await_record("result", id=sent)["rows"]
    host.do("take_scene", scene={"kind": "spotlight", "result": sent, "idea": first["id"]})
    walls.look("plenary", "one wording", ".spot-step")
