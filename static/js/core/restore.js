// What is sent again after the server was restored from a backup; pure.
import { queued } from './entry.js';
import { streamOf, targetOf } from './batches.js';

/** @import { Entry } from './entry.js' */
/** @import { Greeting } from './streams.js' */

// What people see at this moment: after a restore they decide anew, a replay would only startle them.
const MOMENTARY = new Set(['set_timer', 'set_spotlight', 'take_scene', 'set_black', 'set_control']);

/**
 * What becomes of the sent entries of a stream that were acknowledged in an earlier epoch: those that the backup may
 * not have are queued again, the others belong to the new epoch. Empty where nothing changes. A blind vote advances no
 * revision: at the one that was restored itself both are possible, and a repeat changes nothing.
 * @param {readonly Entry[]} sent
 * @param {Greeting} greeting `restoredRev` null: nobody knows what is lost
 */
export function afterRestore(sent, { stream, epoch, restoredRev }) {
  const earlier = sent.filter((entry) => entry.epoch !== epoch && streamOf(entry.command) === stream);
  const lost = new Set(replayable(earlier.filter(({ rev }) => restoredRev === null || rev >= restoredRev)));
  const newest = restoredRev ?? -1;
  return earlier.map((entry) => (lost.has(entry) ? queued(entry) : { ...entry, epoch, rev: Math.min(entry.rev, newest) }));
}

/**
 * Without what is only of the moment, and without what was taken back together with its undo.
 * @param {readonly Entry[]} lost
 */
function replayable(lost) {
  const made = new Set(lost.map(({ op }) => op));
  const undone = new Set(lost.map(({ command }) => targetOf(command)));
  return lost.filter(({ op, command }) => {
    const isUndoOfLost = made.has(targetOf(command) ?? '');
    return !isUndoOfLost && !undone.has(op) && !MOMENTARY.has(command.name);
  });
}
