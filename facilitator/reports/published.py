"""What everybody may read of an event whose results are open: nothing of a track at work, no decision in the making."""

from dataclasses import replace
from typing import Protocol

from facilitator.reports.facts import Facts, TrackFacts


class Closable(Protocol):
    @property
    def sealed_at(self) -> int | None: ...


class Showable(Protocol):
    @property
    def shown(self) -> bool: ...


def published(facts: Facts) -> Facts:
    """The same facts without what is still under way; once the event is closed, all of them."""
    if facts.event.sealed_at is not None:
        return facts
    shown = tuple(one for one in facts.decisions if is_told(facts.event, one))
    return replace(facts, tracks=tuple(_track(track) for track in facts.tracks), decisions=shown)


def is_told(event: Closable, decision: Showable) -> bool:
    """The hall has seen it, or the event is closed."""
    return decision.shown or event.sealed_at is not None


def _track(track: TrackFacts) -> TrackFacts:
    """A track tells its ideas, serials and codes with its result."""
    return track if track.result is not None else replace(track, ideas=(), receipts=(), serials=())
