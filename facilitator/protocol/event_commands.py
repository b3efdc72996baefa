"""Commands on the event: a person's profile, the plenary stage, settings."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from facilitator.protocol.base import Command, EventCommand
from facilitator.protocol.limits import GROUPS, LIMITS, Groups, Id, OpId, Text


class SetProfile(EventCommand, frozen=True, tag="set_profile"):
    """The person's own region and group; null means skipped."""

    ROLES = ("participant",)
    region: Annotated[str, Meta(max_length=120)] | None
    group: Literal["professional", "ngo", "recipient", "authority"] | None


class Scene(Struct, frozen=True, forbid_unknown_fields=True):
    """What the plenary screen shows. track_top names a board (live) or a result; spotlight an idea of a result.

    groups and regions name a result, or nothing for the hall; consent names an idea of the hall, or nothing for all.
    """

    kind: Literal[
        "lobby", "overview", "track_top", "spotlight", "growth_risk", "laws", "ballot", "cross_top", "groups",
        "regions", "consent", "plan", "message", "result_qr",
    ]  # fmt: skip
    board: Id | None = None
    result: Id | None = None
    idea: Id | None = None
    text: Text = ""
    page: Annotated[int, Meta(ge=0, le=50)] = 0


class TakeScene(EventCommand, frozen=True, tag="take_scene"):
    """Puts a scene on the plenary screen; the host takes control by it. `agenda` marks the agenda item it came from.

    `after`: the stage's `at` from which this is one step on; where it has moved meanwhile the step is refused.
    """

    ROLES = ("host", "organiser")
    scene: Scene
    agenda: Id | None = None
    after: int | None = None


class FillHall(EventCommand, frozen=True, tag="fill_hall"):
    """A new ballot of the hall: the top of every track's newest result stands on it; the host may list others."""

    ROLES = ("host", "organiser")
    question: Text
    top: Annotated[int, Meta(ge=1, le=10)] = 3
    minutes: Annotated[int, Meta(ge=1, le=60)] = 2
    budget: Annotated[int, Meta(ge=0, le=LIMITS["budget_max"])] = 0


class SetControl(EventCommand, frozen=True, tag="set_control"):
    ROLES = ("host", "organiser")
    control: Literal["auto", "host"]


class SetBlack(EventCommand, frozen=True, tag="set_black"):
    ROLES = ("host", "organiser")
    on: bool


class UndoStage(EventCommand, frozen=True, tag="undo_stage"):
    """Returns the stage to what it was before the actor's own last stage command of the last 60 s."""

    ROLES = ("host", "organiser")
    target: OpId


class UpdateEvent(EventCommand, frozen=True, tag="update_event"):
    title: Text
    subtitle: Text
    place: Text
    tz: Annotated[str, Meta(max_length=64)]
    track_word: Literal["area", "section", "stream"]
    regions: Annotated[tuple[Text, ...], Meta(max_length=120)]
    one_track_vote: bool
    groups: Groups = GROUPS


class UpdateTrack(EventCommand, frozen=True, tag="update_track"):
    board: Id
    title: Text
    short: Text
    room: Text
    question: Text


class EndRehearsal(EventCommand, frozen=True, tag="end_rehearsal"):
    """Deletes seats, ideas, votes, results and the mark; event, tracks and staff links stay."""


class SealEvent(EventCommand, frozen=True, tag="seal_event"):
    """Closes the event and makes it anonymous; afterwards only decisions' status and publication change."""


class PublishResults(EventCommand, frozen=True, tag="publish_results"):
    """Whether everybody with the address may read the results; also after sealing."""

    on: bool


class SetDoors(EventCommand, frozen=True, tag="set_doors"):
    """Whether newcomers may take a seat; whoever has one comes back at any time, also by return code."""

    open: bool


class QuarantineGroup(EventCommand, frozen=True, tag="quarantine_group"):
    """Puts a group of the report aside: votes of its seats do not count until it is taken back (V17)."""

    group: Id


class SetQuarantine(EventCommand, frozen=True, tag="set_quarantine"):
    """Takes a group back, or puts it aside again."""

    quarantine: Id
    on: bool


class RevokeLink(EventCommand, frozen=True, tag="revoke_link"):
    link: Id


class NewTrack(Struct, frozen=True, forbid_unknown_fields=True):
    title: Text
    short: Text = ""
    room: Text = ""
    question: Text = ""


class CreateEvent(Command, frozen=True, tag="create_event"):
    """Made by the owner of the installation, who becomes the event's organiser. Client-made id."""

    id: Id
    title: Text
    subtitle: Text = ""
    place: Text = ""
    tz: Annotated[str, Meta(max_length=64)] = "Europe/Moscow"
    track_word: Literal["area", "section", "stream"] = "area"
    language: Literal["ru", "en"] = "ru"
    regions: Annotated[tuple[Text, ...], Meta(max_length=120)] = ()
    one_track_vote: bool = False
    groups: Groups = GROUPS
    tracks: Annotated[tuple[NewTrack, ...], Meta(min_length=1, max_length=24)] = ()
