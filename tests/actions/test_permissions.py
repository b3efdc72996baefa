# ruff: noqa: N802 (rule ids keep their capital)
"""Every role, every command, every moment: what is not allowed by the tables is refused, and changes nothing."""

from collections.abc import Iterator
from typing import TypeAlias

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from facilitator import protocol
from facilitator.actions.run import run_batch
from facilitator.domain.phases import Action, Moment, may
from facilitator.domain.roles import Actor, Role
from facilitator.protocol import COMMANDS, BoardCommand, EventCommand
from tests.builders import Hall, make_database, new
from tests.matrix import BODIES, FORBIDDING, expected
from tests.stages import board, lead, reveal_all

Prepared: TypeAlias = tuple[Hall, Moment, Actor, dict[str, str]]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A database of the module's own: its tests keep nothing, so that a board is led to each moment once."""
    made = make_database(tmp_path_factory.mktemp("permissions") / "hall.db")
    yield made
    made.dispose()


@pytest.fixture(scope="module", params=list(Moment), ids=str)
def prepared(request: pytest.FixtureRequest, engine: Engine) -> Prepared:
    """A board at the moment, brought there by real commands, with a person who has an idea on it."""
    moment: Moment = request.param
    hall = Hall(engine)
    person = hall.person()
    if moment is Moment.LOBBY:
        names = {"own": "idea-of-nobody", "idea": "idea-of-nobody", "other": "idea-of-nobody", "mode": "live"}
    else:
        moderator = lead(hall, moment, authors=[person])
        if moment is Moment.REVEAL:
            reveal_all(hall, moderator)
        own, idea, other, *_ = sorted(hall.records("idea").values(), key=lambda record: record.no)
        names = {"own": own.id, "idea": idea.id, "other": other.id}
        names["mode"] = board(hall).ballot.mode if hall.track().ballot_id else "blind"
    assert board(hall).moment == moment
    return hall, moment, person, {**names, "board": hall.boards[1], "ballot": hall.ballot()}


def actors(hall: Hall, person: Actor) -> Iterator[Actor]:
    """One of every role, all of them of this event and track."""
    for role in Role:
        if role is Role.PARTICIPANT:
            yield person
        elif role is Role.OWNER:
            yield Actor(Role.OWNER, "g:owner")
        else:
            yield hall.staff(role.value)


def answer(hall: Hall, actor: Actor, name: str, names: dict[str, str]) -> tuple[str | None, bool]:
    """The code of the refusal, and whether any row would have changed; nothing is kept."""
    body = {key: names.get(value, value) if isinstance(value, str) else value for key, value in BODIES[name].items()}
    command = protocol.parse_command(hall.command(name, **body))
    with Session(hall.engine) as session:
        before = written(session)
        reply = run_batch(session, hall.services, actor, [command]).replies[0]
        session.flush()
        changed = written(session) != before
        session.rollback()
    return reply.get("code"), changed


def written(session: Session) -> int:
    """How many rows this connection has ever written."""
    connection = session.connection().connection.dbapi_connection
    assert connection is not None
    return int(connection.total_changes)


def test_every_command_is_in_the_matrix() -> None:
    assert set(BODIES) == set(COMMANDS)


def wrongly_answered(prepared: Prepared, actor: Actor, name: str, *, delegated: bool = False) -> str | None:
    """What the server says against the tables, or None."""
    hall, moment, _, names = prepared
    shape = COMMANDS[name]
    codes = expected(name, actor.role, moment, delegated=delegated)
    if actor.role is Role.OWNER and issubclass(shape, BoardCommand | EventCommand):
        codes = {"not_found"}
    code, changed = answer(hall, actor, name, names)
    if (code in codes and not changed) if codes else code not in FORBIDDING:
        return None
    return f"{name} by {actor.role.value}: {code} instead of {codes or 'no refusal'}"


def test_only_what_the_tables_allow_is_allowed(prepared: Prepared) -> None:
    hall, _, person, _ = prepared
    cases = [(actor, name) for name in COMMANDS for actor in actors(hall, person)]

    assert [wrong for actor, name in cases if (wrong := wrongly_answered(prepared, actor, name))] == []


def test_a_scribe_goes_on_with_the_plan_where_that_is_delegated(prepared: Prepared) -> None:
    hall, _, _, _ = prepared
    hall.ok(hall.staff("moderator"), "set_option", option="delegated", on=True)
    try:
        scribe = hall.staff("scribe")
        assert [wrong for name in COMMANDS if (wrong := wrongly_answered(prepared, scribe, name, delegated=True))] == []
    finally:
        hall.ok(hall.staff("moderator"), "set_option", option="delegated", on=False)


def test_staff_of_another_track_of_the_event_may_do_nothing_here(prepared: Prepared) -> None:
    hall, _, _, names = prepared
    board_commands = [name for name, shape in COMMANDS.items() if issubclass(shape, BoardCommand)]

    for role in ("moderator", "scribe", "screen"):
        for name in board_commands:
            assert answer(hall, hall.staff(role, 2), name, names) == ("not_allowed", False), (role, name)


def test_nobody_of_another_event_reaches_anything(prepared: Prepared) -> None:
    hall, _, _, names = prepared
    other = "event-of-others"

    for role in (Role.ORGANISER, Role.HOST, Role.PARTICIPANT, Role.MODERATOR):
        stranger = Actor(role, new("g"), other, hall.boards[1], "nobody" if role is Role.PARTICIPANT else None)
        for name in set(COMMANDS) - {"create_event"}:
            assert answer(hall, stranger, name, names) == ("not_found", False), (role, name)


def test_the_organiser_may_whatever_a_moderator_or_a_host_may() -> None:
    for action in Action:
        for moment in Moment:
            assert may(Role.ORGANISER, action, moment) >= may(Role.MODERATOR, action, moment)
    for name, shape in COMMANDS.items():
        if issubclass(shape, EventCommand) and "host" in shape.ROLES:
            assert "organiser" in shape.ROLES, name


def test_screens_and_observers_may_nothing_at_all() -> None:
    silent = {Role.SCREEN, Role.PLENARY, Role.OBSERVER}

    for name in COMMANDS:
        for moment in Moment:
            assert all(expected(name, role, moment) for role in silent), name


def test_V16_no_command_names_a_participant() -> None:
    """Whose vote, mark, card, answer or place it is, the seat says that the device holds."""
    named = {field for shape in COMMANDS.values() for field in shape.__struct_fields__}

    assert {
        field for field in named if "participant" in field or "person" in field or field in ("author", "seat")
    } == set()
