// When an event is closed by itself, by what the page knew when it was opened; pure.

/** @import { EventRecord } from '../../core/protocol.js' */

const DAY_MS = 24 * 3_600_000;
const REHEARSAL_DAYS = 14;
const WARN_DAYS = 7;

/** Null: never. @param {Pick<EventRecord, 'sealed_at' | 'rehearsal' | 'keep_days'>} event @param {number} lastAt when something was last done there */
export function termOf({ sealed_at, rehearsal, keep_days }, lastAt) {
  const days = rehearsal ? REHEARSAL_DAYS : keep_days;
  return sealed_at === null && days ? lastAt + days * DAY_MS : null;
}

/** Whether there is a week left, or of a short term the second half. @param {number} term @param {number} lastAt @param {number} now */
export const isSoon = (term, lastAt, now) => term - now < Math.min(WARN_DAYS * DAY_MS, (term - lastAt) / 2);
