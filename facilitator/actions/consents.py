"""Agreement with the wordings (V20)."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, select, update

from facilitator import protocol
from facilitator.actions import counts
from facilitator.actions.transaction import Transaction, new_id
from facilitator.domain import consents, texts
from facilitator.domain.errors import Refused
from facilitator.protocol import LIMITS
from facilitator.store import families, find, tables
from facilitator.store.sync import stream_of_board


def set_consent(tx: Transaction, track: tables.Track, command: protocol.SetConsent) -> dict[str, Any]:
    """The person's answer on one idea; 0 takes it back."""
    person = find.participant(tx.session, tx.actor)
    row = find.idea(tx.session, track, command.idea)
    if row.status != "visible" or row.parent_id is not None:
        raise Refused("not_votable", no=row.no)
    objection = texts.clean(command.objection)
    if objection:
        texts.check_length(objection, LIMITS["objection"])
    if command.level:
        answer = tables.Consent(track_id=track.id, participant_id=person.id, idea_id=row.id, level=command.level)
        answer.wording = row.wording
        answer.rev = tx.advance(stream_of_board(track.id))
        tx.session.merge(answer)
        said = _say(tx, person, track, [row.id], objection)
    else:
        family = families.load(tx.session, track.id).family(row.id)
        given = tables.Consent
        tx.session.execute(delete(given).where(given.participant_id == person.id, given.idea_id.in_(family)))
        said = _say(tx, person, track, family, "")
    _mark(tx, track, row.id)
    tx.session.flush()
    if said:
        counts.numbers(tx, track)
    tx.tell(person, track.id)
    return {}


def set_objection(tx: Transaction, track: tables.Track, command: protocol.SetObjection) -> dict[str, Any]:
    """V16: named by its own id, so that nobody need know whose it is. Replies `{no}`, the number of the idea."""
    row = find.by_id(tx.session, tables.Objection, command.objection)
    if row.track_id != track.id or row.status in tables.TAKEN_BACK:
        raise Refused("not_found")
    if tx.change(row, status="visible" if command.on else "struck"):
        tx.undoable = True
        _mark(tx, track, row.idea_id)
        tx.session.flush()
        counts.numbers(tx, track)
        counts.tell(tx, track, [row.participant_id])
    return {"no": tx.session.get_one(tables.Idea, row.idea_id).no}


def show_consent(tx: Transaction, track: tables.Track, command: protocol.ShowConsent) -> dict[str, Any]:
    """Shows how the answers are spread, or hides it again."""
    tx.undoable = tx.change(track, consent_shown=command.on)
    remark(tx, track)
    return {}


def ask_again(tx: Transaction, track: tables.Track, row: tables.Idea) -> None:
    """Tells those who have answered that the wording is another."""
    given = tables.Consent
    counts.tell(tx, track, tx.session.scalars(select(given.participant_id).where(given.idea_id == row.id)))


def remark(tx: Transaction, track: tables.Track) -> None:
    """Sends every idea's answers again: what is told of them has changed."""
    rev = tx.advance(stream_of_board(track.id))
    agreement = tables.Agreement
    tx.session.execute(update(agreement).where(agreement.track_id == track.id).values(rev=rev))
    said = tables.Objection
    tx.session.execute(update(said).where(said.track_id == track.id, said.status == "visible").values(rev=rev))


def _say(tx: Transaction, person: tables.Participant, track: tables.Track, ideas: Sequence[str], text: str) -> bool:
    """Whether what the person holds against the ideas is other than before.

    Other words are another objection: what a moderator has let through or struck never becomes something else.
    """
    row, rev = tables.Objection, tx.advance(stream_of_board(track.id))
    own = select(row).where(row.participant_id == person.id, row.idea_id.in_(ideas))
    ever = tx.session.scalars(own).all()
    before = [one for one in ever if one.status not in tables.TAKEN_BACK]
    if [one.text for one in before] == ([text] if text else []):
        return False
    was_struck = any(one.status in ("struck", "banned") for one in ever)
    for one in before:
        one.text, one.status, one.rev = "", "banned" if one.status == "struck" else "gone", rev
    if text:
        status = consents.status_of_objection(text, was_struck=was_struck, holding=track.holding)
        said = row(id=new_id(), track_id=track.id, participant_id=person.id, idea_id=ideas[0], text=text)
        said.status, said.rev = status, rev
        tx.session.add(said)
    return True


def _mark(tx: Transaction, track: tables.Track, idea: str) -> None:
    row = tx.session.get(tables.Agreement, (track.id, idea))
    if row is None:
        row = tables.Agreement(track_id=track.id, idea_id=idea)
        tx.session.add(row)
    row.rev = tx.advance(stream_of_board(track.id))
