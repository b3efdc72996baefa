"""The reading round (V19): cards dealt to people, and what they think of them."""

from typing import Any

from sqlalchemy import func, select

from facilitator import protocol
from facilitator.actions.transaction import Transaction
from facilitator.domain import reading as rounds
from facilitator.domain.errors import Refused
from facilitator.protocol import LIMITS
from facilitator.store import families, find, reading, tables


def deal_cards(tx: Transaction, track: tables.Track, _command: protocol.DealCards) -> dict[str, Any]:
    """The person's next cards: the least seen first, none of their own. Replies `{cards}`, how many are new."""
    person = find.participant(tx.session, tx.actor)
    card = tables.Card
    own = tx.session.scalars(select(card).where(card.track_id == track.id, card.participant_id == person.id)).all()
    forest = families.load(tx.session, track.id)
    if None in reading.hand(tx.session, track.id, forest, person.id).values():
        return {"cards": 0}
    if not own and _seconds_left(tx, track) < LIMITS["reading_seconds_min"]:
        raise Refused("wait_for_vote")
    wrote = select(tables.Idea.id).where(tables.Idea.author_id == person.id, tables.Idea.track_id == track.id)
    dealt = rounds.deal(
        {root: frozenset(forest.family(root)) for root in forest.visible},
        reading.dealt(tx.session, track.id, forest),
        frozenset(tx.session.scalars(wrote)),
        frozenset(one.idea_id for one in own),
        LIMITS["reading_cards"],
        lambda root: tx.services.digest("deal", f"{person.id}:{root}"),
    )
    last = tx.session.scalar(
        select(func.max(card.position)).where(card.track_id == track.id, card.participant_id == person.id)
    )
    for position, root in enumerate(dealt, (last or 0) + 1):
        tx.session.add(card(track_id=track.id, participant_id=person.id, idea_id=root, position=position))
    tx.session.flush()
    tx.tell(person, track.id)
    return {"cards": len(dealt)}


def set_mark(tx: Transaction, track: tables.Track, command: protocol.SetMark) -> dict[str, Any]:
    """Seen by nobody until the round is over. A card stands for the idea's family, whoever leads that by now."""
    person = find.participant(tx.session, tx.actor)
    forest = families.load(tx.session, track.id)
    card = tables.Card
    dealt = select(card).where(card.track_id == track.id, card.participant_id == person.id).order_by(card.position)
    own = tx.session.scalars(dealt).all()
    same = [one for one in own if forest.root(one.idea_id) == forest.root(command.idea)]
    if not same:
        raise Refused("not_dealt")
    chosen = next((one for one in same if one.idea_id == command.idea), same[0])
    chosen.mark, chosen.marked = command.value, max(one.marked for one in own) + 1
    tx.session.flush()
    tx.pulsed.add(track.id)
    tx.tell(person, track.id)
    return {}


def _seconds_left(tx: Transaction, track: tables.Track) -> float:
    """Of the step; without a clock, or with one that stands still, as much as is wanted."""
    if track.step_ends_at is None or track.paused_at is not None:
        return float("inf")
    return (track.step_ends_at - tx.now) / 1000
