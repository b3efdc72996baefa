"""Who may come in, what a grant reaches, and how it ends; the same rules on the socket and over HTTP."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.system.client import Device, Page, Phone, Staff, command
from tests.system.server import BOTH_MODES, Server
from tests.system.wire import HandshakeRefused, Wire

WITHIN = 20.0  # what is promised is two seconds; this only waits


@pytest.fixture(scope="module", params=["eventlet", "threading"])
def shared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for tests that leave each other alone."""
    server = Server(tmp_path_factory.mktemp("grants") / "instance", mode=request.param).wait_until_ready()
    yield server
    for guest in server.guests:
        guest.close()
    server.kill()


def test_a_page_connects_only_under_a_grant_that_its_device_holds(shared: Server) -> None:
    device = Device(shared)
    device.enter("moderator", 2)
    device.join(1)
    held = [f"{shared.code}/moderator/2", f"{shared.code}/participant"]
    not_held = [
        f"{shared.code}/moderator/1", f"{shared.code}/moderator", f"{shared.code}/scribe/2", f"{shared.code}/host",
        f"{shared.code}/organiser", "999999/moderator/2", "owner", "", "participant", f"{shared.code}/owner", "x" * 300,
    ]  # fmt: skip

    assert [Page(device, ref).refused for ref in held] == ["", ""]
    assert [Page(device, ref).refused for ref in not_held] == ["not_signed_in"] * len(not_held)


def test_a_device_without_a_cookie_or_with_an_invented_one_is_not_signed_in(shared: Server) -> None:
    stranger, inventor = Device(shared), Device(shared)
    inventor.http.cookies.set("device", "invented-cookie-of-mine")
    ref = f"{shared.code}/participant"

    assert [Page(device, ref).refused for device in (stranger, inventor)] == ["not_signed_in"] * 2
    assert [device.ops(ref, command("join_board"))["code"] for device in (stranger, inventor)] == ["not_signed_in"] * 2
    answer = stranger.get(f"/api/snapshot?as={ref}&stream=board:{shared.boards[1]}")
    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")


@pytest.mark.parametrize("auth", ["", "null", "5", '"text"', "[]", "{}", '{"as":5}', '{"as":["owner"]}', '{"as":null}'])
def test_a_connection_that_names_no_grant_is_refused(shared: Server, auth: str) -> None:
    device = Device(shared)
    device.join(1)

    page = Page(device, f"{shared.code}/participant", auth=auth)

    assert page.refused == "not_signed_in"


def test_staff_of_a_track_reach_neither_another_tracks_board_nor_its_commands(shared: Server) -> None:
    moderator = Staff(shared, "moderator", 2)
    other = shared.boards[1]

    assert moderator.hello(f"board:{other}")["code"] == "unknown_stream"
    assert moderator.ask("set_timer", board=other, seconds=5)["code"] == "not_allowed"
    over_http = moderator.device.get(f"/api/changes?as={moderator.as_}&stream=board:{other}").json()
    assert over_http["code"] == "unknown_stream"


def test_each_role_gets_its_own_rendering_on_both_ways(shared: Server) -> None:
    moderator, phone = Staff(shared, "moderator", 3), Phone(shared, 3)
    held = phone.do("add_idea", id="idea-that-is-held", text="Звоните 8 903 123-45-67")
    pages = [phone, Staff(shared, "screen", 3), Staff(shared, "scribe", 3), moderator]

    assert held["status"] == "held"
    for page in pages:
        sees = page in pages[2:]
        over_http = page.device.get(f"/api/snapshot?as={page.as_}&stream=board:{phone.board}").json()
        page.reconnect()
        assert ("idea-that-is-held" in page.table("idea")) is sees, page.as_
        assert ("idea-that-is-held" in str(over_http)) is sees, page.as_


