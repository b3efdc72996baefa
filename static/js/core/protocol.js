// Written by `run.py protocol` from facilitator/protocol: change that one, never this file.

export const VERSION = 1;
export const LIMITS = /** @type {const} */ ({
  text: 280,
  headline: 70,
  headline_green: 45,
  headline_amber: 60,
  short_title: 24,
  title: 160,
  question: 200,
  room: 40,
  note: 200,
  reason: 120,
  message: 160,
  stage: 120,
  stages_min: 2,
  stages_max: 7,
  wording: 280,
  first_step: 160,
  objection: 200,
  serial: 12,
  ideas_per_person: 10,
  ideas_per_person_max: 50,
  open_budget: 5,
  budget_max: 20,
  reading_cards: 7,
  reading_seconds_min: 120,
  shortlist: 25,
  paper_marks_max: 50,
  plan_steps_max: 20,
  step_minutes_max: 240,
  grace_seconds: 10,
  undo_seconds: 60,
  present_seconds: 900,
  new_text_seconds: 5,
  result_on_air_seconds: 20,
  percent_from: 20,
  group_from: 5,
  top: 5,
  batch: 32,
  batch_bytes: 16000,
  command_bytes: 8000,
  event_bytes: 30000,
  tracks_max: 24,
  regions_max: 120,
  timer_seconds: 21600,
  decision: 200,
  owner: 120,
  status_reason: 200,
  history_max: 100,
  history_assignee_max: 60,
  sources_max: 12,
  decisions_max: 60,
  hidden_max: 200,
  air_rows: 10,
  linked_max: 24,
  codes_max: 1000,
  entry: 80,
  name: 80,
  consent: 400,
  seats_before: 8,
});
export const KINDS = /** @type {const} */ (["proposal", "growth", "risk", "law", "technology", "roadmap"]);
export const LEVELS = /** @type {const} */ (["municipal", "regional", "federal"]);
export const GROUPS = /** @type {const} */ (["professional", "ngo", "recipient", "authority"]);
export const TRACK_WORDS = /** @type {const} */ (["area", "section", "stream"]);
export const SCENES = /** @type {const} */ (["lobby", "overview", "track_top", "spotlight", "growth_risk", "laws", "ballot", "cross_top", "groups", "regions", "consent", "plan", "message", "result_qr"]);
export const STEP_PHASES = /** @type {const} */ (["collect", "group", "review", "vote", "reveal", "deepen", "consent"]);
export const BALLOT_MODES = /** @type {const} */ (["live", "blind"]);
export const ASSURANCES = /** @type {const} */ (["open", "badge", "list"]);
export const BALLOT_STATES = /** @type {const} */ (["draft", "open", "closed", "revealing", "revealed", "void"]);
export const BOARD_VIEWS = /** @type {const} */ (["auto", "wall", "qr", "thanks"]);
export const PHASES = /** @type {const} */ (["lobby", "open", "collect", "group", "review", "vote", "reveal", "deepen", "consent", "handed_over"]);
export const MOMENTS = /** @type {const} */ (["lobby", "open", "collect", "group", "review", "draft", "vote", "closed", "reveal", "deepen", "consent", "handed_over"]);
export const ROLES = /** @type {const} */ (["participant", "scribe", "moderator", "screen", "plenary", "host", "observer", "organiser", "assignee", "owner"]);
export const ACTIONS = /** @type {const} */ (["add_idea", "edit_own", "ask_change", "dispute_merge", "arrange", "moderate", "answer", "direct", "switch", "vote", "mark", "consent", "paper", "reveal", "show_consent", "change_phase", "send_result", "set_up", "trial"]);
export const CODES = /** @type {const} */ (["malformed", "too_large", "unknown_command", "unknown_stream", "not_signed_in", "seat_moved", "erased", "other_seat", "not_kept", "not_allowed", "wrong_phase", "not_found", "not_open", "voting_closed", "too_late", "counting", "budget_spent", "merged", "not_votable", "cannot_merge", "idea_limit", "slow_down", "changed", "stage_moved", "muted", "asked_already", "bad_plan", "no_plan", "ballot_open", "mode_changed", "too_few_options", "budget_lowered", "serial_used", "no_such_number", "wait_for_vote", "not_dealt", "not_yours", "already_supported", "text_empty", "text_too_long", "bad_stages", "bad_choice", "history_full", "sealed", "in_trial", "trial_over", "already_sent", "nothing_to_send", "nothing_to_undo", "undo_stale", "not_admitted", "no_badges", "other_track", "not_rehearsal", "link_invalid", "code_invalid", "pin_invalid", "doors_closed", "too_many_seats", "names_off", "consent_changed", "id_taken", "storage_full", "internal"]);
export const AT_ONCE = /** @type {const} */ (["change_phase", "set_trial", "go_to_step", "extend_step", "set_paused", "set_timer", "set_spotlight", "set_view", "send_result", "open_ballot", "close_ballot", "reopen_ballot", "void_ballot", "reveal_next", "show_consent", "take_scene", "set_control", "set_black", "undo_stage", "hide_now", "bring_back", "show_decision", "set_doors", "end_rehearsal", "seal_event", "publish_results"]);
export const PHASE_CHANGES = /** @type {const} */ ({
  lobby: ["open"],
  open: ["lobby", "reveal"],
  collect: ["open"],
  group: ["open"],
  review: ["open"],
  vote: ["open"],
  deepen: ["open"],
  consent: ["open"],
  reveal: ["open", "handed_over"],
  handed_over: ["open", "reveal"],
});
export const PERMISSIONS = /** @type {const} */ ({
  add_idea: {"lobby": [], "open": ["participant", "scribe", "moderator"], "collect": ["participant", "scribe", "moderator"], "group": ["participant", "scribe", "moderator"], "review": ["participant", "scribe", "moderator"], "draft": ["participant", "scribe", "moderator"], "vote": ["participant", "scribe", "moderator"], "closed": ["participant", "scribe", "moderator"], "reveal": ["participant", "scribe", "moderator"], "deepen": ["participant", "scribe", "moderator"], "consent": ["participant", "scribe", "moderator"], "handed_over": ["participant"]},
  edit_own: {"lobby": [], "open": ["participant"], "collect": ["participant"], "group": ["participant"], "review": [], "draft": [], "vote": [], "closed": [], "reveal": [], "deepen": [], "consent": [], "handed_over": []},
  ask_change: {"lobby": [], "open": ["participant"], "collect": [], "group": [], "review": [], "draft": [], "vote": ["participant"], "closed": [], "reveal": ["participant"], "deepen": ["participant"], "consent": ["participant"], "handed_over": []},
  dispute_merge: {"lobby": [], "open": ["participant"], "collect": [], "group": ["participant"], "review": ["participant"], "draft": ["participant"], "vote": [], "closed": [], "reveal": ["participant"], "deepen": ["participant"], "consent": ["participant"], "handed_over": []},
  arrange: {"lobby": [], "open": ["scribe", "moderator"], "collect": ["scribe", "moderator"], "group": ["scribe", "moderator"], "review": ["scribe", "moderator"], "draft": ["scribe", "moderator"], "vote": [], "closed": [], "reveal": ["scribe", "moderator"], "deepen": ["scribe", "moderator"], "consent": ["scribe", "moderator"], "handed_over": ["moderator"]},
  moderate: {"lobby": [], "open": ["scribe", "moderator"], "collect": ["scribe", "moderator"], "group": ["scribe", "moderator"], "review": ["scribe", "moderator"], "draft": ["scribe", "moderator"], "vote": ["moderator"], "closed": ["moderator"], "reveal": ["scribe", "moderator"], "deepen": ["scribe", "moderator"], "consent": ["scribe", "moderator"], "handed_over": ["moderator"]},
  answer: {"lobby": [], "open": ["scribe", "moderator"], "collect": ["scribe", "moderator"], "group": ["scribe", "moderator"], "review": ["scribe", "moderator"], "draft": ["scribe", "moderator"], "vote": ["moderator"], "closed": ["moderator"], "reveal": ["scribe", "moderator"], "deepen": ["scribe", "moderator"], "consent": ["scribe", "moderator"], "handed_over": ["moderator"]},
  direct: {"lobby": ["moderator"], "open": ["moderator"], "collect": ["moderator"], "group": ["scribe", "moderator"], "review": ["moderator"], "draft": ["moderator"], "vote": ["moderator"], "closed": ["moderator"], "reveal": ["moderator"], "deepen": ["moderator"], "consent": ["moderator"], "handed_over": ["moderator"]},
  switch: {"lobby": [], "open": ["moderator"], "collect": ["moderator"], "group": ["moderator"], "review": ["moderator"], "draft": ["moderator"], "vote": ["moderator"], "closed": ["moderator"], "reveal": [], "deepen": [], "consent": [], "handed_over": []},
  vote: {"lobby": [], "open": ["participant"], "collect": [], "group": [], "review": [], "draft": [], "vote": ["participant"], "closed": ["participant"], "reveal": ["participant"], "deepen": [], "consent": [], "handed_over": []},
  mark: {"lobby": [], "open": [], "collect": [], "group": [], "review": ["participant"], "draft": [], "vote": [], "closed": [], "reveal": [], "deepen": [], "consent": [], "handed_over": []},
  consent: {"lobby": [], "open": [], "collect": [], "group": [], "review": [], "draft": [], "vote": [], "closed": [], "reveal": [], "deepen": [], "consent": ["participant"], "handed_over": []},
  paper: {"lobby": [], "open": ["scribe", "moderator"], "collect": [], "group": [], "review": [], "draft": [], "vote": ["scribe", "moderator"], "closed": ["scribe", "moderator"], "reveal": [], "deepen": [], "consent": [], "handed_over": []},
  reveal: {"lobby": [], "open": [], "collect": [], "group": [], "review": [], "draft": [], "vote": [], "closed": [], "reveal": ["moderator"], "deepen": [], "consent": [], "handed_over": []},
  show_consent: {"lobby": [], "open": [], "collect": [], "group": [], "review": [], "draft": [], "vote": [], "closed": [], "reveal": [], "deepen": [], "consent": ["moderator"], "handed_over": ["moderator"]},
  change_phase: {"lobby": ["moderator"], "open": ["moderator"], "collect": ["moderator"], "group": ["moderator"], "review": ["moderator"], "draft": ["moderator"], "vote": ["moderator"], "closed": ["moderator"], "reveal": ["moderator"], "deepen": ["moderator"], "consent": ["moderator"], "handed_over": []},
  send_result: {"lobby": [], "open": ["moderator"], "collect": [], "group": [], "review": [], "draft": [], "vote": [], "closed": [], "reveal": ["moderator"], "deepen": ["moderator"], "consent": ["moderator"], "handed_over": ["moderator"]},
  set_up: {"lobby": ["moderator"], "open": ["moderator"], "collect": ["moderator"], "group": ["moderator"], "review": ["moderator"], "draft": ["moderator"], "vote": ["moderator"], "closed": ["moderator"], "reveal": ["moderator"], "deepen": ["moderator"], "consent": ["moderator"], "handed_over": ["moderator"]},
  trial: {"lobby": ["moderator"], "open": ["moderator"], "collect": [], "group": [], "review": [], "draft": [], "vote": [], "closed": [], "reveal": [], "deepen": [], "consent": [], "handed_over": []},
});
export const ORGANISER_ONLY = /** @type {const} */ ([["change_phase", "handed_over"]]);
export const IN_HALL = /** @type {const} */ (["close_ballot", "extend_step", "go_to_step", "join_board", "open_ballot", "prepare_ballot", "reopen_ballot", "reveal_next", "set_consent", "set_hidden", "set_listed", "set_objection", "set_paused", "set_question", "set_vote", "show_consent", "undo_board", "void_ballot"]);
export const NOT_IN_TRIAL = /** @type {const} */ (["change_phase", "send_result"]);
export const DELEGATED = /** @type {const} */ (["change_phase"]);
export const PLAN_TEMPLATES = /** @type {const} */ ({
  session: [{"phase": "collect", "minutes": 8, "silent": true}, {"phase": "collect", "minutes": 12, "silent": false}, {"phase": "group", "minutes": 15, "silent": false}, {"phase": "review", "minutes": 10, "silent": false}, {"phase": "vote", "minutes": 8, "silent": false}, {"phase": "reveal", "minutes": 7, "silent": false}, {"phase": "deepen", "minutes": 20, "silent": false}, {"phase": "consent", "minutes": 10, "silent": false}],
  express: [{"phase": "collect", "minutes": 15, "silent": false}, {"phase": "group", "minutes": 10, "silent": false}, {"phase": "vote", "minutes": 7, "silent": false}, {"phase": "reveal", "minutes": 5, "silent": false}, {"phase": "deepen", "minutes": 8, "silent": false}],
  technologies: [{"phase": "collect", "minutes": 20, "silent": false}, {"phase": "group", "minutes": 10, "silent": false}, {"phase": "review", "minutes": 10, "silent": false}, {"phase": "vote", "minutes": 8, "silent": false}, {"phase": "reveal", "minutes": 5, "silent": false}, {"phase": "deepen", "minutes": 7, "silent": false}],
});
export const COMMAND_ACTION = /** @type {const} */ ({
  add_idea: "add_idea",
  edit_idea: "edit_own",
  withdraw_idea: "edit_own",
  ask_change: "ask_change",
  dispute_merge: "dispute_merge",
  answer_request: "answer",
  set_text: "arrange",
  set_headline: "arrange",
  set_kind: "arrange",
  set_pinned: "arrange",
  merge_idea: "arrange",
  unmerge_idea: "arrange",
  lead_family: "arrange",
  reject_pair: "arrange",
  set_deepened: "arrange",
  set_hidden: "moderate",
  set_muted: "moderate",
  set_vote: "vote",
  prepare_ballot: "switch",
  set_listed: "switch",
  open_ballot: "switch",
  close_ballot: "switch",
  reopen_ballot: "switch",
  void_ballot: "switch",
  reveal_next: "reveal",
  enter_paper: "paper",
  take_back_paper: "paper",
  deal_cards: "mark",
  set_mark: "mark",
  set_consent: "consent",
  set_objection: "moderate",
  show_consent: "show_consent",
  join_board: null,
  change_phase: "change_phase",
  set_trial: "trial",
  set_plan: "change_phase",
  go_to_step: "change_phase",
  extend_step: "change_phase",
  set_paused: "change_phase",
  set_switch: "switch",
  set_option: "set_up",
  set_idea_limit: "set_up",
  set_question: "set_up",
  set_timer: "direct",
  set_spotlight: "direct",
  set_view: "direct",
  send_result: "send_result",
  undo_board: null,
  set_profile: null,
  take_scene: null,
  fill_hall: null,
  set_control: null,
  set_black: null,
  undo_stage: null,
  update_event: null,
  update_track: null,
  end_rehearsal: null,
  seal_event: null,
  publish_results: null,
  set_doors: null,
  quarantine_group: null,
  set_quarantine: null,
  revoke_link: null,
  create_event: null,
  set_decision: null,
  show_decision: null,
  set_decision_status: null,
  remove_decision: null,
  link_ideas: null,
  unlink_idea: null,
  tell_apart: null,
  hide_now: null,
  bring_back: null,
  erase_me: null,
  erase_person: null,
  set_retention: null,
  set_names: null,
  set_name: null,
  hold_name: "moderate",
});
export const COMMAND_ROLES = /** @type {const} */ ({
  add_idea: null,
  edit_idea: null,
  withdraw_idea: null,
  ask_change: null,
  dispute_merge: null,
  answer_request: null,
  set_text: null,
  set_headline: null,
  set_kind: null,
  set_pinned: null,
  merge_idea: null,
  unmerge_idea: null,
  lead_family: null,
  reject_pair: null,
  set_deepened: null,
  set_hidden: null,
  set_muted: null,
  set_vote: null,
  prepare_ballot: null,
  set_listed: null,
  open_ballot: null,
  close_ballot: null,
  reopen_ballot: null,
  void_ballot: null,
  reveal_next: null,
  enter_paper: null,
  take_back_paper: null,
  deal_cards: null,
  set_mark: null,
  set_consent: null,
  set_objection: null,
  show_consent: null,
  join_board: null,
  change_phase: null,
  set_trial: null,
  set_plan: null,
  go_to_step: null,
  extend_step: null,
  set_paused: null,
  set_switch: null,
  set_option: null,
  set_idea_limit: null,
  set_question: null,
  set_timer: null,
  set_spotlight: null,
  set_view: null,
  send_result: null,
  undo_board: null,
  set_profile: ["participant"],
  take_scene: ["host", "organiser"],
  fill_hall: ["host", "organiser"],
  set_control: ["host", "organiser"],
  set_black: ["host", "organiser"],
  undo_stage: ["host", "organiser"],
  update_event: ["organiser"],
  update_track: ["organiser"],
  end_rehearsal: ["organiser"],
  seal_event: ["organiser"],
  publish_results: ["organiser"],
  set_doors: ["organiser"],
  quarantine_group: ["organiser"],
  set_quarantine: ["organiser"],
  revoke_link: ["organiser"],
  create_event: null,
  set_decision: ["host", "organiser"],
  show_decision: ["host", "organiser"],
  set_decision_status: ["host", "organiser", "assignee"],
  remove_decision: ["host", "organiser"],
  link_ideas: ["host", "organiser"],
  unlink_idea: ["host", "organiser"],
  tell_apart: ["host", "organiser"],
  hide_now: ["host", "organiser"],
  bring_back: ["host", "organiser"],
  erase_me: ["participant"],
  erase_person: ["organiser"],
  set_retention: ["organiser"],
  set_names: ["organiser"],
  set_name: ["participant"],
  hold_name: null,
});

