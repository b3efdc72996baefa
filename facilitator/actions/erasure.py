"""Erases a person: what others support stays without an author, votes of decided ballots under a name for nobody."""

from typing import Any

from sqlalchemy import ColumnElement, String, cast, delete, literal, or_, select, update

from facilitator import protocol
from facilitator.actions import counts, moderation, people, stage
from facilitator.actions.clearing import erase_journal
from facilitator.actions.transaction import Transaction
from facilitator.actions.unlinking import unlink
from facilitator.domain import results
from facilitator.domain.errors import Refused
from facilitator.store import families, find, tables
from facilitator.store.shared_ideas import own_ideas
from facilitator.store.sync import stream_of_board, stream_of_event

# What an idea holds of its author's words and of the author; its number stays (I4).
WORDLESS: dict[str, Any] = {
    "status": "withdrawn", "pinned": False, "text": "", "original": None, "headline": "", "stages": [], "wording": "",
    "first_step": "", "reason": "", "parent_id": None,
}  # fmt: skip
NAMELESS: dict[str, Any] = {"region": None, "group": None, "muted": False}
ROW_WORDLESS: dict[str, Any] = {
    "headline": "",
    "text": "",
    "stages": [],
    "wording": "",
    "first_step": "",
    "region": None,
}


SPEECHLESS = tuple(protocol.tag_of(shape) for shape in (protocol.JoinBoard, protocol.EraseMe))


def erase_me(tx: Transaction, event: tables.Event, _command: protocol.EraseMe) -> dict[str, Any]:
    """Replies `{gone, kept, grants, bye}`: ideas that went with their texts, and that stay; the seat that ended."""
    return _erase(tx, event, find.participant(tx.session, tx.actor))


def erase_person(tx: Transaction, event: tables.Event, command: protocol.ErasePerson) -> dict[str, Any]:
    """V16: by the code that only the person knows. Raises `code_invalid`."""
    wanted = tx.services.digest("seat", f"{event.id}:{people.normal_code(command.code)}")
    person = tx.session.scalar(select(tables.Participant).where(tables.Participant.code_hash == wanted))
    if person is None or person.event_id != event.id:
        raise Refused("code_invalid")
    return _erase(tx, event, person)


def _erase(tx: Transaction, event: tables.Event, person: tables.Participant) -> dict[str, Any]:
    boards = find.boards(tx.session, event.id)
    has_left_traces = _has_left_traces(tx, person)
    own = own_ideas(tx.session, boards, person.id)
    gone = [row for row, is_shared in own if not is_shared]
    _recount(tx, unlink(tx.session, event, boards, person, tx.now))
    for row, is_shared in own:
        row.author_id = None
        row.name_rev = tx.advance(stream_of_board(row.track_id))
        tx.change(row, **NAMELESS, **({} if is_shared else WORDLESS))
        _drop_requests(tx, row)
    tx.session.flush()
    for row in gone:
        _out_of_sight(tx, row)
    _scrub_results(tx, {row.id for row in gone})
    _scrub_journal(tx, event, boards, person, [row.id for row in gone])
    _end_seat(tx, event, person)
    tx.unsaid, tx.erases = True, has_left_traces
    tx.people = {(key, board) for key, board in tx.people if key != person.id}
    return {"gone": len(gone), "kept": len(own) - len(gone), "grants": [f"p:{person.id}"], "bye": "erased"}


def _has_left_traces(tx: Transaction, person: tables.Participant) -> bool:
    """Whether anything was said from the seat, or it was taken by a code of somebody's own."""
    entry = tables.Journal
    said = select(entry.id).where(entry.actor == f"p:{person.id}", entry.name.not_in(SPEECHLESS))
    return bool(person.admitted) or tx.session.scalar(said.limit(1)) is not None


def _recount(tx: Transaction, taken_off: dict[str, list[str]]) -> None:
    """V4: counts that are shown fall, and authors who have lost their last supporter are told."""
    for board, ideas in taken_off.items():
        track = tx.session.get_one(tables.Track, board)
        counts.recount(tx, track)
        forest = families.load(tx.session, board)
        counts.tell_authors(tx, track, {forest.root(idea) for idea in ideas})


def _drop_requests(tx: Transaction, row: tables.Idea) -> None:
    for request in tx.session.scalars(select(tables.Request).where(tables.Request.idea_id == row.id)):
        tx.change(request, text="", state="dropped" if request.state == "waiting" else request.state)


def _out_of_sight(tx: Transaction, row: tables.Idea) -> None:
    track = tx.session.get_one(tables.Track, row.track_id)
    stage.follow_sight(tx, track, row)
    moderation.after_status(tx, track, row)
    tx.services.alike.forget(track.id)


def _scrub_results(tx: Transaction, gone: set[str]) -> None:
    """A sent result tells all families, also those that nobody supports; its digest becomes that of what is left."""
    tracks = select(tables.Idea.track_id).where(tables.Idea.id.in_(gone))
    for result in tx.session.scalars(select(tables.Result).where(tables.Result.track_id.in_(tracks))).all():
        body = dict(result.body)
        if not any(row["id"] in gone for row in body["rows"]):
            continue
        body["rows"] = [row | ROW_WORDLESS if row["id"] in gone else row for row in body["rows"]]
        body["digest"] = results.digest(body | {"digest": ""})
        result.body = body
        tx.mark(result)


def _scrub_journal(
    tx: Transaction, event: tables.Event, boards: list[tables.Track], person: tables.Participant, gone: list[str]
) -> None:
    """What the person said, with who; what others have written into the ideas that are gone. The chain still holds."""
    entry = tables.Journal
    theirs: dict[str, Any] = {"actor": "erased", "body": None, "before": None, "nonce": b"", "reply": {"ok": True}}
    theirs["op_id"] = literal("erased-") + cast(entry.id, String)
    tx.session.execute(update(entry).where(entry.actor == f"p:{person.id}").values(theirs))
    streams = entry.stream.in_([stream_of_event(event.id), *(stream_of_board(board.id) for board in boards)])
    before = cast(entry.before, String)
    for key in [person.id, *gone]:
        tx.session.execute(update(entry).where(streams, before.contains(key, autoescape=True)).values(before=None))
    if gone:
        erase_journal(tx, streams, _names(gone))


def _names(gone: list[str]) -> ColumnElement[bool]:
    body = tables.Journal.body
    return or_(*(body[field].as_string().in_(gone) for field in ("idea", "id")))


def _end_seat(tx: Transaction, event: tables.Event, person: tables.Participant) -> None:
    """Grants, tokens of devices that hold nothing else, the return code. The next seat of the device is a new one."""
    grant = tables.Grant
    devices = tx.session.scalars(select(grant.device_id).where(grant.participant_id == person.id)).all()
    for held in tx.session.scalars(select(grant).where(grant.participant_id == person.id)).all():
        tx.session.delete(held)
    tx.session.flush()
    tx.services.arrivals.leave(event.id, person.id, tx.now)
    tx.session.add(tables.ErasedSeat(digest=people.erased_mark(tx.services, person.id), event_id=event.id))
    device = tables.Device
    left = select(grant.device_id)
    tx.session.execute(delete(device).where(device.id.in_(devices), device.id.not_in(left)))
    tx.session.delete(person)
    tx.session.flush()
