"""What every command is: a closed, frozen struct with an operation id."""

from typing import ClassVar

from msgspec import Struct

from facilitator.domain.phases import Action
from facilitator.protocol.limits import Id, OpId


class Command(Struct, frozen=True, forbid_unknown_fields=True, tag_field="name"):
    """An imperative, set-shaped wish. `op` is made by the client: the same after silence, new after a refusal."""

    op: OpId
    ACTION: ClassVar[Action | None] = None


class BoardCommand(Command, frozen=True):
    """A command on one board; allowed by the permission table under its ACTION, in the hall only where it says so."""

    board: Id
    IN_HALL: ClassVar[bool] = False


class EventCommand(Command, frozen=True):
    """A command on the event; allowed to the roles in its ROLES."""

    event: Id
    ROLES: ClassVar[tuple[str, ...]] = ("organiser",)


def tag_of(command: type[Command]) -> str:
    """The command's name on the wire."""
    return str(command.__struct_config__.tag)
