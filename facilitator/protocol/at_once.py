"""Commands that mean "what I see now": never kept for later, since what is seen then was looked at by nobody.

The rule: a command belongs here if it changes at once what the hall sees or what people may do, and if somebody decides
on it by what stands before them. What is written down – texts, sorting, papers, drafts, plans – is kept and sent later,
and so is everything that participants do.
"""

from typing import Final

from facilitator.protocol.ballot_commands import (
    CloseBallot,
    OpenBallot,
    ReopenBallot,
    RevealNext,
    ShowConsent,
    VoidBallot,
)
from facilitator.protocol.base import Command, tag_of
from facilitator.protocol.board_commands import (
    ChangePhase,
    ExtendStep,
    GoToStep,
    SendResult,
    SetPaused,
    SetSpotlight,
    SetTimer,
    SetTrial,
    SetView,
)
from facilitator.protocol.decision_commands import ShowDecision
from facilitator.protocol.event_commands import (
    EndRehearsal,
    PublishResults,
    SealEvent,
    SetBlack,
    SetControl,
    SetDoors,
    TakeScene,
    UndoStage,
)
from facilitator.protocol.stage_commands import BringBack, HideNow

_SHAPES: Final[tuple[type[Command], ...]] = (
    ChangePhase, SetTrial, GoToStep, ExtendStep, SetPaused, SetTimer, SetSpotlight, SetView, SendResult,
    OpenBallot, CloseBallot, ReopenBallot, VoidBallot, RevealNext, ShowConsent,
    TakeScene, SetControl, SetBlack, UndoStage, HideNow, BringBack, ShowDecision,
    SetDoors, EndRehearsal, SealEvent, PublishResults,
)  # fmt: skip
AT_ONCE: Final = tuple(tag_of(shape) for shape in _SHAPES)
