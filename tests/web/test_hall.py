# ruff: noqa: N802 (rule ids keep their capital)
"""The pages of the plenary's own board: the host's desk and the phones."""

from tests.web.conftest import Site


def test_the_host_leads_the_hall_on_a_page_of_its_own(site: Site) -> None:
    boot = site.staff("host").boot("/417208/hall")

    hall = boot["event"]["hall"]
    assert (boot["page"], boot["as"], boot["board"]) == ("moderator", "417208/host", hall)
    assert set(boot["streams"]) == {f"event:{site.event}", f"board:{hall}"}
    assert boot["hall"]["join"].endswith("/417208/0")


def test_nobody_else_opens_it(site: Site) -> None:
    assert site.browser().get("/417208/hall").status_code == 401
    assert site.staff("moderator", 1).get("/417208/hall").status_code == 401


def test_V9_whoever_acts_in_the_hall_is_present_there_and_not_on_the_own_track(site: Site) -> None:
    phone, host = site.phone(3), site.staff("host")
    hall = host.boot("/417208/hall")["event"]["hall"]
    phone.get(f"/api/changes?as=417208/participant&stream=board:{hall}")
    vote = {"op": "operation-in-hall-01", "name": "set_vote", "board": hall, "ballot": "ballot-01", "idea": "idea-0001"}

    phone.post("/api/ops", {"as": "417208/participant", "ops": [vote | {"value": 1}]})

    assert host.boot("/417208/hall")["pulses"][f"board:{hall}"]["present"] == {hall: 1}
