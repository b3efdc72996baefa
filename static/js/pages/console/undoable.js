// Which of one's own actions the server would take back now: the last one, if nobody has changed since what it changed.
import { lastUndoable } from '../../core/undo.js';

/** @import { AnyCommand } from '../../core/protocol.js' */
/** @import { Entry } from '../../core/entry.js' */
/** @import { StreamStore } from '../../core/store.js' */
/** @import { Live } from '../../core/live.js' */

/** What was changed, as it was when the change was first seen here. @type {WeakMap<Entry, string>} */
const left = new WeakMap();

/** @param {Pick<Live, "outbox" | "as" | "store">} live @param {string} board @param {number} now @returns {Entry | null} */
export function undoableOf({ outbox, as, store }, board, now) {
  const last = lastUndoable(outbox, as, now);
  const records = store(`board:${board}`);
  if (!last || !records || records.rev < last.rev) return last;
  const found = changedBy(last.command, records);
  if (!left.has(last)) left.set(last, found);
  return left.get(last) === found ? last : null;
}

/** The state of what the command has changed. @param {AnyCommand} command @param {StreamStore} records */
function changedBy(command, records) {
  if ('request' in command || 'pair' in command || 'objection' in command) return '';
  const [board] = records.all('board');
  if ('idea' in command && command.name !== 'set_spotlight') return JSON.stringify(records.get('idea', command.idea) ?? null);
  if (!board) return '';
  const { ballot, moment: _moment, ...own } = board;
  return JSON.stringify('ballot' in command ? [own, ballot?.id, ballot?.mode, ballot?.state, ballot?.budget] : own);
}
