// The console's keys, by the place of a key and not by its letter: they work in any layout; pure.

/** @typedef {"next" | "previous" | "merge" | "hide" | "headline" | "spotlight" | "pin" | "search" | "undo"} Intent */

/** @type {readonly {code: string, key: string, intent: Intent}[]} */
export const KEYS = [
  { code: 'KeyJ', key: 'J', intent: 'next' },
  { code: 'KeyK', key: 'K', intent: 'previous' },
  { code: 'KeyM', key: 'M', intent: 'merge' },
  { code: 'KeyH', key: 'H', intent: 'hide' },
  { code: 'KeyE', key: 'E', intent: 'headline' },
  { code: 'KeyS', key: 'S', intent: 'spotlight' },
  { code: 'KeyP', key: 'P', intent: 'pin' },
  { code: 'Slash', key: '/', intent: 'search' },
  { code: 'KeyU', key: 'U', intent: 'undo' },
];

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
 * @param {{code: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, isComposing?: boolean, target: any}} event
 * @returns {Intent | null}
 */
export function intentOf(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return null;
  return KEYS.find(({ code }) => code === event.code)?.intent ?? null;
}
