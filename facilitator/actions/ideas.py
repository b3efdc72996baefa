"""Ideas: adding, the author's changes, and what staff word and sort."""

from typing import Any

from msgspec import UNSET, UnsetType
from sqlalchemy import func, select

from facilitator import protocol
from facilitator.actions import consents, counts, groups, moderation, pairs, quarantine, requests, stage
from facilitator.actions.people import OTHER_REGIONS
from facilitator.actions.transaction import Transaction
from facilitator.domain import ideas, texts
from facilitator.domain.errors import Refused
from facilitator.domain.roles import Role
from facilitator.protocol import LIMITS
from facilitator.store import families, find, situation, tables
from facilitator.store.mine import is_muted


def add_idea(tx: Transaction, track: tables.Track, command: protocol.AddIdea) -> dict[str, Any]:
    """A new idea with the board's next number (I1). Replies `{id, no, status}`."""
    text, stages, level = _content(command)
    known = tx.session.get(tables.Idea, command.id)
    if known is not None:
        return _same(tx, track, known)
    if command.trial and track.trial_at is None:
        raise Refused("trial_over")
    author = find.participant(tx.session, tx.actor) if tx.actor.role is Role.PARTICIPANT else None
    if author:
        _check_author(tx, track, author)
    region = author.region if author else _region(tx, track, command.region)
    moment = situation.moment(track, situation.present_ballot(tx.session, track))
    whole = " ".join((text, *stages))
    status = ideas.status_of_new(tx.actor.role, moment, track.ideas_on, whole, holding=track.holding)
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
        region=region,
        group=author.group if author else None,
        status=status,
        by_staff=author is None,
        created_at=tx.now,
    )
    if author and status is ideas.Status.VISIBLE and quarantine.holds(tx, author, row):
        row.status = ideas.Status.HELD.value
    tx.session.add(row)
    tx.mark(row)
    tx.session.flush()
    pairs.propose(tx, row)
    counts.numbers(tx, track)
    if author:
        tx.tell(author, track.id)
    return {"id": row.id, "no": row.no, "status": row.status}


def edit_idea(tx: Transaction, track: tables.Track, command: protocol.EditIdea) -> dict[str, Any]:
    """The author's own change of an idea that nobody else supports yet."""
    row = _own(tx, track, command.idea)
    text, stages, level = _content(command)
    whole = " ".join((text, *stages))
    status = ideas.status_of_edited(ideas.Status(row.status), whole, holding=track.holding)
    tx.change(row, text=text, kind=command.kind, level=level, stages=list(stages), status=status.value)
    requests.drop(tx, row, "edit")
    pairs.propose(tx, row)
    moderation.after_status(tx, track, row)
    return {"id": row.id, "no": row.no, "status": row.status}


def withdraw_idea(tx: Transaction, track: tables.Track, command: protocol.WithdrawIdea) -> dict[str, Any]:
    """I4: the number stays, without its text. I2: in silence its family goes on without a word."""
    row = _own(tx, track, command.idea)
    if situation.hides_merges(track):
        groups.leave(tx, track, row)
    tx.change(row, status="withdrawn", pinned=False)
    stage.follow_sight(tx, track, row)
    requests.drop(tx, row)
    moderation.after_status(tx, track, row)
    return {"no": row.no}


def set_headline(tx: Transaction, track: tables.Track, command: protocol.SetHeadline) -> dict[str, Any]:
    row = find.idea(tx.session, track, command.idea)
    headline = texts.clean_line(command.headline)
    if headline:
        texts.check_length(headline, LIMITS["headline"])
    _check_unchanged((command.was, row.headline))
    tx.undoable = tx.change(row, headline=headline)
    return {"no": row.no}


def set_kind(tx: Transaction, track: tables.Track, command: protocol.SetKind) -> dict[str, Any]:
    row = find.idea(tx.session, track, command.idea)
    wanted = _new_level(command.level, row)
    stages, level = ideas.check_stages(command.kind, command.stages, wanted)
    was = (command.was, command.was_level, None if command.was_stages is None else list(command.was_stages))
    now = (row.kind, row.level or "", list(row.stages))
    if any(before is not None and before != after for before, after in zip(was, now, strict=True)):
        raise Refused("changed", now="")
    kept = wanted if command.level is UNSET else level
    tx.undoable = tx.change(row, kind=command.kind, level=kept, stages=list(stages))
    if tx.undoable:
        counts.tell_authors(tx, track, [row.id])
    return {"no": row.no}


