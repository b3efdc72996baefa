"""The reading round of a board (V19): who was dealt what, and what the marks say."""

from collections import Counter, defaultdict

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitator.domain import reading
from facilitator.store import tables
from facilitator.store.families import Forest


def dealt(session: Session, track_id: str, forest: Forest) -> Counter[str]:
    """How many people have been dealt each family, by its leading idea."""
    card = tables.Card
    rows = session.execute(select(card.idea_id, func.count()).where(card.track_id == track_id).group_by(card.idea_id))
    seen: Counter[str] = Counter()
    for idea, n in rows:
        seen[forest.root(idea)] += n
    return seen


def marks(session: Session, track_id: str) -> dict[str, list[int]]:
    """Every mark by the idea on the card."""
    card = tables.Card
    rows = session.execute(select(card.idea_id, card.mark).where(card.track_id == track_id, card.mark.is_not(None)))
    found: defaultdict[str, list[int]] = defaultdict(list)
    for idea, mark in rows:
        found[idea].append(int(mark or 0))
    return dict(found)


def scores(session: Session, track_id: str, forest: Forest) -> dict[str, float]:
    """V19: the score of every leading idea; empty where nobody has read anything.

    The mean is of all marks of the track: hiding an idea moves no other's score.
    """
    given = marks(session, track_id)
    if not given:
        return {}
    by_family: dict[str, list[int]] = {root: [] for root in forest.visible}
    for idea, values in given.items():
        by_family.setdefault(forest.root(idea), []).extend(values)
    found = reading.scores(by_family)
    return {root: found[root] for root in forest.visible}


def read_times(session: Session, track_id: str, forest: Forest) -> Counter[str]:
    """How many people have marked each family, by its leading idea."""
    times: Counter[str] = Counter(dict.fromkeys(forest.visible, 0))
    for idea, values in marks(session, track_id).items():
        if (root := forest.root(idea)) in times:
            times[root] += len(values)
    return times


def coverage(session: Session, track_id: str, forest: Forest) -> reading.Coverage:
    """How many people have read, and how often the ideas were."""
    card = tables.Card
    read = select(func.count(card.participant_id.distinct())).where(card.track_id == track_id, card.mark.is_not(None))
    return reading.coverage(session.scalar(read) or 0, read_times(session, track_id, forest))
