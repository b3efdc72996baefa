// What was done here last, in words, and whether it can be taken back; what the server did not take; pure.
import { LIMITS } from '../../core/protocol.js';
import { lastUndoable } from '../../core/undo.js';

/** @import { Entry } from '../../core/entry.js' */
/** @import { CommandName } from '../../core/protocol.js' */
/** @typedef {{entries: readonly Entry[], sent: readonly Entry[]}} Outbox */
/** @typedef {{entry: Entry, key: string, list: string, until: number, mayUndo: boolean}} Told */

/** @type {Partial<Record<CommandName, string>>} */
const WORDS = {
  link_ideas: 'themes-did-linked', unlink_idea: 'themes-did-unlinked', tell_apart: 'themes-did-apart',
  set_headline: 'themes-did-headline', undo_stage: 'themes-undone', undo_board: 'themes-undone',
};

/**
 * The last thing of the last minute.
 * @param {Outbox} outbox
 * @param {string} as
 * @param {number} now
 * @param {(board: string) => number} numberOf a track by its board
 * @returns {Told | null}
 */
export function lastTold(outbox, as, now, numberOf) {
  const own = outbox.sent.filter(({ as: by, reply, command }) => by === as && reply?.ok && command.name in WORDS);
  const entry = own[own.length - 1];
  const until = entry ? entry.at + LIMITS.undo_seconds * 1000 : 0;
  if (!entry || until <= now) return null;
  const mayUndo = lastUndoable(outbox, as, now)?.op === entry.op;
  return { entry, key: WORDS[entry.command.name] ?? '', list: listOf(entry, numberOf), until, mayUndo };
}

/** @param {Entry} entry @param {(board: string) => number} numberOf */
function listOf({ command, reply }, numberOf) {
  const said = /** @type {Record<string, any>} */ (reply ?? {});
  if (command.name === 'set_headline') return `№\u00a0${numberOf(command.board)}-${said.no}`;
  return (said.numbers ?? []).map((/** @type {string} */ one) => `№\u00a0${one}`).join(', ');
}

/** How the last thing is taken back. @param {Entry} entry @returns {import('../../core/protocol.js').Wish | null} */
export function wishBack({ op, command }) {
  if ('event' in command) return { name: 'undo_stage', event: command.event, target: op };
  return 'board' in command ? { name: 'undo_board', board: command.board, target: op } : null;
}
