"""The turnout of a ballot from what is stored (V9)."""

from collections.abc import Set as AbstractSet

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.domain.admission import enough
from facilitator.domain.turnouts import Turnout, turnout
from facilitator.store import tables


def turnout_of(
    session: Session, ballot: tables.Ballot, there: AbstractSet[str], aside: AbstractSet[str] = frozenset()
) -> Turnout:
    """V9: `there`, the people present now, count until the ballot is frozen; then those who were present at that time.

    People who are put `aside` are in neither number. The rows of voters say only that somebody voted, so the numbers
    may be told of a blind ballot (V8).
    """
    voter = tables.Voter
    voters = set(session.scalars(select(voter.participant_id).where(voter.ballot_id == ballot.id)))
    present = set(map(str, ballot.present)) if is_frozen(ballot) else eligible(session, ballot, there)
    return turnout(voters - aside, present - aside)


def eligible(session: Session, ballot: tables.Ballot, there: AbstractSet[str]) -> AbstractSet[str]:
    """Those of the people who may vote in the ballot: who needs a code and has used none is no part of its turnout."""
    if ballot.assurance == "open":
        return there
    person = tables.Participant
    admitted = select(person.id).where(person.id.in_(there), person.admitted.in_(enough(ballot.assurance)))
    return frozenset(session.scalars(admitted))


def is_frozen(ballot: tables.Ballot) -> bool:
    """Whether who was present is settled: a ballot of a plan is closed, the open board has gone on to its results."""
    return ballot.state in ("closed", "revealing", "revealed") or ballot.partition is not None
