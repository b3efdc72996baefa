"""Paper ballots (V15): entered by staff under the serial that is printed on them."""

import secrets
from typing import Any

from sqlalchemy import delete, select

from facilitator import protocol
from facilitator.actions import counts
from facilitator.actions.ballots import UNDER_WAY
from facilitator.actions.transaction import Transaction, new_id
from facilitator.domain import codes, texts
from facilitator.domain.errors import Refused
from facilitator.store import families, find, tables
from facilitator.store.sync import stream_of_board


def enter_paper(tx: Transaction, track: tables.Track, command: protocol.EnterPaper) -> dict[str, Any]:
    """A person of the kind `paper` with the marked votes. Replies `{serial, numbers}` as they were understood."""
    ballot = _ballot(tx, track, command.ballot)
    serial = codes.as_seen(command.serial)
    texts.check_length(serial, protocol.LIMITS["serial"])
    if tx.session.get(tables.Paper, command.id) is not None:
        raise Refused("id_taken")
    paper = tables.Paper
    same = select(paper.id).where(paper.ballot_id == ballot.id, paper.serial == serial, paper.gone.is_(False))
    if tx.session.scalar(same) is not None:
        raise Refused("serial_used", serial=serial)
    forest = families.of_ballot(tx.session, ballot)
    roots = _roots(forest, command.numbers)
    if len(roots) > ballot.budget:
        raise Refused("budget_spent", budget=ballot.budget)
    person = _seat(tx, track)
    for root in roots:
        ballot.last_order += 1
        tx.session.add(
            tables.Vote(ballot_id=ballot.id, participant_id=person.id, idea_id=root, on=True, order=ballot.last_order)
        )
    tx.session.add(tables.Voter(ballot_id=ballot.id, participant_id=person.id))
    row = paper(
        id=command.id, ballot_id=ballot.id, participant_id=person.id, serial=serial, by=tx.actor.role.value,
        created_at=tx.now, rev=tx.advance(stream_of_board(track.id)),
    )  # fmt: skip
    tx.session.add(row)
    tx.session.flush()
    _count(tx, track, ballot, roots, 1)
    return {"serial": serial, "numbers": [forest.numbers[root] for root in roots]}


def take_back_paper(tx: Transaction, track: tables.Track, command: protocol.TakeBackPaper) -> dict[str, Any]:
    """The own role's entry, until the reveal; its serial may be entered again."""
    row = find.by_id(tx.session, tables.Paper, command.paper)
    ballot = _ballot(tx, track, row.ballot_id)
    if row.by != tx.actor.role.value:
        raise Refused("not_yours")
    if row.gone:
        return {"serial": row.serial}
    vote = tables.Vote
    own = select(vote).where(vote.ballot_id == ballot.id, vote.participant_id == row.participant_id, vote.on)
    roots = []
    for one in tx.session.scalars(own):
        one.on = False
        roots.append(one.idea_id)
    voter = tables.Voter
    tx.session.execute(delete(voter).where(voter.ballot_id == ballot.id, voter.participant_id == row.participant_id))
    row.gone, row.rev = True, tx.advance(stream_of_board(track.id))
    tx.session.flush()
    _count(tx, track, ballot, roots, -1)
    return {"serial": row.serial}


def _ballot(tx: Transaction, track: tables.Track, ballot_id: str) -> tables.Ballot:
    ballot = find.ballot(tx.session, track, ballot_id)
    if ballot.state not in UNDER_WAY:
        raise Refused("wrong_phase", phase=track.phase)
    return ballot


def _roots(forest: families.Forest, numbers: tuple[int, ...]) -> list[str]:
    """The families that the numbers stand in, each once. Raise `no_such_number`."""
    by_number = {no: idea for idea, no in forest.numbers.items()}
    roots: list[str] = []
    for no in numbers:
        idea = by_number.get(no)
        if idea is None or not forest.is_visible(forest.root(idea)):
            raise Refused("no_such_number", no=no)
        if (root := forest.root(idea)) not in roots:
            roots.append(root)
    return roots


def _seat(tx: Transaction, track: tables.Track) -> tables.Participant:
    person = tables.Participant(
        id=new_id(), event_id=track.event_id, track_id=None, voted_track_id=track.id, kind="paper", asked=True,
        code_hash=secrets.token_bytes(32), created_at=tx.now,
    )  # fmt: skip
    tx.session.add(person)
    tx.session.flush()
    return person


def _count(tx: Transaction, track: tables.Track, ballot: tables.Ballot, roots: list[str], sign: int) -> None:
    ballot.paper += sign
    ballot.voted += sign
    ballot.rev = tx.advance(stream_of_board(track.id))
    tx.pulsed.add(track.id)
    tx.lane(track)
    if ballot.mode == "live":
        counts.recount(tx, track, roots)
        # With the first supporter, and without the last one, the authors' rights change.
        forest = families.load(tx.session, track.id)
        counts.tell_authors(tx, track, {part for root in roots for part in forest.family(root)})
