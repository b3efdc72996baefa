"""A phone without a network: what is typed meanwhile arrives exactly once, or its author is told that it came late."""

import pytest
from playwright.sync_api import Browser, expect

from tests.faults.handset import HEALED, Handset, handset, recounted, texts
from tests.faults.proxy import Proxy
from tests.proofs import Survived, proves
from tests.system.browsing import SECOND
from tests.system.client import Phone, Staff
from tests.system.server import Server

OTHERS = "Мобильные бригады врачей"
TYPED = ("Школа ухода при каждой больнице", "Автобус к поликлинике по средам")


def types_without_a_network(phone: Handset) -> None:
    """Two ideas and a vote; the page says of each that it waits."""
    for text in TYPED:
        phone.writes(text)
        expect(phone.card(text)).to_contain_text("Отправим, когда появится связь")
    phone.supports(OTHERS)
    expect(phone.supported(OTHERS)).to_be_visible()
    expect(phone.says("unsent", n=3)).to_be_visible()


def everything_arrived_once(server: Server, moderator: Staff, phone: Handset) -> None:
    moderator.until(lambda page: len(page.table("idea")) >= 3, 20)
    for text in TYPED:
        moderator.await_record("idea", text=text, seconds=20)
    assert sorted(texts(moderator)) == sorted((OTHERS, *TYPED))
    (voted,) = (idea["id"] for idea in moderator.table("idea").values() if idea["text"] == OTHERS)
    moderator.await_record("tally", id=voted, n=1, seconds=20)
    for text in TYPED:
        expect(phone.card(text)).not_to_contain_text("Отправим")
        expect(phone.page.get_by_role("article").filter(has_text=text)).to_have_count(1)
    expect(phone.supported(OTHERS)).to_be_visible()
    assert recounted(server)


@proves("offline")
@pytest.mark.parametrize("seconds", [20, pytest.param(300, marks=pytest.mark.long)])
def test_what_was_typed_without_a_network_arrives_once(
    browser: Browser, server: Server, network: Proxy, survived: Survived, seconds: int
) -> None:
    moderator, other = Staff(server, "moderator", 1), Phone(server, 1)
    other.add_idea(OTHERS)
    with handset(browser, server, network.port) as phone:
        expect(phone.card(OTHERS)).to_be_visible()
        network.cut()
        phone.is_offline()
        types_without_a_network(phone)
        phone.is_offline(seconds)

        network.heal()
        healed = phone.is_back()

        everything_arrived_once(server, moderator, phone)
    survived(**{f"offline_for_{seconds}_s_sent_after_s": healed}, sent=3, lost=0, applied_twice=0)


@proves("offline")
@pytest.mark.parametrize("end", ["closed", "crashed"])
def test_a_page_that_was_closed_or_died_sends_it_when_it_is_opened_again(
    browser: Browser, server: Server, network: Proxy, survived: Survived, end: str
) -> None:
    moderator, other = Staff(server, "moderator", 1), Phone(server, 1)
    other.add_idea(OTHERS)
    with handset(browser, server, network.port) as phone:
        expect(phone.card(OTHERS)).to_be_visible()
        network.cut()
        phone.is_offline()
        types_without_a_network(phone)
        phone.page.locator(".composer textarea").first.press_sequentially("Недописанная мы")

        if end == "closed":
            phone.close_page()
        else:
            phone.crash()
        network.heal()
        phone.new_tab()
        phone.turn_on()
        healed = phone.is_back()

        everything_arrived_once(server, moderator, phone)
        expect(phone.page.locator(".composer textarea").first).to_have_value("Недописанная мы")
        expect(phone.says("draft-kept")).to_be_visible()
    survived(**{f"{end}_and_opened_again_sent_after_s": healed}, lost=0, applied_twice=0)


@proves("offline")
def test_what_comes_too_late_is_told_to_its_author(
    browser: Browser, server: Server, network: Proxy, survived: Survived
) -> None:
    moderator, other = Staff(server, "moderator", 1), Phone(server, 1)
    voted = other.add_idea(OTHERS)
    with handset(browser, server, network.port) as phone:
        expect(phone.card(OTHERS)).to_be_visible()
        network.cut()
        phone.is_offline()
        types_without_a_network(phone)
        moderator.do("change_phase", phase="reveal")
        phone.is_offline(12)

        network.heal()
        phone.is_back()

        expect(phone.says("refusal-too-late")).to_be_visible(timeout=HEALED)
        for text in TYPED:
            moderator.await_record("idea", text=text, status="kept", seconds=20)
            expect(phone.card(text)).to_contain_text("Идея в копилке: модератор к ней вернётся", timeout=20 * SECOND)
        assert sorted(texts(moderator)) == sorted((OTHERS, *TYPED))
        assert moderator.record("tally", voted) in (None, {"t": "tally", "id": voted, "n": 0})
    survived(late_votes_told=1, late_ideas_kept=len(TYPED), lost=0)
