"""Writes the protocol and the permission table as one JavaScript module: names, limits and types for the browser."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Final

import msgspec.inspect as shape
from msgspec import Struct

from facilitator import protocol
from facilitator.domain.errors import CODES
from facilitator.domain.phases import (
    CHANGES,
    DELEGATED,
    NOT_IN_TRIAL,
    ORGANISER_ONLY,
    PERMISSIONS,
    Action,
    Moment,
    Phase,
)
from facilitator.domain.plans import TEMPLATES
from facilitator.domain.roles import Role

HEAD: Final = "// Written by `run.py protocol` from facilitator/protocol: change that one, never this file."

_NAMED: Final[dict[str, tuple[str, ...]]] = {
    "Kind": protocol.KINDS,
    "Level": protocol.LEVELS,
    "Group": protocol.GROUPS,
    "TrackWord": protocol.TRACK_WORDS,
    "SceneKind": protocol.SCENES,
    "StepPhase": protocol.STEP_PHASES,
    "BallotMode": protocol.BALLOT_MODES,
    "Assurance": protocol.ASSURANCES,
    "BallotState": protocol.BALLOT_STATES,
    "BoardView": protocol.BOARD_VIEWS,
}
_ALIAS: Final = {frozenset(values): name for name, values in _NAMED.items()}
_OUTCOMES: Final = ("OutcomeRow", "OutcomeIdea", "Story")
# What the wire's own types cannot say.
_SPECIAL: Final = {
    ("Changes", "put"): "ReadonlyArray<AnyRecord>",
    ("Changes", "gone"): "ReadonlyArray<readonly [string, string]>",
    ("BoardRecord", "phase"): "Phase",
    ("BoardRecord", "moment"): "Moment",
    ("LaneRecord", "phase"): "Phase",
    ("LaneRecord", "moment"): "Moment",
    ("LaneRecord", "ballot_mode"): "BallotMode | ''",
    ("LaneRecord", "ballot_state"): "BallotState | ''",
    ("EventRecord", "track_word"): "TrackWord",
    ("OnAir", "kind"): "SceneKind",
    **{(record, "kind"): "Kind" for record in ("IdeaRecord", "MyIdea", "ResultRow", "Card", *_OUTCOMES)},
    **{(record, "level"): "Level | null" for record in ("IdeaRecord", "MyIdea", "ResultRow", *_OUTCOMES)},
    ("DecisionRecord", "level"): "Level | null",
    ("IdeaRecord", "group"): "Group | null",
    ("EventRecord", "groups"): "ReadonlyArray<Group>",
    ("Mine", "group"): "Group | null",
}
_PARTS: Final[tuple[type[Struct], ...]] = (
    protocol.Ballot, protocol.StandingRow, protocol.Slot, protocol.ResultRow,
    protocol.DecisionSource, protocol.StatusChange, protocol.OnAir, protocol.TopRow, protocol.Wording,
)  # fmt: skip
_SENT_BY_PAGES: Final[tuple[type[Struct], ...]] = (
    protocol.PlanStep, protocol.Scene, protocol.NewTrack, protocol.Source, protocol.SeenDecision, protocol.Hello,
)  # fmt: skip
_SENT_BY_SERVER: Final[tuple[type[Struct], ...]] = (
    protocol.Changes, protocol.MyVote, protocol.MyIdea, protocol.Card, protocol.MyConsent, protocol.Mine,
    protocol.Copy, protocol.Health, protocol.Pulse, protocol.OutcomeRow, protocol.OutcomeResult,
    protocol.OutcomeIdea, protocol.OutcomeTrack, protocol.Outcome, protocol.Relative, protocol.StoryPlace,
    protocol.Story, protocol.AuditEntry, protocol.AuditVeil, protocol.AuditPage, protocol.AuditNoted,
    protocol.AuditChain, protocol.Leftover,
)  # fmt: skip

_MAY: Final = """\
/**
 * Whether the role may do the action at the moment; `delegated`: the moderator lets the scribe change phases.
 * @param {Role} role
 * @param {Action} action
 * @param {Moment} moment
 * @param {boolean} [delegated]
 */
