"""What became of a person's own ideas on a board (I2)."""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Row, bindparam, select
from sqlalchemy.orm import Session

from facilitator.domain.errors import Refused
from facilitator.domain.ideas import Status, may_author_change
from facilitator.domain.phases import Action, may
from facilitator.domain.roles import Role
from facilitator.protocol import MyIdea
from facilitator.store import families, situation, tables
from facilitator.store.lasting import RESULTS
from facilitator.store.memo import remembered
from facilitator.store.prepared import row_of, rows_of

_idea, _request = tables.Idea, tables.Request
_WRITTEN: Final = (
    select(
        _idea.id, _idea.no, _idea.text, _idea.kind, _idea.level, _idea.stages, _idea.status, _idea.parent_id,
        _idea.author_id, _idea.reason, _idea.disowned, _idea.muted, _idea.created_at,
    )
    .where(_idea.author_id == bindparam("person"), _idea.track_id == bindparam("board"))
    .order_by(_idea.no)
)  # fmt: skip
_ASKED: Final = (
    select(_request.idea_id, _request.what, _request.state)
    .join(_idea, _idea.id == _request.idea_id)
    .where(_request.track_id == bindparam("board"), _idea.author_id == bindparam("person"))
    .order_by(_request.created_at, _request.rev)
)


def written(session: Session, board_id: str, participant_id: str) -> Sequence[Row[*tuple[Any, ...]]]:
    """What the person has brought to the board, by number."""
    read = lambda: rows_of(session, _WRITTEN, board=board_id, person=participant_id)  # noqa: E731
    return remembered(session, board_id, ("written", participant_id), read)


def told(
    session: Session,
    own: Sequence[Row[*tuple[Any, ...]]],
    forest: families.Forest,
    track: tables.Track,
    ballot: tables.Ballot | None,
) -> list[MyIdea]:
    """One author's ideas, as `written` gives them, and what became of each."""
    if not own:
        return []
    sent, top = _sent(session, track)
    moment = situation.moment(track, ballot)
    asked = _asked(session, track.id, own[0].author_id)
    tells_merges = not situation.hides_merges(track)
    found = []
    for row in own:
        merged = row.parent_id is not None and tells_merges
        may_edit = may(Role.PARTICIPANT, Action.EDIT_OWN, moment) and _may_edit(session, forest, row, track)
        may_ask = not may_edit and may(Role.PARTICIPANT, Action.ASK_CHANGE, moment) and not row.disowned
        found.append(
            MyIdea(
                id=row.id,
                no=row.no,
                text=row.text,
                kind=row.kind,
                level=row.level,
                stages=tuple(row.stages),
                state="merged" if merged else row.status,
                family_no=forest.numbers[forest.root(row.id)] if merged else None,
                reason=row.reason,
                may_edit=may_edit,
                may_ask=may_ask and row.status == Status.VISIBLE and asked.get(row.id, "") in ("", "declined"),
                request=asked.get(row.id, ""),  # type: ignore[arg-type]
                disowned=row.disowned,
                sent=row.no in sent and row.status == Status.VISIBLE,
                in_top=forest.root(row.id) in top,
                at=row.created_at,
            )
        )
    return found


def _asked(session: Session, board: str, author: str) -> dict[str, str]:
    """The newest wish about each own idea, while it waits or once it was declined."""
    return remembered(session, board, ("asked", author), lambda: _read_asked(session, board, author))


def _read_asked(session: Session, board: str, author: str) -> dict[str, str]:
    words = {"waiting": None, "declined": "declined", "granted": "", "dropped": ""}
    found: dict[str, str] = {}
    for row in rows_of(session, _ASKED, board=board, person=author):
        found[row.idea_id] = words[row.state] if words[row.state] is not None else row.what  # type: ignore[assignment]
    return found


def _may_edit(
    session: Session,
    forest: families.Forest,
    row: Row[*tuple[Any, ...]],
    track: tables.Track,
) -> bool:
    if row.disowned:
        return False
    hidden = situation.hides_merges(track)
    joined = not hidden and families.others_joined(session, forest, track.ballot_id, row.id, row.author_id)
    try:
        may_author_change(joined, Status(row.status), row.parent_id is not None and not hidden)
    except Refused:
        return False
    return True


_BODY: Final = select(tables.Result.body).where(
    tables.Result.track_id == bindparam("board"),
    tables.Result.version == bindparam("version"),
    tables.Result.retracted.is_(False),
)


def _sent(session: Session, track: tables.Track) -> tuple[frozenset[int], frozenset[str]]:
    """Numbers of all ideas that stand in the result that was sent last; the leading ones above its cut line."""
    return remembered(session, RESULTS, (track.id, track.sent_version), lambda: _read_sent(session, track))


def _read_sent(session: Session, track: tables.Track) -> tuple[frozenset[int], frozenset[str]]:
    found = row_of(session, _BODY, board=track.id, version=track.sent_version)
    if found is None or not found.body:
        return frozenset(), frozenset()
    rows = found.body["rows"]
    numbers = (no for row in rows for no in (row["no"], *row["members"]))
    return frozenset(numbers), frozenset(row["id"] for row in rows[: found.body["cut"]])
