"""Who is let in: closed doors, ceilings of an address, guessed codes; and whose word for an address counts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.actions.arrivals import Arrivals
from facilitator.app import App, create_app
from facilitator.config import Config
from facilitator.domain.guesses import CODES, EVENT_CODES
from facilitator.instance import Instance
from tests.builders import new
from tests.web.conftest import ADDRESS, Browser, Site, make_site

FORWARDED = {"X-Forwarded-For": "203.0.113.7", "X-Forwarded-Proto": "https", "X-Forwarded-Host": "other.test"}


@pytest.fixture
def narrow(tmp_path: Path) -> Iterator[Site]:
    """A hall where one address may have four seats, two of them within ten seconds."""
    folder = tmp_path / "instance"
    config = Config(folder, base=ADDRESS, mode="threading", seats_per_address=4, new_seats_per_address=2)
    app = create_app(config, Instance(folder))
    yield make_site(app)
    app.close()


def doors(site: Site, *, is_open: bool) -> None:
    body = {"as": f"{site.code}/organiser"}
    op = {"op": new("operation"), "name": "set_doors", "event": site.event, "open": is_open}
    assert site.staff("organiser").post("/api/ops", {**body, "ops": [op]}).json["replies"][0]["ok"]


def test_closed_doors_keep_newcomers_out_and_nobody_else(site: Site) -> None:
    phone, newcomer, elsewhere = site.phone(), site.browser(), site.browser()
    code = phone.post("/api/join", {"code": site.code, "track": 1}).json["code"]

    doors(site, is_open=False)

    refused = newcomer.post("/api/join", {"code": site.code, "track": 1})
    assert (refused.status_code, refused.json["code"]) == (403, "doors_closed")
    assert newcomer.boot(f"/{site.code}/1")["as"] is None
    assert phone.post("/api/join", {"code": site.code, "track": 2}).json["ok"]
    assert elsewhere.post("/api/return", {"code": site.code, "return_code": code}).json["ok"]
    assert site.staff("moderator", 1).get(f"/{site.code}/1/moderator").status_code == 200

    doors(site, is_open=True)
    assert newcomer.post("/api/join", {"code": site.code, "track": 1}).json["ok"]


def test_only_so_many_seats_are_taken_from_one_address(narrow: Site) -> None:
    first = narrow.phone()
    narrow.phone()
    refused = narrow.browser().post("/api/join", {"code": narrow.code, "track": 1})

    assert (refused.status_code, refused.json["code"]) == (429, "slow_down")
    assert 1 <= refused.json["detail"]["retry_in"] <= 10
    assert first.post("/api/join", {"code": narrow.code, "track": 2}).json["ok"]
    elsewhere = narrow.browser().post(
        "/api/join", {"code": narrow.code, "track": 1}, environ_overrides={"REMOTE_ADDR": "198.51.100.3"}
    )
    assert elsewhere.json["ok"]


def test_what_a_stranger_says_of_its_address_does_not_count(narrow: Site) -> None:
    answers = [
        narrow.browser().post(
            "/api/join", {"code": narrow.code, "track": 1}, headers={"X-Forwarded-For": f"203.0.113.{number}"}
        )
        for number in range(3)
    ]

    assert [answer.status_code for answer in answers] == [200, 200, 429]


def joined(app: App, **headers: str) -> tuple[int, bool]:
    """The status of a stranger's joining, and whether the cookie is for https alone."""
    answer = Browser(app.flask.test_client()).post("/api/join", {"code": "417208", "track": 1}, headers=headers)
    return answer.status_code, "Secure" in answer.headers.get("Set-Cookie", "")


def test_forwarded_headers_count_only_behind_a_trusted_proxy(tmp_path: Path, site: Site) -> None:
    folder = tmp_path / "instance"
    trusting = create_app(Config(folder, base=ADDRESS, mode="threading", trust_proxy=True), Instance(folder))
    make_site(trusting)
    origin = {**FORWARDED, "Origin": "https://other.test"}
    try:
        assert joined(trusting, **origin) == (200, True)
        assert joined(site.app, **origin) == (403, False)
        assert joined(site.app, **FORWARDED) == (200, False)
    finally:
        trusting.close()


def test_codes_are_guessed_slowly_and_a_seat_is_never_locked_out(site: Site) -> None:
    phone, stranger = site.phone(), site.browser()
    at = {"environ_overrides": {"REMOTE_ADDR": "198.51.100.9"}}
    wish = {"code": site.code, "return_code": "AAA-AAA"}
    codes = site.app.pipeline.services.arrivals.codes
    for _ in range(int(CODES.size) - 1):
        codes.begin(None, site.app.pipeline.services.arrivals.address("198.51.100.9"), site.app.pipeline.services.now())
    answers = [stranger.post("/api/return", wish, **at) for _ in range(2)]

    assert [answer.json["code"] for answer in answers] == ["code_invalid", "slow_down"]
    assert answers[1].status_code == 429
    assert site.browser().post("/api/join", {"code": "100001", "track": 1}, **at).json["code"] == "code_invalid"
    assert site.browser().post("/api/join", {"code": site.code, "track": 1}, **at).json["ok"]
    assert phone.post("/api/return", wish, **at).json["code"] == "code_invalid"
    own = phone.post("/api/join", {"code": site.code, "track": 1}, **at).json["code"]
    assert phone.post("/api/return", {"code": site.code, "return_code": own}, **at).json["ok"]


def test_wrong_event_codes_shut_the_door_for_nobody_who_has_the_right_one(site: Site) -> None:
    at = {"environ_overrides": {"REMOTE_ADDR": "198.51.100.10"}}
    arrivals, now = site.app.pipeline.services.arrivals, site.app.pipeline.services.now
    for _ in range(int(EVENT_CODES.size)):
        arrivals.wrong_event(arrivals.address("198.51.100.10"), now())
    code = site.phone().post("/api/join", {"code": site.code}).json["code"]

    assert site.browser().post("/api/join", {"code": "999999"}, **at).json["code"] == "slow_down"
    assert site.browser().post("/api/join", {"code": site.code, "track": 1}, **at).json["ok"]
    assert site.browser().post("/api/return", {"code": site.code, "return_code": code}, **at).json["ok"]
    wish = {"code": site.code, "role": "scribe", "track": 6, "pin": "123456"}
    assert site.browser().post("/api/sign-in", wish, **at).json["code"] == "pin_invalid"


def test_an_address_is_kept_only_as_a_hash_that_dies_with_the_process(site: Site) -> None:
    arrivals, other = Arrivals(), Arrivals()
    hashed = arrivals.address("192.0.2.7")

    assert "192.0.2.7" not in hashed
    assert hashed == arrivals.address("::ffff:192.0.2.7")
    assert hashed != other.address("192.0.2.7")
    assert arrivals.address("2001:db8::1") == arrivals.address("2001:db8::ffff")
    assert arrivals.address("2001:db8::1") != arrivals.address("2001:db8:0:1::1")
    site.phone()
    assert b"127.0.0.1" not in site.app.config.instance.joinpath("facilitator.db").read_bytes()