/**
 * Whether the role may do the action at the moment; `delegated`: the moderator lets the scribe change phases.
 * @param {Role} role
 * @param {Action} action
 * @param {Moment} moment
 * @param {boolean} [delegated]
 */
export function may(role, action, moment, delegated = false) {
  /** @type {readonly Role[]} */
  const roles = PERMISSIONS[action][moment];
  /** @type {readonly Action[]} */
  const lent = DELEGATED;
  if (role === "scribe" && delegated && lent.includes(action)) return roles.includes("moderator");
  if (role !== "organiser") return roles.includes(role);
  return roles.includes("moderator") || ORGANISER_ONLY.some(([what, when]) => what === action && when === moment);
}

/** @typedef {(typeof KINDS)[number]} Kind */
/** @typedef {(typeof LEVELS)[number]} Level */
/** @typedef {(typeof GROUPS)[number]} Group */
/** @typedef {(typeof TRACK_WORDS)[number]} TrackWord */
/** @typedef {(typeof SCENES)[number]} SceneKind */
/** @typedef {(typeof STEP_PHASES)[number]} StepPhase */
/** @typedef {(typeof BALLOT_MODES)[number]} BallotMode */
/** @typedef {(typeof ASSURANCES)[number]} Assurance */
/** @typedef {(typeof BALLOT_STATES)[number]} BallotState */
/** @typedef {(typeof BOARD_VIEWS)[number]} BoardView */
/** @typedef {(typeof PHASES)[number]} Phase */
/** @typedef {(typeof MOMENTS)[number]} Moment */
/** @typedef {(typeof ROLES)[number]} Role */
/** @typedef {(typeof ACTIONS)[number]} Action */
/** @typedef {(typeof CODES)[number]} Code */

