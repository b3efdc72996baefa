"""Ephemeral counts that follow from what is stored: turnout, and how far the reading round has come."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet

from sqlalchemy.orm import Session

from facilitator.domain.phases import Phase
from facilitator.protocol import Pulse
from facilitator.store import families, find, reading, situation, tables
from facilitator.store.turnouts import turnout_of

# The people who are on a board.
There = Callable[[str], AbstractSet[str]]


def pulse(session: Session, stream: str, people: There, late: Mapping[str, int]) -> Pulse:
    """Of every board of an event, or of one board; `late` by board."""
    kind, _, key = stream.partition(":")
    of_event = kind == "event"
    tracks = find.boards(session, key) if of_event else [find.by_id(session, tables.Track, key)]
    found = Pulse(stream)
    for track in tracks:
        there = people(track.id)
        found.present[track.id] = len(there)
        ballot = situation.present_ballot(session, track)
        if ballot is not None:
            said = turnout_of(session, ballot, there)
            found.voted[track.id], found.of[track.id] = said.voted, said.of
        if late.get(track.id):
            found.late[track.id] = late[track.id]
        if track.phase == Phase.REVIEW:
            covered = reading.coverage(session, track.id, families.load(session, track.id))
            found.readers[track.id], found.least[track.id] = covered.people, covered.least
    return found
