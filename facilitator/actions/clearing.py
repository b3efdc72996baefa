"""Boards as they were before anybody came: what people left is deleted, and the lobby is shown."""

from sqlalchemy import ColumnElement, delete, select, update

from facilitator.actions import counts
from facilitator.actions.transaction import Transaction
from facilitator.store import tables
from facilitator.store.sync import stream_of_board


def clear_boards(tx: Transaction, tracks: list[tables.Track]) -> None:
    """Ideas, ballots, votes and answers go, and numbers begin with 1 again; the tracks themselves stay."""
    _delete_what_people_left(tx, [track.id for track in tracks])
    tx.erases = True
    for track in tracks:
        tx.change(
            track, phase="lobby", ideas_on=False, voting_on=False, closed_at=None, timer_ends_at=None,
            spotlight=None, sent_version=0, sent_at=None, outdated=False, silent=False, plan=[], step=None,
            plan_started_at=None,
            step_started_at=None, step_ends_at=None, paused_at=None, view="auto", page=0, consent_shown=False,
            voided_at=None, ballot_id=None, trial_at=None, question=track.kept_question or track.question,
            kept_question=None,
        )  # fmt: skip
        track.last_no = track.last_version = 0
        counts.clear(tx, track)
        tx.services.alike.forget(track.id)
        tx.reset(stream_of_board(track.id))


def erase_journal(tx: Transaction, *which: ColumnElement[bool]) -> None:
    """What was said and done there can be read and undone no more; the chain still holds."""
    tx.session.execute(update(tables.Journal).where(*which).values(body=None, before=None, nonce=b""))
    tx.session.expire_all()


def _delete_what_people_left(tx: Transaction, boards: list[str]) -> None:
    session = tx.session
    ballots = select(tables.Ballot.id).where(tables.Ballot.track_id.in_(boards))
    own = tables.Idea.track_id.in_(boards)
    papers = list(session.scalars(select(tables.Paper.participant_id).where(tables.Paper.ballot_id.in_(ballots))))
    for of_ballot in (tables.Vote, tables.Voter, tables.Tally, tables.Paper):
        session.execute(delete(of_ballot).where(of_ballot.ballot_id.in_(ballots)))
    session.execute(delete(tables.Ballot).where(tables.Ballot.track_id.in_(boards)))
    said = (tables.Pair, tables.Request, tables.Card, tables.Consent, tables.Objection, tables.Agreement)
    for of_track in said:
        session.execute(delete(of_track).where(of_track.track_id.in_(boards)))
    session.execute(delete(tables.Participant).where(tables.Participant.id.in_(papers)))
    session.execute(update(tables.Idea).where(own).values(parent_id=None))
    session.execute(delete(tables.Idea).where(own))
    session.expire_all()
