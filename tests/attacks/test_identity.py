"""Tokens, PINs, return codes and ids: what is guessed, forged or ended opens nothing."""

import secrets
import time
from typing import Any

import pytest
from sqlalchemy.orm import Session

from facilitator.actions import admissions
from facilitator.actions.transaction import Services
from facilitator.instance import DATABASE, SECRET
from facilitator.store.engine import open_engine
from tests.attacks.strangers import Stranger, together
from tests.proofs import Survived, proves
from tests.system.client import Device, Page, Phone, Staff, command
from tests.system.server import BOTH_MODES, Server

CLOSED_WITHIN = 2.0
OWNER, ATTACKER = "127.0.0.1", "127.0.0.8"
GUESSES = 1_050


def with_cookie(server: Server, cookie: str) -> Device:
    device = Device(server)
    device.http.cookies.set("device", cookie, domain="127.0.0.1", path="/")
    return device


@proves("tokens")
@BOTH_MODES
def test_a_tampered_token_opens_neither_the_socket_nor_http(server: Server, survived: Survived) -> None:
    phone = Phone(server, 1)
    token = phone.device.http.cookies["device"]
    forged = [
        token[:-1] + ("A" if token[-1] != "A" else "B"),
        token[:-1],
        token * 2,
        token.swapcase(),
        secrets.token_urlsafe(16),
    ]
    devices = [with_cookie(server, cookie) for cookie in forged]

    over_sockets = [Page(device, phone.as_).refused for device in devices]
    over_http = [device.ops(phone.as_, command("join_board", board=phone.board))["code"] for device in devices]

    assert over_sockets == over_http == ["not_signed_in"] * len(forged)
    files = [path for path in server.instance.iterdir() if path.is_file()]
    assert not any(token.encode() in path.read_bytes() for path in files)
    survived(forged_tokens=len(forged), let_in=0)


@proves("tokens")
@BOTH_MODES
def test_a_revoked_link_ends_within_two_seconds_over_both_transports(server: Server, survived: Survived) -> None:
    organiser, moderator = Staff(server, "organiser"), Staff(server, "moderator", 2)
    link = organiser.await_record("link", 20, role="moderator", board=moderator.board, devices=1)["id"]
    began = time.monotonic()
    organiser.do("revoke_link", link=link)
    moderator.until(lambda page: page.closed, 20)
    seconds = time.monotonic() - began
    path = f"/api/changes?as={moderator.as_}&stream=board:{moderator.board}&rev=-1"
    over_http = [
        moderator.device.get(path).json()["code"],
        moderator.device.ops(moderator.as_, command("join_board"))["code"],
    ]

    assert over_http == ["not_signed_in"] * 2
    assert seconds < CLOSED_WITHIN
    survived(live_socket_closed_after_seconds=round(seconds, 2))


@proves("tokens")
def test_a_seat_that_has_ended_is_refused(server: Server) -> None:
    phone = Phone(server, 1)
    Staff(server, "organiser").do("end_rehearsal")
    phone.until(lambda page: page.closed, 20)

    assert phone.device.ops(phone.as_, command("join_board", board=phone.board))["code"] == "not_signed_in"
    assert Page(phone.device, phone.as_).refused == "not_signed_in"


def pin_of(server: Server) -> str:
    """A PIN for the first track's moderator."""
    organiser = Staff(server, "organiser")
    link = organiser.await_record("link", 20, role="moderator", board=server.boards[1])["id"]
    return str(organiser.device.post("/api/pin", {"as": organiser.as_, "link": link}).json()["pin"])


@proves("pin")
def test_pins_are_guessed_slowly_and_the_holder_is_never_locked_out(server: Server, survived: Survived) -> None:
    secret = server.secret("moderator", 1)
    pin = pin_of(server)
    holder = Stranger(server, OWNER)
    assert holder.ask("/api/enter", {"secret": secret})["ok"]
    wish: dict[str, Any] = {"code": server.code, "role": "moderator", "track": 1}
    wrong = [f"{(int(pin) + step) % 1_000_000:06}" for step in range(1, 201)]

    answers = together(lambda guess: Stranger(server, ATTACKER).ask("/api/sign-in", {**wish, "pin": guess}), wrong)
    began = time.monotonic()
    signed_in = holder.ask("/api/sign-in", {**wish, "pin": pin})
    by_link = Stranger(server, ATTACKER).ask("/api/enter", {"secret": secret})
    elsewhere = Stranger(server, "127.0.0.6").ask("/api/sign-in", {**wish, "pin": pin})
    if not elsewhere["ok"]:
        time.sleep(elsewhere["detail"]["retry_in"])
        elsewhere = Stranger(server, "127.0.0.6").ask("/api/sign-in", {**wish, "pin": pin})
    seconds = time.monotonic() - began

    tried = [answer for answer in answers if answer["code"] == "pin_invalid"]
    assert {answer["code"] for answer in answers} == {"pin_invalid", "slow_down"}
    assert len(tried) <= 8
    assert all(answer["detail"]["retry_in"] >= 1 for answer in answers if answer["code"] == "slow_down")
    assert (signed_in["ok"], by_link["ok"], elsewhere["ok"]) == (True, True, True)
    survived(guesses=len(wrong), guesses_compared=len(tried), holder_signed_in_after_seconds=round(seconds, 2))


