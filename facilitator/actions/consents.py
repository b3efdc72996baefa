"""Agreement with the wordings (V20)."""

from typing import Any

from sqlalchemy import update

from facilitator import protocol
from facilitator.actions.transaction import Transaction
from facilitator.domain import texts
from facilitator.domain.errors import Refused
from facilitator.protocol import LIMITS
from facilitator.store import find, tables
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
    answer = tx.session.get(tables.Consent, (track.id, person.id, row.id))
    if answer is None:
        answer = tables.Consent(track_id=track.id, participant_id=person.id, idea_id=row.id, level=0)
    if command.level:
        answer.level, answer.objection = command.level, objection
        tx.session.add(answer)
    elif answer in tx.session:
        tx.session.delete(answer)
    _mark(tx, track, row.id)
    tx.session.flush()
    tx.tell(person, track.id)
    return {}


def show_consent(tx: Transaction, track: tables.Track, command: protocol.ShowConsent) -> dict[str, Any]:
    """Shows how the answers are spread, or hides it again."""
    tx.undoable = tx.change(track, consent_shown=command.on)
    remark(tx, track)
    return {}


def remark(tx: Transaction, track: tables.Track) -> None:
    """Sends every idea's answers again: what is told of them has changed."""
    rev = tx.advance(stream_of_board(track.id))
    agreement = tables.Agreement
    tx.session.execute(update(agreement).where(agreement.track_id == track.id).values(rev=rev))


def _mark(tx: Transaction, track: tables.Track, idea: str) -> None:
    row = tx.session.get(tables.Agreement, (track.id, idea))
    if row is None:
        row = tables.Agreement(track_id=track.id, idea_id=idea)
        tx.session.add(row)
    row.rev = tx.advance(stream_of_board(track.id))
