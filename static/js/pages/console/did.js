// What was done last, in words, and whether it may be taken back; pure.
import { LIMITS } from '../../core/protocol.js';
import { numberOf } from '../../core/source.js';
import { lastUndoable } from '../../core/undo.js';
import { PLAN_SAID, planArgsOf, planWordOf } from './did_plan.js';
import { SORTING_SAID, sortingArgsOf, sortingWordOf } from './did_sorting.js';

/** @import { AnyCommand, PlanStep } from '../../core/protocol.js' */
/** @import { Entry } from '../../core/entry.js' */
/** @import { Ideas } from './model.js' */
/** @typedef {{key: string, args: Record<string, string | number>}} Sentence */
/** @typedef {{ideas: Ideas, plan: readonly PlanStep[]}} Known */
/**
 * @typedef {object} Did
 * @property {string} op
 * @property {Sentence} sentence
 * @property {Entry["state"]} state
 * @property {number} until when it is no longer shown
 * @property {boolean} mayUndo
 */

const SAID = new Set([
  ...['change_phase', 'set_switch', 'set_question', 'set_timer', 'set_spotlight', 'set_headline', 'set_kind'],
  ...['set_pinned', 'merge_idea', 'unmerge_idea', 'set_hidden', 'send_result', 'undo_board'],
  ...PLAN_SAID,
  ...SORTING_SAID,
]);

/**
 * @param {object} given
 * @param {{entries: readonly Entry[], sent: readonly Entry[]}} given.outbox
 * @param {string} given.as
 * @param {string} given.board
 * @param {number} given.now
 * @param {Ideas} given.ideas
 * @param {readonly PlanStep[]} [given.plan] of the board
 * @param {Entry | null} [given.undoable] what may be taken back now
 * @returns {Did | null}
 */
export function lastDid({ outbox, as, board, now, ideas, plan = [], undoable = lastUndoable(outbox, as, now) }) {
  const own = [...outbox.sent, ...outbox.entries]
    .filter(({ as: by, state, command }) => by === as && state !== 'refused' && isSaid(command, board))
    .sort((a, b) => a.n - b.n);
  const last = own[own.length - 1];
  if (!last || now - last.at >= LIMITS.undo_seconds * 1_000) return null;
  const { op, state } = last;
  const sentence = sentenceOf(last, own, { ideas, plan });
  return { op, sentence, state, until: last.at + LIMITS.undo_seconds * 1_000, mayUndo: undoable?.op === op };
}

/** @param {AnyCommand} command @param {string} board */
const isSaid = (command, board) => SAID.has(command.name) && 'board' in command && command.board === board;

/** @param {Entry} entry @param {readonly Entry[]} own @param {Known} known @returns {Sentence} */
function sentenceOf(entry, own, known) {
  const { command } = entry;
  if (command.name !== 'undo_board') return { key: `did-${wordOf(command)}`, args: argsOf(entry, known) };
  const target = own.find(({ op }) => op === command.target);
  if (!target) return { key: 'undone', args: {} };
  return { key: `undone-${wordOf(target.command)}`, args: argsOf(target, known) };
}

/** The last part of the keys did-… and undone-…. @param {AnyCommand} command @returns {string} */
function wordOf(command) {
  switch (command.name) {
    case 'change_phase':
      return command.phase === 'open' ? 'opened' : 'reveal';
    case 'set_switch':
      return `${command.switch}-${command.on ? 'on' : 'off'}`;
    case 'set_timer':
      return command.seconds ? 'timer' : 'timer-off';
    case 'set_spotlight':
      return command.idea === null ? 'spotlight-off' : 'spotlight';
    case 'set_headline':
      return command.headline.trim() ? 'headline' : 'headline-off';
    case 'set_pinned':
      return command.on ? 'pinned' : 'unpinned';
    case 'set_hidden':
      return command.on ? 'hidden' : 'restored';
    default:
      return WORDS[command.name] ?? sortingWordOf(command) ?? planWordOf(command) ?? 'done';
  }
}

/** @type {Record<string, string>} */
const WORDS = {
  set_question: 'question',
  set_kind: 'kind',
  merge_idea: 'merged',
  unmerge_idea: 'unmerged',
  send_result: 'sent',
};

/** @param {import('../../core/protocol.js').IdeaRecord | undefined} idea @param {Record<string, any>} said */
const saidNo = (idea, said) => (idea ? numberOf(idea) : String(said.no ?? ''));

/** @param {Entry} entry @param {Known} known @returns {Record<string, string | number>} */
function argsOf(entry, { ideas, plan }) {
  const { command, reply } = entry;
  const said = /** @type {Record<string, any>} */ (reply ?? {});
  const no = 'idea' in command && command.idea !== null ? saidNo(ideas.get(command.idea), said) : '';
  const into = command.name === 'merge_idea' ? String(said.into ?? ideas.get(command.into)?.no ?? '') : '';
  const n = command.name === 'set_timer' ? Math.round(command.seconds / 60) : 0;
  return { no, into, n, version: String(said.version ?? ''), ...planArgsOf(entry, plan), ...sortingArgsOf(entry) };
}
