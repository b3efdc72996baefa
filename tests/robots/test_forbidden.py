"""What robots try and must be refused is what the permission table forbids, no less and no more."""

from typing import Any

import pytest

from facilitator.domain.phases import Moment, may
from facilitator.domain.roles import Role
from facilitator.protocol import COMMANDS, BoardCommand, parse_command, tag_of
from facilitator.robots.forbidden import forbidden, is_forbidden, samples

ID = "abcdefgh12345678"


class EmptyPage:
    """A page that shows nothing."""

    def __init__(self, role: str) -> None:
        self.role = role

    def shown(self, _kind: str) -> list[Any]:
        return []

    def command(self, name: str, **fields: Any) -> dict[str, Any]:
        place = {} if issubclass(COMMANDS[name], BoardCommand) else {"event": ID}
        return {"op": ID, "name": name, **place, **fields}


def test_there_is_a_sample_of_every_board_command() -> None:
    board = {name for name, shape in COMMANDS.items() if issubclass(shape, BoardCommand)}

    assert set(samples(EmptyPage("scribe"))) == board  # type: ignore[arg-type]


@pytest.mark.parametrize("role", ["participant", "scribe", "moderator", "screen", "plenary", "host", "observer"])
def test_every_forbidden_command_is_well_formed_so_that_only_the_table_can_refuse_it(role: str) -> None:
    for moment in Moment:
        tried = list(forbidden(EmptyPage(role), moment, ID))  # type: ignore[arg-type]

        assert [tag_of(type(parse_command(command))) for command in tried] == [command["name"] for command in tried]
        assert tried


def test_shares_together_are_everything() -> None:
    page: Any = EmptyPage("participant")
    whole = [command["name"] for command in forbidden(page, "vote", ID)]

    shared = [command["name"] for share in range(5) for command in forbidden(page, "vote", ID, share, 5)]

    assert sorted(shared) == sorted(whole)


@pytest.mark.parametrize("role", [Role.PARTICIPANT, Role.SCRIBE, Role.MODERATOR, Role.SCREEN])
def test_what_the_table_allows_is_not_tried(role: Role) -> None:
    for name, shape in COMMANDS.items():
        for moment in Moment if issubclass(shape, BoardCommand) and shape.ACTION else ():
            assert is_forbidden(role, name, moment) is not may(role, shape.ACTION, moment)  # type: ignore[arg-type]


def test_commands_on_the_event_are_tried_by_those_who_may_not() -> None:
    tried = {role: {one["name"] for one in forbidden(EmptyPage(role), "open", ID)} for role in ("moderator", "host")}  # type: ignore[arg-type]

    assert {"take_scene", "end_rehearsal", "revoke_link"} <= tried["moderator"]
    assert "take_scene" not in tried["host"]
    assert "end_rehearsal" in tried["host"]
