"""What only one person may see of a board: own votes, own ideas and what became of them, places left."""

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.domain import voting
from facilitator.domain.orders import fair_order
from facilitator.domain.phases import Phase
from facilitator.domain.receipts import receipt
from facilitator.protocol import LIMITS, Card, Mine, MyConsent, MyVote
from facilitator.store import consents, families, find, own_ideas, reading, situation, tables
from facilitator.store.seats import seat
from facilitator.store.sync import stream_of_board


def mine(session: Session, participant_id: str, board_id: str, code: Callable[[int], str]) -> Mine:
    """The whole record; `code` makes the person's return code, which is not stored, of its number.

    Raises `not_found`.
    """
    person = seat(session, participant_id, board_id)
    track = find.by_id(session, tables.Track, board_id)
    ballot = situation.present_ballot(session, track)
    forest = families.of_ballot(session, ballot) if ballot else families.load(session, board_id)
    budget = _budget(ballot)
    casts = families.casts(session, ballot.id, person.id) if ballot else []
    effective = voting.effective(casts, forest.parents, forest.is_visible, budget)
    votes = [_vote(forest, cast.idea, effective.states[cast.idea]) for cast in casts]
    own = own_ideas.written(session, track.id, person.id)
    ideas = own_ideas.told(session, own, forest, track, ballot)
    cards, more = _cards(session, track, person.id)
    return Mine(
        stream=stream_of_board(board_id),
        rev=person.rev,
        participant=person.id,
        region=person.region,
        group=person.group,
        asked=person.asked,
        code=code(person.code_no),
        board=person.track_id or board_id,
        budget=budget,
        left=budget - len(effective.counted),
        votes=tuple(votes),
        ideas=tuple(ideas),
        ideas_left=max(0, track.idea_limit - len(own)),
        muted=any(row.muted for row in own),
        order=_order(forest, track, ballot, person.id),
        cards=cards,
        more=more,
        consents=_consents(session, track, person.id),
        receipt="" if person.aside else _receipt(session, ballot, person.id),
        aside=person.aside,
        admitted=person.admitted,  # type: ignore[arg-type]
        name=person.name,
        name_consent=person.consent,
        name_held=person.held,
    )


def _budget(ballot: tables.Ballot | None) -> int:
    """V1: fixed when a ballot opens; nobody has votes on a drafted one."""
    if ballot is None:
        return LIMITS["open_budget"]
    return 0 if ballot.state == "draft" else ballot.budget


def is_muted(session: Session, track_id: str, participant_id: str) -> bool:
    """Whether the person may bring no more ideas to the board: their ideas there are marked."""
    idea = tables.Idea
    one = select(idea.id).where(idea.author_id == participant_id, idea.track_id == track_id, idea.muted)
    return session.execute(one.limit(1)).first() is not None


def _order(forest: families.Forest, track: tables.Track, ballot: tables.Ballot | None, person: str) -> tuple[int, ...]:
    """V14: the numbers of the options in the person's own order; one that is struck keeps its place."""
    if ballot is None or track.phase != Phase.VOTE or ballot.options is None:
        return ()
    roots = {forest.root(str(idea)) for idea in ballot.options}
    return fair_order((forest.numbers[root] for root in roots), ballot.salt, person)


def _cards(session: Session, track: tables.Track, person: str) -> tuple[tuple[Card, ...], bool]:
    """V19: the person's cards in the order of dealing, and whether others are left to be dealt."""
    if track.phase != Phase.REVIEW:
        return (), False
    forest = families.load(session, track.id)
    card, idea = tables.Card, tables.Idea
    dealt = select(card.idea_id).where(card.track_id == track.id, card.participant_id == person)
    had = {forest.root(key) for key in session.scalars(dealt)}
    wrote = select(idea.id).where(idea.author_id == person, idea.track_id == track.id)
    mine_ = {forest.root(key) for key in session.scalars(wrote)}
    hand = reading.hand(session, track.id, forest, person)
    cards = [_card(session.get_one(idea, root), mark) for root, mark in hand.items()]
    return tuple(cards), bool(forest.visible - had - mine_)


def _card(row: tables.Idea, mark: int | None) -> Card:
    return Card(row.id, row.no, row.text, row.headline, row.kind, row.region, mark)


def _consents(session: Session, track: tables.Track, person: str) -> tuple[MyConsent, ...]:
    if track.phase not in (Phase.CONSENT, Phase.HANDED_OVER):
        return ()
    return consents.own(session, track, person)


def _receipt(session: Session, ballot: tables.Ballot | None, person: str) -> str:
    """V22: once the ballot has closed, for a person who voted in it."""
    if ballot is None or ballot.state not in ("closed", "revealing", "revealed") or ballot.options is None:
        return ""
    voted = session.get(tables.Voter, (ballot.id, person)) is not None
    return receipt(ballot.salt, person) if voted else ""


def _vote(forest: families.Forest, idea: str, state: str) -> MyVote:
    root = forest.root(idea)
    return MyVote(idea, forest.numbers[idea], root, forest.numbers[root], state)  # type: ignore[arg-type]
