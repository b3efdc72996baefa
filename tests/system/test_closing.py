"""The end of an event in real browsers: what is open everywhere says so, and what is left leads to the results."""

import pytest
from playwright.sync_api import Browser, expect

from tests.system.browsing import SECOND, WORDS, person
from tests.system.client import Phone, Staff
from tests.system.server import Server

WITHIN = 10 * SECOND
IDEA = "Автобус до районной больницы"


@pytest.fixture
def results(server: Server) -> str:
    """An event with a result on the plenary screen, whose results are open; their address."""
    phone = Phone(server, 1)
    phone.vote(phone.add_idea(IDEA))
    result = Staff(server, "moderator", 1).do("send_result")["result"]
    Staff(server, "host").do("take_scene", scene={"kind": "track_top", "result": result})
    Staff(server, "organiser").do("publish_results", on=True)
    return f"{server.url}/{server.code}/results"


def test_closing_reaches_every_page_and_the_results_stay(browser: Browser, server: Server, results: str) -> None:
    with (
        person(browser, width=1440, height=900) as organiser,
        person(browser, width=1024, height=768) as wall,
        person(browser) as phone,
        person(browser, width=1440, height=900) as moderator,
    ):
        phone.open(f"{server.url}/{server.code}/2")
        wall.open(server.links["plenary"])
        moderator.open(server.links["tracks"][0]["moderator"])
        organiser.open(server.links["organiser"])
        organiser.page.get_by_role("tab", name=WORDS.t("closing")).click()
        expect(wall.page.get_by_text(WORDS.t("preliminary"))).to_be_visible(timeout=WITHIN)

        organiser.tap(organiser.button(WORDS.t("seal")))
        organiser.tap(organiser.button(WORDS.t("seal-yes")))

        expect(phone.page.get_by_text(WORDS.t("ended-title"))).to_be_visible(timeout=WITHIN)
        expect(moderator.page.get_by_text(WORDS.t("closed-help"))).to_be_visible(timeout=WITHIN)
        expect(wall.page.get_by_text(WORDS.t("preliminary"))).to_have_count(0, timeout=WITHIN)
        expect(wall.page.get_by_text(IDEA).first).to_be_visible()

        phone.page.get_by_role("link", name=WORDS.t("ended-results")).click()
        expect(phone.page).to_have_url(results)
        expect(phone.page.get_by_text(IDEA).first).to_be_visible(timeout=WITHIN)
        phone.page.get_by_role("link", name=WORDS.t("results-story", no="1-1")).first.click()
        expect(phone.page.get_by_text(WORDS.t("results-in-top", rank="1"))).to_be_visible(timeout=WITHIN)


def test_the_protocol_is_fetched_by_somebody_who_was_never_there(
    browser: Browser, server: Server, results: str
) -> None:
    with person(browser) as stranger:
        stranger.open(results)
        with stranger.page.expect_download(timeout=6 * WITHIN) as fetched:
            stranger.page.get_by_role("button", name=WORDS.t("document-docx")).first.click()

        assert fetched.value.suggested_filename.endswith(".docx")
        assert stranger.page.url == results
