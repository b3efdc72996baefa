"""Recounts everything from the votes and checks the journal's chain: what `run.py verify` prints."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from facilitator.domain import voting
from facilitator.store import families, quarantine, situation, tables
from facilitator.store.engine import open_engine
from facilitator.store.entries import digest_of, link


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked; `wrong` lists what does not hold, in the database's words."""

    name: str
    counted: int
    wrong: tuple[str, ...]


class UnreadableError(Exception):
    """The file is no database of ours, or cannot be opened."""


def verify_file(path: Path) -> list[Check]:
    """Every check of the database at `path`, which a server may be writing. Raises UnreadableError."""
    engine = open_engine(path, read_only=True)
    try:
        with Session(engine) as session, session.begin():
            return verify(session)
    except DatabaseError as error:
        raise UnreadableError from error
    finally:
        engine.dispose()


def verify(session: Session) -> list[Check]:
    """Every check in one snapshot; nothing is changed."""
    return [
        _check("integrity", 1, _integrity(session)),
        _check("tallies", *_tallies(session)),
        _check("budgets", *_budgets(session)),
        _check("turnout", *_turnout(session)),
        _check("numbers", *_numbers(session)),
        _check("journal", *_journal(session)),
    ]


def _check(name: str, counted: int, wrong: list[str]) -> Check:
    return Check(name, counted, tuple(wrong))


def _integrity(session: Session) -> list[str]:
    rows = session.execute(text("PRAGMA integrity_check")).scalars().all()
    return [str(row) for row in rows if row != "ok"]


def _ballots(session: Session) -> Iterator[tuple[tables.Ballot, families.Forest, list[voting.Cast]]]:
    for ballot in session.scalars(select(tables.Ballot)):
        yield ballot, families.of_ballot(session, ballot), families.casts(session, ballot.id)


def _tallies(session: Session) -> tuple[int, list[str]]:
    """The shown counts equal a recount from the votes (V2-V4): of each track's present ballot, no others are shown."""
    counted, wrong = 0, []
    for ballot, forest, casts in _ballots(session):
        track = session.get_one(tables.Track, ballot.track_id)
        if situation.is_secret(ballot) or ballot.state == "void" or track.ballot_id != ballot.id:
            continue
        aside = quarantine.counted_out(session, ballot)
        true = voting.tally(casts, forest.parents, forest.is_visible, ballot.budget, aside)
        rows = session.execute(
            select(tables.Tally.idea_id, tables.Tally.n).where(tables.Tally.ballot_id == ballot.id)
        ).all()
        shown = {key: n for key, n in rows if key in forest.visible and n}
        counted += len(forest.visible)
        if shown != {key: n for key, n in true.items() if n}:
            wrong.append(f"ballot {ballot.id}: shown counts differ from the recount")
        if track.votes != sum(true.values()):
            wrong.append(f"ballot {ballot.id}: the lane's number of votes differs from the recount")
    return counted, wrong


def _budgets(session: Session) -> tuple[int, list[str]]:
    """Nobody has more effective votes than places (V1); people are counted as the turnout counts them (V8)."""
    counted, wrong = 0, []
    for ballot, forest, casts in _ballots(session):
        own: dict[str, list[voting.Cast]] = {}
        for cast in casts:
            own.setdefault(cast.participant, []).append(cast)
        counted += ballot.voted
        for person, votes in own.items():
            effective = voting.effective(votes, forest.parents, forest.is_visible, ballot.budget)
            if len(effective.counted) > ballot.budget:
                wrong.append(f"ballot {ballot.id}: a person has {len(effective.counted)} votes ({person})")
    return counted, wrong


def _turnout(session: Session) -> tuple[int, list[str]]:
    """The turnout is the number of people with an accepted vote."""
    people = dict(session.execute(select(tables.Voter.ballot_id, func.count()).group_by(tables.Voter.ballot_id)).all())
    ballots = session.scalars(select(tables.Ballot)).all()
    wrong = [f"ballot {row.id}: turnout {row.voted}" for row in ballots if row.voted != people.get(row.id, 0)]
    return len(ballots), wrong


def _numbers(session: Session) -> tuple[int, list[str]]:
    """I1: numbers of a track are 1..last, each used once."""
    wrong = []
    tracks = session.scalars(select(tables.Track)).all()
    for track in tracks:
        numbers = session.scalars(select(tables.Idea.no).where(tables.Idea.track_id == track.id)).all()
        if sorted(numbers) != list(range(1, track.last_no + 1)):
            wrong.append(f"track {track.id}: {len(numbers)} ideas, last number {track.last_no}")
    return sum(track.kind == "track" for track in tracks), wrong


def _journal(session: Session) -> tuple[int, list[str]]:
    """Every entry's chain follows from the one before and from its own body, and the last is the last.

    V8: blind votes are not counted.
    """
    secret = {ballot.id for ballot in session.scalars(select(tables.Ballot)) if situation.is_secret(ballot)}
    last, counted, at = b"", 0, 0
    for entry in session.scalars(select(tables.Journal).order_by(tables.Journal.id)):
        counted += (entry.body or {}).get("ballot") not in secret
        if entry.chain != link(last, entry):
            return counted, [f"entry {entry.id}: the chain is broken here"]
        if entry.body is not None and entry.digest != digest_of(entry):
            return counted, [f"entry {entry.id}: the body was changed"]
        last, at = entry.chain, entry.id
    head = session.get(tables.Meta, tables.JOURNAL_HEAD)
    if head is not None and head.value != last.hex():
        return counted, [f"entry {at}: entries were taken off or added at the end"]
    return counted, []
