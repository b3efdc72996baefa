// The answers on a wording as they are drawn: from «Полностью за» down to «Против»; pure.

/** @import { ConsentRecord } from '../../core/protocol.js' */

/** @param {Pick<ConsentRecord, "levels">} consent `levels` count the answers 1 to 5 @returns {{level: number, n: number}[]} best first */
export const spreadOf = ({ levels }) => levels.map((n, at) => ({ level: at + 1, n })).reverse();

/**
 * The level in the middle, or the two that it lies between.
 * @param {number} median
 * @returns {number[]} best first
 */
export const medianLevels = (median) => [...new Set([Math.ceil(median), Math.floor(median)])];
