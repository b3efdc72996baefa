# ruff: noqa: N802 (rule ids keep their capital)
"""The one way in: batches, limits, own records with every answer, listeners after the commit (I7)."""

import sqlite3
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from facilitator.actions.pipeline import Pipeline, refused_by_store, replies_of
from facilitator.domain.errors import SENT_AGAIN, Refused
from facilitator.domain.roles import Actor, Role
from facilitator.store import tables
from tests.builders import new
from tests.rig import SECONDS, Rig


def test_an_answer_carries_replies_the_time_and_the_persons_own_record(rig: Rig) -> None:
    rig.hall.open()
    person = rig.hall.person()

    done = rig.submit(person, rig.hall.command("add_idea", id=new(), text="Идея"))

    answer = replies_of(done, 42)
    assert (answer["ok"], answer["now"], answer["replies"][0]["no"]) == (True, 42, 1)
    assert [idea.text for idea in answer["mine"].ideas] == ["Идея"]
    assert answer["mine"].code != ""


def test_the_own_record_is_that_of_the_board_that_the_batch_names(rig: Rig) -> None:
    rig.hall.open(1, 2)
    person = rig.hall.person(1)

    there = rig.submit(person, rig.hall.command("add_idea", no=2, id=new(), text="Там"))
    nowhere = rig.submit(person, rig.hall.command("set_profile", region=None, group=None))

    assert there.mine is not None
    assert there.mine.stream == rig.hall.stream(2)
    assert nowhere.mine is not None
    assert nowhere.mine.stream == rig.hall.stream(1)


def test_staff_get_no_own_record_and_nobody_gets_that_of_a_foreign_board(rig: Rig) -> None:
    rig.hall.open()
    timer = rig.hall.command("set_timer", seconds=5)

    assert rig.submit(rig.hall.staff("moderator"), timer).mine is None
    assert rig.submit(rig.hall.person(), rig.hall.command("join_board", board="board-of-others")).mine is None


def test_listeners_hear_of_a_batch_after_its_commit(rig: Rig) -> None:
    seen: list[int] = []
    moderator = rig.hall.open()
    rig.pipeline.listeners.append(lambda _: seen.append(rig.hall.rev()))

    done = rig.submit(moderator, rig.hall.command("set_question", question="Что важно?"))
    rig.pipeline.write(lambda _session: None).result(SECONDS)

    assert rig.told[-1] == done.outcome
    assert rig.told[-1].poked == {rig.hall.stream()}
    assert seen == [done.outcome.replies[0]["rev"]]


@pytest.mark.parametrize("raw", [[], None, "zz", {}, 5, ({"op": "x"},)])
def test_what_is_no_batch_is_malformed(rig: Rig, raw: Any) -> None:
    with pytest.raises(Refused, match="malformed"):
        rig.pipeline.submit(rig.hall.person(), raw)


def test_a_batch_holds_thirty_two_commands(rig: Rig) -> None:
    person = rig.hall.person()
    commands = [rig.hall.command("join_board") for _ in range(33)]

    with pytest.raises(Refused, match="too_large"):
        rig.pipeline.submit(person, commands)
    assert rig.codes(person, *commands[:32]) == [None] * 32


def test_an_oversized_command_is_refused_alone(rig: Rig) -> None:
    rig.hall.open()
    person = rig.hall.person()
    large = {**rig.hall.command("add_idea", id=new(), text="Идея"), "stages": ["и" * 1500] * 3}

    replies = rig.submit(person, large, rig.hall.command("add_idea", id=new(), text="Идея")).outcome.replies

    assert (replies[0]["code"], replies[0]["detail"], replies[0]["op"]) == ("too_large", {"limit": 8000}, large["op"])
    assert replies[1]["ok"]


@pytest.mark.parametrize(
    "raw",
    [
        None, 5, "add_idea", [], {}, {"name": "add_idea"}, {"op": 5, "name": ["add_idea"]},
        {"op": "o" * 41, "name": "join_board", "board": "board-one"}, {"op": None, "name": None},
        {"op": "operation-with-a-number", "name": "set_timer", "board": "board-one", "seconds": 10**40},
        {"op": "operation-with-a-number", "name": "set_timer", "board": "board-one", "seconds": float("nan")},
        {"op": "operation-with-bytes", "name": "set_question", "board": "board-one", "question": b"bytes"},
    ],
)  # fmt: skip
def test_what_is_no_command_is_refused_alone_and_its_neighbours_are_carried_out(rig: Rig, raw: object) -> None:
    person = rig.hall.person()

    first, second = rig.submit(person, raw, rig.hall.command("join_board")).outcome.replies

    assert (first["ok"], first["code"] in {"malformed", "unknown_command"}) == (False, True)
    assert len(first["op"]) <= 40
    assert second["ok"]


