"""An event's facts as its results page shows them, and the story of one idea."""

from collections.abc import Iterable

from facilitator.protocol import (
    DecisionRecord,
    Outcome,
    OutcomeIdea,
    OutcomeResult,
    OutcomeRow,
    OutcomeTrack,
    Relative,
    ResultRecord,
    Story,
    StoryPlace,
)
from facilitator.reports.chapters.kinds import title_of
from facilitator.reports.facts import Facts, IdeaFacts, TrackFacts


def outcome(facts: Facts) -> Outcome:
    """Of `published` facts: what everybody may read of the event."""
    return Outcome(
        people=facts.people.seats + facts.people.papers,
        tracks=tuple(_track(track) for track in facts.tracks),
        hall=_result(facts.hall, facts.hall.result) if facts.hall and facts.hall.result else None,
        decisions=facts.decisions,
    )


def story(facts: Facts, no: int, number: int) -> Story | None:
    """Of the idea «3-17» among `published` facts; None where there is none."""
    track = next((one for one in facts.tracks if one.no == no), None)
    idea = next((one for one in track.ideas if one.no == number), None) if track else None
    return _story(facts, track, idea) if track and idea else None


def _track(track: TrackFacts) -> OutcomeTrack:
    return OutcomeTrack(
        no=track.no,
        title=track.name,
        result=_result(track, track.result) if track.result else None,
        ideas=tuple(_listed(track, idea) for idea in track.ideas if idea.status == "visible" and idea.text),
    )


def _listed(track: TrackFacts, idea: IdeaFacts) -> OutcomeIdea:
    return OutcomeIdea(_number(track, idea.no), title_of(idea), idea.kind, idea.level, len(idea.stages), idea.leads)


def _result(track: TrackFacts, result: ResultRecord) -> OutcomeResult:
    rows = tuple(
        OutcomeRow(
            id=row.id,
            number=track.spoken(row),
            headline=row.headline,
            kind=row.kind,
            level=row.level,
            supporters=row.supporters,
            rank=row.rank,
            last=row.last,
            tier=row.tier,
            members=len(row.members),
            regions=row.regions,
        )
        for row in result.rows
    )
    return OutcomeResult(
        version=result.version,
        at=result.at,
        question=result.question,
        voted=result.voted,
        present=result.present,
        paper=result.paper,
        note=result.note,
        cut=result.cut,
        rows=rows,
    )


def _story(facts: Facts, track: TrackFacts, idea: IdeaFacts) -> Story:
    """I2: what became of it; for a merged one, what became of its family, as far as that is told."""
    by_no = {one.no: one for one in track.ideas}
    root = by_no.get(idea.into, idea) if idea.into is not None else idea
    row = track.row_of(root.id)
    return Story(
        number=_number(track, idea.no),
        track=track.name,
        headline=idea.headline,
        text=idea.text,
        kind=idea.kind,
        level=idea.level,
        stages=idea.stages,
        region=idea.region,
        status=idea.status,  # type: ignore[arg-type]
        into=_relative(track, root) if root is not idea else None,
        members=tuple(_relative(track, by_no[no]) for no in idea.members if no in by_no),
        regions=idea.regions,
        wording=root.wording,
        first_step=root.first_step,
        sent=_place(track, root.id),
        hall=_in_hall(facts, _number(track, root.no)),
        consent=row.consent if row else (),
        median=row.median if row else None,
        objections=row.objections if row else (),
        decisions=tuple(_decided(facts, {idea.id, root.id})),
    )


def _relative(track: TrackFacts, idea: IdeaFacts) -> Relative:
    return Relative(_number(track, idea.no), title_of(idea))


def _place(track: TrackFacts, key: str) -> StoryPlace | None:
    row, result = track.row_of(key), track.result
    if row is None or result is None:
        return None
    is_top = row.supporters > 0 and result.rows.index(row) < result.cut
    return StoryPlace(row.supporters, result.voted, row.rank, row.last, is_top, result.at)


def _in_hall(facts: Facts, number: str) -> StoryPlace | None:
    hall = facts.hall
    key = next((key for key, source in hall.sources.items() if source == number), None) if hall else None
    return _place(hall, key) if hall and key else None


def _decided(facts: Facts, ideas: set[str]) -> Iterable[DecisionRecord]:
    return (one for one in facts.decisions if ideas & {source.idea for source in one.sources})


def _number(track: TrackFacts, no: int) -> str:
    return f"{track.no}-{no}"
