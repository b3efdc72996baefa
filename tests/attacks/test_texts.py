"""What people write stays text: on every screen, in every document, with nothing hidden in it."""

import csv
import io
import time
import unicodedata
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from facilitator.protocol import LIMITS
from tests.proofs import Survived, proves
from tests.system.client import Device, Phone, Staff
from tests.system.server import Server

OWN = "window.owned=1"
XSS = (
    f"<script>{OWN}</script>",
    f"</script><script>{OWN}</script>",
    f"<img src=x onerror={OWN}>",
    f"<svg/onload={OWN}>",
    f"<svg><animate onbegin={OWN} attributeName=x dur=1s>",
    f'<a href="javascript:{OWN}" autofocus onfocus={OWN}>нажмите</a>',
    f'<iframe srcdoc="<script>parent.{OWN}</script>"></iframe>',
    f"\"'><details open ontoggle={OWN}>",
    f"<math><mtext><style><img src onerror={OWN}></style>",
    f"javascript:{OWN}//",
    "{{7*7}} ${7*7} #{7*7} <%= 7*7 %> { $owned } {-brand}",
    "<!--<p>--!> ]]> &lt;b&gt; &#x3c;b&#x3e; \\u003cscript\\u003e",
    "<link rel=stylesheet href=//evil.test/x.css><base href=//evil.test/>",
    f"<template><script>{OWN}</script></template><form id=app><input name=innerHTML>",
    f"__proto__ constructor toString <body onload={OWN}>",
)
FORMULAS = (
    "=cmd|' /C calc'!A0",
    "+7+8",
    "-2+3",
    "@SUM(A1:A9)",
    '=HYPERLINK("http://evil.test";"Да")',
    "\t=1+1",
    "＝1+1",
)
# What is sent, and what must have become of it.
UNSEEN = {
    "right-to-left override": "Оплатить \u202eтидерк\u202c завтра",
    "isolates": "Один\u2066два\u2069три",
    "zero width": "Пси\u200bхо\u200dлог\ufeff",
    "soft hyphens and fillers": "Мед\u00adсест\u3164ра\u2800",
    "control characters": "Школа\x07\x1b[31m красная\x7f",
    "variation selectors and tags": "Дом\ufe0f\U000e0041\U000e0042",
    "zalgo": "З" + "\u0317\u0316\u0325\u0347" * 30 + "альго",
    "interlinear": "Слово\ufff9скрыто\ufffa\ufffb",
}
TABLES = ("xlsx", "csv", "pptx")
ROLES = {"moderator": 1, "scribe": 1, "screen": 1, "plenary": None, "host": None, "organiser": None, "observer": None}
PAGES = (
    "/", "/{code}", "/{code}/1", "/{code}/1/moderator", "/{code}/1/scribe", "/{code}/1/screen", "/{code}/plenary",
    "/{code}/host", "/{code}/hall", "/{code}/organiser", "/{code}/organiser#closing", "/{code}/observer",
    "/{code}/themes", "/{code}/results", "/{code}/results/1-1", "/{code}/results/1-2", "/{code}/decision/1",
)  # fmt: skip
SCENES: tuple[dict[str, Any], ...] = (
    {"kind": "message", "text": f"<img src=x onerror={OWN}>"}, {"kind": "track_top"}, {"kind": "spotlight"},
    {"kind": "growth_risk"}, {"kind": "laws"}, {"kind": "cross_top"}, {"kind": "overview"}, {"kind": "plan"},
)  # fmt: skip


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("texts") / "instance", limited=False).wait_until_ready()
    yield server
    for guest in server.guests:
        guest.close()
    server.kill()