/**
 * A step of a plan; `silent` has a meaning while collecting only.
 * @typedef {object} PlanStep
 * @property {StepPhase} phase
 * @property {number} minutes
 * @property {boolean} [silent]
 */

/**
 * What the plenary screen shows. track_top names a board (live) or a result; spotlight an idea of a result.
 *
 * groups and regions name a result, or nothing for the hall; consent names an idea of the hall, or nothing for all.
 *
 * @typedef {object} Scene
 * @property {SceneKind} kind
 * @property {string | null} [board]
 * @property {string | null} [result]
 * @property {string | null} [idea]
 * @property {string} [text]
 * @property {number} [page]
 */

/**
 * @typedef {object} NewTrack
 * @property {string} title
 * @property {string} [short]
 * @property {string} [room]
 * @property {string} [question]
 */

/**
 * An idea that a decision came from.
 * @typedef {object} Source
 * @property {string} board
 * @property {string} idea
 */

/**
 * A decision as its editor had it before: what is the same in the command was not touched there.
 * @typedef {object} SeenDecision
 * @property {string} what
 * @property {string} [owner]
 * @property {Level | null} [level]
 * @property {string} [due]
 * @property {ReadonlyArray<Source>} [sources]
 */

/**
 * A page asks for a stream: `rev` is what it has (-1 for nothing).
 * @typedef {object} Hello
 * @property {string} stream
 * @property {number} [rev]
 * @property {string} [epoch]
 */

/**
 * `region`: where a person without a phone is from, as the scribe was told; participants' own is known.
 *
 * `trial`: it answers a practice question, and is refused once that is over.
 *
 * @typedef {object} AddIdea
 * @property {"add_idea"} name
 * @property {string} op
 * @property {string} board
 * @property {string} id
 * @property {string} text
 * @property {Kind} [kind]
 * @property {Level | null} [level]
 * @property {ReadonlyArray<string>} [stages]
 * @property {string | null} [region]
 * @property {boolean} [trial]
 */

/**
 * The author's own change; refused once others have voted for it.
 * @typedef {object} EditIdea
 * @property {"edit_idea"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {string} text
 * @property {Kind} [kind]
 * @property {Level | null} [level]
 * @property {ReadonlyArray<string>} [stages]
 */

/**
 * @typedef {object} WithdrawIdea
 * @property {"withdraw_idea"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 */

/**
 * The author asks the moderator to withdraw or change an own idea that may no longer be changed by hand (I4).
 * @typedef {object} AskChange
 * @property {"ask_change"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {"edit" | "withdraw"} what
 * @property {string} [text]
 */

/**
 * «Это не одно и то же»: the author of a merged idea says so; the moderator is shown it (I2).
 * @typedef {object} DisputeMerge
 * @property {"dispute_merge"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 */

/**
 * Grants or declines what an author has asked; granting carries it out.
 * @typedef {object} AnswerRequest
 * @property {"answer_request"} name
 * @property {string} op
 * @property {string} board
 * @property {string} request
 * @property {boolean} grant
 */

/**
 * A moderator's edit; the original is kept (I3). `was`: what the editor started from, else refused `changed`.
 * @typedef {object} SetText
 * @property {"set_text"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {string} text
 * @property {string | null} [was]
 */

/**
 * The screen headline of an idea; empty takes it away. `was`: what the editor started from, else `changed`.
 * @typedef {object} SetHeadline
 * @property {"set_headline"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {string} headline
 * @property {string | null} [was]
 */

/**
 * An absent level stays as it is, null and "" clear it. `was…`: what the editor started from, else `changed`.
 * @typedef {object} SetKind
 * @property {"set_kind"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {Kind} kind
 * @property {Level | "" | null} [level]
 * @property {ReadonlyArray<string>} [stages]
 * @property {Kind | null} [was]
 * @property {Level | "" | null} [was_level]
 * @property {ReadonlyArray<string> | null} [was_stages]
 */

/**
 * @typedef {object} SetPinned
 * @property {"set_pinned"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {boolean} on
 */

/**
 * Makes `idea`, with all merged into it, part of the family of `into`.
 * @typedef {object} MergeIdea
 * @property {"merge_idea"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {string} into
 */

/**
 * Makes a merged idea stand by itself again, with the ideas that came with it.
 * @typedef {object} UnmergeIdea
 * @property {"unmerge_idea"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 */

/**
 * Shows the family by this member (I5); votes and members stay.
 * @typedef {object} LeadFamily
 * @property {"lead_family"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 */

/**
 * Two ideas that look alike are not the same; they are not proposed again.
 * @typedef {object} RejectPair
 * @property {"reject_pair"} name
 * @property {string} op
 * @property {string} board
 * @property {string} pair
 */

/**
 * The worked-out wording, first step and level of an idea.
 *
 * An absent level stays as it is, null and "" clear it. `was` (the wording), `was_first_step`, `was_level`: what the
 * editor started from, else `changed`.
 *
 * @typedef {object} SetDeepened
 * @property {"set_deepened"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {string} wording
 * @property {string} [first_step]
 * @property {Level | "" | null} [level]
 * @property {string | null} [was]
 * @property {string | null} [was_first_step]
 * @property {Level | "" | null} [was_level]
 */

/**
 * Hides an idea with a reason its author reads; `on: false` restores it, also from «Копилка».
 *
 * While a ballot is open or counted this strikes the option, and the protocol records it (V5).
 *
 * @typedef {object} SetHidden
 * @property {"set_hidden"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {boolean} on
 * @property {string} [reason]
 */

/**
 * The author of this idea may bring no more ideas to the board, or may again; the author is told.
 * @typedef {object} SetMuted
 * @property {"set_muted"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {boolean} on
 */

/**
 * V6: 1 supports the idea's family, 0 withdraws the person's votes on every member.
 * @typedef {object} SetVote
 * @property {"set_vote"} name
 * @property {string} op
 * @property {string} board
 * @property {string} ballot
 * @property {string} idea
 * @property {0 | 1} value
 */

/**
 * Mode and budget of a drafted ballot (0: by the number of options); in an open one the budget may grow (V1).
 *
 * Of a revealed ballot that the plan has gone back to: drafts another one. `assurance`: who may vote in it, fixed when
 * it opens as the mode is; absent leaves it alone.
 *
 * @typedef {object} PrepareBallot
 * @property {"prepare_ballot"} name
 * @property {string} op
 * @property {string} board
 * @property {string} ballot
 * @property {BallotMode} mode
 * @property {number} budget
 * @property {Assurance | null} [assurance]
 */

/**
 * Whether a family is on the drafted ballot: the shortlist, which the moderator decides.
 * @typedef {object} SetListed
 * @property {"set_listed"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {boolean} on
 */

/**
 * Fixes options and budget and lets votes in; undoing it voids the ballot.
 *
 * `mode` and `assurance`: what its opener saw.
 *
 * @typedef {object} OpenBallot
 * @property {"open_ballot"} name
 * @property {string} op
 * @property {string} board
 * @property {string} ballot
 * @property {BallotMode | null} [mode]
 * @property {Assurance | null} [assurance]
 */

/**
 * Votes are accepted for 10 s more (V7).
 * @typedef {object} CloseBallot
 * @property {"close_ballot"} name
 * @property {string} op
 * @property {string} board
 * @property {string} ballot
 */

