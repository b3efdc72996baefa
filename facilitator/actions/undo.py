"""Undo: an own, last, undoable command of the last minute, if nothing that it touched has changed since."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select

from facilitator import protocol
from facilitator.actions import ballots, consents, counts, groups, pairs, results
from facilitator.actions import stage as stages
from facilitator.actions.transaction import Transaction, Visible
from facilitator.domain.errors import Refused
from facilitator.domain.phases import Action, Moment, check_may
from facilitator.protocol import COMMANDS, LIMITS, OpenBallot, tag_of
from facilitator.store import find, situation, tables
from facilitator.store.sync import stream_of_board, stream_of_event

OPENING = tag_of(OpenBallot)
MOMENTS = ("track", "ballot")
ARRANGED = {"parent_id", "text"}

TABLES: dict[str, type[Visible]] = {
    "track": tables.Track,
    "ballot": tables.Ballot,
    "pair": tables.Pair,
    "request": tables.Request,
    "objection": tables.Objection,
    "idea": tables.Idea,
    "stage": tables.Stage,
    "result": tables.Result,
    "decision": tables.Decision,
    "relation": tables.Relation,
}


def undo_board(tx: Transaction, track: tables.Track, command: protocol.UndoBoard) -> dict[str, Any]:
    """Replies `{undone}`, the name of the command that was taken back."""
    entry = _last(tx, stream_of_board(track.id), command.target)
    moment = situation.moment(track, situation.present_ballot(tx.session, track))
    actions = _actions(entry)
    for action in actions:
        check_may(find.role_on(track, tx.actor.role), action, moment, delegated=track.delegated)
    if Action.ARRANGE in actions:
        groups.check_settled(tx, track)
    _check_options(tx, track, entry)
    if entry.name == OPENING:
        _void(tx, track, entry)
    else:
        rows = list(_restore(tx, entry))
        _compare(tx, entry)
        _veil(tx, track, entry)
        _after(tx, track, rows)
    return {"undone": entry.name}


def _actions(entry: tables.Journal) -> set[Action]:
    """What one must still be allowed to do: nothing for an earlier moment, to sort for what sorting does."""
    images = entry.before or []
    if any(image["table"] in MOMENTS and {"phase", "state"} & image["values"].keys() for image in images):
        return set()
    own = COMMANDS[entry.name].ACTION
    arranges = any(image["table"] == "idea" and ARRANGED & image["values"].keys() for image in images)
    return ({own} if own else set()) | ({Action.ARRANGE} if arranges else set())


def _check_options(tx: Transaction, track: tables.Track, entry: tables.Journal) -> None:
    """V5: what was done before a ballot opened is not taken back over its options; they are struck, and recorded."""
    ballot = situation.present_ballot(tx.session, track)
    if situation.moment(track, ballot) not in (Moment.VOTE, Moment.CLOSED) or ballot is None:
        return
    is_older = ballot.opened_at is None or entry.at < ballot.opened_at
    if is_older and any(image["table"] == "idea" and "status" in image["values"] for image in entry.before or []):
        raise Refused("undo_stale")


def _void(tx: Transaction, track: tables.Track, entry: tables.Journal) -> None:
    """Votes may have been cast meanwhile: the opened ballot is voided, and phones are told so."""
    ballot = situation.present_ballot(tx.session, track)
    if ballot is None or ballot.state != "open" or ballot.id != (entry.body or {}).get("ballot"):
        raise Refused("undo_stale")
    ballots.void(tx, track, ballot)
    entry.undone = True


def undo_stage(tx: Transaction, event: tables.Event, command: protocol.UndoStage) -> dict[str, Any]:
    """Replies `{undone}`, the name of the command that was taken back."""
    entry = _last(tx, stream_of_event(event.id), command.target)
    stage = tx.session.get_one(tables.Stage, event.id)
    at = stages.moved(tx, stage)
    if stage in list(_restore(tx, entry)):
        stage.at = at
    return {"undone": entry.name}


def _last(tx: Transaction, stream: str, target: str) -> tables.Journal:
    own = select(tables.Journal).where(
        tables.Journal.actor == tx.actor.key,
        tables.Journal.stream == stream,
        tables.Journal.before.is_not(None),
        tables.Journal.undone.is_(False),
    )
    entry = tx.session.scalar(own.order_by(tables.Journal.id.desc()).limit(1))
    if entry is None or entry.op_id != target or entry.at < tx.now - LIMITS["undo_seconds"] * 1000:
        raise Refused("nothing_to_undo")
    return entry


def _restore(tx: Transaction, entry: tables.Journal) -> Iterable[Visible]:
    """Puts the earlier values back; raises `undo_stale` before anything is changed."""
    images = entry.before or []
    rows = [_row(tx, image) for image in images]
    if any(row.rev != image["rev"] for row, image in zip(rows, images, strict=True)):
        raise Refused("undo_stale")
    for row, image in zip(reversed(rows), reversed(images), strict=True):
        tx.change(row, **image["values"])
    entry.undone = True
    return rows


def _row(tx: Transaction, image: dict[str, Any]) -> Visible:
    table: Any = TABLES[image["table"]]
    row: Visible = tx.session.get_one(table, image["id"])
    return row


def _compare(tx: Transaction, entry: tables.Journal) -> None:
    """Texts that are back are like others again, or no longer."""
    tx.session.flush()
    for image in entry.before or []:
        if image["table"] == "idea" and "text" in image["values"]:
            pairs.propose(tx, tx.session.get_one(tables.Idea, image["id"]))


def _veil(tx: Transaction, track: tables.Track, entry: tables.Journal) -> None:
    """What is back on the board may be read on the plenary again, and what has left it may not."""
    for image in entry.before or []:
        if image["table"] == "idea" and "status" in image["values"]:
            stages.follow_sight(tx, track, tx.session.get_one(tables.Idea, image["id"]))


def _after(tx: Transaction, track: tables.Track, rows: list[Visible]) -> None:
    """Counts, persons' records and the plenary follow what was restored."""
    tx.reset(stream_of_board(track.id))
    tx.lane(track)
    ideas = [row for row in rows if isinstance(row, tables.Idea)]
    tx.session.flush()
    counts.recount(tx, track, [row.id for row in ideas])
    lit = tx.session.get(tables.Idea, track.spotlight) if track.spotlight else None
    if lit and (lit.status != "visible" or lit.parent_id is not None):
        tx.change(track, spotlight=None)
    for row in rows:
        if isinstance(row, tables.Result):
            results.take_off_air(tx, track.event_id, row.id)
    consents.remark(tx, track)
    counts.tell_everybody(tx, track)
    counts.tell_authors(tx, track)
