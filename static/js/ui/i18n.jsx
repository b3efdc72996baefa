// The page's words, handed down to every component.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/**
 * @typedef {object} Words
 * @property {string} language
 * @property {(id: string, args?: Record<string, string | number>) => string} t
 * @property {(seconds: number) => string} minutes
 * @property {(iso: string) => string} day
 * @property {(ms: number, tz: string) => string} moment
 */

/** @type {Words} shows ids: a page without its words is seen at once */
const NOTHING = { language: 'ru', t: (id) => id, minutes: (seconds) => String(seconds), day: (iso) => iso, moment: (ms) => String(ms) };
const Context = createContext(NOTHING);

/** @param {{i18n: Words, children: import('preact').ComponentChildren}} props `i18n` as core/i18n makes it */
export function I18n({ i18n, children }) {
  return <Context.Provider value={i18n}>{children}</Context.Provider>;
}

export function useI18n() {
  return useContext(Context);
}

export function useT() {
  return useContext(Context).t;
}
