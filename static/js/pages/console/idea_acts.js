// What is done to an idea by one tap.

/** @import { IdeaRecord } from '../../core/protocol.js' */
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
