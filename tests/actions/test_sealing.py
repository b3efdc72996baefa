# ruff: noqa: N802 (rule ids keep their capital)
"""Closing an event: figures stay, persons are gone, and nothing but a decision's status and publication is written."""

from typing import Any

import pytest
from sqlalchemy import select, text

from facilitator import protocol
from facilitator.actions import links, people
from facilitator.domain.errors import Refused
from facilitator.domain.phases import Moment
from facilitator.domain.roles import Actor, Role
from facilitator.store import tables
from facilitator.store.receipts import receipts_of
from facilitator.store.verify import verify
from tests.actions.test_permissions import BODIES
from tests.builders import Hall, new
from tests.stages import forward, lead, options, reveal_all, standing


@pytest.fixture
def persons(hall: Hall) -> list[Actor]:
    """People who wrote, voted secretly, answered and objected on track 1, whose results are known."""
    authors = [hall.person() for _ in range(3)]
    for person, region in zip(authors, ("Дагестан", "Ингушетия", None), strict=True):
        hall.ok(person, "set_profile", region=region and hall_region(hall), group="ngo")
    moderator = lead(hall, Moment.VOTE, authors=authors)
    for n, person in enumerate(authors):
        hall.votes(person, *options(hall)[n : n + 2])
    hall.vote(authors[0], options(hall)[0], 0)
    hall.ok(moderator, "enter_paper", id=new("paper"), ballot=hall.ballot(), serial="А-17", numbers=[1, 2])
    forward(hall, moderator, Moment.CLOSED)
    forward(hall, moderator, Moment.REVEAL)
    reveal_all(hall, moderator)
    for stop in (Moment.DEEPEN, Moment.CONSENT):
        hall.ok(moderator, "go_to_step", step=[step["phase"] for step in hall.track().plan].index(stop.value))
    asked = standing(hall).rows[0].id
    hall.ok(authors[1], "set_consent", idea=asked, level=2, objection="Нет денег")
    hall.ok(moderator, "send_result")
    return authors


def hall_region(hall: Hall) -> str:
    return str(hall.row(tables.Event, hall.event).regions[0])


def seal(hall: Hall) -> dict[str, Any]:
    return hall.ok(hall.staff("organiser"), "seal_event")


def everything(hall: Hall) -> str:
    """All that the database holds, as text."""

    def dump(session: Any) -> str:
        return "\n".join(
            repr(tuple(row)) for table in tables.Base.metadata.sorted_tables for row in session.execute(select(table))
        )

    return hall.read(dump)


def test_figures_are_the_same_afterwards_and_verify_finds_nothing(hall: Hall, persons: list[Actor]) -> None:
    before = [(row.id, row.supporters, row.groups) for row in standing(hall).rows]
    answers = {key: record.levels for key, record in hall.records("consent").items()}
    turnout = (standing(hall).voted, standing(hall).of, standing(hall).groups)
    reply = seal(hall)

    assert len(reply["manifest"]) == 64
    assert [(row.id, row.supporters, row.groups) for row in standing(hall).rows] == before
    assert (standing(hall).voted, standing(hall).of, standing(hall).groups) == turnout
    assert {key: record.levels for key, record in hall.records("consent").items()} == answers
    assert [check for check in hall.read(verify) if check.wrong] == []


def test_no_seat_of_a_person_is_found_anywhere(hall: Hall, persons: list[Actor]) -> None:
    seal(hall)

    left = everything(hall)
    assert [person.participant for person in persons if str(person.participant) in left] == []
    assert hall.read(lambda session: session.scalars(select(tables.Grant.participant_id)).all()) == []


def test_nothing_is_kept_of_who_was_erased_before_either(hall: Hall, persons: list[Actor]) -> None:
    def marks() -> int:
        return hall.read(lambda session: len(session.scalars(select(tables.ErasedSeat)).all()))

    hall.ok(persons[2], "erase_me")
    assert marks() == 1

    seal(hall)

    assert marks() == 0


def test_the_order_in_which_rows_were_written_names_nobody(hall: Hall) -> None:
    """Row by row a table would otherwise match the entries of the journal that wrote it."""
    moderator = lead(hall, Moment.VOTE)
    ideas = options(hall)
    for n, person in enumerate([hall.person() for _ in range(12)]):
        hall.votes(person, ideas[n % len(ideas)], ideas[(n + 1) % len(ideas)])
    for stop in (Moment.CLOSED, Moment.REVEAL):
        forward(hall, moderator, stop)
    reveal_all(hall, moderator)

    def written(table: Any, column: Any) -> list[Any]:
        order = text("rowid")
        return hall.read(lambda session: session.scalars(select(column).select_from(table).order_by(order)).all())

    before = written(tables.Vote, tables.Vote.idea_id)
    seal(hall)
    after = written(tables.Vote, tables.Vote.idea_id)
    assert sorted(after) == sorted(before)
    assert after != before


def test_votes_authors_answers_and_papers_no_longer_name_the_same_person(hall: Hall, persons: list[Actor]) -> None:
    seal(hall)

    def ids(column: Any) -> set[str]:
        return set(hall.read(lambda session: session.scalars(select(column)).all())) - {None}

    parts = [
        ids(tables.Vote.participant_id), ids(tables.Idea.author_id), ids(tables.Consent.participant_id),
        ids(tables.Paper.participant_id),
    ]  # fmt: skip
    assert all(parts)
    assert sum(map(len, parts)) == len(set().union(*parts))
    regions = hall.read(
        lambda session: session.execute(
            select(tables.Participant.id, tables.Participant.group).where(tables.Participant.group.is_not(None))
        ).all()
    )
    assert len(regions) == 3
    assert not {row.id for row in regions} & set().union(*parts)