export function may(role, action, moment, delegated = false) {
  /** @type {readonly Role[]} */
  const roles = PERMISSIONS[action][moment];
  /** @type {readonly Action[]} */
  const lent = DELEGATED;
  if (role === "scribe" && delegated && lent.includes(action)) return roles.includes("moderator");
  if (role !== "organiser") return roles.includes(role);
  return roles.includes("moderator") || ORGANISER_ONLY.some(([what, when]) => what === action && when === moment);
}"""


def generate() -> str:
    """The text of static/js/core/protocol.js."""
    return "\n\n".join([HEAD, "\n".join(_constants()), _MAY, *_typedefs()]) + "\n"


def _constants() -> Iterator[str]:
    yield f"export const VERSION = {protocol.VERSION};"
    yield _table("LIMITS", protocol.LIMITS)
    for name, values in (
        ("KINDS", protocol.KINDS),
        ("LEVELS", protocol.LEVELS),
        ("GROUPS", protocol.GROUPS),
        ("TRACK_WORDS", protocol.TRACK_WORDS),
        ("SCENES", protocol.SCENES),
        ("STEP_PHASES", protocol.STEP_PHASES),
        ("BALLOT_MODES", protocol.BALLOT_MODES),
        ("ASSURANCES", protocol.ASSURANCES),
        ("BALLOT_STATES", protocol.BALLOT_STATES),
        ("BOARD_VIEWS", protocol.BOARD_VIEWS),
        ("PHASES", tuple(Phase)),
        ("MOMENTS", tuple(Moment)),
        ("ROLES", tuple(Role)),
        ("ACTIONS", tuple(Action)),
        ("CODES", tuple(CODES)),
        ("AT_ONCE", protocol.AT_ONCE),
    ):
        yield f"export const {name} = /** @type {{const}} */ ({_literal(values)});"
    yield _table("PHASE_CHANGES", {before: _ordered(after, Phase) for before, after in CHANGES.items()})
    cells = {action: {at: _ordered(roles, Role) for at, roles in row.items()} for action, row in PERMISSIONS.items()}
    yield _table("PERMISSIONS", cells)
    yield f"export const ORGANISER_ONLY = /** @type {{const}} */ ({_literal(sorted(ORGANISER_ONLY))});"
    yield f"export const IN_HALL = /** @type {{const}} */ ({_literal(_of_hall())});"
    yield f"export const NOT_IN_TRIAL = /** @type {{const}} */ ({_literal(sorted(NOT_IN_TRIAL))});"
    yield f"export const DELEGATED = /** @type {{const}} */ ({_literal(sorted(DELEGATED))});"
    steps = {name: [asdict(step) for step in steps] for name, steps in TEMPLATES.items()}
    yield _table("PLAN_TEMPLATES", steps)
    yield _table("COMMAND_ACTION", {name: _action(command) for name, command in protocol.COMMANDS.items()})
    yield _table("COMMAND_ROLES", {name: _roles(command) for name, command in protocol.COMMANDS.items()})


def _of_hall() -> list[str]:
    """Commands that mean something on the hall's board."""
    board = protocol.BoardCommand
    return sorted(name for name, shape in protocol.COMMANDS.items() if issubclass(shape, board) and shape.IN_HALL)


def _action(command: type[protocol.Command]) -> str | None:
    return command.ACTION


def _roles(command: type[protocol.Command]) -> tuple[str, ...] | None:
    return command.ROLES if issubclass(command, protocol.EventCommand) else None


def _ordered(chosen: frozenset[Phase] | frozenset[Role], order: Iterable[Phase | Role]) -> list[Phase | Role]:
    return [one for one in order if one in chosen]


def _table(name: str, rows: object) -> str:
    """A constant with one row a line."""
    assert isinstance(rows, dict)
    lines = [f"  {key}: {_literal(value)}," for key, value in rows.items()]
    return "\n".join([f"export const {name} = /** @type {{const}} */ ({{", *lines, "});"])


