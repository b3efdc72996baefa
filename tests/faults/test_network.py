"""The networks of halls: they swallow, cut, block and pretend; people's phones come back from all of it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.faults.handset import HEALED, handset, recounted, texts
from tests.faults.proxy import FOREIGN, Proxy
from tests.proofs import Survived, proves
from tests.system.browsing import SECOND, WORDS
from tests.system.client import Phone, Staff
from tests.system.server import Server

OTHERS = "Мобильные бригады врачей"
OWN = "Школа ухода при каждой больнице"
WATCHDOG_MS = 36_000
Place = tuple[Server, int]


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Iterator[Place]]:
    """Every track of one server after another, then of the next: starting a server takes longer than most tests."""
    started: list[Server] = []

    def all_places() -> Iterator[Place]:
        while True:
            server = Server(tmp_path_factory.mktemp("hall") / "instance").wait_until_ready()
            started.append(server)
            yield from ((server, track) for track in server.boards)

    yield all_places()
    for server in started:
        for guest in server.guests:
            guest.close()
        server.kill()


@pytest.fixture
def place(places: Iterator[Place]) -> Place:
    return next(places)


@pytest.fixture
def server(place: Place) -> Server:
    return place[0]


@pytest.fixture
def track(place: Place) -> int:
    """With a board that nobody has written on."""
    return place[1]


@pytest.fixture
def moderator(server: Server, track: int) -> Staff:
    """Of the track, with one idea of somebody else on it."""
    staff, other = Staff(server, "moderator", track), Phone(server, track)
    other.add_idea(OTHERS)
    staff.await_record("idea", text=OTHERS)
    return staff


@proves("cut-before-ack")
def test_what_was_committed_and_never_acknowledged_is_there_once(
    browser: Browser, server: Server, network: Proxy, moderator: Staff, track: int, survived: Survived
) -> None:
    with handset(browser, server, network.port, track=track) as phone:
        expect(phone.card(OTHERS)).to_be_visible()
        phone.writes("Первая")
        expect(phone.card("Первая")).to_contain_text(WORDS.t("sent"), timeout=HEALED)
        network.lose_answers()
        phone.writes(OWN)
        moderator.await_record("idea", text=OWN)
        phone.supports(OTHERS)
        expect(phone.card(OWN)).to_contain_text(WORDS.t("sending"))
        network.cut()
        phone.is_offline()
        expect(phone.card(OWN)).to_contain_text(WORDS.t("will-be-sent"))

        network.heal()
        healed = phone.is_back()

        expect(phone.card(OWN)).to_contain_text(WORDS.t("sent"), timeout=HEALED)
        moderator.await_record("tally", n=1, seconds=20)
        assert texts(moderator) == [OTHERS, "Первая", OWN]
        assert recounted(server)
    survived(applied_twice=0, lost=0, acknowledged_after_s=healed)


@proves("blackhole")
def test_a_silent_network_is_found_out_by_the_watchdog(
    browser: Browser, server: Server, network: Proxy, moderator: Staff, track: int, survived: Survived
) -> None:
    """The page's clock is put forward by 36 s; 60 real seconds are in the long test."""
    with handset(browser, server, network.port, track=track, has_clock=True) as phone:
        expect(phone.card(OTHERS)).to_be_visible()
        network.stall()
        phone.writes(OWN)
        phone.page.clock.fast_forward(WATCHDOG_MS)
        phone.is_offline()
        expect(phone.card(OWN)).to_contain_text(WORDS.t("will-be-sent"))
        network.heal()
        healed = phone.is_back()
        moderator.await_record("idea", text=OWN, seconds=20)
        assert texts(moderator) == [OTHERS, OWN]
    survived(back_after_s=healed, lost=0, applied_twice=0)


@proves("blackhole")
@pytest.mark.long
def test_a_minute_without_a_byte_loses_nothing(
    browser: Browser, server: Server, network: Proxy, moderator: Staff, track: int, survived: Survived
) -> None:
    with handset(browser, server, network.port, track=track) as phone:
        expect(phone.card(OTHERS)).to_be_visible()
        network.stall()
        phone.writes(OWN)
        phone.is_offline(25)
        network.heal()
        healed = phone.is_back()
        moderator.await_record("idea", text=OWN, seconds=20)
        assert texts(moderator) == [OTHERS, OWN]
    survived(back_after_a_minute_within_s=healed, lost=0, applied_twice=0)


@proves("no-websocket")
def test_where_no_websocket_passes_the_board_is_as_live_as_asking_can_be(
    browser: Browser, server: Server, network: Proxy, moderator: Staff, track: int, survived: Survived
) -> None:
    network.block_websockets()
    with handset(browser, server, network.port, track=track) as phone:
        expect(phone.says("conn-slow")).to_be_visible(timeout=HEALED)
        phone.writes(OWN)
        phone.supports(OTHERS)
        moderator.await_record("idea", text=OWN, seconds=20)
        moderator.await_record("tally", n=1, seconds=20)
        expect(phone.card(OWN)).to_contain_text(WORDS.t("sent"), timeout=20 * SECOND)
        moderator.do("set_question", question="Что изменим за год?")
        expect(phone.page.get_by_role("heading", name="Что изменим за год?")).to_be_visible(timeout=20 * SECOND)
        assert texts(moderator) == [OTHERS, OWN]
    survived(sent_over_http=2, lost=0, applied_twice=0)


