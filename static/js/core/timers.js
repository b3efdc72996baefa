// The platform's timers, in the shape in which every module takes them.

/** @typedef {{setTimeout(run: () => void, ms: number): unknown, clearTimeout(timer: any): void}} Timers */

/** @type {Timers} */
export const realTimers = {
  setTimeout: (run, ms) => globalThis.setTimeout(run, ms),
  clearTimeout: (timer) => globalThis.clearTimeout(timer),
};

const SHORTEST_MS = 500;
const LONGEST_MS = 4_500; // a hall is back within five seconds after its server is
const PATIENT = 20; // failures, about a minute
const LONGEST_PATIENT_MS = 10_000;

/**
 * How long to wait after this many failures in a row: anywhere between half a second and a growing limit.
 * @param {number} failures
 * @param {() => number} random
 */
export function backoff(failures, random) {
  const longest = failures < PATIENT ? LONGEST_MS : LONGEST_PATIENT_MS;
  const limit = Math.min(longest, 2 * SHORTEST_MS * 2 ** failures);
  return SHORTEST_MS + random() * (limit - SHORTEST_MS);
}
