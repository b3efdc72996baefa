"""The plenary stage: what is on air, who controls it."""

from typing import Any, Final

import msgspec

from facilitator import protocol
from facilitator.actions.transaction import Transaction
from facilitator.domain import scenes, texts
from facilitator.domain.errors import Refused
from facilitator.protocol import LIMITS
from facilitator.store import find, results, tables
from facilitator.store.sync import stream_of_event

OUT_OF_SIGHT: Final = ("hidden", "withdrawn")


def take_scene(tx: Transaction, event: tables.Event, command: protocol.TakeScene) -> dict[str, Any]:
    """Puts a scene on air; control passes to the host. A step from where the stage is no more is refused, unless it
    leads to what is on air already.
    """
    stage = tx.session.get_one(tables.Stage, event.id)
    scene = msgspec.to_builtins(_checked(tx, event, command.scene))
    if command.agenda is not None and find.by_id(tx.session, tables.Agenda, command.agenda).event_id != event.id:
        raise Refused("not_found")
    if command.after not in (None, stage.at):
        if (stage.control, stage.scene, stage.agenda_id) != ("host", scene, command.agenda):
            raise Refused("stage_moved", now=_shown(tx, stage))
        return {}
    air(tx, scene.get("result"))
    tx.undoable = tx.change(stage, control="host", scene=scene, agenda_id=command.agenda, slots=[], at=moved(tx, stage))
    return {}


def _shown(tx: Transaction, stage: tables.Stage) -> dict[str, Any]:
    """The scene on air at this instant."""
    if stage.control == "host":
        return stage.scene
    slot = scenes.slot_at(tuple(scenes.Slot(**slot) for slot in stage.slots), tx.now)
    return {"kind": "track_top", "result": slot.result} if slot else {"kind": "overview"}


def moved(tx: Transaction, stage: tables.Stage) -> int:
    """The instant that names the stage's new state; it grows even where the clock does not."""
    return max(tx.now, stage.at + 1)


def air(tx: Transaction, result_id: str | None) -> None:
    """Phones are told the top of a result once, when it first comes on the screen."""
    row = tx.session.get(tables.Result, result_id) if result_id else None
    if row is not None and not row.aired:
        row.aired = tx.advance(stream_of_event(row.event_id))


def set_control(tx: Transaction, event: tables.Event, command: protocol.SetControl) -> dict[str, Any]:
    """A host who takes over keeps what is on air; back to `auto`, the overview is, and results come by themselves."""
    stage = tx.session.get_one(tables.Stage, event.id)
    if stage.control != command.control:
        scene = _shown(tx, stage) if command.control == "host" else {"kind": "overview"}
        tx.undoable = tx.change(
            stage, control=command.control, scene=scene, agenda_id=None, slots=[], at=moved(tx, stage)
        )
    return {}


def set_black(tx: Transaction, event: tables.Event, command: protocol.SetBlack) -> dict[str, Any]:
    stage = tx.session.get_one(tables.Stage, event.id)
    tx.undoable = tx.change(stage, black=command.on)
    return {}


def hide_now(tx: Transaction, event: tables.Event, command: protocol.HideNow) -> dict[str, Any]:
    """Ideas are marked on the stage, so that no number of any result changes; decisions are shown no more.

    It is never refused for want of room: of a full list the oldest numbers go.
    """
    stage = tx.session.get_one(tables.Stage, event.id)
    rows = [find.by_id(tx.session, tables.Decision, key) for key in command.decisions]
    tracks = {track.no for track in find.tracks(tx.session, event.id)}
    named = {int(spoken.partition("-")[0]) for spoken in command.ideas}
    if any(row.event_id != event.id for row in rows) or named - tracks:
        raise Refused("not_found")
    neutral = {"control": "host", "scene": {"kind": "overview"}, "slots": [], "at": moved(tx, stage)}
    changed = [tx.change(row, shown=False) for row in rows]
    changed.append(tx.change(stage, hidden=_with(stage, *command.ideas), **(neutral if command.clear else {})))
    tx.undoable = any(changed)
    return {}


def bring_back(tx: Transaction, event: tables.Event, command: protocol.BringBack) -> dict[str, Any]:
    stage = tx.session.get_one(tables.Stage, event.id)
    tx.undoable = tx.change(stage, hidden=[spoken for spoken in stage.hidden if spoken not in command.ideas])
    return {}


def follow_sight(tx: Transaction, track: tables.Track, row: tables.Idea) -> None:
    """Words of a sent result that have left the board leave the plenary (I2, I4), and come back with the idea.

    Undo follows the idea and not the stage, which hosts move meanwhile.
    """
    stage = tx.session.get_one(tables.Stage, track.event_id)
    spoken = f"{track.no}-{row.no}"
    if row.status == "visible":
        hidden = [other for other in stage.hidden if other != spoken]
    elif row.status in OUT_OF_SIGHT and results.is_told(tx.session, track.id, row.id):
        hidden = _with(stage, spoken)
    else:
        return
    if hidden != stage.hidden:
        stage.hidden = hidden
        tx.mark(stage)


def _with(stage: tables.Stage, *spoken: str) -> list[str]:
    """The list of what is hidden with these as its newest."""
    return [*dict.fromkeys([*stage.hidden, *spoken])][-LIMITS["hidden_max"] :]


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
