"""The tables of docs/protocol.md, made from the messages themselves."""

import inspect
import types
import typing
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin

import msgspec

from facilitator import protocol
from facilitator.domain.errors import CODES
from facilitator.domain.phases import PERMISSIONS, Moment
from facilitator.protocol import BoardCommand, Command, EventCommand, tag_of

FILE = Path(__file__).resolve().parent.parent / "docs" / "protocol.md"
BEGIN = "<!-- made by `run.py protocol` from here -->"
END = "<!-- to here -->"


def generate(document: str) -> str:
    """The document with the part between the marks made anew."""
    before, _, rest = document.partition(BEGIN)
    _, _, after = rest.partition(END)
    parts = [_commands(), _permissions(), _records(), _codes(), _limits()]
    return f"{before}{BEGIN}\n\n" + "\n\n".join(parts) + f"\n\n{END}{after}"


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def _commands() -> str:
    rows = []
    for name, command in sorted(protocol.COMMANDS.items()):
        inherited = {"op", "board", "event"} if issubclass(command, EventCommand | BoardCommand) else {"op"}
        fields = [f"`{field.name}` {_type(field.type)}" for field in _fields(command) if field.name not in inherited]
        rows.append((f"`{name}`", _scope(command), ", ".join(fields) or "–", _sentence(command)))
    return "### Commands\n\n" + _table(("name", "on, by", "fields", "what"), rows)


def _scope(command: type[Command]) -> str:
    if issubclass(command, EventCommand):
        return f"event; {', '.join(command.ROLES)}"
    if not issubclass(command, BoardCommand):
        return "installation; owner"
    return f"board; {command.ACTION}" if command.ACTION else "board; own"


def _permissions() -> str:
    rows = []
    for action, cells in PERMISSIONS.items():
        named = [", ".join(sorted(role.value for role in cells[at])) or "–" for at in Moment]
        rows.append((f"`{action.value}`", *named))
    head = ("action", *(at.value for at in Moment))
    note = "The organiser may do whatever a moderator may, and alone reopens a track that has handed over."
    return f"### Permission table\n\n{note}\n\n" + _table(head, rows)


def _records() -> str:
    shapes: tuple[type[msgspec.Struct], ...] = (
        *protocol.RECORDS,
        protocol.Changes,
        protocol.Mine,
        protocol.MyVote,
        protocol.MyIdea,
        protocol.Card,
        protocol.MyConsent,
        protocol.Copy,
        protocol.Health,
        protocol.Pulse,
    )
    rows = []
    for shape in shapes:
        tag = shape.__struct_config__.tag
        fields = ", ".join(f"`{field.name}`" for field in _fields(shape))
        rows.append((f"`{tag or shape.__name__}`", fields, _sentence(shape)))
    return "### Records and frames\n\n" + _table(("kind", "fields", "what"), rows)


def _codes() -> str:
    return "### Refusal codes\n\n" + _table(("code", "meaning"), [(f"`{code}`", text) for code, text in CODES.items()])


def _limits() -> str:
    rows = [(f"`{name}`", str(value)) for name, value in protocol.LIMITS.items()]
    return "### Limits\n\n" + _table(("name", "value"), rows)


def _fields(shape: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(shape)


def _sentence(shape: type[Any]) -> str:
    doc = shape.__doc__ if shape.__doc__ and not shape.__doc__.startswith(f"{shape.__name__}(") else ""
    return " ".join(inspect.cleandoc(doc).split())


def _type(kind: Any) -> str:
    origin = get_origin(kind)
    if origin is Annotated:
        return _type(get_args(kind)[0])
    if origin is Literal:
        return " / ".join(str(choice) or '""' for choice in get_args(kind))
    if origin in (types.UnionType, typing.Union):
        return " or ".join(_type(part) for part in get_args(kind) if part is not msgspec.UnsetType)
    if origin is tuple:
        return f"list of {_type(get_args(kind)[0])}"
    if kind is type(None):
        return "null"
    name = str(kind.__name__)
    return {"str": "text", "int": "number", "bool": "true / false"}.get(name, name.lower())


def command_names() -> list[str]:
    """Every command's name on the wire."""
    return [tag_of(command) for command in protocol.COMMANDS.values()]
