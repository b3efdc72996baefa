"""The journal over HTTP: for the organiser alone; and the cookie of a device that is nobody's."""

import secrets
from typing import Any

from tests.web.conftest import Browser, Site

ORGANISER = "417208/organiser"


def code(browser: Browser, path: str) -> tuple[int, str]:
    answer = browser.get(path)
    return answer.status_code, answer.json.get("code", "")


def test_the_organiser_reads_entries_and_the_chain(site: Site) -> None:
    organiser = site.staff("organiser")
    wish = {"op": secrets.token_urlsafe(16), "name": "publish_results", "event": site.event, "on": True}
    assert organiser.post("/api/ops", {"as": ORGANISER, "ops": [wish]}).json["replies"][0]["ok"]
    page = organiser.get(f"/api/audit?as={ORGANISER}&subject=event").json["page"]
    chain = organiser.get(f"/api/audit/chain?as={ORGANISER}&again=1").json["chain"]

    assert (page["entries"][0]["what"], page["entries"][0]["by"]) == ("publish-results-on", "organiser")
    assert (chain["intact"], chain["veiled"]) == (True, False)
    assert chain["entries"] >= page["total"]


def test_a_fingerprint_noted_down_is_found_again_with_its_entry(site: Site) -> None:
    organiser = site.staff("organiser")

    def publish(on: bool) -> None:
        wish = {"op": secrets.token_urlsafe(16), "name": "publish_results", "event": site.event, "on": on}
        assert organiser.post("/api/ops", {"as": ORGANISER, "ops": [wish]}).json["replies"][0]["ok"]

    def chain(noted: str) -> dict[str, Any]:
        found: dict[str, Any] = organiser.get(f"/api/audit/chain?as={ORGANISER}&noted={noted}").json["chain"]
        return found

    publish(True)
    then = organiser.get(f"/api/audit/chain?as={ORGANISER}").json["chain"]
    publish(False)

    assert chain(then["head"])["noted"]["entry"] == then["entries"] == chain("0" * 16)["entries"] - 1
    assert chain(then["head"].replace("-", "").lower())["noted"]["at"] <= then["at"]
    assert chain("0" * 16)["noted"] is None
    assert code(organiser, f"/api/audit/chain?as={ORGANISER}&noted=7F3A-91C2") == (409, "bad_choice")


def test_nobody_else_does(site: Site) -> None:
    for path in ("/api/audit", "/api/audit/chain"):
        assert code(site.browser(), f"{path}?as={ORGANISER}") == (401, "not_signed_in")
        assert code(site.phone(), f"{path}?as=417208/participant") == (403, "not_allowed")
        for role in ("host", "observer", "plenary"):
            assert code(site.staff(role), f"{path}?as=417208/{role}") == (403, "not_allowed")


def test_what_is_not_there_is_refused(site: Site) -> None:
    organiser = site.staff("organiser")

    assert code(organiser, f"/api/audit?as={ORGANISER}&subject=votes") == (409, "bad_choice")
    assert organiser.get(f"/api/audit?as={ORGANISER}&track=99").json["page"]["entries"] == []
    assert organiser.get(f"/api/audit?as={ORGANISER}&upto=-5").json["page"]["entries"] == []


def test_a_device_keeps_its_cookie_as_long_as_it_holds_a_seat(site: Site) -> None:
    phone = site.phone()
    assert phone.post("/api/forget", {}).json == {"ok": True, "forgotten": False}
    wish = {"op": secrets.token_urlsafe(16), "name": "erase_me", "event": site.event}
    assert phone.post("/api/ops", {"as": "417208/participant", "ops": [wish]}).json["replies"][0]["ok"]

    answer = phone.post("/api/forget", {})
    assert answer.json == {"ok": True, "forgotten": True}
    assert answer.headers["Set-Cookie"].startswith("device=;")


def test_the_organisers_page_knows_when_something_was_last_done(site: Site) -> None:
    boot = site.staff("organiser").boot("/417208/organiser")

    assert 0 < boot["last_at"] <= boot["now"]
    assert boot["event"]["keep_days"] == 30