def test_I7_sixty_operations_at_once_and_five_a_second_after_that(rig: Rig) -> None:
    person = rig.hall.person()

    def burst(count: int) -> list[str | None]:
        return rig.codes(person, *[rig.hall.command("join_board") for _ in range(count)])

    first = burst(32) + burst(32)
    rig.hall.clock.step(1)
    second = burst(6)

    assert first == [None] * 60 + ["slow_down"] * 4
    assert second == [None] * 5 + ["slow_down"]


def test_I7_ten_ideas_at_once_and_one_in_four_seconds(rig: Rig) -> None:
    rig.hall.open(1, 2)
    person = rig.hall.person()

    def ideas(count: int, no: int) -> list[dict[str, Any]]:
        return [rig.hall.command("add_idea", no=no, id=new(), text="Идея") for _ in range(count)]

    assert rig.codes(person, *ideas(10, 1)) == [None] * 10
    refused = ideas(1, 2)[0]
    reply = rig.submit(person, refused).outcome.replies[0]
    rig.hall.clock.step(reply["detail"]["retry_in"])

    assert (reply["code"], reply["detail"]) == ("slow_down", {"retry_in": 4})
    assert rig.submit(person, refused).outcome.replies[0]["ok"]


def test_I7_limits_are_each_persons_own_and_staff_have_none(rig: Rig) -> None:
    rig.hall.open()
    scribe, person = rig.hall.staff("scribe"), rig.hall.person()
    rig.codes(person, *[rig.hall.command("add_idea", id=new(), text="Идея") for _ in range(11)])

    entered = [rig.hall.command("add_idea", id=new(), text="Из зала") for _ in range(30)]

    assert rig.codes(scribe, *entered) == [None] * 30
    assert rig.codes(rig.hall.person(), rig.hall.command("add_idea", id=new(), text="Идея")) == [None]


def test_I7_all_who_hold_the_link_of_a_decision_have_one_bucket(rig: Rig) -> None:
    hall, key = rig.hall, new("decision")
    hall.ok(hall.staff("host"), "set_decision", id=key, what="Пустить автобус")
    one, other = (Actor(Role.ASSIGNEE, f"g:{name}", hall.event, None, None, key) for name in ("one", "other"))

    def burst(actor: Actor, count: int) -> list[str | None]:
        named = {"decision": key, "status": "adopted"}
        return rig.codes(actor, *[hall.command("set_decision_status", **named) for _ in range(count)])

    assert burst(one, 32) + burst(other, 32) == [None] * 60 + ["slow_down"] * 4
    assert rig.codes(hall.person(), hall.command("join_board")) == [None]


@pytest.mark.parametrize("role", ["observer", "screen"])
def test_I7_who_only_looks_has_a_limit_although_nothing_may_be_done(rig: Rig, role: str) -> None:
    looking = rig.hall.staff(role)
    shouts: list[object] = [rig.hall.command("add_idea", id=new(), text="Идея"), {"name": "nonsense"}] * 16

    codes = rig.codes(looking, *shouts) + rig.codes(looking, *shouts)

    assert codes[60:] == ["slow_down"] * 4
    assert "slow_down" not in codes[:60]


def test_limits_can_be_lifted_for_robots_and_benchmarks(rig: Rig) -> None:
    rig.pipeline.limited = False
    person = rig.hall.person()

    for _ in range(3):
        assert rig.codes(person, *[rig.hall.command("join_board") for _ in range(32)]) == [None] * 32


