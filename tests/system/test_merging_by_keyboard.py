"""Merging at speed: sixty merges and ten pairs in a real browser by keyboard alone, in a Russian layout, counted."""

import re
import secrets
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, CDPSession, expect

from tests.system.browsing import SECOND, WORDS, Person, person
from tests.system.client import Page, Staff, command
from tests.system.server import Server

AT_MOST = 4
LETTERS = dict(zip("JKMABDU", "оль" + "фи" + "вг", strict=True))  # what the same keys write in a Russian layout
PAIRS = [
    ("Социальный звонок одиноким пожилым дважды в неделю", "Дважды в неделю социальный звонок пожилым"),
    ("Школа ухода за лежачими больными для семей", "Для семей открыть школу ухода за лежачими"),
    ("Кнопка тревоги после больницы на шестьдесят дней", "Выдавать кнопку тревоги на шестьдесят дней"),
    ("Автобус с врачами объезжает дальние аулы", "Врачи на автобусе объезжают аулы раз в месяц"),
    ("Велосипедные дорожки вдоль набережной Кубани", "Вдоль Кубани нужны велосипедные дорожки"),
    ("Ночной приют для бездомных собак и кошек", "Построить приют для бездомных собак"),
    ("Библиотека настольных игр в каждом микрорайоне", "Настольные игры в библиотеке микрорайона"),
    ("Прокат инвалидных колясок и костылей бесплатно", "Бесплатный прокат колясок и костылей"),
    ("Тротуары посыпать песком сразу после снегопада", "Песок на тротуары сразу после снегопада"),
    ("Летний театр под открытым небом в парке", "Открыть в парке летний театр"),
]


class Keyboard:
    """Keys of a person with a Russian layout: each is known by its place, whatever it writes; all are counted."""

    def __init__(self, cdp: CDPSession) -> None:
        self._cdp = cdp
        self.strokes = 0

    def press(self, *keys: str) -> int:
        """Capital letters, digits or Enter; how many there were."""
        for key in keys:
            self._stroke(key)
        self.strokes += len(keys)
        return len(keys)

    def _stroke(self, key: str) -> None:
        code = key if key == "Enter" else f"Digit{key}" if key.isdigit() else f"Key{key}"
        text = "\r" if key == "Enter" else LETTERS.get(key, key)
        what = {"code": code, "key": LETTERS.get(key, key), "windowsVirtualKeyCode": 13 if key == "Enter" else ord(key)}
        self._cdp.send("Input.dispatchKeyEvent", {"type": "keyDown", "text": text, **what})
        self._cdp.send("Input.dispatchKeyEvent", {"type": "keyUp", **what})


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder: Path = tmp_path_factory.mktemp("keyboard")
    server = Server(folder / "instance").wait_until_ready()
    yield server
    for guest in server.guests:
        guest.close()
    server.kill()


def bring(staff: Staff, texts: list[str]) -> None:
    """Ideas in this order, so that their numbers are known."""
    for start in range(0, len(texts), 32):
        batch = [
            command("add_idea", board=staff.board, id=secrets.token_urlsafe(16), text=text)
            for text in texts[start : start + 32]
        ]
        assert all(reply["ok"] for reply in staff.ops(batch)["replies"])


def families(staff: Page) -> dict[int, int]:
    """By number, the number of the idea that leads each merged one."""
    ideas = staff.table("idea")
    found = {}
    for idea in ideas.values():
        leader = idea
        while leader["parent"] is not None:
            leader = ideas[leader["parent"]]
        if leader is not idea:
            found[idea["no"]] = leader["no"]
    return found


def until_merged(staff: Staff, n: int) -> None:
    staff.until(lambda page: len(families(page)) == n, 60)


def at_board(someone: Person, server: Server, track: int) -> Keyboard:
    someone.open(server.links["tracks"][track - 1]["moderator"])
    expect(someone.page.locator(".ideas > li").first).to_be_visible(timeout=20 * SECOND)
    return Keyboard(someone.context.new_cdp_session(someone.page))


