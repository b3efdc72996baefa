"""The whole of it: robots play a plan on five tracks, and a broken promise is found."""

import re
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from facilitator.instance import DATABASE
from facilitator.verbs.rehearse import Rehearsal, rehearse
from tests.system.server import ROOT

PROMISES = (
    "The database is whole",
    "Shown counts equal a recount",
    "Nobody has more votes than the budget",
    "Numbers of ideas are unique and without gaps",
    "The journal’s chain is whole",
    "Sent results equal a recount of the stored votes",
    "Every acknowledged operation is in the journal once, no refused one is",
    "Every acknowledged idea is on its board once",
    "Every acknowledged vote counts once",
    "Sent results equal the votes that people were told",
    "Nobody saw counts of a secret ballot before the reveal, frames",
    "Nobody was sent others’ ideas in silence and in the reading round, frames",
    "Turnout never fell, readings",
    "Every page shows what a fresh snapshot says",
    "What a role may not do was refused",
    "Receipts: one for everybody who voted, no two the same",
    "No refusal that nobody reckoned with; all refusals",
    "In every room all went as it should",
)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


def test_a_rehearsal_sends_five_results_twice_and_keeps_every_promise(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "facilitator", "rehearse", "--speed", "120", "--people", "6", "--plan", "express"]

    done = subprocess.run(
        [*command, "--seed", "5", "--keep", str(tmp_path / "kept")],
        cwd=ROOT,
        text=True,
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert {name for name in PROMISES if f"✓ {name}: " not in done.stdout} == set()
    assert "Sent results equal the votes that people were told: 10" in done.stdout
    assert len(re.findall(r"^[1-5]  +6 +\d+ +\d+ +\d+ / \d+ +2 +№", done.stdout, re.MULTILINE)) == 5
    assert re.search(r"died; the same page was back on another device in [\d.]+ s", done.stdout)
    assert (tmp_path / "kept" / DATABASE).exists()


def test_a_vote_that_went_missing_breaks_the_rehearsal(capsys: pytest.CaptureFixture[str]) -> None:
    def lose_a_vote(folder: Path) -> None:
        with sqlite3.connect(folder / DATABASE, timeout=30) as database:
            options = "select id from ballot where state = 'revealed' and mode = 'blind'"
            one = f'select rowid from vote where "on" and ballot_id in ({options}) limit 1'
            changed = database.execute(f'update vote set "on" = 0 where rowid = ({one})')
            assert changed.rowcount == 1
        database.close()

    asked = Rehearsal(speed=240, people=6, seed=5, plan="express", between=lose_a_vote)
    with ThreadPoolExecutor(1) as thread:
        # The browser of other tests keeps an event loop in this thread.
        status = thread.submit(rehearse, asked).result()

    said = capsys.readouterr().out
    assert status == 1, said
    for broken in ("Shown counts equal a recount", "Sent results equal a recount of the stored votes"):
        assert f"✗ {broken}: " in said
    assert "✓ Numbers of ideas are unique and without gaps: 5" in said
