"""10 % of all packets lost each way, the others 300 ms late: a phone on the edge of the hall's network."""

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.faults.handset import handset, recounted, texts
from tests.faults.lossy import LossyLink, is_possible
from tests.faults.proxy import Proxy
from tests.proofs import Survived, proves
from tests.system.browsing import SECOND, WORDS
from tests.system.client import Phone, Staff
from tests.system.server import Server

OTHERS = "Мобильные бригады врачей"
PATIENCE = 60 * SECOND
SHARE, DELAY = 0.1, 0.3


@pytest.fixture
def link() -> Iterator[LossyLink]:
    if not is_possible():
        pytest.skip("needs root, /dev/net/tun and network namespaces of Linux")
    made = LossyLink(loss=SHARE, delay=DELAY)
    yield made
    made.close()


@proves("loss")
def test_over_a_network_that_loses_packets_everything_arrives_once(
    browser: Browser, server: Server, link: LossyLink, survived: Survived
) -> None:
    moderator, other = Staff(server, "moderator", 1), Phone(server, 1)
    other.add_idea(OTHERS)
    network = Proxy(server.port, link.listen)
    ideas = [f"Идея сквозь помехи {n}" for n in range(6)]
    began = time.monotonic()
    with handset(browser, server, network.port, host=link.address) as phone:
        expect(phone.card(OTHERS)).to_be_visible(timeout=PATIENCE)
        opened = time.monotonic() - began
        for text in ideas:
            phone.writes(text)
        phone.supports(OTHERS)
        for text in ideas:
            expect(phone.card(text)).to_contain_text(WORDS.t("sent"), timeout=PATIENCE)
        sent = time.monotonic() - began - opened
        asked = time.monotonic()
        moderator.do("set_question", question="Что изменим за год?")
        expect(phone.page.get_by_role("heading", name="Что изменим за год?")).to_be_visible(timeout=PATIENCE)
        told = time.monotonic() - asked

        moderator.await_record("tally", n=1, seconds=20)
        assert texts(moderator) == [OTHERS, *ideas]
        assert recounted(server)
    network.close()
    survived(
        packets_lost=link.lost,
        of_packets=link.lost + link.passed,
        page_opened_after_s=round(opened, 1),
        all_sent_after_s=round(sent, 1),
        news_after_s=round(told, 1),
        lost=0,
        applied_twice=0,
    )
