// When an event is closed by itself, by what the page knew when it was opened; pure.

/** @import { EventRecord } from '../../core/protocol.js' */

const DAY_MS = 24 * 3_600_000;
const REHEARSAL_DAYS = 14;

/** Null: never. @param {Pick<EventRecord, 'sealed_at' | 'rehearsal' | 'keep_days'>} event @param {number} lastAt when something was last done there */
export function termOf({ sealed_at, rehearsal, keep_days }, lastAt) {
  const days = rehearsal ? REHEARSAL_DAYS : keep_days;
  return sealed_at === null && days ? lastAt + days * DAY_MS : null;
}