def test_a_failed_batch_reaches_its_caller_and_spoils_no_other(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    rig.hall.open()
    one, other = rig.hall.person(), rig.hall.person()
    read = rig.pipeline.mine

    def fail_for_one(session: Session, participant: str, board: str) -> object:
        if participant == one.participant:
            raise ZeroDivisionError
        return read(session, participant, board)

    monkeypatch.setattr(Pipeline, "mine", staticmethod(fail_for_one))
    futures = [
        rig.pipeline.submit(actor, [rig.hall.command("add_idea", id=new(), text=text)])
        for actor, text in ((one, "Пропала"), (other, "Осталась"))
    ]

    assert isinstance(futures[0].exception(SECONDS), ZeroDivisionError)
    assert futures[1].result(SECONDS).outcome.replies[0]["ok"]
    assert [record.text for record in rig.hall.records("idea").values()] == ["Осталась"]


def test_a_reading_sees_what_was_committed_and_cannot_write(rig: Rig) -> None:
    rig.submit(rig.hall.staff("moderator"), rig.hall.command("set_question", question="Что важно?"))
    board = rig.hall.boards[1]

    question = rig.pipeline.read(lambda session: session.get_one(tables.Track, board).question).result(SECONDS)
    spoil = rig.pipeline.read(lambda session: session.query(tables.Track).update({"question": "Испорчено"}))

    assert question == "Что важно?"
    assert isinstance(spoil.exception(SECONDS), OperationalError)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("SQLITE_FULL", "storage_full"),
        ("SQLITE_READONLY", "storage_full"),
        ("SQLITE_IOERR_WRITE", "storage_full"),
        ("SQLITE_CORRUPT", "storage_full"),
        ("SQLITE_BUSY", "slow_down"),
        ("SQLITE_ERROR", "internal"),
    ],
)
def test_errors_of_the_store_become_codes_without_their_text(name: str, code: str) -> None:
    cause = sqlite3.OperationalError("INSERT ... where")
    cause.sqlite_errorname = name

    refused = refused_by_store(OperationalError("INSERT", {}, cause))

    assert refused.code == code
    assert set(refused.detail) == ({"retry_in"} if code in SENT_AGAIN else set())
    assert refused_by_store(Refused("merged", no=4)).detail == {"no": 4}
    assert refused_by_store(ZeroDivisionError()).code == "internal"


def test_what_is_erased_goes_from_the_file_at_most_once_a_minute_for_all_together(rig: Rig) -> None:
    """A seat from which nothing was said costs nobody anything; what is due in between is looked for."""
    hall = rig.hall
    hall.open()
    rewritten: list[int] = []
    apart = rig.pipeline.writer.submit_apart

    def submit_apart(run: Any) -> Any:
        rewritten.append(hall.clock.now)
        return apart(run)

    rig.pipeline.writer.submit_apart = submit_apart  # type: ignore[method-assign]

    def settle() -> None:
        for _ in range(4):  # what is told leads to what is written
            rig.pipeline.read(lambda _session: None).result(SECONDS)
            rig.pipeline.write(lambda _session: None).result(SECONDS)

    def leave(*, says: bool) -> None:
        person = hall.person()
        if says:
            rig.submit(person, hall.command("add_idea", id=new(), text="Идея"))
        assert rig.submit(person, hall.command("erase_me")).outcome.replies[0]["ok"]
        settle()

    leave(says=False)
    assert rewritten == []
    for _ in range(3):
        leave(says=True)
    assert len(rewritten) == 1
    assert hall.row(tables.Meta, tables.ERASE_DUE) is not None
    hall.clock.step(30)
    rig.pipeline.erase_what_is_due()
    settle()
    assert len(rewritten) == 1
    hall.clock.step(30)
    rig.pipeline.erase_what_is_due()
    settle()
    assert len(rewritten) == 2
    assert hall.row(tables.Meta, tables.ERASE_DUE) is None


def test_erasures_of_one_address_are_limited_and_others_go_on(rig: Rig) -> None:
    hall = rig.hall

    def person(address: str) -> Actor:
        made = hall.person()
        key = str(made.participant)
        hall.services.arrivals.admit(address, hall.event, key, key.encode(), hall.clock.now)
        return made

    def leave(address: str) -> Any:
        return rig.submit(person(address), hall.command("erase_me")).outcome.replies[0]

    assert all(leave("one-hand")["ok"] for _ in range(20))
    refused = leave("one-hand")
    assert (refused["code"], refused["detail"]["retry_in"]) == ("slow_down", 10)
    assert leave("hall")["ok"]
    hall.clock.step(10)
    assert leave("one-hand")["ok"]
