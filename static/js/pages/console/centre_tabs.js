// What may stand in the middle of the console at a moment; the first is what the moment is about; pure.
import { isPlanned } from './plan_model.js';

/** @import { BoardRecord, Moment } from '../../core/protocol.js' */
/** @typedef {"draft" | "ballot" | "results" | "deepen" | "consent" | "board"} Tab */

/** @type {Partial<Record<Moment, readonly Tab[]>>} */
const TABS = {
  draft: ['draft', 'board'],
  vote: ['ballot', 'board'],
  closed: ['ballot', 'board'],
  reveal: ['results', 'board'],
  deepen: ['deepen', 'results', 'board'],
  consent: ['consent', 'results', 'board'],
};

/**
 * Without a plan the board comes first, as it always did.
 * @param {BoardRecord} board
 * @param {boolean} hasStanding
 * @returns {readonly Tab[]}
 */
export function tabsOf(board, hasStanding) {
  if (!isPlanned(board)) return hasStanding ? ['board', 'results'] : ['board'];
  if (board.moment !== 'handed_over') return TABS[board.moment] ?? ['board'];
  const wasAgreed = board.plan.some(({ phase }) => phase === 'consent');
  return wasAgreed ? ['results', 'consent', 'board'] : ['results', 'board'];
}
