// The keys of the page, by the place of a key, as on the console; pure.
import { isTyping } from '../console/keys.js';

/** @typedef {'next' | 'previous' | 'right' | 'left' | 'headline' | 'link' | 'enter' | 'search' | 'undo' | 'escape'} Intent */

/** @type {Record<string, Intent>} */
const INTENTS = {
  KeyJ: 'next', ArrowDown: 'next', KeyK: 'previous', ArrowUp: 'previous', ArrowRight: 'right', ArrowLeft: 'left',
  KeyE: 'headline', KeyL: 'link', Slash: 'search', KeyU: 'undo',
};
/** @type {ReadonlySet<string>} */
const MOVES = new Set(['next', 'previous', 'left', 'right']);

/** For the list of keys: what is on the key, and what it does. */
export const SHOWN = /** @type {const} */ ([
  ['J', 'next'], ['K', 'previous'], ['← →', 'sides'], ['E', 'headline'], ['L', 'link'], ['Enter', 'enter'], ['/', 'search'], ['U', 'undo'],
]);

/**
 * Escape counts wherever it is pressed; Enter belongs to the button that has the focus.
 * @param {{code: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, repeat?: boolean, isComposing?: boolean, target: any}} event
 * @returns {Intent | null}
 */
export function intentOf({ code, ctrlKey, metaKey, altKey, repeat, isComposing, target }) {
  if (ctrlKey || metaKey || altKey || isComposing || isTyping(target)) return null;
  if (code === 'Escape') return 'escape';
  if (code.startsWith('Arrow') && target?.closest?.('[role="tablist"]')) return null;
  if (code === 'Enter' || code === 'NumpadEnter') return isOnOther(target) ? null : 'enter';
  const intent = INTENTS[code] ?? null;
  return intent && repeat && !MOVES.has(intent) ? null : intent;
}

/** A family's own head opens it by Enter only while nothing is chosen to be linked. @param {any} target */
function isOnOther(target) {
  const control = target?.closest?.('button, a, summary');
  return Boolean(control) && !control.classList.contains('family-tap');
}
