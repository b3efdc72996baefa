"""Rows as the records that browsers get."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from facilitator import protocol
from facilitator.domain import plans
from facilitator.store import situation, tables


def board(track: tables.Track, ballot: tables.Ballot | None) -> protocol.BoardRecord:
    return protocol.BoardRecord(
        id=track.id,
        event=track.event_id,
        no=track.no,
        title=track.title,
        short=track.short,
        room=track.room,
        question=track.question,
        phase=track.phase,
        moment=situation.moment(track, ballot).value,
        silent=track.silent,
        ideas_on=track.ideas_on,
        voting_on=track.voting_on,
        closed_at=track.closed_at,
        ballot=_ballot(ballot) if ballot else None,
        plan=tuple(msgspec.convert(step, protocol.PlanStep) for step in track.plan),
        step=track.step,
        plan_started_at=track.plan_started_at,
        step_started_at=track.step_started_at,
        step_ends_at=track.step_ends_at,
        paused_at=track.paused_at,
        auto=track.auto,
        delegated=track.delegated,
        holding=track.holding,
        idea_limit=track.idea_limit,
        timer_ends_at=track.timer_ends_at,
        spotlight=track.spotlight,
        view=_as(track.view),
        page=track.page,
        consent_shown=track.consent_shown,
        voided_at=track.voided_at,
        trial=track.trial_at is not None,
        sent_version=track.sent_version,
        sent_at=track.sent_at,
        outdated=track.outdated,
    )


def _ballot(row: tables.Ballot) -> protocol.Ballot:
    return protocol.Ballot(
        id=row.id,
        mode=_as(row.mode),
        state=_as(row.state),
        budget=row.budget,
        options=len(row.options or ()),
        shown=tuple(row.shown),
        rows=row.rows,
        assurance=_as(row.assurance),
    )


def idea(
    row: tables.Idea,
    members: Sequence[int],
    regions: int,
    *,
    to_staff: bool,
    score: float | None = None,
    reads: int = 0,
) -> protocol.IdeaRecord:
    """`members`: numbers of the family's other ideas; `regions`: of the whole family. I4: withdrawn has no text."""
    withdrawn = row.status == "withdrawn"
    return protocol.IdeaRecord(
        id=row.id,
        no=row.no,
        text="" if withdrawn else row.text,
        headline="" if withdrawn else row.headline,
        kind=row.kind,
        level=row.level,
        stages=() if withdrawn else tuple(row.stages),
        region=row.region,
        group=row.group,
        status=_as(row.status),
        parent=row.parent_id,
        pinned=row.pinned,
        members=tuple(members),
        regions=regions,
        disowned=row.disowned,
        wording=row.wording,
        first_step=row.first_step,
        reason=row.reason if to_staff else "",
        original=row.original if to_staff else None,
        listed=to_staff and row.listed,
        score=score,
        reads=reads,
        muted=to_staff and row.muted,
        by_staff=row.by_staff,
        source=f"{row.source_track}-{row.source_no}" if row.source_no is not None else "",
        at=row.created_at,
    )


def event(row: tables.Event, base: str) -> protocol.EventRecord:
    return protocol.EventRecord(
        id=row.id,
        code=row.code,
        title=row.title,
        subtitle=row.subtitle,
        place=row.place,
        tz=row.tz,
        track_word=row.track_word,
        rehearsal=row.rehearsal,
        regions=tuple(row.regions),
        one_track_vote=row.one_track_vote,
        groups=tuple(row.groups),
        hall=row.hall_id or "",
        sealed_at=row.sealed_at,
        manifest=row.manifest,
        public=row.public,
        join=f"{base}/{row.code}",
        doors=row.doors_open,
        keep_days=row.keep_days,
        admits=tuple(row.admits),
        names=_as(row.names),
        wordings=tuple(msgspec.convert(one, protocol.Wording) for one in row.wordings),
    )


def track(row: tables.Track) -> protocol.TrackRecord:
    return protocol.TrackRecord(id=row.id, no=row.no, title=row.title, short=row.short, room=row.room)


def lane(row: tables.Track, ballot: tables.Ballot | None, votes: int) -> protocol.LaneRecord:
    return protocol.LaneRecord(
        id=row.id,
        phase=row.phase,
        silent=row.silent,
        trial=row.trial_at is not None,
        moment=situation.moment(row, ballot).value,
        ballot_mode=ballot.mode if ballot else "",
        ballot_state=ballot.state if ballot else "",
        ideas_on=row.ideas_on,
        voting_on=row.voting_on,
        ideas=row.ideas,
        voted=ballot.voted if ballot else 0,
        votes=votes,
        regions=row.regions,
        held=row.held,
        timer_ends_at=row.timer_ends_at,
        step_ends_at=row.step_ends_at,
        paused_at=row.paused_at,
        **_plan_clock(row),
        sent_version=row.sent_version,
        sent_at=row.sent_at,
        outdated=row.outdated,
    )


def _plan_clock(row: tables.Track) -> dict[str, Any]:
    if row.step is None or row.plan_started_at is None:
        return {"planned_end": None, "rest": 0}
    steps = steps_of(row)
    return {"planned_end": plans.planned_end(steps, row.plan_started_at), "rest": plans.rest(steps, row.step)}


def steps_of(row: tables.Track) -> list[plans.Step]:
    """The plan of a track."""
    return [plans.Step(**step) for step in row.plan]


def stage(row: tables.Stage) -> protocol.StageRecord:
    return protocol.StageRecord(
        id=row.id,
        control=_as(row.control),
        scene=scene(row.scene),
        agenda=row.agenda_id,
        slots=tuple(msgspec.convert(slot, protocol.Slot) for slot in row.slots),
        black=row.black,
        hidden=tuple(row.hidden),
        at=row.at,
    )


def agenda(row: tables.Agenda) -> protocol.AgendaRecord:
    shown = None if row.scene is None else scene(row.scene)
    return protocol.AgendaRecord(row.id, row.position, row.kind, row.title, row.minutes, shown)


def result(row: tables.Result) -> protocol.ResultRecord:
    return msgspec.convert(row.body, protocol.ResultRecord)


def link(row: tables.Link) -> protocol.LinkRecord:
    has_pin = row.pin_hash is not None
    return protocol.LinkRecord(
        row.id, row.role, row.track_id, row.created_at, row.revoked_at is not None, row.devices, has_pin
    )


def scene(value: Mapping[str, Any]) -> protocol.Scene:
    return msgspec.convert(value, protocol.Scene)


def _as(value: str) -> Any:
    """A column holds one of the words that the record's Literal lists; the writers see to it."""
    return value