@proves("captive-portal")
@pytest.mark.parametrize("redirect", [True, False], ids=["redirect", "page"])
def test_a_captive_portal_is_taken_for_no_answer(
    browser: Browser, server: Server, network: Proxy, moderator: Staff, track: int, survived: Survived, redirect: bool
) -> None:
    with handset(browser, server, network.port, track=track) as phone:
        expect(phone.card(OTHERS)).to_be_visible()
        network.show_portal(redirect=redirect)
        phone.writes(OWN)
        phone.is_offline(8)
        expect(phone.card(OWN)).to_contain_text(WORDS.t("will-be-sent"))
        expect(phone.page.locator("body")).not_to_contain_text(FOREIGN)
        assert phone.on_disk() == {"waiting": 1}

        network.heal()
        healed = phone.is_back()

        moderator.await_record("idea", text=OWN, seconds=20)
        expect(phone.card(OWN)).to_contain_text(WORDS.t("sent"), timeout=20 * SECOND)
        assert texts(moderator) == [OTHERS, OWN]
    survived(**{f"back_after_a_{'redirect' if redirect else 'page'}_within_s": healed}, lost=0, cleared_unsent=0)


@proves("roaming")
def test_a_phone_that_changed_its_network_leaves_the_dead_socket_behind(
    browser: Browser, server: Server, network: Proxy, moderator: Staff, track: int, survived: Survived
) -> None:
    """The server has two sockets of one person until the old one is found dead; she is one person all the time."""
    with handset(browser, server, network.port, track=track) as phone:
        expect(phone.card(OTHERS)).to_be_visible()
        phone.writes("Первая")
        moderator.await_record("idea", text="Первая")
        network.strand()
        phone.writes(OWN)
        phone.supports(OTHERS)
        phone.page.evaluate("dispatchEvent(new Event('online'))")  # what browsers tell of another network

        moderator.await_record("idea", text=OWN, seconds=20)
        moderator.await_record("tally", n=1, seconds=20)
        healed = phone.is_back()
        expect(phone.card(OWN)).to_contain_text(WORDS.t("sent"), timeout=20 * SECOND)
        moderator.do("set_question", question="Что изменим за год?")
        expect(phone.page.get_by_role("heading", name="Что изменим за год?")).to_be_visible(timeout=2 * SECOND)
        assert texts(moderator) == [OTHERS, "Первая", OWN]
    survived(on_the_new_network_after_s=healed, lost=0, applied_twice=0)


@proves("asleep")
@pytest.mark.parametrize("clock_ms", [300_000])
def test_a_phone_that_slept_shows_the_present_when_it_is_looked_at(
    browser: Browser, server: Server, network: Proxy, moderator: Staff, track: int, survived: Survived, clock_ms: int
) -> None:
    """The page is frozen as browsers freeze it, its connection dies silently, its clock is five minutes on."""
    with handset(browser, server, network.port, track=track, has_clock=True) as phone:
        expect(phone.card(OTHERS)).to_be_visible()
        phone.page.locator(".composer textarea").first.fill("Недописанная")
        asleep = phone.context.new_cdp_session(phone.page)
        asleep.send("Page.setWebLifecycleState", {"state": "frozen"})
        network.strand()
        moderator.do("set_question", question="Что изменим за год?")
        asleep.send("Page.setWebLifecycleState", {"state": "active"})
        phone.page.clock.fast_forward(clock_ms)
        phone.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")

        expect(phone.page.get_by_role("heading", name="Что изменим за год?")).to_be_visible(timeout=20 * SECOND)
        phone.is_back()
        expect(phone.page.locator(".composer textarea").first).to_have_value("Недописанная")
        phone.page.locator(".composer button[type=submit]").first.click()
        moderator.await_record("idea", text="Недописанная", seconds=20)
    survived(minutes_asleep=clock_ms // 60_000, typed_text_lost=0)


@proves("outbox-http")
def test_an_outbox_of_fifty_goes_out_over_http_alone(
    browser: Browser, server: Server, network: Proxy, moderator: Staff, track: int, survived: Survived
) -> None:
    (voted,) = moderator.table("idea")
    ideas = [f"Идея из ящика {n}" for n in range(8)]
    board, ballot = str(moderator.board), moderator.ballot
    adds = [
        {"name": "add_idea", "board": board, "id": f"outbox-idea-{n:08}", "text": text} for n, text in enumerate(ideas)
    ]
    vote = {"name": "set_vote", "board": board, "ballot": ballot, "idea": voted}
    votes = [vote | {"value": (n + 1) % 2} for n in range(41)]
    with handset(browser, server, network.port, track=track) as phone:
        expect(phone.card(OTHERS)).to_be_visible()
        network.block_websockets()
        posts: list[str] = []
        phone.fill_outbox([*adds, *votes, vote | {"value": 1}])
        phone.page.on("request", lambda request: posts.append(request.url) if request.method == "POST" else None)
        phone.turn_on()
        expect(phone.says("conn-slow")).to_be_visible(timeout=HEALED)
        phone.is_back()

        moderator.until(lambda page: len(page.table("idea")) == 9, 30)
        moderator.await_record("tally", id=voted, n=1, seconds=20)
        assert texts(moderator) == [OTHERS, *ideas]
        assert phone.on_disk() == {"sent": 50}
        assert recounted(server)
    survived(commands=50, requests=len([url for url in posts if url.endswith("/api/ops")]), lost=0, applied_twice=0)