def test_nobody_who_only_looks_may_act(shared: Server) -> None:
    for role, track in (("screen", 1), ("plenary", None), ("observer", None)):
        page = Staff(shared, role, track)
        assert page.ask("join_board", board=shared.boards[1])["code"] == "not_allowed"
        assert page.ask("set_black", on=True)["code"] == "not_allowed"


def test_a_stream_that_was_left_sends_nothing_more(shared: Server) -> None:
    phone, other = Phone(shared, 4), Phone(shared, 4)

    assert phone.call("leave", {"stream": f"board:{phone.board}"}) == {"ok": True}
    idea = other.add_idea("Идея")
    other.await_record("idea", id=idea)
    phone.hello(f"event:{shared.event}")

    assert phone.record("idea", idea) is None


def test_people_are_counted_on_their_track_and_told_to_staff_alone(shared: Server) -> None:
    moderator, phone = Staff(shared, "moderator", 5), Phone(shared, 5)

    def present(page: Staff) -> list[int]:
        return [body["present"].get(phone.board) for name, body in page.frames if name == "pulse"]

    moderator.until(lambda page: 1 in present(page), WITHIN)
    assert present(moderator)[-1] == 1
    assert [name for name, _ in phone.frames if name == "pulse"] == []


# links end


@BOTH_MODES
def test_a_revoked_link_closes_its_sockets_and_no_other(server: Server) -> None:
    organiser = Staff(server, "organiser")
    first, second = Staff(server, "moderator", 1), Staff(server, "scribe", 1)
    key = organiser.await_record("link", WITHIN, role="moderator", board=first.board, devices=1)["id"]

    organiser.do("revoke_link", link=key)
    first.until(lambda page: page.closed, WITHIN)

    assert first.bye == "link_invalid"
    assert not second.closed
    assert second.do("set_headline", idea=Phone(server, 1).add_idea("Идея"), headline="Крупно")["ok"]
    first.connect()
    assert first.refused == "not_signed_in"
    assert first.device.ops(first.as_, command("set_timer", board=first.board, seconds=5))["code"] == "not_signed_in"
    again = first.device.post("/api/enter", {"secret": server.secret("moderator", 1)})
    assert (again.status_code, again.json()["code"]) == (404, "link_invalid")
    assert first.device.get(f"/{server.code}/1/moderator").status_code == 401


@BOTH_MODES
def test_the_end_of_the_rehearsal_closes_every_seat_and_empties_every_screen(server: Server) -> None:
    phone, moderator, plenary = Phone(server, 1), Staff(server, "moderator", 1), Staff(server, "plenary")
    phone.vote(phone.add_idea("Идея репетиции"))
    moderator.await_record("tally", n=1)

    Staff(server, "organiser").do("end_rehearsal")
    phone.until(lambda page: page.closed, WITHIN)

    assert phone.bye == "not_signed_in"
    moderator.until(lambda page: not page.table("idea"), WITHIN)
    plenary.await_record("event", WITHIN, rehearsal=False)
    assert plenary.record("lane", phone.board)["phase"] == "lobby"
    moderator.do("change_phase", phase="open")
    fresh = Phone(server, 1, device=phone.device)
    assert fresh.participant != phone.participant
    assert moderator.await_record("idea", id=fresh.add_idea("Настоящая идея"))["no"] == 1


# the pair for where WebSockets do not pass


