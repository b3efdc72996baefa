"""All votes of a ballot in memory, for the thread that changes them: a vote asks the database nothing."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final, NamedTuple

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from facilitator.domain.voting import Cast
from facilitator.store import tables
from facilitator.store.lasting import Lasting
from facilitator.store.prepared import rows_of

_vote, _voter = tables.Vote, tables.Voter
_VOTES: Final = select(_vote.participant_id, _vote.idea_id, _vote.on, _vote.order).where(
    _vote.ballot_id == bindparam("ballot")
)
_VOTERS: Final = select(_voter.participant_id).where(_voter.ballot_id == bindparam("ballot"))


class Mark(NamedTuple):
    on: bool
    order: int


class Ledger:
    """`voters`: whoever has had a vote accepted."""

    def __init__(self, voters: Iterable[str]) -> None:
        self.voters = set(voters)
        self._marks: defaultdict[str, dict[str, Mark]] = defaultdict(dict)
        self._supporters: defaultdict[str, set[str]] = defaultdict(set)

    def put(self, person: str, idea: str, mark: Mark) -> None:
        self._marks[person][idea] = mark
        if mark.on:
            self._supporters[idea].add(person)
        else:
            self._supporters[idea].discard(person)

    def mark(self, person: str, idea: str) -> Mark | None:
        """What the person has set on this very idea; withdrawn ones too."""
        return self._marks[person].get(idea) if person in self._marks else None

    def casts(self, person: str) -> list[Cast]:
        """The person's votes that are on, in the order in which they were set."""
        own = [Cast(person, idea, mark.order) for idea, mark in self._marks.get(person, {}).items() if mark.on]
        return sorted(own, key=lambda cast: cast.order)

    def others(self, ideas: Iterable[str], person: str) -> set[str]:
        """Who else has a vote on any of the ideas."""
        return set().union(*(self._supporters.get(idea, ()) for idea in ideas)) - {person}


def ledger(session: Session, ballot_id: str) -> Ledger:
    """As it stands now, with what the session has changed."""
    return kept(session, ballot_id) or _read(session, ballot_id)


def kept(session: Session, ballot_id: str) -> Ledger | None:
    """Only where it is worth its memory: of the session that writes."""
    if not isinstance(session, Lasting) or not session.writes:
        return None
    if ballot_id not in session.ledgers:
        session.ledgers[ballot_id] = _read(session, ballot_id)
    found: Ledger = session.ledgers[ballot_id]
    return found


def _read(session: Session, ballot_id: str) -> Ledger:
    made = Ledger(row.participant_id for row in rows_of(session, _VOTERS, ballot=ballot_id))
    for row in rows_of(session, _VOTES, ballot=ballot_id):
        made.put(row.participant_id, row.idea_id, Mark(row.on, row.order))
    return made
