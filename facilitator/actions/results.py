"""Sending a track's result to the plenary: a frozen, numbered version."""

from typing import Any

import msgspec
from sqlalchemy import select

from facilitator import protocol
from facilitator.actions import counts
from facilitator.actions.transaction import Transaction, new_id
from facilitator.domain import ranking, results, scenes, texts, voting
from facilitator.domain.errors import Refused
from facilitator.domain.headlines import shown_headline
from facilitator.domain.phases import Phase
from facilitator.protocol import LIMITS
from facilitator.store import families, find, tables
from facilitator.store.sync import stream_of_board


def send_result(tx: Transaction, track: tables.Track, command: protocol.SendResult) -> dict[str, Any]:
    """Freezes what the board says now; from `reveal` the track moves to `handed_over`. Replies `{version, result}`."""
    note = texts.clean(command.note)
    if note:
        texts.check_length(note, LIMITS["note"])
    ballot = find.ballot(tx.session, track)
    left = voting.is_counting(track.voting_on, track.closed_at, tx.now, LIMITS["grace_seconds"] * 1000)
    if left and track.phase == Phase.REVEAL:
        raise Refused("counting", retry_in=-(-left // 1000))
    rows = _rows(tx, track, ballot)
    if not rows:
        raise Refused("nothing_to_send")
    track.last_version += 1
    record = _record(tx, track, ballot, rows, note)
    row = tables.Result(
        id=record.id,
        event_id=track.event_id,
        track_id=track.id,
        version=record.version,
        body=msgspec.to_builtins(record),
        retracted=True,
    )
    tx.session.add(row)
    tx.change(row, retracted=False)
    phase = Phase.HANDED_OVER.value if track.phase == Phase.REVEAL else track.phase
    if phase != track.phase:
        tx.reset(stream_of_board(track.id))
    tx.change(track, sent_version=record.version, sent_at=tx.now, phase=phase)
    tx.lane(track)
    tx.undoable = True
    _put_on_air(tx, track.event_id, record.id)
    counts.tell_authors(tx, track)
    return {"version": record.version, "result": record.id}


def take_off_air(tx: Transaction, event_id: str, result_id: str) -> None:
    """A retracted result leaves the plenary screen and its queue."""
    stage = tx.session.get_one(tables.Stage, event_id)
    slots = [slot for slot in stage.slots if slot["result"] != result_id]
    shown = stage.scene.get("result") == result_id
    tx.change(stage, slots=slots, scene={"kind": "overview"} if shown else stage.scene, at=tx.now)


def _put_on_air(tx: Transaction, event_id: str, result_id: str) -> None:
    stage = tx.session.get_one(tables.Stage, event_id)
    if stage.control != "auto":
        return
    slots = tuple(scenes.Slot(**slot) for slot in stage.slots)
    queued = scenes.queue_result(slots, result_id, tx.now, LIMITS["result_on_air_seconds"] * 1000)
    stage.slots = [{"result": slot.result, "start": slot.start, "end": slot.end} for slot in queued]
    tx.mark(stage)


def _rows(tx: Transaction, track: tables.Track, ballot: tables.Ballot) -> list[protocol.ResultRow]:
    forest = families.load(tx.session, track.id)
    casts = families.casts(tx.session, ballot.id)
    counted = voting.supporters(casts, forest.parents, forest.is_visible, ballot.budget)
    supporters = {root: counted.get(root, frozenset()) for root in forest.visible}
    entries = [ranking.Entry(root, forest.numbers[root], people) for root, people in supporters.items()]
    ideas = {row.id: row for row in tx.session.scalars(select(tables.Idea).where(tables.Idea.track_id == track.id))}
    return [_row(forest, ideas, placed) for placed in ranking.rank(entries)]


def _row(forest: families.Forest, ideas: dict[str, tables.Idea], placed: ranking.Placed) -> protocol.ResultRow:
    idea = ideas[placed.id]
    family = [ideas[key] for key in forest.family(placed.id)]
    return protocol.ResultRow(
        id=idea.id,
        no=idea.no,
        headline=shown_headline(idea.headline, idea.text, LIMITS["headline"]),
        text=idea.text,
        kind=idea.kind,
        level=idea.level,
        stages=tuple(idea.stages),
        supporters=placed.count,
        rank=placed.rank,
        tier=placed.tier,
        members=tuple(sorted(part.no for part in family if part.id != idea.id)),
        regions=len({part.region for part in family} - {None}),
        region=idea.region,
    )


def _record(
    tx: Transaction,
    track: tables.Track,
    ballot: tables.Ballot,
    rows: list[protocol.ResultRow],
    note: str,
) -> protocol.ResultRecord:
    numbers = select(tables.Idea.no).where(tables.Idea.track_id == track.id).order_by(tables.Idea.no)
    record = protocol.ResultRecord(
        id=new_id(),
        board=track.id,
        version=track.last_version,
        question=track.question,
        mode=ballot.mode,
        assurance="open",
        budget=ballot.budget,
        present=max(ballot.voted, tx.services.present(track.id)),
        voted=ballot.voted,
        paper=ballot.paper,
        rows=tuple(rows),
        cut=_cut(rows),
        struck=tuple(tx.session.scalars(numbers.where(tables.Idea.status == "hidden"))),
        withdrawn=tuple(tx.session.scalars(numbers.where(tables.Idea.status == "withdrawn"))),
        note=note,
        at=tx.now,
        by=tx.actor.role.value,
        digest="",
    )
    return msgspec.structs.replace(record, digest=results.digest(msgspec.to_builtins(record)))


def _cut(rows: list[protocol.ResultRow]) -> int:
    """The top five and everyone tied with the fifth (V10); without any vote, the first five by number."""
    cut = ranking.cut_line([ranking.Placed(r.id, r.no, r.supporters, r.rank, r.rank, r.tier) for r in rows])
    return cut or min(5, len(rows))