def test_over_http_alone_a_phone_does_everything_that_it_does_over_the_socket(shared: Server) -> None:
    device, witness = Device(shared), Staff(shared, "moderator", 2)
    as_, board = device.join(2)["as"], shared.boards[2]

    def changes(rev: int, epoch: str) -> dict[str, object]:
        query = f"as={as_}&stream=board:{board}&rev={rev}&epoch={epoch}"
        answer: dict[str, object] = device.get(f"/api/changes?{query}").json()
        return answer

    first = changes(-1, "")
    answer = device.ops(as_, command("add_idea", board=board, id="idea-over-http", text="По HTTP"))
    second = changes(first["changes"]["rev"], first["epoch"])

    assert {"ok", "epoch", "build", "v", "now", "changes", "mine"} <= set(first)
    assert first["changes"]["reset"] is True
    assert [idea["id"] for idea in answer["mine"]["ideas"]] == ["idea-over-http"]
    assert [record["id"] for record in second["changes"]["put"] if record["t"] == "idea"] == ["idea-over-http"]
    assert second["changes"]["reset"] is False
    assert second["mine"]["rev"] >= answer["mine"]["rev"]
    assert witness.await_record("idea", WITHIN, id="idea-over-http")["text"] == "По HTTP"
    assert changes(first["changes"]["rev"], "another-epoch")["changes"]["reset"] is True


def test_a_snapshot_is_sent_again_only_when_it_has_changed(shared: Server) -> None:
    phone = Phone(shared, 3)
    path = f"/api/snapshot?as={phone.as_}&stream=board:{phone.board}"
    first = phone.device.get(path)

    same = phone.device.get(path, headers={"If-None-Match": first.headers["ETag"]})
    phone.add_idea("Новая")
    newer = phone.device.get(path, headers={"If-None-Match": first.headers["ETag"]})

    assert (first.status_code, same.status_code, newer.status_code) == (200, 304, 200)
    assert same.content == b""
    assert first.json()["reset"] is True
    assert newer.headers["ETag"] != first.headers["ETag"]
    assert "no-cache" in first.headers["Cache-Control"]
    assert "private" in first.headers["Cache-Control"]


# other sites


@pytest.mark.parametrize("origin", ["http://evil.test", "https://evil.test", "null", "http://127.0.0.1:1", "file://"])
def test_another_sites_page_can_neither_connect_nor_post(shared: Server, origin: str) -> None:
    phone = Phone(shared, 1)

    with pytest.raises(HandshakeRefused, match="400"):
        Wire(shared.url, lambda _: None, headers={"Cookie": phone.device.cookie, "Origin": origin})
    for path in ("/api/ops", "/api/join", "/api/enter", "/api/return", "/api/language", "/api/links"):
        answer = phone.device.post(path, {"as": phone.as_, "ops": []}, headers={"Origin": origin})
        assert (answer.status_code, answer.json()["code"]) == (403, "not_allowed"), path


def test_our_own_pages_connect_and_post(shared: Server) -> None:
    phone = Phone(shared, 1)
    other_name = shared.url.replace("127.0.0.1", "localhost")

    phone.connect(Origin=shared.url)

    assert (phone.refused, phone.closed) == ("", False)
    answer = phone.device.post(
        "/api/ops", {"as": phone.as_, "ops": [command("join_board", board=phone.board)]}, headers={"Origin": shared.url}
    )
    assert answer.json()["ok"]
    with pytest.raises(HandshakeRefused):
        Wire(shared.url, lambda _: None, headers={"Cookie": phone.device.cookie, "Origin": other_name})


def test_long_polling_is_not_offered(shared: Server) -> None:
    answer = Device(shared).get("/socket.io/?transport=polling&EIO=4")

    assert answer.status_code == 400


def test_an_organiser_opens_all_links_at_once_and_loses_none(shared: Server) -> None:
    organiser = Device(shared)
    organiser.enter("organiser")
    places = [("host", None), ("moderator", 2), ("scribe", 1), ("screen", 3)]
    secrets = [shared.secret(role, track) for role, track in places]

    with ThreadPoolExecutor(len(secrets)) as tabs:
        answers = list(tabs.map(lambda secret: organiser.post("/api/enter", {"secret": secret}).json(), secrets))

    assert [answer["ok"] for answer in answers] == [True] * len(places)
    pages = [f"/{shared.code}/{role}" if track is None else f"/{shared.code}/{track}/{role}" for role, track in places]
    assert [organiser.get(page).status_code for page in [f"/{shared.code}/organiser", *pages]] == [200] * 5
