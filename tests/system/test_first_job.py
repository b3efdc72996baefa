"""The main job in a real browser, on an event made from the template: phones, a moderator, both screens."""

import re
import time
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, expect

from tests.system.browsing import SECOND, WORDS, Person, person
from tests.system.server import Server


def make_event(browser: Browser, server: Server) -> str:
    """The owner makes an event with the form, changing nothing but its title; its code."""
    setup = re.search(r"http\S+/setup#\S+", server.output())
    assert setup is not None
    with person(browser, width=1440, height=900) as owner:
        owner.open(setup[0])
        owner.page.wait_for_url("**/new")
        owner.page.get_by_label(WORDS.t("field-title")).first.fill("Сессия в Ставрополе")
        owner.tap(owner.button(WORDS.t("new-create")))
        owner.page.wait_for_url(re.compile(r"/\d{6}/organiser$"))
        found = re.search(r"/(\d{6})/", owner.page.url)
        assert found is not None
        return found[1]


@pytest.mark.parametrize("host", ["127.0.0.1", "hall.test"])
def test_the_first_job_takes_one_tap_to_open_and_two_to_send(browser: Browser, server: Server, host: str) -> None:
    code = make_event(browser, server)
    links = server.mint(code)

    def at(link: str) -> str:
        return link.replace("127.0.0.1", host)

    track = links["tracks"][0]
    with ExitStack() as stack:
        phones = [stack.enter_context(person(browser)) for _ in range(3)]
        moderator = stack.enter_context(person(browser, width=1440, height=900))
        screen = stack.enter_context(person(browser, width=1920, height=1080))
        plenary = stack.enter_context(person(browser, width=1920, height=1080))
        for someone, link in ((moderator, track["moderator"]), (screen, track["screen"]), (plenary, links["plenary"])):
            someone.open(at(link))
        for phone in phones:
            phone.open(at(track["join"]))

        opens(moderator, phones)
        brings_and_supports(phones, moderator, screen)
        took = sends(moderator, plenary)
        survives_reloads([*phones, moderator, screen, plenary])

    print(f"\n{host}: from the last tap to the plenary screen {took * 1000:.0f} ms")


def opens(moderator: Person, phones: list[Person]) -> None:
    moderator.taps = 0
    moderator.tap(moderator.button(WORDS.t("start-open")))

    for phone in phones:
        expect(phone.page.get_by_text(WORDS.t("phase-open")).first).to_be_visible(timeout=5 * SECOND)
    assert moderator.taps == 1


def brings_and_supports(phones: list[Person], moderator: Person, screen: Person) -> None:
    """No question before the first idea (two taps) and the first vote (one tap)."""
    for n, phone in enumerate(phones):
        phone.offers_idea(f"Идея номер {n}: социальный звонок")
        assert phone.taps == 2
    for n, _ in enumerate(phones):
        for someone in (moderator, screen):
            expect(someone.page.get_by_text(f"Идея номер {n}").first).to_be_visible(timeout=10 * SECOND)
    voter = phones[1]
    pill = voter.page.get_by_role("button", name=re.compile("нов"))
    if pill.count():
        pill.first.click()
    voter.taps = 0
    voter.supports("Идея номер 0")
    assert voter.taps == 1
    expect(voter.card("Идея номер 0").get_by_role("button", name=re.compile("Вы поддержали"))).to_be_visible()
    expect(screen.page.get_by_text(re.compile(r"1\sиз\s1")).first).to_be_visible(timeout=10 * SECOND)


def sends(moderator: Person, plenary: Person) -> float:
    """Two taps; seconds from the second one to the picture on the plenary screen."""
    moderator.taps = 0
    moderator.tap(moderator.button(WORDS.t("bar-send")))
    confirm = moderator.button(WORDS.t("send-confirm"))
    expect(confirm).to_be_enabled()
    started = time.monotonic()
    moderator.tap(confirm)
    expect(plenary.page.get_by_text("Идея номер 0").first).to_be_visible(timeout=10 * SECOND)
    took = time.monotonic() - started
    assert moderator.taps == 2
    return took


def survives_reloads(people: list[Person]) -> None:
    """Whoever reloads sees what was there before."""
    for someone in people:
        someone.page.reload()
        expect(someone.page.get_by_text("Идея номер 0").first).to_be_visible(timeout=10 * SECOND)


def test_after_a_kill_everything_acknowledged_is_there_and_pages_come_back_by_themselves(
    browser: Browser, server: Server
) -> None:
    with ExitStack() as stack:
        phone, screen, plenary = (
            stack.enter_context(person(browser, width=width, height=844, may_lose_server=True))
            for width in (390, 1440, 1440)
        )
        phone.open(server.links["tracks"][0]["join"])
        screen.open(server.links["tracks"][0]["screen"])
        plenary.open(server.links["plenary"])
        phone.offers_idea("Идея до сбоя")
        expect(screen.page.get_by_text("Идея до сбоя").first).to_be_visible(timeout=20 * SECOND)

        server.kill()
        expect(phone.page.get_by_text(WORDS.t("conn-offline")).first).to_be_visible(timeout=40 * SECOND)
        phone.page.get_by_label(WORDS.t("compose-another")).first.fill("Идея во время сбоя")
        phone.tap(phone.button(WORDS.t("send")))
        server.restart()

        for text in ("Идея до сбоя", "Идея во время сбоя"):
            expect(screen.page.get_by_text(text).first).to_be_visible(timeout=40 * SECOND)
        expect(plenary.page.get_by_text(re.compile(r"2\sидеи")).first).to_be_visible(timeout=20 * SECOND)