def test_the_order_of_votes_across_people_is_gone_and_each_keeps_their_own(hall: Hall, persons: list[Actor]) -> None:
    seal(hall)
    votes = hall.read(
        lambda session: session.execute(select(tables.Vote.participant_id, tables.Vote.order, tables.Vote.on)).all()
    )

    assert {row.order for row in votes} == {1, 2}
    assert all(row.on for row in votes)


def test_what_participants_said_and_what_stood_on_paper_is_gone_from_the_journal(
    hall: Hall, persons: list[Actor]
) -> None:
    seal(hall)
    entries = hall.read(lambda session: session.scalars(select(tables.Journal)).all())

    assert [entry.name for entry in entries if entry.actor.startswith("p:")] == []
    theirs = [entry for entry in entries if entry.actor == "sealed"]
    assert {"set_vote", "add_idea", "enter_paper"} <= {entry.name for entry in theirs}
    assert all((entry.body, entry.before, entry.nonce) == (None, None, b"") for entry in theirs)
    assert any(entry.body for entry in entries if entry.name == "open_ballot")


def test_V22_receipts_are_kept_for_the_protocol(hall: Hall, persons: list[Actor]) -> None:
    told = sorted(hall.mine(person).receipt for person in persons)
    ballot = hall.ballot()
    seal(hall)

    assert hall.row(tables.Ballot, ballot).receipts == told


def test_a_closed_event_refuses_every_command_but_status_and_publication(hall: Hall, persons: list[Actor]) -> None:
    organiser = hall.staff("organiser")
    key = hall.ok(organiser, "set_decision", id=new("decision"), what="Запустить")["id"]
    seal(hall)
    moderator, host = hall.staff("moderator", 1), hall.staff("host")

    assert hall.refused(moderator, "set_headline", idea=next(iter(hall.records("idea"))), headline="!") == "sealed"
    assert hall.refused(organiser, "set_decision", id=key, what="Иначе") == "sealed"
    assert hall.refused(host, "set_black", on=True) == "sealed"
    assert hall.refused(organiser, "seal_event") == "sealed"
    assert hall.ok(host, "set_decision_status", decision=key, status="adopted")["ok"]
    assert hall.ok(organiser, "publish_results", on=True)["on"] is True
    assert hall.records("event", None)[hall.event].public is True


def test_every_command_of_a_board_and_of_the_event_is_refused(hall: Hall, persons: list[Actor]) -> None:
    seal(hall)
    idea, board = next(iter(hall.records("idea"))), hall.boards[1]
    names = {"own": idea, "idea": idea, "other": idea, "mode": "blind", "board": board, "ballot": hall.ballot()}
    let_through = []
    for name, fields in BODIES.items():
        filled = {key: names.get(value, value) if isinstance(value, str) else value for key, value in fields.items()}
        shape = protocol.COMMANDS[name]
        if issubclass(shape, (protocol.BoardCommand, protocol.EventCommand)):
            reply = hall.run(hall.staff("organiser"), name, **filled)
            if reply["ok"] or reply["code"] not in ("sealed", "malformed"):
                let_through.append((name, reply))
    assert {name for name, _ in let_through} == {"set_decision_status", "publish_results", "revoke_link"}


def test_nobody_takes_a_seat_in_a_closed_event(hall: Hall, persons: list[Actor]) -> None:
    seal(hall)

    with pytest.raises(Refused, match="sealed"):
        hall.person()
    assert people.new_token()


def test_an_event_is_not_closed_over_a_ballot_under_way(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE, no=2)
    organiser = hall.staff("organiser")
    first = hall.run(organiser, "seal_event")
    hall.ok(moderator, "void_ballot", no=2, ballot=hall.ballot(2))

    assert (first["code"], first["detail"]) == ("ballot_open", {"track": 2})
    assert hall.ok(organiser, "seal_event")["manifest"]


def test_only_the_organiser_closes_an_event(hall: Hall) -> None:
    for role in ("host", "moderator", "scribe", "observer"):
        assert hall.refused(hall.staff(role), "seal_event") == "not_allowed"


def test_V22_a_ballot_of_paper_alone_has_no_receipts_before_and_after(hall: Hall) -> None:
    moderator = lead(hall, Moment.VOTE)
    hall.ok(moderator, "enter_paper", id=new("paper"), ballot=hall.ballot(), serial="A-1", numbers=[1])
    forward(hall, moderator, Moment.CLOSED)
    forward(hall, moderator, Moment.REVEAL)
    reveal_all(hall, moderator)

    def codes() -> list[str]:
        return hall.read(lambda session: receipts_of(session, session.get_one(tables.Ballot, hall.ballot())))

    before = codes()
    seal(hall)

    assert (before, codes()) == ([], [])


def test_an_event_is_not_closed_while_people_practise(hall: Hall) -> None:
    hall.ok(hall.staff("moderator", 2), "set_trial", no=2, on=True, question="Любимое место?")

    reply = hall.run(hall.staff("organiser"), "seal_event")
    assert (reply["code"], reply["detail"]) == ("in_trial", {"track": 2})


def test_a_link_ends_also_after_closing_and_no_new_one_of_the_team_is_made(hall: Hall) -> None:
    seal(hall)

    def mint(session: Any) -> Any:
        return links.mint(session, hall.services, session.get_one(tables.Event, hall.event), Role.HOST, None)

    with pytest.raises(Refused, match="sealed"):
        hall.write(mint)
