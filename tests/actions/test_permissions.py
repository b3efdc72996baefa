"""Every role, every command, every phase: what is not allowed by the tables is refused, and changes nothing."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy.orm import Session

from facilitator import protocol
from facilitator.actions.run import BOARD_ROLES, run_batch
from facilitator.domain.phases import Action, Phase, may
from facilitator.domain.roles import Actor, Role
from facilitator.protocol import COMMANDS, BoardCommand, EventCommand
from facilitator.store import tables
from tests.builders import Hall, new

# A body for every command that is good enough to get past the parser; `idea` and `other` are on the board.
BODIES: dict[str, dict[str, Any]] = {
    "add_idea": {"id": "idea-new-one", "text": "Идея"},
    "edit_idea": {"idea": "own", "text": "Иначе"},
    "withdraw_idea": {"idea": "own"},
    "set_vote": {"ballot": "ballot", "idea": "idea", "value": 1},
    "join_board": {},
    "change_phase": {"phase": "open"},
    "set_switch": {"switch": "ideas", "on": False},
    "set_question": {"question": "Что важно?"},
    "set_timer": {"seconds": 60},
    "set_spotlight": {"idea": "idea"},
    "set_headline": {"idea": "idea", "headline": "Крупно"},
    "set_kind": {"idea": "idea", "kind": "risk"},
    "set_pinned": {"idea": "idea", "on": True},
    "merge_idea": {"idea": "other", "into": "idea"},
    "unmerge_idea": {"idea": "idea"},
    "set_hidden": {"idea": "idea", "on": True},
    "send_result": {},
    "undo_board": {"target": "operation-of-nobody"},
    "set_profile": {"region": None, "group": None},
    "take_scene": {"scene": {"kind": "lobby"}},
    "set_control": {"control": "host"},
    "set_black": {"on": True},
    "undo_stage": {"target": "operation-of-nobody"},
    "update_event": {
        "title": "Событие", "subtitle": "", "place": "", "tz": "Europe/Moscow", "track_word": "area", "regions": [],
        "one_track_vote": False,
    },
    "update_track": {"board": "board", "title": "Трек", "short": "", "room": "", "question": ""},
    "end_rehearsal": {},
    "revoke_link": {"link": "link-of-nobody"},
    "create_event": {"id": "event-new-one", "title": "Новое", "tracks": [{"title": "Один"}]},
}  # fmt: skip
# Refusals that say "not you" or "not now"; any other, or none, means that the rules let the command through.
FORBIDDING = {"not_allowed", "wrong_phase", "not_open"}


def expected(shape: type[protocol.Command], role: Role, phase: Phase) -> set[str]:
    """The codes with which the tables forbid the command; empty where they allow it."""
    if issubclass(shape, BoardCommand):
        action = shape.ACTION
        if action is None:
            return set() if role in BOARD_ROLES[shape] else {"not_allowed"}
        if may(role, action, phase):
            return set()
        ever = any(may(role, action, other) for other in Phase)
        return {"not_open" if phase is Phase.LOBBY else "wrong_phase"} if ever else {"not_allowed"}
    if issubclass(shape, EventCommand):
        return set() if role.value in shape.ROLES else {"not_allowed"}
    return set() if role is Role.OWNER else {"not_allowed"}


@pytest.fixture(params=list(Phase), ids=str)
def prepared(request: pytest.FixtureRequest, hall: Hall) -> tuple[Hall, Phase, Actor, dict[str, str]]:
    """A board in the phase, with a person who has an idea on it."""
    phase: Phase = request.param
    person = hall.person()
    moderator = hall.open()
    names = {"own": hall.add(person), "idea": hall.ideas(2)[0], "other": hall.ideas(1)[0]}
    hall.set(tables.Track, hall.boards[1], phase=phase.value)
    assert moderator.track == hall.boards[1]
    return hall, phase, person, {**names, "board": hall.boards[1], "ballot": hall.ballot()}


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


def test_only_what_the_tables_allow_is_allowed(prepared: tuple[Hall, Phase, Actor, dict[str, str]]) -> None:
    hall, phase, person, names = prepared
    wrong = []

    for name, shape in COMMANDS.items():
        for actor in actors(hall, person):
            codes = expected(shape, actor.role, phase)
            code, changed = answer(hall, actor, name, names)
            outside = actor.role is Role.OWNER and issubclass(shape, BoardCommand | EventCommand)
            if outside:
                codes = {"not_found"}
            is_right = (code in codes and not changed) if codes else code not in FORBIDDING
            if not is_right:
                wrong.append((name, actor.role.value, code, codes))

    assert wrong == []


def test_staff_of_another_track_of_the_event_may_do_nothing_here(
    prepared: tuple[Hall, Phase, Actor, dict[str, str]],
) -> None:
    hall, _, _, names = prepared
    board_commands = [name for name, shape in COMMANDS.items() if issubclass(shape, BoardCommand)]

    for role in ("moderator", "scribe", "screen"):
        for name in board_commands:
            assert answer(hall, hall.staff(role, 2), name, names) == ("not_allowed", False), (role, name)


def test_nobody_of_another_event_reaches_anything(prepared: tuple[Hall, Phase, Actor, dict[str, str]]) -> None:
    hall, _, _, names = prepared
    other = "event-of-others"

    for role in (Role.ORGANISER, Role.HOST, Role.PARTICIPANT, Role.MODERATOR):
        stranger = Actor(role, new("g"), other, hall.boards[1], "nobody" if role is Role.PARTICIPANT else None)
        for name in set(COMMANDS) - {"create_event"}:
            assert answer(hall, stranger, name, names) == ("not_found", False), (role, name)


def test_the_organiser_may_whatever_a_moderator_or_a_host_may() -> None:
    for action in Action:
        for phase in Phase:
            assert may(Role.ORGANISER, action, phase) >= may(Role.MODERATOR, action, phase)
    for name, shape in COMMANDS.items():
        if issubclass(shape, EventCommand) and "host" in shape.ROLES:
            assert "organiser" in shape.ROLES, name


def test_screens_and_observers_may_nothing_at_all() -> None:
    silent = {Role.SCREEN, Role.PLENARY, Role.OBSERVER}

    for shape in COMMANDS.values():
        for phase in Phase:
            assert not any(expected(shape, role, phase) == set() for role in silent), shape
