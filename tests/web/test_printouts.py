"""Printouts ordered from the page: who may have which, and what becomes of the password of the Wi-Fi."""

import io
from typing import Any
from urllib.parse import unquote

import pytest
from pypdf import PdfReader

from facilitator.web.documents import Desk, Order
from tests.web.conftest import Browser, Site

ORGANISER, HOST, MODERATOR = "417208/organiser", "417208/host", "417208/moderator/2"
SECRET = "пароль-Xy7"
LAN = "http://192.168.7.7:5000"


def order(browser: Browser, as_: str, format_: str, **options: Any) -> Any:
    body = {"as": as_, "format": format_, "language": "ru", "options": options}
    return browser.post("/api/documents", body).json


def desk_of(site: Site) -> Desk:
    route = next(view for view in site.app.flask.view_functions.values() if view.__name__ == "fetched").__closure__
    assert route is not None
    return next(cell.cell_contents for cell in route if isinstance(cell.cell_contents, Desk))


def made(site: Site, reply: Any) -> str:
    """The order's id, once its process has ended."""
    key = str(reply["job"]["id"])
    desk_of(site).find(site.event, key).process.wait(60)
    return key


@pytest.mark.parametrize("format_", ["poster", "ballots", "guide"])
def test_a_moderator_has_the_printouts_of_the_own_track(site: Site, format_: str) -> None:
    moderator = site.staff("moderator", 2)

    key = made(site, order(moderator, MODERATOR, format_, track=2))
    listed = moderator.get(f"/api/documents?as={MODERATOR}").json["jobs"]
    file = moderator.get(f"/api/documents/{key}?as={MODERATOR}")

    assert [(job["state"], job["options"]) for job in listed if job["id"] == key] == [("ready", {"track": 2})]
    assert len(PdfReader(io.BytesIO(file.data)).pages) > 0
    assert ". Площадка 2. " in unquote(file.headers["Content-Disposition"])


@pytest.mark.parametrize(
    ("format_", "options"),
    [("poster", {}), ("poster", {"track": 1}), ("ballots", {"track": 0}), ("guide", {}), ("agenda", {}), ("docx", {})],
)
def test_a_moderator_has_nothing_else(site: Site, format_: str, options: dict[str, Any]) -> None:
    assert order(site.staff("moderator", 2), MODERATOR, format_, **options)["code"] == "not_allowed"


def test_what_others_ordered_for_other_tracks_is_not_shown_to_a_moderator(site: Site) -> None:
    key = made(site, order(site.staff("organiser"), ORGANISER, "guide", track=1))
    moderator = site.staff("moderator", 2)

    listed = moderator.get(f"/api/documents?as={MODERATOR}").json["jobs"]
    fetched = moderator.get(f"/api/documents/{key}?as={MODERATOR}").json

    assert {job["options"].get("track") for job in listed} <= {2}
    assert fetched["code"] == "not_allowed"


@pytest.mark.parametrize(("role", "track"), [("scribe", 1), ("screen", 1), ("plenary", None), ("observer", None)])
def test_nobody_else_has_any(site: Site, role: str, track: int | None) -> None:
    browser = site.staff(role, track)
    ref = f"417208/{role}" + (f"/{track}" if track else "")

    assert [order(browser, ref, format_, track=1)["code"] for format_ in ("poster", "ballots", "guide")] == [
        "not_allowed"
    ] * 3
    assert order(browser, ref, "agenda")["code"] == "not_allowed"


def test_a_participant_has_none(site: Site) -> None:
    assert order(site.phone(1), "417208/participant", "poster", track=1)["code"] == "not_allowed"
    assert order(site.browser(), MODERATOR, "poster", track=2)["code"] == "not_signed_in"


def test_the_host_has_the_agenda_and_the_organiser_every_poster(site: Site) -> None:
    host, organiser = site.staff("host"), site.staff("organiser")

    agenda = made(site, order(host, HOST, "agenda", start="14:30"))
    posters = made(site, order(organiser, ORGANISER, "poster"))
    pages = PdfReader(io.BytesIO(organiser.get(f"/api/documents/{posters}?as={ORGANISER}").data)).pages

    assert "14:30" in PdfReader(io.BytesIO(host.get(f"/api/documents/{agenda}?as={HOST}").data)).pages[0].extract_text()
    assert len(pages) == len(site.boards) + 2


@pytest.mark.parametrize(
    ("format_", "options", "code"),
    [
        ("poster", {"track": 77}, "not_found"),
        ("poster", {"count": 5}, "malformed"),
        ("ballots", {"first": 990, "count": 40}, "malformed"),
        ("ballots", {"count": 0}, "malformed"),
        ("agenda", {"start": "25:00"}, "malformed"),
        ("poster", {"wifi": {"name": ""}}, "malformed"),
        ("poster", {"wifi": {"name": "x", "password": "y" * 64}}, "malformed"),
    ],
)
def test_what_has_no_sense_is_refused(site: Site, format_: str, options: dict[str, Any], code: str) -> None:
    assert order(site.staff("organiser"), ORGANISER, format_, **options)["code"] == code


def test_an_order_of_another_track_takes_nobody_s_place(site: Site) -> None:
    organiser = site.staff("organiser")

    first = made(site, order(organiser, ORGANISER, "ballots", track=3, count=1))
    other = made(site, order(organiser, ORGANISER, "ballots", track=4, count=1))
    again = made(site, order(organiser, ORGANISER, "ballots", track=3, first=2, count=1))

    left = {job["id"] for job in organiser.get(f"/api/documents?as={ORGANISER}").json["jobs"]}
    assert {first, other, again} & left == {other, again}


def test_the_password_is_printed_and_known_nowhere_else(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    """Not in the process's command line, nor in its output, nor in what the desk keeps and tells."""
    desk = Desk(site.app.config.instance, lambda: 0.0)
    options = {"address": LAN, "track": 1, "wifi": {"name": "Зал", "password": SECRET}}

    job = desk.order(site.event, site.code, Order("poster", "ru", options), "Один")
    line = " ".join(map(str, job.process.args)) if isinstance(job.process.args, list) else str(job.process.args)
    job.process.wait(60)

    file = job.file()
    assert file is not None
    assert SECRET in PdfReader(file).pages[0].extract_text().replace("\u200b", "").replace("\n", "")
    told = [line, str(job.record()), repr(job), str(job.order.options), caplog.text]
    told += [(job.folder / name).read_text("utf-8") for name in ("steps", "errors")]
    assert [SECRET in text for text in told] == [False] * len(told)
    desk.close()


def test_pages_that_order_posters_know_whether_phones_join_a_network_first(site: Site) -> None:
    organiser = site.staff("organiser").boot("/417208/organiser")
    moderator = site.staff("moderator", 2).boot("/417208/2/moderator")
    scribe = site.staff("scribe", 2).boot("/417208/2/scribe")

    assert [boot.get("is_local") for boot in (organiser, moderator, scribe)] == [False, False, None]
