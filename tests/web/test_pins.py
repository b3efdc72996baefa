"""A PIN signs its holder in elsewhere; guessing is slow, and never locks the holder out."""

from contextlib import suppress

import pytest

from facilitator.actions.arrivals import Arrivals
from facilitator.domain.errors import Refused
from facilitator.domain.guesses import LONGEST_MS, Turns
from tests.builders import new
from tests.web.conftest import Browser, Site

AT = {"environ_overrides": {"REMOTE_ADDR": "198.51.100.20"}}


def mint(site: Site, role: str = "moderator", no: int | None = 1) -> tuple[str, str, str]:
    """A new link: its id, its secret and its PIN."""
    organiser, as_ = site.staff("organiser"), f"{site.code}/organiser"
    link = organiser.post("/api/links", {"as": as_, "role": role, "board": site.boards[no] if no else None}).json
    pin = organiser.post("/api/pin", {"as": as_, "link": link["id"]}).json["pin"]
    return link["id"], link["url"].partition("#")[2], pin


def sign_in(
    browser: Browser, site: Site, pin: str, role: str = "moderator", no: int | None = 1, **more: object
) -> dict:
    wish = {"code": site.code, "role": role, "track": no, "pin": pin}
    answer: dict = browser.post("/api/sign-in", wish, **{**AT, **more}).json
    return answer


def other(pin: str) -> str:
    return f"{(int(pin) + 1) % 1_000_000:06}"


def test_a_pin_leads_to_the_page_of_its_role_and_ends_with_its_link(site: Site) -> None:
    link, _, pin = mint(site, no=2)
    device = site.browser()

    assert sign_in(device, site, f"{pin[:3]} {pin[3:]}", no=2) == {"ok": True, "to": f"/{site.code}/2/moderator"}
    assert device.get(f"/{site.code}/2/moderator").status_code == 200
    assert sign_in(site.browser(), site, pin, role="scribe", no=2)["code"] == "pin_invalid"
    op = {"op": new("operation"), "name": "revoke_link", "event": site.event, "link": link}
    body = {"as": f"{site.code}/organiser", "ops": [op]}
    assert site.staff("organiser").post("/api/ops", body).json["replies"][0]["ok"]

    assert device.get(f"/{site.code}/2/moderator").status_code == 401
    assert sign_in(site.browser(), site, pin, no=2, environ_overrides={"REMOTE_ADDR": "198.51.100.21"})["code"] in (
        "pin_invalid", "slow_down",
    )  # fmt: skip


def test_a_new_pin_ends_the_former_one(site: Site) -> None:
    link, secret, pin = mint(site, "host", None)
    organiser, holder = site.staff("organiser"), site.browser()
    holder.post("/api/enter", {"secret": secret})
    renewed = organiser.post("/api/pin", {"as": f"{site.code}/organiser", "link": link}).json["pin"]

    assert pin == renewed or sign_in(site.browser(), site, pin, "host", None)["code"] == "pin_invalid"
    assert sign_in(holder, site, renewed, "host", None)["ok"]
    record = organiser.boot(f"/{site.code}/organiser")
    assert pin not in str(record)


def test_wrong_pins_wait_longer_and_longer_but_links_and_known_devices_go_on(site: Site) -> None:
    _, secret, pin = mint(site, no=3)
    owner, stranger = site.browser(), site.browser()
    assert owner.post("/api/enter", {"secret": secret}).json["ok"]

    assert sign_in(stranger, site, other(pin), no=3)["code"] == "pin_invalid"
    waiting = sign_in(stranger, site, pin, no=3)
    assert (waiting["code"], waiting["detail"]) == ("slow_down", {"retry_in": 1})
    elsewhere = sign_in(site.browser(), site, pin, no=3, environ_overrides={"REMOTE_ADDR": "203.0.113.4"})
    assert elsewhere["detail"]["retry_in"] <= Turns().gap / 1000
    assert sign_in(owner, site, pin, no=3)["ok"]
    assert site.browser().post("/api/enter", {"secret": secret}).json["ok"]


def test_a_stranger_who_guesses_for_an_hour_keeps_no_other_address_waiting() -> None:
    arrivals, now = Arrivals(), 0
    for now in range(0, 60 * LONGEST_MS, LONGEST_MS):
        with suppress(Refused):
            arrivals.begin_pin("account", None, "vandal", now)

    with pytest.raises(Refused):
        arrivals.begin_pin("account", None, "vandal", now + Turns().gap)
    owner = arrivals.begin_pin("account", None, "owner", now + Turns().gap)
    owner.right()
    assert arrivals.begin_pin("account", None, "owner", now + 2 * Turns().gap) is not owner


def test_guesses_over_many_accounts_wait_for_their_address(site: Site) -> None:
    at = {"environ_overrides": {"REMOTE_ADDR": "198.51.100.77"}}
    arrivals, now = site.app.pipeline.services.arrivals, site.app.pipeline.services.now()
    for number in range(int(arrivals.pins.rate.size)):
        arrivals.begin_pin(f"account-{number}", None, arrivals.address("198.51.100.77"), now)

    assert sign_in(site.browser(), site, "123456", "scribe", 5, **at)["code"] == "slow_down"
    assert sign_in(site.browser(), site, "123456", "scribe", 5)["code"] == "pin_invalid"


def test_only_the_organiser_makes_pins_and_only_for_roles_that_act(site: Site) -> None:
    link, _, _ = mint(site, no=4)
    moderator, organiser = site.staff("moderator", 4), site.staff("organiser")
    as_ = f"{site.code}/organiser"
    screen = organiser.post("/api/links", {"as": as_, "role": "screen", "board": site.boards[4]}).json["id"]

    assert moderator.post("/api/pin", {"as": f"{site.code}/moderator/4", "link": link}).json["code"] == "not_allowed"
    assert organiser.post("/api/pin", {"as": as_, "link": screen}).json["code"] == "bad_choice"
    assert organiser.post("/api/pin", {"as": as_, "link": "link-of-nobody"}).json["code"] == "not_found"
    assert sign_in(site.browser(), site, "123456", "participant", None)["code"] == "pin_invalid"
