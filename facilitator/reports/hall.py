"""The hall's ballot as a result: the plenary sends none, its rows come from the tracks' (V13)."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.protocol import ResultRecord
from facilitator.store import find, situation, tables
from facilitator.store.consents import summaries
from facilitator.store.results import rows_of
from facilitator.store.standing import standing


def hall_of(session: Session, event_id: str) -> tuple[tables.Track, ResultRecord, dict[str, str]] | None:
    """The board, what its ballot has said once all of it is revealed, and «3-17» of every row by id."""
    hall = find.hall(session, event_id)
    ballot = situation.present_ballot(session, hall)
    if ballot is None or ballot.state != "revealed":
        return None
    said = standing(session, ballot)
    ideas = {row.id: row for row in session.scalars(select(tables.Idea).where(tables.Idea.track_id == hall.id))}
    answers = summaries(session, hall.id, ideas if hall.consent_shown else ())
    record = ResultRecord(
        id=ballot.id,
        board=hall.id,
        version=0,
        question=hall.question,
        mode=ballot.mode,
        assurance=ballot.assurance,
        budget=ballot.budget,
        present=said.of,
        voted=said.voted,
        paper=said.paper,
        rows=tuple(rows_of(session, hall.id, said, answers)),
        cut=said.cut,
        struck=tuple(ballot.struck),
        withdrawn=(),
        note="",
        at=0,
        by="host",
        digest="",
        groups=said.groups,
        agree=said.agree,
        differ=said.differ,
        ballot=ballot.id,
    )
    return hall, record, {key: f"{row.source_track}-{row.source_no}" for key, row in ideas.items()}