/**
 * Opens a closed ballot again, before its reveal (V7).
 * @typedef {object} ReopenBallot
 * @property {"reopen_ballot"} name
 * @property {string} op
 * @property {string} board
 * @property {string} ballot
 */

/**
 * Ends a ballot without a result; a new one is drafted. Cannot be taken back.
 * @typedef {object} VoidBallot
 * @property {"void_ballot"} name
 * @property {string} op
 * @property {string} board
 * @property {string} ballot
 */

/**
 * Shows the next row from below, or all that are left. Cannot be taken back.
 *
 * `seen`: how many rows are shown to whoever asks; where it is another number by now, nothing is done.
 *
 * @typedef {object} RevealNext
 * @property {"reveal_next"} name
 * @property {string} op
 * @property {string} board
 * @property {string} ballot
 * @property {boolean} [everything]
 * @property {number | null} [seen]
 */

/**
 * V15: a paper ballot by its serial, with the numbers marked on it. `id` is made by the client.
 * @typedef {object} EnterPaper
 * @property {"enter_paper"} name
 * @property {string} op
 * @property {string} board
 * @property {string} id
 * @property {string} ballot
 * @property {string} serial
 * @property {ReadonlyArray<number>} numbers
 */

/**
 * V15: the own entry of a paper ballot, until the reveal.
 * @typedef {object} TakeBackPaper
 * @property {"take_back_paper"} name
 * @property {string} op
 * @property {string} board
 * @property {string} paper
 */

/**
 * V19: the person's cards to read, or the next ones once all are marked. A repeat deals nothing twice.
 * @typedef {object} DealCards
 * @property {"deal_cards"} name
 * @property {string} op
 * @property {string} board
 */

/**
 * V19: «Не важно» 0, «Важно» 1, «Очень важно» 2, on a card that was dealt to the person.
 * @typedef {object} SetMark
 * @property {"set_mark"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {0 | 1 | 2} value
 */

/**
 * V20: 5 «Полностью за» … 1 «Против»; 0 takes the answer back. An objection goes into the protocol.
 * @typedef {object} SetConsent
 * @property {"set_consent"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {0 | 1 | 2 | 3 | 4 | 5} level
 * @property {string} [objection]
 */

/**
 * I7: `on` lets an objection be seen that was held or struck; off strikes it, and its author is told.
 * @typedef {object} SetObjection
 * @property {"set_objection"} name
 * @property {string} op
 * @property {string} board
 * @property {string} objection
 * @property {boolean} on
 */

/**
 * Shows how the answers are distributed, or hides it; until then only their number is seen.
 * @typedef {object} ShowConsent
 * @property {"show_consent"} name
 * @property {string} op
 * @property {string} board
 * @property {boolean} on
 */

/**
 * Makes this the person's current track; ideas and votes stay where they were made.
 * @typedef {object} JoinBoard
 * @property {"join_board"} name
 * @property {string} op
 * @property {string} board
 */

/**
 * The open board's phases; a plan moves by `go_to_step`.
 * @typedef {object} ChangePhase
 * @property {"change_phase"} name
 * @property {string} op
 * @property {string} board
 * @property {"open" | "reveal"} phase
 */

/**
 * A trial question on a board that has not been opened, or its end: all that was sent to it is deleted.
 * @typedef {object} SetTrial
 * @property {"set_trial"} name
 * @property {string} op
 * @property {string} board
 * @property {boolean} on
 * @property {string} [question]
 */

/**
 * Gives the board a plan, or replaces the steps that are still to come; no steps take it away.
 * @typedef {object} SetPlan
 * @property {"set_plan"} name
 * @property {string} op
 * @property {string} board
 * @property {ReadonlyArray<PlanStep>} steps
 */

/**
 * Begins a step of the plan (from 0), forward or back. `reveal` of a blind ballot cannot be taken back.
 * @typedef {object} GoToStep
 * @property {"go_to_step"} name
 * @property {string} op
 * @property {string} board
 * @property {number} step
 */

/**
 * Gives the present step more time, or less.
 * @typedef {object} ExtendStep
 * @property {"extend_step"} name
 * @property {string} op
 * @property {string} board
 * @property {number} seconds
 */

/**
 * Stops the step's clock, or lets it go on.
 * @typedef {object} SetPaused
 * @property {"set_paused"} name
 * @property {string} op
 * @property {string} board
 * @property {boolean} on
 */

/**
 * @typedef {object} SetSwitch
 * @property {"set_switch"} name
 * @property {string} op
 * @property {string} board
 * @property {"ideas" | "voting"} switch
 * @property {boolean} on
 */

/**
 * holding: texts with digit runs or obscene roots wait (I7); delegated: the scribe may change phases;
 * auto: steps of the plan end by themselves.
 *
 * @typedef {object} SetOption
 * @property {"set_option"} name
 * @property {string} op
 * @property {string} board
 * @property {"auto" | "delegated" | "holding"} option
 * @property {boolean} on
 */

/**
 * I7: ideas of one person on this board.
 * @typedef {object} SetIdeaLimit
 * @property {"set_idea_limit"} name
 * @property {string} op
 * @property {string} board
 * @property {number} ideas
 */

/**
 * @typedef {object} SetQuestion
 * @property {"set_question"} name
 * @property {string} op
 * @property {string} board
 * @property {string} question
 */

/**
 * Seconds from now on the server's clock; 0 takes the timer away.
 * @typedef {object} SetTimer
 * @property {"set_timer"} name
 * @property {string} op
 * @property {string} board
 * @property {number} seconds
 */

/**
 * Shows one idea large on the track screen; null returns to the board.
 * @typedef {object} SetSpotlight
 * @property {"set_spotlight"} name
 * @property {string} op
 * @property {string} board
 * @property {string | null} idea
 */

/**
 * What the track screen shows besides a spotlight: `auto` follows the phase; a wall has pages of six ideas.
 * @typedef {object} SetView
 * @property {"set_view"} name
 * @property {string} op
 * @property {string} board
 * @property {BoardView} view
 * @property {number} [page]
 */

/**
 * `after`: the version that the sender knows of (0: none); where another has been sent since, nothing is sent.
 * @typedef {object} SendResult
 * @property {"send_result"} name
 * @property {string} op
 * @property {string} board
 * @property {string} [note]
 * @property {number | null} [after]
 */

/**
 * Takes back the actor's own last undoable command of the last 60 s, if nothing it touched changed.
 * @typedef {object} UndoBoard
 * @property {"undo_board"} name
 * @property {string} op
 * @property {string} board
 * @property {string} target
 */

/**
 * The person's own region and group; null means skipped.
 * @typedef {object} SetProfile
 * @property {"set_profile"} name
 * @property {string} op
 * @property {string} event
 * @property {string | null} region
 * @property {Group | null} group
 */

/**
 * Puts a scene on the plenary screen; the host takes control by it. `agenda` marks the agenda item it came from.
 *
 * `after`: the stage's `at` from which this is one step on; where it has moved meanwhile the step is refused.
 *
 * @typedef {object} TakeScene
 * @property {"take_scene"} name
 * @property {string} op
 * @property {string} event
 * @property {Scene} scene
 * @property {string | null} [agenda]
 * @property {number | null} [after]
 */

/**
 * A new ballot of the hall: the top of every track's newest result stands on it; the host may list others.
 * @typedef {object} FillHall
 * @property {"fill_hall"} name
 * @property {string} op
 * @property {string} event
 * @property {string} question
 * @property {number} [top]
 * @property {number} [minutes]
 * @property {number} [budget]
 */

/**
 * @typedef {object} SetControl
 * @property {"set_control"} name
 * @property {string} op
 * @property {string} event
 * @property {"auto" | "host"} control
 */

/**
 * @typedef {object} SetBlack
 * @property {"set_black"} name
 * @property {string} op
 * @property {string} event
 * @property {boolean} on
 */

/**
 * Returns the stage to what it was before the actor's own last stage command of the last 60 s.
 * @typedef {object} UndoStage
 * @property {"undo_stage"} name
 * @property {string} op
 * @property {string} event
 * @property {string} target
 */

/**
 * @typedef {object} UpdateEvent
 * @property {"update_event"} name
 * @property {string} op
 * @property {string} event
 * @property {string} title
 * @property {string} subtitle
 * @property {string} place
 * @property {string} tz
 * @property {TrackWord} track_word
 * @property {ReadonlyArray<string>} regions
 * @property {boolean} one_track_vote
 * @property {ReadonlyArray<Group>} [groups]
 */

/**
 * @typedef {object} UpdateTrack
 * @property {"update_track"} name
 * @property {string} op
 * @property {string} event
 * @property {string} board
 * @property {string} title
 * @property {string} short
 * @property {string} room
 * @property {string} question
 */