@proves("return-code")
def test_return_codes_are_guessed_slowly_and_a_seat_comes_back_at_once(server: Server, survived: Survived) -> None:
    owner = Stranger(server, OWNER)
    owner.join()
    codes = [f"AA{one}-{other}22" for one in "BCDEFGHJKLMNPQRSTUVWXYZ" for other in "BCDEFGHJKLMNPQRSTUVWXYZ"]
    guesses = (codes * 3)[:GUESSES]
    answers = together(lambda code: _guess(server, code), guesses)
    back = owner.ask("/api/return", {"code": server.code, "return_code": owner.code})
    elsewhere = Stranger(server, "127.0.0.7").ask("/api/return", {"code": server.code, "return_code": owner.code})

    assert set(answers) == {"code_invalid", "slow_down"}
    assert (back["ok"], elsewhere["ok"]) == (True, True)
    survived(guesses=len(guesses), guesses_compared=answers.count("code_invalid"), seats_taken=0)


def _guess(server: Server, code: str) -> str:
    return str(Stranger(server, ATTACKER).ask("/api/return", {"code": server.code, "return_code": code})["code"])


@proves("guessed-ids")
def test_ids_of_other_boards_and_invented_ones_reach_nothing(server: Server, survived: Survived) -> None:
    first, second = Staff(server, "moderator", 1), Staff(server, "moderator", 2)
    foreign, own = second.add_idea("Чужая идея"), first.add_idea("Своя идея")
    phone, invented = Phone(server, 1), secrets.token_urlsafe(16)
    ballot = phone.await_record("board", id=phone.board)["ballot"]["id"]
    other_ballot = second.await_record("board", id=second.board)["ballot"]["id"]
    asked = [
        (first, "set_headline", {"idea": foreign, "headline": "Моя"}, "not_found"),
        (first, "set_headline", {"idea": invented, "headline": "Моя"}, "not_found"),
        (first, "merge_idea", {"idea": own, "into": foreign}, "not_found"),
        (first, "set_timer", {"board": second.board, "seconds": 5}, "not_allowed"),
        (first, "set_timer", {"board": invented, "seconds": 5}, "not_found"),
        (phone, "set_vote", {"ballot": ballot, "idea": foreign, "value": 1}, "not_found"),
        (phone, "set_vote", {"ballot": other_ballot, "idea": own, "value": 1}, "not_found"),
        (phone, "edit_idea", {"idea": own, "text": "Чужими руками"}, "not_yours"),
        (phone, "withdraw_idea", {"idea": own}, "not_yours"),
        (phone, "add_idea", {"id": own, "text": "Занятый номер"}, "id_taken"),
        (phone, "join_board", {"board": invented}, "not_found"),
    ]  # fmt: skip
    codes = [(page.ask(name, **fields)["code"], expected) for page, name, fields, expected in asked]
    streams = [f"board:{invented}", f"event:{invented}", "board:", "journal:1", f"event:{second.board}"]
    refused = [phone.hello(stream)["code"] for stream in streams]

    assert codes == [(expected, expected) for _, expected in codes]
    assert set(refused) == {"unknown_stream"}
    assert [first.table("idea")[own]["headline"], second.table("idea")[foreign]["headline"]] == ["", ""]
    survived(guessed_ids=len(asked) + len(streams), reached=0)


@proves("vote-time")
def test_votes_before_the_opening_and_after_the_grace_do_not_count(server: Server, survived: Survived) -> None:
    moderator, early, late = Staff(server, "moderator", 1), Phone(server, 1), Phone(server, 1)
    ideas = [moderator.add_idea(f"Идея {number}") for number in range(3)]
    moderator.do("set_plan", steps=[{"phase": phase, "minutes": 5} for phase in ("collect", "vote", "reveal")])
    moderator.do("go_to_step", step=1)
    ballot = moderator.until(_drafted, 20)
    before = early.ask("set_vote", ballot=ballot, idea=ideas[0], value=1)
    moderator.do("open_ballot", ballot=ballot)
    in_time = early.ask("set_vote", ballot=ballot, idea=ideas[0], value=1)
    moderator.do("close_ballot", ballot=ballot)
    closed_at = time.time()
    in_grace = early.ask("set_vote", ballot=ballot, idea=ideas[1], value=1) if _budget(moderator) > 1 else {"ok": True}
    moderator.until(lambda _: time.time() > closed_at + 10.5, 30)
    after = [
        late.ask("set_vote", ballot=ballot, idea=ideas[0], value=1),
        early.ask("set_vote", ballot=ballot, idea=ideas[0], value=0),
    ]
    as_http = late.device.ops(late.as_, command("set_vote", board=late.board, ballot=ballot, idea=ideas[0], value=1))

    assert before["code"] == "wrong_phase"
    assert (in_time["ok"], in_grace["ok"]) == (True, True)
    assert [reply["code"] for reply in after] == ["too_late"] * 2
    assert as_http["replies"][0]["code"] == "too_late"
    survived(votes_before_the_opening=1, votes_after_the_grace=3, counted=0)


