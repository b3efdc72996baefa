"""What authors ask of the moderator about their own ideas (I2, I4), and the answers."""

from typing import Any, Final

from sqlalchemy import select

from facilitator import protocol
from facilitator.actions import ballots, counts, groups, moderation, pairs, stage
from facilitator.actions.transaction import Transaction, new_id
from facilitator.domain import texts
from facilitator.domain.errors import Refused
from facilitator.domain.ideas import FIXED
from facilitator.domain.phases import Action, Moment, check_may
from facilitator.protocol import LIMITS
from facilitator.store import families, find, situation, tables

# No ballot of a plan has its options yet.
BEFORE_BALLOT: Final = frozenset({Moment.OPEN, Moment.COLLECT, Moment.GROUP, Moment.REVIEW, Moment.DRAFT})


def ask_change(tx: Transaction, track: tables.Track, command: protocol.AskChange) -> dict[str, Any]:
    """The wish is listed beside held ideas. Replies `{request}`."""
    row = _own(tx, track, command.idea)
    if row.status != "visible" or row.disowned:
        raise Refused("not_votable", no=row.no)
    text = texts.clean(command.text) if command.what == "edit" else ""
    if command.what == "edit":
        texts.check_length(text, LIMITS["text"])
    return _ask(tx, track, row, command.what, text)


def dispute_merge(tx: Transaction, track: tables.Track, command: protocol.DisputeMerge) -> dict[str, Any]:
    """«Это не одно и то же». Replies `{request}`."""
    row = _own(tx, track, command.idea)
    if row.parent_id is None:
        raise Refused("not_found")
    return _ask(tx, track, row, "not_same", "")


def answer_request(tx: Transaction, track: tables.Track, command: protocol.AnswerRequest) -> dict[str, Any]:
    """Granting carries the wish out; either way the author is told. Replies the idea's number."""
    request = find.by_id(tx.session, tables.Request, command.request)
    if request.track_id != track.id:
        raise Refused("not_found")
    row = find.idea(tx.session, track, request.idea_id)
    if request.state == "waiting":
        if command.grant:
            _check_grant(tx, track, request)
            _grant(tx, track, request, row)
        tx.change(request, state="granted" if command.grant else "declined")
        tx.undoable = True
        counts.numbers(tx, track)
        counts.tell_authors(tx, track, [row.id])
    return {"no": row.no}


def drop(tx: Transaction, row: tables.Idea, what: str | None = None) -> None:
    """The author has done by hand what was asked, or there is nothing left to ask about."""
    request = tables.Request
    waiting = select(request).where(request.idea_id == row.id, request.state == "waiting")
    for one in tx.session.scalars(waiting if what is None else waiting.where(request.what == what)):
        tx.change(one, state="dropped")


def _check_grant(tx: Transaction, track: tables.Track, request: tables.Request) -> None:
    """I4: what people vote on keeps its words until the reveal; a wish to change them waits till then."""
    moment = situation.moment(track, situation.present_ballot(tx.session, track))
    if request.what == "edit" and moment in FIXED:
        raise Refused("ballot_open")


def _grant(tx: Transaction, track: tables.Track, request: tables.Request, row: tables.Idea) -> None:
    match request.what:
        case "withdraw":
            _withdraw(tx, track, row)
        case "edit":
            if tx.change(row, text=request.text, original=row.original or row.text):
                pairs.propose(tx, row)
        case _:
            moment = situation.moment(track, situation.present_ballot(tx.session, track))
            check_may(tx.actor.role, Action.ARRANGE, moment)
            groups.separate(tx, track, row)


def _withdraw(tx: Transaction, track: tables.Track, row: tables.Idea) -> None:
    """I4: before a ballot the idea goes; on one, and where it leads others' ideas, it is marked and stays votable.

    I2: in silence it goes in any case, and its family goes on without it; but not from a result that is known.
    """
    ballot = situation.present_ballot(tx.session, track)
    moment = situation.moment(track, ballot)
    if ballot is not None and ballots.is_decided(ballot) and _stands_on(tx, ballot, row):
        tx.change(row, disowned=True)
        return
    silent = situation.hides_merges(track)
    if silent:
        groups.leave(tx, track, row)
    if silent or (moment in BEFORE_BALLOT and not families.load(tx.session, track.id).leads(row.id)):
        tx.change(row, status="withdrawn", pinned=False)
        stage.follow_sight(tx, track, row)
        moderation.after_status(tx, track, row)
    else:
        tx.change(row, disowned=True)


def _stands_on(tx: Transaction, ballot: tables.Ballot, row: tables.Idea) -> bool:
    forest = families.of_ballot(tx.session, ballot)
    return forest.root(row.id) in forest.visible


def _ask(tx: Transaction, track: tables.Track, row: tables.Idea, what: str, text: str) -> dict[str, Any]:
    request = tables.Request
    waiting = select(request.id).where(request.idea_id == row.id, request.state == "waiting")
    if tx.session.scalar(waiting.limit(1)) is not None:
        raise Refused("asked_already")
    new = request(id=new_id(), track_id=track.id, idea_id=row.id, what=what, text=text, created_at=tx.now)
    tx.session.add(new)
    tx.mark(new)
    tx.session.flush()
    counts.numbers(tx, track)
    counts.tell_authors(tx, track, [row.id])
    return {"request": new.id}


def _own(tx: Transaction, track: tables.Track, idea_id: str) -> tables.Idea:
    row = find.idea(tx.session, track, idea_id)
    if row.author_id is None or row.author_id != find.participant(tx.session, tx.actor).id:
        raise Refused("not_yours")
    return row
