"""Every command by its name on the wire."""

from types import ModuleType
from typing import Final

from facilitator.protocol import (
    ballot_commands,
    board_commands,
    decision_commands,
    event_commands,
    idea_commands,
    privacy_commands,
    relation_commands,
    stage_commands,
)
from facilitator.protocol.base import BoardCommand, Command, EventCommand, tag_of

_MODULES: Final[tuple[ModuleType, ...]] = (
    idea_commands,
    ballot_commands,
    board_commands,
    event_commands,
    decision_commands,
    relation_commands,
    stage_commands,
    privacy_commands,
)
_BASES: Final = (Command, BoardCommand, EventCommand)


def _commands(module: ModuleType) -> list[type[Command]]:
    """The commands that a module declares, in its order."""
    found = [value for value in vars(module).values() if isinstance(value, type) and issubclass(value, Command)]
    return [shape for shape in found if shape not in _BASES]


COMMANDS: Final[dict[str, type[Command]]] = {tag_of(shape): shape for module in _MODULES for shape in _commands(module)}
