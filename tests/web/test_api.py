# ruff: noqa: N802 (rule ids keep their capital)
"""Exchanges that give a device its grants, and the few calls beside the two of the live protocol."""

import pytest

from facilitator import __version__
from tests.web.conftest import ADDRESS, Browser, Site


def test_joining_gives_a_seat_once_and_moves_it_with_the_track(site: Site) -> None:
    browser = site.browser()

    first = browser.post("/api/join", {"code": " 417 208 ", "track": 1}).json
    second = browser.post("/api/join", {"code": "417208", "track": 2}).json
    third = browser.post("/api/join", {"code": "417208", "track": None}).json
    other = site.browser().post("/api/join", {"code": "417208", "track": 1}).json

    assert (first["ok"], first["as"]) == (True, "417208/participant")
    assert first == second == third
    assert other["participant"] != first["participant"]
    assert browser.boot("/417208/2")["mine"]["board"] == site.boards[2]
    assert browser.boot("/417208/2")["mine"]["code"] == first["code"]


def test_a_new_device_needs_no_track_at_first(site: Site) -> None:
    browser = site.browser()

    assert browser.post("/api/join", {"code": "417208"}).json["ok"]
    assert browser.boot("/417208/3")["mine"]["board"] == site.boards[3]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"code": "000000", "track": 1}, 404, "code_invalid"),
        ({"code": "", "track": 1}, 404, "code_invalid"),
        ({"code": "417208", "track": 99}, 404, "not_found"),
        ({"code": "417208", "track": "1"}, 400, "malformed"),
        ({"code": 417208, "track": 1}, 400, "malformed"),
        ({"code": "4" * 13, "track": 1}, 400, "malformed"),
    ],
)
def test_a_code_that_leads_nowhere_is_refused(site: Site, body: dict[str, object], status: int, code: str) -> None:
    answer = site.browser().post("/api/join", body)

    assert (answer.status_code, answer.json["code"]) == (status, code)


@pytest.mark.parametrize(
    ("role", "track", "to"),
    [
        ("moderator", 3, "/417208/3/moderator"),
        ("scribe", 1, "/417208/1/scribe"),
        ("screen", 5, "/417208/5/screen"),
        ("host", None, "/417208/host"),
        ("plenary", None, "/417208/plenary"),
        ("organiser", None, "/417208/organiser"),
        ("observer", None, "/417208/observer"),
    ],
)
def test_a_role_link_leads_to_its_page(site: Site, role: str, track: int | None, to: str) -> None:
    browser = site.browser()

    answer = browser.post("/api/enter", {"secret": site.secret(role, track)})

    assert answer.json == {"ok": True, "to": to}
    assert browser.get(to).status_code == 200


def test_all_role_links_open_in_one_browser(site: Site) -> None:
    browser = site.phone(1)
    for role, track in (("moderator", 1), ("moderator", 2), ("screen", 1), ("plenary", None), ("host", None)):
        browser.post("/api/enter", {"secret": site.secret(role, track)})

    paths = ["/417208/1", "/417208/1/moderator", "/417208/2/moderator", "/417208/1/screen", "/417208/plenary"]

    assert [browser.get(path).status_code for path in paths] == [200] * 5
    assert [browser.boot(path)["as"] for path in paths[:3]] == [
        "417208/participant", "417208/moderator/1", "417208/moderator/2",
    ]  # fmt: skip


def test_a_return_code_brings_the_seat_to_another_device(site: Site) -> None:
    old, new = site.browser(), site.browser()
    seat = old.post("/api/join", {"code": "417208", "track": 2}).json

    answer = new.post("/api/return", {"code": "417208", "return_code": seat["code"]}).json

    assert answer | {"gone": [], "erased": []} == {**seat, "to": "/417208/2"}
    assert new.boot("/417208/2")["mine"]["participant"] == seat["participant"]
    assert old.boot("/417208/2")["as"] is None


def test_V17_a_phone_whose_seat_went_on_takes_another_only_when_asked(site: Site) -> None:
    old, new = site.browser(), site.browser()
    seat = old.post("/api/join", {"code": "417208", "track": 2}).json
    new.post("/api/return", {"code": "417208", "return_code": seat["code"]})

    refused = [
        old.post("/api/join", {"code": "417208", "track": 2}),
        old.post("/api/ops", {"as": "417208/participant", "ops": []}),
    ]
    assert [(one.status_code, one.json["code"]) for one in refused] == [(401, "seat_moved")] * 2
    another = old.post("/api/join", {"code": "417208", "track": 2, "anew": True}).json
    assert another["participant"] != seat["participant"]
    assert old.post("/api/join", {"code": "417208", "track": 2}).json["participant"] == another["participant"]


def test_V17_a_phone_takes_its_seat_back_by_the_same_code(site: Site) -> None:
    old, new = site.browser(), site.browser()
    seat = old.post("/api/join", {"code": "417208", "track": 2}).json
    new.post("/api/return", {"code": "417208", "return_code": seat["code"]})

    back = old.post("/api/return", {"code": "417208", "return_code": seat["code"]}).json

    assert back["participant"] == seat["participant"]
    assert old.boot("/417208/2")["mine"]["participant"] == seat["participant"]
    assert new.post("/api/join", {"code": "417208", "track": 2}).json["code"] == "seat_moved"


