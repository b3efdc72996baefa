// The console's keys, by the place of a key and not by its letter: they work in any layout; pure.

/**
 * @typedef {"next" | "previous" | "merge" | "hide" | "headline" | "text" | "spotlight" | "pin" | "urgent" | "first"
 *   | "second" | "different" | "later" | "search" | "undo"} Intent
 */

/** @type {readonly {code: string, key: string, intent: Intent}[]} */
export const KEYS = [
  { code: 'KeyJ', key: 'J', intent: 'next' },
  { code: 'KeyK', key: 'K', intent: 'previous' },
  { code: 'KeyM', key: 'M', intent: 'merge' },
  { code: 'KeyH', key: 'H', intent: 'hide' },
  { code: 'KeyE', key: 'E', intent: 'headline' },
  { code: 'KeyT', key: 'T', intent: 'text' },
  { code: 'KeyS', key: 'S', intent: 'spotlight' },
  { code: 'KeyP', key: 'P', intent: 'pin' },
  { code: 'KeyX', key: 'X', intent: 'urgent' },
  { code: 'KeyA', key: 'A', intent: 'first' },
  { code: 'KeyB', key: 'B', intent: 'second' },
  { code: 'KeyD', key: 'D', intent: 'different' },
  { code: 'KeyL', key: 'L', intent: 'later' },
  { code: 'Slash', key: '/', intent: 'search' },
  { code: 'KeyU', key: 'U', intent: 'undo' },
];

/** Those that may be held down. @type {ReadonlySet<Intent>} */
const MOVES = new Set(['next', 'previous']);
const NOT_TYPED = new Set(['button', 'checkbox', 'radio', 'submit', 'reset']);

/** The ghost label beside the button of an intent. @param {Intent} intent */
export const keyOf = (intent) => KEYS.find((one) => one.intent === intent)?.key;

/** @param {any} target where the key went */
export function isTyping(target) {
  const tag = target?.tagName;
  if (tag === 'INPUT') return !NOT_TYPED.has(target.type);
  return tag === 'TEXTAREA' || tag === 'SELECT' || target?.isContentEditable === true;
}

/**
 * @typedef {object} Key
 * @property {string} code
 * @property {boolean} ctrlKey
 * @property {boolean} metaKey
 * @property {boolean} altKey
 * @property {boolean} [isComposing]
 * @property {boolean} [repeat]
 * @property {any} target
 */

/** @param {Key} event */
const isFree = (event) => !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target));

/** A key that lies on the board does nothing twice. @param {Key} event @returns {Intent | null} */
export function intentOf(event) {
  if (!isFree(event)) return null;
  const intent = KEYS.find(({ code }) => code === event.code)?.intent ?? null;
  return intent !== null && event.repeat && !MOVES.has(intent) ? null : intent;
}

/** The digit of a key of either row with which a number may begin. @param {Key} event */
export function digitOf(event) {
  return isFree(event) ? (/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? null) : null;
}
