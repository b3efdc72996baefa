"""Documents that everybody may order: nobody's is taken away by another's, and nobody's choices hold up a protocol."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.errors import Refused
from facilitator.web.documents import AT_ONCE, FETCH_SECONDS, FRESH_SECONDS, KEPT_SECONDS, NICE, Desk, Job, Order
from facilitator.web.lines import EXPECTED_SECONDS

EVENT = ("event-1", "111111")
PDF = Order("pdf", "ru", {"public": True})


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Process:
    """One that ends when the test says so."""

    ended: int | None = None

    def poll(self) -> int | None:
        return self.ended

    def wait(self) -> int | None:
        return self.ended

    def kill(self) -> None:
        self.ended = -9


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    begun: Any = lambda *_: Process()  # noqa: E731
    monkeypatch.setattr(Desk, "_begin", begun)
    made = Desk(tmp_path, clock)
    yield made
    made.close()


def share(desk: Desk, order: Order = PDF, at: int = 1, asker: str = "somebody") -> Job:
    return desk.share(*EVENT, order, "Один", (at,), asker)


def passports(*ideas: str) -> Order:
    return Order("passports", "ru", {"public": True, "ideas": list(ideas)})


def finish(job: Job, status: int = 0) -> None:
    process: Any = job.process
    process.ended = status
    (job.folder / "steps").write_text('{"step": "written", "file": "made"}\n' if status == 0 else "", encoding="utf-8")


def test_who_orders_while_votes_go_on_joins_what_is_being_made_and_ends_nobodys(desk: Desk, clock: Clock) -> None:
    first = share(desk, at=1)
    clock.now = FRESH_SECONDS + 1

    assert share(desk, at=2) is first
    assert first.is_running
    assert desk.find(EVENT[0], first.id) is first


def test_a_document_is_given_again_for_the_same_revisions_or_for_some_seconds(desk: Desk, clock: Clock) -> None:
    first = share(desk, at=1)
    finish(first)
    clock.now = FRESH_SECONDS - 1
    soon = share(desk, at=2)
    clock.now = FRESH_SECONDS + 1
    same, anew = share(desk, at=1), share(desk, at=2)

    assert (soon, same) == (first, first)
    assert anew is not first


def test_one_that_a_newer_one_follows_can_still_be_fetched_for_a_while(desk: Desk, clock: Clock) -> None:
    first = share(desk, at=1)
    finish(first)
    clock.now = FRESH_SECONDS + 1
    newer = share(desk, at=2)
    finish(newer)

    assert first.file() is not None
    assert desk.find(EVENT[0], first.id) is first
    clock.now = FETCH_SECONDS + FRESH_SECONDS + 2
    desk.sweep()
    assert desk.jobs(EVENT[0]) == [newer]
    clock.now = KEPT_SECONDS + FRESH_SECONDS + 2
    desk.sweep()
    assert desk.jobs(EVENT[0]) == []


def test_what_failed_is_made_anew(desk: Desk) -> None:
    first = share(desk)
    finish(first, 1)

    assert share(desk) is not first


def test_choices_of_ideas_take_one_place_and_a_whole_document_the_other(desk: Desk) -> None:
    share(desk, passports("1-1"))
    with pytest.raises(Refused, match="slow_down"):
        share(desk, passports("1-2"))

    assert share(desk).is_running
    with pytest.raises(Refused, match="slow_down"):
        share(desk, Order("docx", "ru", {"public": True}))
    for format_ in ("csv", "xlsx")[: AT_ONCE - 2]:
        assert desk.order(*EVENT, Order(format_, "ru"), "Один").is_running


def test_a_finished_choice_is_dropped_after_some_minutes(desk: Desk, clock: Clock) -> None:
    chosen, whole = share(desk, passports("1-1")), share(desk)
    finish(chosen)
    finish(whole)
    clock.now = FETCH_SECONDS + 1
    desk.sweep()

    assert desk.jobs(EVENT[0]) == [whole]
    assert not chosen.folder.exists()


def test_staff_who_order_the_same_leave_everybodys_alone(desk: Desk) -> None:
    shared = share(desk)
    own = desk.order(*EVENT, PDF, "Один")

    assert own is not shared
    assert shared.is_running
    assert share(desk) is shared


def test_who_orders_without_a_pause_leaves_every_other_place_to_who_was_refused(desk: Desk, clock: Clock) -> None:
    made: list[str] = []
    jobs = [share(desk, passports("1-1"), asker="vandal")]
    for number in range(1, 400):
        clock.now += 0.5
        if number % 8 == 0:
            finish(jobs[-1])
        wishes = [("vandal", f"1-{number + 1}")] * 3 + ([("reader", f"4-{number}")] if number % 10 == 0 else [])
        for asker, idea in wishes:
            try:
                jobs.append(share(desk, passports(idea), asker=asker))
            except Refused:
                continue
            made.append(asker)

    assert made.count("reader") >= 39 // 2, "at every second try at the latest"
    assert "vandal" in made


def test_one_who_was_refused_and_does_not_come_back_holds_nobody_up(desk: Desk, clock: Clock) -> None:
    first = share(desk, passports("1-1"), asker="busy")
    with pytest.raises(Refused, match="slow_down"):
        share(desk, passports("4-1"), asker="gone")
    finish(first)
    with pytest.raises(Refused, match="slow_down"):
        share(desk, passports("1-2"), asker="busy")
    clock.now += EXPECTED_SECONDS

    assert share(desk, passports("1-2"), asker="busy").is_running


def test_a_document_is_made_with_what_others_leave_of_the_processor(tmp_path: Path) -> None:
    desk = Desk(tmp_path, Clock())
    job = desk.order(*EVENT, PDF, "Один")

    assert os.getpriority(os.PRIO_PROCESS, job.process.pid) >= NICE
    desk.close()
