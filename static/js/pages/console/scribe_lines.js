// What a scribe types or pastes: a kind by its digit at the beginning of a line, several lines as several ideas; pure.
import { KINDS } from '../../core/protocol.js';

/** @import { Kind } from '../../core/protocol.js' */
/** @typedef {{kind: Kind, text: string}} Line */

const KIND_SIGN = /^\s*\/([1-6])(?=\s|$)\s*/;
const BULLET = /^\s*(?:[-–—•*·]|\d{1,2}[.)])\s+/;

/**
 * «/3 Нехватка врачей» is a risk; a line without a sign keeps the kind that was chosen before.
 * @param {string} line
 * @param {Kind} [kind]
 * @returns {Line}
 */
export function lineOf(line, kind = 'proposal') {
  const digit = KIND_SIGN.exec(line)?.[1];
  if (digit === undefined) return { kind, text: line };
  return { kind: KINDS[Number(digit) - 1] ?? kind, text: line.replace(KIND_SIGN, '') };
}

/** Every line that says something, without the signs of a list. @param {string} text @returns {Line[]} */
export function linesOf(text) {
  const lines = text.split(/\r?\n/).map((line) => lineOf(line.replace(BULLET, '').trim()));
  return lines.map((line) => ({ ...line, text: line.text.trim() })).filter((line) => line.text !== '');
}

/** The digit that stands for a kind. @param {Kind} kind */
export const signOf = (kind) => `/${KINDS.indexOf(kind) + 1}`;
