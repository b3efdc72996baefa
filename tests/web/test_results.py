"""/CODE/results: open to everybody when the organiser says so, to staff always; an address for every idea."""

import secrets
from typing import Any

from facilitator.domain.roles import Role
from tests.web.conftest import Browser, Site
from tests.web.test_downloads import wait


def signed(site: Site, role: str, track: int | None = None) -> Browser:
    browser = site.browser()
    assert browser.post("/api/enter", {"secret": site.secret(role, track)}).status_code == 200
    return browser


def act(browser: Browser, as_: str, name: str, **fields: Any) -> None:
    command = {"op": f"op-{secrets.token_hex(8)}", "name": name, **fields}
    reply = browser.post("/api/ops", {"as": as_, "ops": [command]}).json
    assert reply["replies"][0]["ok"], reply


def publish(site: Site, browser: Browser, *, on: bool) -> None:
    act(browser, f"{site.code}/organiser", "publish_results", event=site.event, on=on)


def test_a_stranger_and_a_participant_see_nothing_until_the_results_are_open(site: Site) -> None:
    person = site.browser()
    person.post("/api/join", {"code": site.code, "track": 1})
    for browser in (site.browser(), person):
        page = browser.boot(f"/{site.code}/results")
        assert page.get("outcome") is None
        assert browser.boot(f"/{site.code}/results/1-1").get("story") is None

    publish(site, signed(site, "organiser"), on=True)
    assert site.browser().boot(f"/{site.code}/results")["outcome"]["tracks"][0]["no"] == 1
    publish(site, signed(site, "organiser"), on=False)
    assert site.browser().boot(f"/{site.code}/results").get("outcome") is None


def test_staff_of_the_event_see_the_page_before_it_is_open(site: Site) -> None:
    for role, track in ((Role.MODERATOR, 2), (Role.HOST, None), (Role.ORGANISER, None)):
        assert signed(site, role, track).boot(f"/{site.code}/results")["outcome"] is not None


def test_screens_and_observers_are_not_told_more_than_a_stranger(site: Site) -> None:
    publish(site, signed(site, "organiser"), on=False)
    for role, track in ((Role.SCREEN, 2), (Role.PLENARY, None), (Role.OBSERVER, None)):
        assert signed(site, role, track).boot(f"/{site.code}/results").get("outcome") is None, role


def test_addresses_of_nothing_are_not_found(site: Site) -> None:
    browser = signed(site, "organiser")
    for path in (
        "/999999/results",
        f"/{site.code}/results/1-999",
        f"/{site.code}/results/9-1",
        f"/{site.code}/results/1",
    ):
        assert browser.get(path).status_code == 404, path


def test_what_is_sent_stands_on_the_page_at_once_and_leads_to_its_idea(site: Site) -> None:
    moderator, phone, board = signed(site, "moderator", 1), site.browser(), site.boards[1]
    staff, person = f"{site.code}/moderator/1", f"{site.code}/participant"
    phone.post("/api/join", {"code": site.code, "track": 1})
    act(moderator, staff, "change_phase", board=board, phase="open")
    act(phone, person, "add_idea", board=board, id="idea-on-the-page", text="Автобус до больницы")
    assert moderator.boot(f"/{site.code}/results")["outcome"]["tracks"][0]["ideas"] == []

    records = phone.boot(f"/{site.code}/1")["streams"][f"board:{board}"]["put"]
    ballot = next(record["ballot"]["id"] for record in records if record["t"] == "board")
    act(phone, person, "set_vote", board=board, ballot=ballot, idea="idea-on-the-page", value=1)
    act(moderator, staff, "send_result", board=board)

    row = moderator.boot(f"/{site.code}/results")["outcome"]["tracks"][0]["result"]["rows"][0]
    assert (row["headline"], row["supporters"]) == ("Автобус до больницы", 1)
    story = moderator.boot(f"/{site.code}/results/{row['number']}")["story"]
    assert (story["text"], story["sent"]["rank"], story["sent"]["top"]) == ("Автобус до больницы", 1, True)


