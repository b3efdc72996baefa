"""The partition of a board's ideas into families, and people's votes, as the voting rules take them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from facilitator.domain import grouping
from facilitator.domain.voting import Cast
from facilitator.store import tables
from facilitator.store.ledger import kept
from facilitator.store.memo import remembered
from facilitator.store.prepared import rows_of


@dataclass(frozen=True, slots=True)
class Forest:
    """`parents`: idea -> what it is merged into; `numbers`: idea -> its number; `visible`: leading ideas in sight.

    `authors`: idea -> who has written it.
    """

    parents: Mapping[str, str | None]
    numbers: Mapping[str, int]
    visible: frozenset[str]
    authors: Mapping[str, str | None] = field(default_factory=dict)

    def root(self, idea: str) -> str:
        return grouping.root_of(idea, self.parents)

    def above(self, idea: str) -> tuple[str, ...]:
        """What the idea is part of, the nearest first and the leading idea last."""
        path: list[str] = []
        parent = self.parents.get(idea)
        while parent is not None:
            path.append(parent)
            parent = self.parents.get(parent)
        return tuple(path)

    def family(self, idea: str) -> tuple[str, ...]:
        """Everything under the same leading idea, the leading one included."""
        root = self.root(idea)
        return tuple(key for key in self.parents if self.root(key) == root)

    def leads(self, idea: str) -> bool:
        """Whether other ideas are merged into this one."""
        return idea in self.parents.values()

    def partition(self) -> list[list[str]]:
        """[idea, leading idea] of everything whose family is in sight."""
        pairs = [[idea, self.root(idea)] for idea in self.parents]
        return [pair for pair in pairs if pair[1] in self.visible]

    def is_visible(self, root: str) -> bool:
        return root in self.visible


_IDEAS: Final = select(
    tables.Idea.id, tables.Idea.parent_id, tables.Idea.no, tables.Idea.status, tables.Idea.author_id
).where(tables.Idea.track_id == bindparam("board"))
_CASTS: Final = (
    select(tables.Vote.participant_id, tables.Vote.idea_id, tables.Vote.order)
    .where(tables.Vote.ballot_id == bindparam("ballot"), tables.Vote.on)
    .order_by(tables.Vote.order)
)
_OWN_CASTS: Final = _CASTS.where(tables.Vote.participant_id == bindparam("participant"))


def load(session: Session, board_id: str) -> Forest:
    """The whole board's forest."""
    return remembered(session, board_id, "forest", lambda: _load(session, board_id))


def _load(session: Session, board_id: str) -> Forest:
    rows = rows_of(session, _IDEAS, board=board_id)
    visible = frozenset(row.id for row in rows if row.status == "visible" and row.parent_id is None)
    numbers, authors = {row.id: row.no for row in rows}, {row.id: row.author_id for row in rows}
    return Forest({row.id: row.parent_id for row in rows}, numbers, visible, authors)


def of_ballot(session: Session, ballot: tables.Ballot) -> Forest:
    """The board's forest in which only families with an option of the ballot are in sight of votes."""
    forest = load(session, ballot.track_id)
    if ballot.options is None:
        return forest
    options = ballot.options
    key = ("forest", ballot.id, ballot.opened_at, len(options))  # fixed when it opens; going back may add some
    return remembered(session, ballot.track_id, key, lambda: _among(forest, map(str, options)))


def _among(forest: Forest, options: Iterable[str]) -> Forest:
    return replace(forest, visible=forest.visible & {forest.root(idea) for idea in options})


def casts(session: Session, ballot_id: str, participant_id: str | None = None) -> list[Cast]:
    """Votes that are on, in the order in which they were set: one person's, or everybody's."""
    ledger = None if participant_id is None else kept(session, ballot_id)
    if ledger is not None and participant_id is not None:
        return ledger.casts(participant_id)
    if participant_id is None:
        return [Cast(row.participant_id, row.idea_id, row.order) for row in rows_of(session, _CASTS, ballot=ballot_id)]
    return [
        Cast(row.participant_id, row.idea_id, row.order)
        for row in rows_of(session, _OWN_CASTS, ballot=ballot_id, participant=participant_id)
    ]


def others_joined(session: Session, forest: Forest, ballot_id: str | None, idea_id: str, participant_id: str) -> bool:
    """Whether anybody but the person supports the idea's family, or has an idea of their own in it."""
    family = forest.family(idea_id) if forest.leads(idea_id) else (idea_id,)
    if len(family) > 1 and any(forest.authors.get(idea) != participant_id for idea in family):
        return True
    return ballot_id is not None and _others_voted(session, ballot_id, family, participant_id)


def others_voted(session: Session, idea_id: str, participant_id: str) -> bool:
    """Whether anybody but the person has voted for this very idea, on any ballot that counts."""
    vote, ballot = tables.Vote, tables.Ballot
    one = select(vote.idea_id).join(ballot, ballot.id == vote.ballot_id)
    one = one.where(vote.idea_id == idea_id, vote.on, vote.participant_id != participant_id, ballot.state != "void")
    return session.execute(one.limit(1)).first() is not None


def _others_voted(session: Session, ballot_id: str, family: tuple[str, ...], participant_id: str) -> bool:
    if (ledger := kept(session, ballot_id)) is not None:
        return bool(ledger.others(family, participant_id))
    vote = tables.Vote
    one = select(vote.idea_id).where(
        vote.ballot_id == ballot_id, vote.idea_id.in_(family), vote.on, vote.participant_id != participant_id
    )
    return session.execute(one.limit(1)).first() is not None
