"""Frames that are lost, repeated or come in another order: two seconds after the next one every screen is right."""

import json
import re
import time

import pytest
from playwright.sync_api import Browser, Page, WebSocketRoute, expect

from tests.proofs import Survived, proves
from tests.system.browsing import SECOND, person
from tests.system.client import Phone, Staff
from tests.system.server import Server

PROMISED_SECONDS = 2.0
WAIT = 20 * SECOND
STREAMS = 2


class Wire:
    """Stands between a page and its WebSocket, and does with the next frame of changes what it is asked to."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._fault, self._kept = "", ""
        self._hellos = self.done = 0
        page.route_web_socket(re.compile("/socket.io/"), self._open)

    def arm(self, fault: str) -> None:
        """From the next frame on, once every hello is answered."""
        deadline = time.monotonic() + WAIT / SECOND
        while self._hellos < STREAMS and time.monotonic() < deadline:
            self._page.wait_for_timeout(50)
        self._fault, self._kept, self.done = fault, "", 0

    def _open(self, route: WebSocketRoute) -> None:
        server = route.connect_to_server()
        route.on_message(server.send)
        server.on_message(lambda frame: [route.send(one) for one in self._passed(str(frame))])

    def _passed(self, frame: str) -> tuple[str, ...]:
        self._hellos += frame.startswith("43")
        if not self._fault or not frame.startswith("42") or json.loads(frame[2:])[0] != "changes":
            return (frame,)
        self.done += 1
        if self._fault == "repeated":
            return (frame, frame)
        if self._fault == "reordered" and not self._kept:
            self._kept = frame
            return ()
        self._fault = ""
        return (frame, self._kept) if self._kept else ()


@proves("delta")
@pytest.mark.parametrize("role", ["phone", "screen"])
def test_what_a_frame_was_to_tell_is_shown_all_the_same(
    browser: Browser, server: Server, survived: Survived, role: str
) -> None:
    moderator, other = Staff(server, "moderator", 1), Phone(server, 1)
    known = other.add_idea("Было")
    links = server.links["tracks"][0]
    figures: dict[str, float] = {}
    with person(browser, width=390 if role == "phone" else 1920, height=1080) as someone:
        wire = Wire(someone.page)
        someone.open(links["join" if role == "phone" else role])
        expect(someone.page.get_by_text("Было").first).to_be_visible(timeout=WAIT)
        for fault in ("lost", "repeated", "reordered"):
            wire.arm(fault)
            moderator.do("set_question", question=f"Первая правка {fault}")
            moderator.await_record("board", question=f"Первая правка {fault}")
            moderator.do("set_headline", idea=known, headline=f"Крупно {fault}")
            moderator.await_record("idea", headline=f"Крупно {fault}")
            moderator.do("set_question", question=f"Последняя правка {fault}")
            began = time.monotonic()
            expect(someone.page.get_by_text(f"Последняя правка {fault}").first).to_be_visible(timeout=WAIT)
            expect(someone.page.get_by_text(f"Крупно {fault}").first).to_be_visible(timeout=WAIT)
            took = time.monotonic() - began

            assert wire.done > 0
            expect(someone.page.get_by_text(f"Первая правка {fault}")).to_have_count(0)
            assert took < PROMISED_SECONDS
            figures[f"{role}_after_a_{fault}_frame_within_s"] = round(took, 2)
    survived(**figures)
