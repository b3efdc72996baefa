// Written by `run.py protocol` from facilitator/protocol.py: change that one, never this file.

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
  ideas_per_person: 10,
  open_budget: 5,
  grace_seconds: 10,
  undo_seconds: 60,
  present_seconds: 900,
  result_on_air_seconds: 20,
  batch: 32,
  batch_bytes: 16000,
  command_bytes: 8000,
  event_bytes: 30000,
  tracks_max: 24,
  regions_max: 120,
  timer_seconds: 21600,
});
export const KINDS = /** @type {const} */ (["proposal", "growth", "risk", "law", "technology", "roadmap"]);
export const LEVELS = /** @type {const} */ (["municipal", "regional", "federal"]);
export const GROUPS = /** @type {const} */ (["professional", "ngo", "recipient", "authority"]);
export const TRACK_WORDS = /** @type {const} */ (["area", "section", "stream"]);
export const SCENES = /** @type {const} */ (["lobby", "overview", "track_top", "spotlight", "message"]);
export const PHASES = /** @type {const} */ (["lobby", "open", "reveal", "handed_over"]);
export const ROLES = /** @type {const} */ (["participant", "scribe", "moderator", "screen", "plenary", "host", "observer", "organiser", "owner"]);
export const ACTIONS = /** @type {const} */ (["add_idea", "edit_own", "arrange", "moderate", "direct", "switch", "vote", "change_phase", "send_result", "set_up"]);
export const CODES = /** @type {const} */ (["malformed", "too_large", "unknown_command", "unknown_stream", "not_signed_in", "not_allowed", "wrong_phase", "not_found", "not_open", "voting_closed", "too_late", "counting", "budget_spent", "merged", "not_votable", "cannot_merge", "idea_limit", "slow_down", "not_yours", "already_supported", "text_empty", "text_too_long", "bad_stages", "bad_choice", "nothing_to_send", "nothing_to_undo", "undo_stale", "other_track", "not_rehearsal", "link_invalid", "code_invalid", "id_taken", "storage_full", "internal"]);
export const PHASE_CHANGES = /** @type {const} */ ({
  lobby: ["open"],
  open: ["lobby", "reveal"],
  reveal: ["open", "handed_over"],
  handed_over: ["open", "reveal"],
});
export const PERMISSIONS = /** @type {const} */ ({
  add_idea: {"lobby": [], "open": ["participant", "scribe", "moderator"], "reveal": ["participant", "scribe", "moderator"], "handed_over": ["participant"]},
  edit_own: {"lobby": [], "open": ["participant"], "reveal": [], "handed_over": []},
  arrange: {"lobby": [], "open": ["scribe", "moderator"], "reveal": ["scribe", "moderator"], "handed_over": ["moderator"]},
  moderate: {"lobby": [], "open": ["scribe", "moderator"], "reveal": ["scribe", "moderator"], "handed_over": ["moderator"]},
  direct: {"lobby": ["moderator"], "open": ["moderator"], "reveal": ["moderator"], "handed_over": ["moderator"]},
  switch: {"lobby": [], "open": ["moderator"], "reveal": [], "handed_over": []},
  vote: {"lobby": [], "open": ["participant"], "reveal": ["participant"], "handed_over": []},
  change_phase: {"lobby": ["moderator"], "open": ["moderator"], "reveal": ["moderator"], "handed_over": []},
  send_result: {"lobby": [], "open": ["moderator"], "reveal": ["moderator"], "handed_over": ["moderator"]},
  set_up: {"lobby": ["moderator"], "open": ["moderator"], "reveal": ["moderator"], "handed_over": ["moderator"]},
});
export const ORGANISER_ONLY = /** @type {const} */ ([["change_phase", "handed_over"]]);
export const COMMAND_ACTION = /** @type {const} */ ({
  add_idea: "add_idea",
  edit_idea: "edit_own",
  withdraw_idea: "edit_own",
  set_vote: "vote",
  join_board: null,
  change_phase: "change_phase",
  set_switch: "switch",
  set_question: "set_up",
  set_timer: "direct",
  set_spotlight: "direct",
  set_headline: "arrange",
  set_kind: "arrange",
  set_pinned: "arrange",
  merge_idea: "arrange",
  unmerge_idea: "arrange",
  set_hidden: "moderate",
  send_result: "send_result",
  undo_board: null,
  set_profile: null,
  take_scene: null,
  set_control: null,
  set_black: null,
  undo_stage: null,
  update_event: null,
  update_track: null,
  end_rehearsal: null,
  revoke_link: null,
  create_event: null,
});
export const COMMAND_ROLES = /** @type {const} */ ({
  add_idea: null,
  edit_idea: null,
  withdraw_idea: null,
  set_vote: null,
  join_board: null,
  change_phase: null,
  set_switch: null,
  set_question: null,
  set_timer: null,
  set_spotlight: null,
  set_headline: null,
  set_kind: null,
  set_pinned: null,
  merge_idea: null,
  unmerge_idea: null,
  set_hidden: null,
  send_result: null,
  undo_board: null,
  set_profile: ["participant"],
  take_scene: ["host", "organiser"],
  set_control: ["host", "organiser"],
  set_black: ["host", "organiser"],
  undo_stage: ["host", "organiser"],
  update_event: ["organiser"],
  update_track: ["organiser"],
  end_rehearsal: ["organiser"],
  revoke_link: ["organiser"],
  create_event: null,
});