/**
 * Deletes seats, ideas, votes, results and the mark; event, tracks and staff links stay.
 * @typedef {object} EndRehearsal
 * @property {"end_rehearsal"} name
 * @property {string} op
 * @property {string} event
 */

/**
 * Closes the event and makes it anonymous; afterwards only decisions' status and publication change.
 * @typedef {object} SealEvent
 * @property {"seal_event"} name
 * @property {string} op
 * @property {string} event
 */

/**
 * Whether everybody with the address may read the results; also after sealing.
 * @typedef {object} PublishResults
 * @property {"publish_results"} name
 * @property {string} op
 * @property {string} event
 * @property {boolean} on
 */

/**
 * Whether newcomers may take a seat; whoever has one comes back at any time, also by return code.
 * @typedef {object} SetDoors
 * @property {"set_doors"} name
 * @property {string} op
 * @property {string} event
 * @property {boolean} open
 */

/**
 * Puts a group of the report aside: votes of its seats do not count until it is taken back (V17).
 * @typedef {object} QuarantineGroup
 * @property {"quarantine_group"} name
 * @property {string} op
 * @property {string} event
 * @property {string} group
 */

/**
 * Takes a group back, or puts it aside again.
 * @typedef {object} SetQuarantine
 * @property {"set_quarantine"} name
 * @property {string} op
 * @property {string} event
 * @property {string} quarantine
 * @property {boolean} on
 */

/**
 * @typedef {object} RevokeLink
 * @property {"revoke_link"} name
 * @property {string} op
 * @property {string} event
 * @property {string} link
 */

/**
 * Made by the owner of the installation, who becomes the event's organiser. Client-made id.
 * @typedef {object} CreateEvent
 * @property {"create_event"} name
 * @property {string} op
 * @property {string} id
 * @property {string} title
 * @property {string} [subtitle]
 * @property {string} [place]
 * @property {string} [tz]
 * @property {TrackWord} [track_word]
 * @property {"en" | "ru"} [language]
 * @property {ReadonlyArray<string>} [regions]
 * @property {boolean} [one_track_vote]
 * @property {ReadonlyArray<Group>} [groups]
 * @property {ReadonlyArray<NewTrack>} [tracks]
 */

/**
 * Writes a decision down, or changes it; `id` is made by the client.
 *
 * `was`: what its editor started from. What only others have changed since stays; what both have is refused.
 *
 * @typedef {object} SetDecision
 * @property {"set_decision"} name
 * @property {string} op
 * @property {string} event
 * @property {string} id
 * @property {string} what
 * @property {string} [owner]
 * @property {Level | null} [level]
 * @property {string} [due]
 * @property {ReadonlyArray<Source>} [sources]
 * @property {SeenDecision | null} [was]
 */

/**
 * Puts a decision on the plenary screen, or takes it off.
 * @typedef {object} ShowDecision
 * @property {"show_decision"} name
 * @property {string} op
 * @property {string} event
 * @property {string} decision
 * @property {boolean} on
 */

/**
 * Adopted, declined with a reason, or proposed again; also after the event is closed, and by who is answerable.
 * @typedef {object} SetDecisionStatus
 * @property {"set_decision_status"} name
 * @property {string} op
 * @property {string} event
 * @property {string} decision
 * @property {"adopted" | "declined" | "proposed"} status
 * @property {string} [reason]
 */

/**
 * Takes away one that was written by mistake; its number is not used again.
 * @typedef {object} RemoveDecision
 * @property {"remove_decision"} name
 * @property {string} op
 * @property {string} event
 * @property {string} decision
 */

/**
 * Families of different tracks are about the same; what each is linked with already joins the group.
 * @typedef {object} LinkIdeas
 * @property {"link_ideas"} name
 * @property {string} op
 * @property {string} event
 * @property {ReadonlyArray<Source>} ideas
 */

/**
 * Takes one family out of its group; the others stay linked.
 * @typedef {object} UnlinkIdea
 * @property {"unlink_idea"} name
 * @property {string} op
 * @property {string} event
 * @property {string} board
 * @property {string} idea
 */

/**
 * Two families that look alike are not the same, and are not proposed again.
 * @typedef {object} TellApart
 * @property {"tell_apart"} name
 * @property {string} op
 * @property {string} event
 * @property {ReadonlyArray<Source>} ideas
 */

/**
 * Takes words off the plenary: ideas lose theirs in every scene, decisions are shown no more.
 *
 * `clear`: whatever is on air leaves at once and the overview is; without it the scene stays. It always happens: of
 * more than `hidden_max` numbers the newest stay hidden.
 *
 * @typedef {object} HideNow
 * @property {"hide_now"} name
 * @property {string} op
 * @property {string} event
 * @property {ReadonlyArray<string>} [ideas]
 * @property {ReadonlyArray<string>} [decisions]
 * @property {boolean} [clear]
 */

/**
 * Ideas that were hidden from the plenary may be read there again.
 * @typedef {object} BringBack
 * @property {"bring_back"} name
 * @property {string} op
 * @property {string} event
 * @property {ReadonlyArray<string>} ideas
 */

/**
 * Deletes the person's own data: seat, codes, texts that nobody else supports. Cannot be taken back.
 * @typedef {object} EraseMe
 * @property {"erase_me"} name
 * @property {string} op
 * @property {string} event
 */

/**
 * The same for somebody who asks for it and names the own return code; the journal does not keep the code.
 * @typedef {object} ErasePerson
 * @property {"erase_person"} name
 * @property {string} op
 * @property {string} event
 * @property {string} code
 */

/**
 * How many days after the last thing done there the event is closed and made anonymous by itself; 0: never.
 * @typedef {object} SetRetention
 * @property {"set_retention"} name
 * @property {string} op
 * @property {string} event
 * @property {0 | 7 | 14 | 30 | 60 | 90 | 180 | 365} days
 */

/**
 * Whether people may give their names, and the consent they give with them; empty for ours.
 *
 * hidden: nobody is asked or shown any more; off: what was given is erased as well.
 *
 * @typedef {object} SetNames
 * @property {"set_names"} name
 * @property {string} op
 * @property {string} event
 * @property {"hidden" | "off" | "wished"} names
 * @property {string} [wording]
 */

/**
 * The person's own name, with the digest of the wording agreed to; an empty name withdraws both.
 * @typedef {object} SetName
 * @property {"set_name"} name
 * @property {string} op
 * @property {string} event
 * @property {string} text
 * @property {string} [consent]
 */

/**
 * Keeps the name of this idea's author out of the protocol, or lets it in.
 * @typedef {object} HoldName
 * @property {"hold_name"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {boolean} on
 */

/**
 * budget 0: by the number of options, when it opens. `options`: how many stood on it when it was opened.
 *
 * `shown`: leading ideas whose rows the reveal has reached, of `rows` that it shows one by one. `assurance`: who may
 * vote in it: any seat, one with a badge's code, one with a code of the list.
 *
 * @typedef {object} Ballot
 * @property {string} id
 * @property {BallotMode} mode
 * @property {BallotState} state
 * @property {number} budget
 * @property {number} options
 * @property {ReadonlyArray<string>} shown
 * @property {number} rows
 * @property {Assurance} assurance
 */

/**
 * A family's place: it shares the ranks `rank` to `last` with its equals (V10); tiers count from 1 (V11).
 *
 * `parts`: (number, supporters) as voted of the options that were merged after the reveal. `groups`: supporters by
 * group, where the group is big enough to be told (V12).
 *
 * @typedef {object} StandingRow
 * @property {string} id
 * @property {number} no
 * @property {number} supporters
 * @property {number} rank
 * @property {number} last
 * @property {number} tier
 * @property {ReadonlyArray<readonly [number, number]>} parts
 * @property {Record<string, number>} groups
 */

/**
 * A sent result's time on air under automatic control: [start, end) in ms of the server's clock.
 * @typedef {object} Slot
 * @property {string} result
 * @property {number} start
 * @property {number} end
 */

/**
 * One visible family of a sent result. `rank` is shared by equals, `tier` counts from 1 (V10, V11).
 * @typedef {object} ResultRow
 * @property {string} id
 * @property {number} no
 * @property {string} headline
 * @property {string} text
 * @property {Kind} kind
 * @property {Level | null} level
 * @property {ReadonlyArray<string>} stages
 * @property {number} supporters
 * @property {number} rank
 * @property {number} tier
 * @property {ReadonlyArray<number>} members
 * @property {number} regions
 * @property {string | null} region
 * @property {number} last
 * @property {ReadonlyArray<readonly [number, number]>} parts
 * @property {Record<string, number>} groups
 * @property {boolean} disowned
 * @property {string} wording
 * @property {string} first_step
 * @property {ReadonlyArray<number>} consent
 * @property {number | null} median
 * @property {ReadonlyArray<string>} objections
 */

/**
 * An idea that a decision came from, with its speakable number: «3-17» is `track` 3, `no` 17.
 * @typedef {object} DecisionSource
 * @property {string} board
 * @property {string} idea
 * @property {number} track
 * @property {number} no
 */

