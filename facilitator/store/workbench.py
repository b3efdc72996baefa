"""What staff see of a board besides ideas: similar pairs, authors' requests, objections, paper ballots."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.protocol import ObjectionRecord, PairRecord, PaperRecord, Record, RequestRecord
from facilitator.store import tables

Parts = tuple[list[Record], list[tuple[str, str]]]


def changed(session: Session, track: tables.Track, after: int) -> Parts:
    """Records to put and to drop since revision `after`."""
    put: list[Record] = []
    gone: list[tuple[str, str]] = []
    pairs = select(tables.Pair).where(tables.Pair.track_id == track.id, tables.Pair.rev > after)
    for pair in session.scalars(pairs):
        if pair.state == "new":
            put.append(PairRecord(pair.id, pair.one_id, pair.other_id, pair.score))
        else:
            gone.append(("pair", pair.id))
    requests = select(tables.Request).where(tables.Request.track_id == track.id, tables.Request.rev > after)
    for row in session.scalars(requests.order_by(tables.Request.created_at)):
        if row.state == "waiting":
            put.append(RequestRecord(row.id, row.idea_id, row.what, row.text, row.created_at))  # type: ignore[arg-type]
        else:
            gone.append(("request", row.id))
    for said in session.scalars(
        select(tables.Objection).where(tables.Objection.track_id == track.id, tables.Objection.rev > after)
    ):
        if said.status in ("held", "struck") or (said.status == "visible" and track.consent_shown):
            put.append(ObjectionRecord(said.id, said.idea_id, said.text, said.status))  # type: ignore[arg-type]
        else:
            gone.append(("objection", said.id))
    papers = select(tables.Paper).where(tables.Paper.ballot_id == track.ballot_id, tables.Paper.rev > after)
    for paper in session.scalars(papers.order_by(tables.Paper.created_at)):
        if paper.gone:
            gone.append(("paper", paper.id))
        else:
            put.append(PaperRecord(paper.id, paper.serial, paper.by, paper.created_at))
    return put, gone
