"""What was prepared before anything happened: questions, plans, ballots and the plenary's agenda, for printouts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.domain.plans import Step
from facilitator.store import families, find, records, situation, tables


@dataclass(frozen=True, slots=True)
class BallotFacts:
    """`budget` 0 waits for the number of options; `options`: number and shortest text of each, none if all may be voted
    for. The hall's options go by the numbers that they have there.
    """

    budget: int
    options: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class BoardFacts:
    """A track as it was prepared, or the hall, number 0. `question` is its own, even while a trial asks another."""

    no: int
    title: str
    short: str
    room: str
    question: str
    plan: tuple[Step, ...]
    ballot: BallotFacts | None

    @property
    def name(self) -> str:
        return self.title or self.short


@dataclass(frozen=True, slots=True)
class AgendaFacts:
    """`scene` empty: nothing is shown. `track`: the number of the one whose top it is."""

    title: str
    minutes: int
    scene: str
    track: int | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """Everything; `boards` by number, the hall as 0."""

    boards: Mapping[int, BoardFacts] = field(default_factory=dict)
    agenda: tuple[AgendaFacts, ...] = ()

    @property
    def tracks(self) -> tuple[BoardFacts, ...]:
        return tuple(board for no, board in sorted(self.boards.items()) if no)


def prepared_of(session: Session, event_id: str) -> Prepared:
    boards = find.boards(session, event_id)
    numbers = {board.id: board.no for board in boards}
    agenda = tables.Agenda
    items = session.scalars(select(agenda).where(agenda.event_id == event_id).order_by(agenda.position))
    return Prepared(
        {board.no: _board(session, board) for board in boards},
        tuple(_item(item, numbers) for item in items),
    )


def _board(session: Session, board: tables.Track) -> BoardFacts:
    return BoardFacts(
        no=board.no,
        title=board.title,
        short=board.short,
        room=board.room,
        question=board.question if board.kept_question is None else board.kept_question,
        plan=tuple(records.steps_of(board)),
        ballot=_ballot(session, board),
    )


def _ballot(session: Session, board: tables.Track) -> BallotFacts | None:
    """The present one, as long as paper may be entered for it. A draft has the options that are listed for it."""
    ballot = situation.present_ballot(session, board)
    if ballot is None or board.trial_at is not None or ballot.state not in ("draft", "open", "closed"):
        return None
    idea = tables.Idea
    rows = session.scalars(select(idea).where(idea.track_id == board.id).order_by(idea.no))
    if ballot.state == "draft":
        options = [row for row in rows if row.status == "visible" and row.parent_id is None and row.listed]
    elif ballot.options is None:
        options = []
    else:
        visible = families.of_ballot(session, ballot).visible
        options = [row for row in rows if row.id in visible]
    return BallotFacts(ballot.budget, tuple((row.no, row.headline.strip() or row.text) for row in options))


def _item(item: tables.Agenda, numbers: Mapping[str, int]) -> AgendaFacts:
    scene = None if item.scene is None else records.scene(item.scene)
    track = numbers.get(scene.board) if scene and scene.board else None
    return AgendaFacts(item.title, item.minutes, scene.kind if scene else "", track)