def test_documents_of_open_results_are_for_everybody_and_made_once(site: Site) -> None:
    stranger, code = site.browser(), site.code
    wanted = {"code": code, "format": "csv", "language": "ru"}
    assert stranger.post("/api/documents", wanted).json["code"] == "not_allowed"
    publish(site, signed(site, "organiser"), on=True)

    first = stranger.post("/api/documents", wanted).json["job"]["id"]
    again = site.browser().post("/api/documents", wanted).json["job"]["id"]
    assert again == first
    wait(site, first)
    assert stranger.get(f"/api/documents?code={code}&id={first}").json["jobs"][0]["state"] == "ready"
    file = stranger.get(f"/api/documents/{first}?code={code}")
    assert file.status_code == 200
    assert file.mimetype == "text/csv"

    publish(site, signed(site, "organiser"), on=False)
    assert stranger.get(f"/api/documents/{first}?code={code}").status_code == 403


def test_everybody_gets_what_is_published_and_neither_printouts_nor_staffs_documents(site: Site) -> None:
    organiser, stranger, code = signed(site, "organiser"), site.browser(), site.code
    publish(site, organiser, on=True)
    own = organiser.post("/api/documents", {"as": f"{code}/organiser", "format": "csv", "language": "ru"}).json["job"]

    assert stranger.get(f"/api/documents/{own['id']}?code={code}").status_code == 403
    assert stranger.get(f"/api/documents?code={code}&id={own['id']}").json["jobs"] == []
    for more in ({"format": "poster"}, {"format": "csv", "options": {"public": False}, "as": f"{code}/organiser"}):
        assert stranger.post("/api/documents", {"code": code, "language": "ru", **more}).status_code in (401, 403)


def test_passports_are_of_chosen_ideas_and_belong_to_who_chose_them(site: Site) -> None:
    publish(site, signed(site, "organiser"), on=True)
    stranger, other = site.browser(), site.browser()
    wanted = {"code": site.code, "format": "passports", "language": "ru", "options": {"ideas": ["1-2"]}}
    job = stranger.post("/api/documents", wanted).json["job"]

    assert other.get(f"/api/documents?code={site.code}").json["jobs"] == []
    wait(site, job["id"])
    assert stranger.post("/api/documents", wanted | {"options": {"ideas": ["1-3"]}}).json["job"]["id"] != job["id"]
    assert stranger.post("/api/documents", wanted | {"options": {"ideas": ["nonsense"]}}).json["code"] == "malformed"


def test_a_decision_has_a_page_and_a_link_for_who_is_answerable(site: Site) -> None:
    host, stranger, code = signed(site, "host"), site.browser(), site.code
    publish(site, signed(site, "organiser"), on=False)
    as_ = f"{code}/host"
    act(host, as_, "set_decision", event=site.event, id="decision-of-the-hall", what="Пустить автобус")
    page = f"/{code}/decision/1"
    assert stranger.boot(page).get("decision") is None
    assert host.boot(page)["decision"]["what"] == "Пустить автобус"
    assert host.get(f"/{code}/decision/2").status_code == 404
    assert stranger.boot(f"/{code}/decision/2").keys() == stranger.boot(page).keys()

    wanted = {"as": as_, "decision": "decision-of-the-hall"}
    assert (
        signed(site, "moderator", 1).post("/api/assignees", wanted | {"as": f"{code}/moderator/1"}).status_code == 403
    )
    made = host.post("/api/assignees", wanted).json
    assignee = site.browser()
    entered = assignee.post("/api/enter", {"secret": made["url"].partition("#")[2]}).json
    assert entered["to"] == page
    boot = assignee.boot(page)
    assert boot["as"] == f"{code}/assignee/1"
    assert assignee.boot(f"/{code}/results").get("outcome") is None

    told = {"status": "adopted", "reason": "Передана в министерство"}
    act(assignee, boot["as"], "set_decision_status", event=site.event, decision="decision-of-the-hall", **told)
    assert host.boot(page)["decision"]["history"][0]["reason"] == "Передана в министерство"


def test_a_decision_is_open_to_all_once_the_hall_has_seen_it(site: Site) -> None:
    host, stranger = signed(site, "host"), site.browser()
    publish(site, signed(site, "organiser"), on=True)
    act(host, f"{site.code}/host", "set_decision", event=site.event, id="decision-of-the-hall", what="Пустить автобус")
    assert stranger.get(f"/{site.code}/decision/1").status_code == 404

    act(host, f"{site.code}/host", "show_decision", event=site.event, decision="decision-of-the-hall", on=True)
    assert stranger.boot(f"/{site.code}/decision/1")["decision"]["what"] == "Пустить автобус"
