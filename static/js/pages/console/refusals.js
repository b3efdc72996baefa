// Refused commands of this page, in words and in their places.

/** @import { Entry } from '../../core/entry.js' */
/** @typedef {(id: string, args?: Record<string, string | number>) => string} T */

/** The idea that a command is about, or null where it is about the board. @param {Entry} entry @returns {string | null} */
export function ideaOf({ command }) {
  return 'idea' in command && typeof command.idea === 'string' ? command.idea : null;
}

/**
 * Refused commands of the grant, newest last.
 * @param {{entries: readonly Entry[]}} outbox
 * @param {string} as
 */
export function refusedOf({ entries }, as) {
  return entries.filter((entry) => entry.state === 'refused' && entry.as === as);
}

/**
 * «Доска ещё не открыта…»; a code that the page does not know is still a sentence.
 * @param {T} t
 * @param {string} code
 * @param {Record<string, any>} [detail]
 */
export function refusalText(t, code, detail = {}) {
  const isWordless = code === 'changed' && !detail.now;
  const key = isWordless ? 'changed-else' : `refusal-${code.replaceAll('_', '-')}`;
  const args = Object.fromEntries(Object.entries(detail).filter(([, value]) => ['string', 'number'].includes(typeof value)));
  const words = t(key, args);
  return words === key ? t('refusal-unknown') : words;
}
