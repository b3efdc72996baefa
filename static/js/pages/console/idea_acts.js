// What is done to an idea by one tap.
import { actsOn } from './idea_rights.js';

/** @import { IdeaRecord } from '../../core/protocol.js' */
/** @import { Row } from './model.js' */
/** @import { Desk } from './state.jsx' */

/** Pinned or not, on the track's screen or not. @param {Desk} desk @param {IdeaRecord} idea @param {"pin" | "spotlight"} what */
export function toggle({ act, board }, idea, what) {
  if (what === 'pin') act('set_pinned', { idea: idea.id, on: !idea.pinned });
  else act('set_spotlight', { idea: board.spotlight === idea.id ? null : idea.id });
}

/** On the board for all, be it from the queue, from «Копилка» or from the hidden ones. @param {Desk} desk @param {IdeaRecord} idea */
export function restore({ act }, idea) {
  act('set_hidden', { idea: idea.id, on: false });
}

/** The key of the button that puts it there. @param {IdeaRecord} idea */
export function restoreWord({ status }) {
  if (status === 'held') return 'act-accept';
  return status === 'kept' ? 'act-take-kept' : 'act-restore';
}

/** Its author's ideas are taken on this board, or no more. @param {Desk} desk @param {IdeaRecord} idea */
export function mute({ act }, idea) {
  act('set_muted', { idea: idea.id, on: !idea.muted });
}

/**
 * What is hidden in a hurry: the chosen idea, or where none is chosen the one on the track's screen.
 * @param {Desk} desk
 * @param {Row | undefined} row the chosen one
 */
export function urgentOf({ lists, board, may }, row) {
  const target = row ?? lists.board.find(({ idea }) => idea.id === board.spotlight);
  return target && actsOn(target, may).includes('urgent') ? target.idea : null;
}

/** At once and without a reason; it can be taken back. @param {Desk} desk @param {IdeaRecord | null} idea */
export function hideNow({ act }, idea) {
  if (idea) act('set_hidden', { idea: idea.id, on: true, reason: '' });
}