class Poisoned:
    """A hall in which every text that a person can write is hostile; `everybody` holds all roles and a seat."""

    def __init__(self, server: Server) -> None:
        self.server, self.everybody = server, Device(server)
        for role, track in ROLES.items():
            self.everybody.enter(role, track)
        self.phone = Phone(server, 1, device=self.everybody)
        self.moderator = Staff(server, "moderator", 1, device=self.everybody)
        self.host = Staff(server, "host", device=self.everybody)
        self.organiser = Staff(server, "organiser", device=self.everybody, board=self.moderator.board)
        self.ideas = [self.moderator.add_idea(text[: LIMITS["text"]]) for text in (*XSS, *FORMULAS)]
        self._poison()

    def _poison(self) -> None:
        hostile, first, second = XSS[2], self.ideas[0], self.ideas[1]
        for at in (0, 1, len(XSS), len(XSS) + 3, len(XSS) + 4):
            self.phone.vote(self.ideas[at])
        self.moderator.do("set_question", question=hostile)
        self.moderator.do("set_headline", idea=first, headline=XSS[3])
        self.moderator.do("set_kind", idea=second, kind="technology", stages=[hostile, XSS[0]])
        self.moderator.do("set_kind", idea=self.ideas[2], kind="law", level="regional")
        self.moderator.do("set_kind", idea=self.ideas[3], kind="risk")
        self.moderator.do("set_hidden", idea=self.ideas[9], on=True, reason=hostile)
        self.moderator.do("set_spotlight", idea=first)
        self.moderator.do("send_result", note=hostile)
        self.result = str(self.host.await_record("result")["id"])
        decision = {"what": hostile, "owner": XSS[3], "level": "regional"}
        self.host.do("set_decision", id="decision-of-the-hall", **decision)
        title = {"title": hostile, "subtitle": XSS[0], "place": XSS[3], "tz": "Europe/Moscow", "track_word": "area"}
        self.organiser.do("update_event", **title, regions=[hostile, "Край"], one_track_vote=False)
        track = {"title": hostile, "short": "<b onclick=x>", "room": XSS[3][:40], "question": hostile}
        self.organiser.do("update_track", board=self.moderator.board, **track)
        self.organiser.do("publish_results", on=True)

    def document(self, format_: str) -> bytes:
        as_ = self.organiser.as_
        order = self.everybody.post("/api/documents", {"as": as_, "format": format_, "language": "ru"}).json()
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            file = self.everybody.get(f"/api/documents/{order['job']['id']}", params={"as": as_})
            if file.ok:
                return file.content
            time.sleep(0.2)
        raise AssertionError(format_)


@pytest.fixture(scope="module")
def poisoned(shared: Server) -> Poisoned:
    return Poisoned(shared)


class Watched:
    """A page that notices whether anything of a text was carried out, made into markup or fetched."""

    def __init__(self, browser: Browser, device: Device, **more: Any) -> None:
        self.context = browser.new_context(locale="ru", **more)
        url = device.server.url
        self.context.add_cookies([{"name": c.name, "value": c.value or "", "url": url} for c in device.http.cookies])
        self.page: Page = self.context.new_page()
        self.trouble: list[str] = []
        self.page.on("dialog", lambda dialog: self.trouble.append(f"dialog {dialog.message}"))
        self.page.on("pageerror", lambda error: self.trouble.append(f"error {error}"))
        self.page.on("request", lambda asked: None if asked.url.startswith(("http://127.0.0.1", "ws://127.0.0.1"))
                     else self.trouble.append(f"asked {asked.url}"))  # fmt: skip
        self.page.on(
            "console", lambda line: self.trouble.append(line.text) if "Content Security" in line.text else None
        )

    def look(self, address: str) -> list[str]:
        self.page.goto(address)
        expect(self.page.locator("#app > *").first).to_be_attached()
        self.page.wait_for_load_state("networkidle")
        return self.found()

    def found(self) -> list[str]:
        markup = self.page.evaluate(
            "() => [...document.querySelectorAll('#app script, #app iframe, #app base, #app object, #app math,"
            ' #app template, #app form[id], #app [onerror], #app [onload], #app a[href^="javascript"], img[src=x]\')]'
            ".map((node) => node.outerHTML.slice(0, 80))"
        )
        owned = ["carried out"] if self.page.evaluate("window.owned === 1") else []
        found, self.trouble = [*owned, *markup, *self.trouble], []
        return found


