"""What an auditor asks of the database: are sent results what the votes say, is the journal what people were told?"""

from collections.abc import Collection, Iterator
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from facilitator.domain import voting
from facilitator.store import families, quarantine, tables
from facilitator.store.engine import open_engine
from facilitator.store.verify import Check


def recount_file(path: Path, done: Collection[str], refused: Collection[str]) -> list[Check]:
    """The database at `path`; `done` and `refused` are operations as their senders were answered."""
    engine = open_engine(path, read_only=True)
    try:
        with Session(engine) as session, session.begin():
            return [sent_results(session), journal(session, done, refused)]
    finally:
        engine.dispose()


def sent_results(session: Session) -> Check:
    """Every row of every sent result of a counted ballot has as many supporters as the votes say."""
    counted, wrong = 0, []
    for row in session.scalars(select(tables.Result).order_by(tables.Result.track_id, tables.Result.version)):
        ballot = session.get_one(tables.Ballot, row.body["ballot"])
        if ballot.options is None:
            continue  # the votes of an open board go on after a result was sent
        counted += 1
        wrong += [f"result {row.id}: {line}" for line in _differences(session, row, ballot)]
    return Check("results", counted, tuple(wrong))


def _differences(session: Session, row: tables.Result, ballot: tables.Ballot) -> Iterator[str]:
    """The families as they were when the result was sent, and who was put aside then, with the votes as they are."""
    ideas = {no: key for key, no in families.load(session, ballot.track_id).numbers.items()}
    rows = row.body["rows"]
    parents = {ideas[no]: str(one["id"]) for one in rows for no in one["members"]}
    leading = {str(one["id"]) for one in rows}
    casts, aside = families.casts(session, ballot.id), quarantine.counted_out(session, ballot, map(str, row.aside))
    tally = voting.tally(casts, parents, leading.__contains__, ballot.budget, aside)
    for one in rows:
        if tally.get(str(one["id"]), 0) != one["supporters"]:
            yield f"№ {one['no']} has {one['supporters']}, and the votes say {tally.get(str(one['id']), 0)}"


def journal(session: Session, done: Collection[str], refused: Collection[str]) -> Check:
    """Every acknowledged operation is there exactly once, and none that was refused."""
    entry = tables.Journal
    times = dict(session.execute(select(entry.op_id, func.count()).group_by(entry.op_id)).all())
    wrong = [f"operation {op} is there {times.get(op, 0)} times" for op in done if times.get(op) != 1]
    wrong += [f"operation {op} was refused, and is there" for op in refused if op in times]
    return Check("operations", len(done), tuple(wrong))
