"""The plenary stage: what is on air, who controls it."""

from typing import Any

import msgspec

from facilitator import protocol
from facilitator.actions.transaction import Transaction
from facilitator.domain import scenes, texts
from facilitator.domain.errors import Refused
from facilitator.protocol import LIMITS
from facilitator.store import find, tables


def take_scene(tx: Transaction, event: tables.Event, command: protocol.TakeScene) -> dict[str, Any]:
    """Puts a scene on air; control passes to the host."""
    stage = tx.session.get_one(tables.Stage, event.id)
    scene = msgspec.to_builtins(_checked(tx, event, command.scene))
    if command.agenda is not None and find.by_id(tx.session, tables.Agenda, command.agenda).event_id != event.id:
        raise Refused("not_found")
    tx.undoable = tx.change(stage, control="host", scene=scene, agenda_id=command.agenda, slots=[], at=tx.now)
    return {}


def set_control(tx: Transaction, event: tables.Event, command: protocol.SetControl) -> dict[str, Any]:
    """A host who takes over keeps what is on air; back to `auto`, the overview is, and results come by themselves."""
    stage = tx.session.get_one(tables.Stage, event.id)
    if stage.control != command.control:
        slots = tuple(scenes.Slot(**slot) for slot in stage.slots)
        slot = scenes.slot_at(slots, tx.now) if command.control == "host" else None
        scene = {"kind": "track_top", "result": slot.result} if slot else {"kind": "overview"}
        tx.undoable = tx.change(stage, control=command.control, scene=scene, agenda_id=None, slots=[], at=tx.now)
    return {}


def set_black(tx: Transaction, event: tables.Event, command: protocol.SetBlack) -> dict[str, Any]:
    stage = tx.session.get_one(tables.Stage, event.id)
    tx.undoable = tx.change(stage, black=command.on)
    return {}


def _checked(tx: Transaction, event: tables.Event, scene: protocol.Scene) -> protocol.Scene:
    """The scene with only the fields that its kind needs, all of them of this event."""
    match scene.kind:
        case "message":
            text = texts.clean(scene.text)
            texts.check_length(text, LIMITS["message"])
            return protocol.Scene("message", text=text)
        case "track_top" if scene.result:
            return protocol.Scene("track_top", result=_result(tx, event, scene.result).id, page=scene.page)
        case "track_top" if scene.board:
            return protocol.Scene("track_top", board=find.board(tx.session, tx.actor, scene.board).id, page=scene.page)
        case "spotlight" if scene.result and scene.idea:
            result = _result(tx, event, scene.result)
            if scene.idea not in {row["id"] for row in result.body["rows"]}:
                raise Refused("not_found")
            return protocol.Scene("spotlight", result=result.id, idea=scene.idea)
        case "track_top" | "spotlight":
            raise Refused("bad_choice")
        case "groups" | "regions" if scene.result:
            return protocol.Scene(scene.kind, result=_result(tx, event, scene.result).id, page=scene.page)
        case "consent":
            return protocol.Scene("consent", idea=scene.idea, page=scene.page)
        case "lobby" | "overview" | "result_qr":
            return protocol.Scene(scene.kind)
        case _:
            return protocol.Scene(scene.kind, page=scene.page)


def _result(tx: Transaction, event: tables.Event, result_id: str) -> tables.Result:
    row = tx.session.get(tables.Result, result_id)
    if row is None or row.event_id != event.id or row.retracted:
        raise Refused("not_found")
    return row
