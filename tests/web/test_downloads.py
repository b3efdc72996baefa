"""Documents ordered from the page: for host and organiser alone, made beside the server, gone after an hour."""

import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from docx import Document

from facilitator.domain.errors import Refused
from facilitator.web.documents import AT_ONCE, KEPT_SECONDS, LONGEST_SECONDS, Desk, Order
from tests.web.conftest import Browser, Site

ORGANISER = "417208/organiser"


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """Over an instance without a database: what it makes fails."""
    made = Desk(tmp_path, clock)
    yield made
    made.close()


def order(browser: Browser, as_: str, format_: str = "docx", language: str = "ru") -> dict[str, object]:
    body = {"as": as_, "format": format_, "language": language}
    reply: dict[str, object] = browser.post("/api/documents", body).json
    return reply


def wait(site: Site, job: str) -> None:
    """Until the document's process has ended."""
    desk = next(view for view in site.app.flask.view_functions.values() if view.__name__ == "fetched").__closure__
    assert desk is not None
    found = next(cell.cell_contents for cell in desk if isinstance(cell.cell_contents, Desk))
    found.find(site.event, job).process.wait(60)


def test_the_organiser_orders_a_protocol_and_fetches_it_under_its_name(site: Site) -> None:
    organiser = site.staff("organiser")

    job = order(organiser, ORGANISER)["job"]
    assert isinstance(job, dict)
    wait(site, job["id"])
    listed = organiser.get(f"/api/documents?as={ORGANISER}").json["jobs"]
    file = organiser.get(f"/api/documents/{job['id']}?as={ORGANISER}")

    assert [(one["id"], one["state"], one["bytes"]) for one in listed] == [(job["id"], "ready", len(file.data))]
    named = file.headers["Content-Disposition"]
    assert named.startswith("attachment; filename=\"facilitator.docx\"; filename*=UTF-8''")
    assert unquote(named.partition("''")[2]).startswith("Протокол. ")
    assert "Протокол" in [line.text for line in Document(io.BytesIO(file.data)).paragraphs]


@pytest.mark.parametrize(("role", "track"), [("scribe", 1), ("screen", 1), ("plenary", None), ("observer", None)])
def test_nobody_else_orders_lists_or_fetches(site: Site, role: str, track: int | None) -> None:
    staff = site.staff(role, track)
    ref = f"417208/{role}" + (f"/{track}" if track else "")
    job = order(site.staff("host"), "417208/host", "csv")["job"]
    assert isinstance(job, dict)

    replies = (
        order(staff, ref),
        staff.get(f"/api/documents?as={ref}").json,
        staff.get(f"/api/documents/{job['id']}?as={ref}").json,
    )

    assert [reply["code"] for reply in replies] == ["not_allowed"] * 3
    assert site.browser().get(f"/api/documents/{job['id']}?as={ORGANISER}").json["code"] == "not_signed_in"


def test_an_unknown_format_language_or_document_is_refused(site: Site) -> None:
    organiser = site.staff("organiser")

    assert order(organiser, ORGANISER, "exe")["code"] == "malformed"
    assert order(organiser, ORGANISER, "docx", "xx")["code"] == "malformed"
    asked = {"as": ORGANISER, "format": "docx", "language": "ru"}
    for options in ({"track": 1}, {"wifi": {"name": "x"}}, {"address": "http://elsewhere.test"}, "none"):
        assert organiser.post("/api/documents", asked | {"options": options}).json["code"] == "malformed"
    assert organiser.get(f"/api/documents/nothing?as={ORGANISER}").json["code"] == "not_found"


def test_a_document_is_of_one_event_alone(desk: Desk) -> None:
    job = desk.order("event-1", "111111", Order("csv", "ru"), "Один")

    with pytest.raises(Refused, match="not_found"):
        desk.find("event-2", job.id)
    assert desk.find("event-1", job.id) is job


def test_a_document_that_cannot_be_made_says_so(desk: Desk) -> None:
    job = desk.order("event-1", "111111", Order("csv", "ru"), "Один")

    job.process.wait(60)

    assert (job.record()["state"], job.file()) == ("failed", None)


def test_few_are_made_at_once_and_a_new_one_takes_the_place_of_its_like(desk: Desk) -> None:
    formats = ("docx", "pdf", "csv")[:AT_ONCE]
    jobs = [desk.order("event-1", "111111", Order(name, "ru"), "Один") for name in formats]

    with pytest.raises(Refused, match="slow_down"):
        desk.order("event-1", "111111", Order("xlsx", "ru"), "Один")
    for job in jobs:
        job.process.wait(60)
    again = desk.order("event-1", "111111", Order("docx", "ru"), "Один")

    assert [job.id for job in desk.jobs("event-1")] == [jobs[1].id, jobs[2].id, again.id]
    assert not jobs[0].folder.exists()


def test_files_are_gone_after_an_hour_and_when_the_server_stops(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    old = desk.order("event-1", "111111", Order("csv", "ru"), "Один")
    old.process.wait(60)
    clock.now = KEPT_SECONDS - 1
    young = desk.order("event-1", "111111", Order("docx", "ru"), "Один")
    assert old.folder.exists()

    clock.now = KEPT_SECONDS + 1
    desk.sweep()
    left = [job.id for job in desk.jobs("event-1")]
    desk.close()

    assert (left, old.folder.exists(), (tmp_path / "documents").exists()) == ([young.id], False, False)


def test_what_is_under_way_while_somebody_is_erased_is_made_anew_and_so_is_what_was_ready(desk: Desk) -> None:
    """As many at once as always; the others wait, and are not refused."""
    ready = desk.order("event-1", "111111", Order("csv", "ru"), "Один")
    ready.process.wait(60)
    (ready.folder / "made").touch()
    others = [desk.order("event-1", "111111", Order(name, "ru"), "Один") for name in ("docx", "pdf", "xlsx")]
    before = [job.process for job in (ready, *others)]

    desk.clear()

    assert [job.id for job in desk.jobs("event-1")] == [ready.id, *(job.id for job in others)]
    assert [process.poll() is None for process in before] == [False] * 4
    assert not (ready.folder / "made").exists()
    assert [job.is_old for job in (ready, *others)] == [False] * AT_ONCE + [True]
    assert {job.record()["state"] for job in (ready, *others)} == {"waiting"}
    assert others[-1].file() is None
    assert not others[-1].has_failed()
    for job in (ready, *others[:-1]):
        job.process.wait(60)
    assert desk.find("event-1", others[-1].id).process is not before[-1]


def test_what_was_made_of_secrets_is_not_made_again(desk: Desk) -> None:
    """Nothing remembers the network's password once the poster is ready."""
    options = {"address": "http://hall.test", "wifi": {"name": "Зал", "password": "пароль"}}
    made = desk.order("event-1", "111111", Order("poster", "ru", options), "Один")
    desk.clear()
    assert desk.find("event-1", made.id) is made
    made.process.wait(60)
    desk.sweep()
    assert made.begin is None

    desk.clear()
    assert desk.jobs("event-1") == []


def test_what_takes_too_long_is_ended(desk: Desk, clock: Clock) -> None:
    job = desk.order("event-1", "111111", Order("csv", "ru"), "Один")
    clock.now = LONGEST_SECONDS + 1

    desk.sweep()

    assert job.process.wait(60) != 0
    assert job.record()["state"] == "failed"