/**
 * One entry of the public history; `by` is a role.
 * @typedef {object} StatusChange
 * @property {number} at
 * @property {string} status
 * @property {string} reason
 * @property {string} by
 */

/**
 * A scene by its kind, with what it is about: a track's number, a result, an idea, the text of a message.
 *
 * Of an idea: `no`, its words, `n` supporters.
 *
 * @typedef {object} OnAir
 * @property {SceneKind} kind
 * @property {number} track
 * @property {string | null} result
 * @property {number} no
 * @property {string} words
 * @property {number} n
 * @property {string} text
 */

/**
 * A row above the cut line; it shares the ranks `rank` to `last` (V10), and its tier (V11).
 * @typedef {object} TopRow
 * @property {number} no
 * @property {string} words
 * @property {number} n
 * @property {number} rank
 * @property {number} last
 * @property {number} tier
 */

/**
 * What a person agrees to with a name; `digest` is its version, `language` empty for the organiser's own words.
 * @typedef {object} Wording
 * @property {string} digest
 * @property {string} text
 * @property {"" | "en" | "ru"} language
 */

/**
 * One per board. Times are ms since 1970 on the server's clock; closed_at is when voting was switched off.
 *
 * `moment`: the column of the permission table. While `paused_at` is set, the step has step_ends_at - paused_at left.
 * `voided_at`: when the last ballot was voided, until another opens. `trial`: a trial question, nothing of it stays.
 * `outdated`: whose votes count has changed since the newest result was sent.
 *
 * @typedef {object} BoardRecord
 * @property {"board"} t
 * @property {string} id
 * @property {string} event
 * @property {number} no
 * @property {string} title
 * @property {string} short
 * @property {string} room
 * @property {string} question
 * @property {Phase} phase
 * @property {Moment} moment
 * @property {boolean} silent
 * @property {boolean} ideas_on
 * @property {boolean} voting_on
 * @property {number | null} closed_at
 * @property {Ballot | null} ballot
 * @property {ReadonlyArray<PlanStep>} plan
 * @property {number | null} step
 * @property {number | null} plan_started_at
 * @property {number | null} step_started_at
 * @property {number | null} step_ends_at
 * @property {number | null} paused_at
 * @property {boolean} auto
 * @property {boolean} delegated
 * @property {boolean} holding
 * @property {number} idea_limit
 * @property {number | null} timer_ends_at
 * @property {string | null} spotlight
 * @property {BoardView} view
 * @property {number} page
 * @property {boolean} consent_shown
 * @property {number | null} voided_at
 * @property {boolean} trial
 * @property {number} sent_version
 * @property {number | null} sent_at
 * @property {boolean} outdated
 */

/**
 * Ideas on the board `id` and regions they come from: all that is seen of silent collecting.
 * @typedef {object} CountRecord
 * @property {"count"} t
 * @property {string} id
 * @property {number} ideas
 * @property {number} regions
 */

/**
 * `members` are the numbers merged into it, `regions` how many regions its family comes from.
 *
 * Staff also get parts (with `parent`), hidden, held and kept ideas; others get only visible leading ideas
 * and withdrawn ones without text. `disowned`: withdrawn by its author while it stood on a ballot (I4).
 * `source`: «3-17», for an option of the hall that was № 17 of track 3.
 * For staff only: `reason`; `original`, the author's text where a moderator has changed it (I3); `listed`, on the
 * drafted ballot; `score` of the reading round, once that is over, of `reads` marks (V19); `muted`, its author.
 *
 * @typedef {object} IdeaRecord
 * @property {"idea"} t
 * @property {string} id
 * @property {number} no
 * @property {string} text
 * @property {string} headline
 * @property {Kind} kind
 * @property {Level | null} level
 * @property {ReadonlyArray<string>} stages
 * @property {string | null} region
 * @property {Group | null} group
 * @property {"held" | "hidden" | "kept" | "visible" | "withdrawn"} status
 * @property {string | null} parent
 * @property {boolean} pinned
 * @property {ReadonlyArray<number>} members
 * @property {number} regions
 * @property {boolean} disowned
 * @property {string} wording
 * @property {string} first_step
 * @property {string} reason
 * @property {string | null} original
 * @property {boolean} listed
 * @property {number | null} score
 * @property {number} reads
 * @property {boolean} muted
 * @property {boolean} by_staff
 * @property {string} source
 * @property {number} at
 */

/**
 * Supporters of the family led by idea `id` in the board's ballot (V2, V3).
 * @typedef {object} TallyRecord
 * @property {"tally"} t
 * @property {string} id
 * @property {number} n
 */

/**
 * People with at least one accepted vote in ballot `id`; it never falls (V8, V9).
 * @typedef {object} TurnoutRecord
 * @property {"turnout"} t
 * @property {string} id
 * @property {number} voted
 * @property {number} paper
 */

/**
 * What ballot `id` has said, as far as it is revealed; best first. `cut`: rows above the cut line (V10).
 *
 * voted of `of` people (V9). `groups`: voters by group (V12); `agree`, `differ`: leading ideas (V21). `aside`: people
 * whose votes are not counted until their seats are checked (V17).
 *
 * @typedef {object} StandingRecord
 * @property {"standing"} t
 * @property {string} id
 * @property {ReadonlyArray<StandingRow>} rows
 * @property {number} cut
 * @property {number} voted
 * @property {number} of
 * @property {number} paper
 * @property {Record<string, number>} groups
 * @property {ReadonlyArray<string>} agree
 * @property {ReadonlyArray<string>} differ
 * @property {number} aside
 */

/**
 * Agreement on idea `id` (V20): people who answered; when shown, how many at levels 1 to 5, and the median.
 * @typedef {object} ConsentRecord
 * @property {"consent"} t
 * @property {string} id
 * @property {number} answered
 * @property {ReadonlyArray<number>} levels
 * @property {number | null} median
 * @property {ReadonlyArray<string>} objections
 */

/**
 * An objection to the wording of `idea` (V20), without its author; staff only.
 *
 * Held for a look, struck, or, once the answers are shown, visible.
 *
 * @typedef {object} ObjectionRecord
 * @property {"objection"} t
 * @property {string} id
 * @property {string} idea
 * @property {string} text
 * @property {"held" | "struck" | "visible"} status
 */

/**
 * What an author asks of the moderator about an own idea; staff only, gone once it is answered.
 * @typedef {object} RequestRecord
 * @property {"request"} t
 * @property {string} id
 * @property {string} idea
 * @property {"edit" | "not_same" | "withdraw"} what
 * @property {string} text
 * @property {number} at
 */

/**
 * Two ideas that look alike; staff only. `score` grows with likeness, up to 1.
 * @typedef {object} PairRecord
 * @property {"pair"} t
 * @property {string} id
 * @property {string} one
 * @property {string} other
 * @property {number} score
 */

/**
 * A paper ballot that was entered (V15), never what was marked on it; staff only.
 * @typedef {object} PaperRecord
 * @property {"paper"} t
 * @property {string} id
 * @property {string} serial
 * @property {string} by
 * @property {number} at
 */

/**
 * `hall`: the id of the plenary's own board, which is no track.
 *
 * `sealed_at`: when the event was closed and made anonymous, `manifest` the hash of what was closed; `public`: whether
 * everybody may read the results. `doors`: whether newcomers may take a seat. `keep_days`: how long
 * after the last thing done there it is closed by itself, 0 never. `admits`: the kinds of codes that were made, which
 * a ballot may ask for. `names`: wished while people may give theirs, with
 * one of the `wordings`; hidden while such names are kept but nobody is asked.
 *
 * @typedef {object} EventRecord
 * @property {"event"} t
 * @property {string} id
 * @property {string} code
 * @property {string} title
 * @property {string} subtitle
 * @property {string} place
 * @property {string} tz
 * @property {TrackWord} track_word
 * @property {boolean} rehearsal
 * @property {ReadonlyArray<string>} regions
 * @property {boolean} one_track_vote
 * @property {ReadonlyArray<Group>} groups
 * @property {string} hall
 * @property {number | null} sealed_at
 * @property {string} manifest
 * @property {boolean} public
 * @property {string} join
 * @property {boolean} doors
 * @property {number} keep_days
 * @property {ReadonlyArray<"badge" | "list">} admits
 * @property {"hidden" | "off" | "wished"} names
 * @property {ReadonlyArray<Wording>} wordings
 */

/**
 * A track as everybody may know it; `id` is the board's.
 * @typedef {object} TrackRecord
 * @property {"track"} t
 * @property {string} id
 * @property {number} no
 * @property {string} title
 * @property {string} short
 * @property {string} room
 */

