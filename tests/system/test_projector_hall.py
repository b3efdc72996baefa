"""The scenes of the hall's ballot by rendered boxes at both sizes, with the longest words."""

import json
import time
from typing import Any

import pytest

from tests.system.browsing import WORDS
from tests.system.client import Phone, Staff
from tests.system.projector import HEADLINES, LONG_QUESTION, QUESTION, SLIDE, TEXT, Walls
from tests.system.server import Server, StartServer

GRACE_SECONDS = 30
TRACKS = (1, 2, 3)
GROUPS = ("professional", "ngo")


@pytest.fixture
def server(start_server: StartServer) -> Server:
    return start_server(limited=False)


@pytest.fixture
def phones(server: Server) -> list[Any]:
    """Ten people of two groups, whose three tracks have sent their results."""
    people = [Phone(server, TRACKS[n % 3]) for n in range(10)]
    for n, phone in enumerate(people):
        phone.do("set_profile", region=None, group=GROUPS[n % 2])
    for no in TRACKS:
        moderator = Staff(server, "moderator", no)
        ideas = [moderator.add_idea(f"{TEXT[: 100 + n]} {no}-{n}") for n in range(3)]
        for n, idea in enumerate(ideas):
            moderator.do("set_headline", idea=idea, headline=HEADLINES[(no + n) % 6][:70])
            for phone in people:
                if phone.board == server.boards[no]:
                    phone.vote(idea)
        moderator.do("send_result")
    return people


@pytest.fixture
def host(server: Server, phones: list[Any]) -> Any:
    """The host, and everybody, at the hall's board."""
    board = Staff(server, "host").table("event")[server.event]["hall"]
    host = Staff(server, "host", board=board)
    for phone in phones:
        phone.board = board
    return host


def test_nothing_is_cut_covered_or_too_small_in_the_scenes_of_the_hall(
    walls: Walls, host: Any, phones: list[Any]
) -> None:
    host.do("take_scene", scene={"kind": "ballot"})
    walls.look("plenary", "nothing asked", f"h1:has-text('{WORDS.t('scene-ballot')}')")
    options = asks(walls, host)
    votes(walls, host, phones, options)
    reveals(walls, host)
    agrees(walls, host, phones)

    assert walls.faults == {}, json.dumps(walls.faults, ensure_ascii=False, indent=1)


def asks(walls: Walls, host: Any) -> list[str]:
    host.do("fill_hall", question=LONG_QUESTION[:200], top=3)
    walls.look("plenary", "draft, long question", f"h1:has-text('{WORDS.t('phase-draft')}')")
    host.do("set_question", question=QUESTION)
    walls.look("plenary", "draft", f".asked-question:has-text('{QUESTION[:20]}')")
    return [idea["id"] for idea in host.table("idea").values() if idea["listed"]]


def votes(walls: Walls, host: Any, phones: list[Any], options: list[str]) -> None:
    host.do("open_ballot", ballot=host.ballot)
    walls.look("plenary", "vote", f"h1:has-text('{WORDS.t('phase-vote-blind')}')")
    for n, phone in enumerate(phones):
        for idea in {options[0], options[3 + n % 2], options[6]}:
            phone.do("set_vote", ballot=host.ballot, idea=idea, value=1)
    turnout = WORDS.t("turnout", voted=10, present=10)
    walls.look("plenary", "turnout", f".gauge-words:has-text('{turnout}')")
    host.do("close_ballot", ballot=host.ballot)
    walls.look("plenary", "counting", f"h1:has-text('{WORDS.t('counting')}')")
    deadline = time.monotonic() + GRACE_SECONDS
    while not (reply := host.ask("go_to_step", step=1))["ok"] and time.monotonic() < deadline:
        assert reply["code"] == "counting", reply


def reveals(walls: Walls, host: Any) -> None:
    walls.look("plenary", "reveal begins", ".stage-nothing")
    for shown in range(host.await_record("board", moment="reveal")["ballot"]["rows"]):
        host.do("reveal_next", ballot=host.ballot)
        walls.look("plenary", f"reveal {shown + 1}", ".rank-row:not(.rank-row--empty)")
    host.do("take_scene", scene={"kind": "cross_top"})
    walls.look("plenary", "top", ".rank-row .badge")
    host.do("take_scene", scene={"kind": "groups"})
    for words in ("groups-agree", "groups-differ"):
        walls.look("plenary", words, f"h2:has-text('{WORDS.t(words)}')", 2 * SLIDE)


def agrees(walls: Walls, host: Any, phones: list[Any]) -> None:
    top = [row["id"] for row in host.await_record("standing")["rows"][:3]]
    host.do("go_to_step", step=2)
    host.do("take_scene", scene={"kind": "consent"})
    walls.look("plenary", "agreement begins", ".spot .badge")
    for n, phone in enumerate(phones):
        for idea in top:
            phone.do("set_consent", idea=idea, level=1 + n % 5, objection="")
    walls.look("plenary", "agreement", ".gauge-words")
    host.do("show_consent", on=True)
    host.do("take_scene", scene={"kind": "consent", "idea": top[1]})
    walls.look("plenary", "agreement shown", ".consent-bar")
