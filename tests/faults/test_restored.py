"""Back from an older copy: phones send again what it lacks, by themselves, and nothing is there twice."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.faults.commands import run
from tests.faults.handset import HEALED, handset, recounted, texts
from tests.proofs import Survived, proves
from tests.system.browsing import SECOND
from tests.system.client import Phone, Staff, command
from tests.system.server import Server

BEFORE, AFTER, LATE = "До копии", "После копии", "Пришла после копии"
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
