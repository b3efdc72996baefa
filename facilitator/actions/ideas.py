"""Ideas: adding, the author's changes, headline, kind, pin, hide and restore."""

from typing import Any

from sqlalchemy import func, select

from facilitator import protocol
from facilitator.actions import counts
from facilitator.actions.transaction import Transaction
from facilitator.domain import ideas, texts
from facilitator.domain.errors import Refused
from facilitator.domain.phases import Phase
from facilitator.domain.roles import Role
from facilitator.protocol import LIMITS
from facilitator.store import families, find, tables


def add_idea(tx: Transaction, track: tables.Track, command: protocol.AddIdea) -> dict[str, Any]:
    """A new idea with the board's next number (I1). Replies `{id, no, status}`."""
    text, stages, level = _content(command)
    known = tx.session.get(tables.Idea, command.id)
    if known is not None:
        return _same(tx, track, known)
    author = find.participant(tx.session, tx.actor) if tx.actor.role is Role.PARTICIPANT else None
    if author:
        _check_limit(tx, track, author)
    status = ideas.status_of_new(tx.actor.role, Phase(track.phase), track.ideas_on, " ".join((text, *stages)))
    track.last_no += 1
    row = tables.Idea(
        id=command.id,
        track_id=track.id,
        no=track.last_no,
        author_id=author.id if author else None,
        text=text,
        kind=command.kind,
        level=level,
        stages=list(stages),
        region=author.region if author else None,
        group=author.group if author else None,
        status=status,
        by_staff=author is None,
        created_at=tx.now,
    )
    tx.session.add(row)
    tx.mark(row)
    counts.numbers(tx, track)
    if author:
        tx.tell(author, track.id)
    return {"id": row.id, "no": row.no, "status": row.status}


def edit_idea(tx: Transaction, track: tables.Track, command: protocol.EditIdea) -> dict[str, Any]:
    """The author's own change of an idea that nobody else supports yet."""
    row = _own(tx, track, command.idea)
    text, stages, level = _content(command)
    status = ideas.status_of_edited(ideas.Status(row.status), " ".join((text, *stages)))
    tx.change(row, text=text, kind=command.kind, level=level, stages=list(stages), status=status.value)
    _after_status(tx, track, row)
    return {"id": row.id, "no": row.no, "status": row.status}


def withdraw_idea(tx: Transaction, track: tables.Track, command: protocol.WithdrawIdea) -> dict[str, Any]:
    """I4: the number stays, without its text."""
    row = _own(tx, track, command.idea)
    tx.change(row, status="withdrawn", pinned=False)
    _after_status(tx, track, row)
    return {"no": row.no}


def set_headline(tx: Transaction, track: tables.Track, command: protocol.SetHeadline) -> dict[str, Any]:
    row = find.idea(tx.session, track, command.idea)
    headline = texts.clean_line(command.headline)
    if headline:
        texts.check_length(headline, LIMITS["headline"])
    tx.undoable = tx.change(row, headline=headline)
    return {"no": row.no}


def set_kind(tx: Transaction, track: tables.Track, command: protocol.SetKind) -> dict[str, Any]:
    row = find.idea(tx.session, track, command.idea)
    stages, level = ideas.check_stages(command.kind, command.stages, command.level)
    tx.undoable = tx.change(row, kind=command.kind, level=level, stages=list(stages))
    if tx.undoable:
        counts.tell_authors(tx, track, [row.id])
    return {"no": row.no}


def set_pinned(tx: Transaction, track: tables.Track, command: protocol.SetPinned) -> dict[str, Any]:
    row = _leading(tx, track, command.idea)
    tx.undoable = tx.change(row, pinned=command.on)
    return {"no": row.no}


def set_hidden(tx: Transaction, track: tables.Track, command: protocol.SetHidden) -> dict[str, Any]:
    """Hides with a reason that the author reads, or puts an idea that was hidden, held or kept on the board."""
    row = _leading(tx, track, command.idea)
    if row.status == "withdrawn":
        raise Refused("not_votable", no=row.no)
    reason = texts.clean_line(command.reason)
    if reason:
        texts.check_length(reason, LIMITS["reason"])
    if command.on:
        tx.undoable = tx.change(row, status="hidden", reason=reason, pinned=False)
    else:
        tx.undoable = tx.change(row, status="visible", reason="")
    _after_status(tx, track, row)
    return {"no": row.no}


def _after_status(tx: Transaction, track: tables.Track, row: tables.Idea) -> None:
    if track.spotlight == row.id and row.status != "visible":
        tx.change(track, spotlight=None)
    counts.recount(tx, track, [row.id])
    counts.tell_authors(tx, track, families.load(tx.session, track.id).family(row.id))


def _content(command: protocol.AddIdea | protocol.EditIdea) -> tuple[str, tuple[str, ...], str | None]:
    text = texts.clean(command.text)
    texts.check_length(text, LIMITS["text"])
    stages, level = ideas.check_stages(command.kind, command.stages, command.level)
    return text, stages, level


def _same(tx: Transaction, track: tables.Track, row: tables.Idea) -> dict[str, Any]:
    """A creation repeated under another operation id is harmless; another's id is refused."""
    if row.track_id != track.id or row.author_id != tx.actor.participant:
        raise Refused("id_taken")
    return {"id": row.id, "no": row.no, "status": row.status}


def _check_limit(tx: Transaction, track: tables.Track, author: tables.Participant) -> None:
    own = select(func.count()).where(tables.Idea.author_id == author.id, tables.Idea.track_id == track.id)
    if (tx.session.scalar(own) or 0) >= LIMITS["ideas_per_person"]:
        raise Refused("idea_limit", limit=LIMITS["ideas_per_person"])


def _own(tx: Transaction, track: tables.Track, idea_id: str) -> tables.Idea:
    row = find.idea(tx.session, track, idea_id)
    author = find.participant(tx.session, tx.actor)
    if row.author_id != author.id:
        raise Refused("not_yours")
    forest = families.load(tx.session, track.id)
    joined = families.others_joined(tx.session, forest, track.ballot_id, row.id, author.id)
    ideas.may_author_change(joined, ideas.Status(row.status), row.parent_id is not None)
    return row


def _leading(tx: Transaction, track: tables.Track, idea_id: str) -> tables.Idea:
    row = find.idea(tx.session, track, idea_id)
    if row.parent_id is not None:
        raise Refused("merged", no=row.no)
    return row
