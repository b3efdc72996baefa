"""The journal's chain followed entry by entry, and how far it may be told while a secret ballot is under way (V8)."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitator.store import tables
from facilitator.store.entries import digest_of, link

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the chain has been followed: the last entry's id, its value, how many; whether all held."""

    id: int = 0
    value: bytes = b""
    count: int = 0
    intact: bool = True


def follow(session: Session, known: Reach, until: int | None) -> Reach:
    """From `known` on, up to the entry `until` or the end; stops where an entry does not follow from the one before."""
    journal = tables.Journal
    entries = select(journal).where(journal.id > known.id).order_by(journal.id)
    if until is not None:
        entries = entries.where(journal.id <= until)
    last, value, count = known.id, known.value, known.count
    for entry in session.scalars(entries.execution_options(yield_per=AT_ONCE)):
        is_whole = entry.body is None or entry.digest == digest_of(entry)
        if not is_whole or entry.chain != link(value, entry):
            return Reach(last, value, count, intact=False)
        last, value, count = entry.id, entry.chain, count + 1
    return Reach(last, value, count, intact=until is not None or _is_the_end(session, value))


def find(session: Session, noted: bytes, reach: Reach) -> tuple[int, int] | None:
    """The how manieth entry has a value that begins so, and its time; of those that have been followed."""
    journal = tables.Journal
    begins = journal.chain.between(noted, noted + b"\xff" * 32)
    chosen = select(journal.id, journal.at).where(journal.id <= reach.id, begins).order_by(journal.id).limit(1)
    if (entry := session.execute(chosen).first()) is None:
        return None
    return session.scalar(select(func.count()).where(journal.id <= entry.id)) or 0, entry.at


def _is_the_end(session: Session, value: bytes) -> bool:
    """Whether nothing was taken off at the end; where the head was never noted down, nobody can say."""
    head = session.get(tables.Meta, tables.JOURNAL_HEAD)
    return head is None or head.value == value.hex()


def veiling(session: Session) -> list[tables.Ballot]:
    """Secret ballots of the installation that are open or being counted."""
    ballot = tables.Ballot
    chosen = select(ballot).where(ballot.mode == "blind", ballot.state.in_(("open", "closed")))
    return list(session.scalars(chosen.order_by(ballot.opened_at, ballot.id)))


def told_until(session: Session) -> int | None:
    """The first opening of a ballot that veils, as an entry's id; None where nothing does."""
    ballots = veiling(session)
    return min(_opening(session, ballot) for ballot in ballots) if ballots else None


def _opening(session: Session, ballot: tables.Ballot) -> int:
    """The entry that opened it; where its body was erased, none before it is sure to be told."""
    journal = tables.Journal
    opened = select(func.min(journal.id)).where(
        journal.stream == f"board:{ballot.track_id}",
        journal.name == "open_ballot",
        journal.body["ballot"].as_string() == ballot.id,
    )
    return session.scalar(opened) or 0
