"""What everybody may read of an event whose results are open: nothing of a track at work, no decision in the making."""

from dataclasses import replace
from typing import Protocol

from facilitator.reports.facts import Facts, TrackFacts
from facilitator.reports.veil import GONE, veil


class Closable(Protocol):
    @property
    def sealed_at(self) -> int | None: ...


class Showable(Protocol):
    @property
    def shown(self) -> bool: ...


def published(facts: Facts) -> Facts:
    """The same figures without what is under way, what nobody has looked at (I7) and what is for the author alone."""
    is_closed = facts.event.sealed_at is not None
    tracks = tuple(_track(track, is_closed=is_closed) for track in facts.tracks)
    shown = tuple(one for one in facts.decisions if is_told(facts.event, one))
    hall = facts.hall and replace(facts.hall, signed={})
    told = replace(facts, tracks=tracks, hall=hall, decisions=shown)
    return told if is_closed else veil(told, frozenset(facts.event.hidden))


def is_told(event: Closable, decision: Showable) -> bool:
    """The hall has seen it, or the event is closed."""
    return decision.shown or event.sealed_at is not None


def _track(track: TrackFacts, *, is_closed: bool) -> TrackFacts:
    """A track tells with its result the ideas that stand in it; once the event is closed, all of them."""
    track = replace(track, signed={})
    looked_at = tuple(replace(idea, reason="") for idea in track.ideas if idea.status != "kept")
    if is_closed:
        return replace(track, ideas=looked_at)
    if track.result is None:
        return replace(track, ideas=(), receipts=(), serials=())
    sent = {no for row in track.result.rows for no in (row.no, *row.members)}
    return replace(track, ideas=tuple(idea for idea in looked_at if idea.no in sent or idea.status in GONE))