/**
 * A track's state and numbers for staff and screens; `id` is the board's. votes = effective votes of its ballot.
 *
 * planned_end: when the plan was to end; rest: ms that its later steps take. Drift is
 * max(now, step_ends_at) + rest - planned_end.
 *
 * @typedef {object} LaneRecord
 * @property {"lane"} t
 * @property {string} id
 * @property {Phase} phase
 * @property {boolean} silent
 * @property {boolean} trial
 * @property {Moment} moment
 * @property {BallotMode | ''} ballot_mode
 * @property {BallotState | ''} ballot_state
 * @property {boolean} ideas_on
 * @property {boolean} voting_on
 * @property {number} ideas
 * @property {number} voted
 * @property {number} votes
 * @property {number} regions
 * @property {number} held
 * @property {number | null} timer_ends_at
 * @property {number | null} step_ends_at
 * @property {number | null} paused_at
 * @property {number | null} planned_end
 * @property {number} rest
 * @property {number} sent_version
 * @property {number | null} sent_at
 * @property {boolean} outdated
 */

/**
 * One per event. Under `auto` the slot that holds now is on air, else the overview; under `host`, `scene`.
 *
 * `hidden`: spoken numbers («3-17») of ideas whose words no scene shows. `at` grows with every change of the scene.
 *
 * @typedef {object} StageRecord
 * @property {"stage"} t
 * @property {string} id
 * @property {"auto" | "host"} control
 * @property {Scene} scene
 * @property {string | null} agenda
 * @property {ReadonlyArray<Slot>} slots
 * @property {boolean} black
 * @property {ReadonlyArray<string>} hidden
 * @property {number} at
 */

/**
 * A planned step of the plenary; `scene` is null for kinds that cannot be shown yet.
 * @typedef {object} AgendaRecord
 * @property {"agenda"} t
 * @property {string} id
 * @property {number} position
 * @property {string} kind
 * @property {string} title
 * @property {number} minutes
 * @property {Scene | null} scene
 */

/**
 * A frozen, numbered version of a track's result. `cut` = how many rows stand above the cut line, ties included.
 *
 * `ballot`: the id of the one whose votes were counted; `aside`: of how many seats they were not, until checked (V17).
 *
 * @typedef {object} ResultRecord
 * @property {"result"} t
 * @property {string} id
 * @property {string} board
 * @property {number} version
 * @property {string} question
 * @property {string} mode
 * @property {string} assurance
 * @property {number} budget
 * @property {number} present
 * @property {number} voted
 * @property {number} paper
 * @property {ReadonlyArray<ResultRow>} rows
 * @property {number} cut
 * @property {ReadonlyArray<number>} struck
 * @property {ReadonlyArray<number>} withdrawn
 * @property {string} note
 * @property {number} at
 * @property {string} by
 * @property {string} digest
 * @property {Record<string, number>} groups
 * @property {ReadonlyArray<string>} agree
 * @property {ReadonlyArray<string>} differ
 * @property {string} ballot
 * @property {number} aside
 */

/**
 * A role link without its secret; organiser only. `pin`: whether its holder may sign in with one elsewhere.
 * @typedef {object} LinkRecord
 * @property {"link"} t
 * @property {string} id
 * @property {string} role
 * @property {string | null} board
 * @property {number} at
 * @property {boolean} revoked
 * @property {number} devices
 * @property {boolean} pin
 */

/**
 * Seats whose votes do not count while it is `on` (V17); organiser only, without a word on who they are.
 *
 * `signal` and its `figures`: why they were put aside; `ideas`: how many of theirs it holds for a look.
 *
 * @typedef {object} QuarantineRecord
 * @property {"quarantine"} t
 * @property {string} id
 * @property {"back" | "burst" | "hops" | "same"} signal
 * @property {number} seats
 * @property {Record<string, number>} figures
 * @property {boolean} on
 * @property {number} ideas
 * @property {number} at
 */

/**
 * The stage for participants and observers; `hidden`: spoken numbers of ideas that the host has hidden.
 * @typedef {object} AirRecord
 * @property {"air"} t
 * @property {string} id
 * @property {"auto" | "host"} control
 * @property {OnAir} scene
 * @property {ReadonlyArray<Slot>} slots
 * @property {boolean} black
 * @property {ReadonlyArray<string>} hidden
 */

/**
 * The top of a result that has been on the plenary screen, told once: `id` is the result's, `track` a number.
 * @typedef {object} TopRecord
 * @property {"top"} t
 * @property {string} id
 * @property {number} track
 * @property {number} version
 * @property {number} voted
 * @property {number} present
 * @property {number} paper
 * @property {ReadonlyArray<TopRow>} rows
 */

/**
 * `due` is an ISO date or empty. Screens and phones get only those that are shown, and of the
 * history its last entry.
 *
 * @typedef {object} DecisionRecord
 * @property {"decision"} t
 * @property {string} id
 * @property {number} no
 * @property {string} what
 * @property {string} owner
 * @property {Level | null} level
 * @property {string} due
 * @property {ReadonlyArray<DecisionSource>} sources
 * @property {string} status
 * @property {string} reason
 * @property {boolean} shown
 * @property {ReadonlyArray<StatusChange>} history
 */

/**
 * A group of linked ideas, or two that look alike and were told apart; by track and number. Staff and host only.
 *
 * The ideas are those that were named: a page shows the families that they are part of now.
 *
 * @typedef {object} RelationRecord
 * @property {"relation"} t
 * @property {string} id
 * @property {"apart" | "linked"} state
 * @property {ReadonlyArray<DecisionSource>} ideas
 */

/**
 * Who wrote idea `id`, by the author's own wish; staff only. `held`: not in the protocol until it was looked at.
 * @typedef {object} NameRecord
 * @property {"name"} t
 * @property {string} id
 * @property {string} name
 * @property {boolean} held
 */

/**
 * What changed in a stream since `since`, for one audience.
 *
 * The whole client rule: older rev -> ignore; `since` > my rev -> a gap, say hello again; `reset` -> clear;
 * drop `gone` ([kind, id] pairs), put the records; rev = changes.rev. With `fetch` the records are not here:
 * get the snapshot over HTTP, after a random wait of up to `fetch` milliseconds.
 *
 * @typedef {object} Changes
 * @property {string} stream
 * @property {number} since
 * @property {number} rev
 * @property {boolean} reset
 * @property {ReadonlyArray<AnyRecord>} put
 * @property {ReadonlyArray<readonly [string, string]>} gone
 * @property {number} fetch
 */

/**
 * state: counted; waiting (over the budget); doubled (its family has an earlier vote); asleep (not visible).
 * @typedef {object} MyVote
 * @property {string} idea
 * @property {number} no
 * @property {string} family
 * @property {number} family_no
 * @property {"asleep" | "counted" | "doubled" | "waiting"} state
 */

/**
 * state: what became of the idea; family_no is set when merged; in_top when it is above the cut line.
 *
 * `request`: what the author has asked for, or that the last wish was declined.
 *
 * @typedef {object} MyIdea
 * @property {string} id
 * @property {number} no
 * @property {string} text
 * @property {Kind} kind
 * @property {Level | null} level
 * @property {ReadonlyArray<string>} stages
 * @property {"held" | "hidden" | "kept" | "merged" | "visible" | "withdrawn"} state
 * @property {number | null} family_no
 * @property {string} reason
 * @property {boolean} may_edit
 * @property {boolean} may_ask
 * @property {"" | "declined" | "edit" | "not_same" | "withdraw"} request
 * @property {boolean} disowned
 * @property {boolean} sent
 * @property {boolean} in_top
 * @property {number} at
 */

/**
 * V19: an idea dealt to the person to be read; `mark` None until it is marked 0, 1 or 2.
 * @typedef {object} Card
 * @property {string} id
 * @property {number} no
 * @property {string} text
 * @property {string} headline
 * @property {Kind} kind
 * @property {string | null} region
 * @property {number | null} mark
 */

/**
 * V20: the person's own answer on an idea. `state`: what became of the objection, empty without one.
 * @typedef {object} MyConsent
 * @property {string} idea
 * @property {number} level
 * @property {string} objection
 * @property {"" | "held" | "struck" | "visible"} state
 */

/**
 * What only one person may see on one board, whole; replaced when `rev` is newer.
 *
 * `order`: numbers of the options in the person's own order (V14). `cards`: dealt in the reading round; `more`:
 * whether others are left to be dealt. `receipt`: the code of the person's counted ballot (V22), else empty. `aside`:
 * the person's votes are being checked, and do not count yet (V17). `admitted`: by a code of a badge or of the list.
 * `name`: given of the own wish, to the wording
 * `name_consent`; `name_held`: it is not shown before somebody has looked at it.
 *
 * @typedef {object} Mine
 * @property {string} stream
 * @property {number} rev
 * @property {string} participant
 * @property {string | null} region
 * @property {Group | null} group
 * @property {boolean} asked
 * @property {string} code
 * @property {string} board
 * @property {number} budget
 * @property {number} left
 * @property {ReadonlyArray<MyVote>} votes
 * @property {ReadonlyArray<MyIdea>} ideas
 * @property {number} ideas_left
 * @property {boolean} muted
 * @property {ReadonlyArray<number>} order
 * @property {ReadonlyArray<Card>} cards
 * @property {boolean} more
 * @property {ReadonlyArray<MyConsent>} consents
 * @property {string} receipt
 * @property {boolean} aside
 * @property {"" | "badge" | "list"} admitted
 * @property {string} name
 * @property {string} name_consent
 * @property {boolean} name_held
 */

