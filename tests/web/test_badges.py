"""Badges over HTTP: the organiser makes codes, phones use them, and a page that is open learns of it at once."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from facilitator.actions import admissions
from facilitator.app import create_app
from facilitator.config import Config
from facilitator.instance import Instance
from tests.web.conftest import ADDRESS, SECONDS, Browser, Site, make_site


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Site]:
    folder = tmp_path / "instance"
    app = create_app(Config(folder, base=ADDRESS, mode="threading"), Instance(folder))
    yield make_site(app)
    app.close()


def organiser(site: Site) -> Browser:
    return site.staff("organiser")


def asked(site: Site, **more: Any) -> dict[str, Any]:
    return {"as": f"{site.code}/organiser", **more}


def secrets(site: Site) -> list[str]:
    pipeline = site.app.pipeline
    read = pipeline.read(lambda session: admissions.unused(session, pipeline.services, site.event))
    return [code.secret for code in read.result(SECONDS)]


def test_the_organiser_makes_codes_counts_them_and_ends_the_unused(hall: Site) -> None:
    desk = organiser(hall)
    made = desk.post("/api/badges", asked(hall, count=3)).json
    listed = desk.post("/api/badges", asked(hall, entries=["Иванов", "Петров", "Иванов"])).json
    assert hall.phone().post("/api/admit", {"secret": secrets(hall)[0]}).json["ok"]
    counted = desk.get(f"/api/badges?as={hall.code}/organiser").json
    ended = desk.client.delete("/api/badges", json=asked(hall), base_url=ADDRESS).json

    assert (made["made"], made["badge"], listed["made"]) == (3, {"made": 3, "used": 0}, 2)
    assert counted["badge"] == {"made": 3, "used": 1}
    assert counted["entries"] == [{"entry": "Иванов", "used": False}, {"entry": "Петров", "used": False}]
    assert (ended["made"], ended["badge"], ended["entries"]) == (4, {"made": 1, "used": 1}, [])
    assert desk.boot(f"/{hall.code}/organiser")["event"]["admits"] == ["badge"]


def test_nobody_but_the_organiser_makes_or_sees_codes(hall: Site) -> None:
    for role, track in (("host", None), ("moderator", 1), ("scribe", 1), ("observer", None)):
        ref = f"{hall.code}/{role}" + (f"/{track}" if track else "")
        other = hall.staff(role, track)
        answers = [
            other.get(f"/api/badges?as={ref}"),
            other.post("/api/badges", {"as": ref, "count": 1}),
            other.client.delete("/api/badges", json={"as": ref}, base_url=ADDRESS),
            other.post("/api/documents", {"as": ref, "format": "badges", "language": "ru"}),
        ]
        assert [answer.json["code"] for answer in answers] == ["not_allowed"] * 4
    assert secrets(hall) == []


def test_a_phone_without_a_seat_takes_one_first_and_a_lost_answer_is_asked_for_again(hall: Site) -> None:
    organiser(hall).post("/api/badges", asked(hall, count=1))
    (secret,) = secrets(hall)
    phone = hall.browser()

    seatless = phone.post("/api/admit", {"secret": secret})
    joined = phone.post("/api/join", {"code": seatless.json["detail"]["event"], "track": None}).json
    answers = [phone.post("/api/admit", {"secret": secret}).json for _ in range(2)]

    assert (seatless.status_code, seatless.json["code"]) == (401, "not_signed_in")
    assert "Set-Cookie" not in seatless.headers
    assert joined["ok"]
    assert [answer["to"] for answer in answers] == [f"/{hall.code}"] * 2
    assert hall.phone().post("/api/admit", {"secret": secret}).json["code"] == "link_invalid"


def test_the_page_of_the_board_learns_that_the_seat_is_admitted(hall: Site) -> None:
    organiser(hall).post("/api/badges", asked(hall, count=1))
    phone, told = hall.phone(), []
    hall.app.pipeline.listeners.append(lambda outcome: told.append((outcome.people, outcome.pulsed)))

    answer = phone.post("/api/admit", {"secret": secrets(hall)[0]}).json
    mine = phone.boot(f"/{hall.code}/1")["mine"]

    assert answer["to"] == f"/{hall.code}/1"
    assert mine["admitted"] == "badge"
    assert told == [({(mine["participant"], hall.boards[1])}, {hall.boards[1]})]


def test_guessed_codes_are_wrong_tries(hall: Site) -> None:
    phone = hall.browser()

    answers = [phone.post("/api/admit", {"secret": f"guess-{n}"}).json["code"] for n in range(1_010)]

    assert answers.count("link_invalid") >= 1_000
    assert answers[-1] == "slow_down"
