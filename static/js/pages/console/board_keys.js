// What a key does on the board.
import { hideNow, toggle, urgentOf } from './idea_acts.js';
import { actsOn } from './idea_rights.js';
import { digitOf, intentOf } from './keys.js';
import { undoableOf } from './undoable.js';

/** @import { IdeaAct } from './idea_rights.js' */
/** @import { Intent } from './keys.js' */
/** @import { Row } from './model.js' */
/** @import { Desk } from './state.jsx' */
/** @import { View } from './view.js' */
/** @typedef {{desk: Desk, view: View, search: HTMLElement | null}} Given */

/** The pair in focus has keys of its own. @type {ReadonlySet<Intent>} */
const ELSEWHERE = new Set(['first', 'second', 'different', 'later']);

/** @param {KeyboardEvent} event @param {Given} given */
export function onKey(event, given) {
  if (document.querySelector('[aria-modal="true"]')) return;
  const { desk, view } = given;
  const row = view.rows.find(({ idea }) => idea.id === view.cursor);
  const acts = row ? actsOn(row, desk.may) : [];
  const digit = digitOf(event);
  const intent = intentOf(event);
  if (event.key === 'Escape') return view.panel ? view.setPanel(null) : view.select(null);
  if (digit !== null && acts.includes('merge') && view.panel === null) {
    event.preventDefault();
    return view.setPanel('merge', digit);
  }
  if (!intent || ELSEWHERE.has(intent)) return undefined;
  event.preventDefault();
  return moved(intent, given) || acted(intent, row, acts, given);
}

/** @param {Intent} intent @param {Given} given */
function moved(intent, { desk, view, search }) {
  if (intent === 'next') view.move(1);
  else if (intent === 'previous') view.move(-1);
  else if (intent === 'search') search?.focus();
  else if (intent === 'undo') undo(desk);
  else return false;
  return true;
}

/** @param {Intent} intent @param {Row | undefined} row @param {readonly IdeaAct[]} acts @param {Given} given */
function acted(intent, row, acts, { desk, view }) {
  if (intent === 'urgent') return hideNow(desk, urgentOf(desk, row));
  const act = acts.find((one) => one === intent);
  if (!row || !act) return undefined;
  if (act === 'pin' || act === 'spotlight') return toggle(desk, row.idea, act);
  return view.setPanel(view.panel === act ? null : act);
}

/** @param {Desk} desk */
function undo({ page, board, now, act }) {
  const last = undoableOf(page.live, board.id, now());
  if (last) act('undo_board', { target: last.op });
}
