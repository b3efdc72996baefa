"""Commands about ideas: brought, changed, arranged, moderated."""

from typing import Literal

from msgspec import UNSET

from facilitator.domain.phases import Action
from facilitator.protocol.base import BoardCommand
from facilitator.protocol.limits import Id, Kind, Level, NewLevel, Stages, Text, WasLevel


class AddIdea(BoardCommand, frozen=True, tag="add_idea"):
    """`region`: where a person without a phone is from, as the scribe was told; participants' own is known.

    `trial`: it answers a practice question, and is refused once that is over.
    """

    ACTION = Action.ADD_IDEA
    id: Id
    text: Text
    kind: Kind = "proposal"
    level: Level | None = None
    stages: Stages = ()
    region: Text | None = None
    trial: bool = False


class EditIdea(BoardCommand, frozen=True, tag="edit_idea"):
    """The author's own change; refused once others have voted for it."""

    ACTION = Action.EDIT_OWN
    idea: Id
    text: Text
    kind: Kind = "proposal"
    level: Level | None = None
    stages: Stages = ()


class WithdrawIdea(BoardCommand, frozen=True, tag="withdraw_idea"):
    ACTION = Action.EDIT_OWN
    idea: Id


class AskChange(BoardCommand, frozen=True, tag="ask_change"):
    """The author asks the moderator to withdraw or change an own idea that may no longer be changed by hand (I4)."""

    ACTION = Action.ASK_CHANGE
    idea: Id
    what: Literal["withdraw", "edit"]
    text: Text = ""


class DisputeMerge(BoardCommand, frozen=True, tag="dispute_merge"):
    """«Это не одно и то же»: the author of a merged idea says so; the moderator is shown it (I2)."""

    ACTION = Action.DISPUTE_MERGE
    idea: Id


class AnswerRequest(BoardCommand, frozen=True, tag="answer_request"):
    """Grants or declines what an author has asked; granting carries it out."""

    ACTION = Action.ANSWER
    request: Id
    grant: bool


class SetText(BoardCommand, frozen=True, tag="set_text"):
    """A moderator's edit; the original is kept (I3). `was`: what the editor started from, else refused `changed`."""

    ACTION = Action.ARRANGE
    idea: Id
    text: Text
    was: Text | None = None


class SetHeadline(BoardCommand, frozen=True, tag="set_headline"):
    """The screen headline of an idea; empty takes it away. `was`: what the editor started from, else `changed`."""

    ACTION = Action.ARRANGE
    idea: Id
    headline: Text
    was: Text | None = None


class SetKind(BoardCommand, frozen=True, tag="set_kind"):
    """An absent level stays as it is, null and "" clear it. `was…`: what the editor started from, else `changed`."""

    ACTION = Action.ARRANGE
    idea: Id
    kind: Kind
    level: NewLevel = UNSET
    stages: Stages = ()
    was: Kind | None = None
    was_level: WasLevel = None
    was_stages: Stages | None = None


class SetPinned(BoardCommand, frozen=True, tag="set_pinned"):
    ACTION = Action.ARRANGE
    idea: Id
    on: bool


class MergeIdea(BoardCommand, frozen=True, tag="merge_idea"):
    """Makes `idea`, with all merged into it, part of the family of `into`."""

    ACTION = Action.ARRANGE
    idea: Id
    into: Id


class UnmergeIdea(BoardCommand, frozen=True, tag="unmerge_idea"):
    """Makes a merged idea stand by itself again, with the ideas that came with it."""

    ACTION = Action.ARRANGE
    idea: Id


class LeadFamily(BoardCommand, frozen=True, tag="lead_family"):
    """Shows the family by this member (I5); votes and members stay."""

    ACTION = Action.ARRANGE
    idea: Id


class RejectPair(BoardCommand, frozen=True, tag="reject_pair"):
    """Two ideas that look alike are not the same; they are not proposed again."""

    ACTION = Action.ARRANGE
    pair: Id


class SetDeepened(BoardCommand, frozen=True, tag="set_deepened"):
    """The worked-out wording, first step and level of an idea.

    An absent level stays as it is, null and "" clear it. `was` (the wording), `was_first_step`, `was_level`: what the
    editor started from, else `changed`.
    """

    ACTION = Action.ARRANGE
    idea: Id
    wording: Text
    first_step: Text = ""
    level: NewLevel = UNSET
    was: Text | None = None
    was_first_step: Text | None = None
    was_level: WasLevel = None


class SetHidden(BoardCommand, frozen=True, tag="set_hidden"):
    """Hides an idea with a reason its author reads; `on: false` restores it, also from «Копилка».

    While a ballot is open or counted this strikes the option, and the protocol records it (V5).
    """

    ACTION = Action.MODERATE
    IN_HALL = True
    idea: Id
    on: bool
    reason: Text = ""


class SetMuted(BoardCommand, frozen=True, tag="set_muted"):
    """The author of this idea may bring no more ideas to the board, or may again; the author is told."""

    ACTION = Action.MODERATE
    idea: Id
    on: bool
