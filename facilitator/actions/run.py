"""Carries out commands: one transaction with the replay check, the permission, the action and the journal."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from facilitator import protocol
from facilitator.actions import (
    ballots,
    boards,
    consents,
    counts,
    decisions,
    erasing,
    erasure,
    events,
    groups,
    halls,
    ideas,
    links,
    moderation,
    names,
    pairs,
    papers,
    people,
    plans,
    quarantine,
    reading,
    relations,
    requests,
    results,
    retention,
    sealing,
    stage,
    trials,
    undo,
    votes,
)
from facilitator.actions.replays import Reply, note, replayed
from facilitator.actions.transaction import Services, Transaction, new_id
from facilitator.domain.errors import Refused
from facilitator.domain.phases import Action, Moment, check_may
from facilitator.domain.roles import Actor, Role
from facilitator.protocol import BoardCommand, Command, EventCommand, tag_of
from facilitator.store import find, situation, tables
from facilitator.store.entries import Entry, digest_of, link
from facilitator.store.memo import know, remembered
from facilitator.store.pending import add_row
from facilitator.store.sync import stream_of_board, stream_of_event

BOARD_ACTIONS: dict[type[Command], Callable[[Transaction, tables.Track, Any], Reply]] = {
    protocol.AddIdea: ideas.add_idea,
    protocol.EditIdea: ideas.edit_idea,
    protocol.WithdrawIdea: ideas.withdraw_idea,
    protocol.SetHeadline: ideas.set_headline,
    protocol.SetKind: ideas.set_kind,
    protocol.SetPinned: ideas.set_pinned,
    protocol.SetText: ideas.set_text,
    protocol.SetDeepened: ideas.set_deepened,
    protocol.SetHidden: moderation.set_hidden,
    protocol.SetMuted: moderation.set_muted,
    protocol.HoldName: names.hold_name,
    protocol.AskChange: requests.ask_change,
    protocol.DisputeMerge: requests.dispute_merge,
    protocol.AnswerRequest: requests.answer_request,
    protocol.SetVote: votes.set_vote,
    protocol.MergeIdea: groups.merge_idea,
    protocol.UnmergeIdea: groups.unmerge_idea,
    protocol.LeadFamily: groups.lead_family,
    protocol.RejectPair: pairs.reject_pair,
    protocol.PrepareBallot: ballots.prepare_ballot,
    protocol.SetListed: ballots.set_listed,
    protocol.OpenBallot: ballots.open_ballot,
    protocol.CloseBallot: ballots.close_ballot,
    protocol.ReopenBallot: ballots.reopen_ballot,
    protocol.VoidBallot: ballots.void_ballot,
    protocol.RevealNext: ballots.reveal_next,
    protocol.EnterPaper: papers.enter_paper,
    protocol.TakeBackPaper: papers.take_back_paper,
    protocol.DealCards: reading.deal_cards,
    protocol.SetMark: reading.set_mark,
    protocol.SetConsent: consents.set_consent,
    protocol.SetObjection: consents.set_objection,
    protocol.ShowConsent: consents.show_consent,
    protocol.SetPlan: plans.set_plan,
    protocol.GoToStep: plans.go_to_step,
    protocol.ExtendStep: plans.extend_step,
    protocol.SetPaused: plans.set_paused,
    protocol.SetOption: boards.set_option,
    protocol.SetIdeaLimit: boards.set_idea_limit,
    protocol.SetView: boards.set_view,
    protocol.JoinBoard: boards.join_board,
    protocol.ChangePhase: boards.change_phase,
    protocol.SetSwitch: boards.set_switch,
    protocol.SetQuestion: boards.set_question,
    protocol.SetTrial: trials.set_trial,
    protocol.SetTimer: boards.set_timer,
    protocol.SetSpotlight: boards.set_spotlight,
    protocol.SendResult: results.send_result,
    protocol.UndoBoard: undo.undo_board,
}
EVENT_ACTIONS: dict[type[Command], Callable[[Transaction, tables.Event, Any], Reply]] = {
    protocol.SetProfile: people.set_profile,
    protocol.TakeScene: stage.take_scene,
    protocol.SetControl: stage.set_control,
    protocol.SetBlack: stage.set_black,
    protocol.HideNow: stage.hide_now,
    protocol.BringBack: stage.bring_back,
    protocol.UndoStage: undo.undo_stage,
    protocol.SetDecision: decisions.set_decision,
    protocol.ShowDecision: decisions.show_decision,
    protocol.SetDecisionStatus: decisions.set_decision_status,
    protocol.RemoveDecision: decisions.remove_decision,
    protocol.LinkIdeas: relations.link_ideas,
    protocol.UnlinkIdea: relations.unlink_idea,
    protocol.TellApart: relations.tell_apart,
    protocol.UpdateEvent: events.update_event,
    protocol.UpdateTrack: events.update_track,
    protocol.FillHall: halls.fill_hall,
    protocol.SetDoors: events.set_doors,
    protocol.QuarantineGroup: quarantine.quarantine_group,
    protocol.SetQuarantine: quarantine.set_quarantine,
    protocol.EndRehearsal: events.end_rehearsal,
    protocol.RevokeLink: links.revoke_link,
    protocol.SealEvent: sealing.seal_event,
    protocol.PublishResults: sealing.publish_results,
    protocol.EraseMe: erasure.erase_me,
    protocol.ErasePerson: erasure.erase_person,
    protocol.SetRetention: retention.set_retention,
    protocol.SetNames: names.set_names,
    protocol.SetName: names.set_name,
}
# In the journal, whoever was erased.
ERASED = "erased"
# Their changes are written together with those of others: they read nothing that is pending.
BY_THE_HUNDRED = (protocol.SetVote,)
JOURNAL: Final = "journal"
AFTER_SEALING = (protocol.SetDecisionStatus, protocol.PublishResults, protocol.RevokeLink)
# Changes of a phase, and what goes to the hall: nobody wants to do them again.
WEIGHTY = (
    protocol.ChangePhase, protocol.GoToStep, protocol.OpenBallot, protocol.CloseBallot, protocol.ReopenBallot,
    protocol.RevealNext, protocol.SendResult, protocol.SealEvent, protocol.EndRehearsal,
)  # fmt: skip
# Board commands outside the permission table: own undo, and a person's own place.
BOARD_ROLES: dict[type[Command], frozenset[Role]] = {
    protocol.UndoBoard: frozenset({Role.MODERATOR, Role.SCRIBE, Role.ORGANISER}),
    protocol.JoinBoard: frozenset({Role.PARTICIPANT}),
}


@dataclass(slots=True)
class Outcome:
    """`replies` in the order of the commands; streams to poke and persons whose own records changed.

    `pulsed`: boards whose ephemeral counts have changed; `late`: boards of votes that came too late (V7).
    `ended`: actors whose grants have, and `bye` why. `weighty`: a copy is made soon after it. `head`: the
    journal's chain.
    """

    replies: list[Reply] = field(default_factory=list)
    poked: set[str] = field(default_factory=set)
    people: set[tuple[str, str]] = field(default_factory=set)
    ended: list[str] = field(default_factory=list)
    pulsed: set[str] = field(default_factory=set)
    late: list[str] = field(default_factory=list)
    erases: bool = False
    weighty: bool = False
    head: bytes = b""
    bye: str = "not_signed_in"


def run_batch(session: Session, services: Services, actor: Actor, commands: Sequence[Command | Reply]) -> Outcome:
    """Carries out each command by itself; a refusal of one (also one ready-made, as a Reply) stops no other."""
    outcome = Outcome()
    for command in commands:
        if not isinstance(command, Command):
            outcome.replies.append(command)
            continue
        tx = Transaction(session, actor, services, services.now())
        try:
            outcome.replies.append(_run(tx, command, outcome))
        except Refused as refused:
            _check_untouched(tx, command)
            if refused.code == "too_late" and isinstance(command, BoardCommand):
                outcome.late.append(command.board)
            outcome.replies.append(refusal(command.op, refused))
    if outcome.head:
        _note_head(session, outcome.head)
    return outcome


def _note_head(session: Session, head: bytes) -> None:
    known = session.get(tables.Meta, tables.JOURNAL_HEAD)
    if known is None:
        session.add(tables.Meta(key=tables.JOURNAL_HEAD, value=head.hex()))
        session.flush()
    else:
        known.value = head.hex()


def refusal(op: str, refused: Refused) -> Reply:
    """A refusal as a reply."""
    return {"op": op, "ok": False, "code": refused.code, "detail": refused.detail}


def _run(tx: Transaction, command: Command, outcome: Outcome) -> Reply:
    session = tx.session
    known = replayed(session, tx.actor, command.op)
    if known is not None:
        return known
    if not isinstance(command, BY_THE_HUNDRED):
        session.flush()
    stream_id, extra = _act(tx, command)
    counts.tell_readers(tx)
    stream = find.stream(session, stream_id)
    reply = {"op": command.op, "ok": True, "rev": stream.rev, **extra}
    if tx.undoable and tx.before:
        reply["undo"] = True
    outcome.ended += reply.pop("grants", [])
    outcome.bye = reply.pop("bye", outcome.bye)
    outcome.head = _journal(tx, command, stream, reply)
    note(session, tx.actor, command.op, reply)
    outcome.poked |= tx.poked.keys()
    outcome.people |= tx.people
    outcome.pulsed |= tx.pulsed
    outcome.weighty |= isinstance(command, WEIGHTY)
    if tx.erases:
        erasing.order(session)
        outcome.erases = True
    return reply


def _act(tx: Transaction, command: Command) -> tuple[str, Reply]:
    """The one place where scope, role and phase are checked: no action runs without it."""
    match command:
        case BoardCommand():
            track = find.board(tx.session, tx.actor, command.board)
            if tx.session.get_one(tables.Event, track.event_id).sealed_at is not None:
                raise Refused("sealed")
            if track.kind == "hall" and not command.IN_HALL:
                raise Refused("not_allowed")
            if command.ACTION is not None:
                moment = situation.moment(track, situation.present_ballot(tx.session, track))
                _check_may(tx, track, command.ACTION, moment)
            elif find.role_on(track, tx.actor.role) not in BOARD_ROLES[type(command)]:
                raise Refused("not_allowed")
            return stream_of_board(track.id), BOARD_ACTIONS[type(command)](tx, track, command)
        case EventCommand():
            event = find.event(tx.session, tx.actor, command.event)
            if event.sealed_at is not None and not isinstance(command, AFTER_SEALING):
                raise Refused("sealed")
            if tx.actor.role.value not in command.ROLES:
                raise Refused("not_allowed")
            return stream_of_event(event.id), EVENT_ACTIONS[type(command)](tx, event, command)
        case protocol.CreateEvent():
            if tx.actor.role is not Role.OWNER:
                raise Refused("not_allowed")
            reply = events.create_event(tx, command)
            return stream_of_event(command.id), reply
    raise Refused("unknown_command")


def _check_may(tx: Transaction, track: tables.Track, action: Action, moment: Moment) -> None:
    role, is_trial = find.role_on(track, tx.actor.role), track.trial_at is not None
    check_may(role, action, moment, delegated=track.delegated, trial=is_trial)


def _check_untouched(tx: Transaction, command: Command) -> None:
    """An action checks before it changes; one that does not would spoil its neighbours' transaction."""
    session = tx.session
    is_changed = bool(tx.poked or tx.people or tx.before)
    if not isinstance(command, BY_THE_HUNDRED):
        is_changed = bool(session.new or session.dirty or session.deleted)
    if is_changed:
        raise RuntimeError(f"{tag_of(type(command))} was refused after it had changed rows")


