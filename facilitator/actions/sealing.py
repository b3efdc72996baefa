"""«Завершить и обезличить»: seats, authors and votes can be told apart no more, and what was decided stays as it is."""

import hashlib
import secrets
from collections.abc import Callable, Iterable
from typing import Any, Final

import msgspec
from sqlalchemy import String, cast, delete, literal, select, update

from facilitator import protocol
from facilitator.actions import admissions, pseudonyms
from facilitator.actions.transaction import Transaction
from facilitator.domain.errors import Refused
from facilitator.store import find, situation, tables
from facilitator.store.receipts import receipts_of
from facilitator.store.sync import stream_of_board, stream_of_event

PAPER = "enter_paper"
ERASED: Final[dict[str, Any]] = {"actor": "sealed", "body": None, "before": None, "nonce": b"", "reply": {"ok": True}}


def seal_event(tx: Transaction, event: tables.Event, _command: protocol.SealEvent) -> dict[str, Any]:
    """Cannot be undone. Replies `{manifest, grants, bye}`: the hash of what was sealed, the seats that ended, and why.

    Raise `ballot_open` with the track's number while a ballot is under way, `in_trial` while people practise.
    """
    boards = find.boards(tx.session, event.id)
    for board in boards:
        _check_settled(tx, board)
    people = _people(tx, event)
    for board in boards:
        tx.change(board, ideas_on=False, voting_on=False, closed_at=None, timer_ends_at=None, auto=False)
        tx.reset(stream_of_board(board.id))
    tx.session.flush()
    _keep_receipts(tx, boards)
    pseudonyms.separate(tx.session, event.id, [board.id for board in boards], tx.now)
    _drop_seats(tx, event, people)
    admissions.drop(tx, event)
    _scrub_journal(tx, event, boards)
    tx.change(event, sealed_at=tx.now, manifest=_manifest(tx, event, boards))
    tx.reset(stream_of_event(event.id))
    tx.erases = True
    return {"manifest": event.manifest, "grants": [f"p:{key}" for key in people], "bye": "sealed"}


def publish_results(tx: Transaction, event: tables.Event, command: protocol.PublishResults) -> dict[str, Any]:
    """Whether the results may be read by everybody who has the address; also after sealing."""
    tx.change(event, public=command.on)
    return {"on": event.public}


def _check_settled(tx: Transaction, board: tables.Track) -> None:
    if board.trial_at is not None:
        raise Refused("in_trial", track=board.no)
    if situation.is_under_way(board, situation.present_ballot(tx.session, board)):
        raise Refused("ballot_open", track=board.no)


def _people(tx: Transaction, event: tables.Event) -> list[str]:
    return list(tx.session.scalars(select(tables.Participant.id).where(tables.Participant.event_id == event.id)))


def _keep_receipts(tx: Transaction, boards: Iterable[tables.Track]) -> None:
    """V22: the protocol lists all codes; without the salt nobody can tell whose is whose."""
    ballots = select(tables.Ballot).where(tables.Ballot.track_id.in_([board.id for board in boards]))
    for ballot in tx.session.scalars(ballots):
        if ballot.options is not None:
            ballot.receipts = receipts_of(tx.session, ballot)
        ballot.salt = secrets.token_bytes(16)


def _drop_seats(tx: Transaction, event: tables.Event, people: list[str]) -> None:
    """Participants' tokens go; staff's grants stay."""
    session, grant = tx.session, tables.Grant
    session.execute(delete(grant).where(grant.event_id == event.id, grant.role == "participant"))
    session.execute(delete(tables.Departure).where(tables.Departure.event_id == event.id))
    session.execute(delete(tables.ErasedSeat).where(tables.ErasedSeat.event_id == event.id))
    used = select(grant.device_id)
    session.execute(delete(tables.Device).where(tables.Device.id.not_in(used)))
    session.execute(delete(tables.Participant).where(tables.Participant.id.in_(people)))


def _scrub_journal(tx: Transaction, event: tables.Event, boards: list[tables.Track]) -> None:
    """What participants said and what stood on paper is erased, with who and the nonce; the chain still verifies."""
    entry = tables.Journal
    streams = [stream_of_event(event.id), *(stream_of_board(board.id) for board in boards)]
    theirs = entry.stream.in_(streams) & (entry.actor.startswith("p:") | (entry.name == PAPER))
    tx.session.execute(
        update(entry).where(theirs).values(ERASED | {"op_id": literal("sealed-") + cast(entry.id, String)})
    )
    tx.session.execute(update(entry).where(entry.stream.in_(streams)).values(before=None))
    tx.session.expire_all()


def _manifest(tx: Transaction, event: tables.Event, boards: list[tables.Track]) -> str:
    """sha256 over every sent result, idea and decision, in a fixed order."""
    hashed = hashlib.sha256()
    keys = [board.id for board in boards]
    add: Callable[[Any], None] = lambda value: hashed.update(msgspec.json.encode(value, order="sorted"))  # noqa: E731
    results = select(tables.Result).where(tables.Result.event_id == event.id, tables.Result.retracted.is_(False))
    for result in tx.session.scalars(results.order_by(tables.Result.track_id, tables.Result.version)):
        add(result.body)
    ideas = select(tables.Idea).where(tables.Idea.track_id.in_(keys)).order_by(tables.Idea.track_id, tables.Idea.no)
    for idea in tx.session.scalars(ideas):
        add([idea.track_id, idea.no, idea.status, idea.parent_id, idea.text, idea.headline])
    decisions = select(tables.Decision).where(tables.Decision.event_id == event.id).order_by(tables.Decision.no)
    for row in tx.session.scalars(decisions):
        add([row.no, row.what, row.owner, row.level, row.due, row.sources])
    return hashed.hexdigest()
