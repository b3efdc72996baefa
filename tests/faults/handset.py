"""A participant's phone: a real browser, the same device while its page is closed, crashes and is opened again."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from playwright.sync_api import Error as PlaywrightError

from tests.system.browsing import SECOND, WORDS, Person
from tests.system.client import Staff
from tests.system.server import ROOT, Server

COUNT = """() => new Promise((done) => {
  const opening = indexedDB.open("facilitator");
  opening.onsuccess = () => {
    const asked = opening.result.transaction("outbox").objectStore("outbox").getAll();
    asked.onsuccess = () => {
      const states = asked.result.map(({ state }) => state);
      opening.result.close();
      done(Object.fromEntries(states.map((one) => [one, states.filter((other) => other === one).length])));
    };
  };
})"""
FILL = """([as, commands]) => new Promise((done) => {
  const opening = indexedDB.open("facilitator");
  opening.onsuccess = () => {
    const work = opening.result.transaction("outbox", "readwrite");
    commands.forEach((command, n) => {
      const op = `an-outbox-left-behind-${n}`;
      const entry = { v: 1, op, n, as, command: { ...command, op }, state: "waiting", at: Date.now(), tries: 0 };
      const fresh = { alone: false, code: null, detail: {}, rev: -1, epoch: "", reply: null };
      work.objectStore("outbox").put({ ...entry, ...fresh });
    });
    work.oncomplete = () => done(opening.result.close());
  };
})"""
HEALED = 40 * SECOND  # what a test waits at most; how long it took is a figure
NOTICED = 60 * SECOND


class Handset(Person):
    """390x844 over plain http under a name that is no loopback: what a phone in the hall has."""

    def __init__(self, context: BrowserContext, address: str, code: str) -> None:
        super().__init__(context, context.new_page())
        self.address = address
        self._as = f"{code}/participant"
        self._listen()

    def _listen(self) -> None:
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))

    def turn_on(self) -> None:
        """Opens the page by its address."""
        self.open(self.address)

    def close_page(self) -> None:
        self.page.close()

    def crash(self) -> None:
        """The browser's process for this tab dies, as when a phone runs out of memory."""
        try:
            self.page.goto("chrome://crash", timeout=5 * SECOND)
        except PlaywrightError:
            self.page.close()

    def new_tab(self) -> Page:
        """The page looked at from now on."""
        self.page = self.context.new_page()
        self._listen()
        return self.page

    def says(self, key: str, **arguments: Any) -> Locator:
        """The first place that shows this sentence."""
        return self.page.get_by_text(WORDS.t(key, **arguments)).first

    def is_offline(self, seconds: float = 0.0) -> None:
        """Until the strip says so, and then as long as asked for."""
        strip = self.page.locator(".strip-offline")
        expect(strip).to_have_text(re.compile(re.escape(WORDS.t("conn-offline"))), timeout=NOTICED)
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            expect(strip).to_be_visible()
            self.page.wait_for_timeout(min(500, seconds * SECOND))

    def is_back(self) -> float:
        """Until nothing waits any more and the strip is itself again; how long that took."""
        began = time.monotonic()
        expect(self.page.locator(".strip-offline")).to_have_count(0, timeout=HEALED)
        expect(self.says("will-be-sent")).to_have_count(0, timeout=HEALED)
        expect(self.page.get_by_text(re.compile("Ждут отправки"))).to_have_count(0, timeout=HEALED)
        return round(time.monotonic() - began, 1)

    def writes(self, text: str) -> None:
        """An idea, sent while others are there or not."""
        box = self.page.locator(".composer textarea").first
        box.fill(text)
        self.page.locator(".composer button[type=submit]").first.click()
        expect(box).to_have_value("")

    def supported(self, text: str) -> Locator:
        return self.card(text).get_by_role("button", name=re.compile("Вы поддержали"))

    def on_disk(self) -> dict[str, int]:
        """How many commands this device keeps, by their state."""
        found: dict[str, int] = self.page.evaluate(COUNT)
        return found

    def cookie_names(self) -> list[str]:
        return [str(cookie.get("name")) for cookie in self.context.cookies()]

    def fill_outbox(self, commands: list[dict[str, Any]]) -> None:
        """As an earlier life of the page would have left it behind; the page is gone then."""
        self.page.goto(f"{self.address.rpartition('/')[0].rpartition('/')[0]}/robots.txt")
        self.page.evaluate(FILL, [self._as, commands])


@contextmanager
def handset(
    browser: Browser,
    server: Server,
    port: int,
    *,
    host: str = "hall.test",
    has_clock: bool = False,
    scheme: str = "http",
    track: int = 1,
) -> Iterator[Handset]:
    """A phone on a track; what goes wrong in its scripts fails the test. `has_clock`: the test moves its clock."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="ru-RU", has_touch=True)
    phone = Handset(context, f"{scheme}://{host}:{port}/{server.code}/{track}", server.code)
    if has_clock:
        phone.page.clock.install()
    phone.turn_on()
    yield phone
    context.close()
    assert phone.problems == [], phone.problems


def texts(staff: Staff) -> list[str]:
    """Of every idea on the board, in the order of their numbers: what was sent twice stands there twice."""
    return [idea["text"] for idea in sorted(staff.table("idea").values(), key=lambda idea: idea["no"])]


def recounted(server: Server) -> bool:
    """Every tally, and the journal, from the votes."""
    verify = [sys.executable, "-m", "facilitator", "verify", "--instance", str(server.instance)]
    return subprocess.run(verify, cwd=ROOT, capture_output=True, check=False).returncode == 0
