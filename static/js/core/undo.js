// Which of one's own actions may still be taken back.
import { targetOf } from './batches.js';
import { LIMITS } from './protocol.js';

/** @import { Entry } from './entry.js' */

/**
 * The newest undoable command of the grant, for as long as it may be taken back and nobody has asked for that yet.
 * @param {{entries: readonly Entry[], sent: readonly Entry[]}} outbox
 * @param {string} as
 * @param {number} now
 */
export function lastUndoable({ entries, sent }, as, now) {
  const undone = new Set([...entries, ...sent].map(({ command }) => targetOf(command)));
  const own = sent.filter((entry) => entry.as === as && entry.reply?.ok && entry.reply.undo === true);
  const last = own[own.length - 1];
  const isOpen = last && !undone.has(last.op) && now - last.at < LIMITS.undo_seconds * 1_000;
  return isOpen ? last : null;
}
