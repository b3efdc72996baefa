"""The reading round of a board (V19): who was dealt what, and what the marks say."""

from collections import Counter, defaultdict

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitator.domain import reading
from facilitator.store import quarantine, tables
from facilitator.store.families import Forest


def hand(session: Session, track_id: str, forest: Forest, participant_id: str) -> dict[str, int | None]:
    """The marks of the person's cards in the order of dealing, by the idea that leads the family by now, in sight.

    V19: never one's own; a card is put away where an idea of the person's has joined the family before it was read.
    """
    cards = _cards(session, track_id, participant_id).get(participant_id, [])
    idea = tables.Idea
    wrote = session.scalars(select(idea.id).where(idea.author_id == participant_id, idea.track_id == track_id))
    own = {forest.root(key) for key in wrote}
    marked = reading.newest(cards, forest.root)
    return {
        root: mark for root, mark in marked.items() if root in forest.visible and (mark is not None or root not in own)
    }


def dealt(session: Session, track_id: str, forest: Forest) -> Counter[str]:
    """How many people have been dealt each family, by its leading idea."""
    hands = _cards(session, track_id).values()
    return Counter(root for cards in hands for root in {forest.root(card.idea) for card in cards})


def marks(session: Session, track_id: str, forest: Forest) -> dict[str, list[int]]:
    """V19: the marks of each family by its leading idea: of a person's several, the newest."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for cards in _counted(session, track_id).values():
        for root, mark in reading.newest(cards, forest.root).items():
            if mark is not None:
                found[root].append(mark)
    return dict(found)


def scores(session: Session, track_id: str, forest: Forest) -> dict[str, float]:
    """V19: the score of every leading idea; empty where nobody has read anything.

    The mean is of all marks of the track: hiding and merging move no other's score.
    """
    hands = _counted(session, track_id).values()
    every = [card.mark for cards in hands for card in cards if card.mark is not None]
    if not every:
        return {}
    given = marks(session, track_id, forest)
    return reading.scores({root: given.get(root, ()) for root in forest.visible}, every)


def read_times(session: Session, track_id: str, forest: Forest) -> Counter[str]:
    """How many people have marked each family, by its leading idea."""
    given = marks(session, track_id, forest)
    return Counter({root: len(given.get(root, ())) for root in forest.visible})


def _counted(session: Session, track_id: str) -> dict[str, list[reading.Dealt]]:
    """The cards of everybody who is not put aside (V17)."""
    aside = quarantine.aside(session, track_id)
    return {person: cards for person, cards in _cards(session, track_id).items() if person not in aside}


def _cards(session: Session, track_id: str, participant_id: str | None = None) -> dict[str, list[reading.Dealt]]:
    """Each person's cards, or the one person's, in the order of dealing."""
    card = tables.Card
    rows = (
        select(card.participant_id, card.idea_id, card.mark, card.marked)
        .where(card.track_id == track_id)
        .order_by(card.participant_id, card.position)
    )
    if participant_id is not None:
        rows = rows.where(card.participant_id == participant_id)
    found: defaultdict[str, list[reading.Dealt]] = defaultdict(list)
    for one in session.execute(rows):
        found[one.participant_id].append(reading.Dealt(one.idea_id, one.mark, one.marked))
    return found


def coverage(session: Session, track_id: str, forest: Forest) -> reading.Coverage:
    """How many people have read, and how often the ideas were."""
    card = tables.Card
    read = select(func.count(card.participant_id.distinct())).where(card.track_id == track_id, card.mark.is_not(None))
    return reading.coverage(session.scalar(read) or 0, read_times(session, track_id, forest))