/**
 * Whether the role may do the action in the phase.
 * @param {Role} role
 * @param {Action} action
 * @param {Phase} phase
 */
export function may(role, action, phase) {
  /** @type {readonly Role[]} */
  const roles = PERMISSIONS[action][phase];
  if (role !== "organiser") return roles.includes(role);
  return roles.includes("moderator") || ORGANISER_ONLY.some(([what, when]) => what === action && when === phase);
}

/** @typedef {(typeof KINDS)[number]} Kind */
/** @typedef {(typeof LEVELS)[number]} Level */
/** @typedef {(typeof GROUPS)[number]} Group */
/** @typedef {(typeof TRACK_WORDS)[number]} TrackWord */
/** @typedef {(typeof SCENES)[number]} SceneKind */
/** @typedef {(typeof PHASES)[number]} Phase */
/** @typedef {(typeof ROLES)[number]} Role */
/** @typedef {(typeof ACTIONS)[number]} Action */
/** @typedef {(typeof CODES)[number]} Code */

/**
 * What the plenary screen shows. track_top names a board (live) or a result; spotlight an idea of a result.
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
 * A page asks for a stream: `rev` is what it has (-1 for nothing).
 * @typedef {object} Hello
 * @property {string} stream
 * @property {number} [rev]
 * @property {string} [epoch]
 */

/**
 * @typedef {object} AddIdea
 * @property {"add_idea"} name
 * @property {string} op
 * @property {string} board
 * @property {string} id
 * @property {string} text
 * @property {Kind} [kind]
 * @property {Level | null} [level]
 * @property {ReadonlyArray<string>} [stages]
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
 * Makes this the person's current track; ideas and votes stay where they were made.
 * @typedef {object} JoinBoard
 * @property {"join_board"} name
 * @property {string} op
 * @property {string} board
 */

/**
 * @typedef {object} ChangePhase
 * @property {"change_phase"} name
 * @property {string} op
 * @property {string} board
 * @property {"open" | "reveal"} phase
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
 * The screen headline of a family's leading idea; empty takes it away. The text is kept (I3).
 * @typedef {object} SetHeadline
 * @property {"set_headline"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {string} headline
 */

/**
 * @typedef {object} SetKind
 * @property {"set_kind"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {Kind} kind
 * @property {Level | null} [level]
 * @property {ReadonlyArray<string>} [stages]
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
 * Hides an idea with a reason its author reads; `on: false` restores it, also from «Копилка».
 * @typedef {object} SetHidden
 * @property {"set_hidden"} name
 * @property {string} op
 * @property {string} board
 * @property {string} idea
 * @property {boolean} on
 * @property {string} [reason]
 */

