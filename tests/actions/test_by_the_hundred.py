"""Votes are written together with those of others, and read by nobody before they are."""

import threading
from typing import Any

import pytest
from sqlalchemy import Engine, event, func, select
from sqlalchemy.orm import Session

from facilitator.domain.roles import Actor
from facilitator.store import tables
from facilitator.store.families import casts
from facilitator.store.ledger import kept
from facilitator.store.verify import verify
from tests.rig import SECONDS, Rig


@pytest.fixture
def people(rig: Rig) -> list[Actor]:
    rig.hall.open(1)
    return [rig.hall.person() for _ in range(12)]


def vote(rig: Rig, idea: str, value: int = 1) -> dict[str, object]:
    ballot = rig.hall.track().ballot_id
    return rig.hall.command("set_vote", ballot=ballot, idea=idea, value=value)


def idea_of(rig: Rig, key: str) -> dict[str, object]:
    return rig.hall.command("add_idea", id=key, text=f"Идея {key}")


def gathered(rig: Rig, *batches: tuple[Actor, list[dict[str, object]]]) -> list[dict[str, object]]:
    """The replies to batches that go into one transaction."""
    entered, opened = threading.Event(), threading.Event()

    def hold(_session: Session) -> None:
        entered.set()
        opened.wait(SECONDS)

    rig.pipeline.write(hold)
    assert entered.wait(SECONDS)
    futures = [rig.pipeline.submit(actor, commands) for actor, commands in batches]
    opened.set()
    return [reply for future in futures for reply in future.result(SECONDS).outcome.replies]


def test_a_group_of_votes_is_one_insert(rig: Rig, people: list[Actor]) -> None:
    idea = rig.hall.add(people[0])
    statements: list[str] = []
    event.listen(rig.pipeline.writer._engine, "before_cursor_execute", lambda *given: statements.append(given[2]))

    replies = gathered(rig, *((person, [vote(rig, idea)]) for person in people))

    assert all(reply["ok"] for reply in replies)
    assert sum(text.startswith("INSERT INTO vote ") for text in statements) == 1
    assert sum(text.startswith("INSERT INTO journal ") for text in statements) == 1
    assert rig.hall.tally() == {idea: len(people)}


def test_what_comes_after_votes_in_a_group_knows_them(rig: Rig, people: list[Actor]) -> None:
    idea, moderator = rig.hall.add(people[0]), rig.hall.staff("moderator")
    close = rig.hall.command("send_result")

    *_, closed = gathered(rig, *((person, [vote(rig, idea)]) for person in people), (moderator, [close]))

    assert closed["ok"]
    assert rig.hall.read(lambda session: [check.wrong for check in verify(session) if check.wrong]) == []


def test_a_vote_set_and_taken_back_in_one_group_is_off(rig: Rig, people: list[Actor]) -> None:
    idea = rig.hall.add(people[0])
    there_and_back = [(people[1], [vote(rig, idea, value)]) for value in (1, 0, 1, 0)]

    replies = gathered(rig, *there_and_back)

    assert all(reply["ok"] for reply in replies)
    ballot = rig.hall.track().ballot_id
    assert rig.hall.read(lambda session: casts(session, ballot or "")) == []
    assert {n for n in rig.hall.tally().values() if n} == set()


def test_a_repeat_in_the_same_group_gets_the_same_reply(rig: Rig, people: list[Actor]) -> None:
    idea = rig.hall.add(people[0])
    once = vote(rig, idea)

    first, again = gathered(rig, (people[1], [once]), (people[1], [once]))

    assert first == again
    journaled = rig.hall.read(
        lambda session: session.scalar(
            select(func.count()).select_from(tables.Journal).where(tables.Journal.op_id == once["op"])
        )
    )
    assert journaled == 1


def test_what_is_refused_in_a_group_takes_nothing_of_the_others(rig: Rig, people: list[Actor]) -> None:
    idea = rig.hall.add(people[0])
    batches = [(people[1], [vote(rig, idea)]), (people[2], [vote(rig, "nothing")]), (people[3], [vote(rig, idea)])]

    replies = gathered(rig, *batches)

    assert [reply["ok"] for reply in replies] == [True, False, True]
    assert rig.hall.tally() == {idea: 2}


def test_the_memory_of_a_failed_group_is_gone(rig: Rig, people: list[Actor]) -> None:
    idea = rig.hall.add(people[0])
    rig.submit(people[1], vote(rig, idea))

    def fail(_session: Session) -> None:
        raise RuntimeError("no")

    bad = rig.pipeline.write(fail)
    assert isinstance(bad.exception(SECONDS), RuntimeError)
    rig.submit(people[2], vote(rig, idea))

    assert rig.hall.tally() == {idea: 2}
    assert rig.hall.read(lambda session: [check.wrong for check in verify(session) if check.wrong]) == []


def test_the_writer_hears_what_others_have_committed(rig: Rig, people: list[Actor]) -> None:
    """A command line beside the server, for instance."""
    idea = rig.hall.add(people[0])
    rig.submit(people[1], vote(rig, idea))
    ballot = rig.hall.track().ballot_id or ""
    rig.hall.set(tables.Vote, (ballot, people[1].participant, idea), on=False)

    known = rig.pipeline.write(lambda session: kept(session, ballot)).result(SECONDS)

    assert known is not None
    assert known.casts(str(people[1].participant)) == []


def test_ideas_that_come_between_votes_can_be_voted_for(rig: Rig, people: list[Actor]) -> None:
    first = rig.submit(people[0], rig.hall.command("add_idea", id="first-of-them-all", text="Первая")).outcome.replies[
        0
    ]
    rig.submit(people[1], vote(rig, str(first["id"])))
    then = rig.submit(people[0], rig.hall.command("add_idea", id="then-another-one", text="Ещё одна")).outcome.replies[
        0
    ]

    (reply,) = rig.submit(people[1], vote(rig, str(then["id"]))).outcome.replies

    assert reply["ok"]
    assert rig.hall.tally() == {first["id"]: 1, then["id"]: 1}


def test_what_was_carried_out_before_is_asked_of_the_index_however_long_the_journal(rig: Rig) -> None:
    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        if "FROM json_each" in statement:
            seen.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        rig.submit(rig.hall.person(), rig.hall.command("join_board"))
    finally:
        event.remove(Engine, "before_cursor_execute", note)

    (asked,) = seen
    with rig.hall.engine.connect() as connection:
        plan = [row[3] for row in connection.exec_driver_sql(f"explain query plan {asked[0]}", asked[1])]
    assert not any(step.startswith("SCAN journal") for step in plan), plan
    assert any(step.startswith("SEARCH journal") for step in plan), plan
