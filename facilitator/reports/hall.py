"""The hall's ballot as a result: the plenary sends none, its rows come from the tracks' (V13)."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.domain.consents import Summary
from facilitator.domain.headlines import shown_headline
from facilitator.protocol import LIMITS, ResultRecord, ResultRow, StandingRow
from facilitator.store import find, situation, tables
from facilitator.store.consents import summaries
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
        assurance="open",
        budget=ballot.budget,
        present=said.of,
        voted=said.voted,
        paper=said.paper,
        rows=tuple(_row(ideas[placed.id], placed, answers.get(placed.id)) for placed in said.rows),
        cut=said.cut,
        struck=(),
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


def _row(idea: tables.Idea, placed: StandingRow, answers: Summary | None) -> ResultRow:
    is_asked = answers is not None and sum(answers.levels) > 0
    return ResultRow(
        id=idea.id,
        no=idea.no,
        headline=shown_headline(idea.headline, idea.text, LIMITS["headline"]),
        text=idea.text,
        kind=idea.kind,
        level=idea.level,
        stages=tuple(idea.stages),
        supporters=placed.supporters,
        rank=placed.rank,
        tier=placed.tier,
        members=(),
        regions=0,
        region=idea.region,
        last=placed.last,
        groups=placed.groups,
        wording=idea.wording,
        first_step=idea.first_step,
        consent=answers.levels if answers and is_asked else (),
        median=answers.median if answers and is_asked else None,
        objections=answers.objections if answers else (),
    )
