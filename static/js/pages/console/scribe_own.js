// What was entered here, newest first, and how far each entry has come; pure.

/** @import { Entry } from '../../core/entry.js' */
/** @import { AddIdea, IdeaRecord } from '../../core/protocol.js' */
/** @import { Ideas } from './model.js' */
/** @typedef {{entry: Entry, command: AddIdea, idea: IdeaRecord | null}} Own */

const SHOWN = 30;

/**
 * @param {{entries: readonly Entry[], sent: readonly Entry[]}} outbox
 * @param {string} as
 * @param {string} board
 * @param {Ideas} ideas
 * @returns {Own[]}
 */
export function ownOf(outbox, as, board, ideas) {
  const own = [...outbox.sent, ...outbox.entries].flatMap((entry) => {
    const { command } = entry;
    if (entry.as !== as || command.name !== 'add_idea' || command.board !== board) return [];
    return [{ entry, command, idea: ideas.get(command.id) ?? null }];
  });
  return own.sort((a, b) => b.entry.n - a.entry.n).slice(0, SHOWN);
}
