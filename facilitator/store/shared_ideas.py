"""Which of a person's ideas have become others' too: they vote for them, or have made something out of them."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.store import families, situation, tables


def own_ideas(session: Session, boards: Iterable[tables.Track], person: str) -> list[tuple[tables.Idea, bool]]:
    """Every idea of the person, and whether it is shared."""
    idea = tables.Idea
    found = []
    for board in boards:
        rows = session.scalars(select(idea).where(idea.track_id == board.id, idea.author_id == person)).all()
        if not rows:
            continue
        forest = families.load(session, board.id)
        used = _used(session, board)
        ballots = session.scalars(select(tables.Ballot).where(tables.Ballot.track_id == board.id)).all()
        secret = [
            ballot for ballot in ballots if situation.hides_counts(ballot) and ballot.state not in ("draft", "void")
        ]
        for row in rows:
            family = forest.family(row.id)
            is_shared = (
                not used.isdisjoint(family)
                or _is_joined(session, family, person)
                or any(_is_option(ballot, family) for ballot in secret)
                or _is_supported(session, family, person, [ballot.id for ballot in secret])
            )
            found.append((row, is_shared))
    return found


def _is_joined(session: Session, family: tuple[str, ...], person: str) -> bool:
    """Whether an idea of somebody else belongs to the family."""
    author = tables.Idea.author_id
    foreign = select(tables.Idea.id).where(tables.Idea.id.in_(family), author.is_distinct_from(person))
    return session.scalar(foreign.limit(1)) is not None


def _is_option(ballot: tables.Ballot, family: tuple[str, ...]) -> bool:
    """V8: whether others have voted for it must not show, so all that stands on a secret ballot stays."""
    return ballot.options is None or not set(family).isdisjoint(map(str, ballot.options))


def _is_supported(session: Session, family: tuple[str, ...], person: str, secret: list[str]) -> bool:
    """Whether anybody else has voted for it, on a ballot that counts."""
    vote, ballot = tables.Vote, tables.Ballot
    one = select(vote.idea_id).join(ballot, ballot.id == vote.ballot_id)
    one = one.where(vote.idea_id.in_(family), vote.on, vote.participant_id != person)
    return session.scalar(one.where(ballot.state != "void", ballot.id.not_in(secret)).limit(1)) is not None


def _used(session: Session, board: tables.Track) -> set[str]:
    """Ideas of the board that stand on the hall's ballot, in a decision or in a group of linked ones."""
    event = board.event_id
    sources = session.scalars(select(tables.Idea.source_idea).where(tables.Idea.track_id != board.id))
    used = {key for key in sources if key}
    for pairs in session.scalars(select(tables.Decision.sources).where(tables.Decision.event_id == event)):
        used |= {str(idea) for _, idea in pairs}
    linked = select(tables.Relation.ideas).where(tables.Relation.event_id == event, tables.Relation.state == "linked")
    for pairs in session.scalars(linked):
        used |= {str(idea) for _, idea in pairs}
    return used
