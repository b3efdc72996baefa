// What means "what I see now" is never kept for later (protocol.AT_ONCE): without an answer soon it is over; pure.
import { refused } from './entry.js';
import { AT_ONCE } from './protocol.js';

/** @import { Entry } from './entry.js' */

const SOON_MS = 5_000;

/** @param {{name: string}} command */
export const isAtOnce = ({ name }) => AT_ONCE.some((one) => one === name);

/** Pressed where there is no way to the server, or before it broke. @param {Entry} entry */
export const notKept = (entry) => refused(entry, 'not_kept', { why: entry.tries ? 'broken' : 'offline' });

/** Refused here for want of a connection: when there is one, what stands on the screen says that it was not done. @param {Entry} entry */
export const isPassed = ({ state, code, detail }) => state === 'refused' && code === 'not_kept' && detail.why === 'offline';

/**
 * Those that were pressed a while ago, have had no answer and are not on their way. What a restored server has lost was
 * answered once, and is not meant. A clock that was set back ends the wait too.
 * @param {readonly Entry[]} entries
 * @param {number} now
 */
export function expired(entries, now) {
  const isOld = ({ at = 0 }) => now < at || now - at > SOON_MS;
  return entries.filter((entry) => entry.state === 'waiting' && !entry.isRestored && isAtOnce(entry.command) && isOld(entry)).map(notKept);
}
