// The rows of a ranking as the ballot has said them, and what stands above the cut line; pure.
import { LIMITS } from '../../core/protocol.js';

/** @import { IdeaRecord, StandingRow } from '../../core/protocol.js' */
/** @typedef {import('./view.js').Shown} Shown */
/** @typedef {ReturnType<typeof rowOf>} Row */

/** Every row that is revealed, best first. @param {Shown} shown @returns {Row[]} */
export const rowsOf = ({ standing, byId }) => (standing?.rows ?? []).map((row) => rowOf(row, byId.get(row.id)));

/** `words`: the wording, once there is one. @param {StandingRow} row @param {IdeaRecord | undefined} idea */
function rowOf({ supporters, ...row }, idea) {
  const headline = idea?.headline || idea?.text || '…';
  return { ...row, no: idea?.source || row.no, n: supporters, idea, headline, words: idea?.wording || headline };
}

/** Those above the cut line, which takes in everyone tied (V10). @param {Shown} shown */
export function topOf(shown) {
  const rows = rowsOf(shown);
  return isRevealing(shown) ? rows : rows.slice(0, shown.standing?.cut ?? 0);
}

/** Whether rows are shown one by one, from below. @param {Pick<Shown, "board">} shown */
export const isRevealing = ({ board: { ballot } }) => ballot?.state === 'revealing';

/** How many rows the reveal has not reached yet. @param {Pick<Shown, "board">} shown */
export function stillHidden({ board: { ballot } }) {
  return ballot?.state === 'revealing' ? Math.max(0, ballot.rows - ballot.shown.length) : 0;
}

/** V12: in whole percent, or null where too few have voted. @param {number} n @param {number} voted */
export const percentOf = (n, voted) => (voted >= LIMITS.percent_from ? Math.round((100 * n) / voted) : null);

/**
 * Whether one's own idea, or a family that it is part of, stands in the row.
 * @param {readonly {id: string, family_no: number | null, state: string}[]} own
 * @param {{id: string, no: number | string}} row
 * @returns {"own" | "part" | null}
 */
export function ownIn(own, { id, no }) {
  if (own.some((idea) => idea.id === id)) return 'own';
  return own.some(({ state, family_no: family }) => state === 'merged' && family === no) ? 'part' : null;
}
