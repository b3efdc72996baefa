"""Both projected pages of a hall at both sizes, and what is wrong with them by rendered boxes; long words to try."""

import time
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, Locator, expect

from tests.system.browsing import SECOND, Person, person
from tests.system.server import Server

FAULTS = Path(__file__).with_name("layout.js").read_text(encoding="utf-8")
SIZES = ((1024, 768), (1920, 1080))
SETTLED_SECONDS = 3
SLIDE = 25 * SECOND

HEADLINES = (
    "Одно окно по телефону: человек рассказывает о своей беде один раз, а не",
    "Социальный звонок одиноким пожилым людям дважды в неделю от волонтёров",
    "Школа ухода для родных лежачих больных: обучение, кровати, подъёмники",
    "Переносимая индивидуальная программа при переезде в соседний регион РФ",
    "Социальный автобус для сёл без круглогодичной дороги — по расписанию",
    "Показатель работы учреждения: поручни в домах одиноких людей за 80 лет",
)
QUESTION = "Что мы изменим за три года, чтобы пожилому человеку было спокойно и интересно жить?"
LONG_QUESTION = (
    "Что мешает человеку получить услугу вовремя и с уважением, и что каждый из нас, от главы района до санитарки, "
    "может изменить в своей работе уже в этом году, не дожидаясь новых денег и законов?"
)
TEXT = (
    "Закрепить за родственником, который ухаживает за лежачим больным, право на две недели оплачиваемого отдыха "
    "в год: на это время человека берёт на себя социальная служба. Сейчас люди ухаживают годами без единого дня "
    "отдыха, болеют сами и теряют работу"
)


class Walls:
    """Both projected pages at both sizes, and what was wrong with them so far."""

    def __init__(self, stack: ExitStack, browser: Browser, server: Server) -> None:
        links = {"screen": server.links["tracks"][0]["screen"], "plenary": server.links["plenary"]}
        self.walls: dict[str, list[Person]] = {name: [] for name in links}
        self.faults: dict[str, list[str]] = {}
        for width, height in SIZES:
            for name, link in links.items():
                wall = stack.enter_context(person(browser, width=width, height=height))
                wall.page.emulate_media(reduced_motion="reduce")
                wall.open(link)
                wall.page.wait_for_url(f"**/{name}")
                self.walls[name].append(wall)

    def _settled(self, someone: Person) -> list[str]:
        """The faults that stay: rows are measured, then split over pages, which takes a slow machine some frames."""
        deadline = time.monotonic() + SETTLED_SECONDS
        while True:
            someone.page.evaluate("() => document.fonts.ready.then(() => new Promise(requestAnimationFrame))")
            faults: list[str] = someone.page.evaluate(FAULTS)
            if not faults or time.monotonic() > deadline:
                return faults

    def look(self, wall: str, what: str, sign: str, timeout: int = SLIDE) -> None:
        """Waits on each size for something that matches the selector `sign`, then looks for faults."""
        for someone in self.walls[wall]:
            shown: Locator = someone.page.locator(sign).first
            expect(shown).to_be_visible(timeout=timeout)
            if faults := self._settled(someone):
                size = someone.page.viewport_size
                self.faults[f"{wall} {what} {size and size['width']}"] = faults
