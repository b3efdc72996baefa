"""How people agree with the wordings of a board (V20): numbers of answers, and once shown how they are spread."""

from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.domain.consents import Opinion, Summary, summarise
from facilitator.protocol import ConsentRecord, Record
from facilitator.store import tables


def changed(session: Session, track: tables.Track, after: int) -> list[Record]:
    """Records of the ideas whose answers have changed since revision `after`."""
    agreement = tables.Agreement
    newer = select(agreement.idea_id).where(agreement.track_id == track.id, agreement.rev > after)
    ideas = [str(key) for key in session.scalars(newer)]
    found = summaries(session, track.id, ideas)
    return [_record(key, found[key], shown=track.consent_shown) for key in ideas]


def summaries(session: Session, track_id: str, ideas: list[str]) -> dict[str, Summary]:
    """The answers on each of the ideas."""
    row = tables.Consent
    opinions: defaultdict[str, list[Opinion]] = defaultdict(list)
    for one in session.scalars(select(row).where(row.track_id == track_id, row.idea_id.in_(ideas))):
        opinions[one.idea_id].append(Opinion(one.participant_id, one.level, one.objection))
    return {key: summarise(opinions[key]) for key in ideas}


def _record(idea: str, summary: Summary, *, shown: bool) -> ConsentRecord:
    answered = sum(summary.levels)
    if not shown:
        return ConsentRecord(idea, answered, (), None, ())
    return ConsentRecord(idea, answered, summary.levels, summary.median, summary.objections)
