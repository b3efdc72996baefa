# ruff: noqa: N802 (rule ids keep their capital)
"""The theme team's page and what it asks: organiser and host alone, each as far as the role may see."""

import secrets
from typing import Any

import pytest

from tests.web.conftest import Browser, Site

SAME = "Выездная медсестра для сельских посёлков без аптеки"
LOOK = "/417208/themes"


def do(site: Site, browser: Browser, role: str, name: str, **fields: Any) -> dict[str, Any]:
    wish = {"op": secrets.token_urlsafe(16), "name": name, **fields}
    reply: dict[str, Any] = browser.post("/api/ops", {"as": f"417208/{role}", "ops": [wish]}).json["replies"][0]
    return reply


def add(site: Site, no: int, text: str = SAME) -> str:
    """The id of a new idea of a track."""
    key = secrets.token_urlsafe(16)
    scribe = site.staff("scribe", no)
    assert do(site, scribe, f"scribe/{no}", "add_idea", board=site.boards[no], id=key, text=text)["ok"]
    return key


def pairs(browser: Browser, role: str) -> list[tuple[str, str]]:
    answer = browser.get(f"/api/likenesses?as=417208/{role}").json
    assert answer["ok"], answer
    return [(one["one"], one["other"]) for one in answer["pairs"]]


def test_the_organiser_sees_every_track_as_its_staff_does(site: Site) -> None:
    boot = site.staff("organiser").boot(LOOK)

    assert (boot["page"], boot["as"], boot["board"]) == ("themes", "417208/organiser", None)
    assert set(boot["streams"]) == {f"event:{site.event}", *(f"board:{key}" for key in site.boards.values())}


def test_the_host_sees_what_screens_may_show(site: Site) -> None:
    key, moderator = add(site, 1), site.staff("moderator", 1)
    assert do(site, moderator, "moderator/1", "set_hidden", board=site.boards[1], idea=key, on=True)["ok"]

    boots = [site.staff(role).boot(LOOK) for role in ("organiser", "host")]

    seen = [{record["id"] for record in boot["streams"][f"board:{site.boards[1]}"]["put"]} for boot in boots]
    assert [key in records for records in seen] == [True, False]
    assert boots[1]["as"] == "417208/host"


@pytest.mark.parametrize(
    ("role", "track"), [("moderator", 1), ("scribe", 1), ("screen", 1), ("plenary", None), ("observer", None)]
)
def test_nobody_else_opens_the_page_or_is_told_what_is_alike(site: Site, role: str, track: int | None) -> None:
    browser = site.staff(role, track)
    ref = f"417208/{role}" + (f"/{track}" if track else "")

    assert browser.get(LOOK).status_code == 401
    assert browser.get(f"/api/likenesses?as={ref}").json["code"] == "not_allowed"


def test_participants_and_strangers_are_told_nothing(site: Site) -> None:
    assert site.phone(1).get("/api/likenesses?as=417208/participant").json["code"] == "not_allowed"
    assert site.browser().get("/api/likenesses?as=417208/organiser").json["code"] == "not_signed_in"
    assert site.phone(1).get(LOOK).status_code == 401


def test_the_same_words_on_two_tracks_are_proposed_and_not_while_one_of_them_writes_in_silence(site: Site) -> None:
    one, two = add(site, 2), add(site, 3)
    seen = [(one, two) in pairs(site.staff(role), role) for role in ("organiser", "host")]
    moderator = site.staff("moderator", 3)
    silent = [{"phase": "collect", "minutes": 8, "silent": True}]
    assert do(site, moderator, "moderator/3", "set_plan", board=site.boards[3], steps=silent)["ok"]
    assert do(site, moderator, "moderator/3", "go_to_step", board=site.boards[3], step=0)["ok"]

    told = [key for role in ("organiser", "host") for pair in pairs(site.staff(role), role) for key in pair]

    assert seen == [True, True]
    assert two not in told
    board = site.staff("host").boot(LOOK)["streams"][f"board:{site.boards[3]}"]["put"]
    assert [record for record in board if record["t"] == "idea"] == []


def test_V8_no_vote_changes_what_is_alike(site: Site) -> None:
    organiser, phone = site.staff("organiser"), site.phone(1)
    key = add(site, 1)
    before = organiser.get("/api/likenesses?as=417208/organiser").data
    records = site.staff("moderator", 1).boot("/417208/1/moderator")["streams"][f"board:{site.boards[1]}"]["put"]
    ballot = next(record["ballot"]["id"] for record in records if record["t"] == "board")
    voted = do(site, phone, "participant", "set_vote", board=site.boards[1], ballot=ballot, idea=key, value=1)

    assert voted["ok"]
    assert organiser.get("/api/likenesses?as=417208/organiser").data == before
