// Everything that the participant's page shows, from the stores and what is still on its way; pure.
import { shownIdeas, shownVotes, unsettled } from '../../core/optimistic.js';
import { LIMITS } from '../../core/protocol.js';
import { HALL } from '../../ui/track.js';
import { shownCards, shownStances } from './own_answers.js';

/** @import { Entry } from '../../core/entry.js' */
/** @import { StreamStore } from '../../core/store.js' */
/** @import { AnyCommand, BoardRecord, DecisionRecord, EventRecord, IdeaRecord, Mine } from '../../core/protocol.js' */
/** @typedef {ReturnType<typeof viewOf>} View */
/** @typedef {ReturnType<typeof sharedView>} Shown what everybody who may look at the board sees */
/**
 * @typedef {object} Sources
 * @property {StreamStore} store of the board
 * @property {EventRecord} event
 * @property {Mine | null} mine
 * @property {{entries: readonly Entry[], sent: readonly Entry[], of(as: string): Entry[]}} outbox
 * @property {string} as
 * @property {boolean} [isOffline]
 * @property {DecisionRecord[]} [decisions]
 */

const COUNTED_LIVE = new Set(['open', 'vote', 'closed']);
const AFTER_VOTING = new Set(['reveal', 'deepen', 'consent', 'handed_over']);

/** The plenary's own board takes no ideas, and nobody moves there. @param {Pick<BoardRecord, "no">} board */
export const isHall = ({ no }) => no === HALL;

/** Whether a track shows what it has sent to the plenary. @param {Pick<BoardRecord, 'moment' | 'sent_version'>} board */
export const hasSent = ({ moment, sent_version: version }) => moment === 'handed_over' || (moment === 'reveal' && version > 0);

/** @param {Sources} sources */
export function viewOf({ store, event, mine: known, outbox, as, isOffline = false, decisions = [] }) {
  const board = /** @type {BoardRecord} */ (store.all('board')[0]);
  const mine = known ?? blankMine(board);
  const entries = outbox.of(as);
  const own = shownIdeas({ mine, entries, board: board.id });
  return {
    ...sharedView(store, board, unsettled({ outbox, as, store })),
    ...{ event, mine, entries, isOffline },
    decisions: decisions.filter(({ shown }) => shown).sort((a, b) => a.no - b.no),
    isPlanned: board.plan.length > 0,
    own: own.ideas,
    ownById: new Map(own.ideas.map((idea) => [idea.id, idea])),
    ideasLeft: own.left,
    votes: shownVotes({ mine, entries, board: board.id, ballot: board.ballot?.id }),
    cards: shownCards(mine, entries),
    stances: shownStances(mine, entries),
    pending: entries.filter(({ state }) => state !== 'refused').length,
    isElsewhere: !isHall(board) && mine.board !== board.id && !has(entries, 'join_board'),
    isAsked: mine.asked || has(entries, 'set_profile') || (!isProfiled(event) && event.names !== 'wished'),
  };
}

/**
 * A board without anybody's own: what an observer sees; null until it is here.
 * @param {StreamStore} store
 */
export function tallied(store) {
  const board = store.all('board')[0];
  return board ? sharedView(store, board, []) : null;
}

/** @param {StreamStore} store @param {BoardRecord} board @param {readonly AnyCommand[]} commands own ones, not yet in the store */
function sharedView(store, board, commands) {
  const ballot = board.ballot?.id ?? '';
  const ideas = store.all('idea');
  return {
    ...{ board, ideas },
    byId: new Map(ideas.map((idea) => [idea.id, idea])),
    countOf: countsOf(store, board, commands),
    voted: store.get('turnout', ballot)?.voted ?? 0,
    standing: store.get('standing', ballot) ?? null,
    count: store.get('count', board.id) ?? null,
    agreements: new Map(store.all('consent').map((one) => [one.id, one])),
  };
}

/** Before the seat is taken nobody has done anything. @param {BoardRecord} board @returns {Mine} */
export function blankMine(board) {
  const budget = board.ballot?.budget ?? LIMITS.open_budget;
  const nobody = { participant: '', region: null, group: null, asked: false, code: '' };
  const nothing = { votes: [], ideas: [], order: [], cards: [], consents: [], ideas_left: board.idea_limit };
  const unknown = { muted: false, more: false, receipt: '', admitted: /** @type {const} */ (''), aside: false, ...{ name: '', name_consent: '', name_held: false } };
  return { stream: `board:${board.id}`, rev: -1, board: board.id, budget, left: budget, ...nobody, ...nothing, ...unknown };
}

