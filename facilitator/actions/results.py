"""Sending a track's result to the plenary: a frozen, numbered version."""

from typing import Any

import msgspec
from sqlalchemy import select

from facilitator import protocol
from facilitator.actions import ballots, counts
from facilitator.actions import stage as stages
from facilitator.actions.transaction import Transaction, new_id
from facilitator.domain import results, scenes, texts
from facilitator.domain.errors import Refused
from facilitator.domain.phases import AFTER_VOTING, Phase
from facilitator.protocol import LIMITS
from facilitator.store import families, find, quarantine, situation, tables
from facilitator.store.consents import summaries
from facilitator.store.records import steps_of
from facilitator.store.results import rows_of
from facilitator.store.standing import standing
from facilitator.store.sync import stream_of_board
from facilitator.store.turnouts import turnout_of


def send_result(tx: Transaction, track: tables.Track, command: protocol.SendResult) -> dict[str, Any]:
    """Freezes what the board says now; from `reveal` the track moves to `handed_over`. Replies `{version, result}`."""
    note = texts.clean(command.note)
    if note:
        texts.check_length(note, LIMITS["note"])
    if command.after not in (None, track.sent_version):
        raise Refused("already_sent", version=track.sent_version)
    ballot = find.ballot(tx.session, track)
    if track.phase != Phase.OPEN:
        ballots.check_counted(tx, track)
    if ballot.state == "revealing" or situation.is_secret(ballot):
        raise Refused("wrong_phase", phase=track.phase)
    said = standing(tx.session, ballot)
    if not said.rows:
        raise Refused("nothing_to_send")
    track.last_version += 1
    record = _record(tx, track, ballot, said, note)
    row = tables.Result(
        id=record.id,
        event_id=track.event_id,
        track_id=track.id,
        version=record.version,
        body=msgspec.to_builtins(record),
        retracted=True,
        aside=quarantine.in_force(tx.session, track.event_id),
    )
    tx.session.add(row)
    tx.change(row, retracted=False)
    phase = _phase_after(track)
    if phase != track.phase:
        tx.reset(stream_of_board(track.id))
    tx.change(track, sent_version=record.version, sent_at=tx.now, phase=phase, outdated=False)
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
    tx.change(stage, slots=slots, scene={"kind": "overview"} if shown else stage.scene, at=stages.moved(tx, stage))


def _put_on_air(tx: Transaction, event_id: str, result_id: str) -> None:
    stage = tx.session.get_one(tables.Stage, event_id)
    if stage.control != "auto":
        return
    slots = tuple(scenes.Slot(**slot) for slot in stage.slots)
    queued = scenes.queue_result(slots, result_id, tx.now, LIMITS["result_on_air_seconds"] * 1000)
    stage.slots = [{"result": slot.result, "start": slot.start, "end": slot.end} for slot in queued]
    tx.mark(stage)
    stages.air(tx, result_id)


def _phase_after(track: tables.Track) -> str:
    """From the reveal a track hands over; in a plan once no step is left."""
    steps = steps_of(track)
    is_last = track.step is None or track.step >= len(steps) - 1
    return Phase.HANDED_OVER.value if track.phase in AFTER_VOTING and is_last else track.phase


def _record(
    tx: Transaction,
    track: tables.Track,
    ballot: tables.Ballot,
    said: protocol.StandingRecord,
    note: str,
) -> protocol.ResultRecord:
    numbers = select(tables.Idea.no).where(tables.Idea.track_id == track.id).order_by(tables.Idea.no)
    hidden = tuple(tx.session.scalars(numbers.where(tables.Idea.status == "hidden")))
    asked = summaries(tx.session, track.id, [row.id for row in said.rows])
    people = turnout_of(tx.session, ballot, tx.services.present(track.id), quarantine.counted_out(tx.session, ballot))
    record = protocol.ResultRecord(
        id=new_id(),
        board=track.id,
        version=track.last_version,
        question=track.question,
        mode=ballot.mode,
        assurance=ballot.assurance,
        budget=ballot.budget,
        present=people.of,
        voted=people.voted,
        paper=said.paper,
        rows=tuple(rows_of(tx.session, track.id, said, asked)),
        cut=said.cut,
        struck=hidden if ballot.options is None else tuple(sorted({*ballot.struck, *_hidden_options(tx, ballot)})),
        withdrawn=tuple(tx.session.scalars(numbers.where(tables.Idea.status == "withdrawn"))),
        note=note,
        at=tx.now,
        by=tx.actor.role.value,
        digest="",
        groups=said.groups,
        agree=said.agree,
        differ=said.differ,
        ballot=ballot.id,
        aside=said.aside,
    )
    return msgspec.structs.replace(record, digest=results.digest(msgspec.to_builtins(record)))


def _hidden_options(tx: Transaction, ballot: tables.Ballot) -> list[int]:
    """Numbers of options that were voted on and hidden afterwards: they leave the result, and it says so."""
    forest = families.load(tx.session, ballot.track_id)
    rows = (tx.session.get_one(tables.Idea, forest.root(str(key))) for key in ballot.options or ())
    return [row.no for row in rows if row.status == "hidden"]
