// Which cards stand where in a list; pure. Nothing moves under the finger: newcomers wait, and the gone leave their place.

/** @typedef {{id: string, no: number, pinned: boolean, status: string}} Placed */

/**
 * Pinned ones first, then the newest.
 * @param {readonly Placed[]} ideas
 * @returns {string[]}
 */
export function newestFirst(ideas) {
  return [...ideas].sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.no - a.no).map(({ id }) => id);
}

/**
 * The same list a moment later. Own new ideas come first at once, for their author has just made them; others wait
 * behind the pill, unless the list was empty.
 * @param {readonly string[]} before
 * @param {{all: readonly string[], own: readonly string[]}} now `all` in the order of a list made anew; `own`: new ones, newest first
 * @returns {{ids: readonly string[], waiting: string[]}}
 */
export function settled(before, { all, own }) {
  if (!before.length) return { ids: union(own, all), waiting: [] };
  const known = new Set(before);
  const made = own.filter((id) => !known.has(id));
  const ids = made.length ? [...made, ...before] : before;
  const shown = new Set(ids);
  return { ids, waiting: all.filter((id) => !shown.has(id)) };
}

/**
 * A list made anew, when the person asks for it: own ones that have no number yet stay on top.
 * @param {{all: readonly string[], own: readonly string[]}} now
 */
export function renewed({ all, own }) {
  const known = new Set(all);
  return union(own.filter((id) => !known.has(id)), all);
}

/**
 * Whether the list stands in another order than it would if it were made anew.
 * @param {readonly string[]} ids
 * @param {readonly string[]} anew
 */
export function isStale(ids, anew) {
  return ids.length !== anew.length || ids.some((id, index) => id !== anew[index]);
}

/** @param {readonly string[]} first @param {readonly string[]} second */
const union = (first, second) => [...new Set([...first, ...second])];
