// The one thing to do next at every moment of a plan; pure.
import { budgetOf } from './ballot_model.js';
import { isDecided, stepWord } from './plan_model.js';

/** @import { BoardRecord, CommandName } from '../../core/protocol.js' */
/** @import { May } from './idea_rights.js' */
/**
 * @typedef {object} Primary
 * @property {"step" | "open" | "close" | "reveal" | "row" | "send"} id
 * @property {CommandName} command
 * @property {Record<string, any>} fields of the command
 * @property {string} word the last part of the key do-…
 * @property {string | null} blocked the key of a sentence that says why not yet
 * @property {boolean} asks whether it cannot be taken back, and asks in place
 */

/**
 * @param {object} given
 * @param {BoardRecord} given.board
 * @param {May} given.may
 * @param {number} given.listed ideas on the drafted ballot
 * @returns {Primary | null} null where this role has nothing to do here
 */
export function primaryOf(given) {
  const { board, may } = given;
  const made = BY_MOMENT[board.moment]?.(given) ?? onward(board);
  return made && may(made.command) ? made : null;
}

const AT_ONCE = { blocked: null, asks: false };

/** @type {Partial<Record<BoardRecord["moment"], (given: {board: BoardRecord, listed: number}) => Primary | null>>} */
const BY_MOMENT = {
  draft: ({ board, listed }) => {
    const { ballot } = board;
    if (isDecided(ballot)) return onward(board);
    const fields = { ballot: ballot?.id, mode: ballot?.mode, ...(ballot?.assurance && { assurance: ballot.assurance }) };
    return { ...AT_ONCE, id: 'open', command: 'open_ballot', fields, word: 'open', blocked: listed < 2 ? 'refusal-too-few-options' : null };
  },
  vote: ({ board: { ballot } }) => ({ ...AT_ONCE, id: 'close', command: 'close_ballot', fields: { ballot: ballot?.id }, word: 'close' }),
  closed: ({ board }) => revealing(board),
  reveal: ({ board: { ballot } }) =>
    ballot?.state === 'revealing'
      ? { ...AT_ONCE, id: 'row', command: 'reveal_next', fields: { ballot: ballot.id, everything: false, seen: ballot.shown.length }, word: 'row' }
      : null,
};

/** @param {BoardRecord} board @returns {Primary | null} */
function revealing({ plan, step, ballot }) {
  if (step === null || plan[step + 1] === undefined) return null;
  const asks = ballot?.mode === 'blind';
  return { id: 'reveal', command: 'go_to_step', fields: { step: step + 1 }, word: 'reveal', blocked: null, asks };
}

/** The next step, or the plenary when there is none. @param {BoardRecord} board @returns {Primary | null} */
function onward({ plan, step }) {
  const next = step === null ? undefined : plan[step + 1];
  if (step === null || !next) return { ...AT_ONCE, id: 'send', command: 'send_result', fields: {}, word: 'send' };
  return { ...AT_ONCE, id: 'step', command: 'go_to_step', fields: { step: step + 1 }, word: stepWord(next) };
}

/** Numbers that the primary's words name. @param {BoardRecord} board @param {number} listed */
export const numbersOf = ({ ballot }, listed) => ({ n: listed, votes: ballot ? budgetOf(ballot, listed) : 0 });
