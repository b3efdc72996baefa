"""The theme team at real browsers: links by keys and by pairs, seen by the other at once; headlines after sending."""

import re
import secrets

from playwright.sync_api import Browser, Page, expect

from tests.system.browsing import SECOND, WORDS, Person, person
from tests.system.client import Staff, command
from tests.system.server import Server

SAME = "Выездная медсестра для сельских посёлков без аптеки"
OTHER = "Кружок шахмат при сельской библиотеке"


def bring(server: Server, track: int, *texts: str) -> list[int]:
    """Numbers of new ideas."""
    staff = Staff(server, "scribe", track)
    ideas = [command("add_idea", board=staff.board, id=secrets.token_urlsafe(16), text=text) for text in texts]
    return [reply["no"] for reply in staff.ops(ideas)["replies"]]


def at_themes(someone: Person, server: Server, role: str) -> Page:
    someone.open(server.links[role])
    expect(someone.page).to_have_url(re.compile(f"/{role}"))
    someone.open(f"{server.url}/{server.code}/themes")
    expect(someone.page.locator(".family").first).to_be_visible(timeout=20 * SECOND)
    return someone.page


def test_the_team_links_by_a_pair_and_by_keys_and_the_host_sees_it_at_once(browser: Browser, server: Server) -> None:
    (one,), (two,) = bring(server, 1, SAME), bring(server, 3, SAME)
    bring(server, 2, OTHER)
    with person(browser, width=1440, height=900) as team, person(browser, width=390, height=844) as host:
        page, phone = at_themes(team, server, "organiser"), at_themes(host, server, "host")
        pair = page.locator(".alike-pair", has_text=f"3-{two}").first
        expect(pair).to_contain_text(f"1-{one}")
        pair.get_by_role("button", name=WORDS.t("themes-link"), exact=True).click()
        expect(page.locator(".topic-title")).to_have_text(WORDS.t("themes-topic-of", list=f"1-{one}, 3-{two}"))
        expect(phone.locator(".thread-chip--linked")).to_contain_text(f"3-{two}", timeout=10 * SECOND)

        page.locator(".family", has_text=SAME).first.locator(".family-tap").click()
        for key in ("l", "ArrowRight", "l", "Enter"):
            page.keyboard.press(key)
        expect(page.locator(".topic-title")).to_contain_text("2-1")
        expect(page.locator(".undo")).to_contain_text("2-1")
        page.keyboard.press("u")
        expect(page.locator(".topic-title")).to_have_text(WORDS.t("themes-topic-of", list=f"1-{one}, 3-{two}"))
        expect(phone.get_by_role("button", name=WORDS.t("themes-headline"), exact=True)).to_have_count(0)


def test_a_headline_after_sending_is_said_not_to_be_in_the_result(browser: Browser, server: Server) -> None:
    bring(server, 2, OTHER)
    moderator = Staff(server, "moderator", 2)
    assert moderator.ops([command("send_result", board=moderator.board)])["replies"][0]["ok"]
    with person(browser, width=1440, height=900) as team:
        page = at_themes(team, server, "organiser")
        page.locator(".family", has_text=OTHER).first.locator(".family-tap").click()
        page.keyboard.press("e")
        page.locator(".family textarea").fill("Шахматы в библиотеке")
        page.keyboard.press("Enter")
        column = page.locator(".themes-column", has_text="Шахматы в библиотеке")
        expect(column.locator(".themes-stale")).to_contain_text(WORDS.t("themes-stale", n=1))
        expect(column.locator(".family-sent")).to_contain_text(OTHER)
        expect(column.get_by_role("button", name=WORDS.t("themes-console", no="2"))).to_be_visible()
        page.locator(".undo button").click()
        expect(page.locator(".themes-stale")).to_have_count(0)
