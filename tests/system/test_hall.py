# ruff: noqa: N802 (rule ids keep their capital)
"""The hall's ballot in a real browser: from two tracks' results to the plenary screen, counted as it was voted."""

import re
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, expect

from tests.system.browsing import SECOND, WORDS, Person, person
from tests.system.client import Phone, Staff
from tests.system.server import Server

QUESTION = "Что важнее всего?"
GRACE = 30 * SECOND
TRACKS = (1, 2)


@pytest.fixture
def sent(server: Server) -> list[str]:
    """The headlines of two tracks that have sent their results."""
    headlines = []
    for no in TRACKS:
        moderator, voter = Staff(server, "moderator", no), Phone(server, no)
        for name in ("первая", "вторая"):
            headlines.append(f"Площадка {no}: {name}")
            idea = moderator.add_idea(f"Мысль о том, что на площадке {no} {name} забота")
            moderator.do("set_headline", idea=idea, headline=headlines[-1])
            voter.vote(idea)
        moderator.do("send_result")
    return headlines


@pytest.fixture
def people(browser: Browser, server: Server, sent: list[str]) -> Iterator[dict[str, Person]]:
    with ExitStack() as stack:

        def at(width: int, height: int) -> Person:
            return stack.enter_context(person(browser, width=width, height=height))

        everybody = {"host": at(1440, 900), "wall": at(1920, 1080), "ann": at(390, 844), "bob": at(390, 844)}
        everybody["host"].open(server.links["host"])
        everybody["host"].page.wait_for_url("**/host")
        everybody["wall"].open(server.links["plenary"])
        everybody["wall"].page.wait_for_url("**/plenary")
        for name in ("ann", "bob"):
            everybody[name].open(f"{server.url}/{server.code}/0")
        yield everybody


def test_V8_V13_what_the_hall_votes_stands_on_the_wall_and_nobody_sees_it_before(
    people: dict[str, Person], sent: list[str]
) -> None:
    host, wall, ann, bob = (people[name] for name in ("host", "wall", "ann", "bob"))
    host.tap(host.page.get_by_role("link", name=WORDS.t("scene-ballot")))
    fills(host)
    host.tap(host.button(re.compile("^" + WORDS.t("hall-show", title=WORDS.t("scene-ballot")))))
    host.tap(host.button(re.compile("^" + WORDS.t("do-open", n=4, votes=2)[:20])))

    votes(ann, sent[0], sent[2])
    votes(bob, sent[2])
    expect(wall.page.get_by_text(re.compile(r"Проголосовали: 2\sиз\s2"))).to_be_visible(timeout=10 * SECOND)
    host.tap(host.button(WORDS.t("do-close")))
    expect(wall.page.get_by_role("heading", name=WORDS.t("counting"))).to_be_visible(timeout=10 * SECOND)
    for someone in people.values():
        assert someone.page.locator(".rank-row, .card .bar").count() == 0

    host.tap(host.button(WORDS.t("do-reveal")).and_(host.page.locator(":not([aria-disabled])")))
    host.tap(host.button(WORDS.t("do-reveal")))
    reveals(host, wall, sent)
    for someone in (ann, bob):
        expect(someone.page.get_by_text(WORDS.t("idea-no", no="2-1")).first).to_be_visible(timeout=10 * SECOND)
        assert "Площадка\u00a00" not in someone.page.content()


def fills(host: Person) -> None:
    """The ballot stands by tracks; the three that have sent nothing are named."""
    host.page.get_by_label(WORDS.t("hall-question")).fill(QUESTION)
    host.tap(host.button(WORDS.t("hall-fill")))
    expect(host.page.locator(".tick--on")).to_have_count(4, timeout=10 * SECOND)
    assert host.page.locator(".tick .idea-no").all_inner_texts() == ["1-1", "1-2", "2-1", "2-2"]
    missing = WORDS.t("hall-missing", n=3, list="3, 4, 5")
    expect(host.page.get_by_text(missing)).to_be_visible()


def votes(phone: Person, *headlines: str) -> None:
    """A newcomer, who is asked nothing twice; each choice is kept."""
    expect(phone.page.get_by_text(QUESTION)).to_be_visible(timeout=10 * SECOND)
    for headline in headlines:
        phone.supports(headline)
        chosen = phone.card(headline).get_by_role("button", name=re.compile(WORDS.t("vote-on")))
        expect(chosen).to_be_visible(timeout=10 * SECOND)


def reveals(host: Person, wall: Person, sent: list[str]) -> None:
    """From the last supported row to the first; the numbers are those of the votes."""
    rows = wall.page.locator(".rank-row:not(.rank-row--empty)")
    host.tap(host.button(re.compile("^" + WORDS.t("do-row"))))
    expect(rows).to_have_count(1, timeout=10 * SECOND)
    expect(rows.first).to_contain_text(sent[0])
    host.tap(host.button(re.compile("^" + WORDS.t("do-row"))))
    expect(rows).to_have_count(2, timeout=10 * SECOND)
    told = [(row.locator(".rank-no").inner_text(), row.locator(".bar-count").inner_text()) for row in rows.all()]
    assert [(no, count.split()[0]) for no, count in told] == [
        (WORDS.t("idea-no", no="2-1"), "2"),
        (WORDS.t("idea-no", no="1-1"), "1"),
    ]
