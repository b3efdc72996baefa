"""Sent results, and the rows that a ballot's standing becomes in one."""

from collections.abc import Iterator, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.domain.consents import Summary
from facilitator.domain.headlines import shown_headline
from facilitator.protocol import LIMITS, ResultRow, StandingRecord, StandingRow
from facilitator.store import families, find, tables


def newest(session: Session, event_id: str) -> dict[tables.Track, tables.Result]:
    """Every track's newest result that was not taken back, by number of track."""
    result = tables.Result
    sent = select(result).where(result.event_id == event_id, result.retracted.is_(False)).order_by(result.version)
    last = {row.track_id: row for row in session.scalars(sent)}
    return {track: last[track.id] for track in find.tracks(session, event_id) if track.id in last}


def is_told(session: Session, board_id: str, idea_id: str) -> bool:
    """Whether a result of the board that was not taken back has the idea's words."""
    result = tables.Result
    bodies = session.scalars(select(result.body).where(result.track_id == board_id, result.retracted.is_(False)))
    return any(row["id"] == idea_id for body in bodies for row in body["rows"])


def rows_of(
    session: Session, board_id: str, said: StandingRecord, answers: Mapping[str, Summary]
) -> Iterator[ResultRow]:
    """Every family of the standing, best first, with the answers of agreement where there are any."""
    forest = families.load(session, board_id)
    ideas = {row.id: row for row in session.scalars(select(tables.Idea).where(tables.Idea.track_id == board_id))}
    for placed in said.rows:
        family = [ideas[key] for key in forest.family(placed.id)]
        yield _row(ideas[placed.id], family, placed, answers.get(placed.id))


def _row(idea: tables.Idea, family: list[tables.Idea], placed: StandingRow, answers: Summary | None) -> ResultRow:
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
        members=tuple(sorted(part.no for part in family if part.id != idea.id)),
        regions=len({part.region for part in family} - {None}),
        region=idea.region,
        last=placed.last,
        parts=placed.parts,
        groups=placed.groups,
        disowned=idea.disowned,
        wording=idea.wording,
        first_step=idea.first_step,
        consent=answers.levels if answers and is_asked else (),
        median=answers.median if answers else None,
        objections=answers.objections if answers else (),
    )
