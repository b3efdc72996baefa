"""Names beside ideas and objections: read by staff and printed in the protocol, while the consent to them holds."""

from collections import defaultdict

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from facilitator.domain import names
from facilitator.protocol import NameRecord, Record
from facilitator.store import consents, families, quarantine, tables

Parts = tuple[list[Record], list[tuple[str, str]]]
# Of what was objected, by leading idea and words: the names of those who said it and signed it.
Signed = dict[tuple[str, str], tuple[str, ...]]


def changed(session: Session, track: tables.Track, after: int) -> Parts:
    """Names of the authors of ideas since revision `after`, for staff."""
    event = session.get_one(tables.Event, track.event_id)
    if not event.wordings:
        return [], []
    idea, name = tables.Idea, tables.PersonName
    rows = select(idea.id, idea.status, name).outerjoin(name, name.participant_id == idea.author_id)
    newer = or_(idea.rev > after, idea.name_rev > after)
    put: list[Record] = []
    gone: list[tuple[str, str]] = []
    for key, status, given in session.execute(rows.where(idea.track_id == track.id, newer).order_by(idea.no)):
        if status != "withdrawn" and _is_shown(event, given):
            put.append(NameRecord(key, given.name, given.held))
        else:
            gone.append(("name", key))
    return put, gone


def _is_shown(event: tables.Event, given: tables.PersonName | None) -> bool:
    return given is not None and names.is_shown(event.names, event.wordings, given.consent)


def signed(session: Session, track: tables.Track) -> Signed:
    """V20: objections to the present wordings whose authors have given their names; never what they answered."""
    event = session.get_one(tables.Event, track.event_id)
    given = dict(session.execute(_shown(event)).all()) if event.names == "wished" else {}
    if not given:
        return {}
    forest = families.load(session, track.id)
    aside = quarantine.aside(session, track.id)
    last = {(person, forest.root(key)): text for person, key, text in consents.objected(session, track.id)}
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for (person, root), text in last.items():
        if person in given and person not in aside and text:
            found[root, text.strip()].append(given[person])
    return {said: tuple(sorted(people)) for said, people in found.items()}


def _shown(event: tables.Event) -> Select[str, str]:
    name, person = tables.PersonName, tables.Participant
    rows = select(name.participant_id, name.name).join(person, person.id == name.participant_id)
    asked = [one["digest"] for one in event.wordings]
    return rows.where(person.event_id == event.id, name.consent.in_(asked), name.held.is_(False))
