"""The hall's ballot: its options come from the tracks' sent results and from nowhere else (V13)."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import asdict
from typing import Any

from sqlalchemy import select

from facilitator import protocol
from facilitator.actions import ballots, counts
from facilitator.actions.transaction import Transaction, new_id
from facilitator.domain import halls, plans, texts
from facilitator.domain.errors import Refused
from facilitator.domain.phases import Phase
from facilitator.protocol import LIMITS
from facilitator.store import families, find, results, situation, tables
from facilitator.store.sync import stream_of_board

REVEAL_MINUTES, CONSENT_MINUTES = 5, 10


def fill_hall(tx: Transaction, event: tables.Event, command: protocol.FillHall) -> dict[str, Any]:
    """Drafts a blind ballot. Replies `{options, undecided, missing}`: numbers of tracks where the host has to pick, and
    of those without a result.
    """
    hall = find.hall(tx.session, event.id)
    question = texts.clean_line(command.question)
    texts.check_length(question, LIMITS["question"])
    if situation.is_under_way(hall, situation.present_ballot(tx.session, hall)):
        raise Refused("ballot_open")
    sent = results.newest(tx.session, event.id)
    if not sent:
        raise Refused("nothing_to_send")
    gone = {key for track in sent for key in _out_of_sight(tx, track)}
    choices = {track: _choose(result, command.top, gone) for track, result in sent.items()}
    known = {str(row.source_idea): row for row in _ideas(tx, hall)}
    for key in known.keys() - {offered for choice in choices.values() for offered in choice.offered}:
        tx.change(known[key], listed=False, **({"status": "hidden"} if key in gone else {}))
    for track, choice in choices.items():
        _offer(tx, hall, track, sent[track], choice, known)
    _begin(tx, hall, question, command)
    return {
        "options": sum(len(choice.listed) for choice in choices.values()),
        "undecided": [track.no for track, choice in choices.items() if choice.undecided],
        "missing": [track.no for track in find.tracks(tx.session, event.id) if track not in sent],
    }


def _begin(tx: Transaction, hall: tables.Track, question: str, command: protocol.FillHall) -> None:
    minutes = {Phase.VOTE: command.minutes, Phase.REVEAL: REVEAL_MINUTES, Phase.CONSENT: CONSENT_MINUTES}
    steps = [plans.Step(phase.value, length) for phase, length in minutes.items()]
    tx.change(
        hall, auto=False, question=question, phase=Phase.VOTE.value, plan=[asdict(step) for step in steps], step=0,
        plan_started_at=tx.now, step_started_at=tx.now, step_ends_at=plans.ends_at(steps[0], tx.now), paused_at=None,
        ideas_on=False, voting_on=False, voided_at=None, consent_shown=False, spotlight=None, view="auto", page=0,
    )  # fmt: skip
    ballots.draft(tx, hall, budget=command.budget)
    counts.numbers(tx, hall)
    tx.reset(stream_of_board(hall.id))
    counts.tell_everybody(tx, hall)


def _out_of_sight(tx: Transaction, track: tables.Track) -> set[str]:
    """I4: ideas of the track that were hidden, withdrawn or held since, or are part of one that was."""
    forest = families.load(tx.session, track.id)
    rows = tx.session.scalars(select(tables.Idea).where(tables.Idea.track_id == track.id))
    return {row.id for row in rows if row.status != "visible" or not forest.is_visible(forest.root(row.id))}


def _choose(result: tables.Result, top: int, gone: AbstractSet[str]) -> halls.Choice:
    """The rows of a result that may still be read on the track."""
    rows = [
        halls.Placed(row["id"], row["rank"], row.get("last") or row["rank"], row["supporters"])
        for row in result.body["rows"]
    ]
    return halls.choose(halls.without(rows, gone), top)


def _offer(
    tx: Transaction,
    hall: tables.Track,
    track: tables.Track,
    result: tables.Result,
    choice: halls.Choice,
    known: Mapping[str, tables.Idea],
) -> None:
    """The rows as ideas of the hall: each source once, with the words of the newest version. `known`: by source."""
    for said in result.body["rows"]:
        if said["id"] not in choice.offered:
            continue
        row = known.get(said["id"])
        if row is None:
            hall.last_no += 1
            row = tables.Idea(
                id=new_id(), track_id=hall.id, no=hall.last_no, text=said["text"], by_staff=True, listed=False,
                stages=[], created_at=tx.now,
            )  # fmt: skip
            tx.session.add(row)
            tx.session.flush()
        tx.change(
            row, text=said["text"], headline=said["headline"], kind=said["kind"], level=said["level"],
            stages=list(said["stages"]), wording=said.get("wording", ""), first_step=said.get("first_step", ""),
            region=said["region"], source_result=result.id, source_idea=said["id"], source_track=track.no,
            source_no=said["no"], status="visible", listed=said["id"] in choice.listed,
        )  # fmt: skip


def _ideas(tx: Transaction, hall: tables.Track) -> list[tables.Idea]:
    return list(tx.session.scalars(select(tables.Idea).where(tables.Idea.track_id == hall.id)))
