"""Commands on the board as a whole: its phase, plan, switches, screen, and a person's place on it."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from facilitator.domain.phases import Action
from facilitator.protocol.base import BoardCommand
from facilitator.protocol.limits import LIMITS, BoardView, Id, OpId, StepPhase, Text


class JoinBoard(BoardCommand, frozen=True, tag="join_board"):
    """Makes this the person's current track; ideas and votes stay where they were made."""

    ACTION = None
    IN_HALL = True


class ChangePhase(BoardCommand, frozen=True, tag="change_phase"):
    """The open board's phases; a plan moves by `go_to_step`."""

    ACTION = Action.CHANGE_PHASE
    phase: Literal["open", "reveal"]


class SetTrial(BoardCommand, frozen=True, tag="set_trial"):
    """A trial question on a board that has not been opened, or its end: all that was sent to it is deleted."""

    ACTION = Action.TRIAL
    on: bool
    question: Text = ""


class PlanStep(Struct, frozen=True, forbid_unknown_fields=True):
    """A step of a plan; `silent` has a meaning while collecting only."""

    phase: StepPhase
    minutes: Annotated[int, Meta(ge=1, le=LIMITS["step_minutes_max"])]
    silent: bool = False


class SetPlan(BoardCommand, frozen=True, tag="set_plan"):
    """Gives the board a plan, or replaces the steps that are still to come; no steps take it away."""

    ACTION = Action.CHANGE_PHASE
    steps: Annotated[tuple[PlanStep, ...], Meta(max_length=LIMITS["plan_steps_max"])]


class GoToStep(BoardCommand, frozen=True, tag="go_to_step"):
    """Begins a step of the plan (from 0), forward or back. `reveal` of a blind ballot cannot be taken back."""

    ACTION = Action.CHANGE_PHASE
    IN_HALL = True
    step: Annotated[int, Meta(ge=0, lt=LIMITS["plan_steps_max"])]


class ExtendStep(BoardCommand, frozen=True, tag="extend_step"):
    """Gives the present step more time, or less."""

    ACTION = Action.CHANGE_PHASE
    IN_HALL = True
    seconds: Annotated[int, Meta(ge=-4 * 3600, le=4 * 3600)]


class SetPaused(BoardCommand, frozen=True, tag="set_paused"):
    """Stops the step's clock, or lets it go on."""

    ACTION = Action.CHANGE_PHASE
    IN_HALL = True
    on: bool


class SetSwitch(BoardCommand, frozen=True, tag="set_switch"):
    ACTION = Action.SWITCH
    switch: Literal["ideas", "voting"]
    on: bool


class SetOption(BoardCommand, frozen=True, tag="set_option"):
    """holding: texts with digit runs or obscene roots wait (I7); delegated: the scribe may change phases;
    auto: steps of the plan end by themselves.
    """

    ACTION = Action.SET_UP
    option: Literal["holding", "delegated", "auto"]
    on: bool


class SetIdeaLimit(BoardCommand, frozen=True, tag="set_idea_limit"):
    """I7: ideas of one person on this board."""

    ACTION = Action.SET_UP
    ideas: Annotated[int, Meta(ge=1, le=LIMITS["ideas_per_person_max"])]


class SetQuestion(BoardCommand, frozen=True, tag="set_question"):
    ACTION = Action.SET_UP
    IN_HALL = True
    question: Text


class SetTimer(BoardCommand, frozen=True, tag="set_timer"):
    """Seconds from now on the server's clock; 0 takes the timer away."""

    ACTION = Action.DIRECT
    seconds: Annotated[int, Meta(ge=0, le=6 * 3600)]


class SetSpotlight(BoardCommand, frozen=True, tag="set_spotlight"):
    """Shows one idea large on the track screen; null returns to the board."""

    ACTION = Action.DIRECT
    idea: Id | None


class SetView(BoardCommand, frozen=True, tag="set_view"):
    """What the track screen shows besides a spotlight: `auto` follows the phase; a wall has pages of six ideas."""

    ACTION = Action.DIRECT
    view: BoardView
    page: Annotated[int, Meta(ge=0, le=200)] = 0


class SendResult(BoardCommand, frozen=True, tag="send_result"):
    """`after`: the version that the sender knows of (0: none); where another has been sent since, nothing is sent."""

    ACTION = Action.SEND_RESULT
    note: Text = ""
    after: Annotated[int, Meta(ge=0)] | None = None


class UndoBoard(BoardCommand, frozen=True, tag="undo_board"):
    """Takes back the actor's own last undoable command of the last 60 s, if nothing it touched changed."""

    ACTION = None
    IN_HALL = True
    target: OpId