def _journal(tx: Transaction, command: Command, stream: tables.Stream, reply: Reply) -> bytes:
    """The audit trail; each entry's chain covers sha256(nonce + body), so that a body can be erased later.

    The value of the chain after it.
    """
    is_nameless = tx.unsaid and tx.actor.participant is not None
    entry = Entry(
        at=tx.now,
        stream=stream.id,
        actor=ERASED if is_nameless else tx.actor.key,
        role=tx.actor.role.value,
        op_id=new_id() if is_nameless else command.op,
        rev=stream.rev,
        name=tag_of(type(command)),
        body=None if tx.unsaid else msgspec.to_builtins(command),
        reply=reply,
        before=tx.before if tx.undoable and tx.before else None,
        nonce=secrets.token_bytes(16),
    )
    entry.digest = digest_of(entry)
    entry.chain = link(_last(tx.session), entry)
    add_row(tx.session, tables.Journal, **msgspec.structs.asdict(entry))
    know(tx.session, JOURNAL, "last", entry.chain)
    return entry.chain


def _last(session: Session) -> bytes:
    """The chain's value so far."""
    chain = tables.Journal.chain
    read = lambda: session.scalar(select(chain).order_by(tables.Journal.id.desc()).limit(1)) or b""  # noqa: E731
    return remembered(session, JOURNAL, "last", read)
