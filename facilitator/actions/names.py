"""Names that people give of their own wish: asked for by the organiser's leave, withdrawn at any time."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, select

from facilitator import protocol
from facilitator.actions import erasing
from facilitator.actions.clearing import erase_journal
from facilitator.actions.transaction import Transaction
from facilitator.domain import names, texts
from facilitator.domain.errors import Refused
from facilitator.domain.holding import has_obscenity
from facilitator.protocol import LIMITS, tag_of
from facilitator.store import find, tables
from facilitator.store.sync import stream_of_board, stream_of_event


def set_names(tx: Transaction, event: tables.Event, command: protocol.SetNames) -> dict[str, Any]:
    """Switched off, names are hidden at once; where there are none, or when told so, nothing of them is kept."""
    wordings = _wordings(tx, command.wording) if command.names == "wished" else event.wordings
    people = _named(tx, event)
    mode = "off" if command.names == "hidden" and not people else command.names
    tx.change(event, names=mode, wordings=wordings)
    _remark(tx, people)
    if mode == "off" and people:
        _forget(tx, event, people)
    return {"names": event.names}


def set_name(tx: Transaction, event: tables.Event, command: protocol.SetName) -> dict[str, Any]:
    """The journal keeps the words of a name only as long as it is given. Raises `names_off`, `consent_changed`."""
    person = find.participant(tx.session, tx.actor)
    name = texts.clean_line(command.text)
    row = tx.session.get(tables.PersonName, person.id)
    if name:
        texts.check_length(name, LIMITS["name"])
        if event.names != "wished":
            raise Refused("names_off")
        wording = names.wording_of(event.wordings, command.consent)
        if wording is None:
            raise Refused("consent_changed")
        given = tables.PersonName(participant_id=person.id, name=name, consent=command.consent, wording=wording)
        given.held = row.held if row is not None and row.name == name else has_obscenity(name)
        given.given_at = tx.now
        tx.session.merge(given)
    elif row is not None:
        tx.session.delete(row)
    if row is not None:
        _scrub(tx, event, [person.id])
    _remark(tx, [person.id])
    if person.track_id:
        tx.tell(person, person.track_id)
    return {}


def hold_name(tx: Transaction, track: tables.Track, command: protocol.HoldName) -> dict[str, Any]:
    """V16: by an idea of the person, as all that staff do. Replies `{no}`."""
    idea = find.idea(tx.session, track, command.idea)
    row = tx.session.get(tables.PersonName, idea.author_id) if idea.author_id else None
    if row is None:
        raise Refused("not_found")
    row.held = command.on
    _remark(tx, [row.participant_id])
    tx.tell(tx.session.get_one(tables.Participant, row.participant_id), track.id)
    return {"no": idea.no}


def _wordings(tx: Transaction, own: str) -> list[dict[str, str]]:
    """The organiser's words, which are the same in all languages, or ours."""
    text = texts.clean_line(own)
    if text:
        texts.check_length(text, LIMITS["consent"])
    asked = {"": text} if text else dict(tx.services.consents)
    return [{"digest": names.digest_of(text), "text": text, "language": language} for language, text in asked.items()]


def _named(tx: Transaction, event: tables.Event) -> list[str]:
    name, person = tables.PersonName, tables.Participant
    rows = select(person.id).join(name, name.participant_id == person.id).where(person.event_id == event.id)
    return list(tx.session.scalars(rows))


def _remark(tx: Transaction, people: Iterable[str]) -> None:
    """Staff are told the names beside these people's ideas; for everybody else no idea has changed."""
    for idea in tx.session.scalars(select(tables.Idea).where(tables.Idea.author_id.in_(list(people)))):
        idea.name_rev = tx.advance(stream_of_board(idea.track_id))


def _forget(tx: Transaction, event: tables.Event, people: list[str]) -> None:
    tx.session.execute(delete(tables.PersonName).where(tables.PersonName.participant_id.in_(people)))
    _scrub(tx, event, people)
    for key in people:
        person = tx.session.get_one(tables.Participant, key)
        if person.track_id:
            tx.tell(person, person.track_id)


def _scrub(tx: Transaction, event: tables.Event, people: list[str]) -> None:
    """Earlier words go from the journal, whose chain still holds, and within a minute from the file."""
    entry = tables.Journal
    tx.session.flush()
    own = entry.stream == stream_of_event(event.id), entry.name == tag_of(protocol.SetName)
    erase_journal(tx, *own, entry.actor.in_([f"p:{key}" for key in people]))
    erasing.order(tx.session)
