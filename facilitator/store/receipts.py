"""All receipts of a ballot (V22)."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.domain.receipts import receipt
from facilitator.store import quarantine, tables


def receipts_of(session: Session, ballot: tables.Ballot) -> list[str]:
    """The codes of the people whose votes count, as they were kept when the event was closed, else counted now.

    Paper ballots have serials instead.
    """
    if ballot.receipts is not None:
        return [str(code) for code in ballot.receipts]
    voter, person = tables.Voter, tables.Participant
    people = select(voter.participant_id).join(person, person.id == voter.participant_id)
    own = session.scalars(people.where(voter.ballot_id == ballot.id, person.kind != "paper"))
    aside = quarantine.counted_out(session, ballot)
    return sorted(receipt(ballot.salt, key) for key in own if key not in aside)
