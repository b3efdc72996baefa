"""Posters, paper ballots, guide and agenda: what stands on them, that it has room, and that cameras read the codes."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops
from pypdf import PdfReader

from facilitator.domain.plans import TEMPLATES, Step
from facilitator.environment import ROOT
from facilitator.protocol import LIMITS
from facilitator.reports import identity
from facilitator.reports.facts import Facts
from facilitator.reports.options import Wifi
from facilitator.reports.prepared import AgendaFacts, BallotFacts, BoardFacts, Prepared
from facilitator.reports.printouts.agenda import clock
from facilitator.reports.printouts.ballots import serial
from facilitator.reports.printouts.poster import wifi_code
from tests.reports.sheets import data_of, pages, pdf, scanned, too_long

HERE, LAN = "https://hall.example.org", "http://192.168.100.15:5000"
WIFI = {"name": 'Зал; "Форум"', "password": "a\\b:c,d"}
CODES = [{"kind": "badge", "secret": "c2VjcmV0LW9mLWJhZGdl00"}]
LETTERS = pytest.mark.parametrize("letter", ["Щ", "Щ" * 11 + " ", "слово и "])
BOTH = pytest.mark.parametrize("language", ["ru", "en"])
EACH = pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("poster", {"address": HERE}),
        ("poster", {"address": LAN}),
        ("poster", {"address": LAN, "wifi": {"name": "Щ" * 32, "password": "W" * 63}}),
        ("ballots", {"count": 2}),
        ("ballots", {"count": 1, "track": 0}),
        ("guide", {"address": HERE}),
        ("agenda", {"start": "14:30"}),
        ("badges", {"address": HERE, "codes": CODES}),
    ],
)


def prepared(facts: Facts, no: int = 1, **changes: Any) -> Facts:
    """With one board prepared otherwise."""
    boards = dict(facts.prepared.boards)
    boards[no] = replace(boards[no], **changes)
    return replace(facts, prepared=replace(facts.prepared, boards=boards))


def longest(facts: Facts, letter: str, options: int = 0) -> Facts:
    """Every text as long as it may be, in words that cannot be broken or in short ones."""

    def text(limit: int) -> str:
        return (letter * limit)[:limit].strip()

    def board(old: BoardFacts) -> BoardFacts:
        ballot = BallotFacts(5, tuple((900 + n, text(LIMITS["text"])) for n in range(options)))
        steps = tuple(Step("collect", LIMITS["step_minutes_max"], silent=True) for _ in range(LIMITS["plan_steps_max"]))
        lengths = {"title": text(LIMITS["title"]), "short": text(LIMITS["short_title"]), "room": text(LIMITS["room"])}
        return replace(old, question=text(LIMITS["question"]), plan=steps, ballot=ballot, **lengths)

    event = replace(
        facts.event, title=text(LIMITS["title"]), subtitle=text(LIMITS["title"]), place=text(LIMITS["room"])
    )
    boards = {no: board(old) for no, old in facts.prepared.boards.items()}
    agenda = tuple(AgendaFacts(text(LIMITS["title"]), 240, "growth_risk", 1) for _ in range(30))
    return replace(facts, event=event, prepared=Prepared(boards, agenda))


def words(path: Path) -> str:
    """On one line; an address is whole again where it was broken after a mark."""
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    whole = re.sub(r"\u200b\s*|(?<=[./:])\n(?=\w)", "", text)
    return " ".join(whole.replace("\u2009", " ").split())


@BOTH
@EACH
def test_what_the_demo_says_has_room(
    shown: Facts, monkeypatch: pytest.MonkeyPatch, language: str, name: str, asked: dict[str, Any]
) -> None:
    data = data_of(monkeypatch, shown, name, language, **asked)

    assert too_long(name, data) == []


@LETTERS
@EACH
def test_the_longest_texts_have_room(
    shown: Facts, monkeypatch: pytest.MonkeyPatch, letter: str, name: str, asked: dict[str, Any]
) -> None:
    data = data_of(monkeypatch, longest(shown, letter), name, **asked)

    assert too_long(name, data) == []


@LETTERS
@pytest.mark.parametrize("options", [7, 18, 50])
def test_the_longest_options_have_room(
    shown: Facts, monkeypatch: pytest.MonkeyPatch, letter: str, options: int
) -> None:
    data = data_of(monkeypatch, longest(shown, letter, options), "ballots", count=1)

    assert too_long("ballots", data) == []
    assert [len(track["options"]) for track in data["tracks"]] == [options] * 5


@BOTH
def test_each_printout_has_its_pages(shown: Facts, tmp_path: Path, language: str) -> None:
    asked: dict[str, dict[str, Any]] = {
        "poster": {"address": HERE},
        "ballots": {"track": 2, "count": 13},
        "guide": {"address": HERE},
        "agenda": {},
    }

    counts = {name: len(PdfReader(pdf(shown, tmp_path, name, language, **more)).pages) for name, more in asked.items()}

    assert counts == {"poster": 7, "ballots": 3, "guide": 5, "agenda": 1}


def test_the_longest_guide_is_one_page_of_a4_for_a_track(shown: Facts, tmp_path: Path) -> None:
    made = PdfReader(pdf(longest(shown, "слово и "), tmp_path, "guide", address=HERE)).pages

    assert [(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in made] == [
        (595, 842)
    ] * 5


# posters


def test_a_camera_reads_every_poster(shown: Facts, tmp_path: Path) -> None:
    read = [scanned(page) for page in pages(shown, tmp_path, "poster", address=HERE)]

    base = f"{HERE}/{shown.event.code}"
    assert read == [[f"{base}/{no}"] for no in range(1, 6)] + [[base], [f"{base}/0"]]


def test_on_a_local_network_the_wifi_comes_first(shown: Facts, tmp_path: Path) -> None:
    read = [scanned(page) for page in pages(shown, tmp_path, "poster", address=LAN, wifi=WIFI)]

    network = 'WIFI:T:WPA;S:Зал\\; \\"Форум\\";P:a\\\\b\\:c\\,d;;'
    assert [codes[0] for codes in read] == [network] * 7
    assert [codes[1].removeprefix(LAN) for codes in read][:2] == ["/417208/1", "/417208/2"]


def test_without_its_name_there_is_room_to_write_it(shown: Facts, tmp_path: Path) -> None:
    said = words(pdf(shown, tmp_path, "poster", address=LAN, track=3))

    assert re.findall("Сеть|Пароль|2.Площадка", said) == ["Сеть", "Пароль", "2 Площадка"]


def test_elsewhere_nobody_asks_for_a_network(shown: Facts, tmp_path: Path) -> None:
    said = words(pdf(shown, tmp_path, "poster", address=HERE, wifi=WIFI))

    assert "Wi-Fi" not in said
    assert "a\\b" not in said


def test_a_network_without_a_password_says_so_to_phones() -> None:
    assert wifi_code(Wifi("Зал")) == "WIFI:T:nopass;S:Зал;;"


def test_a_poster_says_where_what_and_how(shown: Facts, tmp_path: Path) -> None:
    said = words(pdf(shown, tmp_path, "poster", address=HERE, track=3))

    board = shown.prepared.boards[3]
    for text in (f"Площадка 3 · {board.room}", board.title, board.question, "hall.example.org/417208/3", "417 208"):
        assert text in said


def test_tracks_differ_on_a_printer_without_colours(shown: Facts, tmp_path: Path) -> None:
    """Band and shape alone, in grey."""
    upper = [
        page.crop((0, 0, page.width, page.height * 160 // 297))
        for page in pages(shown, tmp_path, "poster", address=HERE)
    ]
    blank = Image.new("L", upper[0].size, 255)

    def differ(one: Image.Image, other: Image.Image) -> float:
        return sum(ImageChops.difference(one, other).histogram()[64:]) / (one.width * one.height)

    pairs = [(one, other) for at, one in enumerate(upper[:5]) for other in [*upper[at + 1 : 5], blank]]
    assert min(differ(*pair) for pair in pairs) > 0.03


def test_shapes_and_fills_are_those_of_the_screens() -> None:
    """VISUAL 2: one identity on every surface."""
    script = (ROOT / "static/js/ui/track.js").read_text("utf-8")
    drawn = re.findall(r"path: '([^']+)', size: (\d+), y: (\d+)", script)
    fills = re.findall(r"--t\d-fill: #([0-9a-fA-F]{6})", (ROOT / "static/css/parts/tokens.css").read_text("utf-8"))

    assert [(shape.path, str(shape.size), str(shape.y)) for shape in identity.SHAPES] == drawn
    assert [fill.upper() for fill in fills[:5]] == list(identity.FILLS)


# paper ballots


def test_v15_every_slip_has_a_serial_of_its_own() -> None:
    """Also beside those of other tracks; the tab takes them as they stand."""
    every = [serial(track, n) for track in range(25) for n in (1, 9, 99, 500, 999)]

    assert len(set(every)) == len(every)
    assert max(map(len, every)) <= LIMITS["serial"]
    assert (serial(3, 17), serial(0, 1)) == ("3017", "0001")


def test_v15_the_slips_are_those_that_were_asked_for(shown: Facts, tmp_path: Path) -> None:
    said = words(pdf(shown, tmp_path, "ballots", track=2, first=41, count=8))

    assert re.findall(r"\b2\d{3}\b", said) == [f"20{n}" for n in range(41, 49)]
    assert said.count("Впишите не больше: 5") == 8


def test_fixed_options_stand_by_their_numbers_and_are_cut_at_a_word(
    shown: Facts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Автобус до районной больницы дважды в день, чтобы попасть к врачу можно было без пересадок"
    ballot = BallotFacts(3, ((4, "Короткая"), (12, text), (31, "Ещё одна")))
    facts = prepared(shown, ballot=ballot)

    options = data_of(monkeypatch, facts, "ballots", track=1, count=1)["tracks"][0]["options"]
    said = words(pdf(facts, tmp_path, "ballots", track=1, count=1))

    assert [one["no"] for one in options] == ["4", "12", "31"]
    assert options[1]["text"] == "Автобус до районной больницы дважды в день, чтобы попасть к врачу…"
    assert "Отметьте не больше: 3" in said
    assert "Впишите" not in said


@pytest.mark.parametrize(("plan", "budget", "boxes"), [((), "5", 5), (TEMPLATES["express"], "", 5)])
def test_without_options_numbers_are_written_in(
    shown: Facts, monkeypatch: pytest.MonkeyPatch, plan: tuple[Step, ...], budget: str, boxes: int
) -> None:
    """V1: on an open board everybody has five; a plan fixes its budget later."""
    facts = prepared(shown, plan=plan, ballot=None)

    slip = data_of(monkeypatch, facts, "ballots", track=1, count=1)["tracks"][0]

    assert (slip["boxes"], slip["options"], slip["is_open"]) == (boxes, [], budget == "")


def test_too_many_options_are_written_in_by_number(shown: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    ballot = BallotFacts(7, tuple((n, "Идея") for n in range(1, 52)))

    slip = data_of(monkeypatch, prepared(shown, ballot=ballot), "ballots", track=1, count=1)["tracks"][0]

    assert (slip["options"], slip["boxes"]) == ([], 7)


# guide and agenda


def test_the_guide_names_the_track_and_has_the_minutes_of_its_plan(shown: Facts, tmp_path: Path) -> None:
    facts = prepared(shown, 2, plan=TEMPLATES["express"])

    said = words(pdf(facts, tmp_path, "guide", address=HERE, track=2))

    for text in (
        "Площадка 2",
        "hall.example.org/417208/2",
        "417 208",
        "«Открыть доску»",
        "Собираем идеи 15 мин",
        "Всего: 45 мин",
    ):
        assert text in said


def test_the_keys_of_the_guide_are_those_of_the_board() -> None:
    from facilitator.reports.printouts.guide import KEYS

    script = (ROOT / "static/js/pages/console/keys.js").read_text("utf-8")
    bound = dict(re.findall(r"key: '(.)', intent: '(\w+)'", script))

    assert {key: bound[key] for key, _ in KEYS} == dict(KEYS)


@pytest.mark.parametrize(
    ("start", "minutes", "said"),
    [("14:30", 0, "14:30"), ("14:30", 95, "16:05"), ("23:50", 20, "0:10"), ("", 0, "+0:00"), ("", 75, "+1:15")],
)
def test_a_scene_begins_when_those_before_it_are_over(start: str, minutes: int, said: str) -> None:
    assert clock(start, minutes) == said


def test_the_agenda_says_who_has_sent(facts: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = data_of(monkeypatch, facts, "agenda")["tracks"]["rows"]

    assert [row["sent"].replace("\u00a0", " ").split(",")[0] for row in rows] == ["версия 1", "версия 1", "не переданы"]


def test_the_demo_s_agenda_counts_the_minutes(shown: Facts, monkeypatch: pytest.MonkeyPatch) -> None:
    data = data_of(monkeypatch, shown, "agenda", start="14:30")

    assert [row["at"] for row in data["rows"]][:4] == ["14:30", "14:40", "14:45", "14:53"]
    assert data["end"]["at"] == "16:10"
