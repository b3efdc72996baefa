"""From JSON to commands, and back to JSON."""

import json
from typing import Any

import msgspec

from facilitator.domain.errors import Refused
from facilitator.protocol.base import Command
from facilitator.protocol.catalogue import COMMANDS
from facilitator.protocol.event_commands import CreateEvent, UpdateEvent
from facilitator.protocol.limits import LIMITS


def encode(value: object) -> bytes:
    """Strict JSON in UTF-8."""
    return msgspec.json.encode(value)


def parse_command(raw: object) -> Command:
    """One command from decoded JSON. Raises Refused: malformed, unknown_command or too_large."""
    if not isinstance(raw, dict):
        raise Refused("malformed", at="$")
    shape = COMMANDS.get(str(raw.get("name")))
    limit = LIMITS["event_bytes" if shape in (CreateEvent, UpdateEvent) else "command_bytes"]
    if len(encode(raw)) > limit:
        raise Refused("too_large", limit=limit)
    if shape is None:
        raise Refused("unknown_command")
    try:
        return msgspec.convert(raw, shape)
    except msgspec.ValidationError as error:
        raise Refused("malformed", at=str(error)[:120]) from error


def op_of(raw: object) -> str:
    """The operation id of a command that may be malformed; empty where it has none worth repeating."""
    op = raw.get("op") if isinstance(raw, dict) else None
    return op if isinstance(op, str) and len(op) <= 40 else ""


def decode(text: str | bytes) -> Any:
    """Strict JSON; ValueError for NaN, Infinity, half characters, a key that comes twice, or lists without an end."""
    try:
        value = msgspec.json.decode(text)
        json.loads(text, object_pairs_hook=_check_keys)
    except (msgspec.DecodeError, RecursionError) as error:
        raise ValueError("not strict JSON") from error
    return value


def _check_keys(pairs: list[tuple[str, object]]) -> None:
    if len({key for key, _ in pairs}) < len(pairs):
        raise ValueError("a key comes twice")
