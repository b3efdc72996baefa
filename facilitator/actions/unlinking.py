"""Gives what one person did to names without a person: one for each ballot, one for each track's answers.

Votes of ballots under way are taken back: whoever comes again as somebody else votes again.
"""

import secrets
from collections.abc import Callable

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from facilitator.actions.transaction import new_id
from facilitator.store import situation, tables


def unlink(
    session: Session, event: tables.Event, boards: list[tables.Track], person: tables.Participant, now: int
) -> dict[str, list[str]]:
    """Nothing refers to the person any more but ideas, grants and the journal; decided ballots count as before.

    By board, the ideas that the person's votes were taken off and whose counts are shown.
    """
    keys = [board.id for board in boards]
    aside = _taken_aside(session, person.id)

    def name() -> str:
        row = tables.Participant(
            id=new_id(), event_id=event.id, kind="sealed", asked=True, code_hash=secrets.token_bytes(32), created_at=now
        )
        session.add(row)
        session.flush()
        session.add_all(tables.QuarantineSeat(quarantine_id=key, participant_id=row.id) for key in aside)
        return row.id

    taken_off: dict[str, list[str]] = {}
    for ballot in session.scalars(select(tables.Ballot).where(tables.Ballot.track_id.in_(keys))).all():
        if situation.is_running(ballot) and (ideas := _take_back(session, ballot, person.id)):
            taken_off[ballot.track_id] = ideas
        _ballot(session, ballot, person.id, name)
    unread = tables.Card.mark.is_(None), tables.Card.participant_id == person.id
    session.execute(delete(tables.Card).where(*unread))
    for board in keys:
        _answers(session, board, person.id, name)
    session.flush()
    return taken_off


def _taken_aside(session: Session, person: str) -> list[str]:
    """The quarantines that the person is in; the rows themselves go."""
    seat = tables.QuarantineSeat
    found = list(session.scalars(select(seat.quarantine_id).where(seat.participant_id == person)))
    session.execute(delete(seat).where(seat.participant_id == person))
    return found


def _take_back(session: Session, ballot: tables.Ballot, person: str) -> list[str]:
    """The ideas voted for, where the ballot shows its counts; a secret one changes nothing that anybody sees (V8)."""
    vote = tables.Vote
    mine = vote.ballot_id == ballot.id, vote.participant_id == person
    ideas = list(session.scalars(select(vote.idea_id).where(*mine, vote.on)))
    session.execute(update(vote).where(*mine).values(on=False))
    return [] if situation.is_secret(ballot) else ideas


def _ballot(session: Session, ballot: tables.Ballot, person: str, name: Callable[[], str]) -> None:
    """V8: who has voted has voted, so that the turnout never falls; a vote that was taken back goes."""
    vote, voter = tables.Vote, tables.Voter
    mine = vote.ballot_id == ballot.id, vote.participant_id == person
    session.execute(delete(vote).where(*mine, vote.on.is_(False)))
    has_voted = session.get(voter, (ballot.id, person)) is not None
    was_there = person in ballot.present
    if not has_voted and not was_there:
        return
    named = name()
    session.execute(update(vote).where(*mine).values(participant_id=named))
    there = update(voter).where(voter.ballot_id == ballot.id, voter.participant_id == person)
    session.execute(there.values(participant_id=named))
    if was_there:
        ballot.present = sorted({*ballot.present, named} - {person})


def _answers(session: Session, board: str, person: str, name: Callable[[], str]) -> None:
    """Answers, objections and marks of one track."""
    said: tuple[type[tables.Consent | tables.Objection | tables.Card], ...]
    said = (tables.Consent, tables.Objection, tables.Card)
    own = [(table.track_id == board) & (table.participant_id == person) for table in said]
    if not any(session.execute(select(table).where(mine)).first() for table, mine in zip(said, own, strict=True)):
        return
    named = name()
    for table, mine in zip(said, own, strict=True):
        session.execute(update(table).where(mine).values(participant_id=named))
