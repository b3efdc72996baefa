"""People at real browsers: each has a context of its own, taps buttons by their words, and counts its taps."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from facilitator import locale
from facilitator.pictures.studio import BROWSER_FLAGS

WORDS = locale.translator("ru", strict=True)
SECOND = 1000
LOST = re.compile("ERR_CONNECTION_|ERR_INTERNET_DISCONNECTED|ERR_EMPTY_RESPONSE|ERR_NETWORK_CHANGED")
FLAGS = [*BROWSER_FLAGS, "--host-resolver-rules=MAP hall.test 127.0.0.1, MAP evil.test 127.0.0.1"]


@dataclass
class Person:
    """Somebody at a page. `problems` are errors that the browser's console has seen."""

    context: BrowserContext
    page: Page
    taps: int = 0
    problems: list[str] = field(default_factory=list)

    def open(self, address: str) -> None:
        self.page.goto(address)
        expect(self.page.locator("#app > *").first).to_be_attached()

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str)).first

    def tap(self, target: Locator) -> None:
        self.taps += 1
        target.click()

    def offers_idea(self, text: str) -> None:
        """One tap into the field, one on the button; typing is not counted."""
        box = self.page.get_by_label(WORDS.t("compose-label")).first
        self.tap(box)
        box.fill(text)
        self.tap(self.button(WORDS.t("send")))

    def card(self, text: str) -> Locator:
        return self.page.get_by_role("article").filter(has_text=text).first

    def supports(self, text: str) -> None:
        self.tap(self.card(text).get_by_role("button", name=re.compile("Поддержать")).first)


@contextmanager
def person(
    browser: Browser, *, width: int = 390, height: int = 844, language: str = "ru-RU", may_lose_server: bool = False
) -> Iterator[Person]:
    """A person with an empty browser; whatever the console complains about fails the test.

    With `may_lose_server` it may complain that nobody answers.
    """
    context = browser.new_context(viewport={"width": width, "height": height}, locale=language)
    page = context.new_page()
    someone = Person(context, page)
    page.on("pageerror", lambda error: someone.problems.append(str(error)))
    page.on("console", lambda line: someone.problems.append(line.text) if line.type == "error" else None)
    yield someone
    context.close()
    problems = [text for text in someone.problems if not (may_lose_server and LOST.search(text))]
    assert problems == [], problems
