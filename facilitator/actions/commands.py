"""Which function carries out which command, and what is particular to some."""

from collections.abc import Callable
from typing import Any

from facilitator import protocol
from facilitator.actions import (
    ballots,
    boards,
    consents,
    decisions,
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
from facilitator.actions.replays import Reply
from facilitator.actions.transaction import Transaction
from facilitator.domain.roles import Role
from facilitator.protocol import Command
from facilitator.store import tables

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
# Their changes are written together with those of others: they read nothing that is pending.
BY_THE_HUNDRED = (protocol.SetVote,)
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