/**
 * Supporters of a family; null where they are not told. While votes are counted live, with one's own that the tally
 * does not hold yet.
 * @param {StreamStore} store
 * @param {BoardRecord} board
 * @param {readonly AnyCommand[]} commands
 */
function countsOf(store, { moment, ballot }, commands) {
  const isLive = COUNTED_LIVE.has(moment) && ballot?.mode === 'live';
  const ahead = votesAhead(commands);
  return (/** @type {string} */ id) => {
    const told = store.get('tally', id)?.n;
    if (isLive) return Math.max(0, (told ?? 0) + (ahead.get(id) ?? 0));
    return AFTER_VOTING.has(moment) ? (told ?? null) : null;
  };
}

/**
 * +1, 0 or -1 for each idea: a vote is switched to and fro, so that the first command tells what stood before.
 * @param {readonly AnyCommand[]} commands
 */
export function votesAhead(commands) {
  /** @type {Map<string, number>} */
  const before = new Map();
  /** @type {Map<string, number>} */
  const ahead = new Map();
  for (const command of commands) {
    if (command.name !== 'set_vote') continue;
    if (!before.has(command.idea)) before.set(command.idea, 1 - command.value);
    ahead.set(command.idea, command.value - (before.get(command.idea) ?? 0));
  }
  return ahead;
}

/**
 * The last thing that was wished for an idea and is not settled.
 * @param {View} view
 * @param {string} idea
 */
export function voteEntry({ entries }, idea) {
  const own = entries.filter(({ command }) => command.name === 'set_vote' && command.idea === idea);
  return own[own.length - 1];
}

const ASKING = new Set(['review', 'vote', 'consent']);

/** Whether the track itself asks everybody for something now. @param {Pick<BoardRecord, 'moment'>} board */
export const isAsking = ({ moment }) => ASKING.has(moment);

/** Whether votes may be given here now. @param {Pick<View, "board">} view */
export const isVoting = ({ board: { moment, ballot } }) => ballot !== null && (moment === 'open' || moment === 'vote');

/** Whether a new idea comes onto the board, and not into «Копилка». @param {Pick<View, "board">} view */
export const isTaking = ({ board: { moment, ideas_on: isOn } }) => isOn && (moment === 'open' || moment === 'collect' || moment === 'group');

/** Whether a participant has done anything here yet. @param {View} view */
export const hasActed = ({ own, votes, mine, cards, stances }) =>
  own.length + votes.supported.size + mine.votes.length + stances.size > 0 || cards.some(({ mark }) => mark !== null);

/** Whether a question would stand between the person and what is asked just now: a card, a vote, an answer. @param {View} view */
export function isBusy({ board: { moment }, cards, votes }) {
  if (moment === 'review') return cards.some(({ mark }) => mark === null);
  return moment === 'consent' || (moment === 'vote' && votes.left > 0);
}

/** The visible idea that this number is part of now. @param {{ideas: readonly IdeaRecord[]}} view @param {number} no @returns {IdeaRecord | undefined} */
export const leaderOf = ({ ideas }, no) => ideas.find(({ members }) => members.includes(no));

/** Whether there is anything to ask of a person: a region from a list, or a group. @param {{regions: readonly string[], groups: readonly string[]}} event */
export const isProfiled = ({ regions, groups }) => regions.length + groups.length > 0;

/** Whether the idea may stand in a list of ideas to read. @param {IdeaRecord} idea */
export const isReadable = ({ status }) => status === 'visible';

/**
 * The first of its region, and of no other's.
 * @param {View} view
 * @param {IdeaRecord} idea
 */
export function isFirstOfRegion({ ideas, event }, idea) {
  const { region, no } = idea;
  if (region === null || !event.regions.includes(region)) return false;
  return ideas.every((other) => other.region !== region || other.no >= no);
}

/** @param {readonly Entry[]} entries @param {string} name */
const has = (entries, name) => entries.some(({ command, state }) => command.name === name && state !== 'refused');
