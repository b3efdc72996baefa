"""What only one person may see of a board: own votes, own ideas and what became of them, places left."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.domain import voting
from facilitator.domain.errors import Refused
from facilitator.domain.ideas import Status, may_author_change
from facilitator.protocol import LIMITS, Mine, MyIdea, MyVote
from facilitator.store import families, find, tables
from facilitator.store.sync import stream_of_board


def mine(session: Session, participant_id: str, board_id: str, code: str) -> Mine:
    """The whole record; `code` is the person's return code, which is derived, not stored."""
    person = find.by_id(session, tables.Participant, participant_id)
    track = find.by_id(session, tables.Track, board_id)
    forest = families.load(session, board_id)
    ballot = session.get(tables.Ballot, track.ballot_id) if track.ballot_id else None
    budget = ballot.budget if ballot else LIMITS["open_budget"]
    casts = families.casts(session, ballot.id, person.id) if ballot else []
    effective = voting.effective(casts, forest.parents, forest.is_visible, budget)
    votes = [_vote(forest, cast.idea, effective.states[cast.idea]) for cast in casts]
    ideas = _ideas(session, forest, track, person)
    return Mine(
        stream=stream_of_board(board_id),
        rev=person.rev,
        participant=person.id,
        region=person.region,
        group=person.group,
        asked=person.asked,
        code=code,
        board=person.track_id or board_id,
        budget=budget,
        left=budget - len(effective.counted),
        votes=tuple(votes),
        ideas=tuple(ideas),
        ideas_left=max(0, LIMITS["ideas_per_person"] - len(ideas)),
    )


def _vote(forest: families.Forest, idea: str, state: str) -> MyVote:
    root = forest.root(idea)
    return MyVote(idea, forest.numbers[idea], root, forest.numbers[root], state)  # type: ignore[arg-type]


def _ideas(
    session: Session,
    forest: families.Forest,
    track: tables.Track,
    person: tables.Participant,
) -> Sequence[MyIdea]:
    own = select(tables.Idea).where(tables.Idea.author_id == person.id, tables.Idea.track_id == track.id)
    top = _top(session, track)
    return [
        MyIdea(
            id=row.id,
            no=row.no,
            text=row.text,
            kind=row.kind,
            level=row.level,
            stages=tuple(row.stages),
            state="merged" if row.parent_id else row.status,  # type: ignore[arg-type]
            family_no=forest.numbers[forest.root(row.id)] if row.parent_id else None,
            reason=row.reason,
            may_edit=_may_edit(session, forest, row, track, person),
            sent=track.sent_version > 0 and row.status == Status.VISIBLE,
            in_top=forest.root(row.id) in top,
            at=row.created_at,
        )
        for row in session.scalars(own.order_by(tables.Idea.no))
    ]


def _may_edit(
    session: Session,
    forest: families.Forest,
    row: tables.Idea,
    track: tables.Track,
    person: tables.Participant,
) -> bool:
    if track.phase != "open":
        return False
    joined = families.others_joined(session, forest, track.ballot_id, row.id, person.id)
    try:
        may_author_change(joined, Status(row.status), row.parent_id is not None)
    except Refused:
        return False
    return True


def _top(session: Session, track: tables.Track) -> frozenset[str]:
    """Leading ideas above the cut line of the result that was sent last."""
    sent = select(tables.Result.body).where(
        tables.Result.track_id == track.id,
        tables.Result.version == track.sent_version,
        tables.Result.retracted.is_(False),
    )
    body = session.scalar(sent)
    return frozenset(row["id"] for row in body["rows"][: body["cut"]]) if body else frozenset()