def test_a_phone_learns_which_of_its_seats_are_no_more(site: Site) -> None:
    phone, other = site.browser(), site.browser()
    seat = other.post("/api/join", {"code": "417208", "track": 2}).json["participant"]

    joined = phone.post("/api/join", {"code": "417208", "track": 2, "before": [seat, "no-such-seat-at-all"]}).json

    assert joined["gone"] == ["no-such-seat-at-all"]


def erased_seat(site: Site, phone: Browser) -> str:
    """Somebody who was erased, without a word to the phone."""
    seat = phone.post("/api/join", {"code": "417208", "track": 2}).json
    asked = {"op": "operation-number-1", "name": "erase_person", "event": site.event, "code": seat["code"]}
    done = site.staff("organiser").post("/api/ops", {"as": "417208/organiser", "ops": [asked]}).json
    assert done["replies"][0]["ok"], done
    return str(seat["participant"])


def test_the_phone_of_somebody_erased_takes_a_seat_only_when_asked_and_leaves_it_nothing(site: Site) -> None:
    phone = site.browser()
    seat = erased_seat(site, phone)
    wanted = {"code": "417208", "track": 2, "before": [seat, "no-such-seat-at-all"]}

    refused = phone.post("/api/join", wanted)
    taken = phone.post("/api/join", wanted | {"anew": True}).json

    assert (refused.status_code, refused.json["code"]) == (401, "erased")
    assert (taken["gone"], taken["erased"]) == (["no-such-seat-at-all"], [seat])
    assert phone.post("/api/join", wanted).json["participant"] == taken["participant"]


def test_what_was_done_under_another_seat_is_refused(site: Site) -> None:
    phone = site.browser()
    seat = phone.post("/api/join", {"code": "417208", "track": 2}).json["participant"]

    same = phone.post("/api/ops", {"as": "417208/participant", "ops": [], "seat": seat}).json
    other = phone.post("/api/ops", {"as": "417208/participant", "ops": [], "seat": "another-seat"}).json

    assert (same["code"], other["code"]) == ("malformed", "other_seat")


def test_the_organiser_mints_links_and_sees_the_secret_once(site: Site) -> None:
    organiser = site.staff("organiser")

    answer = organiser.post("/api/links", {"as": "417208/organiser", "role": "scribe", "board": site.boards[4]}).json

    assert answer["url"].startswith(f"{ADDRESS}/in#")
    assert set(answer) == {"ok", "id", "url", "qr"}
    secret = answer["url"].partition("#")[2]
    assert site.browser().post("/api/enter", {"secret": secret}).json["to"] == "/417208/4/scribe"
    assert secret not in str(organiser.boot("/417208/organiser"))


@pytest.mark.parametrize(
    ("role", "board", "code"),
    [
        ("scribe", None, "bad_choice"),
        ("scribe", "no-such-board", "not_found"),
        ("host", "BOARD", "bad_choice"),
        ("participant", None, "bad_choice"),
        ("owner", None, "bad_choice"),
        ("emperor", None, "bad_choice"),
        ("host", 5, "malformed"),
    ],
)
def test_links_of_roles_that_are_not_given_by_links_are_refused(
    site: Site, role: str, board: object, code: str
) -> None:
    wish = {"as": "417208/organiser", "role": role, "board": site.boards[1] if board == "BOARD" else board}

    assert site.staff("organiser").post("/api/links", wish).json["code"] == code


def test_nobody_but_the_organiser_mints_links(site: Site) -> None:
    for role, track, ref in (("moderator", 1, "417208/moderator/1"), ("host", None, "417208/host")):
        answer = site.staff(role, track).post("/api/links", {"as": ref, "role": "host", "board": None})
        assert (answer.status_code, answer.json["code"]) == (403, "not_allowed")
    stranger = site.browser().post("/api/links", {"as": "417208/organiser", "role": "host", "board": None})
    assert (stranger.status_code, stranger.json["code"]) == (401, "not_signed_in")


def test_the_command_lines_route_wants_the_instances_key(site: Site) -> None:
    key = site.app.config.instance / "admin.key"
    browser = site.browser()

    for header in (
        {},
        {"Authorization": "Bearer "},
        {"Authorization": "Bearer " + "0" * 64},
        {"Authorization": "Bearer é"},
    ):
        answer = browser.post("/api/admin/links", {"event": None}, headers=header)
        assert (answer.status_code, answer.json["code"]) == (403, "not_allowed")
    allowed = browser.post(
        "/api/admin/links", {"event": "417208"}, headers={"Authorization": f"Bearer {key.read_text()}"}
    ).json
    assert set(allowed) == {"event", "code", "join", "organiser", "plenary", "host", "observer", "tracks"}


def test_the_state_of_health_needs_no_grant(site: Site) -> None:
    answer = site.browser().get("/healthz").json

    assert (answer["ok"], answer["v"], answer["version"]) == (True, 1, __version__)
    assert set(answer) == {"ok", "epoch", "build", "v", "version", "storage", "copies"}


def test_robots_are_for_the_organiser_of_a_rehearsal(site: Site) -> None:
    moderator, organiser = site.staff("moderator", 1), site.staff("organiser")
    wish = {"as": "417208/organiser", "n": 5}

    assert moderator.post("/api/robots", {**wish, "as": "417208/moderator/1"}).json["code"] == "not_allowed"
    assert site.browser().post("/api/robots", wish).json["code"] == "not_signed_in"
    assert organiser.post("/api/robots", {**wish, "n": "5"}).json["code"] == "malformed"
    assert organiser.get("/api/robots?as=417208/organiser").json == {"ok": True, "running": False, "n": 0}
