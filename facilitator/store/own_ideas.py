"""What became of a person's own ideas on a board (I2)."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator.domain.errors import Refused
from facilitator.domain.ideas import Status, may_author_change
from facilitator.domain.phases import Action, may
from facilitator.domain.roles import Role
from facilitator.protocol import MyIdea
from facilitator.store import families, situation, tables


def own_ideas(
    session: Session,
    forest: families.Forest,
    track: tables.Track,
    ballot: tables.Ballot | None,
    person: tables.Participant,
) -> list[MyIdea]:
    """By number."""
    own = select(tables.Idea).where(tables.Idea.author_id == person.id, tables.Idea.track_id == track.id)
    sent, top = _sent(session, track)
    moment = situation.moment(track, ballot)
    asked = _asked(session, track, person)
    tells_merges = not situation.hides_merges(track)
    found = []
    for row in session.scalars(own.order_by(tables.Idea.no)):
        merged = row.parent_id is not None and tells_merges
        may_edit = may(Role.PARTICIPANT, Action.EDIT_OWN, moment) and _may_edit(session, forest, row, track, person)
        may_ask = not may_edit and may(Role.PARTICIPANT, Action.ASK_CHANGE, moment) and not row.disowned
        found.append(
            MyIdea(
                id=row.id,
                no=row.no,
                text=row.text,
                kind=row.kind,
                level=row.level,
                stages=tuple(row.stages),
                state="merged" if merged else row.status,  # type: ignore[arg-type]
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


def _asked(session: Session, track: tables.Track, person: tables.Participant) -> dict[str, str]:
    """The newest wish about each own idea, while it waits or once it was declined."""
    request, idea = tables.Request, tables.Idea
    own = select(request).join(idea, idea.id == request.idea_id)
    own = own.where(request.track_id == track.id, idea.author_id == person.id).order_by(request.created_at, request.rev)
    words = {"waiting": None, "declined": "declined", "granted": "", "dropped": ""}
    found: dict[str, str] = {}
    for row in session.scalars(own):
        found[row.idea_id] = words[row.state] if words[row.state] is not None else row.what  # type: ignore[assignment]
    return found


def _may_edit(
    session: Session,
    forest: families.Forest,
    row: tables.Idea,
    track: tables.Track,
    person: tables.Participant,
) -> bool:
    if row.disowned:
        return False
    hidden = situation.hides_merges(track)
    joined = not hidden and families.others_joined(session, forest, track.ballot_id, row.id, person.id)
    try:
        may_author_change(joined, Status(row.status), row.parent_id is not None and not hidden)
    except Refused:
        return False
    return True


def _sent(session: Session, track: tables.Track) -> tuple[frozenset[int], frozenset[str]]:
    """Numbers of all ideas that stand in the result that was sent last; the leading ones above its cut line."""
    sent = select(tables.Result.body).where(
        tables.Result.track_id == track.id,
        tables.Result.version == track.sent_version,
        tables.Result.retracted.is_(False),
    )
    body = session.scalar(sent)
    if not body:
        return frozenset(), frozenset()
    numbers = (no for row in body["rows"] for no in (row["no"], *row["members"]))
    return frozenset(numbers), frozenset(row["id"] for row in body["rows"][: body["cut"]])
