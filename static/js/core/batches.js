// Which commands go out next, and which are sent again after the server was restored; pure.
import { LIMITS } from './protocol.js';

/** @import { AnyCommand } from './protocol.js' */
/** @import { Entry } from './entry.js' */

const ENVELOPE_BYTES = 200;
const encoder = new TextEncoder();

// What people see at this moment: after a restore they decide anew, a replay would only startle them.
const MOMENTARY = new Set(['set_timer', 'set_spotlight', 'take_scene', 'set_black', 'set_control']);

/** @param {unknown} value */
export const byteLength = (value) => encoder.encode(JSON.stringify(value)).length;

/** The stream whose revision the command advances. @param {AnyCommand} command */
export function streamOf(command) {
  if ('event' in command) return `event:${command.event}`;
  return 'board' in command ? `board:${command.board}` : null;
}

/**
 * The longest run of waiting commands of one grant that fits a batch; empty while every grant with commands is on hold.
 * @param {readonly Entry[]} entries
 * @param {(as: string) => boolean} isOnHold
 */
export function nextBatch(entries, isOnHold) {
  const waiting = entries.filter(({ state, as }) => state === 'waiting' && !isOnHold(as));
  const own = waiting.filter(({ as }) => as === waiting[0]?.as);
  const first = own[0];
  return first?.alone ? [first] : upToLimits(own);
}

/** @param {Entry[]} entries */
function upToLimits(entries) {
  let bytes = ENVELOPE_BYTES;
  const end = entries.findIndex(({ command, alone }, index) => {
    bytes += byteLength(command) + 1;
    return alone || index >= LIMITS.batch || (index > 0 && bytes > LIMITS.batch_bytes);
  });
  return end < 0 ? entries : entries.slice(0, end);
}

/**
 * Without what is only of the moment, and without what was taken back together with its undo.
 * @param {readonly Entry[]} lost in the order in which they were made
 */
export function replayable(lost) {
  const made = new Set(lost.map(({ op }) => op));
  const undone = new Set(lost.map(({ command }) => targetOf(command)));
  return lost.filter(({ op, command }) => {
    const isUndoOfLost = made.has(targetOf(command) ?? '');
    return !isUndoOfLost && !undone.has(op) && !MOMENTARY.has(command.name);
  });
}

/** @param {AnyCommand} command */
export const targetOf = (command) => ('target' in command ? command.target : null);