def set_pinned(tx: Transaction, track: tables.Track, command: protocol.SetPinned) -> dict[str, Any]:
    row = _leading(tx, track, command.idea)
    tx.undoable = tx.change(row, pinned=command.on)
    return {"no": row.no}


def set_text(tx: Transaction, track: tables.Track, command: protocol.SetText) -> dict[str, Any]:
    """I3: a moderator's edit keeps the author's text."""
    row = find.idea(tx.session, track, command.idea)
    text = texts.clean(command.text)
    texts.check_length(text, LIMITS["text"])
    _check_unchanged((command.was, row.text))
    if row.status == "withdrawn":
        raise Refused("not_votable", no=row.no)
    tx.undoable = tx.change(row, text=text, original=row.original or row.text)
    if tx.undoable:
        pairs.propose(tx, row)
        counts.tell_authors(tx, track, [row.id])
    return {"no": row.no}


def set_deepened(tx: Transaction, track: tables.Track, command: protocol.SetDeepened) -> dict[str, Any]:
    """The wording that the track has worked out, first step and level. Another wording is agreed with anew (V20)."""
    row = find.idea(tx.session, track, command.idea)
    wording, first_step = texts.clean(command.wording), texts.clean(command.first_step)
    for text, limit in ((wording, "wording"), (first_step, "first_step")):
        if text:
            texts.check_length(text, LIMITS[limit])
    _check_unchanged((command.was, row.wording), (command.was_first_step, row.first_step))
    if command.was_level is not None and command.was_level != (row.level or ""):
        raise Refused("changed", now="")
    tx.undoable = tx.change(row, wording=wording, first_step=first_step, level=_new_level(command.level, row))
    if tx.undoable:
        counts.tell_authors(tx, track, [row.id])
        consents.ask_again(tx, track, row)
    return {"no": row.no}


def _check_unchanged(*fields: tuple[str | None, str]) -> None:
    """Two people edit one text: the second is told what it says now, and nothing of theirs is lost."""
    for was, now in fields:
        if was is not None and was != now:
            raise Refused("changed", now=now)


def _new_level(given: str | UnsetType | None, row: tables.Idea) -> str | None:
    """An absent level leaves the idea's alone, an empty one clears it."""
    return row.level if given is UNSET else given or None


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


def _check_author(tx: Transaction, track: tables.Track, author: tables.Participant) -> None:
    """I7: so many ideas of one person, and none from somebody who is muted."""
    if is_muted(tx.session, track.id, author.id):
        raise Refused("muted")
    own = select(func.count()).where(tables.Idea.author_id == author.id, tables.Idea.track_id == track.id)
    if (tx.session.scalar(own) or 0) >= track.idea_limit:
        raise Refused("idea_limit", limit=track.idea_limit)


def _region(tx: Transaction, track: tables.Track, region: str | None) -> str | None:
    """Where a person without a phone is from: one of the event's regions."""
    known = tx.session.get_one(tables.Event, track.event_id).regions
    if region is not None and region not in (*known, *OTHER_REGIONS):
        raise Refused("bad_choice")
    return region


def _own(tx: Transaction, track: tables.Track, idea_id: str) -> tables.Idea:
    """The author's own idea, which may be changed or taken away."""
    row = find.idea(tx.session, track, idea_id)
    author = find.participant(tx.session, tx.actor)
    if row.author_id != author.id:
        raise Refused("not_yours")
    if row.disowned:
        raise Refused("not_votable", no=row.no)
    forest = families.load(tx.session, track.id)
    hidden = situation.hides_merges(track)
    if hidden:
        # The idea alone, so that nothing is told of what was merged with it; on any ballot, so that no vote is turned.
        joined = families.others_voted(tx.session, row.id, author.id)
    else:
        joined = families.others_joined(tx.session, forest, track.ballot_id, row.id, author.id)
    ideas.may_author_change(joined, ideas.Status(row.status), row.parent_id is not None and not hidden)
    return row


def _leading(tx: Transaction, track: tables.Track, idea_id: str) -> tables.Idea:
    row = find.idea(tx.session, track, idea_id)
    if row.parent_id is not None:
        raise Refused("merged", no=row.no)
    return row