def _drafted(page: Page) -> str:
    record = page.record("board", page.board or "")
    ballot = record["ballot"] if record else None
    return str(ballot["id"]) if ballot and ballot["state"] == "draft" else ""


def _budget(page: Page) -> int:
    record = page.record("board", page.board or "")
    return int(record["ballot"]["budget"]) if record else 0


@proves("guessed-ids")
@pytest.mark.parametrize("count", [GUESSES, pytest.param(10_000, marks=pytest.mark.long)])
def test_badge_codes_are_not_guessed_and_a_code_that_fifty_devices_use_admits_one(
    server: Server, count: int, survived: Survived
) -> None:
    organiser = Staff(server, "organiser")
    desk = {"as": organiser.as_}
    assert organiser.device.post("/api/badges", {**desk, "count": 3}).json()["ok"]
    stolen, own, _ = _badge_codes(server)
    crowd = [Stranger(server, f"127.0.1.{n}") for n in range(1, 51)]
    for one in crowd:
        one.join()

    guesses = [secrets.token_urlsafe(16) for _ in range(count)]
    answers = together(lambda guess: Stranger(server, ATTACKER).ask("/api/admit", {"secret": guess}), guesses)
    used = together(lambda one: one.ask("/api/admit", {"secret": stolen}), crowd)
    honest = Stranger(server, ATTACKER, cookie=crowd[_losers(used)[0]].cookie).ask("/api/admit", {"secret": own})
    counted = organiser.device.get(f"/api/badges?as={organiser.as_}").json()["badge"]

    tried = [answer["code"] for answer in answers]
    assert set(tried) == {"link_invalid", "slow_down"}
    assert [answer.get("code") for answer in used].count("link_invalid") == 49
    assert honest["ok"]
    assert counted == {"made": 3, "used": 2}
    compared = tried.count("link_invalid")
    survived(guessed_badge_codes=len(guesses), guesses_compared=compared, devices_with_one_code=50, admitted=1)


def _losers(answers: list[dict[str, Any]]) -> list[int]:
    return [n for n, answer in enumerate(answers) if not answer["ok"]]


def _badge_codes(server: Server) -> list[str]:
    """What stands on the printed cards: known to the organiser's printer and to who holds the server's key."""
    key = bytes.fromhex((server.instance / SECRET).read_text(encoding="ascii"))
    services = Services(now=lambda: 0, present=lambda _board: set(), key=key)
    engine = open_engine(server.instance / DATABASE, read_only=True)
    with Session(engine) as session:
        codes = [code.secret for code in admissions.unused(session, services, server.event)]
    engine.dispose()
    return codes


@proves("tokens")
@BOTH_MODES
def test_a_planted_cookie_makes_nobody_staff(server: Server, mode: str, survived: Survived) -> None:
    seat = Device(server)
    seat.join(1)
    planted = ["a", "planted-by-the-attacker", secrets.token_urlsafe(16), seat.http.cookies["device"]]
    let_in = []
    for cookie in planted:
        victim = with_cookie(server, cookie)
        victim.enter("organiser")
        attacker = with_cookie(server, cookie)
        let_in += [cookie] if Page(attacker, f"{server.code}/organiser").refused == "" else []
        let_in += [cookie] if attacker.get(f"/{server.code}/organiser").ok else []

    assert let_in == []
    survived(planted_cookies=len(planted), became_staff=len(let_in))


@proves("tokens")
@BOTH_MODES
def test_a_socket_that_came_with_the_former_token_ends_with_it(server: Server, mode: str, survived: Survived) -> None:
    victim = Device(server)
    victim.join(1)
    thief = Page(with_cookie(server, victim.http.cookies["device"]), f"{server.code}/participant")
    assert thief.refused == ""
    secret = server.secret("scribe", 1)
    began = time.monotonic()

    assert victim.post("/api/enter", {"secret": secret}).ok

    assert thief.until(lambda page: page.closed and page.bye, 2) == "renewed"
    seconds = time.monotonic() - began
    thief.connect()
    assert thief.refused == "not_signed_in"
    assert Page(victim, f"{server.code}/participant").refused == ""
    survived(socket_closed_within_s=round(seconds, 2))
