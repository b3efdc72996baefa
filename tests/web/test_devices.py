"""A device's token is one that we have made, and a new one as soon as the device may do more."""

import pytest

from tests.web.conftest import Browser, Site


def planted(site: Site, token: str) -> Browser:
    browser = site.browser()
    browser.client.set_cookie("device", token, domain="hall.test")
    return browser


def token_of(browser: Browser) -> str:
    cookie = browser.client.get_cookie("device", domain="hall.test")
    assert cookie is not None
    return cookie.value


@pytest.mark.parametrize("token", ["a", "planted-by-the-attacker", "x" * 22, ""])
@pytest.mark.parametrize("way", ["join", "enter"])
def test_a_token_that_we_have_not_made_is_never_taken_over(site: Site, token: str, way: str) -> None:
    victim = planted(site, token)
    body = {"code": site.code, "track": 1} if way == "join" else {"secret": site.secret("organiser")}

    assert victim.post(f"/api/{way}", body).json["ok"]

    assert token_of(victim) != token
    page = f"/{site.code}/organiser" if way == "enter" else f"/{site.code}/1"
    assert victim.boot(page)["as"] is not None
    assert planted(site, token).get(f"/{site.code}/organiser").status_code == 401


def test_who_has_planted_a_token_of_an_own_seat_loses_all_that_it_opens(site: Site) -> None:
    attacker = site.phone()
    known = token_of(attacker)
    victim = planted(site, known)

    assert victim.post("/api/enter", {"secret": site.secret("host")}).json["ok"]

    assert victim.get(f"/{site.code}/host").status_code == 200
    assert victim.boot(f"/{site.code}/1")["as"] is not None, "what the device held before goes along"
    assert attacker.get(f"/{site.code}/host").status_code == 401
    assert attacker.boot(f"/{site.code}/1")["as"] is None


def test_a_pin_and_a_return_code_give_a_new_token_too(site: Site) -> None:
    organiser, as_ = site.staff("organiser"), f"{site.code}/organiser"
    link = organiser.post("/api/links", {"as": as_, "role": "host", "board": None}).json["id"]
    pin = organiser.post("/api/pin", {"as": as_, "link": link}).json["pin"]
    code = site.phone().post("/api/join", {"code": site.code}).json["code"]
    tokens = []
    for way, body in (
        ("sign-in", {"code": site.code, "role": "host", "track": None, "pin": pin}),
        ("return", {"code": site.code, "return_code": code}),
    ):
        attacker = site.phone()
        victim = planted(site, token_of(attacker))
        reply = victim.post(f"/api/{way}", body).json
        assert reply["ok"], reply
        tokens.append((token_of(attacker), token_of(victim)))
        assert attacker.boot(f"/{site.code}/1")["as"] is None

    assert all(before != after for before, after in tokens)


def test_a_link_that_is_opened_again_changes_nothing(site: Site) -> None:
    host = site.staff("host")
    before = token_of(host)

    assert host.post("/api/enter", {"secret": site.secret("host")}).json["ok"]

    assert token_of(host) == before
