"""The plenary's own scenes by rendered boxes, with the longest texts."""

import json
import secrets
from typing import Any

import pytest

from tests.system.browsing import WORDS
from tests.system.client import Phone, Staff
from tests.system.projector import HEADLINES, TEXT, Walls
from tests.system.server import Server, StartServer

TRACKS = (3, 2, 1)  # the first one, whose screen is looked at, ends last
KINDS = ("growth", "risk", "law")
LEVELS = ("municipal", "regional", "federal")
SIDES = ("professional", "recipient")
OWNER = (
    "Министерства социальной защиты регионов вместе с рабочей группой законодателей и администрациями районов и "
    "городских округов"
)
REASON = (
    "В бюджете этого года на это нет денег, а в следующем расход уже распределён между районами: вернёмся к вопросу "
    "осенью, когда будут итоги первого полугодия и расчёт по каждому району и каждому учреждению края"
)


@pytest.fixture
def server(start_server: StartServer) -> Server:
    return start_server(limited=False)


def test_nothing_is_cut_covered_or_too_small_in_the_scenes_of_the_plenary(walls: Walls, server: Server) -> None:
    host = Staff(server, "host")

    shows_emptiness(walls, host)
    moderators = [votes(server, track) for track in TRACKS]
    walls.look("screen", "counting", f"h1:has-text('{WORDS.t('counting')}')")
    walls.look("screen", "counted", ".rank-headline")
    results = [str(moderator.do("send_result")["result"]) for moderator in moderators]
    shows_results(walls, host, results[0])
    decides(walls, host)

    assert walls.faults == {}, json.dumps(walls.faults, ensure_ascii=False, indent=1)


def shows_emptiness(walls: Walls, host: Any) -> None:
    for kind in ("growth_risk", "laws", "plan"):
        host.do("take_scene", scene={"kind": kind})
        walls.look("plenary", f"empty {kind}", f".stage-title:has-text('{WORDS.t(name_of(kind))}') ~ * .stage-nothing")
    host.do("take_scene", scene={"kind": "result_qr"})
    walls.look("plenary", "qr", f".invite-title:has-text('{WORDS.t('result-qr-title')}')")


def name_of(kind: str) -> str:
    return f"scene-{kind.replace('_', '-')}"


def votes(server: Server, track: int) -> Any:
    """Ideas with long headlines of every kind; the voters are of two groups that agree on one. The moderator."""
    moderator = Staff(server, "moderator", track)
    phones = [Phone(server, track) for _ in range(10)]
    regions = moderator.table("event")[server.event]["regions"]
    ideas = []
    for n, phone in enumerate(phones):
        phone.do("set_profile", region=regions[n % len(regions)], group=SIDES[n % 2])
        kind = KINDS[n % 3]
        level = {"level": LEVELS[n // 3 % 3]} if kind == "law" else {}
        idea = phone.add_idea(f"{TEXT[: 200 + n]} {n}", kind=kind, **level)
        moderator.do("set_headline", idea=idea, headline=HEADLINES[n % len(HEADLINES)][:70])
        ideas.append(idea)
    for n, phone in enumerate(phones):
        for idea in (ideas[0], *ideas[1 + n % 2 : 6 : 2]):
            phone.vote(idea)
    moderator.do("change_phase", phase="reveal")
    return moderator


def shows_results(walls: Walls, host: Any, result: str) -> None:
    for kind, sign in (("growth_risk", ".half"), ("laws", ".shelf")):
        for page in range(3):
            host.do("take_scene", scene={"kind": kind, "page": page})
            walls.look("plenary", f"{kind} {page}", f"{sign}:visible >> nth=0")
    for page in range(3):
        host.do("take_scene", scene={"kind": "groups", "result": result, "page": page})
        sign = ".told-shares b" if page else f"h2:has-text('{WORDS.t('groups-agree')}')"
        walls.look("plenary", f"groups {page}", sign)
    for page in range(2):
        host.do("take_scene", scene={"kind": "regions", "result": result, "page": page})
        walls.look("plenary", f"regions {page}", f".page-no:has-text('{page + 1}')")


def decides(walls: Walls, host: Any) -> None:
    """Four short ones on a page, then the longest there can be."""
    host.do("take_scene", scene={"kind": "plan"})
    for n in range(4):
        writes(host, f"{HEADLINES[n]} {n}", OWNER[:30])
    walls.look("plenary", "four decisions", ".decided-row >> nth=3")
    for n in range(2):
        key = writes(host, f"{TEXT[:196]} {n}", OWNER[:120])
        host.do("set_decision_status", decision=key, status="declined" if n else "adopted", reason=REASON[:200])
    walls.look("plenary", "a long decision", f".decided-row--declined:has-text('{REASON[150:199]}')")


def writes(host: Any, what: str, owner: str) -> str:
    key = secrets.token_urlsafe(16)
    host.do("set_decision", id=key, what=what, owner=owner, level="municipal", due="2027-09-30")
    host.do("show_decision", decision=key, on=True)
    return key
