// The rules of a ballot that its console shows: budget, shortlist, what is above the cut; pure.
import { LIMITS } from '../../core/protocol.js';

/** @import { Ballot, IdeaRecord, StandingRecord } from '../../core/protocol.js' */
/** @import { Row } from './model.js' */

/** V1: votes of one person where nobody has set them. @param {number} options */
export function budgetFor(options) {
  const third = Math.min(7, Math.max(3, Math.floor(options / 4 + 1 / 2)));
  return Math.min(Math.max(1, Math.floor(options / 2)), third);
}

/** The budget that the ballot has or will open with. @param {Pick<Ballot, "budget">} ballot @param {number} options */
export const budgetOf = ({ budget }, options) => budget || budgetFor(options);

/** @param {readonly Row[]} rows visible leading ideas */
export const listedOf = (rows) => rows.filter(({ idea }) => idea.listed);

/** Whether the reading round has given scores to sort by (V19). @param {readonly Row[]} rows */
export const isRead = (rows) => rows.some(({ idea }) => idea.score !== null);

/**
 * The best read first, then by number.
 * @template {{idea: Pick<IdeaRecord, "no" | "score">}} R
 * @param {readonly R[]} rows
 * @returns {R[]}
 */
export function byScore(rows) {
  return [...rows].sort((a, b) => (b.idea.score ?? -1) - (a.idea.score ?? -1) || a.idea.no - b.idea.no);
}

/**
 * What has to be ticked or unticked so that exactly the best are on the ballot, with everyone tied with the last (V19).
 * @param {readonly Row[]} rows visible leading ideas
 * @param {number} [best]
 * @returns {{idea: string, on: boolean}[]}
 */
export function ticksFor(rows, best = LIMITS.shortlist) {
  const last = byScore(rows)[best - 1]?.idea.score ?? -1;
  return rows.flatMap(({ idea }) => {
    const on = (idea.score ?? -1) >= last;
    return idea.listed === on ? [] : [{ idea: idea.id, on }];
  });
}

/** @param {StandingRecord | undefined} standing @param {Pick<Ballot, "state"> | null} ballot */
export const isRevealed = (standing, ballot) => standing !== undefined && ballot?.state === 'revealed';

/** V10: rows above the cut line, once they all may be seen. @param {StandingRecord | undefined} standing */
export const aboveCut = (standing) => standing?.rows.slice(0, standing.cut) ?? [];
