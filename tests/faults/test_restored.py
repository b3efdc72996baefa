"""Back from an older copy: phones send again what it lacks, by themselves, and nothing is there twice."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.faults.commands import run
from tests.faults.handset import HEALED, Handset, handset, recounted, texts
from tests.proofs import Survived, proves
from tests.system.browsing import SECOND, WORDS
from tests.system.client import Device, Phone, Staff, command
from tests.system.server import Server

BEFORE, AFTER, LATE = "До копии", "После копии", "Пришла после копии"
JOIN = """async (code) => {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch("/api/join", { method: "POST", headers, body: JSON.stringify({ code, track: 1 }) });
  return answer.json();
}"""
STEPS = [{"phase": phase, "minutes": 8} for phase in ("collect", "group", "vote", "reveal")]


def backup(server: Server, file: Path) -> Path:
    assert run("backup", file, "--instance", server.instance).returncode == 0
    return file


def go_back(server: Server, file: Path) -> None:
    """The power goes, and all that is left is the copy."""
    server.kill()
    done = run("restore", file, "--instance", server.instance, "--replace")
    assert done.returncode == 0, done.stderr
    server.restart()


class Remembering:
    """A phone with the log of what was acknowledged, which is sent again by the rule of static/js/core/restore.js."""

    def __init__(self, server: Server, track: int) -> None:
        self.phone = Phone(server, track)
        self.stream = f"board:{self.phone.board}"
        self._sent: list[tuple[dict[str, Any], int, str]] = []

    def does(self, name: str, **fields: Any) -> dict[str, Any]:
        made = command(name, board=self.phone.board, **fields)
        reply: dict[str, Any] = self.phone.ops([made])["replies"][0]
        assert reply["ok"], reply
        self._sent.append((made, reply["rev"], self.phone.epoch))
        return made

    def adds(self, text: str) -> str:
        return str(self.does("add_idea", id=command("")["op"], text=text)["id"])

    def comes_back(self) -> int:
        """How many operations it sends again, every one twice."""
        self.phone.connect()
        restored_rev = self.phone.hello(self.stream)["restored_rev"]
        again = [made for made, rev, epoch in self._sent if epoch != self.phone.epoch and rev >= restored_rev]
        for _ in range(2):
            for made in again:
                assert self.phone.ops([made])["replies"][0]["ok"]
        return len(again)


@proves("restored")
def test_phones_send_again_what_the_copy_lacks(
    browser: Browser, server: Server, tmp_path: Path, survived: Survived
) -> None:
    """Also somebody who has come after the copy, and whose seat it does not know."""
    with handset(browser, server, server.port) as phone:
        phone.writes(BEFORE)
        staff = Staff(server, "moderator", 1)
        staff.await_record("idea", text=BEFORE)
        file = backup(server, tmp_path / "older.backup")
        with handset(browser, server, server.port) as latecomer:
            phone.writes(AFTER)
            phone.supports(BEFORE)
            latecomer.writes(LATE)
            latecomer.supports(BEFORE)
            staff.await_record("idea", text=LATE)
            staff.await_record("tally", n=2)

            go_back(server, file)
            staff = Staff(server, "moderator", 1)

            staff.await_record("idea", text=AFTER, seconds=HEALED / SECOND)
            staff.await_record("idea", text=LATE, seconds=HEALED / SECOND)
            staff.await_record("tally", n=2, seconds=HEALED / SECOND)
            healed = max(phone.is_back(), latecomer.is_back())
    assert sorted(texts(staff)) == sorted([BEFORE, AFTER, LATE])
    assert recounted(server)
    survived(sent_again=4, lost=0, applied_twice=0, all_well_after_s=healed)


def moved_to(server: Server, phone: Handset) -> Device:
    """A second device, to which the phone's seat goes on by the return code."""
    code = phone.page.evaluate(JOIN, server.code)["code"]
    other = Device(server)
    assert other.post("/api/return", {"code": server.code, "return_code": code}).json()["ok"]
    return other


