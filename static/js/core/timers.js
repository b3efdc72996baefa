// The platform's timers, in the shape in which every module takes them.

/** @typedef {{setTimeout(run: () => void, ms: number): unknown, clearTimeout(timer: any): void}} Timers */

/** @type {Timers} */
export const realTimers = {
  setTimeout: (run, ms) => globalThis.setTimeout(run, ms),
  clearTimeout: (timer) => globalThis.clearTimeout(timer),
};

const SHORTEST_MS = 500;
const LONGEST_MS = 10_000;

/**
 * How long to wait after this many failures in a row: anywhere between half a second and a growing limit.
 * @param {number} failures
 * @param {() => number} random
 */
export function backoff(failures, random) {
  const limit = Math.min(LONGEST_MS, 2 * SHORTEST_MS * 2 ** failures);
  return SHORTEST_MS + random() * (limit - SHORTEST_MS);
}
