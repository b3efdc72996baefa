"""The present moment of a board, as the permission table and the rules of visibility take it."""

from sqlalchemy.orm import Session

from facilitator.domain.phases import Moment, Phase, moment_of
from facilitator.domain.visibility import State
from facilitator.store import tables


def present_ballot(session: Session, track: tables.Track) -> tables.Ballot | None:
    return session.get(tables.Ballot, track.ballot_id) if track.ballot_id else None


def moment(track: tables.Track, ballot: tables.Ballot | None) -> Moment:
    """The column of the permission table."""
    return moment_of(Phase(track.phase), ballot.state if ballot else None)


def is_under_way(track: tables.Track, ballot: tables.Ballot | None) -> bool:
    """Whether a ballot of a plan is open, counted or being revealed: it is ended before anything takes its place."""
    is_voting = moment(track, ballot) in (Moment.VOTE, Moment.CLOSED)
    return is_voting or (ballot is not None and ballot.state == "revealing")


def state(track: tables.Track, ballot: tables.Ballot | None) -> State:
    """What visibility depends on."""
    phase = Phase(track.phase)
    if ballot is None:
        return State(phase, track.silent)
    options = None if ballot.options is None else frozenset(map(str, ballot.options))
    shown = frozenset(map(str, ballot.shown))
    return State(phase, track.silent, ballot.mode, ballot.state, options, shown)


def hides_merges(track: tables.Track) -> bool:
    """I2: in silent collecting authors are not told that their ideas were merged: only when sorting begins."""
    return track.phase == Phase.COLLECT and track.silent


def is_running(ballot: tables.Ballot) -> bool:
    """Whether the ballot is open or being counted: nothing that was voted in it is settled."""
    return ballot.state in ("open", "closed") and ballot.partition is None


def hides_counts(ballot: tables.Ballot) -> bool:
    """V8: whether there are counts of the ballot that have not been revealed yet."""
    return is_secret(ballot) or ballot.state == "revealing"


def is_secret(ballot: tables.Ballot) -> bool:
    """V8: a blind ballot's counts are written down nowhere before its reveal begins."""
    return ballot.mode == "blind" and ballot.state not in ("revealing", "revealed")
