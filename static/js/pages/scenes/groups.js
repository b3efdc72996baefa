// Where the groups of a result agree and where they differ (V21), and from how many regions its top came; pure.
import { LIMITS } from '../../core/protocol.js';

/** @import { ResultRecord, ResultRow } from '../../core/protocol.js' */
/** @template R @typedef {{list: 'agree' | 'differ', rows: R[]}} GroupPage */

const AGREE = 5;
const DIFFER = 2;
const REGIONS = 4;

/** What of it may be said: a share from 20 people on (V12), else «12 из 17». @param {number} n @param {number} of */
export const percentOf = (n, of) => (of >= LIMITS.percent_from ? Math.floor((200 * n + of) / (2 * of)) : null);

/**
 * @template {{id: string}} R
 * @param {{rows: readonly R[], agree: readonly string[], differ: readonly string[]}} said by a result, or by the hall's ballot
 * @returns {GroupPage<R>[]}
 */
export function groupPages({ rows, agree, differ }) {
  const of = (/** @type {readonly string[]} */ ids) => ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return [
    ...chunks(of(agree), AGREE).map((page) => ({ list: /** @type {const} */ ('agree'), rows: page })),
    ...chunks(of(differ), DIFFER).map((page) => ({ list: /** @type {const} */ ('differ'), rows: page })),
  ];
}

/** The top of a result; nothing where nobody voted or named a region. @param {ResultRecord} result @returns {ResultRow[][]} */
export function regionPages({ rows, cut, voted }) {
  const top = rows.slice(0, cut);
  return voted > 0 && top.some(({ regions }) => regions > 0) ? chunks(top, REGIONS) : [];
}

/** Even parts of at most `size`. @template T @param {readonly T[]} all @param {number} size @returns {T[][]} */
function chunks(all, size) {
  const count = Math.ceil(all.length / size);
  const each = Math.ceil(all.length / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => all.slice(index * each, (index + 1) * each));
}
