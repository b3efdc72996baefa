"""Ephemeral counts that follow from what is stored: turnout, and how far the reading round has come."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from facilitator.domain.phases import Phase
from facilitator.protocol import Pulse
from facilitator.store import families, find, reading, situation, tables

Place = tuple[str, str]


def pulse(session: Session, stream: str, present: Mapping[Place, int], late: Mapping[str, int]) -> Pulse:
    """Of every board of an event, or of one board. `present` by (event, board), `late` by board."""
    kind, _, key = stream.partition(":")
    tracks = find.tracks(session, key) if kind == "event" else [find.by_id(session, tables.Track, key)]
    found = Pulse(stream)
    for track in tracks:
        found.present[track.id] = present.get((track.event_id, track.id), 0)
        ballot = situation.present_ballot(session, track)
        if ballot is not None:
            found.voted[track.id] = ballot.voted
        if late.get(track.id):
            found.late[track.id] = late[track.id]
        if track.phase == Phase.REVIEW:
            covered = reading.coverage(session, track.id, families.load(session, track.id))
            found.readers[track.id], found.least[track.id] = covered.people, covered.least
    return found
