# ruff: noqa: N802 (rule ids keep their capital)
"""What people write stays text in every format; what would tell who somebody is stands in none."""

import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from facilitator.actions.people import return_code
from facilitator.domain.phases import Moment
from facilitator.protocol import encode
from facilitator.reports.csv import harmless
from facilitator.reports.facts import Facts
from facilitator.reports.formats import DOCUMENTS
from facilitator.reports.gather import NoEventError, gather, gather_file
from facilitator.reports.outcome import outcome, story
from facilitator.store import tables
from facilitator.store.verify import UnreadableError
from tests.builders import Hall
from tests.reports.conftest import Played
from tests.reports.forum import Forum
from tests.reports.reading import csv_rows, made, package, plain, words
from tests.stages import lead, voters

HOSTILE = (
    '=HYPERLINK("http://evil.test";"Нажмите")',
    "+7+8",
    "-2+3",
    "@SUM(A1:A9)",
    "<w:p>&lt;script&gt;</w:p>",
    '#import "/etc/passwd": * #panic("x") $x^2$ *жирно* _косо_ @ref `raw` \\ \\u{41}',
    ']] #read("/etc/passwd") [[',
    "Ж" * 200,
)


@pytest.fixture
def hostile(hall: Hall) -> Facts:
    """A board of hostile texts, voted for and sent."""
    moderator = hall.open()
    scribe = hall.staff("scribe")
    ideas = [hall.add(scribe, text) for text in HOSTILE]
    hall.ok(moderator, "set_headline", idea=ideas[0], headline="=1+1")
    for n in range(3):
        hall.votes(hall.person(), *ideas[: n + 1])
    hall.ok(moderator, "send_result", note="=1+1")
    hall.ok(hall.staff("host"), "set_decision", id="decision-1", what="=cmd|' /C calc'!A0", owner="@owner")
    return hall.read(lambda session: gather(session, hall.code, hall.clock.now))


@pytest.mark.parametrize("format_", ["docx", "xlsx", "csv", "json"])
def test_every_text_is_found_again_as_it_was_written(hostile: Facts, tmp_path: Path, format_: str) -> None:
    path = made(hostile, tmp_path, format_)[format_]
    found = {"csv": lambda: " ".join(row[2].removeprefix("'") for row in csv_rows(path)),
             "json": lambda: " ".join(one["text"] for one in package(path)["parts"]["tracks"][0]["ideas"])}  # fmt: skip

    text = plain(found.get(format_, lambda: words(path))())

    assert [idea for idea in HOSTILE if plain(idea) not in text] == []


def test_markup_for_the_typesetter_stays_text(hostile: Facts, tmp_path: Path) -> None:
    text = words(made(hostile, tmp_path, "pdf")["pdf"]).replace(" ", "")

    for idea in (HOSTILE[5], HOSTILE[6]):
        assert idea.replace(" ", "")[:24] in text
    assert "root:" not in text


def test_no_cell_of_the_workbook_is_a_formula_or_a_link(hostile: Facts, tmp_path: Path) -> None:
    path = made(hostile, tmp_path, "xlsx")["xlsx"]
    cells = [cell for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row]

    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert [cell.coordinate for cell in cells if cell.hyperlink] == []


def test_a_table_program_finds_no_formula_in_the_csv(hostile: Facts, tmp_path: Path) -> None:
    rows = csv_rows(made(hostile, tmp_path, "csv")["csv"])

    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))] == []
    assert [row[2][0] for row in rows[1:5]] == ["'"] * 4


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1"])
def test_a_text_like_a_formula_gets_an_apostrophe_and_a_number_none(text: str) -> None:
    assert (harmless(text), harmless(-1), harmless("1=1")) == (f"'{text}", -1, "1=1")


def test_the_csv_says_that_it_is_utf_8(hostile: Facts, tmp_path: Path) -> None:
    assert made(hostile, tmp_path, "csv")["csv"].read_bytes().startswith(b"\xef\xbb\xbf")


