// What is shown = what the server has said + what is still on its way; pure.
import { streamOf } from './batches.js';

/** @import { Entry } from './entry.js' */
/** @import { AddIdea, AnyCommand, AskChange, DisputeMerge, EditIdea, Mine, MyIdea, WithdrawIdea } from './protocol.js' */
/** @typedef {{family: string, isVisible: boolean}} Vote */
/** @typedef {{pending: null | "ask" | "edit" | "withdraw", wish: string | null, op: string | null, code: string | null, detail: Record<string, any>}} OnItsWay */
/** @typedef {AskChange | DisputeMerge | EditIdea | WithdrawIdea} Change `wish` is the name of the one on its way, or refused */
/** @typedef {Omit<MyIdea, "state" | "no"> & {no: number | null, state: MyIdea["state"] | "waiting" | "sending" | "refused"} & OnItsWay} ShownIdea */

/**
 * Own votes by the rule of V6: 0 withdraws the whole family, 1 changes nothing where the family has one already, and
 * nothing where no place is left.
 * @param {object} given
 * @param {Mine} given.mine
 * @param {readonly Entry[]} given.entries of this person's grant
 * @param {string} given.board
 * @param {string} [given.ballot] votes for another ballot are not counted
 * @param {(idea: string) => string} [given.familyOf] the leading idea, where the page knows
 */
export function shownVotes({ mine, entries, board, ballot, familyOf = (idea) => idea }) {
  const shown = { votes: votesOf(mine), left: mine.left, pending: /** @type {Set<string>} */ (new Set()) };
  const families = new Map(mine.votes.map(({ idea, family }) => [idea, family]));
  for (const { command, state } of entries) {
    if (state === 'refused' || command.name !== 'set_vote' || command.board !== board) continue;
    if (ballot !== undefined && command.ballot !== ballot) continue;
    vote(shown, command.value, families.get(command.idea) ?? familyOf(command.idea), mine.budget);
  }
  const { votes, left, pending } = shown;
  const visible = votes.filter(({ isVisible }) => isVisible);
  const waiting = new Set([...familiesOf(visible)].slice(mine.budget));
  return { supported: familiesOf(votes), waiting, pending, left, budget: mine.budget };
}

/**
 * @param {{votes: Vote[], left: number, pending: Set<string>}} shown
 * @param {0 | 1} value
 * @param {string} family
 * @param {number} budget
 */
function vote(shown, value, family, budget) {
  const has = shown.votes.some((one) => one.family === family);
  if (has === (value === 1) || (value === 1 && shown.left === 0)) return;
  const taken = placesTaken(shown.votes, budget);
  shown.votes = value ? [...shown.votes, { family, isVisible: true }] : shown.votes.filter((one) => one.family !== family);
  shown.left = Math.min(budget, Math.max(0, shown.left + taken - placesTaken(shown.votes, budget)));
  shown.pending.add(family);
}

/** Those that count first: V3 goes by the order in which votes were set. @param {Mine} mine @returns {Vote[]} */
function votesOf({ votes }) {
  const ordered = [...votes].sort((a, b) => Number(a.state === 'waiting') - Number(b.state === 'waiting'));
  return ordered.map(({ family, state }) => ({ family, isVisible: state !== 'asleep' }));
}

/** @param {readonly Vote[]} votes */
const familiesOf = (votes) => new Set(votes.map(({ family }) => family));

/** Only visible families take a place, and never more than there are (V3). @param {readonly Vote[]} votes @param {number} budget */
const placesTaken = (votes, budget) => Math.min(budget, familiesOf(votes.filter(({ isVisible }) => isVisible)).size);

/**
 * Own ideas with those that the server does not know yet, or has refused; nothing typed is ever lost.
 * @param {object} given
 * @param {Mine} given.mine
 * @param {readonly Entry[]} given.entries of this person's grant
 * @param {string} given.board
 */
export function shownIdeas({ mine, entries, board }) {
  /** @type {Map<string, ShownIdea>} */
  const ideas = new Map(mine.ideas.map((idea) => [idea.id, { ...idea, ...SETTLED }]));
  let left = mine.ideas_left;
  for (const entry of entries) {
    if (!('board' in entry.command) || entry.command.board !== board) continue;
    const { command } = entry;
    if (command.name === 'add_idea' && !ideas.has(command.id)) {
      ideas.set(command.id, newIdea(entry, command));
      if (entry.state !== 'refused') left -= 1;
    }
    if (!isChange(command)) continue;
    const idea = ideas.get(command.idea);
    if (idea) ideas.set(command.idea, changedIdea(idea, entry, command));
  }
  return { ideas: [...ideas.values()], left: Math.max(0, left) };
}

/** @type {OnItsWay} */
const SETTLED = { pending: null, wish: null, op: null, code: null, detail: {} };

const CHANGES = new Set(['edit_idea', 'withdraw_idea', 'ask_change', 'dispute_merge']);

/** @param {AnyCommand} command @returns {command is Change} */
const isChange = (command) => CHANGES.has(command.name);

/** @param {Entry} entry @param {AddIdea} command @returns {ShownIdea} */
function newIdea({ op, state, code, detail, at }, { id, text, kind = 'proposal', level = null, stages = [] }) {
  const unknown = { no: null, family_no: null, reason: '', may_edit: false, may_ask: false, sent: false, in_top: false };
  const shown = state === 'sent' ? 'sending' : state;
  const wished = { pending: null, wish: 'add_idea', op, code, detail };
  return { ...unknown, request: '', disowned: false, id, text, kind, level, stages, at, state: shown, ...wished };
}

/** @param {ShownIdea} idea @param {Entry} entry @param {Change} command @returns {ShownIdea} */
function changedIdea(idea, { op, state, code, detail }, command) {
  const wish = command.name;
  if (state === 'refused') return { ...idea, wish, op, code, detail };
  if (command.name === 'withdraw_idea') return { ...idea, pending: 'withdraw', wish, op };
  if (command.name === 'dispute_merge') return { ...idea, request: 'not_same', pending: 'ask', wish, op };
  if (command.name === 'ask_change') return { ...idea, request: command.what, may_ask: false, pending: 'ask', wish, op };
  const { text, kind = 'proposal', level = null, stages = [] } = command;
  return { ...idea, text, kind, level, stages, pending: 'edit', wish, op };
}

/**
 * Commands of a grant that the store cannot show yet: on their way, or taken with a revision that has not come here.
 * @param {object} given
 * @param {{entries: readonly Entry[], sent: readonly Entry[]}} given.outbox
 * @param {string} given.as
 * @param {{stream: string, rev: number}} given.store
 * @returns {AnyCommand[]} in the order in which they were made
 */
export function unsettled({ outbox, as, store }) {
  const onTheirWay = outbox.entries.filter(({ state }) => state !== 'refused');
  const ahead = outbox.sent.filter(({ rev }) => rev > store.rev);
  return [...ahead, ...onTheirWay]
    .filter((entry) => entry.as === as && streamOf(entry.command) === store.stream)
    .sort((a, b) => a.n - b.n)
    .map(({ command }) => command);
}