/**
 * The last whole copy at a place, 0 for none. `trouble`: why it is older than what it should hold.
 *
 * unreadable: it is not, but an earlier one that is still there cannot be read.
 *
 * @typedef {object} Copy
 * @property {"here" | "outside"} place
 * @property {number} at
 * @property {"" | "failed" | "full" | "gone" | "unreadable"} trouble
 */

/**
 * Of the installation. `storage`: why nothing can be saved at the moment, else empty.
 * @typedef {object} Health
 * @property {"" | "broken" | "busy" | "damaged" | "full" | "read_only"} storage
 * @property {ReadonlyArray<Copy>} copies
 */

/**
 * Ephemeral counts by board id, never rosters.
 *
 * present: people there (V9); voted, of: turnout of the present ballot (V8, V9); late: votes that came too late (V7);
 * readers, least: people who have marked a card, and how often the least read idea was marked (V19).
 *
 * @typedef {object} Pulse
 * @property {string} stream
 * @property {Record<string, number>} present
 * @property {Record<string, number>} voted
 * @property {Record<string, number>} of
 * @property {Record<string, number>} late
 * @property {Record<string, number>} readers
 * @property {Record<string, number>} least
 * @property {Health} health
 */

/**
 * A row of a sent result; `number` is spoken in the plenary, «3-17», and is its page's address.
 * @typedef {object} OutcomeRow
 * @property {string} id
 * @property {string} number
 * @property {string} headline
 * @property {Kind} kind
 * @property {Level | null} level
 * @property {number} supporters
 * @property {number} rank
 * @property {number} last
 * @property {number} tier
 * @property {number} members
 * @property {number} regions
 */

/**
 * The newest version that was sent, or the hall's ballot (version 0). `cut`: rows above the cut line.
 * @typedef {object} OutcomeResult
 * @property {number} version
 * @property {number} at
 * @property {string} question
 * @property {number} voted
 * @property {number} present
 * @property {number} paper
 * @property {string} note
 * @property {number} cut
 * @property {ReadonlyArray<OutcomeRow>} rows
 */

/**
 * An idea in a list; `text` is its headline or the text itself.
 * @typedef {object} OutcomeIdea
 * @property {string} number
 * @property {string} text
 * @property {Kind} kind
 * @property {Level | null} level
 * @property {number} stages
 * @property {boolean} leads
 */

/**
 * A track. Its ideas are told once its result is, or once the event is closed.
 * @typedef {object} OutcomeTrack
 * @property {number} no
 * @property {string} title
 * @property {OutcomeResult | null} result
 * @property {ReadonlyArray<OutcomeIdea>} ideas
 */

/**
 * The whole event. `people`: seats and paper ballots.
 * @typedef {object} Outcome
 * @property {number} people
 * @property {ReadonlyArray<OutcomeTrack>} tracks
 * @property {OutcomeResult | null} hall
 * @property {ReadonlyArray<DecisionRecord>} decisions
 */

/**
 * Another idea of the same family.
 * @typedef {object} Relative
 * @property {string} number
 * @property {string} text
 */

/**
 * Where a ballot has put the idea, or the family that it belongs to. `top`: above the cut line.
 * @typedef {object} StoryPlace
 * @property {number} supporters
 * @property {number} voted
 * @property {number} rank
 * @property {number} last
 * @property {boolean} top
 * @property {number} at
 */

/**
 * One idea and what became of it (I2). `into`: the idea that it was merged into; what follows is then that one's.
 *
 * `consent`: people by level (V20).
 *
 * @typedef {object} Story
 * @property {string} number
 * @property {string} track
 * @property {string} headline
 * @property {string} text
 * @property {Kind} kind
 * @property {Level | null} level
 * @property {ReadonlyArray<string>} stages
 * @property {string | null} region
 * @property {"held" | "hidden" | "visible" | "withdrawn"} status
 * @property {Relative | null} into
 * @property {ReadonlyArray<Relative>} members
 * @property {number} regions
 * @property {string} wording
 * @property {string} first_step
 * @property {StoryPlace | null} sent
 * @property {StoryPlace | null} hall
 * @property {ReadonlyArray<number>} consent
 * @property {number | null} median
 * @property {ReadonlyArray<string>} objections
 * @property {ReadonlyArray<DecisionRecord>} decisions
 */

/**
 * One command. `what`: the end of its sentence's id; `track`: its number, 0 the hall, null the event.
 *
 * `nos`: numbers of the ideas that it names; `by`: the role, or `plan` and `term` for what happened by itself.
 *
 * @typedef {object} AuditEntry
 * @property {number} at
 * @property {string} by
 * @property {string} what
 * @property {number | null} track
 * @property {ReadonlyArray<string>} nos
 * @property {string} detail
 * @property {boolean} undone
 */

/**
 * V8: a secret ballot of track `track` (null: of another event) that is not revealed, and when it was opened.
 * @typedef {object} AuditVeil
 * @property {number | null} track
 * @property {number} at
 */

/**
 * At most a hundred entries, newest first. `total` of all that are told; `first`: how many are older.
 *
 * `counts`: votes, marks, answers and changes of a person's own place, which are never told one by one.
 *
 * @typedef {object} AuditPage
 * @property {ReadonlyArray<AuditEntry>} entries
 * @property {number} total
 * @property {number} first
 * @property {Record<string, number>} counts
 * @property {ReadonlyArray<AuditVeil>} veils
 */

/**
 * The entry at which a fingerprint stood that somebody has noted down: the how manieth, and when it was made.
 * @typedef {object} AuditNoted
 * @property {number} entry
 * @property {number} at
 */

/**
 * The chain of the whole installation, up to the opening of the first secret ballot that is not revealed (V8).
 *
 * `head`: the fingerprint of its last entry, empty without one; `veiled`: whether entries behind it are not told;
 * `noted`: where the fingerprint that was asked about stands in what has held, null where it does not.
 *
 * @typedef {object} AuditChain
 * @property {number} entries
 * @property {string} head
 * @property {boolean} intact
 * @property {number} at
 * @property {boolean} veiled
 * @property {AuditNoted | null} noted
 */

/**
 * A folder or file beside the database that may still know what was erased. `place`: as in a copy.
 * @typedef {object} Leftover
 * @property {"here" | "outside"} place
 * @property {string} name
 */

/** @typedef {{board: BoardRecord, count: CountRecord, idea: IdeaRecord, tally: TallyRecord, turnout: TurnoutRecord, standing: StandingRecord, consent: ConsentRecord, objection: ObjectionRecord, request: RequestRecord, pair: PairRecord, paper: PaperRecord, event: EventRecord, track: TrackRecord, lane: LaneRecord, stage: StageRecord, agenda: AgendaRecord, result: ResultRecord, link: LinkRecord, quarantine: QuarantineRecord, air: AirRecord, top: TopRecord, decision: DecisionRecord, relation: RelationRecord, name: NameRecord}} RecordOf */
/** @typedef {keyof RecordOf} RecordKind */
/** @typedef {RecordOf[RecordKind]} AnyRecord */
/** @typedef {AddIdea | EditIdea | WithdrawIdea | AskChange | DisputeMerge | AnswerRequest | SetText | SetHeadline | SetKind | SetPinned | MergeIdea | UnmergeIdea | LeadFamily | RejectPair | SetDeepened | SetHidden | SetMuted | SetVote | PrepareBallot | SetListed | OpenBallot | CloseBallot | ReopenBallot | VoidBallot | RevealNext | EnterPaper | TakeBackPaper | DealCards | SetMark | SetConsent | SetObjection | ShowConsent | JoinBoard | ChangePhase | SetTrial | SetPlan | GoToStep | ExtendStep | SetPaused | SetSwitch | SetOption | SetIdeaLimit | SetQuestion | SetTimer | SetSpotlight | SetView | SendResult | UndoBoard | SetProfile | TakeScene | FillHall | SetControl | SetBlack | UndoStage | UpdateEvent | UpdateTrack | EndRehearsal | SealEvent | PublishResults | SetDoors | QuarantineGroup | SetQuarantine | RevokeLink | CreateEvent | SetDecision | ShowDecision | SetDecisionStatus | RemoveDecision | LinkIdeas | UnlinkIdea | TellApart | HideNow | BringBack | EraseMe | ErasePerson | SetRetention | SetNames | SetName | HoldName} AnyCommand */
/** @typedef {AnyCommand["name"]} CommandName */
/** @template T @typedef {T extends {op: string} ? Omit<T, 'op'> : never} WithoutOp */
/** A command before it has its operation id. @typedef {WithoutOp<AnyCommand>} Wish */