def test_sixty_merges_by_number_take_four_keystrokes_each_at_most(browser: Browser, shared: Server) -> None:
    """V2, I1: by the numbers that people say aloud; every family is the one that was asked for."""
    staff = Staff(shared, "scribe", 1)
    bring(staff, [f"Предложение {n}: слово{n * 7919} и дело{n * 104729}" for n in range(1, 121)])
    # The newest stands on top: ten merges into three-digit numbers, then fifty into two-digit ones.
    chain = [(source, source - 1) for source in range(120, 110, -1)]
    others = [(source, source - 50) for source in range(110, 60, -1)]
    counts: Counter[int] = Counter()

    with person(browser, width=1440, height=900) as moderator:
        keys = at_board(moderator, shared, 1)
        keys.press("J")
        started = time.monotonic()
        for turn, (_, target) in enumerate(chain + others):
            first = ["M"] if target < 100 and turn % 2 else []
            counts[keys.press(*first, *str(target), "Enter")] += 1
        took = time.monotonic() - started
        until_merged(staff, 60)
        undone(moderator, keys, staff)

    expected = {source: source - 50 for source, _ in others} | {source: 60 for source, _ in chain}
    assert families(staff) == {no: into for no, into in expected.items() if no != 61}
    assert max(counts) <= AT_MOST
    strokes = sum(n * times for n, times in counts.items())
    print(f"\nsixty merges: {strokes} keystrokes, {dict(sorted(counts.items()))} by their length, {took:.1f} s")


def undone(moderator: Person, keys: Keyboard, staff: Staff) -> None:
    """The last one says what became of it, and U takes it back."""
    said = moderator.page.locator(".idea-left")
    expect(said).to_contain_text(WORDS.t("left-merged", no="61", into="11"))
    expect(moderator.page.get_by_role("button", name=re.compile(WORDS.t("undo"))).first).to_be_visible()
    keys.press("U")
    until_merged(staff, 59)
    expect(said).to_have_count(0)


def test_ten_pairs_that_look_alike_take_one_keystroke_each(browser: Browser, shared: Server) -> None:
    """A accepts into the first of the two, B into the second; both are what the server has then."""
    staff = Staff(shared, "scribe", 2)
    bring(staff, [text for pair in PAIRS for text in pair])
    staff.until(lambda page: len(page.table("pair")) >= len(PAIRS), 20)
    expected: dict[int, int] = {}

    with person(browser, width=1440, height=900) as moderator:
        keys = at_board(moderator, shared, 2)
        members = moderator.page.locator(".pair-one .idea-no")
        for turn in range(len(PAIRS)):
            expect(members).to_have_count(2)
            first, second = (int(re.sub(r"\D", "", words)) for words in members.all_inner_texts())
            assert keys.press("B" if turn % 2 else "A") <= AT_MOST
            source, target = (first, second) if turn % 2 else (second, first)
            expected[source] = target
            until_merged(staff, turn + 1)

    assert families(staff) == expected
    assert {frozenset(pair) for pair in expected.items()} == {frozenset((n, n + 1)) for n in range(1, 21, 2)}


def test_a_pair_told_apart_is_not_proposed_again(browser: Browser, shared: Server) -> None:
    staff = Staff(shared, "scribe", 3)
    bring(staff, [*PAIRS[0], PAIRS[1][0]])
    staff.await_record("pair")

    with person(browser, width=1440, height=900) as moderator:
        keys = at_board(moderator, shared, 3)
        expect(moderator.page.locator(".pair-one")).to_have_count(2)
        keys.press("D")
        expect(moderator.page.get_by_text(WORDS.t("pairs-none"))).to_be_visible()
        staff.until(lambda page: not page.table("pair"))
        moderator.page.reload()
        expect(moderator.page.get_by_text(WORDS.t("pairs-none"))).to_be_visible(timeout=20 * SECOND)

    assert families(staff) == {}
