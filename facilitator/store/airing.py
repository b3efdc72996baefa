"""The plenary stage as phones are told of it: what is on air, and the top of every result that has been."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from facilitator.protocol import LIMITS, AirRecord, OnAir, Record, TopRecord, TopRow
from facilitator.store import find, records, tables


def changed(session: Session, event_id: str, after: int) -> tuple[list[Record], list[tuple[str, str]]]:
    """The stage if it has moved, tops that have come on air, and those whose result was taken back."""
    numbers = {track.id: track.no for track in find.tracks(session, event_id)}
    put: list[Record] = []
    stage = session.get(tables.Stage, event_id)
    if stage and stage.rev > after:
        put.append(_air(session, stage, numbers))
    result = tables.Result
    newer = select(result).where(result.event_id == event_id, result.aired > 0)
    gone = []
    for row in session.scalars(newer.where(or_(result.aired > after, result.rev > after)).order_by(result.aired)):
        if row.retracted:
            gone.append(("top", row.id))
        else:
            put.append(_top(row, numbers))
    return put, gone


def _air(session: Session, stage: tables.Stage, numbers: Mapping[str, int]) -> AirRecord:
    told = records.stage(stage)
    scene = _on_air(session, stage.scene, numbers)
    return AirRecord(stage.id, told.control, scene, told.slots, told.black, told.hidden)


def _on_air(session: Session, scene: Mapping[str, Any], numbers: Mapping[str, int]) -> OnAir:
    """Of the hall's own ballot only that it is on air: what it says is told by its board, as far as it may be (V8)."""
    kind, about = str(scene["kind"]), scene.get("result")
    result = session.get(tables.Result, about) if about else None
    if result is None:
        return OnAir(kind, track=numbers.get(str(scene.get("board")), 0), text=scene.get("text", ""))
    track = numbers[result.track_id]
    row = next((row for row in result.body["rows"] if row["id"] == scene.get("idea")), None)
    if kind != "spotlight" or row is None:
        return OnAir(kind, track=track, result=result.id)
    return OnAir(kind, track=track, result=result.id, no=row["no"], words=_words(row), n=row["supporters"])


def _top(row: tables.Result, numbers: Mapping[str, int]) -> TopRecord:
    said = row.body
    rows = tuple(
        TopRow(one["no"], _words(one), one["supporters"], one["rank"], one.get("last") or one["rank"], one["tier"])
        for one in said["rows"][: min(said["cut"], LIMITS["air_rows"])]
    )
    paper = said.get("paper", 0)
    return TopRecord(row.id, numbers[row.track_id], row.version, said["voted"], said["present"], paper, rows)


def _words(row: Mapping[str, Any]) -> str:
    """As a row of the ranking says it: the wording where it is as short as a headline."""
    wording = str(row.get("wording", ""))
    return wording if 0 < len(wording) <= LIMITS["headline"] else str(row["headline"])
