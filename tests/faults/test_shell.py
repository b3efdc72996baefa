"""Over https the page of a track opens without any network, takes what is typed, and sends it when there is one."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, expect

from tests.faults.certificate import made_in
from tests.faults.handset import HEALED, Handset, handset
from tests.faults.proxy import Proxy
from tests.proofs import Survived, proves
from tests.system.browsing import FLAGS, SECOND, WORDS
from tests.system.client import Device, command
from tests.system.server import Server, StartServer

TYPED = "Школа ухода при каждой больнице"
COPIED = "async () => (await caches.match(location.pathname, {ignoreVary: true})) !== undefined"
ACTIVE = """async () => {
  const { active } = await navigator.serviceWorker.ready;
  while (active.state !== "activated") await new Promise((done) => active.addEventListener("statechange", done));
}"""
FORGOTTEN = "async () => (await caches.match(location.pathname, {ignoreVary: true})) === undefined"
PATHS = """async () => {
  const found = {};
  for (const name of await caches.keys()) {
    const requests = await (await caches.open(name)).keys();
    found[name] = requests.map(({ url }) => new URL(url).pathname);
  }
  return found;
}"""


@pytest.fixture
def server(start_server: StartServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str) -> Server:
    """Over https."""
    return start_server(mode=mode, **made_in(tmp_path, monkeypatch))


@pytest.fixture
def trusting(browser_type: BrowserType) -> Iterator[Browser]:
    """A browser that trusts the certificate as if an authority had signed it: workers want that."""
    made = browser_type.launch(
        executable_path=os.environ.get("CHROMIUM") or "/usr/bin/chromium", args=[*FLAGS, "--ignore-certificate-errors"]
    )
    yield made
    made.close()


def copies(phone: Handset) -> dict[str, list[str]]:
    found: dict[str, list[str]] = phone.page.evaluate(PATHS)
    return found


def ideas(moderator: Device, page: str) -> list[str]:
    streams: dict[str, Any] = moderator.boot(page)["streams"]
    return [record["text"] for changes in streams.values() for record in changes["put"] if record["t"] == "idea"]


@proves("no-network-shell")
@pytest.mark.parametrize("mode", ["eventlet", pytest.param("threading", marks=pytest.mark.long)])
def test_the_page_opens_without_a_network(
    trusting: Browser, server: Server, network: Proxy, survived: Survived, mode: str
) -> None:
    moderator = Device(server)
    moderator.enter("moderator", 1)
    assert moderator.get("/worker.js").headers["Cache-Control"] == "no-cache"
    with handset(trusting, server, network.port, scheme="https") as phone:
        phone.page.evaluate("caches.open('copies-of-an-older-build')")
        phone.page.wait_for_function(COPIED, timeout=HEALED)
        phone.page.evaluate(ACTIVE)
        network.cut()
        phone.close_page()

        phone.new_tab()
        phone.turn_on()
        phone.is_offline()
        phone.writes(TYPED)
        expect(phone.card(TYPED)).to_contain_text(WORDS.t("will-be-sent"))
        expect(phone.page.locator(".bottom-note")).to_contain_text(WORDS.t("will-be-sent"))
        expect(phone.says("stay-open")).to_have_count(0)
        assert phone.cookie_names() == ["__Host-device"]

        network.heal()
        phone.is_back()
        expect(phone.card(TYPED)).to_contain_text(WORDS.t("sent"), timeout=HEALED)
        assert ideas(moderator, f"/{server.code}/1/moderator") == [TYPED]
        (kept,) = copies(phone).values()
        pages = [path for path in kept if not path.startswith(("/static/dist/", "/favicon"))]
        assert pages == [f"/{server.code}/1"]
    survived(opened_without_a_network=1, typed_then=1, lost=0, copies_of_answers_or_staff_pages=0)


@proves("no-network-shell")
def test_a_closed_event_leaves_no_copy_behind(
    trusting: Browser, server: Server, network: Proxy, survived: Survived
) -> None:
    organiser = Device(server)
    organiser.enter("organiser")
    with handset(trusting, server, network.port, scheme="https") as phone:
        phone.page.wait_for_function(COPIED, timeout=HEALED)
        answer = organiser.ops(f"{server.code}/organiser", command("seal_event", event=server.event))
        assert answer["replies"][0]["ok"], answer
        expect(phone.says("ended-title")).to_be_visible(timeout=20 * SECOND)
        phone.page.wait_for_function(FORGOTTEN, timeout=20 * SECOND)
        phone.turn_on()
        expect(phone.says("ended-title")).to_be_visible()
        phone.page.wait_for_function(FORGOTTEN, timeout=20 * SECOND)
    survived(copies_left_after_closing=0)
