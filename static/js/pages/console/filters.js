// Which of a list's rows are looked at: by kind, pinned, without a headline, of the last minutes; pure.
import { KINDS } from '../../core/protocol.js';

/** @import { Kind } from '../../core/protocol.js' */
/** @import { Row } from './model.js' */
/** @typedef {"all" | "recent" | "plain" | "pinned" | Kind} Filter */

export const RECENT_MINUTES = 5;

/** @type {readonly Filter[]} */
export const FILTERS = ['all', 'recent', 'plain', 'pinned', ...KINDS];

/**
 * @param {readonly Row[]} rows
 * @param {Filter} filter
 * @param {number} now on the server's clock
 */
export function filtered(rows, filter, now) {
  return rows.filter(({ idea }) => passes(idea, filter, now));
}

/** @param {Row["idea"]} idea @param {Filter} filter @param {number} now */
function passes(idea, filter, now) {
  switch (filter) {
    case 'all':
      return true;
    case 'recent':
      return now - idea.at < RECENT_MINUTES * 60_000;
    case 'plain':
      return idea.headline === '';
    case 'pinned':
      return idea.pinned;
    default:
      return idea.kind === filter;
  }
}
