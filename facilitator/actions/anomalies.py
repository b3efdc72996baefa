"""What the organiser is told of seats that look made by one hand. Nothing of a ballot whose counts are hidden (V8)."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitator.actions.transaction import Services
from facilitator.domain import anomalies
from facilitator.domain.breakdowns import MIN_GROUP
from facilitator.store import families, find, quarantine, situation, tables

REST_FROM = 2


@dataclass(frozen=True, slots=True)
class Found:
    """A group of seats as it may be put aside: `id` names it, `here` of them are present, `votes` are shown votes.

    `seats`: how many there were, with those that have been erased since. `votes` of few people are not told (V12).
    """

    id: str
    group: anomalies.Group
    seats: int
    here: int
    votes: int | None


def report(session: Session, services: Services, event_id: str) -> list[Found]:
    """Groups of seats that are not put aside yet, the largest first."""
    aside = quarantine.seats_of(session, quarantine.in_force(session, event_id))
    person = tables.Participant
    gone = services.arrivals.left(event_id)
    known = set(session.scalars(select(person.id).where(person.event_id == event_id))) - aside
    boards = find.boards(session, event_id)
    shown = [ballot for board in boards if (ballot := _shown(session, board))]
    there = {key for board in boards for key in services.present(board.id)}
    found = []
    for group in _groups(session, services, event_id, shown):
        seats = tuple(seat for seat in group.seats if seat in known)
        erased = 0 if aside.intersection(group.seats) else len(gone.keys() & set(group.seats))
        if len(seats) + erased >= REST_FROM:
            rest = anomalies.Group(group.signal, group.key, seats, group.figures)
            votes = _votes(session, shown, seats)
            name = services.arrivals.named(group.signal, group.key)
            found.append(Found(name, rest, len(seats) + erased, len(there.intersection(seats)), votes))
    return sorted(found, key=lambda one: (-one.seats, one.id))


def _groups(
    session: Session, services: Services, event_id: str, shown: list[tables.Ballot]
) -> Iterator[anomalies.Group]:
    arrivals = services.arrivals
    taken = [anomalies.Taken(one.seat, one.address, one.at) for one in arrivals.of_event(event_id)]
    yield from anomalies.bursts(taken)
    yield from anomalies.hops(arrivals.hops(event_id))
    yield from anomalies.back({seat: (one.address, one.after) for seat, one in arrivals.left(event_id).items()})
    for ballot in shown:
        yield from anomalies.same(_choices(session, services, ballot))


def _shown(session: Session, board: tables.Track) -> tables.Ballot | None:
    """The board's ballot, if its counts may be known."""
    ballot = situation.present_ballot(session, board)
    if ballot is None or situation.is_secret(ballot) or ballot.state in ("draft", "void", "revealing"):
        return None
    return ballot


def _choices(session: Session, services: Services, ballot: tables.Ballot) -> anomalies.Choices:
    forest = families.of_ballot(session, ballot)
    chosen: dict[str, set[str]] = {}
    for cast in families.casts(session, ballot.id):
        chosen.setdefault(cast.participant, set()).add(forest.root(cast.idea))
    return anomalies.Choices(ballot.id, len(forest.visible), chosen, services.arrivals.voted(ballot.id))


def _votes(session: Session, ballots: list[tables.Ballot], seats: tuple[str, ...]) -> int | None:
    voters = {ballot.id: quarantine.voters_aside(session, ballot.id, frozenset(seats)) for ballot in ballots}
    if any(ballot.mode == "blind" and len(voters[ballot.id]) < MIN_GROUP for ballot in ballots):
        return None
    vote = tables.Vote
    rows = select(vote.participant_id, func.count()).where(vote.ballot_id.in_(list(voters)), vote.on)
    by_person = dict(session.execute(rows.group_by(vote.participant_id)).all())
    return sum(by_person.get(seat, 0) for seat in seats)
