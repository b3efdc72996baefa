"""Security headers and cookies of every answer, and who may write from where."""

import re
from pathlib import Path

import pytest

from facilitator.config import Config
from facilitator.web.headers import is_allowed
from tests.web.conftest import ADDRESS, Site

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'self' ws://hall.test:5000 wss://hall.test:5000",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types facilitator",
}
PATHS = [
    "/", "/in", "/admit", "/setup", "/new", "/417208", "/417208/1", "/417208/1/moderator", "/417208/1/scribe",
    "/417208/1/screen", "/417208/plenary", "/417208/host", "/417208/hall", "/417208/organiser", "/417208/observer",
    "/417208/themes", "/417208/results", "/417208/results/1-1", "/417208/decision/1", "/nothing", "/healthz",
    "/favicon.svg", "/favicon.ico", "/robots.txt", "/worker.js", "/static/dist/nothing.js", "/api/nothing",
    "/api/changes", "/api/snapshot", "/api/ops",
]  # fmt: skip


def test_every_route_is_in_the_list(site: Site) -> None:
    asked = {re.sub(r"/1\b", "/<int:no>", path.replace("417208", "<code:code>")) for path in PATHS}
    asked = {path.replace("<int:no>-1", "<int:no>-<int:number>") for path in asked}
    routes = {str(rule.rule) for rule in site.app.flask.url_map.iter_rules() if "GET" in (rule.methods or ())}

    assert {rule for rule in routes if not rule.startswith(("/static/", "/api/"))} <= asked


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_the_same_security_headers(site: Site, path: str) -> None:
    headers = site.browser().get(path).headers

    assert set(headers["Content-Security-Policy"].split("; ")) == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("path", ["/", "/417208/1", "/417208/1/moderator", "/nothing", "/api/changes", "/healthz"])
def test_pages_and_answers_are_never_kept(site: Site, path: str) -> None:
    assert site.browser().get(path).headers["Cache-Control"] == "no-store"


def test_a_page_holds_nothing_inline_and_names_no_other_host(site: Site) -> None:
    for path in ("/", "/417208/1", "/417208/1/moderator", "/nothing"):
        html = site.browser().get(path).text
        assert html.count("<script") == html.count('<script type="application/json"') + html.count("<script defer src=")
        assert "<style" not in html
        assert " style=" not in html
        assert " onload=" not in html
        assert "//" not in html.partition('id="boot">')[0].replace("http://www.w3.org", "")


def test_the_device_cookie_is_out_of_reach_of_scripts_and_other_sites(site: Site) -> None:
    plain = site.browser().post("/api/join", {"code": "417208", "track": 1}).headers["Set-Cookie"]
    secure = site.browser().client.post(
        "/api/join", json={"code": "417208", "track": 1}, base_url="https://hall.test:5000"
    )

    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= {part.strip() for part in plain.split(";")}
    assert "Secure" not in plain
    assert plain.startswith("device=")
    assert "Secure" in secure.headers["Set-Cookie"]
    assert secure.headers["Set-Cookie"].startswith("__Host-device=")
    assert "Domain" not in secure.headers["Set-Cookie"]


def test_the_cookie_of_plain_pages_counts_for_nothing_over_https_and_a_return_code_does(site: Site) -> None:
    phone, body = site.browser(), {"code": "417208", "track": 1}
    before = phone.post("/api/join", body).json
    plain = phone.client.get_cookie("device", domain="hall.test")

    over = phone.client.post("/api/join", json=body, base_url="https://hall.test:5000")
    assert over.json is not None
    assert over.json["participant"] != before["participant"]
    secure = over.headers["Set-Cookie"].partition(";")[0]
    assert secure.startswith("__Host-device=")
    assert plain is not None
    assert plain.value not in secure
    back = {"code": "417208", "return_code": before["code"]}
    returned = phone.client.post("/api/return", json=back, base_url="https://hall.test:5000")
    assert returned.json is not None
    assert returned.json["participant"] == before["participant"]


def test_a_refused_entry_sets_no_cookie(site: Site) -> None:
    for path, body in (("/api/join", {"code": "000000"}), ("/api/enter", {"secret": "x"}), ("/api/return", {})):
        assert "Set-Cookie" not in site.browser().post(path, body).headers


@pytest.mark.parametrize("origin", [None, ADDRESS])
def test_our_own_pages_may_write(site: Site, origin: str | None) -> None:
    headers = {"Origin": origin} if origin else {}

    assert site.browser().post("/api/join", {"code": "417208", "track": 1}, headers=headers).json["ok"]


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.test",
        "null",
        "http://[::1",
        "http://[",
        "//hall.test:5000",
        "http://hall.test",
        "http://hall.test:5001",
        "",
        "x",
    ],
)
@pytest.mark.parametrize("path", ["/api/join", "/api/ops", "/api/enter", "/api/return", "/api/links", "/api/robots"])
def test_other_sites_may_not_write(site: Site, origin: str, path: str) -> None:
    answer = site.browser().post(path, {"code": "417208", "track": 1}, headers={"Origin": origin})

    assert (answer.status_code, answer.json["code"]) == (403, "not_allowed")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_what_a_form_of_another_site_can_send_is_not_read(site: Site, kind: str) -> None:
    answer = site.browser().client.post(
        "/api/join", data='{"code":"417208","track":1}', content_type=kind, base_url=ADDRESS
    )

    assert (answer.status_code, answer.json["code"]) == (400, "malformed")


@pytest.mark.parametrize(("base", "secure"), [("https://hall.test", True), ("https://hall.test", False)])
def test_a_plain_page_of_our_name_is_none_of_ours_where_we_are_served_over_https(base: str, secure: bool) -> None:
    config = Config(Path("nowhere"), base=base)

    assert is_allowed(config, "https://hall.test", "hall.test", secure=secure)
    assert not is_allowed(config, "http://hall.test", "hall.test", secure=secure)
    assert is_allowed(config, "http://192.168.0.5:5000", "192.168.0.5:5000", secure=False)
    assert not is_allowed(config, "http://192.168.0.5:5000", "192.168.0.5:5000", secure=True)
