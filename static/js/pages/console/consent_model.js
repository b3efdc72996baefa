// The answers on a wording as they are drawn: from «Полностью за» down to «Против»; pure.

import { leaderOf } from './model.js';

/** @import { ConsentRecord, ObjectionRecord } from '../../core/protocol.js' */

/** @param {Pick<ConsentRecord, "levels">} consent `levels` count the answers 1 to 5 @returns {{level: number, n: number}[]} best first */
export const spreadOf = ({ levels }) => levels.map((n, at) => ({ level: at + 1, n })).reverse();

const FIRST = { held: 0, visible: 1, struck: 2 };

/**
 * What is held against the wording of an idea's family: what waits for a look first, what was struck last.
 * @param {readonly ObjectionRecord[]} objections
 * @param {import('./model.js').Ideas} ideas
 * @param {string} id of the leading idea
 */
export function objectionsTo(objections, ideas, id) {
  const own = objections.filter(({ idea: of }) => {
    const idea = ideas.get(of);
    return idea !== undefined && leaderOf(idea, ideas).id === id;
  });
  return own.sort((a, b) => FIRST[a.status] - FIRST[b.status] || a.text.localeCompare(b.text));
}

/**
 * Objections that wait for a look, to wordings that are in sight (I7).
 * @param {Pick<import('./state.jsx').Desk, "records" | "ideas">} desk
 */
export const heldObjections = ({ records, ideas }) =>
  records('objection').filter(({ status, idea: of }) => {
    const idea = ideas.get(of);
    return status === 'held' && idea !== undefined && leaderOf(idea, ideas).status === 'visible';
  });

/**
 * The level in the middle, or the two that it lies between.
 * @param {number} median
 * @returns {number[]} best first
 */
export const medianLevels = (median) => [...new Set([Math.ceil(median), Math.floor(median)])];
