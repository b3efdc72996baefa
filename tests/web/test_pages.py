"""Every page with its first paint inside, and no more than its reader may see."""

import gzip
import json

import pytest

from tests.builders import new
from tests.web.conftest import ADDRESS, Browser, Site

SECRET_TEXT = "Звоните 8 903 123-45-67"
STAFF_PAGES = [("moderator", 1), ("scribe", 1), ("screen", 1), ("plenary", None), ("host", None), ("organiser", None),
               ("observer", None)]  # fmt: skip


def path_of(role: str, track: int | None) -> str:
    return f"/417208/{track}/{role}" if track else f"/417208/{role}"


def kinds(boot: dict[str, object], stream: str) -> set[str]:
    return {record["t"] for record in boot["streams"][stream]["put"]}


def bring(site: Site, text: str, track: int) -> Browser:
    """A phone on the track that has sent an idea."""
    phone = site.phone(track)
    key = new("idea")
    command = {"op": new("op"), "name": "add_idea", "board": site.boards[track], "id": key, "text": text}
    assert phone.post("/api/ops", {"as": "417208/participant", "ops": [command]}).json["replies"][0]["ok"]
    return phone


@pytest.mark.parametrize(("role", "track"), STAFF_PAGES)
def test_a_role_page_opens_for_its_grant_alone(site: Site, role: str, track: int | None) -> None:
    staff = site.staff(role, track)

    boot = staff.boot(path_of(role, track))
    stranger = site.browser().get(path_of(role, track))

    ref = f"417208/{role}" + (f"/{track}" if track else "")
    assert (boot["page"], boot["as"], boot["mine"]) == (role, ref, None)
    assert stranger.status_code == 401
    assert json.loads(stranger.text.partition('id="boot">')[2].partition("</script>")[0])["page"] == "enter"
    assert site.code not in stranger.text


@pytest.mark.parametrize(("role", "track"), [("moderator", 2), ("scribe", 2), ("host", None), ("organiser", None)])
def test_the_moderator_of_one_track_opens_no_other_page(site: Site, role: str, track: int | None) -> None:
    assert site.staff("moderator", 1).get(path_of(role, track)).status_code == 401


def test_a_participants_page_holds_the_board_the_event_and_the_own_record(site: Site) -> None:
    phone = bring(site, "Моя идея", 2)

    boot = phone.boot("/417208/2")

    board, event = f"board:{site.boards[2]}", f"event:{site.event}"
    assert (boot["as"], boot["board"], boot["preset"]) == ("417208/participant", site.boards[2], "area")
    assert kinds(boot, board) == {"board", "count", "turnout", "idea"}
    assert kinds(boot, event) == {"event", "track", "air"}
    assert [idea["text"] for idea in boot["mine"]["ideas"]] == ["Моя идея"]
    assert boot["join"] == f"{ADDRESS}/417208/2"
    assert {"qr", "pulses"}.isdisjoint(boot)


def test_without_a_seat_the_page_shows_what_participants_see(site: Site) -> None:
    bring(site, SECRET_TEXT, 3)

    boot = site.browser().boot("/417208/3")

    assert (boot["as"], boot["mine"]) == (None, None)
    assert kinds(boot, f"board:{site.boards[3]}") == {"board", "count", "turnout"}


@pytest.mark.parametrize(("role", "track", "sees"), [("moderator", 1, True), ("scribe", 1, True), ("screen", 1, False)])
def test_held_ideas_are_in_the_first_paint_of_staff_alone(site: Site, role: str, track: int, sees: bool) -> None:
    bring(site, SECRET_TEXT, 1)

    page = site.staff(role, track).get(path_of(role, track)).text

    assert ("8 903 123-45-67" in page) is sees


def test_links_are_in_the_first_paint_of_the_organiser_alone(site: Site) -> None:
    for role, track in STAFF_PAGES:
        boot = site.staff(role, track).boot(path_of(role, track))
        assert ("link" in kinds(boot, f"event:{site.event}")) is (role == "organiser"), role
        assert all(secret not in str(boot) for secret in (site.secret("host"), site.secret("moderator", 1))), role


def test_the_choice_of_tracks_and_the_pages_without_an_event_open_for_everybody(site: Site) -> None:
    tracks = site.browser().boot("/417208")

    assert [(track["no"], track["room"]) for track in tracks["tracks"]][:2] == [(1, "ауд. 101"), (2, "ауд. 114")]
    assert tracks["board"] is None
    for path, page in (("/", "home"), ("/in", "enter"), ("/setup", "enter")):
        assert site.browser().boot(path)["page"] == page


def test_the_installations_owner_alone_makes_events(site: Site) -> None:
    owner = site.browser()
    entered = owner.post("/api/enter", {"secret": site.owner}).json

    assert entered == {"ok": True, "to": "/new"}
    assert (owner.boot("/new")["page"], owner.boot("/new")["as"]) == ("setup", "owner")
    assert site.staff("organiser").get("/new").status_code == 401


@pytest.mark.parametrize("path", ["/417208/9", "/999999", "/999999/1", "/0", "/417208/1/host", "/417208/moderator"])
def test_what_is_not_there_is_said_in_a_page(site: Site, path: str) -> None:
    answer = site.browser().get(path)

    assert answer.status_code == 404
    assert '"problem":"page_not_found"' in answer.text


def test_an_error_of_ours_is_said_in_a_page_without_its_text(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("facilitator.web.pages.boot_of", lambda *_: 1 / 0)

    answer = site.browser().get("/417208/1")

    assert answer.status_code == 500
    assert '"problem":"server_error"' in answer.text
    assert "division" not in answer.text
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    ("asked", "given"), [("ru-RU,ru;q=0.9", "ru"), ("en-GB", "en"), ("de, en;q=0.5", "en"), ("", "ru"), ("*", "ru")]
)
def test_a_page_speaks_the_browsers_language(site: Site, asked: str, given: str) -> None:
    boot = site.browser().boot("/417208/1", headers={"Accept-Language": asked})

    assert boot["language"] == given


def test_the_persons_choice_of_language_stays(site: Site) -> None:
    browser = site.browser()

    assert browser.post("/api/language", {"language": "en"}).json["ok"]

    assert browser.boot("/417208/1", headers={"Accept-Language": "ru"})["language"] == "en"
    assert '<html lang="en"' in browser.get("/417208/1").text


def test_pages_are_compressed_where_the_browser_can_read_it(site: Site) -> None:
    answer = site.browser().get("/417208/1", headers={"Accept-Encoding": "gzip, br"})

    assert answer.headers["Content-Encoding"] == "gzip"
    assert b'id="boot"' in gzip.decompress(answer.data)
    assert "Accept-Encoding" in answer.headers["Vary"]


def test_texts_cannot_leave_their_script_element(site: Site) -> None:
    text = "</script><script>alert(1)</script><!-- &amp; \u2028"
    phone = bring(site, text, 5)

    page = phone.get("/417208/5").text
    boot = phone.boot("/417208/5")

    assert "<script>alert" not in page
    assert "<!--" not in page.partition('id="boot">')[2]
    assert boot["mine"]["ideas"][0]["text"].startswith("</script><script>alert(1)</script><!-- &amp;")


def test_present_people_are_in_the_first_paint_of_staff(site: Site) -> None:
    bring(site, "Идея", 4)

    boot = site.staff("moderator", 4).boot("/417208/4/moderator")

    assert boot["pulses"][f"board:{site.boards[4]}"]["present"] == {site.boards[4]: 1}
