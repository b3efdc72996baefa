// The order of live lists, shared ranks (V10) and the stitches of a bar.

/**
 * @template T
 * @typedef {T & {first: number, last: number, tied: boolean}} Ranked a row with the ranks that it shares, from first to last
 */

/**
 * By supporters, then by number, never by time (V10).
 * @template {{no: number, n: number}} T
 * @param {Iterable<T>} rows `n` is the number of supporters
 * @returns {Ranked<T>[]}
 */
export function ranked(rows) {
  const ordered = [...rows].sort((a, b) => b.n - a.n || a.no - b.no);
  /** @type {Map<number, {first: number, last: number}>} */
  const ranks = new Map();
  ordered.forEach(({ n }, index) => {
    const first = ranks.get(n)?.first ?? index + 1;
    ranks.set(n, { first, last: index + 1 });
  });
  return ordered.map((row) => {
    const { first, last } = /** @type {{first: number, last: number}} */ (ranks.get(row.n));
    return { ...row, first, last, tied: first !== last };
  });
}

/**
 * «2» or «2–3».
 * @param {{first: number, last: number}} row
 */
export function rankLabel({ first, last }) {
  return first === last ? `${first}` : `${first}–${last}`;
}

/**
 * A bar's stitches: one for each voter, or for each `unit` voters where they would be more than `max`.
 * @param {number} supporters
 * @param {number} voters
 * @param {number} max
 */
export function stitches(supporters, voters, max = 60) {
  const unit = Math.max(1, Math.ceil(voters / max));
  const count = Math.ceil(voters / unit);
  const rounded = Math.floor(supporters / unit + 0.5);
  const filled = supporters > 0 ? Math.max(1, rounded) : 0;
  return { count, filled: Math.min(filled, count), unit };
}
