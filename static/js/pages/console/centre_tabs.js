// What may stand in the middle of the console at a moment; the first is what the moment is about; pure.
import { HALL } from '../../ui/track.js';
import { isPlanned } from './plan_model.js';

/** @import { BoardRecord, Moment } from '../../core/protocol.js' */
/** @typedef {"draft" | "ballot" | "results" | "deepen" | "consent" | "fill" | "board"} Tab */

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
  if (board.no === HALL) return tabsOfHall(board);
  if (!isPlanned(board)) return hasStanding ? ['board', 'results'] : ['board'];
  if (board.moment !== 'handed_over') return TABS[board.moment] ?? ['board'];
  const wasAgreed = board.plan.some(({ phase }) => phase === 'consent');
  return wasAgreed ? ['results', 'consent', 'board'] : ['results', 'board'];
}

/** Its ideas are options and nothing else; a new ballot may be filled while none is under way. @param {BoardRecord} board @returns {Tab[]} */
function tabsOfHall({ moment, ballot }) {
  const own = (TABS[moment] ?? []).filter((tab) => tab !== 'board');
  const isUnderWay = moment === 'vote' || moment === 'closed' || ballot?.state === 'revealing';
  return isUnderWay ? own : [...own, 'fill'];
}
