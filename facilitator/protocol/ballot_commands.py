"""Commands of voting: ballots, votes, paper, reading marks, agreement."""

from typing import Annotated, Literal

from msgspec import Meta

from facilitator.domain.phases import Action
from facilitator.protocol.base import BoardCommand
from facilitator.protocol.limits import LIMITS, Assurance, BallotMode, Id, Text


class SetVote(BoardCommand, frozen=True, tag="set_vote"):
    """V6: 1 supports the idea's family, 0 withdraws the person's votes on every member."""

    ACTION = Action.VOTE
    IN_HALL = True
    ballot: Id
    idea: Id
    value: Literal[0, 1]


class PrepareBallot(BoardCommand, frozen=True, tag="prepare_ballot"):
    """Mode and budget of a drafted ballot (0: by the number of options); in an open one the budget may grow (V1).

    Of a revealed ballot that the plan has gone back to: drafts another one. `assurance`: who may vote in it, fixed when
    it opens as the mode is; absent leaves it alone.
    """

    ACTION = Action.SWITCH
    IN_HALL = True
    ballot: Id
    mode: BallotMode
    budget: Annotated[int, Meta(ge=0, le=LIMITS["budget_max"])]
    assurance: Assurance | None = None


class SetListed(BoardCommand, frozen=True, tag="set_listed"):
    """Whether a family is on the drafted ballot: the shortlist, which the moderator decides."""

    ACTION = Action.SWITCH
    IN_HALL = True
    idea: Id
    on: bool


class OpenBallot(BoardCommand, frozen=True, tag="open_ballot"):
    """Fixes options and budget and lets votes in; undoing it voids the ballot.

    `mode` and `assurance`: what its opener saw.
    """

    ACTION = Action.SWITCH
    IN_HALL = True
    ballot: Id
    mode: BallotMode | None = None
    assurance: Assurance | None = None


class CloseBallot(BoardCommand, frozen=True, tag="close_ballot"):
    """Votes are accepted for 10 s more (V7)."""

    ACTION = Action.SWITCH
    IN_HALL = True
    ballot: Id


class ReopenBallot(BoardCommand, frozen=True, tag="reopen_ballot"):
    """Opens a closed ballot again, before its reveal (V7)."""

    ACTION = Action.SWITCH
    IN_HALL = True
    ballot: Id


class VoidBallot(BoardCommand, frozen=True, tag="void_ballot"):
    """Ends a ballot without a result; a new one is drafted. Cannot be taken back."""

    ACTION = Action.SWITCH
    IN_HALL = True
    ballot: Id


class RevealNext(BoardCommand, frozen=True, tag="reveal_next"):
    """Shows the next row from below, or all that are left. Cannot be taken back.

    `seen`: how many rows are shown to whoever asks; where it is another number by now, nothing is done.
    """

    ACTION = Action.REVEAL
    IN_HALL = True
    ballot: Id
    everything: bool = False
    seen: Annotated[int, Meta(ge=0)] | None = None


class EnterPaper(BoardCommand, frozen=True, tag="enter_paper"):
    """V15: a paper ballot by its serial, with the numbers marked on it. `id` is made by the client."""

    ACTION = Action.PAPER
    id: Id
    ballot: Id
    serial: Annotated[str, Meta(min_length=1, max_length=LIMITS["serial"])]
    numbers: Annotated[tuple[Annotated[int, Meta(ge=1, le=99_999)], ...], Meta(max_length=LIMITS["paper_marks_max"])]


class TakeBackPaper(BoardCommand, frozen=True, tag="take_back_paper"):
    """V15: the own entry of a paper ballot, until the reveal."""

    ACTION = Action.PAPER
    paper: Id


class DealCards(BoardCommand, frozen=True, tag="deal_cards"):
    """V19: the person's cards to read, or the next ones once all are marked. A repeat deals nothing twice."""

    ACTION = Action.MARK


class SetMark(BoardCommand, frozen=True, tag="set_mark"):
    """V19: «Не важно» 0, «Важно» 1, «Очень важно» 2, on a card that was dealt to the person."""

    ACTION = Action.MARK
    idea: Id
    value: Literal[0, 1, 2]


class SetConsent(BoardCommand, frozen=True, tag="set_consent"):
    """V20: 5 «Полностью за» … 1 «Против»; 0 takes the answer back. An objection goes into the protocol."""

    ACTION = Action.CONSENT
    IN_HALL = True
    idea: Id
    level: Literal[0, 1, 2, 3, 4, 5]
    objection: Text = ""


class SetObjection(BoardCommand, frozen=True, tag="set_objection"):
    """I7: `on` lets an objection be seen that was held or struck; off strikes it, and its author is told."""

    ACTION = Action.MODERATE
    IN_HALL = True
    objection: Id
    on: bool


class ShowConsent(BoardCommand, frozen=True, tag="show_consent"):
    """Shows how the answers are distributed, or hides it; until then only their number is seen."""

    ACTION = Action.SHOW_CONSENT
    IN_HALL = True
    on: bool
