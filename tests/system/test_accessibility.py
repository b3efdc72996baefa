"""axe finds nothing on any page, in either language, light and dark, with the demo's ideas on it."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.pictures.device import Device
from facilitator.pictures.scenario import Scenario
from facilitator.pictures.session import NO, Session
from tests.system.server import Server, StartServer

AXE = (Path(__file__).resolve().parents[2] / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
RUN = """async () => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await axe.run(document, {runOnly: tags});
  return found.violations.map(({id, nodes}) => [id, nodes.slice(0, 3).map((node) => node.html.slice(0, 160))]);
}"""
PAGES = {
    "home": "/",
    "tracks": "/417208",
    "participant": "/417208/1",
    "results": "/417208/4",
    "moderator": "/417208/1/moderator",
    "scribe": "/417208/1/scribe",
    "screen": "/417208/1/screen",
    "screen results": "/417208/4/screen",
    "plenary": "/417208/plenary",
    "host": "/417208/host",
    "hall": "/417208/hall",
    "themes": "/417208/themes",
    "hall on a phone": "/417208/0",
    "organiser": "/417208/organiser",
    "observer": "/417208/observer",
    "outcome": "/417208/results",
    "idea": "/417208/results/1-1",
    "decision": "/417208/decision/1",
    "closing": "/417208/organiser#closing",
    "new event": "/new",
    "invalid link": "/in#nothing",
    "not signed in": "/417208/5/moderator?as=stranger",
    "not found": "/nowhere",
}
PHONES = {"home", "tracks", "participant", "results", "hall on a phone", "observer", "invalid link", "outcome", "idea"}


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A server on which the demo has been played: ideas, votes, a result sent, a track with results."""
    server = Server(tmp_path_factory.mktemp("hall") / "instance", limited=False).wait_until_ready()
    setup = next(word for word in server.output().split() if "/setup#" in word)
    play = Scenario(server.url, server.links)
    play.staff.enter(setup)
    play.fill()
    play.send(1)
    play.host("set_decision", id="decision-of-the-hall", what="Пустить автобус до больницы", owner="Минтранс")
    play.moderate(4, "change_phase", phase="reveal")
    yield server, play
    server.kill()


def violations(page: Page) -> list[Any]:
    page.evaluate(AXE)
    found: list[Any] = page.evaluate(RUN)
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ru", "en"])
def test_axe_finds_nothing_on_any_page(browser: Browser, played: Any, language: str, scheme: Any) -> None:
    server, play = played
    found = {}
    for name, path in PAGES.items():
        device = play.people[4][0] if name in {"participant", "results", "hall on a phone"} else play.staff
        phone = {"width": 390, "height": 844} if name in PHONES else {"width": 1440, "height": 900}
        context = browser.new_context(bypass_csp=True, viewport=phone, color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        context.add_cookies(cookies_of(device if "stranger" not in path else Device(server.url), server.url, language))
        page = context.new_page()
        page.goto(server.url + path)
        expect(page.locator("#app > *").first).to_be_attached()
        page.wait_for_load_state("networkidle")
        if problems := violations(page):
            found[name] = problems
        context.close()

    assert found == {}, json.dumps(found, ensure_ascii=False, indent=1)


# How far a session by plan is led, and whose pages are looked at there.
MOMENTS = (
    (("silent",), ("phone", "screen")),
    (("collect", "group"), ("phone", "moderator", "scribe")),
    (("review",), ("phone", "moderator")),
    (("draft",), ("phone", "moderator")),
    (("vote",), ("phone", "moderator", "screen")),
    (("close", "reveal"), ("phone", "moderator", "screen")),
    (("reveal_all", "deepen"), ("phone", "moderator", "screen")),
    (("consent",), ("phone", "moderator", "screen")),
)


def test_axe_finds_nothing_at_any_moment_of_a_plan(browser: Browser, start_server: StartServer) -> None:
    server = start_server(limited=False)
    play = Scenario(server.url, server.links)
    session = Session(play)
    found = {}
    for (steps, who), scheme in zip(MOMENTS, ["light", "dark"] * len(MOMENTS), strict=False):
        for step in steps:
            getattr(session, step)()
        for role in who:
            device = play.people[NO][0] if role == "phone" else play.staff
            path = f"/417208/{NO}" + ("" if role == "phone" else f"/{role}")
            size = {"width": 390, "height": 844} if role == "phone" else {"width": 1440, "height": 900}
            context = browser.new_context(bypass_csp=True, viewport=size, color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
            context.add_cookies(cookies_of(device, server.url, "ru"))
            page = context.new_page()
            page.goto(server.url + path)
            expect(page.locator("#app > *").first).to_be_attached()
            page.wait_for_load_state("networkidle")
            if problems := violations(page):
                found[f"{role} at {steps[-1]}"] = problems
            context.close()

    assert found == {}, json.dumps(found, ensure_ascii=False, indent=1)


def cookies_of(device: Device, url: str, language: str) -> list[Any]:
    cookies = [{"name": cookie.name, "value": cookie.value or "", "url": url} for cookie in device.cookies]
    return [*cookies, {"name": "language", "value": language, "url": url}]


def test_axe_would_find_something(browser: Browser, start_server: StartServer) -> None:
    """The check itself can fail: a button without a name is found."""
    server = start_server()
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(server.url)
    page.evaluate("document.querySelector('#app').append(document.createElement('button'))")

    assert "button-name" in [name for name, _ in violations(page)]
    context.close()
