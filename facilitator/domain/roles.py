"""Who is acting: roles, grants' references and the actor that a checked grant becomes."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    PARTICIPANT = "participant"
    SCRIBE = "scribe"
    MODERATOR = "moderator"
    SCREEN = "screen"
    PLENARY = "plenary"
    HOST = "host"
    OBSERVER = "observer"
    ORGANISER = "organiser"
    ASSIGNEE = "assignee"
    OWNER = "owner"


TRACK_ROLES = frozenset({Role.MODERATOR, Role.SCRIBE, Role.SCREEN})
# Roles whose grants are told apart by a number.
NUMBERED = TRACK_ROLES | {Role.ASSIGNEE}
STAFF = frozenset({Role.SCRIBE, Role.MODERATOR, Role.ORGANISER})
SCREENS = frozenset({Role.SCREEN, Role.PLENARY})


class Audience(StrEnum):
    """A rendering of a stream: each is serialised once per tick."""

    PARTICIPANTS = "participants"
    SCREENS = "screens"
    STAFF = "staff"
    ORGANISER = "organiser"


@dataclass(frozen=True, slots=True)
class Actor:
    """A device acting under one grant it holds. `track` is set for track roles, `participant` for seats, `decision` for
    who is answerable for it.

    `key` names the actor in the journal: "p:<participant>" or "g:<grant>".
    """

    role: Role
    key: str
    event: str | None = None
    track: str | None = None
    participant: str | None = None
    decision: str | None = None


def board_audience(role: Role) -> Audience:
    """Which rendering of a board the role follows (PRODUCT, permission table: "see others' ideas")."""
    if role in STAFF:
        return Audience.STAFF
    return Audience.SCREENS if role in SCREENS or role is Role.HOST else Audience.PARTICIPANTS


def event_audience(role: Role) -> Audience:
    """Which rendering of the event's stream the role follows."""
    if role is Role.ORGANISER:
        return Audience.ORGANISER
    if role in STAFF or role is Role.HOST:
        return Audience.STAFF
    return Audience.SCREENS if role in SCREENS else Audience.PARTICIPANTS