@proves("xss")
def test_no_text_is_carried_out_on_any_page(poisoned: Poisoned, browser: Browser, survived: Survived) -> None:
    watched = Watched(browser, poisoned.everybody, viewport={"width": 1440, "height": 900})
    phone = Watched(browser, poisoned.everybody, viewport={"width": 390, "height": 844})
    found = {}

    for path in PAGES:
        address = poisoned.server.url + path.format(code=poisoned.server.code)
        found[path] = watched.look(address) + phone.look(address)
    shown = phone.page.goto(f"{poisoned.server.url}/{poisoned.server.code}/1") and phone.page.inner_text("body")

    assert {path: trouble for path, trouble in found.items() if trouble} == {}
    assert XSS[0] in str(shown), "the text itself is shown"
    watched.context.close()
    phone.context.close()
    survived(texts=len(XSS), pages=len(PAGES), carried_out=0)


@proves("xss")
def test_no_text_is_carried_out_on_the_wall(poisoned: Poisoned, browser: Browser, survived: Survived) -> None:
    wall = Watched(browser, poisoned.everybody, viewport={"width": 1024, "height": 768})
    sent = {"result": poisoned.result}
    found = {"lobby": wall.look(f"{poisoned.server.url}/{poisoned.server.code}/plenary")}
    shown = 0

    for scene in SCENES:
        more = sent if scene["kind"] in ("track_top", "spotlight") else {}
        idea = {"idea": poisoned.ideas[0]} if scene["kind"] == "spotlight" else {}
        before = wall.page.locator("#app").inner_text()
        poisoned.host.do("take_scene", scene={**scene, **more, **idea})
        expect(wall.page.locator("#app")).not_to_have_text(before, use_inner_text=True)
        found[scene["kind"]] = wall.found()
        shown += 1

    assert {kind: trouble for kind, trouble in found.items() if trouble} == {}
    wall.context.close()
    survived(scenes=shown, carried_out=0)


@proves("xss")
@pytest.mark.parametrize("format_", ["docx", "pptx", "xlsx"])
def test_documents_hold_texts_and_no_links_out(poisoned: Poisoned, format_: str, survived: Survived) -> None:
    with zipfile.ZipFile(io.BytesIO(poisoned.document(format_))) as archive:
        names = archive.namelist()
        parts = {
            name: archive.read(name).decode("utf-8", "replace") for name in names if name.endswith((".xml", ".rels"))
        }

    assert [name for name, text in parts.items() if 'TargetMode="External"' in text] == []
    assert [name for name, text in parts.items() if "<script" in text or "<img" in text] == []
    assert [name for name in names if "vba" in name.lower() or "oleObject" in name or "activeX" in name] == []
    survived(**{f"links_out_in_{format_}": 0})


@proves("formulas")
@pytest.mark.parametrize("format_", TABLES)
def test_no_cell_of_a_table_is_a_formula(poisoned: Poisoned, format_: str, survived: Survived) -> None:
    body = poisoned.document(format_)
    if format_ == "pptx":
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            body = archive.read(next(name for name in archive.namelist() if "embeddings" in name))
    if format_ != "csv":
        book = load_workbook(io.BytesIO(body))
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
        wrong = [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink]
        texts = [str(cell.value) for cell in cells]
    else:
        texts = [cell for row in csv.reader(io.StringIO(body.decode("utf-8-sig")), delimiter=";") for cell in row]
        wrong = [text for text in texts if text.startswith(("=", "+", "-", "@", "\t", "\r"))]

    assert wrong == []
    assert any("HYPERLINK" in text for text in texts), "the text itself is there"
    survived(**{f"cells_of_{format_}": len(texts), "formulas": 0})


@proves("unseen-text")
def test_nothing_unseen_is_kept_of_a_text(poisoned: Poisoned, survived: Survived) -> None:
    phone = Phone(poisoned.server, 2)
    kept = {}

    for name, text in UNSEEN.items():
        idea = phone.add_idea(text)
        record = phone.until(lambda page, idea=idea: page.record("idea", idea))
        kept[name] = record["text"]

    bad = {"Cf", "Cc", "Cs", "Co", "Cn"}
    assert {name: text for name, text in kept.items() if any(unicodedata.category(char) in bad for char in text)} == {}
    assert kept["right-to-left override"] == "Оплатить тидерк завтра"
    assert kept["zero width"] == "Психолог"
    assert sum(unicodedata.combining(char) > 0 for char in kept["zalgo"]) <= 4
    survived(texts=len(UNSEEN), unseen_characters_kept=0)
