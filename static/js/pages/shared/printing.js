// What is asked of a printout, as it is typed and as it is ordered; pure.

/** The last number of a slip: its serial is the track's number and three digits. */
export const LAST_SERIAL = 999;
/** Slips at a time. */
export const MOST = 400;

/**
 * `track` null: all. `first` and `count` as they are typed.
 * @typedef {{
 *   language: string, track: number | null, first: string, count: string, start: string, network: string, password: string,
 * }} Asked
 */

/** @param {string} text */
const isCount = (text) => /^\d{1,3}$/.test(text.trim()) && Number(text) > 0;

/** Whether the paper ballots have numbers. @param {Pick<Asked, 'first' | 'count'>} asked */
export function isRange({ first, count }) {
  return isCount(first) && isCount(count) && Number(count) <= MOST && Number(first) + Number(count) - 1 <= LAST_SERIAL;
}

/** «3017»: of track 3 the slip 17. @param {number | null} track @param {number} n */
export const serialOf = (track, n) => `${track ?? ''}${String(n).padStart(3, '0')}`;

/** What is sent with the order of a format. @param {string} format @param {Asked} asked @returns {import('./orders.js').Options} */
export function optionsOf(format, { track, first, count, start, network, password }) {
  if (format === 'agenda') return start ? { start } : {};
  const more = track === null ? {} : { track };
  if (format === 'ballots') return { ...more, first: Number(first), count: Number(count) };
  const name = network.trim();
  return format === 'poster' && name ? { ...more, wifi: { name, password } } : more;
}
