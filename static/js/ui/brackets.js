// Which rows of a ranking a bracket holds: equals, or those that are nearly so (V10, V11).

/**
 * @typedef {{rank: number, tier?: number|null}} Placed
 * @typedef {{from: number, to: number, kind: 'tied'|'nearly-tied'}} Bracket rows `from` to `to`, both within
 */

/**
 * Neighbours of one tier, or of one rank where there are no tiers; the rows stand in their order.
 * @param {readonly Placed[]} rows
 * @returns {Bracket[]}
 */
export function bracketsOf(rows) {
  /** @type {Bracket[]} */
  const found = [];
  let from = 0;
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (next && together(row, next)) return;
    const first = rows[from];
    if (index > from && first) found.push({ from, to: index, kind: first.rank === row.rank ? 'tied' : 'nearly-tied' });
    from = index + 1;
  });
  return found;
}

/** @param {Placed} one @param {Placed} other */
function together(one, other) {
  const tiers = one.tier !== undefined && one.tier !== null && other.tier !== undefined && other.tier !== null;
  return tiers ? one.tier === other.tier : one.rank === other.rank;
}

/**
 * Pages of at most `size` rows, as even as can be: six rows are three and three, never five and one.
 * @template T
 * @param {readonly T[]} rows
 * @param {number} [size]
 * @returns {T[][]}
 */
export function pagesOf(rows, size = 5) {
  const count = Math.ceil(rows.length / size);
  const each = Math.ceil(rows.length / Math.max(1, count));
  return Array.from({ length: count }, (_, page) => rows.slice(page * each, (page + 1) * each));
}
