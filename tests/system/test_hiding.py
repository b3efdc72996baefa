"""Urgent hide in real browsers: one tap of the host, and neither the wall nor a phone in the hall shows the words."""

import time

from playwright.sync_api import Browser, expect

from tests.system.browsing import SECOND, WORDS, Person, person
from tests.system.client import Phone, Staff
from tests.system.server import Server

FOUL = "То, чего никто не должен читать"
GONE = 10 * SECOND  # what is promised is one; the figure is printed


def sent(server: Server) -> tuple[str, str]:
    """A result and its only idea."""
    phone, moderator = Phone(server, 1), Staff(server, "moderator", 1)
    idea = phone.add_idea(FOUL)
    phone.vote(idea)
    return str(moderator.do("send_result")["result"]), idea


def gone(*people: Person) -> float:
    began = time.monotonic()
    for someone in people:
        expect(someone.page.get_by_text(FOUL)).to_have_count(0, timeout=GONE)
    return time.monotonic() - began


def test_one_tap_takes_the_words_off_the_wall_and_the_phones_and_they_stay_away(
    browser: Browser, server: Server
) -> None:
    result, idea = sent(server)
    host = Staff(server, "host")
    host.do("take_scene", scene={"kind": "spotlight", "result": result, "idea": idea})
    with (
        person(browser, width=1024, height=768) as wall,
        person(browser) as phone,
        person(browser) as remote,
    ):
        wall.open(server.links["plenary"])
        phone.open(f"{server.url}/{server.code}/0")
        remote.open(server.links["host"])
        for someone in (wall, phone, remote):
            expect(someone.page.get_by_text(FOUL).first).to_be_visible(timeout=GONE)

        remote.tap(remote.button(WORDS.t("hide-now")))
        print(f"\nhidden from wall and phone: {gone(wall, phone):.2f} s (promised 1 s)")
        for kind in ("track_top", "growth_risk", "spotlight"):
            more = {} if kind == "growth_risk" else {"result": result} | ({"idea": idea} if kind == "spotlight" else {})
            host.do("take_scene", scene={"kind": kind, **more})
            sign = WORDS.t("growth-risk-none") if kind == "growth_risk" else WORDS.t("status-hidden")
            expect(wall.page.get_by_text(sign).first).to_be_visible(timeout=GONE)
            gone(wall, phone)

        remote.tap(remote.button(WORDS.t("hide-back-one", idea="№\u00a01-1")))
        for someone in (wall, phone):
            expect(someone.page.get_by_text(FOUL).first).to_be_visible(timeout=GONE)
        assert remote.taps == 2