def _literal(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _typedefs() -> Iterator[str]:
    yield "\n".join(_aliases())
    commands = tuple(protocol.COMMANDS.values())
    for struct in (*_SENT_BY_PAGES, *commands):
        yield _typedef(struct, sent_by_page=True)
    for struct in (*_PARTS, *protocol.RECORDS, *_SENT_BY_SERVER):
        yield _typedef(struct, sent_by_page=False)
    yield "\n".join(_unions(commands, protocol.RECORDS))


def _aliases() -> Iterator[str]:
    for name, constant in (
        ("Kind", "KINDS"),
        ("Level", "LEVELS"),
        ("Group", "GROUPS"),
        ("TrackWord", "TRACK_WORDS"),
        ("SceneKind", "SCENES"),
        ("StepPhase", "STEP_PHASES"),
        ("BallotMode", "BALLOT_MODES"),
        ("Assurance", "ASSURANCES"),
        ("BallotState", "BALLOT_STATES"),
        ("BoardView", "BOARD_VIEWS"),
        ("Phase", "PHASES"),
        ("Moment", "MOMENTS"),
        ("Role", "ROLES"),
        ("Action", "ACTIONS"),
        ("Code", "CODES"),
    ):
        yield f"/** @typedef {{(typeof {constant})[number]}} {name} */"


def _unions(commands: Iterable[type[Struct]], records: Iterable[type[Struct]]) -> Iterator[str]:
    rows = ", ".join(f"{_tag(record)}: {record.__name__}" for record in records)
    names = " | ".join(command.__name__ for command in commands)
    yield f"/** @typedef {{{{{rows}}}}} RecordOf */"
    yield "/** @typedef {keyof RecordOf} RecordKind */"
    yield "/** @typedef {RecordOf[RecordKind]} AnyRecord */"
    yield f"/** @typedef {{{names}}} AnyCommand */"
    yield '/** @typedef {AnyCommand["name"]} CommandName */'
    yield "/** @template T @typedef {T extends {op: string} ? Omit<T, 'op'> : never} WithoutOp */"
    yield "/** A command before it has its operation id. @typedef {WithoutOp<AnyCommand>} Wish */"


def _tag(struct: type[Struct]) -> str:
    return str(struct.__struct_config__.tag)


def _typedef(struct: type[Struct], *, sent_by_page: bool) -> str:
    """A page may leave out a field with a default; the server always writes all of them."""
    info = shape.type_info(struct)
    assert isinstance(info, shape.StructType)
    lines = [f" * @typedef {{object}} {struct.__name__}"]
    if info.tag_field:
        lines.append(f" * @property {{{_literal(info.tag)}}} {info.tag_field}")
    for field in info.fields:
        kind = _SPECIAL.get((struct.__name__, field.encode_name)) or _type(field.type)
        is_optional = sent_by_page and not _is_required(field)
        name = f"[{field.encode_name}]" if is_optional else field.encode_name
        lines.append(f" * @property {{{kind}}} {name}")
    doc = [
        f" * {line}".rstrip() for line in (struct.__dict__.get("__doc__") or "").splitlines() for line in [line.strip()]
    ]
    return "\n".join(["/**", *doc, *lines, " */"])


def _is_required(field: shape.Field) -> bool:
    return field.required


def _type(kind: shape.Type) -> str:
    match kind:
        case shape.BoolType():
            return "boolean"
        case shape.IntType() | shape.FloatType():
            return "number"
        case shape.StrType():
            return "string"
        case shape.NoneType():
            return "null"
        case shape.StructType():
            return kind.cls.__name__
        case shape.LiteralType():
            return _ALIAS.get(frozenset(map(str, kind.values))) or " | ".join(map(_literal, kind.values))
        case shape.UnionType():
            return " | ".join(_type(one) for one in kind.types)
        case shape.VarTupleType():
            return f"ReadonlyArray<{_type(kind.item_type)}>"
        case shape.TupleType():
            return f"readonly [{', '.join(_type(item) for item in kind.item_types)}]"
        case shape.DictType():
            return f"Record<{_type(kind.key_type)}, {_type(kind.value_type)}>"
    raise TypeError(f"{kind!r} has no JavaScript type yet")
