"""What an action works with: the session, the clock, and the one way to change a row that browsers see."""

import hmac
import secrets
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from facilitator.actions.alike import Alike
from facilitator.actions.arrivals import Arrivals
from facilitator.domain.roles import Actor
from facilitator.store import find, tables
from facilitator.store.sync import stream_of_board, stream_of_event

Visible = (
    tables.Track
    | tables.Ballot
    | tables.Idea
    | tables.Pair
    | tables.Request
    | tables.Objection
    | tables.Stage
    | tables.Result
    | tables.Decision
    | tables.Relation
    | tables.Event
    | tables.Link
)


@dataclass(frozen=True, slots=True)
class Services:
    """What the writers need from outside, passed in: clock (ms), people present on a board, a secret key.

    `alike` remembers what the texts of boards look like; it is used on the writer's thread only. `arrivals`: who came
    from where. `consents`: our own wording of the consent to names, by language.
    """

    now: Callable[[], int]
    present: Callable[[str], AbstractSet[str]]
    key: bytes
    alike: Alike = field(default_factory=Alike)
    arrivals: Arrivals = field(default_factory=Arrivals)
    consents: Mapping[str, str] = field(default_factory=dict)

    def digest(self, purpose: str, value: str) -> bytes:
        """A keyed hash, for secrets that the database must not hold."""
        return hmac.digest(self.key, f"{purpose}:{value}".encode(), "sha256")


def new_id() -> str:
    """128 random bits: globally unique from the first day."""
    return secrets.token_urlsafe(16)


@dataclass(slots=True)
class Transaction:
    """One command's work. `before` is what `undo` restores; `poked` and `people` are told after the commit.

    `pulsed`: boards whose ephemeral counts have changed, which advance no revision; `arranged`: boards whose ideas
    have changed; `erases`: what it deletes must leave no trace on disk; `unsaid`: the
    journal keeps neither its body nor which person gave it.
    """

    session: Session
    actor: Actor
    services: Services
    now: int
    poked: dict[str, int] = field(default_factory=dict)
    people: set[tuple[str, str]] = field(default_factory=set)
    pulsed: set[str] = field(default_factory=set)
    arranged: set[str] = field(default_factory=set)
    before: list[dict[str, Any]] = field(default_factory=list)
    undoable: bool = False
    erases: bool = False
    unsaid: bool = False

    def advance(self, stream_id: str) -> int:
        """The stream's next revision, once per command however many rows change."""
        if stream_id not in self.poked:
            stream = find.stream(self.session, stream_id)
            stream.rev += 1
            self.poked[stream_id] = stream.rev
        return self.poked[stream_id]

    def reset(self, stream_id: str) -> None:
        """Everybody starts over: what may be seen has changed."""
        find.stream(self.session, stream_id).reset_rev = self.advance(stream_id)

    def change(self, row: Visible, **values: Any) -> bool:
        """Sets columns of a row that browsers see and marks it changed; False if nothing differs."""
        new = {name: value for name, value in values.items() if getattr(row, name) != value}
        if not new:
            return False
        old = {name: getattr(row, name) for name in new}
        for name, value in new.items():
            setattr(row, name, value)
        self.mark(row)
        self.before.append({"table": row.__tablename__, "id": row.id, "rev": row.rev, "values": old})
        return True

    def mark(self, row: Visible) -> None:
        """Sends the row again although its own columns are the same."""
        row.rev = self.advance(stream_of(row))
        if isinstance(row, tables.Idea):
            self.arranged.add(row.track_id)

    def lane(self, track: tables.Track) -> None:
        """The track's numbers on the event's stream have changed."""
        track.lane_rev = self.advance(stream_of_event(track.event_id))

    def tell(self, participant: tables.Participant, board_id: str) -> None:
        """The person's own record of the board has changed."""
        participant.rev += 1
        self.people.add((participant.id, board_id))


def stream_of(row: Visible) -> str:
    """The stream in which the row's `rev` counts."""
    match row:
        case tables.Track():
            return stream_of_board(row.id)
        case tables.Idea() | tables.Ballot() | tables.Pair() | tables.Request() | tables.Objection():
            return stream_of_board(row.track_id)
        case tables.Result() | tables.Decision() | tables.Relation():
            return stream_of_event(row.event_id)
        case tables.Link():
            return stream_of_event(row.event_id or "")
        case tables.Stage() | tables.Event():
            return stream_of_event(row.id)
