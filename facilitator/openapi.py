"""docs/openapi.json: the HTTP side in OpenAPI 3.1, made from the messages themselves."""

import re
from pathlib import Path
from typing import Any, Union

import msgspec

from facilitator import __version__
from facilitator.protocol import COMMANDS
from facilitator.protocol.answers import Refusal
from facilitator.protocol.exchanges import EXCHANGES, Exchange

FILE = Path(__file__).resolve().parent.parent / "docs" / "openapi.json"
REFERENCE = "#/components/schemas/{name}"
ABOUT = (
    "Who asks is told by the cookie `device` and by `as`, the grant that the page acts under. Writing takes JSON from "
    "our own pages only. Live pages use the WebSocket of docs/protocol.md; these are for where none passes, and for "
    "what only HTTP does."
)


def generate() -> str:
    """The description as it stands in the file."""
    return msgspec.json.format(msgspec.json.encode(describe(), order="sorted"), indent=1).decode() + "\n"


def describe() -> dict[str, Any]:
    """The description as one value."""
    commands: Any = Union[tuple(COMMANDS.values())]  # noqa: UP007  made of a list
    shapes = [commands, Refusal, *{shape for one in EXCHANGES for shape in (one.body, one.query, one.reply) if shape}]
    schemas, components = msgspec.json.schema_components(shapes, ref_template=REFERENCE)
    found = dict(zip(map(str, shapes), schemas, strict=True))
    paths: dict[str, dict[str, Any]] = {}
    for one in EXCHANGES:
        paths.setdefault(one.path, {})[one.method] = _operation(one, found, components)
    described: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Facilitator", "version": __version__, "description": ABOUT},
        "paths": paths,
        "components": {
            "schemas": {**components, "Command": found[str(commands)]},
            "securitySchemes": {"device": {"type": "apiKey", "in": "cookie", "name": "device"}},
        },
        "security": [{"device": []}, {}],
    }
    _flatten(described)
    return described


def _flatten(value: Any) -> None:
    """Tuples as arrays of a length: tools do not agree on how places are told apart."""
    if isinstance(value, dict):
        if places := value.pop("prefixItems", None):
            value["items"] = places[0] if all(place == places[0] for place in places) else {}
        for one in value.values():
            _flatten(one)
    elif isinstance(value, list):
        for one in value:
            _flatten(one)


def _operation(one: Exchange, found: dict[str, Any], components: dict[str, Any]) -> dict[str, Any]:
    refused = {"description": "Refused: nothing was changed", "content": _json(found[str(Refusal)])}
    content = _json(found[str(one.reply)]) if one.reply else {"application/octet-stream": {}}
    made: dict[str, Any] = {
        "operationId": f"{one.method}_{one.path.strip('/').replace('/', '_')}",
        "summary": one.summary,
        "responses": {"200": {"description": "Answered", "content": content}, "4XX": refused, "507": refused},
    }
    parameters = [_in_path(name) for name in re.findall(r"{(\w+)}", one.path)]
    if one.query:
        parameters += _in_query(components[one.query.__name__])
    if parameters:
        made["parameters"] = parameters
    if one.body:
        made["requestBody"] = {"required": True, "content": _json(found[str(one.body)])}
    return made


def _json(schema: Any) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _in_path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _in_query(shape: dict[str, Any]) -> list[dict[str, Any]]:
    required = set(shape.get("required", ()))
    return [
        {"name": name, "in": "query", "required": name in required, "schema": schema}
        for name, schema in shape["properties"].items()
    ]