/**
 * @typedef {object} SendResult
 * @property {"send_result"} name
 * @property {string} op
 * @property {string} board
 * @property {string} [note]
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
 * @typedef {object} TakeScene
 * @property {"take_scene"} name
 * @property {string} op
 * @property {string} event
 * @property {Scene} scene
 * @property {string | null} [agenda]
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
 * @typedef {object} Ballot
 * @property {string} id
 * @property {"blind" | "live"} mode
 * @property {"closed" | "draft" | "open" | "revealed" | "revealing" | "void"} state
 * @property {number} budget
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
 */

/**
 * One per board. Times are ms since 1970 on the server's clock; closed_at is when voting was switched off.
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
 * @property {boolean} ideas_on
 * @property {boolean} voting_on
 * @property {number | null} closed_at
 * @property {Ballot | null} ballot
 * @property {number | null} timer_ends_at
 * @property {string | null} spotlight
 * @property {number} sent_version
 * @property {number | null} sent_at
 */

/**
 * `members` are the numbers merged into it, `regions` how many regions its family comes from.
 *
 * Staff also get parts (with `parent`), hidden, held and kept ideas; others get only visible leading ideas
 * and withdrawn ones without text.
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
 * @property {string} reason
 * @property {boolean} by_staff
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
 * @property {string} join
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
 * @typedef {object} LaneRecord
 * @property {"lane"} t
 * @property {string} id
 * @property {Phase} phase
 * @property {boolean} ideas_on
 * @property {boolean} voting_on
 * @property {number} ideas
 * @property {number} voted
 * @property {number} votes
 * @property {number} regions
 * @property {number} held
 * @property {number | null} timer_ends_at
 * @property {number} sent_version
 * @property {number | null} sent_at
 */

/**
 * One per event. Under `auto` the slot that holds now is on air, else the overview; under `host`, `scene`.
 * @typedef {object} StageRecord
 * @property {"stage"} t
 * @property {string} id
 * @property {"auto" | "host"} control
 * @property {Scene} scene
 * @property {string | null} agenda
 * @property {ReadonlyArray<Slot>} slots
 * @property {boolean} black
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
 */

/**
 * A role link without its secret; organiser only.
 * @typedef {object} LinkRecord
 * @property {"link"} t
 * @property {string} id
 * @property {string} role
 * @property {string | null} board
 * @property {number} at
 * @property {boolean} revoked
 * @property {number} devices
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
 * state: what became of the idea; family_no is set when merged; rank when it is in a sent result's top.
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
 * @property {boolean} sent
 * @property {boolean} in_top
 * @property {number} at
 */

/**
 * What only one person may see on one board, whole; replaced when `rev` is newer.
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
 */

/**
 * Ephemeral counts, never rosters: people present on each board (by board id).
 * @typedef {object} Pulse
 * @property {string} stream
 * @property {Record<string, number>} present
 */

/** @typedef {{board: BoardRecord, idea: IdeaRecord, tally: TallyRecord, turnout: TurnoutRecord, event: EventRecord, track: TrackRecord, lane: LaneRecord, stage: StageRecord, agenda: AgendaRecord, result: ResultRecord, link: LinkRecord}} RecordOf */
/** @typedef {keyof RecordOf} RecordKind */
/** @typedef {RecordOf[RecordKind]} AnyRecord */
/** @typedef {AddIdea | EditIdea | WithdrawIdea | SetVote | JoinBoard | ChangePhase | SetSwitch | SetQuestion | SetTimer | SetSpotlight | SetHeadline | SetKind | SetPinned | MergeIdea | UnmergeIdea | SetHidden | SendResult | UndoBoard | SetProfile | TakeScene | SetControl | SetBlack | UndoStage | UpdateEvent | UpdateTrack | EndRehearsal | RevokeLink | CreateEvent} AnyCommand */
/** @typedef {AnyCommand["name"]} CommandName */
/** @template T @typedef {T extends {op: string} ? Omit<T, 'op'> : never} WithoutOp */
/** A command before it has its operation id. @typedef {WithoutOp<AnyCommand>} Wish */
