"""What a ballot has said: places, ties, tiers, cut line, groups; counted from the votes whenever it is asked."""

from collections.abc import Mapping

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.domain import breakdowns, ranking, voting
from facilitator.domain.turnouts import turnout
from facilitator.protocol import LIMITS, StandingRecord, StandingRow
from facilitator.store import families, quarantine, tables
from facilitator.store.families import Forest

Supporters = Mapping[str, frozenset[str]]


def standing(session: Session, ballot: tables.Ballot) -> StandingRecord:
    """All of it, whatever has been revealed."""
    forest = families.of_ballot(session, ballot)
    casts = families.casts(session, ballot.id)
    aside = quarantine.counted_out(session, ballot)
    counted = voting.supporters(casts, forest.parents, forest.is_visible, ballot.budget, aside)
    supporters = {root: counted.get(root, frozenset()) for root in forest.visible}
    placed = ranking.rank(ranking.Entry(root, forest.numbers[root], people) for root, people in supporters.items())
    every = _groups(session, ballot)
    groups = {person: group for person, group in every.items() if person not in aside}
    split = breakdowns.split(supporters, groups)
    may_compare = len(split.voters) > 1  # what nobody may check is not claimed
    parts = _parts(ballot, forest, [cast for cast in casts if cast.participant not in aside])
    rows = [_row(row, parts.get(row.id, ()), split.support.get(row.id, {})) for row in placed]
    people = turnout(set(groups), set(map(str, ballot.present)) - aside)
    return StandingRecord(
        id=ballot.id,
        rows=tuple(rows),
        cut=ranking.cut_line(placed, LIMITS["top"]) or min(LIMITS["top"], len(placed)),
        voted=people.voted,
        of=people.of,
        paper=ballot.paper,
        aside=len(every) - len(groups),
        groups=split.voters,
        agree=breakdowns.agreements(supporters, groups, forest.numbers) if may_compare else (),
        differ=breakdowns.differences(supporters, groups, forest.numbers) if may_compare else (),
    )


def told(record: StandingRecord, ballot: tables.Ballot) -> StandingRecord:
    """The part that the reveal has reached: its rows one by one, and everything once all of them are shown."""
    if ballot.state != "revealing":
        return record
    shown = set(ballot.shown)
    rows = tuple(row for row in record.rows if row.id in shown)
    return msgspec.structs.replace(record, rows=rows, groups={}, agree=(), differ=())


def _row(placed: ranking.Placed, parts: tuple[tuple[int, int], ...], groups: dict[str, int]) -> StandingRow:
    return StandingRow(placed.id, placed.no, placed.count, placed.rank, placed.last, placed.tier, parts, groups)


def _groups(session: Session, ballot: tables.Ballot) -> dict[str, str | None]:
    """Everybody who has voted, with the group they were in when the ballot closed; while it is open, are in now."""
    voter, person = tables.Voter, tables.Participant
    is_open = ballot.state == "open" and ballot.partition is None
    people = select(person.id, (person.group if is_open else voter.group).label("group"))
    people = people.join(voter, voter.participant_id == person.id).where(voter.ballot_id == ballot.id)
    return {row.id: row.group for row in session.execute(people)}


def _parts(ballot: tables.Ballot, forest: Forest, casts: list[voting.Cast]) -> dict[str, tuple[tuple[int, int], ...]]:
    """For families that are others than when the reveal began: number and supporters of what was voted for."""
    if ballot.partition is None:
        return {}
    before = {str(idea): str(root) for idea, root in ballot.partition}
    parents = {idea: None if idea == root else root for idea, root in before.items()}
    tally = voting.tally(casts, parents, before.__contains__, ballot.budget)
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for root in forest.visible:
        family = set(forest.family(root)) & before.keys()
        origins = {before[idea] for idea in family}
        same = {idea for idea, leader in before.items() if leader in origins}
        if len(origins) > 1 or same != family:
            found[root] = tuple(sorted((forest.numbers[key], tally.get(key, 0)) for key in origins))
    return found
