// The clock of a plan: what the present step has left, how far the whole has drifted, what goes on; pure.

/** @import { BoardRecord } from './protocol.js' */

export const MINUTE_MS = 60_000;

/**
 * Milliseconds that the present step has left, less than nothing when it runs over; null where there is no clock.
 * @param {Pick<BoardRecord, "step_ends_at" | "paused_at">} clock
 * @param {number} now
 */
export function stepLeft({ step_ends_at, paused_at }, now) {
  return step_ends_at === null ? null : step_ends_at - (paused_at ?? now);
}

/**
 * How much later than planned the plan will end if nothing is changed, in ms; less than nothing: earlier.
 * @param {{step_ends_at: number | null, paused_at: number | null, rest: number, planned_end: number | null}} plan
 * @param {number} now
 * @returns {number | null}
 */
export function driftOf({ step_ends_at, paused_at, rest, planned_end }, now) {
  const left = stepLeft({ step_ends_at, paused_at }, now);
  return left === null || planned_end === null ? null : now + Math.max(0, left) + rest - planned_end;
}

/** «отстаём на 3 мин» as a key and its minutes; less than a whole minute is on time. @param {number} drift */
export function driftWords(drift) {
  const n = Math.floor(Math.abs(drift) / MINUTE_MS);
  if (n === 0) return { key: 'plan-on-time', n };
  return { key: drift > 0 ? 'plan-behind' : 'plan-ahead', n };
}

/** The last part of the key phase-… of what goes on. @param {{moment: string, silent: boolean, mode: string}} now */
export function momentWord({ moment, silent, mode }) {
  if (moment === 'collect' && silent) return 'collect-silent';
  return moment === 'vote' && mode === 'blind' ? 'vote-blind' : moment.replaceAll('_', '-');
}