@proves("restored")
def test_one_vote_is_not_counted_twice_after_a_return_code_and_a_restore(
    browser: Browser, server: Server, tmp_path: Path, survived: Survived
) -> None:
    """V17: the seat has gone on to another phone; the first one has a new seat, and its log is of the seat before."""
    with handset(browser, server, server.port) as first:
        staff = Staff(server, "moderator", 1)
        staff.add_idea(BEFORE)
        first.supports(BEFORE)
        staff.await_record("tally", n=1)
        other = moved_to(server, first)
        expect(first.says("moved-title")).to_be_visible(timeout=HEALED)
        first.page.reload()
        expect(first.says("moved-title")).to_be_visible(timeout=HEALED)
        first.page.get_by_role("button", name=WORDS.t("moved-anew")).click()
        expect(first.card(BEFORE)).to_be_visible(timeout=HEALED)
        expect(first.says("moved-title")).to_have_count(0)
        expect(first.supported(BEFORE)).to_have_count(0)

        go_back(server, backup(server, tmp_path / "moved.backup"))

        expect(first.says("vote-other-seat")).to_be_visible(timeout=HEALED)
        healed = first.is_back()
        assert first.on_disk() == {"refused": 1}
        staff = Staff(server, "moderator", 1)
        assert staff.await_record("tally")["n"] == 1
        expect(first.supported(BEFORE)).to_have_count(0)
    assert [vote["no"] for vote in Phone(server, 1, other).mine["votes"]] == [1]
    assert recounted(server)
    survived(moved_by_code_before_a_restore=1, votes=1, applied_twice=0, all_well_after_s=healed)


@pytest.mark.parametrize("restores", [1, 2])
@proves("restored")
def test_live_and_blind_votes_and_ideas_come_back_after_two_restores(
    server: Server, tmp_path: Path, survived: Survived, restores: int
) -> None:
    """A blind vote advances no revision: it is sent again all the same. Some have slept through the first restore."""
    moderator = Staff(server, "moderator", 1)
    blind, never = Remembering(server, 1), Remembering(server, 1)
    live, busy = Remembering(server, 2), Remembering(server, 2)
    moderator.do("set_plan", steps=STEPS)
    moderator.do("go_to_step", step=0)
    ideas = [moderator.add_idea(f"Вариант {name}") for name in ("один", "два", "три")]
    for step in (1, 2):
        moderator.do("go_to_step", step=step)
    ballot = moderator.await_record("board", moment="draft")["ballot"]["id"]
    moderator.do("open_ballot", ballot=ballot)
    blind.does("set_vote", ballot=ballot, idea=ideas[0], value=1)
    first = live.adds("До копии")
    older = backup(server, tmp_path / "first.backup")

    blind.does("set_vote", ballot=ballot, idea=ideas[0], value=0)
    blind.does("set_vote", ballot=ballot, idea=ideas[1], value=1)
    never.does("set_vote", ballot=ballot, idea=ideas[2], value=1)
    second = live.adds("После копии")
    live.does("set_vote", ballot=live.phone.ballot, idea=first, value=1)
    go_back(server, older)
    third = ""
    if restores == 2:
        busy.phone.connect()
        busy.adds("В новой жизни")
        newer = backup(server, tmp_path / "second.backup")
        third = busy.adds("И ещё одна")
        go_back(server, newer)

    again = sum(one.comes_back() for one in (blind, never, live, busy))

    staff = Staff(server, "moderator", 2)
    assert {first, second, third} - {""} <= set(staff.table("idea"))
    assert len(staff.table("idea")) == 2 * restores
    assert staff.record("tally", first) == {"t": "tally", "id": first, "n": 1}
    assert {vote["idea"] for vote in blind.phone.mine["votes"]} == {ideas[1]}
    assert {vote["idea"] for vote in never.phone.mine["votes"]} == {ideas[2]}
    assert recounted(server)
    survived(**{f"sent_again_after_{restores}_restores": again}, lost=0, applied_twice=0)
