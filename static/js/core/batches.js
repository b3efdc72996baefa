// Which commands go out next, and what a command is about; pure.
import { byteLength } from './entry.js';
import { LIMITS } from './protocol.js';

/** @import { AnyCommand } from './protocol.js' */
/** @import { Entry } from './entry.js' */

const ENVELOPE_BYTES = 200;

/** The stream whose revision the command advances. @param {AnyCommand} command */
export function streamOf(command) {
  if ('event' in command) return `event:${command.event}`;
  return 'board' in command ? `board:${command.board}` : null;
}

/**
 * The longest run of waiting commands of one grant and seat that fits a batch; empty while every grant with commands is
 * on hold.
 * @param {readonly Entry[]} entries
 * @param {(as: string) => boolean} isOnHold
 */
export function nextBatch(entries, isOnHold) {
  const waiting = entries.filter(({ state, as }) => state === 'waiting' && !isOnHold(as));
  const own = waiting.filter(({ as, by }) => as === waiting[0]?.as && by === waiting[0]?.by);
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

/** The operation that the command takes back. @param {AnyCommand} command */
export const targetOf = (command) => ('target' in command ? command.target : null);