def secrets_of(hall: Hall) -> set[str]:
    """Everything in the database by which a seat, a device, a link or a ballot's secret could be known."""

    def read(session):
        people = session.query(tables.Participant).all()
        found = {person.id for person in people} | {person.code_hash.hex() for person in people}
        found |= {return_code(hall.services, person.id, person.code_no) for person in people}
        devices = session.query(tables.Device).all()
        found |= {device.id for device in devices} | {device.token_hash.hex() for device in devices}
        found |= {grant.id for grant in session.query(tables.Grant)}
        found |= {link.secret_hash.hex() for link in session.query(tables.Link)}
        found |= {ballot.salt.hex() for ballot in session.query(tables.Ballot)}
        return found

    return hall.read(read)


def insides(path: Path) -> str:
    """All that a file holds, packed or not."""
    raw = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as whole:
            raw = b"".join(whole.read(name) for name in whole.namelist())
    return raw.decode("utf-8", errors="replace") + (words(path) if path.suffix == ".pdf" else "")


@pytest.mark.parametrize("format_", DOCUMENTS)
def test_no_document_holds_an_identity(played: Played, tmp_path: Path, format_: str) -> None:
    told = insides(made(played.facts, tmp_path, format_)[format_])

    known = secrets_of(played.hall)

    assert len(known) > 60
    assert [one for one in known if one in told] == []


def test_V22_the_package_holds_neither_receipts_nor_serials_nor_votes(played: Played, tmp_path: Path) -> None:
    path = made(played.facts, tmp_path, "json")["json"]
    text = path.read_text(encoding="utf-8")
    track = played.facts.tracks[0]

    assert len(track.receipts) == 24
    serials = [f'"{serial}"' for serial in track.serials]
    assert [code for code in (*track.receipts, *serials, played.hall.ballot()) if code in text] == []
    assert {key for track in package(path)["parts"]["tracks"] for key in track} == {
        "id", "no", "title", "theme", "question", "result", "ideas",
    }  # fmt: skip


@pytest.mark.parametrize("moment", [Moment.VOTE, Moment.CLOSED])
def test_V8_a_secret_ballot_under_way_changes_no_document(hall: Hall, tmp_path: Path, moment: Moment) -> None:
    moderator = lead(hall, Moment.VOTE)
    before = hall.read(lambda session: gather(session, hall.code, 0))
    voters(hall, 3, 1)
    if moment is Moment.CLOSED:
        hall.ok(moderator, "close_ballot", ballot=hall.ballot())

    after = hall.read(lambda session: gather(session, hall.code, 0))

    assert after.tracks == before.tracks


def test_another_event_or_no_database_is_said_plainly(hall: Hall, tmp_path: Path) -> None:
    with pytest.raises(NoEventError):
        hall.read(lambda session: gather(session, "100000", 0))
    with pytest.raises(NoEventError):
        gather_file(tmp_path / "nothing.db", None, 0)
    (tmp_path / "empty.db").touch()
    with pytest.raises(UnreadableError):
        gather_file(tmp_path / "empty.db", None, 0)


def test_a_sealed_event_gives_the_same_documents(hall: Hall) -> None:
    """Sealing takes seats, tokens and salts away; what was counted, its receipts included, stays."""
    Forum(hall)
    hall.ok(hall.staff("moderator", 3), "go_to_step", no=3, step=1)
    before = hall.read(lambda session: gather(session, hall.code, 0))

    hall.ok(hall.staff("organiser"), "seal_event")
    after = hall.read(lambda session: gather(session, hall.code, 0))

    assert (after.tracks, after.hall, after.decisions) == (before.tracks, before.hall, before.decisions)
    assert after.people == before.people


def test_no_document_of_a_closed_event_leads_to_a_person_of_before_or_after(hall: Hall, tmp_path: Path) -> None:
    """No token, no seat, and so no pair of a vote and who cast it."""
    Forum(hall)
    hall.ok(hall.staff("moderator", 3), "go_to_step", no=3, step=1)
    known = secrets_of(hall)
    hall.ok(hall.staff("organiser"), "seal_event")
    known |= secrets_of(hall)
    facts = hall.read(lambda session: gather(session, hall.code, 0))

    files = made(facts, tmp_path, *DOCUMENTS, "passports")
    stories = [story(facts, track.no, idea.no) for track in facts.tracks for idea in track.ideas]
    pages = encode([outcome(facts), *stories])
    told = {name: insides(path) for name, path in files.items()} | {"pages": pages.decode()}

    assert len(known) > 60
    assert [(name, one) for name, text in told.items() for one in known if one in text] == []
